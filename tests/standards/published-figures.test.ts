import { assessWorkbook } from "../../src/app/assess-workbook";
import { remedyGroundOf } from "../../src/app/remedies";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { type CellRef, cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { requirementVerdict } from "../../src/core/checks/requirement-check";
import { remediesOf } from "../../src/core/remedies/remedies";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { remediesInWords } from "../../src/i18n/zh-CN/remedies";
import { caseWorkbook } from "../cases/case-workbook";

type Rows = readonly (readonly CellValue[])[];

/** 师宗 2024, 附件2, as it is printed. */
const NEEDS: Rows = [
  [
    "项目",
    "校舍建设",
    null,
    "运动场建设",
    null,
    "购置设施设备(万元)",
    "围墙大门及附属工程(万元)",
    "文化建设(万元)",
    "资金合计(万元)",
  ],
  [null, "新建校舍(万平方米)", "需投入资金(万元)", "新建运动场(万平方米)", "需投入资金(万元)"],
  ["投入测算汇总", 2.23, 6700, 4.5, 1800, 1900, 850, 450, 11_700],
  ["城区新建小学", 1.2, 3600, 1.5, 600, 800, 250, 50, 5300],
  ["其他不足学校", 1.03, 3100, 3, 1200, 1100, 600, 400, 6400],
];

const assessed = (...sheets: readonly Rows[]) =>
  assessWorkbook(
    caseWorkbook({ sheets: sheets.map((rows, at) => ({ name: `表${at + 1}`, rows })) }).workbook,
    NEW_SETTINGS,
    "2026-11-29",
  );

/** A roster of one school. */
const roster = (school: readonly CellValue[]): Rows => [
  [
    "学校名称",
    "办学类型",
    "小学生数",
    "初中生数",
    "高于规定学历教师数",
    "县级以上骨干教师数",
    "体育、艺术专任教师数",
    "教学及辅助用房面积（㎡）",
    "体育运动场馆面积（㎡）",
    "教学仪器设备值（万元）",
    "网络多媒体教室数",
  ],
  school,
];

/** The findings of one code, each with its cells. */
function found(code: string, ...sheets: readonly Rows[]): readonly string[] {
  return assessed(...sheets)
    .findings.filter((each) => each.code === code)
    .map(({ cells }) => cells.map((cell: CellRef) => cellRefName(cell).replace("表1!", "")).join(" "));
}

const withCell = (rows: Rows, row: number, column: number, value: CellValue): Rows =>
  rows.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells));

describe("附件2 of 师宗 2024", () => {
  it("holds as it is printed: 8 sums of columns, 3 of rows, prices within rounding (S001-I1 S001-I2 S001-I5 S001-I6)", () => {
    expect(assessed(NEEDS).findings).toEqual([]);
  });

  // Past what half a unit of every printed digit allows.
  it.each([
    ["S001-T1", 1, 2.25],
    ["S001-T2", 2, 6702],
    ["S001-T3", 3, 5.3],
    ["S001-T4", 4, 1802],
    ["S001-T5", 5, 1902],
    ["S001-T6", 6, 852],
    ["S001-T7", 7, 452],
    ["S001-T8", 8, 11_703],
  ])("%s: a total of column %i that does not hold is named with its cell", (_, column, value) => {
    const cell = `${"ABCDEFGHI".charAt(column)}3`;
    expect([
      ...found("total-mismatch", withCell(NEEDS, 2, column, value)),
      ...found("wrong-figure", withCell(NEEDS, 2, column, value)),
    ]).toEqual([expect.stringContaining(cell)]);
  });

  it("S001-T9: a total of a row that does not hold is named, the areas being no part of it", () => {
    // 3600 + 600 + 800 + 250 + 50
    const rows = withCell(withCell(NEEDS, 3, 8, 5310), 2, 8, 11_710);
    expect(found("total-mismatch", rows).join(" ")).toContain("I4");
    expect(found("total-mismatch", rows).join(" ")).not.toMatch(/\b[BD]4/);
  });

  it("S001-T10: prices that rounding cannot explain are named", () => {
    // 3600 ÷ 1.2 is 3000 元/㎡, 3500 ÷ 1.03 at most 3,415 and at least 3,381.
    expect(found("unit-price-differs", NEEDS)).toEqual([]);
    expect(found("unit-price-differs", withCell(NEEDS, 4, 2, 3500))).toEqual([expect.stringMatching(/^C5 /)]);
  });

  // 2400 pupils on 15,000 ㎡ are 6.25 each; 7.5 × 2400 = 18,000, and the annex prices the ground at 400 元/㎡.
  it("the planned school of 2400 seats is over 2000, and 3000 ㎡ and 120万元 short of sports ground", () => {
    const school = roster(["示例新建小学", "小学", 2400, null, 101, 24, 22, 12_000, 15_000, 480, 56]);
    const assessment = assessed(school, NEEDS);
    const size = assessment.requirements.find(({ requirement }) => requirement.id === "2.4");
    expect(size && [requirementVerdict(size), size.item(0).lack]).toEqual([
      "failed",
      { amount: 400, unit: "person", isOver: true },
    ]);
    expect(assessment.schools[0]?.indicators.find(({ code }) => code === "1.5")).toMatchObject({
      value: 6.25,
      gap: 3000,
    });
    const told = remediesOf(remedyGroundOf(assessment), 0, "1.5");
    expect(told && remediesInWords(told).join("")).toContain("新增体育场馆3,000㎡，约需120万元");
  });
});

