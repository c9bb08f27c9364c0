import type { FieldDefinition } from "./field-definition";

/** A figure of the county for an item of a document about money. */
function fund(
  name: string,
  holds: "money" | "pupils" | "amount" | "entry",
  source: string,
  headers: string,
  use: string,
  more: Partial<Pick<FieldDefinition<never>, "meaning" | "isPerHead">> = {},
): FieldDefinition<never> {
  return {
    name,
    of: "statement",
    holds,
    addsUp: false,
    ...(holds === "money" ? { needsUnit: true as const } : {}),
    source,
    headers,
    use,
    group: "item",
    ...more,
  };
}

/** Money of the county from year to year, what comes in and what is spent, and grants that are claimed. */
export const FUND_FIELDS = {
  edu_budget: fund(
    "一般公共预算教育经费",
    "money",
    "武清保障措施（二）",
    "一般公共预算教育经费、公共财政预算教育支出",
    "两个只增不减",
    { meaning: "一般公共预算教育经费，一年一个数；须写明单位" },
  ),
  edu_pupils: fund("全县在校学生数", "pupils", "武清保障措施（二）", "在校学生数", "两个只增不减", {
    meaning: "与教育经费同一年度的在校学生数",
  }),
  edu_per_pupil: fund(
    "生均一般公共预算教育经费",
    "money",
    "武清保障措施（二）",
    "生均一般公共预算教育经费",
    "两个只增不减",
    { isPerHead: true },
  ),
  edu_grant: fund("财政教育拨款", "money", "安居三（一）、教育法", "教育财政拨款、财政性教育经费", "三个增长"),
  regular_revenue: fund("财政经常性收入", "money", "安居三（一）、教育法", "财政经常性收入", "三个增长"),
  per_pupil_cost: fund("生均教育费用", "money", "安居三（一）、教育法", "生均教育费用、生均教育事业费", "三个增长", {
    isPerHead: true,
  }),
  per_pupil_funds: fund("生均公用经费", "money", "安居三（一）、教育法", "生均公用经费支出", "三个增长", {
    isPerHead: true,
  }),
  teacher_wages: fund("教师工资", "money", "安居三（一）、教育法", "教师人均工资、教师工资总额", "三个增长", {
    isPerHead: true,
  }),
  research_funds: fund("教研专项经费", "money", "师宗二（三）3", "教研专项经费、教学研究经费", "教研专项经费"),
  surcharge_due: fund("教育费附加应征数", "money", "武汉二（五）", "应征额", "教育费附加"),
  surcharge_collected: fund("教育费附加征收数", "money", "武汉二（五）", "征收额、实际入库数", "教育费附加"),
  surcharge_used: fund("教育费附加用于教育数", "money", "武汉二（五）", "用于教育支出", "教育费附加"),
  surcharge_carried: fund("教育费附加结转数", "money", "武汉二（五）", "结转下年", "教育费附加"),
  increment_total: fund("增量经费", "money", "武汉二（五）", "增量经费总额", "增量经费"),
  increment_weak: fund(
    "增量经费用于农村、薄弱学校数",
    "money",
    "武汉二（五）",
    "用于农村地区、用于薄弱学校",
    "增量经费",
  ),
  fund_in: fund("资金来源", "money", "安居三（一）", "资金来源合计、到位资金", "专项资金"),
  fund_in_name: fund("资金来源名称", "entry", "安居三（一）", "资金来源", "专项资金"),
  fund_out_name: fund("资金用途名称", "entry", "安居三（一）", "资金用途", "专项资金"),
  fund_out: fund("资金用途", "money", "安居三（一）", "资金用途合计、支出金额", "专项资金"),
  disposal_in: fund("资产处置收益", "money", "布局调整二（五）", "处置收益", "处置收益"),
  disposal_out: fund("处置收益使用数", "money", "布局调整二（五）", "用于改扩建", "处置收益"),
  exchange_people: fund("交流校长教师数", "amount", "安居三（二）", "交流校长教师人数", "交流比例逐年增加"),
  exchange_all: fund("校长教师总数", "amount", "安居三（二）", "校长教师总数", "交流比例逐年增加"),
  exchange_rate: fund("校长教师交流比例", "amount", "安居三（二）", "交流比例", "交流比例逐年增加"),
  grant_classes: fund("新增教学班数", "amount", "武清保障措施（二）", "新增教学班数", "新增教学班奖补"),
  grant_amount: fund("申请奖补金额", "money", "武清保障措施（二）", "申请奖补资金", "新增教学班奖补"),
  support_people: fund("支教人数", "amount", "武清保障措施（二）", "支教人数", "支教补助"),
  support_months: fund("支教月数", "amount", "武清保障措施（二）", "支教月数", "支教补助"),
  support_amount: fund("申请支教补助金额", "money", "武清保障措施（二）", "补助金额", "支教补助"),
} as const;
