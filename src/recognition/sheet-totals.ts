import { cellKey } from "../core/cell/address";
import type { Finding } from "../core/findings/finding";
import { checkTotal, type TotalCheck } from "../core/footing/check-total";
import type { FigureColumn } from "../core/indicators/school-records";
import { familyOf } from "../core/quantity/units";
import type { SheetGrid } from "./sheet/sheet-grid";
import { fieldKey } from "./tables/read-figures";
import type { TableReading } from "./tables/read-table";
import { plainText } from "./words/plain-text";

/** Digits beyond which a sum of converted figures is binary noise. */
const NOISE = 1e6;

/**
 * The tables of a sheet without false accusations of its last total: under stacked tables of 小学 and of 初中, 总计
 * stands in the last one and adds them all. Tables of the same schools (last year's above this year's) are never added.
 *
 * @param tables the tables of one sheet, from the top down
 * @example 小学 800 and 初中 900 pupils in two tables, 总计 1700 under the second: no mismatch of 800
 */
export function withoutSheetTotals(grid: SheetGrid, tables: readonly TableReading[]): readonly TableReading[] {
  return tables.map((reading, index) => {
    const above = othersAbove(reading, tables.slice(0, index));
    if (above.length === 0) return reading;
    return { ...reading, findings: reading.findings.flatMap((finding) => ofSheet(grid, finding, reading, above)) };
  });
}

/** The tables above, or none where they share a school with this one or with each other. */
function othersAbove({ records }: TableReading, above: readonly TableReading[]): readonly TableReading[] {
  const listed = above.filter((each) => each.records !== null);
  const names = [records, ...listed.map((each) => each.records)].flatMap((each) => each?.names.map(plainText) ?? []);
  return new Set(names).size === names.length ? listed : [];
}

/** The finding on a total as it is when the tables above are added too: gone, within rounding, or as it was. */
function ofSheet(grid: SheetGrid, finding: Finding, { table }: TableReading, above: readonly TableReading[]): readonly Finding[] {
  const { code, cells, parameters } = finding;
  const [cell] = cells;
  if (code !== "total-mismatch" || !cell || table.rows.find(({ row }) => row === cell.row)?.class !== "total") return [finding];
  const column = table.columns.find((each) => each.column === cell.column);
  const key = column ? fieldKey(column) : null;
  const { total, sum } = parameters;
  if (!column || !key || typeof total !== "number" || typeof sum !== "number") return [finding];
  const others = above.flatMap(({ records }) => records?.figures.get(key) ?? []).map((figure) => printedSum(figure, column.factor));
  if (others.length === 0) return [finding];
  const isComputed = grid.sheet.formulas.has(cellKey(cell.row, cell.column));
  const isCount = column.unit === null || familyOf(column.unit) === "count";
  const check = checkTotal(total, [sum, ...others], isCount || isComputed ? "none" : "printed");
  if (check.state === "exact" || (isComputed && isNoise(check, total))) return [];
  if (check.state === "wrong") return [finding];
  const { difference, tolerance } = check;
  return [{ ...finding, code: "total-within-rounding", severity: "info", parameters: { ...parameters, sum: check.sum, difference, tolerance } }];
}

/** A sum computed by a formula carries the noise of binary addition. */
function isNoise({ difference }: TotalCheck, total: number): boolean {
  return Math.abs(difference) * NOISE <= Math.max(1, Math.abs(total));
}

/** What a column of another table comes to, in the unit of this one. */
function printedSum({ amounts, present }: FigureColumn, factor: number): number {
  let sum = 0;
  for (let record = 0; record < amounts.length; record++) if (present[record] === 1) sum += amounts[record] as number;
  return Math.round((sum / factor) * NOISE) / NOISE;
}
