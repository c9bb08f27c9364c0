import type { CellValue } from "../../src/core/cell/cell-value";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { cellRefName } from "../../src/core/cell/address";
import { findingSentence } from "../finding-sentence";
import { questionText } from "../../src/i18n/zh-CN/questions";
import { sheetOf, type SheetOptions, workbookOf } from "./sheet-of";

const HEADER = [
  "学校名称",
  "学段",
  "学生数",
  "高于规定学历教师数",
  "骨干教师数",
  "体艺教师数",
  "教学及辅助用房面积",
  "运动场地面积",
  "教学仪器设备值（元）",
  "多媒体教室数",
];
const GOOD: readonly CellValue[] = ["城关小学", "小学", 500, 30, 6, 5, 2500, 4000, 1100000, 14];

/** A good row with other cells: { C: "约120" }. */
const row = (cells: Readonly<Record<string, CellValue>>): CellValue[] =>
  GOOD.map((value, column) =>
    String.fromCharCode(65 + column) in cells ? (cells[String.fromCharCode(65 + column)] ?? null) : value,
  );

interface Said {
  readonly findings: readonly string[];
  readonly questions: readonly string[];
  readonly schools: readonly string[];
}

const check = (
  rows: readonly (readonly CellValue[])[],
  options: SheetOptions = {},
): ReturnType<typeof assessWorkbook> =>
  assessWorkbook(workbookOf(sheetOf(rows, { name: "表", ...options })), NEW_SETTINGS);

function said(rows: readonly (readonly CellValue[])[], options: SheetOptions = {}): Said {
  const assessment = check(rows, options);
  const at = (cells: Parameters<typeof cellRefName>[0][]): string => cells.map(cellRefName).join(" ");
  return {
    findings: assessment.findings.map(
      (finding) => `${finding.code} ${at([...finding.cells])}: ${findingSentence(finding)}`,
    ),
    questions: assessment.questions.map(
      (question) => `${question.code} ${at([...question.cells])}: ${questionText(question)}`,
    ),
    schools: assessment.schools.map(({ name, stage, verdict }) => `${name} ${stage} ${verdict}`),
  };
}

const withRow = (cells: Readonly<Record<string, CellValue>>): Said =>
  said([HEADER, row({ A: "红旗小学" }), row(cells)]);

describe("a cell that holds no plain number", () => {
  it.each<[string, CellValue, string]>([
    ["D", "17:1", "not-a-number 表!D3"],
    ["D", "90%", "not-a-number 表!D3"],
    ["D", "见备注", "not-a-number 表!D3"],
    ["D", "35①", "not-a-number 表!D3"],
    ["D", "30 31", "not-a-number 表!D3"],
    ["D", { error: "#N/A" }, "error-cell 表!D3"],
    ["C", -5, "negative-number 表!C3"],
    ["C", 120.5, "fractional-people 表!C3"],
    ["C", "1,200人", "number-from-text 表!C3"],
    ["D", "３５", "number-from-text 表!D3"],
    ["H", "90间", "not-a-number 表!H3"],
  ])("%s3 with %p is named, and the other school keeps its verdict", (column, value, finding) => {
    const { findings, schools } = withRow({ [column]: value });
    const named = findings.filter((each) => each.startsWith(`${finding}: 表!${column}3`));
    expect(named).toHaveLength(1);
    expect(schools).toContain("红旗小学 primary met");
    expect(schools).toHaveLength(2);
  });

  it("asks about 约120, and takes it in the unit that the cell names once told to", () => {
    expect(withRow({ C: "约120" }).questions).toEqual([
      "approximate-number 表!C3: “城关小学”的在校学生数填的是“约120”，怎样处理？",
    ]);
    const workbook = workbookOf(sheetOf([HEADER, row({ I: "约110万元" })], { name: "表" }));
    const [question] = assessWorkbook(workbook, NEW_SETTINGS).questions;
    const settings = { ...NEW_SETTINGS, answers: { [question?.id ?? ""]: "take" } };
    expect(assessWorkbook(workbook, settings).schools[0]?.indicators.find(({ code }) => code === "1.6")?.value).toBe(
      2200,
    );
  });

  it("takes a dash and a blank as 缺数, never as zero", () => {
    for (const value of ["—", null, "/", "无"])
      expect(withRow({ D: value }).schools).toContain("城关小学 primary missing");
    expect(withRow({ D: 0 }).schools).toContain("城关小学 primary failed");
  });

  it("quotes only the beginning of an endless text", () => {
    const { findings } = withRow({ D: "长".repeat(32_767) });
    expect(findings.find((each) => each.startsWith("not-a-number"))?.length).toBeLessThan(200);
  });
});

