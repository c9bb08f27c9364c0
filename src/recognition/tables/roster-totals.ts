import { cellKey, type CellRef } from "../../core/cell/address";
import { parseFigure } from "../../core/cell/parse-figure";
import type { Finding } from "../../core/findings/finding";
import { checkTotal, type TotalCheck } from "../../core/footing/check-total";
import { familyOf } from "../../core/quantity/units";
import { fieldKey } from "./read-figures";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Above so many sums a sheet is long, and each is compared only with the rows beside it. */
const MOST_WIDE_SUMS = 30;

/** Checks every 小计 and 合计 of a roster against the rows that it can stand for; a wrong one names its cell. */
export function rosterTotalFindings(grid: SheetGrid, table: Pick<RecognisedTable, "rows" | "columns">, nameColumn: number): Finding[] {
  const sums = table.rows.flatMap((row, position) => (row.class === "total" || row.class === "subtotal" ? [{ row, position }] : []));
  if (sums.length === 0) return [];
  const groups = groupsOfSums(table.rows);
  const columns = table.columns.filter((column) => fieldKey(column) && column.field !== "school" && column.field !== "stage" && column.field !== "printed_verdict");
  return columns.flatMap((column) => {
    const printed = printedColumn(grid, table.rows, column);
    return sums.flatMap(({ row, position }) => {
      const total = printed[position];
      if (total === null || total === undefined || Number.isNaN(total)) return [];
      return totalFinding(grid, column, printed, row, groups(position), total, nameColumn);
    });
  });
}

/** A column's figures by row; null for a blank, NaN for what is no plain number (约120, #N/A). */
function printedColumn(grid: SheetGrid, rows: readonly RecognisedRow[], column: RecognisedColumn): readonly (number | null)[] {
  return rows.map(({ row, class: rowClass }) => {
    if (rowClass !== "data" && rowClass !== "total" && rowClass !== "subtotal") return null;
    const figure = parseFigure(grid.value(row, column.column));
    return figure.kind === "number" ? figure.value : figure.kind === "blank" ? null : NaN;
  });
}

type Groups = readonly (readonly number[])[];

/**
 * The groups of rows that the sum at a position may stand for, the likeliest first. The rows between two sums belong
 * to at most those two, so that all groups together are no longer than the table; only the table's own totals are
 * compared with all rows.
 */
function groupsOfSums(rows: readonly RecognisedRow[]): (position: number) => Groups {
  const isSum = (index: number): boolean => rows[index]?.class === "total" || rows[index]?.class === "subtotal";
  const isBorder = (index: number): boolean => isSum(index) || rows[index]?.class === "section";
  const collect = (from: number, step: 1 | -1, stop: (index: number) => boolean): number[] => {
    const found: number[] = [];
    for (let index = from; index >= 0 && index < rows.length && !stop(index); index += step) if (rows[index]?.class === "data") found.push(index);
    return found;
  };
  const all = rows.flatMap((row, index) => (row.class === "data" ? [index] : []));
  const subtotals = rows.flatMap((row, index) => (row.class === "subtotal" ? [index] : []));
  const totals = rows.filter((row) => row.class === "total").length;
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
    const found = isTotal ? [...(totals <= MOST_WIDE_SUMS ? [all, subtotals] : []), sinceTotal(), above, below] : [above, below, ...(wide ? [sinceTotal(), all] : [])];
    const filled = found.filter((group) => group.length > 0);
    groups.set(position, filled);
    return filled;
  };
}

function totalFinding(
  grid: SheetGrid,
  column: RecognisedColumn,
  printed: readonly (number | null)[],
  row: RecognisedRow,
  groups: Groups,
  total: number,
  nameColumn: number,
): Finding[] {
  const cell: CellRef = { sheet: grid.sheet.name, row: row.row, column: column.column };
  const isCount = column.unit === null || familyOf(column.unit) === "count";
  const isComputed = grid.sheet.formulas.has(cellKey(cell.row, cell.column));
  let best: TotalCheck | null = null;
  for (const group of groups) {
    const parts = group.flatMap((index) => printed[index] ?? []);
    // With one of the figures unknown nothing can be said of their sum; the cell itself is named elsewhere.
    if (parts.some(Number.isNaN)) return [];
    const check = checkTotal(total, parts, isCount || isComputed ? "none" : "printed");
    if (check.state === "exact") return [];
    // A sum computed by a formula carries the noise of binary addition, not of printing.
    if (isComputed && Math.abs(check.difference) <= 1e-9 * Math.max(1, Math.abs(total))) return [];
    if (best === null || (best.state === "wrong" && check.state === "within-rounding")) best = check;
  }
  if (!best) return [];
  const wrong = best.state === "wrong";
  return [
    {
      code: wrong ? "total-mismatch" : "total-within-rounding",
      severity: wrong ? "error" : "info",
      cells: [cell],
      parameters: {
        item: grid.label(row.row, nameColumn),
        header: column.header.join(" > "),
        total,
        sum: best.sum,
        difference: best.difference,
        tolerance: best.tolerance,
      },
    },
  ];
}
