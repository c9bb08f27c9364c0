import type { CellRef } from "../cell/address";
import { finding, type Finding } from "../findings/finding";
import type { FieldId } from "../fields/catalogue";
import { printedDecimals } from "../footing/check-total";
import { exactProduct } from "../quantity/decimal";

/** One money or area column of a 需求测算表 row, as printed. */
export interface NeedsFigure {
  /** As printed, in the column's own unit. */
  readonly printed: number;
  readonly cell: CellRef;
  /** True when a formula computes the cell: it is then not rounded for print. */
  readonly isComputed: boolean;
}

export type NeedsField = Exclude<Extract<FieldId, `needs_${string}`>, "needs_item">;

export const NEEDS_FIELDS: readonly NeedsField[] = [
  "needs_building_area",
  "needs_building_cost",
  "needs_sports_area",
  "needs_sports_cost",
  "needs_equipment_cost",
  "needs_wall_cost",
  "needs_culture_cost",
  "needs_total_cost",
];

export interface NeedsRow {
  readonly item: string;
  readonly isTotal: boolean;
  readonly figures: Partial<Record<NeedsField, NeedsFigure>>;
}

export interface NeedsTable {
  readonly rows: readonly NeedsRow[];
  /** Multiplier to 元 or ㎡ of each column. */
  readonly factors: Partial<Record<NeedsField, number>>;
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
export const PRICED: readonly (readonly [NeedsField, NeedsField])[] = [
  ["needs_building_area", "needs_building_cost"],
  ["needs_sports_area", "needs_sports_cost"],
];

interface Price {
  readonly row: NeedsRow;
  /** The money and the area in base units. */
  readonly yuan: number;
  readonly squareMetres: number;
  readonly low: number;
  readonly high: number;
  readonly price: number;
  readonly cell: CellRef;
}

/** The prices that the printed digits of area and money allow, 元/㎡. */
function priceOf(table: NeedsTable, row: NeedsRow, areaField: NeedsField, costField: NeedsField): Price | null {
  const area = row.figures[areaField];
  const cost = row.figures[costField];
  const [areaFactor, costFactor] = [table.factors[areaField], table.factors[costField]];
  if (!area || !cost || !areaFactor || !costFactor || !(area.printed > 0)) return null;
  const scale = costFactor / areaFactor;
  const half = (figure: NeedsFigure): number => (figure.isComputed ? 0 : 0.5 / 10 ** printedDecimals(figure.printed));
  const low = (cost.printed - half(cost)) / (area.printed + half(area));
  const high = (cost.printed + half(cost)) / (area.printed - half(area));
  return {
    row,
    yuan: exactProduct(cost.printed, costFactor),
    squareMetres: exactProduct(area.printed, areaFactor),
    low: low * scale,
    high: high * scale,
    price: (cost.printed / area.printed) * scale,
    cell: cost.cell,
  };
}

/** The unit price of each row that states both an area and its money, sums left aside. */
export function pricesOf(table: NeedsTable, areaField: NeedsField, costField: NeedsField): readonly Price[] {
  return table.rows.filter((row) => !row.isTotal).flatMap((row) => priceOf(table, row, areaField, costField) ?? []);
}

/** A row whose unit price cannot be the same as the first row's, whatever the rounding, is worth a look. */
function priceFindings(table: NeedsTable, areaField: NeedsField, costField: NeedsField): Finding[] {
  const [first, ...rest] = pricesOf(table, areaField, costField);
  if (!first) return [];
  return rest
    .filter((price) => price.low > first.high || price.high < first.low)
    .map((price) =>
      finding("unit-price-differs", [price.cell, first.cell], {
        item: price.row.item,
        price: price.price,
        other: first.row.item,
        otherPrice: first.price,
        field: costField,
      }),
    );
}
