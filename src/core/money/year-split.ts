import { checkTotal } from "../footing/check-total";
import { exactTotal } from "../quantity/decimal";

/** A figure of a plan: 2.022, or 约2, which is meant to half a unit of its last printed digit. */
export interface PlanFigure {
  readonly value: number;
  /** Half a unit of the last printed digit. */
  readonly half: number;
  readonly isAbout: boolean;
}

/** How a total stands to the years that it is divided into. */
export interface YearSplitCheck {
  /** `within-about`: as near as 约 allows; `within-rounding`: as near as rounding for print allows. */
  readonly state: "exact" | "within-about" | "within-rounding" | "wrong";
  /** Sum of the years that are given, exact. */
  readonly sum: number;
  /** total − sum, exact. */
  readonly difference: number;
}

/**
 * Whether the tasks of the years add up to the total, in decimals: 0.198 + 2.022 + 0.36 is 2.58. They have to be equal; only
 * what is told as 约 may be apart by half a unit of its last digit.
 *
 * @param isRounded true where all figures are rounded for print, as in {@link checkTotal}
 * @example checkYearSplit(8.64, [约6.64, 约2], false) // exact; 9 in the place of 8.64: within-about (0.36 of 0.505)
 */
export function checkYearSplit(total: PlanFigure, years: readonly PlanFigure[], isRounded: boolean): YearSplitCheck {
  const values = years.map(({ value }) => value);
  const { state, sum, difference } = checkTotal(total.value, values, isRounded ? "printed" : "none");
  const allowed = exactTotal([total, ...years].flatMap(({ isAbout, half }) => (isAbout ? half : [])));
  const isWithinAbout = difference !== 0 && allowed > 0 && Math.abs(difference) <= allowed;
  return { state: isWithinAbout ? "within-about" : state, sum, difference };
}
