const DONE = /完成|实际|已投入|已支出|已拨|到位|支出|落实/;
const PLANNED = /计划|任务|安排|目标|预算|应/;
const TOTAL = /总投资|总投入|合计|总计|总额|总任务|计划总|总资金|投资$|资金$|金额$/;
const NOT_OF_A_YEAR = /累计|占比|率|%|比例/;
const PLANNED_TO_BE_DONE = /计划完成|应完成|拟完成/;

/**
 * What a column of a plan by years states, by its header: the plan of a year, what is done of it, what all years come to.
 * 计划完成 is a plan; 累计完成 adds years up and is none of them.
 */
export function yearColumnSays(header: readonly string[]): "planned" | "done" | "total" | null {
  const said = header.join(" ");
  if (NOT_OF_A_YEAR.test(said)) return null;
  const isYear = /\d{4}年?/.test(said);
  if (PLANNED_TO_BE_DONE.test(said)) return isYear ? "planned" : null;
  if (DONE.test(said)) return isYear ? "done" : null;
  if (isYear) return PLANNED.test(said) || /^\D*\d{4}年?(?:度)?\D*$/.test(said) ? "planned" : null;
  return TOTAL.test(said) ? "total" : null;
}

/**
 * The same of a table with a row a year, whose headers name no year. Of 预算 and 支出 by years no more is said than that
 * they are funds: only 计划 and 完成 are a plan and its work.
 */
export function columnOfYearRowsSays(header: readonly string[]): "planned" | "done" | "total" | null {
  const said = header.join(" ");
  if (NOT_OF_A_YEAR.test(said) || /\d{4}年?|时间|时限|日期|期限|情况$|其中|支出|拨付/.test(said)) return null;
  if (/面积|数量|工程量|规模|人数|学位|校数|所数/.test(said)) return null;
  if (/(?:项目|计划)总投资|^总投资|总概算/.test(said) && !/完成|年度?计划/.test(said)) return "total";
  if (PLANNED_TO_BE_DONE.test(said)) return "planned";
  if (/完成|实际(?:投资|投入)|已投(?:资|入)/.test(said)) return "done";
  return /计划/.test(said) ? "planned" : null;
}
