import type { FieldDefinition, Holding } from "./field-definition";

/** What a ledger says of a row, for an item of a document. */
function entry(name: string, holds: Holding, source: string, headers: string, use: string): FieldDefinition<never> {
  return { name, of: "statement", holds, addsUp: false, source, headers, use, group: "item" };
}

const CLOSING = "布局调整三（五）";
const SITES = "布局调整二（五）";
const COUNTS = "布局调整二（一）";

/** Schools before and after 布局调整, the list of those that are closed, and what becomes of sites and things. */
export const LAYOUT_FIELDS = {
  layout_before: entry("调整前学校数", "amount", COUNTS, "现有学校数、调整前", "学校数平衡"),
  layout_kept: entry("保留学校数", "amount", COUNTS, "保留、保留并改扩建", "学校数平衡"),
  layout_closed: entry("撤并学校数", "amount", COUNTS, "撤并", "学校数平衡"),
  layout_new: entry("新建学校数", "amount", COUNTS, "新建、新增", "学校数平衡"),
  layout_after: entry("调整后学校数", "amount", COUNTS, "调整后、规划后", "学校数平衡"),
  closed_on: entry("撤并时间", "date", "布局调整三（三）", "撤并时间、拟撤并日期", "先建后撤"),
  receiver: entry("接收学校", "entry", "布局调整三（三）", "接收学校、并入学校", "先建后撤"),
  receiver_built: entry("接收学校建成时间", "date", "布局调整三（三）", "接收学校建成时间、竣工日期", "先建后撤"),
  step_plan: entry("规划论证日期", "date", CLOSING, "规划论证", "撤并程序"),
  step_opinion: entry("征求意见日期", "date", CLOSING, "征求意见", "撤并程序"),
  step_risk: entry("风险评估日期", "date", CLOSING, "风险评估", "撤并程序"),
  step_decision: entry("集体决策日期", "date", CLOSING, "集体决策", "撤并程序"),
  step_notice: entry("公开公示日期", "date", CLOSING, "公开公示", "撤并程序"),
  site_exit: entry("校舍去向", "entry", SITES, "校舍去向、处置方式", "校舍去向"),
  site_donated: entry("是否捐建", "yes-no", SITES, "是否捐建", "校舍去向"),
  donor_consent: entry("捐赠方意见", "entry", SITES, "捐赠方意见", "校舍去向"),
  asset_name: entry("资产名称", "entry", SITES, "资产名称", "资产调配"),
  asset_out: entry("移出数量", "amount", SITES, "移出数量、清点数量", "资产调配"),
  asset_in: entry("移入数量", "amount", SITES, "移入数量、调入数量", "资产调配"),
  asset_off: entry("核销数量", "amount", SITES, "核销数量、报废数量", "资产调配"),
} as const;

const POSTS = "武汉二（四）";

/** Principals, teachers of several schools, posts that are moved, and what is asked of those who apply. */
export const POST_FIELDS = {
  person: entry("姓名", "entry", "台账", "姓名、校长姓名", "人员"),
  person_id: entry("人员编号", "entry", "台账", "身份证号、编号", "人员"),
  principal_since: entry("任本校校长时间", "date", POSTS, "任现校校长时间", "校长任职年限"),
  principal_years: entry("在本校任职年限", "entry", POSTS, "同一学校连续任职年限", "校长任职年限"),
  shared_load_rate: entry("走教工作量占比", "amount", "布局调整二（三）", "工作量占比、折合工作量", "走教"),
  rural_years: entry("农村任教年限", "entry", POSTS, "农村学校任教年限", "任教经历"),
  weak_years: entry("薄弱学校任教年限", "entry", POSTS, "薄弱学校任教年限", "任教经历"),
  rural_or_weak_years: entry("农村或薄弱学校任教年限", "entry", POSTS, "农村或薄弱学校任教年限", "任教经历"),
  taught_schools: entry("任教学校数", "entry", POSTS, "任教学校数", "任教经历"),
  applied_post: entry("申报职称或岗位", "entry", POSTS, "申报职称、拟聘岗位、表彰事项", "任教经历"),
  lead_base: entry("牵头学校核定编制", "amount", POSTS, "核定编制数", "牵头学校"),
  lead_added: entry("牵头学校增加编制", "amount", POSTS, "调剂增加编制数", "牵头学校"),
  lead_senior_base: entry("牵头学校高、中级岗位", "amount", POSTS, "核定高、中级岗位数", "牵头学校"),
  lead_senior_added: entry("牵头学校增加高、中级岗位", "amount", POSTS, "增加高、中级岗位数", "牵头学校"),
  surplus_staff: entry("超编人数", "amount", "布局调整二（三）", "超编教师数", "教师分流"),
  placed_staff: entry("分流人数", "amount", "布局调整二（三）", "分流安置人数", "教师分流"),
  transition_staff: entry("过渡期人数", "amount", "布局调整二（三）", "过渡期内人数", "教师分流"),
  vacant_posts: entry("空编数", "amount", "布局调整二（三）", "空编数、缺编数", "教师分流"),
  filled_posts: entry("接收分流人数", "amount", "布局调整二（三）", "接收分流教师数", "教师分流"),
} as const;
