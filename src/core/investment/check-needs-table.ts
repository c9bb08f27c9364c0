import type { CellRef } from "../cell/address";
import type { Finding } from "../findings/finding";
import type { FieldId } from "../indicators/fields";
import { checkTotal, printedDecimals } from "../footing/check-total";

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

/** Money columns that add up to 资金合计; the two areas are not money. */
const COSTS: readonly NeedsField[] = ["needs_building_cost", "needs_sports_cost", "needs_equipment_cost", "needs_wall_cost", "needs_culture_cost"];

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
 * Footing of 附件2 需求测算表: every column against its total row, every row's 资金合计 against its money columns, and
 * the implied unit price (元/㎡) of buildings and sports grounds across the rows, all allowing for rounding.
 *
 * @example 师宗 2024: every sum holds; 校舍 3600/1.2, 3100/1.03 and 6700/2.23 agree within the rounding of the areas.
 */
export function checkNeedsTable(table: NeedsTable): readonly Finding[] {
  return [...columnFindings(table), ...rowFindings(table), ...priceFindings(table, "needs_building_area", "needs_building_cost"), ...priceFindings(table, "needs_sports_area", "needs_sports_cost")];
}

function columnFindings(table: NeedsTable): Finding[] {
  const total = table.rows.find((row) => row.isTotal);
  const parts = table.rows.filter((row) => !row.isTotal);
  if (!total || parts.length === 0) return [];
  return NEEDS_FIELDS.flatMap((field) => {
    const figure = total.figures[field];
    if (!figure) return [];
    return totalFinding(figure, parts.flatMap((row) => row.figures[field] ?? []), total.item);
  });
}

function rowFindings(table: NeedsTable): Finding[] {
  const costs = COSTS.filter((field) => table.factors[field] === table.factors.needs_total_cost);
  return table.rows.flatMap((row) => {
    const figure = row.figures.needs_total_cost;
    const parts = costs.flatMap((field) => row.figures[field] ?? []);
    // A column in another unit than the total cannot be added as printed; then nothing is claimed.
    if (!figure || parts.length === 0 || costs.length < COSTS.filter((field) => table.factors[field] !== undefined).length) return [];
    return totalFinding(figure, parts, row.item);
  });
}

function totalFinding(total: NeedsFigure, parts: readonly NeedsFigure[], item: string): Finding[] {
  const check = checkTotal(total.printed, parts.map((part) => part.printed), total.isComputed ? "none" : "printed");
  if (check.state === "exact") return [];
  const wrong = check.state === "wrong";
  return [
    {
      code: wrong ? "total-mismatch" : "total-within-rounding",
      severity: wrong ? "error" : "info",
      cells: [total.cell, ...parts.map((part) => part.cell)],
      parameters: { item, total: total.printed, sum: check.sum, difference: check.difference, tolerance: check.tolerance },
    },
  ];
}

interface Price {
  readonly row: NeedsRow;
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
  const high = (cost.printed + half(cost)) / Math.max(area.printed - half(area), Number.MIN_VALUE);
  return { row, low: low * scale, high: high * scale, price: (cost.printed / area.printed) * scale, cell: cost.cell };
}

/** A row whose unit price cannot be the same as the first row's, whatever the rounding, is worth a look. */
function priceFindings(table: NeedsTable, areaField: NeedsField, costField: NeedsField): Finding[] {
  const prices = table.rows.filter((row) => !row.isTotal).flatMap((row) => priceOf(table, row, areaField, costField) ?? []);
  const [first, ...rest] = prices;
  if (!first) return [];
  return rest
    .filter((price) => price.low > first.high || price.high < first.low)
    .map((price) => ({
      code: "unit-price-differs" as const,
      severity: "warning" as const,
      cells: [price.cell, first.cell],
      parameters: { item: price.row.item, price: price.price, other: first.row.item, otherPrice: first.price, field: costField },
    }));
}
