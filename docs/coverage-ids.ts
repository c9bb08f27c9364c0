/** What is left to a later part of the product, and what belongs to it. Nothing else may be planned. */
export const PLANNED_THEMES = {
  "what-if": "a county as it would be after building or merging",
} as const;
export type PlannedTheme = keyof typeof PLANNED_THEMES;

/** A part of every standard, or of the reading of tables, that is no item of its own. */
export type StandardPart =
  | "schoolRule"
  | "balance"
  | "splitWeights"
  | "scope"
  | "indicators"
  | "overrides"
  | "groups"
  /** Rosters and figures by 集团, 学区 and town, for information. */
  | "groups of schools"
  | "reliefs"
  | "reading"
  | "shortfalls"
  /** 附件2 held against the gaps of the schools. */
  | "needs"
  /** A school that is to be built, judged before it is. */
  | "planned school"
  /** What leaves the bureau. */
  | "ledger"
  | "responsible units"
  | "gates"
  | "wall chart"
  | "official forms";

/** What of the product answers for an id. Items and indicators are shown by {@link AT_THE_LINE}, a judged one by it too. */
export type Answer =
  /** Items beside the indicators, by their codes in the standard of the document. */
  | { readonly items: readonly string[] }
  /** An indicator of the standard of the document. */
  | { readonly indicator: string; readonly items?: readonly string[] }
  /** A part of the standard, with the test that shows it. */
  | { readonly part: StandardPart; readonly test: string }
  /** A choice that standards leave, with the test that shows it. */
  | { readonly choice: string; readonly test: string }
  /** It is shown, with what is taken, wherever a standard is chosen whose pack states it. */
  | { readonly contradiction: true; readonly planText?: true }
  /** A finding of the check, with the test that shows it. */
  | { readonly finding: string; readonly test: string }
  /** A custom function works it out from figures in cells, with the test that shows it. */
  | { readonly function: string; readonly test: string }
  /** The check of a plan's text finds or proves it in the document itself ({@link PLAN_TEXTS}). */
  | { readonly planText: true }
  | { readonly planned: PlannedTheme };

/** Something that the documents ask for, with a short name of it and what answers for it. */
export interface CoveredId {
  readonly id: string;
  readonly name: string;
  readonly answer: Answer;
}

const entry =
  (answer: Answer) =>
  (id: string, name: string): CoveredId => ({ id, name, answer });
/** Every item and indicator at its limit and one unit short of it, as read from a sheet. */
export const AT_THE_LINE = "tests/standards/at-the-line.test.ts";

/** Every identity and contradiction of the five documents, with what the check of their text says of it. */
export const PLAN_TEXTS = "tests/plan-text/required-ids.test.ts";

const item = (id: string, name: string, ...items: readonly string[]): CoveredId => ({ id, name, answer: { items } });
const indicator = (id: string, name: string, code: string): CoveredId => ({ id, name, answer: { indicator: code } });
const indicatorAnd = (id: string, name: string, code: string, ...items: readonly string[]): CoveredId => ({
  id,
  name,
  answer: { indicator: code, items },
});
const part = (id: string, name: string, of: StandardPart, test: string): CoveredId => ({
  id,
  name,
  answer: { part: of, test },
});
const finding = (id: string, name: string, code: string, test: string): CoveredId => ({
  id,
  name,
  answer: { finding: code, test },
});
/** What a custom function answers, shown by the test of its arithmetic. */
const formula = (id: string, name: string, of: string, test: string): CoveredId => ({
  id,
  name,
  answer: { function: of, test },
});
const contradiction = entry({ contradiction: true });
/** A contradiction that the check of the document's text finds, too. */
const inText = entry({ contradiction: true, planText: true });
const choice = (id: string, name: string, of: string): CoveredId => ({
  id,
  name,
  answer: { choice: of, test: "tests/app/choices-of-items.test.ts" },
});
const text = entry({ planText: true });
const whatIf = entry({ planned: "what-if" });

