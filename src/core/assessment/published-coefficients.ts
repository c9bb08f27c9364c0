import type { CellRef } from "../cell/address";
import type { Finding } from "../findings/finding";
import { halfUnitOf, printedDecimals } from "../footing/check-total";
import { exactSum } from "../quantity/decimal";
import type { IndicatorCode, Stage, Standard } from "../standards/standard";
import type { BalanceAssessment } from "./assessment";
import { PRINTED_DIGITS } from "./judge-value";

/** A difference coefficient that a table states, as it is printed. */
export interface PublishedCoefficient {
  readonly stage: Stage;
  readonly code: IndicatorCode;
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
  const isComputed = ({ stage, code }: PublishedCoefficient): boolean =>
    balance.some(
      (each) => each.stage === stage && each.code === code && each.met !== null && each.excluded.length === 0,
    );
  return published.flatMap((each): Finding[] => {
    const { stage, code, value, cell } = each;
    const limit = standard.balanceLimit[stage];
    const finding = { cells: [cell], parameters: { stage, indicator: code, cv: value, limit } };
    if (value > limit) return [{ code: "published-coefficient-exceeded", severity: "error", ...finding }];
    const most = exactSum(value, halfUnitOf(Math.max(PRINTED_DIGITS.limit, printedDecimals(value))));
    return most > limit && !isComputed(each)
      ? [{ code: "published-coefficient-at-limit", severity: "warning", ...finding }]
      : [];
  });
}
