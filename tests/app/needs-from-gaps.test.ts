import { assessWorkbook } from "../../src/app/assess-workbook";
import { needsFromGaps } from "../../src/app/needs-from-gaps";
import { remedyGroundOf } from "../../src/app/remedies";
import { withPrice } from "../../src/app/unit-prices";
import { NEW_SETTINGS, type WorkbookSettings } from "../../src/app/workbook-settings";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import { isOfNewSchools } from "../../src/recognition/words/needs-words";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const HEADER = [
  ...["学校名称", "办学类型", "学生数", "高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数"],
  ...["教学及辅助用房面积（㎡）", "室内体育用房面积（㎡）", "体育运动场馆面积（㎡）"],
  ...["教学仪器设备值（元）", "网络多媒体教室数"],
];

/**
 * 1.4 asks 4.5 ㎡ for each of 1,000 pupils: 4,400 and 4,350 ㎡ lack 100 and 150. 1.5 asks 7.5: 9,000 has no gap.
 * 1.6 asks 2,000 元 for each: 1,900,000 lacks 100,000. What one school has too much makes good nothing of another's.
 */
function roster(secondArea: number | null = 4350) {
  return sheetOf(
    [
      HEADER,
      ["甲小学", "小学", 1000, 50, 15, 15, 4400, 0, 9000, 1_900_000, 24],
      ["乙小学", "小学", 1000, 50, 15, 15, secondArea, 0, 9000, 3_000_000, 24],
      ["丙小学", "小学", 1000, 50, 15, 15, 9900, 0, 9000, 3_000_000, 24],
    ],
    { name: "台账" },
  );
}

function needs(name: string, figures: readonly (number | null)[], total: number) {
  return sheetOf(
    [
      ["项目", "校舍建设", null, "运动场建设", null, "购置设施设备（万元）", "资金合计（万元）"],
      [null, "新建校舍（平方米）", "需投入资金（万元）", "新建运动场（平方米）", "需投入资金（万元）", null, null],
      ["城区新建小学", 1000, 300, 1500, 60, 40, 400],
      [name, ...figures, total],
    ],
    { name: "附件2" },
  );
}

const PRICED = withPrice(NEW_SETTINGS, "teaching-area", {
  yuan: 3000,
  reason: "概算",
  by: "财务科",
  date: "2026-11-29",
});

function said(sheets: readonly ReturnType<typeof roster>[], settings: WorkbookSettings = PRICED): readonly string[] {
  const text = textReport("县.xlsx", assessWorkbook(workbookOf(...sheets), settings));
  const from = text.indexOf("测算表与学校缺口");
  return from < 0
    ? []
    : (text
        .slice(from)
        .split("\n\n")[0]
        ?.split("\n")
        .slice(1)
        .map((line) => line.trim()) ?? []);
}

test("S001-T11: what the table states for the schools that stand is held against their gaps, line by line", () => {
  expect(said([roster(), needs("其他不足学校", [250, 75, 0, 0, 10], 85)])).toEqual([
    "附件2：测算表各项与各校缺口之和（缺口×单价）核对。新建学校（城区新建小学）另计，不参加核对。",
    "新建校舍面积：测算表250㎡，学校缺口250㎡，相符。",
    "校舍需投入资金：测算表75万元，学校缺口75万元，相符。",
    "新建运动场面积：测算表0㎡，学校缺口0㎡，相符。",
    "运动场需投入资金：测算表0万元，学校缺口0万元，相符。",
    "购置设施设备资金：测算表10万元，学校缺口10万元，相符。",
    "各校缺口明细（3项，2所学校）",
    "教学辅助用房合计250㎡，750,000元",
    "仪器设备值合计100,000元",
  ]);
});

test("what differs is told with the reason, and without a price nothing is made up", () => {
  const lines = said([roster(), needs("其他不足学校", [400, 120, 0, 0, 8], 128)]);
  expect(lines).toContain("新建校舍面积：测算表400㎡，学校缺口250㎡，测算表多150㎡。");
  expect(lines).toContain("校舍需投入资金：测算表120万元，学校缺口75万元，测算表多45万元，因面积不同。");
  expect(lines).toContain("购置设施设备资金：测算表8万元，学校缺口10万元，测算表少2万元。");
  const dear = said([roster(), needs("其他不足学校", [250, 100, 0, 0, 10], 110)]);
  expect(dear).toContain(
    "校舍需投入资金：测算表100万元，学校缺口75万元，测算表多25万元，因单价不同（在用单价3,000元/㎡）。",
  );
});