const SCHOOL = "tests/core/assessment/school-verdict.test.ts";
const COEFFICIENT = "tests/core/statistics/difference-coefficient.test.ts";
const INDICATORS = "tests/core/assessment/assess-schools.test.ts";
const JUDGED_VALUE = "tests/core/assessment/judge-value.test.ts";
/** 附件2 as it is printed, and with one figure of it changed. */
const NEEDS = "tests/standards/published-figures.test.ts";
const MONEY = "tests/core/money/money.test.ts";
const YEARS = "tests/core/money/year-split.test.ts";
const STAFF = "tests/core/staffing/staffing.test.ts";
const LEDGER = "tests/core/ledger/random-edits.test.ts";
const NEXT_STATE = "tests/core/ledger/next-state.test.ts";
const TASKS = "tests/taskpane/ledger/task-list.test.ts";
const UNITS = "tests/core/ledger/responsible-units.test.ts";
const GATE_ORDER = "tests/core/gates/gate-order.test.ts";
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * Every id of the requirements gathered from the five documents (S000 安居 2015, S001 师宗 2024, S002 布局调整, S003 武清 2020,
 * S004 武汉 2018), where these differ (X), and from beyond them (E).
 */
export const COVERED_IDS: readonly CoveredId[] = [
  indicator("S001-1.1", "高于规定学历教师", "1.1"),
  indicator("S001-1.2", "骨干教师", "1.2"),
  indicator("S001-1.3", "体育、艺术专任教师", "1.3"),
  indicator("S001-1.4", "教学及辅助用房", "1.4"),
  indicator("S001-1.5", "体育运动场馆", "1.5"),
  indicator("S001-1.6", "教学仪器设备值", "1.6"),
  indicator("S001-1.7", "网络多媒体教室", "1.7"),
  part("S001-1.x", "七项中至少六项，余项85%", "schoolRule", SCHOOL),
  part("S001-1.cv", "差异系数的上限", "balance", COEFFICIENT),
  item("S001-2.1", "规划布局", "2.1"),
  item("S001-2.2", "四个统一", "2.2"),
  item("S001-2.3", "音乐、美术专用教室", "2.3"),
  item("S001-2.4", "学校规模", "2.4"),
  item("S001-2.5", "班额", "2.5"),
  item("S001-2.6", "不足100人按100人核定公用经费", "2.6"),
  item("S001-2.7", "特殊教育学校公用经费", "2.7"),
  item("S001-2.8", "教师与公务员平均工资", "2.8"),
  item("S001-2.9", "教师培训学时", "2.9"),
  item("S001-2.10", "编制和岗位总量", "2.10"),
  item("S001-2.11", "交流轮岗", "2.11"),
  item("S001-2.12", "教师资格证", "2.12"),
  item("S001-2.13", "就近划片入学", "2.13"),
  item("S001-2.14", "优质高中名额分配", "2.14"),
  item("S001-2.15", "随迁子女就读", "2.15"),
  item("S001-3.1", "三年巩固率", "3.1"),
  item("S001-3.2", "残疾儿童少年入学率", "3.2"),
  item("S001-3.3", "章程与信息化管理", "3.3"),
  item("S001-3.4", "教师培训经费", "3.4"),
  item("S001-3.5", "信息化教学", "3.5"),
  item("S001-3.6", "德育与校园文化", "3.6"),
  item("S001-3.7", "课程与教学秩序", "3.7"),
  item("S001-3.8", "课业负担", "3.8"),
  item("S001-3.9", "学业水平与差异率", "3.9"),
  item("S001-4.1", "社会认可度", "4.1"),
  item("S001-5.1", "考试招生", "5.1"),
  item("S001-5.2", "违规择校", "5.2"),
  item("S001-5.3", "重点学校、重点班", "5.3"),
  item("S001-5.4", "有编不补、长期聘用编外教师", "5.4"),
  item("S001-5.5", "重大安全与违纪", "5.5"),
  item("S001-5.6", "弄虚作假", "5.6"),
  part("S001-list", "责任清单", "responsible units", TASKS),
  part("S001-G1", "申报年份", "gates", GATE_ORDER),
  part("S001-B1.1a", "拟建学校的七项指标", "planned school", "tests/core/planning/planned-school.test.ts"),
  item("S001-B1.1b", "每乡镇片区中心小学的数量", "二（一）1"),
  text("S001-B1.2a", "投入各分项之和"),
  formula("S001-B1.2b", "投资完成进度", "CHECK_PROGRESS", MONEY),
  part("S001-B1.2c", "达标建设台账", "ledger", LEDGER),
  formula("S001-B2.1a", "师生比和小规模学校的班师比", "STAFF_QUOTA", STAFF),
  item("S001-B2.1b", "招聘计划的月份", "二（二）1年度招聘"),
  item("S001-B2.1c", "补充音体美教师的人数", "二（二）1"),
  item("S001-B2.2", "交流轮岗的比例", "2.11"),
  indicator("S001-B2.3", "骨干教师到2025年达标", "1.2"),
  item("S001-B2.4", "培训经费和学时", "2.9", "3.4"),
  item("S001-B2.5", "教师工资", "2.8"),
  item("S001-B3.1", "学业监测的水平和差异率", "3.9"),
  item("S001-B3.3", "教研专项经费", "二（三）3"),
  item("S001-B3.4", "校园网络带宽", "二（三）4"),
  item("S001-B3.5", "联合办学的牵头学校", "二（三）5"),
  item("S001-B3.6", "校园文化的投入", "二（三）6"),
  item("S001-B4", "体育锻炼时间和技能", "二（四）"),
  item("S001-B5.2", "特殊教育经费和入学", "2.7", "3.2"),
  item("S001-B5.3", "就近入学和名额分配", "2.13", "2.14"),
  item("S001-B5.4", "学校规模和班额", "2.4", "2.5"),
  item("S001-B5.5", "社会认可度", "4.1"),
  item("S001-W1", "两个只增不减", "四（三）"),
  part("S001-W2", "挂图作战、挂钩联系", "wall chart", "tests/taskpane/submission-page.test.tsx"),
  part("S001-W3", "分组汇总全部各项", "groups", "tests/core/checks/whole-standard.test.ts"),
  text("S001-P1", "三个阶段"),
  part("S001-P2", "自评、复核、评估、认定的日期", "gates", GATE_ORDER),
  part("S001-P3", "问题清单", "ledger", LEDGER),
  ...NUMBERS.map((number) => finding(`S001-T${number}`, `需求测算表第${number}项数字的合计`, "total-mismatch", NEEDS)),
  finding("S001-T9", "需求测算表各行的合计（不含面积）", "total-mismatch", NEEDS),
  finding("S001-T10", "隐含单价", "unit-price-differs", NEEDS),
  part("S001-T11", "由各校缺口测算需求", "needs", "tests/app/needs-from-gaps.test.ts"),
  part("S001-T12", "两行表头和表头中的单位", "reading", "tests/cases/layout-shizong_fj2"),
  finding("S001-I1", "八项合计", "total-mismatch", NEEDS),
  finding("S001-I2", "三行合计", "total-mismatch", NEEDS),
  text("S001-I3", "正文各分项与6400万元"),
  text("S001-I4", "正文与测算表的5300万元"),
  finding("S001-I5", "运动场单价", "unit-price-differs", NEEDS),
  finding("S001-I6", "校舍单价在四舍五入范围内", "unit-price-differs", NEEDS),
  part("S001-I7", "各组指标的数量", "groups", "tests/standards/published-figures.test.ts"),
  text("S001-I8", "各阶段前后衔接"),
  text("S001-I9", "校园文化的两个数"),
  inText("S001-C1", "随迁子女就读的范围前后不一"),
  inText("S001-C2", "校园文化投入前后不一"),
  inText("S001-C3", "拟建学位数超过学校规模"),
  inText("S001-C4", "拟建运动场按学位数不足"),
  inText("S001-C5", "一项没有责任单位"),
  inText("S001-C6", "正文和附件的责任单位不一"),
  inText("S001-C6b", "建设项目没有财政部门"),
  inText("S001-C7", "用房和设备的名称前后不一"),
  inText("S001-C8", "就近入学和规模的范围前后不一"),
  inText("S001-C9", "文字和单位名称写法不一"),
  inText("S001-C10", "完成时限晚于自评"),
  inText("S001-C11", "任务没有列入测算表"),
  inText("S001-C12", "培训学时在正文中为原则上"),

  part("S003-G1", "认定年份", "gates", GATE_ORDER),
  item("S003-2.1a", "德育活动的次数", "二（一）1"),
  item("S003-2.1b", "体育活动和体质健康", "二（一）2", "二（一）3"),
  item("S003-2.1c", "艺术技能和劳动基地", "二（一）4", "3.6"),
  item("S003-2.1d", "学业水平与差异率", "3.9"),
  formula("S003-2.2a", "C级校舍分年改造", "CHECK_YEARS", YEARS),
  item("S003-2.2b", "应鉴定的校舍", "二（二）2"),
  item("S003-2.2c", "小区配套学校同步建设", "二（二）1"),
  indicator("S003-2.2d", "教学及辅助用房", "1.4"),
  formula("S003-2.3a", "运动场地分年补齐", "CHECK_YEARS", YEARS),
  item("S003-2.3b", "租赁和共享场馆的依据", "二（三）"),
  item("S003-2.3c", "音乐、美术专用教室", "2.3"),
  formula("S003-2.4a", "仪器设备分年配置", "CHECK_YEARS", YEARS),
  item("S003-2.4b", "实验开出率", "二（四）"),
  indicatorAnd("S003-2.5", "网络多媒体教室和校园网络", "1.7", "二（五）"),
  formula("S003-2.6", "体育、艺术教师分年补充", "CHECK_YEARS", YEARS),
  item("S003-2.7", "教师培训学时", "2.9"),
  indicator("S003-2.8a", "高于规定学历教师", "1.1"),
  item("S003-2.8b", "教师资格证", "2.12"),
  item("S003-2.8c", "交流轮岗", "2.11"),
  item("S003-2.8d", "交流轮岗中的骨干教师", "2.11"),
  part("S003-2.8e", "骨干教师的差异系数", "balance", COEFFICIENT),
  item("S003-2.9", "教师工资", "2.8"),
  item("S003-2.10", "规模、班额、就近入学", "2.4", "2.5", "2.13"),
  item("S003-2.11", "名额分配、巩固率", "2.14", "3.1"),
  item("S003-2.12", "随迁子女、残疾儿童", "2.15", "3.2"),
  item("S003-2.13", "公用经费和培训经费", "3.4", "2.6", "2.7"),
  part("S003-3.1", "销号管理", "ledger", NEXT_STATE),
  item("S003-3.2a", "两个只增不减", "保障（二）1"),
  item("S003-3.2b", "新增教学班奖补", "保障（二）2"),
  item("S003-3.2c", "支教补助", "保障（二）3"),
  formula("S003-3.3", "编制动态调整", "STAFF_QUOTA", STAFF),
  part("S003-3.4", "逐校指导和问责", "ledger", LEDGER),
  part("S003-3.5", "有效期", "indicators", "tests/core/standards/packs.test.ts"),
  text("S003-I1", "C级校舍两年之和"),
  text("S003-I2", "运动场地三年之和"),
  text("S003-I3", "仪器设备两年之和"),
  text("S003-I4", "补充教师三年之和"),
  inText("S003-C1", "第一年任务不足两个月"),
  inText("S003-C2", "网页日期不是成文日期"),
  inText("S003-C3", "差异系数只规定一项"),

  text("S000-1.0", "评估验收年份"),
  item("S000-1.2", "校长教师交流比例", "一（二）"),
  item("S000-1.3", "三通", "一（三）1", "一（三）2", "一（三）3"),
  item("S000-1.4", "大班额和学籍", "一（四）1", "一（四）2"),
  part("S000-2.1", "缺什么补什么", "shortfalls", "tests/core/remedies/steps.test.ts"),
  item("S000-2.2", "投入向村小和教学点倾斜", "二（二）"),
  item("S000-2.3", "校舍安全制度和D级危房", "二（三）1", "二（三）2"),
  item("S000-3.1a", "薄弱学校改造的数量", "三（一）3"),
  item("S000-3.1b", "三个增长", "三（一）"),
  item("S000-3.1c", "均衡发展专项资金", "三（一）2"),
  item("S000-3.2a", "交流比例逐年增加", "三（二）1"),
  item("S000-3.2b", "晋升高级职务的任教经历", "三（二）2"),
  item("S000-3.2c", "对口支教", "三（二）3"),
  item("S000-3.3", "信息化目标", "三（三）", "一（三）1", "一（三）2", "一（三）3"),
  item("S000-3.4", "新建两所学校", "三（四）2"),
  item("S000-3.5", "三免一补", "三（五）"),
  item("S000-3.6", "定期督导和问责", "三（六）"),
  item("S000-3.7", "民办学校生均经费", "三（七）"),
  part("S000-R", "牵头和责任单位", "responsible units", UNITS),
  text("S000-I1", "各部分的条数"),
  text("S000-I2", "三免的项目"),
  inText("S000-C1", "三通的目标前后不一"),
  inText("S000-C2", "区管校聘和区管校用"),
  inText("S000-C3", "校舍安全没有措施和责任单位"),
  inText("S000-C4", "总目标早于交流目标"),
  inText("S000-C5", "成文和印发日期"),

  item("S002-2.4a", "初级中学的最小规模", "二（一）4"),
  item("S002-2.4b", "初中调整前后的数量", "二（一）"),
  item("S002-2.5", "九年一贯制学校调整前后的数量", "二（一）"),
  item("S002-2.6a", "小学和教学班的最小规模", "二（一）6-1", "二（一）6-2"),
  item("S002-2.6b", "小学调整前后的数量", "二（一）"),
  item("S002-2.7", "送教上门、随班就读", "二（一）7", "3.2"),
  item("S002-2.8", "每乡镇公办幼儿园", "二（一）8"),
  whatIf("S002-2.x", "撤并后的容量和指标"),
  formula("S002-3.1", "班师比、生师比核编", "STAFF_QUOTA", STAFF),
  item("S002-3.2", "超编教师分流", "二（三）2"),
  item("S002-3.3", "走教", "二（三）5"),
  part("S002-4", "集团化办学", "groups of schools", "tests/core/remedies/balance-groups.test.ts"),
  item("S002-5a", "资产清理和调配", "二（五）1"),
  item("S002-5b", "闲置校舍的去向", "二（五）2"),
  item("S002-5c", "处置收益", "二（五）3"),
  item("S002-P1", "撤并的五步程序", "三（五）1", "三（五）2", "三（五）3", "三（五）4", "三（五）5"),
  item("S002-P2", "先建后撤", "三（三）"),
  item("S002-P3", "两个只增不减", "三（三）2"),
  item("S002-P4", "领导小组", "三（一）"),
  item("S002-I1", "初中数量平衡", "二（一）"),
  item("S002-I2", "九年一贯制数量平衡", "二（一）"),
  text("S002-I3", "小学数量平衡"),
  item("S002-I4", "由平衡解出隐去的数", "二（一）"),
  text("S002-I5", "小学部数量相合"),
  item("S002-I6", "全县校点总数", "二（一）"),
  text("S002-I7", "各处列举的条数"),
  inText("S002-C1", "执行早于方案"),
  inText("S002-C2", "完成早于分期实施"),
  inText("S002-C3", "依据的规划已过期"),
  inText("S002-C4", "工程名称不一"),
  inText("S002-C5", "隐去的名称和数字"),

  item("S004-2.1a", "学区", "二（一）1"),
  item("S004-2.1b", "捆绑式考核", "二（一）2"),
  item("S004-2.4a", "校长连续任职年限", "二（四）1"),
  item("S004-2.4b", "高级、特级教师的任教经历", "二（四）2"),
  item("S004-2.4c", "中级以上岗位和表彰的任教经历", "二（四）3"),
  item("S004-2.4d", "牵头学校编制和岗位增加", "二（四）4", "二（四）5"),
  item("S004-2.5a", "教师工资", "2.8"),
  item("S004-2.5b", "增量经费的去向", "二（五）3"),
  item("S004-2.5c", "生均公用经费动态调整", "二（五）2"),
  item("S004-2.5d", "教育费附加专款专用", "二（五）1"),
  item("S004-2.6", "责任督学挂牌", "二（六）"),
  item("S004-3.1", "领导小组和绩效目标", "三（一）"),
  text("S004-I1", "各处列举的条数"),
  inText("S004-C1", "网页日期不是成文日期"),

  choice("X-1", "就近划片入学的范围", "zone-scope"),
  choice("X-2", "随迁子女就读的学校", "migrant-places"),
  choice("X-3", "按100人核定公用经费的范围", "small-schools"),
  contradiction("X-4", "骨干教师的级别"),
  choice("X-5", "交流轮岗比例的分母", "rotation-base"),
  contradiction("X-6", "撤并与按100人核定公用经费"),
  contradiction("X-7", "初中规模的下限和上限"),
  contradiction("X-8", "三个增长与两个只增不减"),
  contradiction("X-9", "差异率与差异系数"),
  contradiction("X-10", "两个5%"),
  contradiction("X-11", "C级和D级校舍"),
  contradiction("X-12", "差异系数限值和六项达标"),
  text("X-13", "单位名称的写法"),

  part("E-1", "按学生数加权的差异系数", "balance", COEFFICIENT),
  part("E-2", "一贯制学校的折算", "splitWeights", "tests/core/indicators/split-stage.test.ts"),
  part("E-3", "六项达标、余项85%、系数上限", "schoolRule", SCHOOL),
  part("E-4", "评估范围", "scope", INDICATORS),
  formula("E-5", "三个增长的算法", "THREE_GROWTH", MONEY),
  part("E-6", "申报间隔", "gates", GATE_ORDER),
  part("E-7", "数据取自教育事业统计", "reading", "tests/cases/layout-ji331"),
  part("E-8", "以上、以下包括本数", "indicators", JUDGED_VALUE),
  part("E-9", "国家评估表格", "official forms", "tests/app/forms/forms-oracle.test.ts"),
  part("E-10", "过渡期放宽", "reliefs", "tests/core/checks/reliefs.test.ts"),
  part("E-11", "用房不含室内体育用房", "indicators", INDICATORS),
  item("E-12", "每12个班级的间数", "2.3"),
  item("E-13", "三年巩固率的算法", "3.1"),
  part("E-14", "各地数值不同：可以改动", "overrides", "tests/core/standards/packs.test.ts"),
];

