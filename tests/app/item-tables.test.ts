import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { requirementVerdict } from "../../src/core/checks/requirement-check";
import { questionText } from "../../src/i18n/zh-CN/questions";
import type { Answers } from "../../src/recognition/answers";
import { caseWorkbook } from "../cases/case-workbook";
import { findingSentence } from "../finding-sentence";

type Rows = readonly (readonly CellValue[])[];
const ON = "2026-11-29";

/** What is said of tables that were not understood, and asked about them. */
function told(sheet: string, rows: Rows, answers: Answers = {}, standardId = NEW_SETTINGS.standardId) {
  const { workbook } = caseWorkbook({ sheets: [{ name: sheet, rows }] });
  const { findings, questions, requirements } = assessWorkbook(workbook, { ...NEW_SETTINGS, answers, standardId }, ON);
  const found = findings.flatMap((each) => (each.code === "item-table-unread" ? [each] : []));
  return {
    found: found.map(
      ({ severity, parameters }) => `${severity} ${parameters.items.join(",")} ${parameters.lacks.join(",")}`,
    ),
    sentences: found.map(findingSentence),
    questions: questions.filter(({ answer }) => answer === null),
    verdictOf: (id: string) =>
      requirements.flatMap((check) => (check.requirement.id === id ? [requirementVerdict(check)] : [])),
  };
}

const TRAINING: Rows = [
  ["教师培训情况表"],
  ["学校", "姓名", "任教学科", "五年完成量"],
  ["城关小学", "张三", "语文", 360],
  ["城关小学", "李四", "数学", 372],
];

it("a list of teachers under the title of 培训 without 学时 is named with what was not found, and the one free column asked about", () => {
  const { found, sentences, questions } = told("Sheet1", TRAINING);
  expect(found).toEqual(["info 2.9 training_hours"]);
  expect(sentences).toEqual([
    "Sheet1!A2的“教师培训情况表”可能是“2.9 教师培训学时”所需的表，但没有找到“培训学时”一列，没有用于判定。请在“对应关系”页指定；不是这样的表，不必处理。",
  ]);
  expect(questions.map(questionText)).toEqual(["“五年完成量”这一列是“培训学时”吗？"]);
  expect(questions[0]?.choices.map(({ id }) => id)).toEqual(["training_hours", "none"]);
});

it("the answer makes the column the hours, or ends what was said and asked", () => {
  const id = told("Sheet1", TRAINING).questions[0]?.id ?? "";
  const taken = told("Sheet1", TRAINING, { [id]: "training_hours" });
  expect([taken.found, taken.questions]).toEqual([[], []]);
  // Nobody says that the total is of five years: 360 and 372 of 360 do all the same.
  expect(taken.verdictOf("2.9")).toEqual(["met"]);
  const refused = told("Sheet1", TRAINING, { [id]: "none" });
  expect([refused.found, refused.questions]).toEqual([[], []]);
});

it("the question decides nothing of the schools: the verdict on these is not kept open by it", () => {
  const { workbook } = caseWorkbook({ sheets: [{ name: "Sheet1", rows: TRAINING }] });
  const { county } = assessWorkbook(workbook, NEW_SETTINGS, ON);
  expect(county.reasons.map(({ code }) => code)).not.toContain("questions-open");
});

it("where the standard asks for no such item, nothing is said or asked", () => {
  const { found, questions } = told("Sheet1", TRAINING, {}, "national-2012");
  expect([found, questions]).toEqual([[], []]);
});

/** Tables that are called as an item needs them, in the words of no office that is known. */
const UNREAD: readonly (readonly [string, Rows, string])[] = [
  [
    "继续教育",
    [
      ["学校", "教师姓名", "参训天数", "参训次数"],
      ["城关小学", "张三", 10, 3],
      ["城关小学", "李四", 12, 4],
    ],
    "info 2.9 training_hours",
  ],
  [
    "教师资格统计",
    [
      ["学校名称", "在岗人数", "持证上岗情况"],
      ["城关小学", 40, "良好"],
      ["城关中学", 60, "良好"],
    ],
    "info 2.12 teacher_certificate",
  ],
  [
    "交流轮岗",
    [
      ["单位", "今年流动数", "去年流动数"],
      ["城关小学", 4, 3],
      ["城关中学", 6, 5],
    ],
    "info 2.11 eligible_teachers,rotated_teachers",
  ],
  [
    "Sheet1",
    [["2025年教师与公务员工资对比"], ["类别", "甲组", "乙组"], ["月均", 6100, 6000], ["年均", 73200, 72000]],
    "info 2.8 teacher_pay,official_pay",
  ],
  [
    "满意度",
    [
      ["对象", "发出", "甲等", "乙等"],
      ["家长", 500, 450, 20],
      ["学生", 400, 380, 10],
    ],
    "info 4.1 survey_valid,survey_satisfied",
  ],
  [
    "Sheet1",
    [
      ["初中三年巩固率统计表"],
      ["学校", "期初", "期末", "完成"],
      ["城关中学", 500, 480, 0.96],
      ["第二中学", 400, 390, 0.97],
    ],
    "info 3.1 cohort_entered,cohort_graduates",
  ],
  [
    "Sheet1",
    [
      ["初中学生巩固情况表"],
      ["学校", "年级", "班级数", "现有人数"],
      ["城关中学", "七年级", 6, 300],
      ["城关中学", "八年级", 6, 295],
    ],
    "info 3.1 cohort_entered,cohort_graduates",
  ],
  [
    "随迁子女",
    [
      ["学校", "本县户籍", "外县户籍"],
      ["城关小学", 500, 80],
      ["城关中学", 400, 90],
    ],
    "info 2.15 migrant_eligible,migrant_public",
  ],
  [
    "质量监测",
    [
      ["学科", "平均分", "优秀"],
      ["语文", 82.1, 0.4],
      ["数学", 80.3, 0.5],
    ],
    "info 3.9 academic_level,academic_spread",
  ],
];

