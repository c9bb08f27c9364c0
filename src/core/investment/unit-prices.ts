import { MEASURES } from "../measures/measures";
import type { MeasureUnit } from "../measures/measure";
import { exactTotal } from "../quantity/decimal";
import { fractionOf, halfUpOf, multiply } from "../quantity/fraction";
import { type NeedsTable, PRICED, pricesOf } from "./check-needs-table";
import { greatest, least } from "../quantity/long-lists";

/** What a ㎡, a room or a person costs: `yuan` for `amount` of them, so that a quotient need not be rounded. */
export interface UnitPrice {
  readonly yuan: number;
  readonly amount: number;
  /** From the bureau's own table (附件2), or entered by the user. */
  readonly from: "table" | "entered";
}

/** Unit prices by the id of the measure; what is not in it has no price, and an amount stays in kind. */
export type UnitPrices = ReadonlyMap<string, UnitPrice>;

/** The measure that each area of 附件2 makes good. */
const MEASURE_OF: Readonly<Partial<Record<(typeof PRICED)[number][0], string>>> = {
  needs_building_area: MEASURES.teachingArea.id,
  needs_sports_area: MEASURES.sportsArea.id,
};

/**
 * The prices that 需求测算表 state: all the money over all the area of their rows. Where rows differ by more than their
 * printed digits allow there is no one price, and none is given.
 *
 * @example 师宗 2024 附件2: 校舍 6,700万元 over 2.23万㎡, 运动场 1,800万元 over 4.5万㎡ (400 元/㎡)
 */
export function unitPricesOf(tables: readonly NeedsTable[]): UnitPrices {
  const prices = new Map<string, UnitPrice>();
  for (const [area, cost] of PRICED) {
    const rows = tables.flatMap((table) => pricesOf(table, area, cost));
    const measure = MEASURE_OF[area];
    const [low, high] = [greatest(rows.map((row) => row.low)), least(rows.map((row) => row.high))];
    if (measure === undefined || rows.length === 0 || low > high) continue;
    const yuan = exactTotal(rows.map((row) => row.yuan));
    if (yuan > 0)
      prices.set(measure, { yuan, amount: exactTotal(rows.map(({ squareMetres }) => squareMetres)), from: "table" });
  }
  return prices;
}

/** Floating point is right to far less than this part of the money. */
const NOISE = 1e-12;
const HALF = 0.5;

/**
 * What so much of a measure costs, 元 rounded half up to the 分, so that costs add up and compare as decimals; money costs
 * itself. Null where no price is known.
 */
export function costOf(
  prices: UnitPrices,
  { id, unit }: { readonly id: string; readonly unit: MeasureUnit },
  amount: number,
): number | null {
  if (unit === "yuan") return amount;
  const price = prices.get(id);
  if (!price) return null;
  const fen = (100 * amount * price.yuan) / price.amount;
  const isClear = Math.abs(fen - Math.floor(fen) - HALF) > NOISE * (fen + 1);
  if (isClear) return Math.round(fen) / 100;
  return halfUpOf(multiply(fractionOf(amount), fractionOf(price.yuan, price.amount)), 2);
}
