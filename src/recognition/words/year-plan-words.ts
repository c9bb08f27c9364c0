const DONE = /完成|实际|已投入|已支出|已拨|到位|支出|落实/;
const PLANNED = /计划|任务|安排|目标|预算|应/;
const TOTAL = /总投资|总投入|合计|总计|总额|总任务|计划总|总资金|投资$|资金$|金额$/;

/**
 * What a column of a plan by years states, by its header: the plan of a year, what is done of it, what all years come to.
 * 计划完成 is a plan; 累计完成 adds years up and is none of them.
 */
export function yearColumnSays(header: readonly string[]): "planned" | "done" | "total" | null {
  const said = header.join(" ");
  if (/累计|占比|率|%|比例/.test(said)) return null;
  const isYear = /\d{4}年?/.test(said);
  if (/计划完成|应完成|拟完成/.test(said)) return isYear ? "planned" : null;
  if (DONE.test(said)) return isYear ? "done" : null;
  if (isYear) return PLANNED.test(said) || /^\D*\d{4}年?(?:度)?\D*$/.test(said) ? "planned" : null;
  return TOTAL.test(said) ? "total" : null;
}