describe("a row that cannot be counted as it stands", () => {
  it("leaves a school without pupils out and says so", () => {
    expect(withRow({ C: 0 }).findings).toContainEqual(
      expect.stringContaining("students-zero 表!A3: 城关小学（小学）学生数为0"),
    );
  });
  it("asks for the stage of 第一中学", () => {
    expect(withRow({ A: "第一中学", B: null }).questions).toEqual(["row-stage 表!A3: “第一中学”属于哪一类学校？"]);
  });
  it("names the missing columns of a mixed school without students by stage", () => {
    expect(withRow({ A: "育才学校", B: "九年一贯制学校" }).findings.join()).toContain(
      "育才学校是一贯制学校或完全中学，缺少小学生数、初中生数",
    );
  });
  it("asks about a school that stands there twice", () => {
    expect(withRow({ A: "红旗小学" }).questions).toEqual([
      "duplicate-school 表!A2 表!A3: 第2、3行都叫“红旗小学”（在校学生数500、500人，教学及辅助用房面积2500、2500㎡）：是同一所学校重复填报，还是不同的学校？",
    ]);
  });
  it("says that a hidden row waits for an answer, and every coefficient with it", () => {
    const { findings, questions } = said([HEADER, row({}), row({ A: "红旗小学" })], { hiddenRows: [3] });
    expect(questions).toEqual(["hidden-rows 表!A3: 工作表“表”有1所学校被隐藏或筛选掉（第3行），是否计入？"]);
    expect(findings.filter((each) => each.startsWith("balance-undefined"))).toHaveLength(7);
    expect(findings.filter((each) => !each.startsWith("balance-undefined"))).toEqual([
      "hidden-rows 表!A3: 有1行隐藏的数据（第3行），是否计入尚待确认，请在“数据”页选择。",
    ]);
  });
  it("names the rows that have figures and no name", () => {
    expect(withRow({ A: null }).findings).toEqual([
      expect.stringContaining("row-without-name 表!A3: 第3行有数字，但没有学校名称"),
    ]);
  });
  it("keeps a school whose figures are all blank", () => {
    const { schools } = said([HEADER, row({}), ["育才小学"], ["东街一小", "小学"]]);
    expect(schools).toEqual(["城关小学 primary met", "育才小学 primary missing", "东街一小 primary missing"]);
  });
});

describe("a sheet that is no table, or hardly one", () => {
  it("says what a header needs where there is none", () => {
    expect(said([["城关小学", 500, 30]]).findings).toEqual([expect.stringContaining("no-table : 没有识别出数据表")]);
  });
  it("says that a header has nothing under it", () => {
    expect(said([HEADER]).findings).toEqual([expect.stringContaining("table-without-schools 表!A1")]);
    expect(check([HEADER]).county.verdict).not.toBe("met");
  });
  it("names a unit that cannot be used, and does not use the column", () => {
    const header = HEADER.map((label) => (label === "运动场地面积" ? "运动场地面积（平方英尺）" : label));
    const { findings, schools } = said([header, row({})]);
    expect(findings).toContainEqual(
      expect.stringContaining(
        "unit-unusable 表!H1: 表!H1“运动场地面积（平方英尺）”像是体育运动场馆面积，但单位“平方英尺”不能直接使用",
      ),
    );
    expect(schools).toEqual(["城关小学 primary missing"]);
  });
  it("asks in which unit money is, and counts nothing until told", () => {
    const header = HEADER.map((label) => label.replace("（元）", ""));
    expect(said([header, row({})]).questions).toEqual([
      "column-unit 表!I1: “教学仪器设备值”没有注明单位，表中的数字是万元还是元？",
    ]);
  });
  it("asks which of two tables of the same schools counts", () => {
    const assessment = assessWorkbook(
      workbookOf(sheetOf([HEADER, row({})], { name: "甲" }), sheetOf([HEADER, row({ C: 510 })], { name: "乙" })),
      NEW_SETTINGS,
    );
    expect(assessment.questions.map(questionText)).toEqual(["工作表“甲”和“乙”是同一批学校，以哪一张为准？"]);
    expect(assessment.schools).toHaveLength(1);
  });
  it("reads merges over whole columns and rows of nothing", () => {
    const rows: CellValue[][] = [HEADER, row({}), ...Array.from({ length: 5000 }, () => ["", null, " "])];
    expect(said(rows, { merges: ["L1:L1048576", "B2:B1048576"] }).schools).toEqual(["城关小学 primary met"]);
  });
  it("claims nothing of a total when one of its figures is no number", () => {
    const rows = [
      HEADER,
      row({}),
      row({ A: "红旗小学", D: "约30", E: "错" }),
      ["合计", null, 1001, 60, 12, 10, 5000, 8000, 2200000, 28],
    ];
    expect(said(rows).findings.filter((each) => each.startsWith("total-"))).toEqual([
      expect.stringContaining("total-mismatch 表!C4"),
    ]);
  });
  it("checks a total over 200,000 rows without a stack overflow", () => {
    const rows: CellValue[][] = [
      HEADER,
      ...Array.from({ length: 200_000 }, (_, index) => row({ A: `第${index}小学` })),
      ["合计", null, 100_000_001],
    ];
    expect(said(rows).findings.filter((each) => each.startsWith("total-mismatch"))).toEqual([
      expect.stringContaining("total-mismatch 表!C200002"),
    ]);
  });
});

describe("room for doubt in the names", () => {
  it("does not take the gym off twice where the column leaves it out", () => {
    const header = [
      "学校名称",
      "学段",
      "学生数",
      "骨干教师数",
      "教学及辅助用房面积（不含室内体育用房）",
      "室内体育用房面积",
      "运动场地面积",
    ];
    const assessment = check([header, ["城关小学", "小学", 100, 1, 450, 100, 700]]);
    const value = (code: string): number | null | undefined =>
      assessment.schools[0]?.indicators.find((each) => each.code === code)?.value;
    expect(value("1.4")).toBe(4.5);
    expect(value("1.5")).toBe(8);
  });
  it("adds the gym to the ground under 体育运动场馆 > 室外, not to 体育运动场馆", () => {
    const value = (leaf: string): number | null | undefined =>
      check([
        ["学校名称", "学段", "学生数", "骨干教师数", "教学及辅助用房面积", "体育运动场馆面积", null],
        [null, null, null, null, null, leaf, "室内"],
        ["城关小学", "小学", 100, 1, 450, 700, 100],
      ]).schools[0]?.indicators.find(({ code }) => code === "1.5")?.value;
    expect(value("室外")).toBe(8);
    expect(value("合计")).toBe(7);
  });
});
