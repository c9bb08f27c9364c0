import type { EnteredPrice, PricedMeasure, PriceInUse } from "../../core/investment/entered-price";
import type { UnitPrice } from "../../core/investment/unit-prices";
import type { Measure } from "../../core/measures/measure";
import { momentName, unitName } from "./domain";
import { formatNumber } from "./numbers";

/** What a price is of one of: 元/㎡, 元/间, 元/台. */
export function priceUnit({ unit }: Measure): string {
  return `元/${unitName(unit)}`;
}

/** 2,600元/㎡ */
export function priceInWords(measure: Measure, { yuan, amount }: Pick<UnitPrice, "yuan" | "amount">): string {
  return `${formatNumber(yuan / amount, 2)}${priceUnit(measure)}`;
}

/** 100—50,000元/㎡ */
export function priceRangeInWords({ measure, least, most }: PricedMeasure): string {
  return `${formatNumber(least, 2)}—${formatNumber(most, 2)}${priceUnit(measure)}`;
}

/** 2026年11月28日由财务科填报。依据：中标价 */
export function accountOfPrice({ date, by, reason }: EnteredPrice): string {
  return `${momentName(date)}由${by}填报。依据：${reason}`;
}

/** 本单位填报2,600元/㎡；附件2为3,004.48元/㎡ */
export function priceWithOrigin({ priced: { measure }, entered, table }: PriceInUse): string {
  if (entered) {
    const beside = table ? `；附件2为${priceInWords(measure, table)}` : "";
    return `本单位填报${priceInWords(measure, { yuan: entered.yuan, amount: 1 })}${beside}`;
  }
  return table ? `附件2为${priceInWords(measure, table)}` : "没有单价，只列数量";
}

/** 测算所用单价：教学辅助用房2,600元/㎡（本单位填报；附件2为3,004.48元/㎡）。 Null where there is no price. */
export function pricesInWords(prices: readonly PriceInUse[]): string | null {
  const known = prices.filter(({ used }) => used !== null);
  if (known.length === 0) return null;
  return `测算所用单价：${known.map((price) => `${price.priced.measure.shortName}，${priceWithOrigin(price)}`).join("。")}。`;
}
