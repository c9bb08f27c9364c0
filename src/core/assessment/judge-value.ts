import { compareClearly, exactProduct } from "../quantity/decimal";
import { compareFractions, type Fraction, fractionOf, multiply } from "../quantity/fraction";

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
export function judgeValue(
  per: number,
  numerator: number,
  denominator: number,
  required: number,
  floorRatio: number,
): ValueState {
  return (
    judgeClearly(per, numerator, denominator, required, floorRatio) ??
    judgeExactly(multiply(fractionOf(per), fractionOf(numerator, denominator)), required, floorRatio)
  );
}

/** The verdict where floating point leaves no doubt, else null. Nearly every value is far from its lines. */
export function judgeClearly(
  per: number,
  numerator: number,
  denominator: number,
  required: number,
  floorRatio: number,
): ValueState | null {
  const have = per * numerator;
  const line = required * denominator;
  const above = compareClearly(have, line);
  if (above === 1) return "met";
  if (above === 0) return null;
  const aboveFloor = compareClearly(have, line * floorRatio);
  return aboveFloor === 0 ? null : aboveFloor === 1 ? "floor" : "failed";
}

/**
 * The part of its standard that a value lacks, 0 to 1: for putting values in order, never for deciding.
 * @example partLacking(3.15, 4.2) // 0.25
 */
export function partLacking(value: number, required: number): number {
  return required > 0 ? Math.max(0, (required - value) / required) : 0;
}

/** Verdict of a value that is known exactly. */
export function judgeExactly(value: Fraction, required: number, floorRatio: number): ValueState {
  const line = fractionOf(required);
  if (compareFractions(value, line) >= 0) return "met";
  return compareFractions(value, multiply(line, fractionOf(floorRatio))) >= 0 ? "floor" : "failed";
}

/** Digits with which values of schools are printed (表Ⅱ-2), coefficients (表Ⅲ), and the limits of coefficients (0.50), which many print them with too. */
export const PRINTED_DIGITS = { value: 2, coefficient: 3, limit: 2 } as const;

/** What rounding half up to the printed digits adds at most, and a little more for a value in floating point. */
const MOST_ADDED = 0.5001 * 10 ** -PRINTED_DIGITS.value;

/** False where a value is too far below its lines, or too far above, for rounding to carry it up to one. */
export function isJustBelowLine(value: number, required: number, floorRatio: number): boolean {
  return isJustBelow(value, required) || isJustBelow(value, required * floorRatio);
}

function isJustBelow(value: number, line: number): boolean {
  return value + MOST_ADDED >= line && value <= line + MOST_ADDED / 1000;
}

/**
 * The line that a value seems to reach when it is printed to two decimals although it does not: the standard, or its
 * share that an "余项" must reach; null where printing changes nothing.
 *
 * @param printed the value rounded half up to two decimals, from its numerator and denominator
 * @example lineWhenPrinted("failed", 8.67, 10.2, 0.85) // 8.67: 2600 / 300 is printed as 8.67, which is 85% of 10.2
 * @example lineWhenPrinted("floor", 10.2, 10.2, 0.85)  // 10.2: so is 10.197
 * @example lineWhenPrinted("floor", 9.5, 10.2, 0.85)   // null
 */
export function lineWhenPrinted(
  state: ValueState,
  printed: number,
  required: number,
  floorRatio: number,
): number | null {
  const seeming = judgeValue(1, printed, 1, required, floorRatio);
  if (seeming === state) return null;
  return seeming === "met" ? required : exactProduct(required, floorRatio);
}
