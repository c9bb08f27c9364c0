import { type CellArea, cellKey } from "../../core/cell/address";
import { type ColumnLooks, looksByColumn } from "../../core/cell/cell-looks";
import { cellText, type CellValue } from "../../core/cell/cell-value";
import { dateText } from "../../core/cell/day-of-serial";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { entryAt } from "../../core/quantity/at";
import { plainText } from "../words/plain-text";

/** A sheet to read from by absolute position, with merged cells seen as one. */
export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  /** True when rows and columns are exchanged: titles then stand on the left of a table. */
  readonly isTransposed: boolean;
  /** First row and column, and the ones behind the last, of the part with content. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** What the cell itself holds; cells of a merged area other than the first are blank. */
  value(row: number, column: number): CellValue;
  /** What the cell shows: its own content, or that of the merged area that it belongs to. */
  shown(row: number, column: number): CellValue;
  /** {@link plainText} of the cell, or of the merged area that it belongs to. */
  text(row: number, column: number): string;
  /** {@link plainText} of the cell itself. */
  ownText(row: number, column: number): string;
  /** Text of the cell or its merged area as a person sees it, white space folded. */
  label(row: number, column: number): string;
  mergeAt(row: number, column: number): CellArea | null;
  /** Cells of the column, by row, whose look says more than their number; null where there are none. */
  looks(column: number): ColumnLooks | null;
  /** The day that a number formatted as a date shows, as a text; null for any other cell. */
  date(row: number, column: number): string | null;
}

/** 1990 and 2060: other numbers under a format of dates are none. */
const [FIRST_DAY, LAST_DAY] = [32_874, 58_440];

/** Opens a sheet for reading. */
export function sheetGrid(sheet: SheetSnapshot, isTransposed = false): SheetGrid {
  const { area, values } = sheet;
  let looks: ReadonlyMap<number, ColumnLooks> | null = null;
  const looksOf = (column: number): ColumnLooks | null => (looks ??= looksByColumn(sheet)).get(column) ?? null;
  const value = (row: number, column: number): CellValue => values[row - area.row]?.[column - area.column] ?? null;
  const date = (row: number, column: number): string | null => {
    const own = sheet.numberFormats.size === 0 ? null : value(row, column);
    if (
      typeof own !== "number" ||
      own < FIRST_DAY ||
      own >= LAST_DAY ||
      looksOf(column)?.get(row)?.format?.shows !== "date"
    )
      return null;
    return dateText(own, sheet.numberFormats.get(cellKey(row, column)) ?? "");
  };
  const plain = {
    sheet,
    isTransposed,
    date,
    top: area.row,
    left: area.column,
    bottom: area.row + area.rows,
    right: area.column + area.columns,
    mergeAt: mergesByCell(sheet),
    looks: looksOf,
  };
  return withTexts(plain, value);
}

function withTexts(
  grid: Omit<SheetGrid, "value" | "shown" | "text" | "ownText" | "label">,
  value: SheetGrid["value"],
): SheetGrid {
  const { mergeAt, date } = grid;
  const shown = (row: number, column: number): CellValue => {
    const own = value(row, column);
    if (own !== null) return own;
    const merge = mergeAt(row, column);
    return merge ? value(merge.row, merge.column) : null;
  };
  return {
    ...grid,
    value,
    shown,
    text: (row, column) => plainText(cellText(shown(row, column))),
    ownText: (row, column) => plainText(cellText(value(row, column))),
    label: (row, column) => (date(row, column) ?? cellText(shown(row, column))).replace(/\s+/g, " ").trim(),
  };
}

/**
 * Finds the merged area that a cell belongs to. Merged areas do not overlap, so those that touch a column stand one
 * under the other and are found by halving; a merge over a million rows costs no more than any other.
 */
function mergesByCell({ area, merges }: SheetSnapshot): SheetGrid["mergeAt"] {
  const byColumn = new Map<number, CellArea[]>();
  for (const merge of merges) {
    const first = Math.max(merge.column, area.column);
    const last = Math.min(merge.column + merge.columns, area.column + area.columns);
    for (let column = first; column < last; column++) {
      const others = byColumn.get(column);
      if (others) others.push(merge);
      else byColumn.set(column, [merge]);
    }
  }
  for (const column of byColumn.values()) column.sort((a, b) => a.row - b.row);
  return (row, column) => {
    const candidates = byColumn.get(column);
    if (!candidates) return null;
    let low = 0;
    let high = candidates.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (entryAt(candidates, middle).row <= row) low = middle + 1;
      else high = middle;
    }
    const merge = candidates[low - 1];
    return merge && row < merge.row + merge.rows ? merge : null;
  };
}
