import { finding, type Finding } from "../core/findings/finding";
import {
  type EnteredPrice,
  isUsualPrice,
  PRICED_MEASURES,
  type PricedMeasure,
  type PriceInUse,
} from "../core/investment/entered-price";
import { type UnitPrices, unitPricesOf } from "../core/investment/unit-prices";
import type { WorkbookAssessment } from "./workbook-assessment";
import type { WorkbookSettings } from "./workbook-settings";

type Kept = Pick<WorkbookSettings, "prices">;

/** The settings with a unit price of the bureau's own, or without it (null). @param id of the measure that is bought */
export function withPrice<Settings extends Kept>(settings: Settings, id: string, price: EnteredPrice | null): Settings {
  const { [id]: _, ...others } = settings.prices;
  return { ...settings, prices: price ? { ...others, [id]: price } : others };
}

/** What is bought by the unit for the indicators of the standard in use. */
export function pricesInUse({
  readings,
  settings,
  standard,
}: Pick<WorkbookAssessment, "readings" | "settings" | "standard">): readonly PriceInUse[] {
  const table = unitPricesOf(readings.flatMap(({ needs }) => needs ?? []));
  return PRICED_MEASURES.filter(({ measure }) => standard.indicators.some(({ id }) => id === measure.id)).map(
    (priced): PriceInUse => {
      const ofTable = table.get(priced.measure.id) ?? null;
      const entered = enteredOf(settings, priced);
      return {
        priced,
        used: entered ? { yuan: entered.yuan, amount: 1, from: "entered" } : ofTable,
        table: ofTable,
        entered,
      };
    },
  );
}

/** The prices that count, by the id of the measure. */
export function unitPricesInUse(
  assessment: Pick<WorkbookAssessment, "readings" | "settings" | "standard">,
): UnitPrices {
  return new Map(
    pricesInUse(assessment).flatMap(({ priced, used }) => (used ? [[priced.measure.id, used] as const] : [])),
  );
}

/** Prices in the workbook of things that are not bought by the unit, or that cannot be meant: kept, not used. */
export function priceFindings({ prices }: Kept): readonly Finding[] {
  return Object.entries(prices).flatMap(([id, { yuan }]) => {
    const priced = PRICED_MEASURES.find(({ measure }) => measure.id === id);
    return priced && isUsualPrice(priced, yuan) ? [] : [finding("price-unknown", [], { id })];
  });
}

function enteredOf({ prices }: Kept, priced: PricedMeasure): EnteredPrice | null {
  const own = Object.hasOwn(prices, priced.measure.id) ? prices[priced.measure.id] : undefined;
  return own && isUsualPrice(priced, own.yuan) ? own : null;
}
