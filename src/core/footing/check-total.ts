import { exactProduct, exactSum, exactTotal } from "../quantity/decimal";

/** Whether a printed total agrees with its parts. */
export interface TotalCheck {
  readonly state: "exact" | "within-rounding" | "wrong";
  /** Sum of the parts, exact. */
  readonly sum: number;
  /** total − sum, exact. */
  readonly difference: number;
  /** Largest difference that rounding of the printed figures explains. */
  readonly tolerance: number;
}

/** Longer tails come of computing, not of typing. */
export const MOST_PRINTED_DECIMALS = 6;

/** Decimals with which a number is printed: 2 for 1.03, 0 for 3100. */
export function printedDecimals(value: number): number {
  const [, fraction = "", exponent = ""] = /\d(?:\.(\d+))?(?:e(.+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** Half a unit of the last of so many decimals: 0.005 for two. */
export function halfUnitOf(decimals: number): number {
  return 0.5 / 10 ** decimals;
}

/** Rounding of the parts together never explains more than this share of a total: 2 is no sum of 1 + 1 + 1 + 1. */
const MOST_BY_PARTS = 0.25;

/**
 * Largest difference between a total and the sum of its parts that rounding for print explains: half a unit of the
 * total's own last digit, and of each part's.
 * @param ofTotal half a unit of the total's last digit
 * @param ofParts the same of all parts together
 * @param size the larger of total and sum
 */
export function roundingTolerance(ofTotal: number, ofParts: number, size: number): number {
  return exactSum(ofTotal, Math.min(ofParts, Math.abs(size) * MOST_BY_PARTS));
}

/**
 * Compares a total with the sum of its parts, allowing for rounding: a total is wrong only when it lies outside what the
 * printed digits allow. Parts have the decimals of the one that has most (1.2 beside 1.03 is 1.20 printed short), the
 * total its own.
 *
 * Decimals are exact: 0.198 + 2.022 + 0.36 is 2.58.
 * @param rounding "printed" when the figures were rounded for print (money, areas); "none" for counts of people and
 *                 rooms, or where the total is computed by a formula
 * @example checkTotal(2.58, [0.198, 2.022, 0.36], "none").state // "exact"
 * @example checkTotal(18, [12.34, 5.37], "printed").state       // "within-rounding"
 * @example checkTotal(36000, [32000], "printed")                // wrong, difference 4000
 */
export function checkTotal(total: number, parts: readonly number[], rounding: "printed" | "none"): TotalCheck {
  const sum = exactTotal(parts);
  const difference = exactSum(total, -sum);
  if (difference === 0) return { state: "exact", sum, difference, tolerance: 0 };
  const decimals = parts.reduce((most, part) => Math.max(most, printedDecimals(part)), 0);
  const allowed = roundingTolerance(
    halfUnitOf(printedDecimals(total)),
    exactProduct(parts.length, halfUnitOf(decimals)),
    Math.max(Math.abs(total), Math.abs(sum)),
  );
  const tolerance = rounding === "none" ? 0 : allowed;
  return { state: Math.abs(difference) <= tolerance ? "within-rounding" : "wrong", sum, difference, tolerance };
}
