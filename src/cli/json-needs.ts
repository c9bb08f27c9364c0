import type { NeedsFromGaps } from "../app/needs-from-gaps";
import { cellRefName } from "../core/cell/address";
import type { UnitPrices } from "../core/investment/unit-prices";
import type { Standard } from "../core/standards/standard";
import type { SchoolGap } from "../core/remedies/school-gaps";
import { stageName } from "../i18n/zh-CN/domain";
import { needInWords } from "../i18n/zh-CN/rebuilt-needs";

/** A gap of a school that the needs are made of, as `--json` prints it under `schoolGaps`. */
export function jsonGap({ school, stage, code, measure, amount, cost }: SchoolGap): Record<string, unknown> {
  return { school, stage: stage && stageName(stage), code, measure: measure.id, unit: measure.unit, amount, cost };
}

/** A needs table beside the gaps of the schools, as `--json` prints it under `needsFromGaps`. */
export function jsonNeeds(
  { sheet, newSchools, needs }: NeedsFromGaps,
  standard: Standard,
  prices: UnitPrices,
): Record<string, unknown> {
  return {
    sheet,
    newSchools,
    needs: needs.map((need) => ({
      field: need.field,
      code: standard.indicators.find(({ id }) => id === need.measure?.id)?.code ?? null,
      stated: need.stated?.amount ?? null,
      rebuilt: need.rebuilt,
      difference: need.difference,
      tolerance: need.stated?.tolerance ?? null,
      withoutValue: need.withoutValue,
      why: need.why,
      cells: (need.stated?.cells ?? []).map(cellRefName),
      message: needInWords(need, prices),
    })),
  };
}
