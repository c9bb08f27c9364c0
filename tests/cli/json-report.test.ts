import { jsonReport } from "../../src/cli/json-report";
import type { WorkbookSettings } from "../../src/app/workbook-settings";
import { ASKED, acrossOf, assessed, CLASSES, CLASSES_OF_ROWS, COUNTY, MET, type Rows } from "./counties";

interface Report {
  readonly standard: string;
  readonly county: unknown;
  readonly tables: readonly (Readonly<Record<string, unknown>> & {
    readonly columns: readonly unknown[];
    readonly figures: readonly unknown[];
  })[];
  readonly dismissed: readonly unknown[];
  readonly schools: readonly { readonly indicators: readonly unknown[] }[];
  readonly balance: readonly unknown[];
  readonly outside: readonly unknown[];
  readonly questions: readonly unknown[];
  readonly findings: readonly { readonly code: string }[];
}

/** The report as somebody reads it from stdout. */
const reportOf = (rows: Rows, settings: Partial<WorkbookSettings> = {}): Report =>
  JSON.parse(JSON.stringify(jsonReport(assessed(rows, settings)))) as Report;
const tableOf = (rows: Rows): Report["tables"][number] => {
  const [table] = reportOf(rows).tables;
  if (!table) throw new Error("no table");
  return table;
};
const plainColumn = { stage: null, unit: null, unitFrom: null, year: null, grade: null, sizes: null };
const unused = { field: null, used: false, ...plainColumn, score: 0, decidedBy: "none", evidence: [], candidates: [] };