const SMALL_FUNDS: Rows = [
  ["村小学、教学点拨款明细"],
  ["学校名称", "办学类型", "在校生", "拨款标准（元/生）", "应拨金额（元）", "拨款金额（元）"],
  ["示例教学点", "教学点", 12, 720, 72_000, 72_000],
  ["示例小学", "小学", 99, 720, 72_000, 71_280],
];

it("of two columns that may be it none is asked about", () => {
  const [title = [], , ...rows] = TRAINING;
  const { found, questions } = told("Sheet1", [
    title,
    ["学校", "姓名", "任教学科", "五年完成量", "累计量"],
    ...rows.map((row) => [...row, 400]),
  ]);
  expect(found).toEqual(["info 2.9 training_hours"]);
  expect(questions).toEqual([]);
});

it("what is paid to small schools is asked about where nothing calls it 公用经费, and judged by the answer", () => {
  const { found, questions, verdictOf } = told("Sheet1", SMALL_FUNDS);
  expect(found).toEqual(["info 2.6,2.7,3.4 public_funds"]);
  expect(questions.map(questionText)).toEqual(["“拨款金额（元）”这一列是“公用经费”吗？"]);
  expect(verdictOf("2.6")).toEqual(["missing"]);
  const id = questions[0]?.id ?? "";
  // 99 pupils are funded as a hundred: 720元 short.
  expect(told("Sheet1", SMALL_FUNDS, { [id]: "public_funds" }).verdictOf("2.6")).toEqual(["failed"]);
  expect(told("Sheet1", SMALL_FUNDS, { [id]: "none" }).found).toEqual([]);
});

it.each(UNREAD)("of %s nothing was read, and this is said: %#", (sheet, rows, expected) => {
  expect(told(sheet, rows).found).toEqual([expected]);
});

it.each([2, 5000])("a list of %i pupils by name under the title of 随迁子女 is named, and no pupil is", (count) => {
  const pupils = Array.from({ length: count }, (_, at) => [
    "城关小学",
    "三(1)班",
    `学生${at}`,
    at % 2 === 0 ? "是" : "否",
  ]);
  const { found, sentences } = told("名册", [["随迁子女学籍名册"], ["学校", "班级", "姓名", "是否随迁"], ...pupils]);
  expect(found).toEqual(["info 2.15 migrant_eligible,migrant_public"]);
  expect(sentences[0]).toMatch(/^名册!A2的“随迁子女学籍名册”可能是“2\.15 随迁子女入学”所需的表/);
  expect(sentences[0]).not.toContain("学生0");
});

/** Sheets that speak of the same things and are none of these tables, and such of which the figures were read. */
const QUIET: readonly (readonly [string, Rows])[] = [
  [
    "教师培训计划",
    [
      ["学校", "姓名", "培训天数"],
      ["城关小学", "张三", 5],
      ["城关小学", "李四", 6],
    ],
  ],
  ["Sheet1", [["2026年教师培训安排表"], ["月份", "参加人数", "课程"], ["3月", 40, "语文"], ["4月", 50, "数学"]]],
  [
    "教师培训经费",
    [
      ["项目", "2024年", "2025年"],
      ["国培", 12, 14],
      ["县培", 30, 31],
    ],
  ],
  [
    "轮岗教师联系表",
    [
      ["姓名", "电话"],
      ["张三", 13900000001],
      ["李四", 13900000002],
    ],
  ],
  [
    "危房整改台账",
    [
      ["学校", "问题", "整改措施", "完成时限"],
      ["城关小学", "漏水", "修缮", "2026-12"],
    ],
  ],
  [
    "培训学时",
    [
      ["学校", "姓名", "近五年培训学时"],
      ["城关小学", "张三", 360],
      ["城关小学", "李四", 372],
    ],
  ],
  [
    "满意度",
    [
      ["对象", "有效问卷数", "满意人数"],
      ["家长", 500, 450],
      ["学生", 400, 380],
    ],
  ],
  [
    "随迁子女",
    [
      ["学校", "随迁子女总数", "公办学校就读"],
      ["城关小学", 80, 80],
      ["城关中学", 90, 80],
    ],
  ],
  [
    "随迁子女名册",
    [
      ["学校", "办学性质", "姓名", "年级"],
      ["城关小学", "公办", "示例甲", "三年级"],
      ["城关小学", "公办", "示例乙", "三年级"],
    ],
  ],
  [
    "体质健康",
    [
      ["学校", "优良人数", "合格人数"],
      ["城关小学", 300, 480],
      ["城关中学", 200, 390],
    ],
  ],
  [
    "留守儿童",
    [
      ["学校", "留守儿童数"],
      ["城关小学", 30],
      ["城关中学", 20],
    ],
  ],
  [
    "满意度调查问卷",
    [
      ["序号", "题目", "选项", "备注"],
      ["一", "对学校是否满意", "是/否", "单选"],
      ["二", "对教师是否满意", "是/否", "单选"],
    ],
  ],
  [
    "食堂收支",
    [
      ["项目", "收入", "支出"],
      ["早餐", 100, 90],
      ["午餐", 300, 280],
    ],
  ],
];

it.each(QUIET)("%s: nothing is said of a plan, a directory, another matter, or what was read (%#)", (sheet, rows) => {
  expect(told(sheet, rows).found).toEqual([]);
});
