import { exactSum, exactTotal } from "../quantity/decimal";

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

/** Decimals with which a number is printed: 2 for 1.03, 0 for 3100. */
export function printedDecimals(value: number): number {
  const text = String(value);
  const exponent = /e-(\d+)$/.exec(text);
  const fraction = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return fraction + (exponent ? Number(exponent[1]) : 0);
}

/**
 * Compares a total with the sum of its parts, allowing for rounding: every printed figure may be off by half of the
 * column's last digit, so a total is wrong only when it lies outside what the printed digits allow.
 *
 * Decimals are exact: 0.198 + 2.022 + 0.36 is 2.58.
 * @param rounding "printed" when the figures were rounded for print (money, areas); "none" for counts of people and
 *                 rooms, or where the total is computed by a formula
 * @example checkTotal(2.58, [0.198, 2.022, 0.36], "none").state // "exact"
 * @example checkTotal(36000, [32000], "printed")  // wrong, difference 4000
 */
export function checkTotal(total: number, parts: readonly number[], rounding: "printed" | "none"): TotalCheck {
  const sum = exactTotal(parts);
  const difference = exactSum(total, -sum);
  if (difference === 0) return { state: "exact", sum, difference, tolerance: 0 };
  // 1.2 beside 1.03 is 1.20 printed short: the figure with most decimals tells how finely the column was rounded.
  const decimals = parts.reduce((most, part) => Math.max(most, printedDecimals(part)), printedDecimals(total));
  const tolerance = rounding === "none" ? 0 : ((parts.length + 1) * 5) / 10 ** (decimals + 1);
  return { state: Math.abs(difference) <= tolerance ? "within-rounding" : "wrong", sum, difference, tolerance };
}
