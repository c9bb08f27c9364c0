import { compareClearly, compareProducts, exactProduct } from "../quantity/decimal";
import { roundHalfUp } from "../quantity/rounding";

/** Verdict of a value that is known: 达标, 达到85%, 未达标. */
export type ValueState = "met" | "floor" | "failed";

/**
 * Verdict of per · numerator / denominator against a standard, exact at the threshold.
 *
 * @param required   the standard; reaching it is enough (以上 includes the number)
 * @param floorRatio the share of the standard that an "余项" must still reach, such as the 85% of 教督〔2017〕6号
 * @param denominator above zero
 * @example judgeValue(100, 9, 1000, 0.9, 0.85) // "met", although 9 / 1000 * 100 >= 0.9 is false in JavaScript
 */
export function judgeValue(per: number, numerator: number, denominator: number, required: number, floorRatio: number): ValueState {
  // Nearly every value is far from its line: exact arithmetic is for the few that are not.
  const have = per * numerator;
  const line = required * denominator;
  if ((compareClearly(have, line) || compareProducts([per, numerator], [required, denominator])) >= 0) return "met";
  const floor = line * floorRatio;
  return (compareClearly(have, floor) || compareProducts([per, numerator], [required, floorRatio, denominator])) >= 0 ? "floor" : "failed";
}

/** Digits with which values of schools are printed (表Ⅱ-2) and coefficients (表Ⅲ). */
export const PRINTED_DIGITS = { value: 2, coefficient: 3 } as const;

/** More than rounding to the printed digits can move a value. */
const MOST_ROUNDED = 10 ** -PRINTED_DIGITS.value;

/** True when the value printed to two decimals would get another verdict than the exact one. */
export function roundingFlips(state: ValueState, value: number, required: number, floorRatio: number): boolean {
  return lineWhenPrinted(state, value, required, floorRatio) !== null;
}

/**
 * The line that a value seems to reach when it is printed to two decimals although it does not: the standard, or its
 * share that an "余项" must reach; null where printing changes nothing.
 *
 * @example lineWhenPrinted("failed", 2600 / 300, 10.2, 0.85) // 8.67: 8.6667 is printed as 8.67, which is 85% of 10.2
 * @example lineWhenPrinted("floor", 10.197, 10.2, 0.85)      // 10.2
 * @example lineWhenPrinted("floor", 9.5, 10.2, 0.85)         // null
 */
export function lineWhenPrinted(state: ValueState, value: number, required: number, floorRatio: number): number | null {
  // Rounding moves a value by half a hundredth at most: further off, no line is crossed.
  if (Math.abs(value - required) > MOST_ROUNDED && Math.abs(value - required * floorRatio) > MOST_ROUNDED) return null;
  const printed = judgeValue(1, roundHalfUp(value, PRINTED_DIGITS.value), 1, required, floorRatio);
  if (printed === state) return null;
  return printed === "met" ? required : exactProduct(required, floorRatio);
}
