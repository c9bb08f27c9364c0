import { isOfOtherTime, type TablePair } from "../../core/same-figures/same-figures";

/** The pair in one sentence: how many differ of how many, and by which verdicts go. */
export function pairInWords(pair: TablePair): string {
  const { schools, differing, compared, differences, isFirstUsed, first } = pair;
  const open = differences.filter(({ basis }) => basis === "open").length;
  const counted = `${schools}所学校的${compared}个数字两张表都有，${differing}所学校的${differences.length}个不同`;
  const basis = isFirstUsed ? `判定以“${first}”为准` : open > 0 ? `其中${open}个在确定以前按缺数处理` : "";
  const likely = isOfOtherTime(pair) ? "多半是两个年度或口径不同，请确认用的是应评年度的表" : "";
  return `${[counted, basis, likely].filter((part) => part !== "").join("，")}。`;
}

/** “台账”与“年报” */
export function pairName({ first, second }: TablePair): string {
  return `“${first}”与“${second}”`;
}
