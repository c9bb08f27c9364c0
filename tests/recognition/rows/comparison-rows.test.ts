import { cellName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { FieldKey } from "../../../src/core/fields/field-key";
import { figureCells } from "../../../src/core/facts/origin";
import { rosterOf, type RosterReading } from "./rows-of-roster";

type Row = readonly CellValue[];
type Words = readonly [string, string, string];

/** What is required, what there is, and what there is less what is required, of 体育运动场馆, 教学用房 and 多媒体教室. */
const SCHOOLS: readonly {
  readonly name: string;
  readonly stage: string;
  readonly students: number;
  readonly required: readonly number[];
  readonly have: readonly number[];
}[] = [
  { name: "城关小学", stage: "小学", students: 900, required: [4050, 6750, 21], have: [5200, 8000, 24] },
  { name: "柳林小学", stage: "小学", students: 700, required: [3150, 5250, 17], have: [1200, 1100, 12] },
  { name: "河湾小学", stage: "小学", students: 400, required: [1800, 3000, 10], have: [2200, 3100, 14] },
];
const FIGURES = ["教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）", "网络多媒体教室数（间）"];

const gapsOf = ({ required, have }: (typeof SCHOOLS)[number]): number[] =>
  have.map((each, index) => each - (required[index] ?? 0));

function figureOf({ reading }: RosterReading, field: FieldKey): readonly (number | null)[] | null {
  const column = reading.records?.figures.get(field);
  return column ? Array.from(column.amounts, (amount, record) => (column.present[record] === 1 ? amount : null)) : null;
}

function expectExisting(found: RosterReading): void {
  expect(found.schools).toEqual(SCHOOLS.map(({ name }) => `${name}: primary-school`));
  expect(figureOf(found, "students")).toEqual([900, 700, 400]);
  expect(figureOf(found, "teaching_area")).toEqual([5200, 1200, 2200]);
  expect(figureOf(found, "sports_area")).toEqual([8000, 1100, 3100]);
  expect(figureOf(found, "multimedia_rooms")).toEqual([24, 12, 14]);
  expect(found.questions).toEqual([]);
  expect(found.findings).toEqual([]);
}

describe("a school in rows of what is required, what there is, and the difference", () => {
  it("is not run together with the rows of one of the same name below it", () => {
    const rows = [SCHOOLS[0], SCHOOLS[1]].flatMap((school): Row[] =>
      school
        ? [
            ["中心小学", "标准", "小学", school.students, ...school.required],
            ["中心小学", "现有", "小学", school.students, ...school.have],
          ]
        : [],
    );
    const found = rosterOf(rows, { header: ["学校名称", "项目", "学段", "学生数", ...FIGURES] });
    expect(figureOf(found, "teaching_area")).toEqual([5200, 1200]);
    expect(found.reading.table.questions.map(({ code }) => code)).toEqual(["duplicate-school"]);
  });

  const words: readonly Words[] = [
    ["标准", "现有", "差额"],
    ["应有", "实有", "缺口"],
    ["规定", "现状", "余缺"],
    ["达标值", "实际值", "差距"],
    ["标准值", "现有值", "差值"],
  ];

  it.each(words)(
    "is read by the row of what there is, the name in the first row only: %s, %s, %s",
    (standard, actual, gap) => {
      const rows = SCHOOLS.flatMap((school, index): Row[] => [
        [index + 1, school.name, school.stage, school.students, standard, ...school.required],
        [null, null, null, null, actual, ...school.have],
        [null, null, null, null, gap, ...gapsOf(school)],
      ]);
      expectExisting(rosterOf(rows, { header: ["序号", "学校名称", "学段", "学生数", "项目", ...FIGURES] }));
    },
  );

  it.each(words)(
    "is read by it under a name merged over the rows, in another order: %s, %s, %s",
    (standard, actual, gap) => {
      const rows = SCHOOLS.flatMap((school): Row[] => [
        [school.name, actual, school.students, ...school.have],
        [null, standard, null, ...school.required],
        [null, gap, null, ...gapsOf(school)],
      ]);
      expectExisting(
        rosterOf(rows, {
          header: ["学校名称", "类别", "学生数", ...FIGURES],
          merges: ["A2:A4", "A5:A7", "A8:A10", "C2:C4", "C5:C7", "C8:C10"],
        }),
      );
    },
  );

  it.each(words)("is read by it where name and pupils stand in every row: %s, %s, %s", (standard, actual, gap) => {
    const rows = SCHOOLS.flatMap((school): Row[] => [
      [school.name, school.students, standard, ...school.required],
      [school.name, school.students, actual, ...school.have],
      [school.name, school.students, gap, ...gapsOf(school)],
    ]);
    expectExisting(rosterOf(rows, { header: ["学校", "在校生数", "指标", ...FIGURES] }));
  });

  it.each(words)("is read by it with the word in brackets behind the name: %s, %s, %s", (standard, actual, gap) => {
    const rows = SCHOOLS.flatMap((school): Row[] => [
      [`${school.name}（${standard}）`, null, ...school.required],
      [`${school.name}（${actual}）`, school.students, ...school.have],
      [`${school.name}（${gap}）`, null, ...gapsOf(school)],
    ]);
    expectExisting(rosterOf(rows, { header: ["学校名称", "学生数", ...FIGURES] }));
  });

  it.each(words)("is read by it where there are two rows, %s and %s", (standard, actual) => {
    const rows = SCHOOLS.flatMap((school, index): Row[] => [
      [index + 1, school.name, standard, school.students, ...school.required],
      [null, null, actual, null, ...school.have],
    ]);
    const merges = [2, 4, 6].flatMap((row) => ["A", "B", "D"].map((column) => `${column}${row}:${column}${row + 1}`));
    expectExisting(rosterOf(rows, { header: ["序号", "学校名称", "", "学生数", ...FIGURES], merges }));
  });

  it.each(words)(
    "is read by it with the word before the name and a total of the same rows: %s, %s, %s",
    (standard, actual, gap) => {
      const sum = (of: (school: (typeof SCHOOLS)[number]) => readonly number[]): number[] =>
        FIGURES.map((_, column) => SCHOOLS.reduce((total, school) => total + (of(school)[column] ?? 0), 0));
      const rows: Row[] = [
        ...SCHOOLS.flatMap((school): Row[] => [
          [standard, school.name, null, ...school.required],
          [actual, school.name, school.students, ...school.have],
          [gap, school.name, null, ...gapsOf(school)],
        ]),
        [standard, "合计", null, ...sum(({ required }) => required)],
        [actual, "合计", 2000, ...sum(({ have }) => have)],
        [gap, "合计", null, ...sum(gapsOf)],
      ];
      const found = rosterOf(rows, { header: ["", "学校名称", "学生数", ...FIGURES] });
      expectExisting(found);
      expect(found.classes).toMatchObject({
        2: "derived",
        3: "data",
        4: "derived",
        11: "derived",
        12: "total",
        13: "derived",
      });
    },
  );
});

describe("the difference of a school's rows", () => {
  const rows = (gap: string, difference: number): Row[] => [
    ["城关小学", "标准", 900, 4050, 6750, 21],
    [null, "现有", null, 5200, 8000, 24],
    [null, gap, null, 1150, 1250, 3],
    ["柳林小学", "标准", 700, 3150, 5250, 17],
    [null, "现有", null, 1200, 1100, 12],
    [null, gap, null, difference, -4150, -5],
  ];
  const options = { header: ["学校名称", "项目", "学生数", ...FIGURES], merges: ["A2:A4", "A5:A7", "C2:C4", "C5:C7"] };

  it("that is not what there is less what is required is named: 1200 - 3150 = -1950", () => {
    const found = rosterOf(rows("余缺", -1590), options);
    expect(found.findings).toEqual(["gap-differs 7 6 5"]);
    expect(found.reading.findings.find(({ code }) => code === "gap-differs")?.parameters).toEqual({
      item: "柳林小学",
      gap: -1590,
      actual: 1200,
      standard: 3150,
      computed: -1950,
    });
  });

  it("may be written without its sign where its word says only what is lacking", () => {
    expect(rosterOf(rows("缺口", 1950), options).findings).toEqual([]);
    expect(rosterOf(rows("余缺", 1950), options).findings).toEqual(["gap-differs 7 6 5"]);
  });
});

describe("rows of a comparison in other shapes", () => {
  const header = ["学校名称", "学生数", ...FIGURES];

  it("stand below the name of their school", () => {
    const rows = SCHOOLS.flatMap((school): Row[] => [
      [school.name, school.students],
      ["标准", null, ...school.required],
      ["现有", null, ...school.have],
      ["差额", null, ...gapsOf(school)],
    ]);
    expectExisting(rosterOf(rows, { header }));
  });

  it("leave a school of which no row says what there is without figures", () => {
    const [first, second] = SCHOOLS;
    if (!first || !second) throw new Error("two schools are needed");
    const rows: Row[] = [
      [first.name, "标准", first.students, ...first.required],
      [null, "现有", null, ...first.have],
      [second.name, "标准", second.students, ...second.required],
    ];
    const found = rosterOf(rows, { header: ["学校名称", "项目", "学生数", ...FIGURES] });
    expect(found.schools).toEqual(["城关小学: primary-school", "柳林小学: primary-school"]);
    expect(figureOf(found, "students")).toEqual([900, 700]);
    expect(figureOf(found, "teaching_area")).toEqual([5200, null]);
    expect(figureOf(found, "sports_area")).toEqual([8000, null]);
  });

  it("do not fill in what is required where what there is is blank", () => {
    const rows = SCHOOLS.flatMap((school): Row[] => [
      [school.name, "标准", school.students, ...school.required],
      [null, "现有", null, null, ...school.have.slice(1)],
    ]);
    const found = rosterOf(rows, { header: ["学校名称", "项目", "学生数", ...FIGURES] });
    expect(figureOf(found, "teaching_area") ?? [null, null, null]).toEqual([null, null, null]);
    expect(figureOf(found, "sports_area")).toEqual([8000, 1100, 3100]);
  });

  it("keep one school apart from the next where both have only the row of what there is in common", () => {
    const rows = SCHOOLS.flatMap((school): Row[] => [
      [school.name, "现有", school.students, ...school.have],
      [school.name, "差距", null, ...gapsOf(school)],
    ]);
    expectExisting(rosterOf(rows, { header: ["学校名称", "项目", "学生数", ...FIGURES] }));
  });

  it("are told in a sheet that is turned over", () => {
    const header = ["学校名称", "项目", "学生数", ...FIGURES];
    const rows = SCHOOLS.flatMap((school): Row[] => [
      [school.name, "标准", school.students, ...school.required],
      [school.name, "现有", school.students, ...school.have],
    ]);
    const [first = [], ...others] = header.map((label, column) => [label, ...rows.map((row) => row[column] ?? null)]);
    expectExisting(rosterOf(others, { header: first }));
  });

  it("are not seen in verdicts and remarks beside the 小学 and the 初中 of a school", () => {
    const rows: Row[] = [
      ["育才学校", "小学", 400, 4200, 7200, 20, "达到"],
      ["育才学校", "初中", 300, 2100, 3000, 17, "不足"],
      ["城关小学", "小学", 900, 5200, 8000, 24, "达标"],
      ["柳林小学", "小学", 700, 1200, 1100, 12, "缺"],
    ];
    const found = rosterOf(rows, { header: ["学校名称", "学段", "学生数", ...FIGURES, "对照标准"] });
    expect(Object.values(found.classes)).toEqual(["data", "data", "data", "data"]);
  });
});

describe("what is said once for the rows of a school", () => {
  const header = ["学校名称", "项目", "在校生数", ...FIGURES];
  /** "A2 C2 D3" of the first school: its name, its pupils, its 教学及辅助用房. */
  const cellsOf = ({ reading: { records } }: RosterReading): string => {
    if (!records || typeof records.cells.rows === "number") throw new Error("no schools");
    const figures = (["students", "teaching_area"] as const).flatMap((field) => {
      const column = records.figures.get(field);
      return column ? figureCells(column, 0).map(({ row, column: at }) => cellName(row, at)) : [];
    });
    return [cellName(records.cells.rows[0] ?? -1, 0), ...figures].join(" ");
  };

  it("is named by the cell in which it stands: in the row of 标准, of 差额, merged over all, over two, or in its own", () => {
    const rowsWith = (of: (school: (typeof SCHOOLS)[number]) => readonly (number | null)[]): Row[] =>
      SCHOOLS.flatMap((school): Row[] => {
        const [first = null, second = null, third = null] = of(school);
        return [
          [school.name, "标准", first, ...school.required],
          [null, "现有", second, ...school.have],
          [null, "差额", third, ...gapsOf(school)],
        ];
      });
    expect(
      cellsOf(
        rosterOf(
          rowsWith(({ students }) => [students]),
          { header },
        ),
      ),
    ).toBe("A2 C2 D3");
    expect(
      cellsOf(
        rosterOf(
          rowsWith(({ students }) => [null, null, students]),
          { header },
        ),
      ),
    ).toBe("A2 C4 D3");
    expect(
      cellsOf(
        rosterOf(
          rowsWith(({ students }) => [students]),
          { header, merges: ["A2:A4", "C2:C4", "A5:A7", "C5:C7", "A8:A10", "C8:C10"] },
        ),
      ),
    ).toBe("A2 C2 D3");
    expect(
      cellsOf(
        rosterOf(
          rowsWith(({ students }) => [students]),
          { header, merges: ["C2:C3", "C5:C6", "C8:C9"] },
        ),
      ),
    ).toBe("A2 C2 D3");
    expect(
      cellsOf(
        rosterOf(
          rowsWith(({ students }) => [students, students, students]),
          { header },
        ),
      ),
    ).toBe("A2 C3 D3");
  });

  it("is held against a total: 900 + 700 + 400 = 2000", () => {
    const sum = (of: (school: (typeof SCHOOLS)[number]) => readonly number[]): number[] =>
      FIGURES.map((_, column) => SCHOOLS.reduce((total, school) => total + (of(school)[column] ?? 0), 0));
    const rows = (total: number): Row[] => [
      ...SCHOOLS.flatMap((school): Row[] => [
        [school.name, "标准", school.students, ...school.required],
        [null, "现有", null, ...school.have],
        [null, "差额", null, ...gapsOf(school)],
      ]),
      ["合计", "标准", total, ...sum(({ required }) => required)],
      [null, "现有", null, ...sum(({ have }) => have)],
      [null, "差额", null, ...sum(gapsOf)],
    ];
    const merges = ["A2:A4", "C2:C4", "A5:A7", "C5:C7", "A8:A10", "C8:C10", "A11:A13", "C11:C13"];
    expect(rosterOf(rows(2000), { header, merges }).findings).toEqual([]);
    const wrong = rosterOf(rows(2100), { header, merges }).reading.findings.filter(
      ({ code }) => code === "total-mismatch",
    );
    expect(wrong.map(({ cells }) => cells.map(({ row, column }) => cellName(row, column)))).toEqual([
      ["C11", "C2", "C5", "C8"],
    ]);
  });

  it("keeps its format: pupils that are formatted as a date are asked about", () => {
    const rows = SCHOOLS.flatMap((school): Row[] => [
      [school.name, "标准", school.students, ...school.required],
      [null, "现有", null, ...school.have],
    ]);
    const found = rosterOf(rows, { header, numberFormats: { C4: "yyyy-mm-dd" } });
    expect(
      found.asked.map(({ code, cells }) => [code, ...cells.map(({ row, column }) => cellName(row, column))]),
    ).toEqual([["odd-figure", "C4"]]);
  });
});

describe("a difference in words", () => {
  const header = ["学校名称", "项目", "学生数", "网络多媒体教室数（间）", "教学及辅助用房面积（㎡）"];
  const rows = (gaps: readonly [CellValue, CellValue]): Row[] => [
    ["城关小学", "标准", 900, 21, 4050],
    [null, "现有", null, 24, 5200],
    [null, "余缺", null, gaps[0], 1150],
    ["柳林小学", "标准", 700, 17, 3150],
    [null, "现有", null, 12, 1200],
    [null, "余缺", null, gaps[1], -1950],
  ];

  it.each<readonly [CellValue, CellValue]>([
    ["余3", "缺5"],
    ["+3", "短缺 5"],
    ["富余3间", "尚缺5间"],
    ["超3", "－5"],
    ["已达标", "差5间"],
    [null, "缺：5"],
  ])("is read: %s, %s", (first, second) => {
    expect(rosterOf(rows([first, second]), { header }).findings).toEqual([]);
  });

  it.each<readonly [CellValue, CellValue]>([
    ["余3", "缺6"],
    ["富余4间", "缺5"],
    ["余3", "余5"],
    ["不足3间", "短缺 5"],
    ["+3", "已达标"],
  ])("is held against what there is and what is required: %s, %s", (first, second) => {
    expect(rosterOf(rows([first, second]), { header }).findings).toHaveLength(1);
    expect(rosterOf(rows([first, second]), { header }).findings[0]).toMatch(/^gap-differs/);
  });

  it("that states no number is said not to be checked, and the checked ones are counted", () => {
    const found = rosterOf(rows(["见附件", "缺5"]), { header });
    expect(found.findings).toEqual(["gap-not-checked 4"]);
    expect(found.reading.compared).toEqual({ of: "gap", rows: 3, differing: 0 });
  });
});
