import { cellKey, type CellRef } from "../../core/cell/address";
import { numberInColumn } from "../../core/cell/read-amount";
import type { Finding } from "../../core/findings/finding";
import type { SchoolKind } from "../../core/indicators/fields";
import { checkTotal, type TotalCheck } from "../../core/footing/check-total";
import { familyOf } from "../../core/quantity/units";
import { amountRule } from "../figures/amount-rule";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../recognised-table";
import { isSummable } from "../rows/figure-fields";
import { readLabel } from "../rows/row-label";
import { type Groups, groupsOfSums } from "../rows/sum-groups";
import type { SheetGrid } from "../sheet/sheet-grid";
import { kindOfName, kindOfType } from "../words/school-kind";

/** Checks every 小计 and 合计 of a roster against the rows that it can stand for; a wrong one names its cell. */
export function rosterTotalFindings(grid: SheetGrid, table: Pick<RecognisedTable, "rows" | "columns">, nameColumn: number): Finding[] {
  const sums: { readonly row: RecognisedRow; readonly position: number }[] = [];
  table.rows.forEach((row, position) => {
    if (row.class === "total" || (row.class === "subtotal" && isCalledSum(grid, row.row, nameColumn))) sums.push({ row, position });
  });
  if (sums.length === 0) return [];
  const groups = groupsOfSums(table.rows);
  const columns = table.columns.filter(isSummable);
  const ofKind = kindGroups(grid, table, nameColumn);
  return columns.flatMap((column) => {
    const printed = printedColumn(grid, table.rows, column);
    return sums.flatMap(({ row, position }) => {
      const total = printed[position];
      if (total === null || total === undefined || Number.isNaN(total)) return [];
      const kind = ofKind(row);
      const found = totalFinding(grid, column, printed, row, kind ? [...groups(position), kind.group] : groups(position), total, nameColumn);
      // 小学合计 in a list with 第一中学: nobody knows which rows it adds.
      const isOpen = kind !== null && !kind.isKnown && groups(position).slice(0, 2).every((group) => group.some(kind.isOther));
      return isOpen ? found.filter(({ code }) => code !== "total-mismatch") : found;
    });
  });
}

/** False for a row that is a sum by its figures alone (城关中心校): these agree already. */
function isCalledSum(grid: SheetGrid, row: number, nameColumn: number): boolean {
  let isCalled = false;
  let isNamed = false;
  for (let column = grid.left; column <= nameColumn; column++) {
    const reading = readLabel(grid.text(row, column), "schools");
    isCalled ||= reading !== "name" && reading !== "none";
    isNamed ||= column === nameColumn && reading === "name";
  }
  return isCalled || !isNamed;
}

/** The rows of one kind, and whether the kind of every row is known. */
interface KindGroup {
  readonly group: readonly number[];
  readonly isKnown: boolean;
  /** True for a row that is known to be of another kind. */
  readonly isOther: (position: number) => boolean;
}

/** For a sum that names a kind of school (初中合计): the rows of that kind, wherever they stand. */
function kindGroups(grid: SheetGrid, table: Pick<RecognisedTable, "rows" | "columns">, nameColumn: number): (sum: RecognisedRow) => KindGroup | null {
  const type = table.columns.find(({ field }) => field === "stage")?.column;
  let kinds: readonly (SchoolKind | null)[] | null = null;
  const read = (): readonly (SchoolKind | null)[] =>
    table.rows.map(({ row, class: rowClass }) => {
      if (rowClass !== "data") return null;
      const typed = type === undefined ? null : kindOfType(grid.text(row, type));
      return (typed ?? kindOfName(grid.text(row, nameColumn)))?.kind ?? "unknown";
    });
  const known = new Map<SchoolKind, KindGroup>();
  return ({ row }) => {
    let named: SchoolKind | null = null;
    for (let column = grid.left; column <= nameColumn && named === null; column++) named = kindOfType(grid.text(row, column))?.kind ?? null;
    if (named === null) return null;
    const before = known.get(named);
    if (before) return before;
    const all = (kinds ??= read());
    const group = all.flatMap((kind, position) => (kind === named ? [position] : []));
    const own = named;
    const isOther = (position: number): boolean => all[position] !== own && all[position] !== "unknown";
    const found = { group, isKnown: !all.includes("unknown"), isOther };
    known.set(named, found);
    return found;
  };
}

/** A column's figures by row; null for a blank, NaN for what is no plain number (约120, #N/A). */
function printedColumn(grid: SheetGrid, rows: readonly RecognisedRow[], column: RecognisedColumn): readonly (number | null)[] {
  const [rule, looks] = [{ ...amountRule(column), maySink: true }, grid.looks(column.column)];
  return rows.map(({ row, class: rowClass }) => {
    if (rowClass !== "data" && rowClass !== "total" && rowClass !== "subtotal") return null;
    return numberInColumn(grid.value(row, column.column), looks?.get(row) ?? null, rule);
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
