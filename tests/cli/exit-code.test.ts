import { assessWorkbook } from "../../src/app/assess-workbook";
import { fileSummary } from "../../src/app/was-checked";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { exitCodeOf } from "../../src/cli/exit-code";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import { type Finding, type FindingCode, FINDINGS } from "../../src/core/findings/finding";
import { headline } from "../../src/i18n/zh-CN/headline";
import type { Question } from "../../src/recognition/recognised-table";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

type Rows = readonly (readonly CellValue[])[];

const HEADER = [
  "学校名称",
  "在校生数",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "体育、艺术专任教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];
const MET: Rows = [
  HEADER,
  ["示例第一小学", 900, 50, 12, 10, 5200, 8000, 231, 24],
  ["示例第二小学", 700, 41, 9, 8, 4200, 6100, 181, 19],
];
const changed = (row: number, column: number, value: CellValue): Rows =>
  MET.map((cells, at) => (at === row ? cells.map((cell, position) => (position === column ? value : cell)) : cells));
const CLASSES: Rows = [
  ["学校名称", "年级", "班", "学生数"],
  ["示例第一小学", "一年级", 1, 40],
  ["示例第一小学", "一年级", 2, 42],
];
const equipment = (gap: number): Rows => [
  ["设备名称", "单位", "配备标准", "现有数量", "余缺"],
  ["天平", "台", 24, 20, -4],
  ["地球仪", "个", 12, 18, gap],
];
const coefficients = (value: number): Rows => [
  ["义务教育校际均衡情况（差异系数）"],
  [null, null, "每百名学生拥有高于规定学历教师数", "生均教学及辅助用房面积（㎡）", "生均教学仪器设备值（元）"],
  [null, null, "L1", "L2", "L3"],
  ["小学", "差异系数", 0.214, value, 0.352],
  ["初中", "差异系数", 0.187, 0.271, 0.331],
];

function ends(rows: Rows, ...more: readonly SheetSnapshot[]): { readonly exit: number; readonly says: string } {
  const assessment = assessWorkbook(workbookOf(sheetOf(rows), ...more), NEW_SETTINGS);
  return {
    exit: exitCodeOf(assessment),
    says: headline(assessment.county, fileSummary(assessment), assessment.standard),
  };
}

describe("the exit code of the headless check and what is said first", () => {
  const all: readonly (readonly [string, Rows, number, string])[] = [
    ["every school and coefficient meets the standard", MET, 0, "资源配置结论：达标"],
    ["a school failed", changed(1, 5, 3000), 1, "资源配置结论：未达标"],
    ["a figure is missing", changed(1, 5, null), 1, "资源配置结论：缺数"],
    [
      "a question is open: money without a unit",
      MET.map((cells, row) =>
        row === 0 ? cells.map((cell) => (cell === "教学仪器设备值（万元）" ? "教学仪器设备值" : cell)) : cells,
      ),
      1,
      "资源配置结论：缺数",
    ],
    [
      "a list of classes without a sum, all of them small enough",
      CLASSES,
      0,
      "班级名册：已读取2行，没有可以核对的合计",
    ],
    ["余缺 is right throughout", equipment(6), 0, "设备清单：已核对2项余缺，全部相符"],
    ["余缺 is wrong in one row", equipment(7), 1, "设备清单：已核对2项余缺，1项余缺不符"],
    [
      "published coefficients within their limits",
      coefficients(0.305),
      0,
      "县级汇总表：已核对6项差异系数，均未超过限值",
    ],
    ["a published coefficient over its limit", coefficients(0.619), 1, "县级汇总表：已核对6项差异系数，1项超过限值"],
    [
      "a published coefficient that equals its limit when rounded",
      coefficients(0.5),
      1,
      "县级汇总表：已核对6项差异系数，1项四舍五入后等于限值，实际可能超过",
    ],
    [
      "a total of which a part is blank proves nothing, and a school without its pupils is 缺数",
      [
        ["学校名称", "在校生数"],
        ["示例第一小学", 900],
        ["示例第二小学", null],
        ["合计", 1600],
      ],
      1,
      "学校数据表（学生数）：1项合计因分项数据不全未核对",
    ],
    [
      "pupils alone: what the file is and what it lacks",
      [
        ["学校名称", "在校生数"],
        ["示例第一小学", 900],
        ["示例第二小学", 700],
        ["合计", 1600],
      ],
      0,
      "学校数据表（学生数）：已核对1项合计，全部相符",
    ],
    [
      "nothing is recognised",
      [
        ["a", "b"],
        ["x", 1],
        ["y", 2],
      ],
      2,
      "资源配置结论：不适用（没有找到可以评估的学校数据）",
    ],
  ];

  it.each(all)("%s", (_, rows, exit, says) => {
    const end = ends(rows);
    expect(end.exit).toBe(exit);
    expect(end.says.slice(0, says.length)).toBe(says);
  });

  it("a list beside schools that are met changes nothing; schools that were not read do", () => {
    expect(
      ends(
        MET,
        sheetOf(
          [
            ["学校名称", "年级", "班", "学生数"],
            // 900 and 700 pupils, as in the table of schools
            ...Array.from({ length: 20 }, (_, at) => ["示例第一小学", "一年级", at + 1, 45]),
            ...Array.from({ length: 16 }, (_, at) => ["示例第二小学", "一年级", at + 1, at < 15 ? 45 : 25]),
          ],
          { name: "班额" },
        ),
      ).exit,
    ).toBe(0);
    expect(
      ends(
        MET,
        sheetOf(
          [
            ["第三小学", 300, 5],
            ["青山希望小学", 120, 2],
          ],
          { name: "补充" },
        ),
      ),
    ).toEqual({ exit: 1, says: "资源配置结论：缺数（1张工作表没有读取，其中可能有学校）" });
  });

  it("sheets that Excel would not hand over and sheets whose schools were not recognised are one reason", () => {
    const snapshot = workbookOf(
      sheetOf(MET),
      sheetOf(
        [
          ["第三小学", 300, 5],
          ["青山希望小学", 120, 2],
        ],
        { name: "补充" },
      ),
    );
    const { county } = assessWorkbook(
      {
        ...snapshot,
        unread: [
          { sheet: "受保护", reason: "refused" },
          { sheet: "图表", reason: "no-cells" },
        ],
      },
      NEW_SETTINGS,
    );
    expect([county.verdict, county.reasons]).toEqual(["missing", [{ code: "sheets-unread", count: 2 }]]);
  });
});

describe("the exit code with what persons have decided", () => {
  const judged = (id: string, isMet: boolean, rows: Rows = MET) =>
    assessWorkbook(workbookOf(sheetOf(rows)), {
      ...NEW_SETTINGS,
      judgements: { [`national-2017/${id}`]: { isMet, evidence: "现场核查", by: "督导室", date: "2026-11-20" } },
    });

  it.each([
    ["a veto that is not met vetoes a county whose schools all meet the standard", "5.3", false, "vetoed", 1],
    ["a veto that is met", "5.3", true, "undecided", 0],
    ["an item that is not met", "2.1", false, "failed", 1],
    ["an item that is met, while others wait to be judged", "2.1", true, "undecided", 0],
  ] as const)("%s", (_, id, isMet, verdict, exit) => {
    const assessment = judged(id, isMet);
    expect([assessment.county.verdict, assessment.whole?.verdict, exitCodeOf(assessment)]).toEqual([
      "met",
      verdict,
      exit,
    ]);
  });

  it("a veto ends with 1 also where no school is judged", () => {
    expect(exitCodeOf(judged("5.3", false, CLASSES))).toBe(1);
    expect(exitCodeOf(judged("5.3", true, CLASSES))).toBe(0);
  });
});

describe("the exit code where one thing alone is not as it should be", () => {
  const all = (): WorkbookAssessment => assessWorkbook(workbookOf(sheetOf(MET)), NEW_SETTINGS);
  const nothingJudged = (rows: Rows): Partial<WorkbookAssessment> => ({
    ...assessWorkbook(workbookOf(sheetOf(rows)), NEW_SETTINGS),
    findings: [],
  });
  const changedClass = (pupils: number): Rows =>
    CLASSES.map((cells, row) => (row === 1 ? [...cells.slice(0, -1), pupils] : cells));
  const unit = (answer: string | null): Question => ({
    id: "q",
    code: "column-unit",
    sheet: "Sheet1",
    cells: [],
    parameters: {},
    choices: [],
    answer,
  });
  const told = (code: FindingCode, severity: Finding["severity"]): Partial<WorkbookAssessment> => ({
    findings: [{ code, severity, cells: [], parameters: FINDINGS[code].example } as Finding],
  });
  const verdict = (is: "failed" | "missing" | "met" | "not-applicable"): Partial<WorkbookAssessment> => ({
    county: { ...all().county, verdict: is },
  });
  const proved = (): WorkbookAssessment["readings"] =>
    assessWorkbook(workbookOf(sheetOf(equipment(6))), NEW_SETTINGS).readings;
  const bare = (): WorkbookAssessment["readings"] =>
    assessWorkbook(workbookOf(sheetOf(CLASSES)), NEW_SETTINGS).readings;

  it.each<readonly [string, number, () => Partial<WorkbookAssessment>]>([
    ["nothing", 0, () => ({})],
    ["a question that waits", 1, () => ({ questions: [unit("万元"), unit(null)] })],
    ["a question that is answered", 0, () => ({ questions: [unit("万元")] })],
    ["the verdict 未达标", 1, () => verdict("failed")],
    ["the verdict 缺数", 1, () => verdict("missing")],
    ["an error", 1, () => told("sheet-not-read", "error")],
    ["a warning", 0, () => told("number-from-text", "warning")],
    ["余缺 that is wrong", 1, () => told("gap-differs", "warning")],
    ["a flow that is wrong", 1, () => told("flow-differs", "warning")],
    ["a published coefficient on its limit as printed", 1, () => told("published-coefficient-at-limit", "warning")],
    ["published values on their line as printed", 1, () => told("published-values-at-line", "warning")],
    ["no table", 2, () => ({ tables: [] })],
    [
      "no school, one table checked and one not",
      0,
      () => ({ ...verdict("not-applicable"), readings: [...bare(), ...proved()] }),
    ],
    ["no school, and nothing checked", 2, () => ({ ...verdict("not-applicable"), readings: bare(), requirements: [] })],
    ["no school and no sums", 2, () => ({ ...nothingJudged(CLASSES), requirements: [] })],
    ["classes that are small enough, and nothing else", 0, () => nothingJudged(CLASSES)],
    ["a class that is too large, and nothing else", 1, () => nothingJudged(changedClass(46))],
  ])("%s: %i", (_, exit, change) => {
    expect(exitCodeOf({ ...all(), ...change() })).toBe(exit);
  });
});
