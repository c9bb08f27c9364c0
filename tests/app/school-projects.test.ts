import { assessWorkbook } from "../../src/app/assess-workbook";
import { schoolProjectsOf } from "../../src/app/school-projects";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import { cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { differingLines } from "../../src/core/money/projects-of-plan";
import { agreeingLine, planLineText, unplannedLine } from "../../src/i18n/zh-CN/school-projects";
import { NEEDS_HEAD, NEEDS_NEW, NEEDS_OTHERS } from "../fixtures/published-needs";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

type Row = readonly CellValue[];
const PLAN: readonly Row[] = [
  ["示例县分年度投入计划（示例数据）"],
  ["单位：万元"],
  ["项目", "2024年计划", "2025年计划", "合计"],
  ["校舍建设", 1700, 900, 2600],
  ["运动场建设", 300, null, 300],
];
const HEAD: readonly Row[] = [["学校建设项目清单（示例数据）"], ["学校", "项目名称", "年度", "计划投资（万元）"]];
const PROJECTS: readonly Row[] = [
  ["甲小学", "校舍建设", "2024", 1200],
  ["丙初中", "校舍建设", "2024年", 500],
  ["乙小学", "校舍建设", 2025, 900],
  ["甲小学", "运动场建设", "2024", 300],
];
const workbook = (plan: readonly Row[], projects: readonly Row[]) =>
  assessWorkbook(workbookOf(sheetOf(plan, { name: "计划" }), sheetOf(projects, { name: "项目" })), NEW_SETTINGS);
const besides = (plan: readonly Row[], projects: readonly Row[]) => schoolProjectsOf(workbook(plan, projects));

/** All that is said of the pairs. */
const said = (plan: readonly Row[], projects: readonly Row[]): readonly string[] =>
  besides(plan, projects).flatMap((beside) => [
    agreeingLine(beside.lines),
    ...differingLines(beside).map(planLineText),
    ...(beside.unplanned.length > 0 ? [unplannedLine(beside.unplanned)] : []),
  ]);
const changed = (at: number, row: Row): readonly Row[] => [
  ...HEAD,
  ...PROJECTS.map((each, position) => (position === at ? row : each)),
];

describe("projects of schools, a row each", () => {
  it("come to the plan item by item and year by year", () => {
    expect(said(PLAN, [...HEAD, ...PROJECTS])).toEqual(["3项与计划一致。"]);
  });

  it("are told where they come to less or more, with the plan's cell and theirs", () => {
    const short = changed(1, ["丙初中", "校舍建设", "2024年", 400]);
    // 1200 + 400 = 1600 of 1700
    expect(said(PLAN, short)).toEqual([
      "2项与计划一致。",
      "校舍建设2024年：计划1,700万元，学校项目合计1,600万元，还有100万元没有落实到学校",
    ]);
    expect(
      besides(PLAN, short).flatMap((beside) => differingLines(beside).flatMap(({ cells }) => cells.map(cellRefName))),
    ).toEqual(["计划!B4", "项目!D3", "项目!D4"]);
    expect(said(PLAN, changed(2, ["乙小学", "校舍建设", "2025", 901]))[1]).toBe(
      "校舍建设2025年：计划900万元，学校项目合计901万元，多出1万元",
    );
  });

  it("count in their own year, and one in a year without a task is told", () => {
    expect(said(PLAN, changed(3, ["甲小学", "运动场建设", "2025", 300]))).toEqual([
      "2项与计划一致。",
      "运动场建设2024年：计划300万元，没有学校项目",
      "运动场建设2025年：计划没有列，学校项目合计300万元",
    ]);
  });

  it("are not compared where an amount is blank, which is not 0", () => {
    expect(said(PLAN, changed(1, ["丙初中", "校舍建设", "2024年", null]))).toEqual([
      "2项与计划一致。",
      "校舍建设2024年：计划1,700万元，学校项目有金额没有填，已填的合计1,200万元，没有比较",
    ]);
  });

  it("that the plan does not name are told apart and belong to no line", () => {
    expect(said(PLAN, [...HEAD, ...PROJECTS, ["乙小学", "围墙", "2025", 20]])).toEqual([
      "3项与计划一致。",
      "计划中没有列的学校项目1个：围墙",
    ]);
  });

  it("may tell their item as a group beside what is built", () => {
    const rows: readonly Row[] = [
      ["学校建设项目清单（示例数据）"],
      ["序号", "学校", "建设内容", "项目类别", "计划投资（万元）", "实施年度"],
      [1, "甲小学", "新建教学楼", "校舍建设", 1700, 2024],
      [2, "甲小学", "塑胶操场", "运动场建设", 300, "2024年"],
      [3, "乙小学", "教学楼加固", "校舍建设", 800, 2025],
    ];
    expect(said(PLAN, rows)).toEqual([
      "2项与计划一致。",
      "校舍建设2025年：计划900万元，学校项目合计800万元，还有100万元没有落实到学校",
    ]);
  });

  it("may have the years in the header, or items there and a year a row", () => {
    const years: readonly Row[] = [
      ["学校项目计划（示例数据）"],
      ["序号", "学校名称", "建设项目", "2024年计划（万元）", "2025年计划（万元）"],
      [1, "甲小学", "校舍建设", 1700, null],
      [2, "甲小学", "运动场建设", 300, null],
      [3, "乙小学", "校舍建设", null, 900],
    ];
    expect(said(PLAN, years)).toEqual(["3项与计划一致。"]);
    const items: readonly Row[] = [
      ["学校项目资金表（示例数据）"],
      ["学校名称", "校舍建设（万元）", "运动场建设（万元）", "年度"],
      ["甲小学", 1700, 300, 2024],
      ["乙小学", 900, 0, 2025],
    ];
    expect(said(PLAN, items)).toEqual(["3项与计划一致。"]);
  });

  it("in 元 come to a plan in 万元 as far as it is rounded", () => {
    const yuan: readonly Row[] = [
      ["学校建设项目清单（示例数据）"],
      ["学校", "项目名称", "年度", "计划投资（元）"],
      ["甲小学", "校舍建设", 2024, 17_004_999],
      ["乙小学", "校舍建设", 2025, 9_005_001],
      ["甲小学", "运动场建设", 2024, 3_000_000],
    ];
    // half a 万元 is 5,000 元: 4,999 is within, 5,001 is not
    expect(said(PLAN, yuan)).toEqual([
      "2项与计划一致，其中1项只差四舍五入。",
      "校舍建设2025年：计划900万元，学校项目合计900.5001万元，多出0.5001万元",
    ]);
  });

  it("add up in decimals", () => {
    const plan: readonly Row[] = [...PLAN.slice(0, 3), ["校舍建设", 2.58, null, 2.58], ["运动场建设", 1, null, 1]];
    const rows = [0.198, 2.022, 0.36].map((amount): Row => ["甲小学", "校舍建设", 2024, amount]);
    expect(besides(plan, [...HEAD, ...rows])[0]?.lines.map(({ state }) => state)).toEqual(["equal", "less"]);
  });
});

describe("nothing is said", () => {
  it.each<[string, readonly Row[], readonly Row[]]>([
    [
      "where no item of the plan is named",
      PLAN,
      [...HEAD, ["甲小学", "教学楼", 2024, 1200], ["乙小学", "操场", 2024, 9]],
    ],
    [
      "where the unit of the projects is not known",
      PLAN,
      [HEAD[0] ?? [], ["学校", "项目名称", "年度", "计划投资"], ...PROJECTS],
    ],
    ["where the plan names an item twice", [...PLAN, ["校舍建设", 5, 5, 10]], [...HEAD, ...PROJECTS]],
    ["where one of the rows names no school", PLAN, [...HEAD, ...PROJECTS, [null, "校舍建设", 2024, 7]]],
  ])("%s", (_, plan, projects) => {
    expect(besides(plan, projects)).toEqual([]);
  });
});

it("holds projects against what 附件2 asks for, over all its rows", () => {
  const needs = sheetOf([...NEEDS_HEAD, NEEDS_NEW, NEEDS_OTHERS], { name: "附件2" });
  // 3600 + 3100 of the published table are there; of 600 + 1200 only 1000
  const projects = sheetOf(
    [
      ["学校建设项目清单（示例数据）"],
      ["学校", "项目名称", "年度", "计划投资（万元）"],
      ["甲小学", "校舍建设", 2024, 6700],
      ["乙小学", "运动场建设", 2025, 1000],
    ],
    { name: "项目" },
  );
  const assessment = assessWorkbook(workbookOf(needs, projects), NEW_SETTINGS);
  const [beside] = schoolProjectsOf(assessment);
  expect(beside?.lines.map(planLineText)).toEqual([
    "校舍建设：计划6,700万元，学校项目合计6,700万元，一致",
    "运动场建设：计划1,800万元，学校项目合计1,000万元，还有800万元没有落实到学校",
    "购置设施设备：计划1,900万元，没有学校项目",
    "围墙大门及附属工程：计划850万元，没有学校项目",
    "文化建设：计划450万元，没有学校项目",
  ]);
  expect(textReport("县.xlsx", assessment)).toContain("“项目”的学校项目与“附件2”");
  expect(jsonReport(assessment)).toMatchObject({ schoolProjects: [{ sheet: "项目", plan: "附件2" }] });
});