describe("the JSON report of a county", () => {
  it("has the standard, the verdict and why", () => {
    const report = reportOf(COUNTY);
    expect(Object.keys(report)).toEqual([
      "standard",
      "county",
      "tables",
      "dismissed",
      "schools",
      "balance",
      "outside",
      "contradictions",
      "requirements",
      "whole",
      "requirementTotals",
      "questions",
      "findings",
    ]);
    expect(report.standard).toBe("national-2017");
    expect(report.county).toEqual({
      verdict: "failed",
      reasons: ["1所学校未达标", "2项差异系数超过限值", "1所学校缺数，暂不能判定"],
      schools: 5,
      schoolsMet: 3,
    });
    expect(reportOf(MET).county).toEqual({ verdict: "met", reasons: [], schools: 3, schoolsMet: 3 });
  });

  it("has each school with its seven values, and where nothing can be said the reason", () => {
    const report = reportOf(COUNTY);
    const [, second, third] = report.schools;
    expect(second).toMatchObject({
      name: "示例第二小学",
      stage: "小学",
      sheet: "台账",
      row: 3,
      verdict: "failed",
      students: 1001,
    });
    // 41 and 9 teachers of 1,001 pupils; 42.042 → 43 and 9.009 → 10 are needed
    expect(second?.indicators[0]).toEqual({
      code: "1.1",
      value: 4100 / 1001,
      state: "floor",
      required: 4.2,
      gap: 2,
      cells: ["台账!D3", "台账!C3"],
    });
    expect(second?.indicators[2]).toEqual({
      code: "1.3",
      value: 900 / 1001,
      state: "floor",
      required: 0.9,
      gap: 1,
      cells: ["台账!F3", "台账!C3"],
    });
    expect(second?.indicators[5]).toEqual({
      code: "1.6",
      value: 2000,
      state: "met",
      required: 2000,
      gap: 0,
      cells: ["台账!I3", "台账!C3"],
    });
    expect(third?.indicators[5]).toEqual({
      code: "1.6",
      value: null,
      state: "missing",
      required: 2000,
      gap: null,
      cells: ["台账!I4", "台账!C4"],
      reason: "blank",
    });
  });

  it("has each coefficient with its limit and the schools that it leaves out", () => {
    const report = reportOf(COUNTY);
    expect(report.balance).toHaveLength(14);
    expect(report.balance[1]).toMatchObject({
      stage: "小学",
      code: "1.2",
      mean: 2600 / 2501,
      limit: 0.5,
      met: true,
      excluded: [],
    });
    expect(report.balance[5]).toEqual({
      stage: "小学",
      code: "1.6",
      mean: 2000,
      cv: 0,
      limit: 0.5,
      met: true,
      waits: false,
      excluded: [{ name: "示例第三小学", reason: "blank", message: "单元格为空或不能作为数字使用" }],
    });
    expect(report.balance[10]).toEqual({
      stage: "初中",
      code: "1.4",
      mean: 10.551,
      cv: expect.closeTo(9502 / 21102, 12) as number,
      limit: 0.45,
      met: false,
      waits: false,
      excluded: [],
    });
  });

  it("has the rows outside the scope and what was found, with its cells", () => {
    const report = reportOf(COUNTY);
    expect(report.outside).toEqual([
      {
        name: "示例特殊教育学校",
        sheet: "台账",
        row: 7,
        reason: "special-school",
        message: "特殊教育学校，不参加七项指标评估",
      },
    ]);
    expect(report.findings.find(({ code }) => code === "total-mismatch")).toEqual({
      code: "total-mismatch",
      severity: "error",
      cells: ["台账!J8", "台账!J2", "台账!J3", "台账!J4", "台账!J5", "台账!J6", "台账!J7"],
      message: "台账!J8（合计，网络多媒体教室数）填113，分项相加为112，相差1间。",
      values: {
        item: "合计",
        header: "网络多媒体教室数",
        unit: "间",
        total: 113,
        sum: 112,
        difference: 1,
        tolerance: 0,
      },
    });
  });

  it("has each sum that was checked, with what was printed, what it comes to and what rounding explains", () => {
    const report = reportOf(COUNTY);
    const { checks, ...counts } = report.tables[0]?.sums as { readonly checks: readonly unknown[] };
    expect(counts).toEqual({
      message: "已核对8项合计，1项合计不符。",
      checked: 8,
      exact: 7,
      withinRounding: 0,
      undecided: 0,
      wrong: 1,
      prices: 0,
      pricesDiffering: 0,
      gaps: 0,
      gapsDiffering: 0,
      flows: 0,
      flowsDiffering: 0,
    });
    expect(checks).toHaveLength(8);
    expect(checks[7]).toEqual({
      cell: "台账!J8",
      name: "合计，网络多媒体教室数",
      parts: ["台账!J2:J7"],
      printed: 113,
      sum: 112,
      difference: 1,
      tolerance: 0,
      state: "wrong",
    });
  });

  it("says of a sum that is not decided why", () => {
    const { checks } = tableOf([
      ["学校名称", "在校生数"],
      ["示例第一小学", 900],
      ["示例第二小学", null],
      ["合计", 1600],
    ]).sums as { readonly checks: readonly unknown[] };
    expect(checks).toMatchObject([
      { cell: "台账!B4", printed: 1600, sum: 900, difference: 700, state: "undecided", why: "blank-part" },
    ]);
  });
});

