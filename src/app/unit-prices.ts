import { finding, type Finding } from "../core/findings/finding";
import {
  type EnteredPrice,
  isUsualPrice,
  PRICED_MEASURES,
  type PricedMeasure,
  type PriceInUse,
} from "../core/investment/entered-price";
import { type UnitPrice, type UnitPrices, unitPricesOf } from "../core/investment/unit-prices";
import { fractionOf, halfUpOf } from "../core/quantity/fraction";
import { priceSheetOf } from "./price-sheet";
import type { WorkbookAssessment } from "./workbook-assessment";
import type { WorkbookSettings } from "./workbook-settings";

type Kept = Pick<WorkbookSettings, "prices">;

/** The settings with a unit price of the bureau's own, or without it (null). @param id of the measure that is bought */
export function withPrice<Settings extends Kept>(settings: Settings, id: string, price: EnteredPrice | null): Settings {
  const { [id]: _, ...others } = settings.prices;
  return { ...settings, prices: price ? { ...others, [id]: price } : others };
}

/** What the prices of a workbook are told by. */
type Priced = Pick<WorkbookAssessment, "readings" | "settings" | "standard" | "snapshot">;

/** Decimals of a price on the sheet: 分. */
const PRICE_DIGITS = 2;

/**
 * What is bought by the unit for the indicators of the standard in use. Where the workbook has the sheet of unit prices, what
 * stands there counts before what was entered in the pane, also where the bureau has left its cell blank: formulas of
 * the sheet of needs look at the same cell.
 */
export function pricesInUse({ readings, settings, standard, snapshot }: Priced): readonly PriceInUse[] {
  const table = unitPricesOf(readings.flatMap(({ needs }) => needs ?? []));
  const sheet = priceSheetOf(snapshot);
  return PRICED_MEASURES.filter(({ measure }) => standard.indicators.some(({ id }) => id === measure.id)).map(
    (priced): PriceInUse => {
      const ofTable = table.get(priced.measure.id) ?? null;
      const own = sheet?.prices.get(priced.measure.id) ?? null;
      // The price of 附件2 as we have written it there is still that of the table.
      const isOfTable = own !== null && ofTable !== null && own.price?.yuan === centsOf(ofTable);
      const entered = own === null ? enteredOf(settings, priced) : isOfTable ? null : own.price;
      const written: UnitPrice | null = isOfTable ? { yuan: centsOf(ofTable), amount: 1, from: "table" } : null;
      return {
        priced,
        used: entered ? { yuan: entered.yuan, amount: 1, from: "entered" } : own === null ? ofTable : written,
        table: ofTable,
        entered,
        cell: own?.cell ?? null,
      };
    },
  );
}

/** A price to the 分, as it is written on the sheet. */
export function centsOf({ yuan, amount }: Pick<UnitPrice, "yuan" | "amount">): number {
  return halfUpOf(fractionOf(yuan, amount), PRICE_DIGITS);
}

/** The prices that count, by the id of the measure. */
export function unitPricesInUse(assessment: Priced): UnitPrices {
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