describe("other published figures", () => {
  // 永登县 全面改薄: the money and the buildings foot, the sports ground of the total is 36000 ㎡ over 32000 in its parts.
  it("永登: the money foots, the sports ground of the total does not", () => {
    const rows: Rows = [
      ["项目", "新建运动场(平方米)", "需投入资金(万元)", "资金合计(万元)"],
      ["校舍建设类", 20_000, 13_246, 13_246],
      ["生活设施类", 6000, 8072, 8072],
      ["附属设施类", 4000, 2244, 2244],
      ["设备购置类", 2000, 9238, 9238],
      ["合计", 36_000, 32_800, 32_800],
    ];
    expect(found("total-mismatch", rows)).toEqual([expect.stringContaining("B6")]);
    expect(found("total-mismatch", withCell(rows, 5, 1, 32_000))).toEqual([]);
  });

  it("武清: 0.198 + 2.022 + 0.36 is 2.58 万㎡, which floating point denies", () => {
    expect(0.198 + 2.022 + 0.36 === 2.58).toBe(false);
    const rows: Rows = [
      ["项目", "新建运动场(万平方米)", "需投入资金(万元)", "资金合计(万元)"],
      ["改扩建项目", 0.198, 79.2, 79.2],
      ["地下室改建项目", 2.022, 808.8, 808.8],
      ["校际共享项目", 0.36, 144, 144],
      ["合计", 2.58, 1032, 1032],
    ];
    expect(assessed(rows).findings).toEqual([]);
    expect(found("total-mismatch", withCell(rows, 4, 1, 2.62))).toEqual([expect.stringContaining("B5")]);
  });

  // 23226 ÷ (166 + 1.1 × 210) × 166 = 9711.63; the rest is 13514.37.
  it("a school of nine years shares 23226 ㎡ out as 9711.63 and 13514.37", () => {
    const { schools } = assessed(roster(["示例学校", "九年一贯制学校", 166, 210, 20, 5, 5, 3000, 23_226, 100, 20]));
    const resources = schools.map(({ indicators }) => indicators.find(({ code }) => code === "1.5")?.resource ?? NaN);
    expect(resources.map((each) => each.toFixed(2))).toEqual(["9711.63", "13514.37"]);
  });

  // 4.196 prints as 4.20 and is below 4.2; 21 of 500 are 4.2.
  it("4.196 for a hundred pupils is printed 4.20 and fails", () => {
    const state = (teachers: number, students: number) => {
      const { schools } = assessed(
        roster(["示例小学", "小学", students, null, teachers, 300, 300, 200_000, 200_000, 6000, 600]),
      );
      return schools[0]?.indicators.find(({ code }) => code === "1.1")?.state;
    };
    expect([state(1049, 25_000), state(21, 500)]).toEqual(["floor", "met"]);
  });

  it("附件1 has 7 + 15 + 9 + 1 + 6 items, 38 in all (S001-I7 S001-W3)", () => {
    const count = (group: string) => DEFAULT_STANDARD.requirements.filter((each) => each.group === group).length;
    expect([DEFAULT_STANDARD.indicators.length, ...["support", "quality", "recognition", "veto"].map(count)]).toEqual([
      7, 15, 9, 1, 6,
    ]);
  });
});
