import { cellText } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { dayRangeOf } from "../core/facts/day-range";
import {
  BUREAU_COLUMNS,
  type LedgerColumn,
  type LedgerKind,
  type LedgerReading,
  type LedgerRow,
  OUR_COLUMNS,
  type WrittenDay,
} from "../core/ledger/ledger-row";
import { type SheetGrid, sheetGrid } from "./sheet/sheet-grid";
import { LEDGER_HEAD, ledgerHeadName, noteParts, stateWordOf } from "./words/ledger-words";
import { plainText } from "./words/plain-text";

const COLUMNS: readonly LedgerColumn[] = [...BUREAU_COLUMNS, ...OUR_COLUMNS];
/** So many columns of ours make a row the header. */
const LEAST_KNOWN = 4;

/**
 * A ledger of ours as the bureau has left it: columns are found by their names wherever they stand, rows in any order, hidden
 * ones among them. A row counts where any of the columns that we know is filled.
 */
export function readLedger(sheet: SheetSnapshot, kind: LedgerKind): LedgerReading {
  const grid = sheetGrid(sheet);
  const nextRow = grid.bottom;
  const head = findHead(grid, kind);
  if (!head) return { kind, sheet: sheet.name, head: null, rows: [], nextRow };
  const rows: LedgerRow[] = [];
  for (let row = head.row + 1; row < nextRow; row++) {
    const read = readRow(grid, row, head.columns, kind);
    if (COLUMNS.some((column) => read.texts[column] !== "")) rows.push(read);
  }
  return { kind, sheet: sheet.name, head: { ...head, nextColumn: grid.right }, rows, nextRow };
}

function findHead(
  grid: SheetGrid,
  kind: LedgerKind,
): { readonly row: number; readonly columns: ReadonlyMap<LedgerColumn, number> } | null {
  let best: { readonly row: number; readonly columns: ReadonlyMap<LedgerColumn, number> } | null = null;
  for (let row = grid.top; row < grid.bottom; row++) {
    const columns = columnsOf(grid, row, kind);
    if (columns.size >= LEAST_KNOWN && columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  return best;
}

/** Columns by their own names first, then by words for them; of two that fit the first. */
function columnsOf(grid: SheetGrid, row: number, kind: LedgerKind): ReadonlyMap<LedgerColumn, number> {
  const names = new Map<number, string>();
  for (let column = grid.left; column < grid.right; column++) {
    const name = grid.ownText(row, column);
    if (name !== "") names.set(column, name);
  }
  const columns = new Map<LedgerColumn, number>();
  const take = (fits: (name: string, column: LedgerColumn) => boolean): void => {
    for (const column of COLUMNS) {
      if (columns.has(column)) continue;
      for (const [at, name] of names) {
        if (!fits(name, column)) continue;
        columns.set(column, at);
        names.delete(at);
        break;
      }
    }
  };
  take((name, column) => name === plainText(ledgerHeadName(column, kind)));
  take((name, column) => LEDGER_HEAD[column].known.test(name));
  return columns;
}

function readRow(
  grid: SheetGrid,
  row: number,
  columns: ReadonlyMap<LedgerColumn, number>,
  kind: LedgerKind,
): LedgerRow {
  const textOf = (column: LedgerColumn): string => {
    const at = columns.get(column);
    if (at === undefined) return "";
    // A merged 学校 or 责任单位 is that of all its rows; what identifies a row is its own.
    return column === "id" || OURS.has(column)
      ? (grid.date(row, at) ?? cellText(grid.value(row, at))).trim()
      : grid.label(row, at);
  };
  const texts = Object.fromEntries(COLUMNS.map((column) => [column, textOf(column)])) as Record<LedgerColumn, string>;
  return {
    row,
    texts,
    word: stateWordOf(texts.state, kind),
    ...noteParts(texts.note),
    closed: dayOf(texts.closed),
    reopened: dayOf(texts.reopened),
  };
}

const OURS: ReadonlySet<LedgerColumn> = new Set<LedgerColumn>(OUR_COLUMNS);

/** One day, however it is written. */
function dayOf(text: string): WrittenDay {
  const range = dayRangeOf(text);
  return { day: range && range.from === range.to ? range.from : null, text };
}
