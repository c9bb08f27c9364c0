import { ANY_AMOUNT, numberInColumn } from "../../core/cell/read-amount";
import type { RecognisedRow } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Above so many sums a sheet is long, and each is compared only with the rows beside it. */
export const MOST_WIDE_SUMS = 30;

/** Positions of rows, a list for each group. */
export type Groups = readonly (readonly number[])[];

/**
 * The groups of rows that the sum at a position may stand for, the likeliest first. The rows between two sums belong
 * to at most those two, so that all groups together are no longer than the table; only the table's own totals are
 * compared with all rows.
 */
export function groupsOfSums(rows: readonly RecognisedRow[]): (position: number) => Groups {
  const isSum = (index: number): boolean => rows[index]?.class === "total" || rows[index]?.class === "subtotal";
  const isBorder = (index: number): boolean => isSum(index) || rows[index]?.class === "section";
  const collect = (from: number, step: 1 | -1, stop: (index: number) => boolean): number[] => {
    const found: number[] = [];
    for (let index = from; index >= 0 && index < rows.length && !stop(index); index += step)
      if (rows[index]?.class === "data") found.push(index);
    return found;
  };
  const all = rows.flatMap((row, index) => (row.class === "data" ? [index] : []));
  const subtotals = rows.flatMap((row, index) => (row.class === "subtotal" ? [index] : []));
  const totals = rows.reduce((count, row) => count + (row.class === "total" ? 1 : 0), 0);
  const groups = new Map<number, Groups>();
  return (position) => {
    const known = groups.get(position);
    if (known) return known;
    const above = collect(position - 1, -1, isBorder);
    const below = collect(position + 1, 1, isBorder);
    const sinceTotal = (): number[] => collect(position - 1, -1, (index) => rows[index]?.class === "total");
    const isTotal = rows[position]?.class === "total";
    // Subtotals over a part that is not contiguous (小学合计 under a mixed list) are tried against all only where few.
    const wide = totals + subtotals.length <= MOST_WIDE_SUMS;
    // One sum beside another explains nothing: each would vouch for the other.
    const several = (group: number[]): number[] => (group.length > 1 ? group : []);
    const others = (): number[] => several(subtotals.filter((index) => index !== position));
    const found = isTotal
      ? [...(totals <= MOST_WIDE_SUMS ? [all, several(subtotals)] : []), sinceTotal(), above, below]
      : [above, below, ...(wide ? [sinceTotal(), all, others()] : [])];
    const filled = found.filter((group) => group.length > 0);
    groups.set(position, filled);
    return filled;
  };
}

/** The numbers of some columns by position of the row; NaN where a cell holds none. */
export type RowFigures = readonly Float64Array[];

/** Reads the plain numbers of rows, for finding out which rows are sums; nothing is said of other cells here. */
export function rowFigures(grid: SheetGrid, rows: readonly RecognisedRow[], columns: readonly number[]): RowFigures {
  return columns.map((column) => {
    const figures = new Float64Array(rows.length);
    const looks = grid.looks(column);
    rows.forEach(({ row }, position) => {
      figures[position] = numberInColumn(grid.value(row, column), looks?.get(row) ?? null, ANY_AMOUNT) ?? NaN;
    });
    return figures;
  });
}

/** How the figures of a row compare with the sums of a group. */
export interface Agreement {
  /** Columns that agree, of those in which either is above zero. */
  readonly exact: number;
  /** Columns that nearly agree: a sum with a slip in it. */
  readonly near: number;
  readonly apart: number;
}

const NEAR_PARTS = 20;

/** Compares every figure that the row states with the sum of the group; noise of binary addition is no difference. */
export function agreementOf(figures: RowFigures, position: number, group: readonly number[]): Agreement {
  let [exact, near, apart] = [0, 0, 0];
  for (const column of figures) {
    const stated = column[position] ?? NaN;
    if (Number.isNaN(stated)) continue;
    let sum = 0;
    let parts = 0;
    for (const part of group) {
      const value = column[part] ?? NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      parts++;
    }
    if (parts === 0 || (stated === 0 && sum === 0)) continue;
    const difference = Math.abs(stated - sum);
    if (difference <= 1e-9 * Math.max(1, Math.abs(stated))) exact++;
    else if (difference * NEAR_PARTS <= Math.abs(stated)) near++;
    else apart++;
  }
  return { exact, near, apart };
}