describe("a table in the JSON report", () => {
  it("says where it stands, what it is and what its columns are", () => {
    const { columns, rows, sums, figures, layout, ...table } = tableOf(COUNTY);
    expect(table).toEqual({
      id: "台账!1:1",
      sheet: "台账",
      range: "A1:Q8",
      kind: "school-roster",
      orientation: "down",
      headerRows: [1, 1],
      nameColumn: "A",
      score: 1,
      questions: [],
    });
    expect(layout).toMatch(/^[0-9a-z]{14}$/);
    expect(rows).toEqual({ data: [2, 3, 4, 5, 6, 7], total: [8] });
    expect([sums, figures].every(Boolean)).toBe(true);
    expect(columns[0]).toEqual({
      column: "A",
      header: "学校名称",
      field: "school",
      used: true,
      ...plainColumn,
      score: 1,
      decidedBy: "synonym",
      evidence: ["name"],
      candidates: [],
    });
    expect(columns[8]).toEqual({
      column: "I",
      header: "教学仪器设备值（万元）",
      field: "equipment_value",
      used: true,
      ...plainColumn,
      unit: "万元",
      unitFrom: "header",
      score: 1,
      decidedBy: "synonym",
      evidence: ["name", "values-fit", "unit"],
      candidates: [{ field: "equipment_value", stage: null, score: 1 }],
    });
    expect(columns[10]).toEqual({ column: "K", header: "校长", ...unused });
  });

  it("that lies across has its rows named by letters and its columns by numbers", () => {
    const table = tableOf(acrossOf(MET));
    expect(table).toMatchObject({
      range: "A1:D10",
      orientation: "across",
      headerRows: ["A", "A"],
      nameColumn: "1",
      rows: { data: ["B", "C", "D"] },
    });
    expect(table.columns.map((column) => (column as { column: string }).column)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10",
    ]);
    expect(table.figures[0]).toMatchObject({
      name: "示例第一小学",
      cell: "台账!B1",
      class: "data",
      schoolKind: "primary-school",
      stage: null,
    });
  });

  it("has its rows by class, and headers of several rows as a path", () => {
    const table = tableOf(CLASSES_OF_ROWS);
    expect(table).toMatchObject({ kind: "school-figures", headerRows: [1, 2] });
    expect(table.rows).toEqual({ data: [3, 5], "of-which": [4], subtotal: [6], derived: [7], total: [8], note: [9] });
    expect(table.columns[2]).toEqual({ column: "C", header: "小学 > 教师甲", ...unused });
    expect(table.figures).toEqual([
      {
        name: "示例一校",
        cell: "台账!A3",
        class: "data",
        schoolKind: "nine-year",
        stage: null,
        values: [
          { field: "students_primary", stage: null, value: 500, cells: ["台账!G3"] },
          { field: "students_junior", stage: null, value: 500, cells: ["台账!H3"] },
        ],
      },
      {
        name: "示例二校",
        cell: "台账!A5",
        class: "data",
        schoolKind: "primary-school",
        stage: null,
        values: [
          { field: "students_primary", stage: null, value: 500, cells: ["台账!G5"] },
          { field: "students_junior", stage: null, value: 0, cells: ["台账!H5"] },
        ],
      },
    ]);
  });

  it("counts grades and sizes where its columns do", () => {
    const grades = tableOf([
      ["学校名称", "班级", "小学", "小学", "初中"],
      [null, null, "一年级", "二年级", "七年级"],
      ["示例一小学", 10, 40, 42, null],
      ["示例二小学", 10, 40, 42, null],
    ]);
    expect(grades.columns.map((column) => (column as { grade: number | null }).grade)).toEqual([null, null, 1, 2, 7]);
    const sizes = tableOf([
      ["学校名称", "45人及以下", "46-55人", "56人以上"],
      ["示例一小学", 10, 4, 2],
      ["示例二小学", 10, 0, 2],
    ]);
    expect(sizes.columns.map((column) => (column as { sizes: unknown }).sizes)).toEqual([
      null,
      { from: null, to: 45 },
      { from: 46, to: 55 },
      { from: 56, to: null },
    ]);
  });

  it("of teachers by stage says of which stage each column and each figure is", () => {
    const table = tableOf([
      ["学校名称", "办学类型", "小学生数", "初中生数", "骨干教师（小学）", "骨干教师（初中）"],
      ["示例一校", "九年一贯制学校", 500, 400, 5, 4],
      ["示例二校", "九年一贯制学校", 500, 400, 6, 7],
    ]);
    expect(table.columns.slice(4)).toMatchObject([
      { field: "backbone", stage: "小学", candidates: [{ field: "backbone", stage: "小学", score: 1 }] },
      { field: "backbone", stage: "初中", candidates: [{ field: "backbone", stage: "初中", score: 1 }] },
    ]);
    expect(table.figures[1]).toMatchObject({
      name: "示例二校",
      values: [
        { field: "students_primary" },
        { field: "students_junior" },
        { field: "backbone", stage: "小学", value: 6, cells: ["台账!E3"] },
        { field: "backbone", stage: "初中", value: 7, cells: ["台账!F3"] },
      ],
    });
  });

  it("of money by year has the year of each column and figure", () => {
    const table = tableOf([
      ["示例县义务教育学校建设分年度投入计划"],
      ["项目名称", "2023年（万元）", "2024年（万元）", "合计（万元）"],
      ["校舍建设", 100, 200, 300],
      ["设备购置", 10, null, 30],
      ["合计", 110, 220, 330],
    ]);
    expect(table.columns.map((column) => (column as { year: number | null }).year)).toEqual([null, 2023, 2024, null]);
    expect(table.figures[1]).toEqual({
      name: "设备购置",
      cell: "台账!A4",
      class: "data",
      texts: { item: "设备购置" },
      values: [
        { field: "figure", stage: null, header: "2023年（万元）", year: 2023, value: 100_000, cells: ["台账!B4"] },
        { field: "figure", stage: null, header: "合计（万元）", value: 300_000, cells: ["台账!D4"] },
      ],
    });
  });

  it("of classes has its rows, and what they come to for each school", () => {
    const table = tableOf(CLASSES);
    expect(table.figures).toEqual([
      {
        name: "1",
        cell: "台账!C2",
        class: "data",
        texts: { school: "示例第一小学", grade: "一年级", class_name: "1" },
        values: [{ field: "class_students", stage: null, header: "学生数", value: 40, cells: ["台账!D2"] }],
      },
      {
        name: "2",
        cell: "台账!C3",
        class: "data",
        texts: { school: "示例第一小学", grade: "一年级", class_name: "2" },
        values: [{ field: "class_students", stage: null, header: "学生数", value: 42, cells: ["台账!D3"] }],
      },
    ]);
    expect(table.bySchool).toMatchObject([
      { name: "示例第一小学", cell: "台账!A2", class: "data", schoolKind: "primary-school", stage: null },
    ]);
    const [{ values } = { values: [] }] = table.bySchool as readonly { readonly values: readonly unknown[] }[];
    expect(values).toContainEqual({ field: "students", stage: null, value: 82, cells: ["台账!D2", "台账!D3"] });
    expect(values).toContainEqual({ field: "largest_class", stage: "小学", value: 42, cells: ["台账!D3"] });
    expect("sums" in table || "leftOut" in table).toBe(false);
    expect("bySchool" in tableOf(MET)).toBe(false);
  });

  it("leaves out what a row does not say: a blank figure, a blank text, a blank row", () => {
    const [, , third] = tableOf(COUNTY).figures as readonly {
      readonly values: readonly { readonly field: string }[];
    }[];
    expect(third?.values.map(({ field }) => field)).toEqual([
      "students",
      "teachers_above_degree",
      "backbone",
      "pe_art_teachers",
      "teaching_area",
      "sports_area",
      "multimedia_rooms",
    ]);
    const list = tableOf([
      ["学校名称", "年级", "班", "学生数"],
      ["示例第一小学", "一年级", 1, 40],
      ["示例第一小学", null, 2, 42],
      [null, null, null, null],
      ["示例第一小学", "二年级", 1, 39],
    ]);
    expect(list.rows).toEqual({ data: [2, 3, 5] });
    expect(list.figures[1]).toMatchObject({ cell: "台账!C3", class: "data", values: [{ value: 42 }] });
    expect((list.figures[1] as { texts: unknown }).texts).toEqual({ school: "示例第一小学", class_name: "2" });
  });

  it("has the class of a row that is no data, and the path of a header of two rows", () => {
    const table = tableOf([
      ["示例县义务教育学校建设分年度投入计划（万元）"],
      ["项目名称", "投入", null, "合计"],
      [null, "2023年", "2024年", null],
      ["校舍建设", 100, 200, 300],
      ["设备购置", 10, 20, 30],
      ["合计", 110, 220, 330],
    ]);
    expect(table.figures[2]).toMatchObject({ name: "合计", class: "total" });
    expect((table.figures[0] as { values: readonly { header: string }[] }).values.map(({ header }) => header)).toEqual([
      "投入 > 2023年",
      "投入 > 2024年",
      "合计",
    ]);
  });

  it("says of a row for one stage which it is", () => {
    const table = tableOf([
      ["学校名称", "办学类型", "在校生数", "骨干教师数"],
      ["示例九年一贯制学校小学部", "九年一贯制学校", 500, 5],
      ["示例九年一贯制学校初中部", "九年一贯制学校", 400, 4],
    ]);
    expect(table.figures).toMatchObject([
      { schoolKind: "nine-year", stage: "小学" },
      { schoolKind: "nine-year", stage: "初中" },
    ]);
  });

  it("of equipment has what was compared though nothing is added up", () => {
    const table = tableOf([
      ["设备名称", "单位", "配备标准", "现有数量", "余缺"],
      ["天平", "台", 24, 20, -4],
      ["地球仪", "个", 12, 18, 7],
    ]);
    expect(table.sums).toMatchObject({
      message: "已核对2项余缺，1项余缺不符。",
      checked: 0,
      gaps: 2,
      gapsDiffering: 1,
      checks: [],
    });
  });

  it("is printed up to 3,000 rows, and says how many more there are", () => {
    const schools = (count: number): Rows => [
      ["学校名称", "在校生数"],
      ...Array.from({ length: count }, (_, index) => [`示例第${index}小学`, 100 + index]),
    ];
    const classes = (count: number): Rows => [
      CLASSES[0] ?? [],
      ...Array.from({ length: count }, (_, index) => [`示例第${index}小学`, "一年级", 1, 40]),
    ];
    const printed = (rows: Rows): unknown => {
      const { figures, bySchool, leftOut } = tableOf(rows);
      return [figures.length, (bySchool as readonly unknown[] | undefined)?.length, leftOut];
    };
    expect(printed(schools(3000))).toEqual([3000, undefined, undefined]);
    expect(printed(schools(3002))).toEqual([3000, undefined, 2]);
    expect(printed(classes(3000))).toEqual([3000, 3000, undefined]);
    expect(printed(classes(3001))).toEqual([3000, 3000, 1]);
  });

  it("has up to 3,000 of its sums", () => {
    const across = (count: number): Rows => [
      ["学校名称", "小学学生数", "初中学生数", "学生合计"],
      ...Array.from({ length: count }, (_, index) => [`示例第${index}学校`, 100 + index, 50, 150 + index]),
    ];
    const { checks, checked } = tableOf(across(3001)).sums as {
      readonly checks: readonly unknown[];
      readonly checked: number;
    };
    expect([checks.length, checked]).toEqual([3000, 3001]);
  });
});

