import { type CellArea, cellKey } from "../core/cell/address";
import { cellText, type CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { plainText } from "./plain-text";

/** A sheet to read from by absolute position, with merged cells seen as one. */
export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  /** First row and column, and the ones behind the last, of the part with content. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** What the cell itself holds; cells of a merged area other than the first are blank. */
  value(row: number, column: number): CellValue;
  /** {@link plainText} of the cell, or of the merged area that it belongs to. */
  text(row: number, column: number): string;
  /** {@link plainText} of the cell itself. */
  ownText(row: number, column: number): string;
  /** Text of the cell or its merged area as a person sees it, white space folded. */
  label(row: number, column: number): string;
  mergeAt(row: number, column: number): CellArea | null;
}

/** Opens a sheet for reading. */
export function sheetGrid(sheet: SheetSnapshot): SheetGrid {
  const { area, values } = sheet;
  const merges = new Map<number, CellArea>();
  for (const merge of sheet.merges) {
    // A merge over whole columns would be a million entries; only the part with content matters.
    const lastRow = Math.min(merge.row + merge.rows, area.row + area.rows);
    const lastColumn = Math.min(merge.column + merge.columns, area.column + area.columns);
    for (let row = merge.row; row < lastRow; row++) {
      for (let column = merge.column; column < lastColumn; column++) merges.set(cellKey(row, column), merge);
    }
  }
  const value = (row: number, column: number): CellValue => values[row - area.row]?.[column - area.column] ?? null;
  const mergeAt = (row: number, column: number): CellArea | null => merges.get(cellKey(row, column)) ?? null;
  const shown = (row: number, column: number): string => {
    const merge = mergeAt(row, column);
    return cellText(merge ? value(merge.row, merge.column) : value(row, column));
  };
  return {
    sheet,
    top: area.row,
    left: area.column,
    bottom: area.row + area.rows,
    right: area.column + area.columns,
    value,
    mergeAt,
    text: (row, column) => plainText(shown(row, column)),
    ownText: (row, column) => plainText(cellText(value(row, column))),
    label: (row, column) => shown(row, column).replace(/\s+/g, " ").trim(),
  };
}
