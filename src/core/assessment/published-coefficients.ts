import type { CellRef } from "../cell/address";
import type { Finding } from "../findings/finding";
import { halfUnitOf, printedDecimals } from "../footing/check-total";
import { exactSum } from "../quantity/decimal";
import type { Measure } from "../measures/measure";
import type { Stage } from "../fields/stages";
import type { Standard } from "../standards/standard";
import type { BalanceAssessment } from "./assessment";
import { PRINTED_DIGITS } from "./judge-value";
import { lackingSchools } from "./lacking-schools";

/** A difference coefficient that a table states, as it is printed. */
export interface PublishedCoefficient {
  readonly stage: Stage;
  /** What it is the coefficient of. */
  readonly measure: Measure;
  readonly value: number;
  readonly cell: CellRef;
}

/**
 * Holds published coefficients against the limits of the standard. The pupils and values behind them are mostly not
 * known: what is printed is what is compared, and where it holds but may be rounded down from more than the limit, that
 * is said; not where the coefficient is computed here from all its schools, for its verdict is exact.
 *
 * @example 小学 1.1 published as 0.677, limit 0.50: a finding on its cell
 * @example 小学 1.1 published as 0.50: a warning, for 0.5018 is printed so, too
 */
export function checkPublishedCoefficients(
  published: readonly PublishedCoefficient[],
  standard: Standard,
  balance: readonly BalanceAssessment[],
): readonly Finding[] {
  // Where the standard limits the mean alone, no single coefficient is above anything.
  if (standard.balance.of !== "each") return [];
  const isComputed = (stage: Stage, code: string): boolean =>
    balance.some(
      (each) => each.stage === stage && each.code === code && each.met !== null && lackingSchools(each).length === 0,
    );
  return published.flatMap(({ stage, measure, value, cell }): Finding[] => {
    const code = standard.indicators.find((indicator) => indicator.value === measure.value)?.code;
    if (code === undefined) return [];
    const limit = standard.balance.limit[stage];
    const finding = { cells: [cell], parameters: { stage, indicator: code, cv: value, limit } };
    if (value > limit) return [{ code: "published-coefficient-exceeded", severity: "error", ...finding }];
    const most = exactSum(value, halfUnitOf(Math.max(PRINTED_DIGITS.limit, printedDecimals(value))));
    return most > limit && !isComputed(stage, code)
      ? [{ code: "published-coefficient-at-limit", severity: "warning", ...finding }]
      : [];
  });
}