/** Published and worked examples (golden vectors) that the product has to come to, each with the test that holds it. */
export const VECTORS: readonly {
  readonly number: number;
  readonly name: string;
  /** Text that stands in each of the tests. */
  readonly mark: string;
  readonly tests: readonly string[];
}[] = [
  { number: 1, name: "published difference coefficient 0.51526, over 0.50", mark: "0.51526", tests: [COEFFICIENT] },
  {
    number: 2,
    name: "means of eight coefficients: 庐阳 0.592 and 0.314, 蜀山 0.417 and 0.493",
    mark: "合肥市庐阳区",
    tests: ["tests/core/assessment/mean-coefficient.test.ts"],
  },
  { number: 3, name: "split of 23226 over 166 and 210 pupils", mark: "9711.63", tests: [NEEDS] },
  { number: 4, name: "9 of 1000 and 18 of 2000 are 0.9", mark: "18 of 2000", tests: [JUDGED_VALUE] },
  {
    number: 5,
    name: "0.198 + 2.022 + 0.36 is 2.58",
    mark: "2.022",
    tests: ["tests/core/footing/check-total.test.ts", NEEDS],
  },
  { number: 6, name: "3100 over 1.03 is 3000 within rounding", mark: "1.03", tests: [NEEDS] },
  {
    number: 7,
    name: "a new school of 2400 seats: over its size, 6.25 ㎡ of sports ground, 3000 ㎡ and 120 万元 short",
    mark: "120万元",
    tests: [NEEDS],
  },
  { number: 8, name: "the masked 1XX 小学, solved: 119", mark: "1XX is 119", tests: [MONEY] },
  { number: 9, name: "永登: 36000 ㎡ in the total, 32000 in its parts", mark: "永登", tests: [NEEDS] },
  {
    number: 10,
    name: "all schools pass and the coefficient is 1.179: 98,829 ㎡ to 17.79 ㎡ each",
    mark: "98_829",
    tests: ["tests/core/remedies/coefficient.test.ts"],
  },
  {
    number: 11,
    name: "the cheapest additions lift to one level: as every way tried out finds",
    mark: "bruteForce",
    tests: ["tests/core/remedies/fewest-added.test.ts"],
  },
  { number: 12, name: "one 骨干 moved: 0.564 to 0.474", mark: "0.474", tests: [COEFFICIENT] },
  { number: 13, name: "printed with 2, 3 and 1 digits, judged unrounded", mark: "4.196", tests: [NEEDS] },
  {
    number: 14,
    name: "2,300 pupils fail at 2,000 and are met with the relief alone",
    mark: "2,300 pupils",
    tests: ["tests/core/checks/reliefs.test.ts"],
  },
];