describe("questions in the JSON report", () => {
  const asked = {
    code: "column-unit",
    message: "“教学仪器设备值”没有注明单位，表中的数字是万元还是元？",
    cells: ["台账!I1"],
    choices: [
      { id: "万元", label: "万元" },
      { id: "元", label: "元" },
    ],
  };
  const idOf = (): string => assessed(ASKED).questions[0]?.id ?? "";

  it("stand with their table and together, with the choices", () => {
    const { questions, tables } = reportOf(ASKED);
    const id = idOf();
    expect(id).toMatch(/^column-unit:/);
    expect(questions).toEqual([{ id, ...asked, answer: null }]);
    expect(tables[0]?.questions).toEqual(questions);
  });

  it("keep their answer", () => {
    const id = idOf();
    expect(reportOf(ASKED, { answers: { [id]: "万元" } }).questions).toEqual([{ id, ...asked, answer: "万元" }]);
  });

  it("that took a table out leave it among the dismissed, with the way back", () => {
    const [table] = assessed(MET).tables;
    const { tables, dismissed } = reportOf(MET, { answers: { [table?.tableAnswer ?? ""]: "not-a-table" } });
    expect(tables).toEqual([]);
    expect(dismissed).toMatchObject([{ sheet: "台账", tableAnswer: `table:台账:${table?.layout ?? ""}` }]);
    expect(Object.keys(dismissed[0] ?? {})).toEqual(["sheet", "range", "header", "tableAnswer"]);
  });
});
