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

/** 2026年11月28日由财务科填报。依据：中标价; on the sheet of unit prices the bureau may have left some of it blank. */
export function accountOfPrice({ date, by, reason }: EnteredPrice): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? momentName(date) : date;
  const who = by === "" ? (day === "" ? "填报人、日期未注明" : `${day}填报`) : `${day}由${by}填报`;
  return `${who}。依据：${reason === "" ? "未注明" : reason}`;
}

/** 本单位填报2,600元/㎡；附件2为3,004.48元/㎡; of the sheet of unit prices 单价表填报2,600元/㎡ */
export function priceWithOrigin({ priced: { measure }, used, entered, table, cell }: PriceInUse): string {
  const ofTable = table ? `附件2为${priceInWords(measure, table)}` : null;
  if (entered) {
    const own = priceInWords(measure, { yuan: entered.yuan, amount: 1 });
    return `${cell ? "单价表" : "本单位"}填报${own}${ofTable ? `；${ofTable}` : ""}`;
  }
  if (cell && used === null) return `单价表未填，缺单价${ofTable ? `；${ofTable}` : ""}`;
  return ofTable ?? "没有单价，只列数量";
}

/** 测算所用单价：教学辅助用房2,600元/㎡（本单位填报；附件2为3,004.48元/㎡）。 Null where there is no price. */
export function pricesInWords(prices: readonly PriceInUse[]): string | null {
  const known = prices.filter(({ used }) => used !== null);
  if (known.length === 0) return null;
  return `测算所用单价：${known.map((price) => `${price.priced.measure.shortName}，${priceWithOrigin(price)}`).join("。")}。`;
}
