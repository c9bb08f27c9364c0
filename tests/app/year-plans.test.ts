import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { yearPlansOf } from "../../src/app/year-plans";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import type { CellValue } from "../../src/core/cell/cell-value";
import { yearColumnSays } from "../../src/recognition/words/year-plan-words";
import { NEEDS_HEAD, NEEDS_NEW, NEEDS_OTHERS } from "../fixtures/published-needs";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

type Row = readonly CellValue[];
/** The plan of the county sets targets: 60% by 2024, all by 2025. */
const SHIZONG = { ...NEW_SETTINGS, standardId: "shizong-2024" };
const HEAD: readonly Row[] = [
  ["项目建设进度表"],
  ["单位：万元"],
  ["项目", "总投资", "2024年计划", "2024年完成", "2025年计划", "2025年完成"],
];
const plan = (...rows: readonly Row[]) => sheetOf([...HEAD, ...rows], { name: "进度" });
const ROWS: readonly Row[] = [
  ["教学楼", 5200, 3000, 2300, 2200, null],
  ["操场", 1200, 840, 900, 360, null],
];
const NEEDS = sheetOf([...NEEDS_HEAD, NEEDS_NEW, NEEDS_OTHERS], { name: "附件2" });

function said(...sheets: readonly ReturnType<typeof plan>[]): readonly string[] {
  return saidUnder(SHIZONG, ...sheets);
}

function saidUnder(settings: typeof SHIZONG, ...sheets: readonly ReturnType<typeof plan>[]): readonly string[] {
  const text = textReport("县.xlsx", assessWorkbook(workbookOf(...sheets), settings));
  const from = text.indexOf("\n计划与完成\n");
  return from < 0
    ? []
    : (text
        .slice(from + 1)
        .split("\n\n")[0]
        ?.split("\n")
        .slice(2)
        .map((line) => line.trim())
        .filter((line) => line !== "") ?? []);
}

test("S001-B1.2b: cumulative plan and work, 60% and 100% of a stated base, and what is late with its amount", () => {
  expect(said(plan(...ROWS), NEEDS)).toEqual([
    "以各项总投资之和6,400万元为基数。与附件2不含新建学校的资金合计相符。",
    // 3000 + 840 = 3840; 2300 + 900 = 3200, a half of 6400; 0.6 × 6400 = 3840
    expect.stringMatching(
      /^2024年：累计计划3,840万元，累计完成3,200万元（50\.0%）；目标60\.0%（.+），应完成3,840万元，差640万元$/,
    ),
    expect.stringMatching(/^2025年：累计计划6,400万元，完成数未填或不全；目标100\.0%（.+），应完成6,400万元$/),
    "2项的各年计划之和与总投资一致。",
    "教学楼：到2024年计划3,000万元，完成2,300万元，滞后700万元",
  ]);
});

test.each(["national-2017", "national-2012", "wuqing-2020", "wuhan-2018", "anju-2015"])(
  "under %s nothing is held against the targets of another county's plan",
  (standardId) => {
    expect(saidUnder({ ...NEW_SETTINGS, standardId }, plan(...ROWS))).toEqual([
      "以各项总投资之和6,400万元为基数。",
      "2024年：累计计划3,840万元，累计完成3,200万元（50.0%）",
      "2025年：累计计划6,400万元，完成数未填或不全",
      "2项的各年计划之和与总投资一致。",
      "教学楼：到2024年计划3,000万元，完成2,300万元，滞后700万元",
    ]);
  },
);

test("years that do not come to their total, and another base than 附件2, are told", () => {
  const lines = said(plan(["教学楼", 5200, 3000, 2300, 2100, null], ["操场", 1200, 840, 900, 360, null]), NEEDS);
  expect(lines).toContain("教学楼：总投资5,200万元，各年计划之和5,100万元，相差100万元");
  expect(said(plan(["教学楼", 5000, 3000, 2300, 2000, null]), NEEDS)[0]).toBe(
    "以各项总投资之和5,000万元为基数。与附件2资金合计11,700万元（不含新建学校6,400万元）不同，请核对基数。",
  );
});

test("a blank among figures of a year is named, and no sum is made of it", () => {
  const lines = said(plan(["教学楼", 5200, 3000, null, 2200, null], ["操场", 1200, 840, 900, 360, null]));
  expect(lines).toContain("教学楼：2024年没有完成数，没有计算");
  expect(lines.find((line) => line.startsWith("2024年"))).toContain("完成数未填或不全");
});

test("the same stands in JSON, in 元", () => {
  const { yearPlans } = JSON.parse(JSON.stringify(jsonReport(assessWorkbook(workbookOf(plan(...ROWS)), SHIZONG)))) as {
    yearPlans?: { base: number; years: unknown[]; late: unknown[] }[];
  };
  expect(yearPlans?.[0]).toMatchObject({
    sheet: "进度",
    base: 64_000_000,
    baseFrom: "totals",
    years: [
      {
        year: 2024,
        planned: 38_400_000,
        done: 32_000_000,
        target: { share: 0.6, needed: 38_400_000, lack: 6_400_000 },
      },
      { year: 2025, planned: 64_000_000, done: null, target: { share: 1, needed: 64_000_000, lack: null } },
    ],
    late: [{ name: "教学楼", year: 2024, planned: 30_000_000, done: 23_000_000, lack: 7_000_000 }],
  });
});

test.each([
  [
    "a plan without what is done",
    [["分年度建设任务表"], ["单位：万元"], ["项目", "2024年", "2025年", "合计"], ["教学楼", 1, 2, 3]],
  ],
  ["what is no money", [["进度表"], ["项目", "2024年计划（所）", "2024年完成（所）"], ["新建", 3, 2]]],
  ["funds by years", [["经费表"], ["单位：万元"], ["项目", "2023年", "2024年"], ["公用经费", 100, 120]]],
])("%s is no plan beside what is done", (_, rows) => {
  expect(yearPlansOf(assessWorkbook(workbookOf(sheetOf(rows as Row[])), SHIZONG))).toEqual([]);
});

test.each([
  [["2024年计划"], "planned"],
  [["2024年", "计划投资"], "planned"],
  [["2024年完成"], "done"],
  [["2024年", "实际完成投资"], "done"],
  [["2024年计划完成"], "planned"],
  [["2024年累计完成"], null],
  [["2024年完成率"], null],
  [["总投资"], "total"],
  [["合计"], "total"],
  [["备注"], null],
])("a column %j says %s", (header, says) => expect(yearColumnSays(header)).toBe(says));
