import { cellKey, type CellRef } from "../../core/cell/address";
import { parseFigure } from "../../core/cell/parse-figure";
import type { Finding } from "../../core/findings/finding";
import { checkTotal, type TotalCheck } from "../../core/footing/check-total";
import { familyOf } from "../../core/quantity/units";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../recognised-table";
import { isFigureField } from "../rows/figure-fields";
import { readLabel } from "../rows/row-label";
import { type Groups, groupsOfSums } from "../rows/sum-groups";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Checks every 小计 and 合计 of a roster against the rows that it can stand for; a wrong one names its cell. */
export function rosterTotalFindings(grid: SheetGrid, table: Pick<RecognisedTable, "rows" | "columns">, nameColumn: number): Finding[] {
  // A row that is a sum by its figures alone (城关中心校) agrees already.
  const isFound = (row: number): boolean => readLabel(grid.text(row, nameColumn), "schools") === "name";
  const sums: { readonly row: RecognisedRow; readonly position: number }[] = [];
  table.rows.forEach((row, position) => {
    if (row.class === "total" || (row.class === "subtotal" && !isFound(row.row))) sums.push({ row, position });
  });
  if (sums.length === 0) return [];
  const groups = groupsOfSums(table.rows);
  const columns = table.columns.filter(({ field }) => isFigureField(field));
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
