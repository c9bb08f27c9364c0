import type { CellRef } from "../cell/address";
import { finding, type Finding } from "../findings/finding";
import type { FieldId } from "../fields/catalogue";
import { amountAt, type FactColumn } from "../facts/fact-column";
import type { Facts } from "../facts/fact-table";
import { factorOf } from "../facts/origin";
import { cellOf } from "../facts/record-cells";
import { halfUnitOf, printedDecimals } from "../footing/check-total";
import { nearestNumber } from "../quantity/fraction";
import { printedIn } from "../quantity/units";
import { type PrintedAmount, priceRange } from "./unit-price";

/** The projects of 附件2 需求测算表, one by one, with areas and money; what they come to in all is left out. */
export interface NeedsTable extends Facts<FieldId> {
  /** 1 for a row of schools that are still to be built, which no school's gap explains; absent where there is none. */
  readonly newSchools?: Uint8Array;
}

/**
 * The implied unit price (元/㎡) of buildings and of sports grounds across the rows of 附件2, allowing for the rounding of
 * areas and money; what the sums come to is checked as in every other table.
 *
 * @example 师宗 2024: 校舍 3600/1.2, 3100/1.03 and 6700/2.23 agree within the rounding of the areas.
 */
export function checkNeedsTable(table: NeedsTable): readonly Finding[] {
  return PRICED.flatMap(([area, cost]) => priceFindings(table, area, cost));
}

/** How many unit prices were compared with another. */
export function comparedPrices(table: NeedsTable): number {
  return PRICED.map(([area, cost]) => pricesOf(table, area, cost).length).reduce(
    (sum, count) => sum + (count > 1 ? count : 0),
    0,
  );
}

/** Areas with the money that they cost. */
export const PRICED = [
  ["needs_building_area", "needs_building_cost"],
  ["needs_sports_area", "needs_sports_cost"],
] as const;

type PricedArea = (typeof PRICED)[number][0];
type PricedCost = (typeof PRICED)[number][1];

interface Price {
  readonly item: string;
  /** The money and the area in base units. */
  readonly yuan: number;
  readonly squareMetres: number;
  readonly low: number;
  readonly high: number;
  readonly price: number;
  readonly cell: CellRef;
}

/** The unit price of each row that states both an area and its money in known units. */
export function pricesOf(
  { figures, names }: NeedsTable,
  areaField: PricedArea,
  costField: PricedCost,
): readonly Price[] {
  const [areas, costs] = [figures.get(areaField), figures.get(costField)];
  return areas && costs ? names.flatMap((item, row) => priceOf(item, areas, costs, row) ?? []) : [];
}

/** The prices that the printed digits of area and money allow, 元/㎡. */
function priceOf(item: string, areas: FactColumn, costs: FactColumn, row: number): Price | null {
  const [squareMetres, yuan] = [amountAt(areas, row), amountAt(costs, row)];
  const cell = cellOf(costs.origin.cells, row);
  if (squareMetres === null || yuan === null || cell === null || !(squareMetres > 0)) return null;
  const { price, low, high } = priceRange(printedFigure(costs, row, yuan), printedFigure(areas, row, squareMetres));
  return {
    item,
    yuan,
    squareMetres,
    low: nearestNumber(low),
    high: high === null ? Infinity : nearestNumber(high),
    price: nearestNumber(price),
    cell,
  };
}

/** What is printed, and half a unit of its last digit (0 where a formula computes it), in the unit of the column. */
export function printedFigure(column: FactColumn, row: number, amount: number): PrintedAmount {
  const factor = factorOf(column);
  const printed = printedIn(amount, factor);
  return { printed, half: column.computed?.[row] === 1 ? 0 : halfUnitOf(printedDecimals(printed)), factor };
}

/** A row whose unit price cannot be the same as the first row's, whatever the rounding, is worth a look. */
function priceFindings(table: NeedsTable, areaField: PricedArea, costField: PricedCost): Finding[] {
  const [first, ...rest] = pricesOf(table, areaField, costField);
  if (!first) return [];
  return rest
    .filter((price) => price.low > first.high || price.high < first.low)
    .map((price) =>
      finding("unit-price-differs", [price.cell, first.cell], {
        item: price.item,
        price: price.price,
        other: first.item,
        otherPrice: first.price,
        field: costField,
      }),
    );
}
