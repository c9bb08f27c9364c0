import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { yearPlansOf } from "../../src/app/year-plans";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import { cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { lateLine, planProblemLine, progressLines } from "../../src/i18n/zh-CN/year-plans";
import { columnOfYearRowsSays } from "../../src/recognition/words/year-plan-words";
import { sheetOf, type SheetOptions, workbookOf } from "../recognition/sheet-of";

type Row = readonly CellValue[];
/** The plan of the county sets targets: 60% by 2024, all by 2025. */
const SHIZONG = { ...NEW_SETTINGS, standardId: "shizong-2024" };
const HEAD: readonly Row[] = [["项目建设进度表"], ["单位：万元"], ["年度", "项目", "计划投资", "完成投资"]];
const ROWS: readonly Row[] = [
  ["2024年", "教学楼", 3000, 2300],
  ["2024年", "操场", 840, 900],
  ["2025年", "教学楼", 2200, null],
  ["2025年", "操场", 360, null],
];

const assess = (rows: readonly Row[], options: SheetOptions = {}) =>
  assessWorkbook(workbookOf(sheetOf(rows, { name: "进度", ...options })), SHIZONG);
const plansOf = (rows: readonly Row[], options: SheetOptions = {}) => yearPlansOf(assess(rows, options));

function linesOf(rows: readonly Row[], options: SheetOptions = {}): readonly string[] {
  return plansOf(rows, options).flatMap(({ progress, problems, needs }) => [
    ...problems.map(planProblemLine),
    ...(progress ? [...progressLines(progress, needs), ...progress.late.map(lateLine)] : []),
  ]);
}
const said = (...rows: readonly Row[]) => linesOf([...HEAD, ...rows]);

/** The same figures with the years in the header. */
const ACROSS: readonly Row[] = [
  ["项目建设进度表"],
  ["单位：万元"],
  ["项目", "2024年计划", "2024年完成", "2025年计划", "2025年完成"],
  ["教学楼", 3000, 2300, 2200, null],
  ["操场", 840, 900, 360, null],
];

const LINES = [
  "以各年计划之和6,400万元为基数。",
  // 3000 + 840 = 3840; 2300 + 900 = 3200, a half of 6400; 0.6 × 6400 = 3840, and 640 lack
  expect.stringMatching(
    /^2024年：累计计划3,840万元，累计完成3,200万元（50\.0%）；目标60\.0%（.+），应完成3,840万元，差640万元$/,
  ),
  expect.stringMatching(/^2025年：累计计划6,400万元，完成数未填或不全；目标100\.0%（.+），应完成6,400万元$/),
  "教学楼：到2024年计划3,000万元，完成2,300万元，滞后700万元",
];

describe("a row a year and item", () => {
  it("comes to the same as the years in the header", () => {
    expect(said(...ROWS)).toEqual(LINES);
    expect(linesOf(ACROSS)).toEqual(LINES);
  });

  it("may have its years in any order, and its totals are not added in", () => {
    expect(said(...[...ROWS].reverse()).slice(0, 3)).toEqual(LINES.slice(0, 3));
    expect(said(...ROWS, ["合计", null, 6400, 3200])).toEqual(LINES);
    expect(
      said(
        ...ROWS.slice(0, 2),
        ["2024年小计", null, 3840, 3200],
        ...ROWS.slice(2),
        ["2025年小计", null, 2560, null],
        ["总计", null, 6400, 3200],
      ),
    ).toEqual(LINES);
    expect(
      said(...ROWS.slice(0, 2), ["2024年", "小计", 3840, 3200], ...ROWS.slice(2), ["2025年", "小计", 2560, null]),
    ).toEqual(LINES);
  });

  it("a wrong total is told by the check of totals, at its cell", () => {
    // 6400 and not 6300
    const { findings } = assess([...HEAD, ...ROWS, ["合计", null, 6300, 3200]]);
    expect(findings.map(({ code, cells }) => [code, cells[0] && cellRefName(cells[0])])).toContainEqual([
      "total-mismatch",
      "进度!C8",
    ]);
  });

  it("takes a year merged over its items, and is late at the same cells", () => {
    const rows: readonly Row[] = ROWS.map(([year, ...rest], at) => [at % 2 === 0 ? (year ?? null) : null, ...rest]);
    expect(linesOf([...HEAD, ...rows], { merges: ["A4:A5", "A6:A7"] })).toEqual(LINES);
    const late = plansOf([...HEAD, ...rows], { merges: ["A4:A5", "A6:A7"] })[0]?.progress?.late;
    expect(late?.[0]?.cells.map(cellRefName)).toEqual(["进度!C4", "进度!D4"]);
  });

  it("takes units from the headings, each its own", () => {
    const rows: readonly Row[] = [
      ["年份", "项目", "计划投资（万元）", "完成投资（元）"],
      ...ROWS.map(([year, name, planned, done]): Row => [
        year ?? null,
        name ?? null,
        planned ?? null,
        typeof done === "number" ? done * 10_000 : null,
      ]),
    ];
    expect(linesOf(rows)).toEqual(LINES);
  });

  it("tells the projects of two schools apart", () => {
    const plan = linesOf([
      ["序号", "学校名称", "项目名称", "年度", "计划投资（万元）", "完成投资（万元）"],
      [1, "城关小学", "教学楼", 2024, 3000, 2300],
      [2, "红旗小学", "教学楼", 2024, 500, 500],
      [3, "城关小学", "教学楼", 2025, 200, null],
    ]);
    expect(plan.at(-1)).toBe("城关小学 教学楼：到2024年计划3,000万元，完成2,300万元，滞后700万元");
  });

  it("holds the years against a total that all rows of an item state", () => {
    const withTotal = (total: number) =>
      linesOf([
        ["单位：万元"],
        ["项目", "年度", "项目总投资", "计划投资", "完成投资"],
        ["教学楼", 2024, total, 3000, 2300],
        ["教学楼", 2025, total, 2200, null],
      ]);
    // 3000 + 2200 = 5200
    expect(withTotal(5200)).toEqual(
      expect.arrayContaining(["以各项总投资之和5,200万元为基数。", "1项的各年计划之和与总投资一致。"]),
    );
    expect(withTotal(5300)).toContain("教学楼：总投资5,300万元，各年计划之和5,200万元，相差100万元");
  });
});

test.each<[string, string, Row]>([
  ["a list of tasks", "项目推进任务清单", ["责任单位", "进展情况", "完成时限"]],
  ["a table of funds", "专项资金投入计划表", []],
])("called like %s it is asked about nothing, and is a plan all the same", (_, title, more) => {
  const rows: readonly Row[] = [[title], ["单位：万元"], [...(HEAD[2] ?? []), ...more], ...ROWS];
  expect(linesOf(rows)).toEqual(LINES);
  expect(assess(rows).readings.flatMap(({ table }) => table.questions)).toEqual([]);
});

it("rows that are years alone are one item", () => {
  const lines = linesOf([
    ["年度", "计划投资（万元）", "完成投资（万元）"],
    [2024, 3840, 3839],
    [2025, 2560, null],
    ["合计", 6400, 3839],
  ]);
  expect(lines[0]).toBe("以各年计划之和6,400万元为基数。");
  // 3840 are 60% of 6400: one less is 1 short
  expect(lines[1]).toMatch(/应完成3,840万元，差1万元$/);
  expect(lines.at(-1)).toBe("全表：到2024年计划3,840万元，完成3,839万元，滞后1万元");
});

describe("what is not clear is told with its cells, and nothing is summed", () => {
  it.each<[string, readonly Row[], string]>([
    ["a blank year", [[null, "围墙", 50, 50]], "A8没有年度，本表没有计算。请填写年度。"],
    ["no one year", [["2024-2025年", "围墙", 50, 50]], "A8看不出是哪一年，本表没有计算。请改为“2024年”这样的写法。"],
    ["a blank name", [["2024年", null, 50, 50]], "B8没有名称，本表没有计算。请填写学校或项目名称。"],
    ["a year twice", [["2024", "操场", 50, 50]], "操场2024年出现2次（A5、A8），本表没有计算。请合并，或用名称区分。"],
    ["a word for a plan", [["2024年", "围墙", "待定", 50]], "C8不是可用的数，本表没有计算。没有任务的请留空。"],
    ["a word alone", [["2024年", "围墙", "待定", null]], "C8不是可用的数，本表没有计算。没有任务的请留空。"],
    [
      "an error for what is done",
      [["2024年", "围墙", 50, { error: "#REF!" }]],
      "D8不是可用的数，本表没有计算。没有任务的请留空。",
    ],
  ])("%s", (_, rows, line) => expect(said(...ROWS, ...rows)).toEqual([line]));

  it("a row without amounts is no task, whatever else it lacks", () => {
    expect(said(...ROWS, [null, "围墙", null, null])).toEqual(LINES);
  });

  it("a blank done of a year that others tell is named, and makes no sum", () => {
    const lines = said(...ROWS, ["2024年", "围墙", 50, null]);
    expect(lines).toContain("围墙：2024年没有完成数，没有计算");
    expect(lines[1]).toContain("完成数未填或不全");
  });

  it("a word for a plan under a year in the header is told as well", () => {
    expect(linesOf([...ACROSS, ["围墙", "待定", 50, null, null]])).toEqual([
      "B6不是可用的数，本表没有计算。没有任务的请留空。",
    ]);
  });

  it("stands in the text and in JSON, without figures", () => {
    const assessment = assess([...HEAD, ...ROWS, [null, "围墙", 50, 50]]);
    expect(textReport("县.xlsx", assessment)).toContain("计划与完成\n  进度\n    A8没有年度，本表没有计算");
    expect(JSON.parse(JSON.stringify(jsonReport(assessment)))).toMatchObject({
      yearPlans: [{ sheet: "进度", base: null, years: [], problems: [{ code: "year-blank", cells: ["进度!A8"] }] }],
    });
  });
});

test.each<[string, readonly Row[]]>([
  ["money without a unit", [["年度", "项目", "计划投资", "完成投资"], ...ROWS]],
  [
    "two plans side by side",
    [["单位：万元"], ["年度", "项目", "中央计划", "地方计划", "完成投资"], ["2024年", "教学楼", 1, 2, 3]],
  ],
  ["funds by years", [["单位：万元"], ["年度", "预算数", "支出数"], [2024, 100, 90], [2025, 120, null]]],
  [
    "places",
    [
      ["年度", "计划新增学位（个）", "完成新增学位（个）"],
      [2024, 100, 90],
      [2025, 120, null],
    ],
  ],
  [
    "what is wrong and done about it",
    [["单位：万元"], ["年度", "存在问题", "整改措施", "计划投资", "完成投资"], ["2024年", "少", "建", 100, 90]],
  ],
])("%s is no plan beside what is done", (_, rows) => expect(plansOf(rows)).toEqual([]));

test.each<[readonly string[], ReturnType<typeof columnOfYearRowsSays>]>([
  [["计划投资"], "planned"],
  [["投资", "计划"], "planned"],
  [["计划完成投资"], "planned"],
  [["完成投资"], "done"],
  [["本年完成"], "done"],
  [["累计完成投资"], null],
  [["完成率"], null],
  [["完成时间"], null],
  [["完成情况"], null],
  [["计划建筑面积"], null],
  [["项目总投资"], "total"],
  [["年度计划总投资"], "planned"],
  [["计划支出"], null],
  [["计划拨付"], null],
  [["2024年计划"], null],
])("without a year, a column %j says %s", (header, says) => expect(columnOfYearRowsSays(header)).toBe(says));