test("money from gaps is told to two decimals of 万元, and in full where less than that differs", () => {
  const price = { yuan: 3001.23, reason: "概算", by: "财务科", date: "2026-11-29" };
  const settings = withPrice(NEW_SETTINGS, "teaching-area", price);
  // 250㎡ × 3001.23元 = 750,307.5元
  const lines = (stated: number): string | undefined =>
    said([roster(), needs("其他不足学校", [300, stated, 0, 0, 10], 10 + stated)], settings)[2];
  expect(lines(90)).toBe("校舍需投入资金：测算表90万元，学校缺口75.03万元，测算表多14.97万元，因面积不同。");
  expect(lines(75.0312)).toBe(
    "校舍需投入资金：测算表75.0312万元，学校缺口75.03075万元，测算表多0.00045万元，因面积和单价都不同（在用单价3,001.23元/㎡）。",
  );
});

test("a school without its area makes the gaps a least", () => {
  const lines = said([roster(null), needs("其他不足学校", [250, 75, 0, 0, 10], 85)]);
  expect(lines).toContain("新建校舍面积：测算表250㎡，学校缺口至少100㎡；有1所学校（分学段计）缺数，暂不能核对。");
});

test("nothing is said without judged schools, without the table, or where all of it is of new schools", () => {
  expect(said([needs("其他不足学校", [250, 75, 0, 0, 10], 85)])).toEqual([]);
  expect(said([roster()])).toEqual([]);
  expect(said([roster(), needs("拟建第二小学", [250, 75, 0, 0, 10], 85)])).toEqual([]);
});

test("the same stands in JSON, with cells and exact amounts", () => {
  const assessment = assessWorkbook(workbookOf(roster(), needs("其他不足学校", [400, 120, 0, 0, 8], 128)), PRICED);
  expect(needsFromGaps(assessment, remedyGroundOf(assessment))).toHaveLength(1);
  const { needsFromGaps: [table] = [], schoolGaps } = JSON.parse(JSON.stringify(jsonReport(assessment))) as {
    schoolGaps?: unknown[];
    needsFromGaps?: { sheet: string; newSchools: string[]; needs: Record<string, unknown>[] }[];
  };
  expect(schoolGaps).toEqual([
    {
      school: "甲小学",
      stage: "小学",
      code: "1.4",
      measure: "teaching-area",
      unit: "square-metre",
      amount: 100,
      cost: 300_000,
    },
    {
      school: "乙小学",
      stage: "小学",
      code: "1.4",
      measure: "teaching-area",
      unit: "square-metre",
      amount: 150,
      cost: 450_000,
    },
    {
      school: "甲小学",
      stage: "小学",
      code: "1.6",
      measure: "equipment-value",
      unit: "yuan",
      amount: 100_000,
      cost: 100_000,
    },
  ]);
  expect(table).toMatchObject({ sheet: "附件2", newSchools: ["城区新建小学"] });
  expect(table?.needs[1]).toEqual({
    field: "needs_building_cost",
    code: "1.4",
    stated: 1_200_000,
    rebuilt: 750_000,
    difference: 450_000,
    tolerance: 5000,
    withoutValue: 0,
    why: "area",
    cells: ["附件2!C4"],
    message: "测算表120万元，学校缺口75万元，测算表多45万元，因面积不同",
  });
});

test.each([
  ["城区新建小学", true],
  ["拟建初中", true],
  ["迁建第三小学", true],
  ["城关小学（迁建）", true],
  ["新建幼儿园", false],
  ["其他不足学校", false],
  ["除新建小学外的其他学校", false],
  ["新建校舍", false],
  ["现有学校", false],
  ["投入测算汇总", false],
])("a row %s is of new schools: %s", (name, isNew) => {
  expect(isOfNewSchools(name)).toBe(isNew);
});
