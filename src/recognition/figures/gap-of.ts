import { checkTotal } from "../../core/footing/check-total";
import { exactSum } from "../../core/quantity/decimal";
import { plainText } from "../words/plain-text";

/** True for 缺口 and 差距, which may tell only how much is lacking; 余缺 and 盈缺 have a sign. */
export function isLackOnly(word: string): boolean {
  return !/余|盈|超/.test(plainText(word));
}

/**
 * True where a printed gap is what there is less what is required, as far as printed digits tell (whole numbers are
 * exact); where its word says only what is lacking, without its sign.
 */
export function explainsGap(printed: number, have: number, required: number, lackOnly: boolean): boolean {
  const rounding = [printed, have, required].every(Number.isInteger) ? "none" : "printed";
  const agrees = (gap: number, parts: readonly number[]): boolean => checkTotal(gap, parts, rounding).state !== "wrong";
  const computed = exactSum(have, -required);
  if (agrees(printed, [have, -required])) return true;
  return lackOnly && [Math.max(0, -computed), Math.abs(computed)].some((lack) => agrees(Math.abs(printed), [lack]));
}
