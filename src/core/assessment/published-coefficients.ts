import type { CellRef } from "../cell/address";
import type { Finding } from "../findings/finding";
import type { IndicatorCode, Stage, Standard } from "../standards/standard";

/** A difference coefficient that a table states, as it is printed. */
export interface PublishedCoefficient {
  readonly stage: Stage;
  readonly code: IndicatorCode;
  readonly value: number;
  readonly cell: CellRef;
}

/**
 * Holds published coefficients against the limits of the standard. The pupils and values behind them are not known: what
 * is printed is what is compared.
 *
 * @example 小学 1.1 published as 0.677, limit 0.50: a finding on its cell
 */
export function checkPublishedCoefficients(published: readonly PublishedCoefficient[], standard: Standard): readonly Finding[] {
  return published.flatMap(({ stage, code, value, cell }): Finding[] => {
    const limit = standard.balanceLimit[stage];
    return value > limit ? [{ code: "published-coefficient-exceeded", severity: "error", cells: [cell], parameters: { stage, indicator: code, cv: value, limit } }] : [];
  });
}
