import { cellKey, MAX_COLUMNS } from "../../core/cell/address";
import type { CellValue } from "../../core/cell/cell-value";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { columnOf, rowOf } from "../../core/facts/record-cells";
import type { Placing } from "./placing";
import { type SheetGrid, sheetGrid } from "./sheet-grid";

/** What is to be read otherwise than it stands on a sheet. */
export interface Arrangement {
  /** By {@link cellKey}, the row of the same column whose cell is read here, with its format and its formula. */
  readonly places: ReadonlyMap<number, number>;
  /** By {@link cellKey}, other values than those that stand here or are brought here. */
  readonly values: ReadonlyMap<number, CellValue>;
  /** Rows that are read as blank. */
  readonly blankRows: ReadonlySet<number>;
}

/** The sheet as it is read: figures of several rows brought together in one. */
export function arrangedGrid(grid: SheetGrid, { values, places, blankRows }: Arrangement): SheetGrid {
  const { sheet } = grid;
  const { area } = sheet;
  const rows: (readonly CellValue[])[] = [...sheet.values];
  for (const row of blankRows) rows[row - area.row] = [];
  const copied = new Map<number, CellValue[]>();
  const put = (key: number, value: CellValue): void => {
    const [row, column] = [Math.floor(key / MAX_COLUMNS) - area.row, (key % MAX_COLUMNS) - area.column];
    const copy = copied.get(row) ?? [...(rows[row] ?? [])];
    while (copy.length < column) copy.push(null);
    copy[column] = value;
    copied.set(row, copy);
    rows[row] = copy;
  };
  for (const [key, row] of places) put(key, grid.value(row, key % MAX_COLUMNS));
  for (const [key, value] of values) put(key, value);
  const arranged: SheetSnapshot = {
    ...sheet,
    values: rows,
    formulas: movedTexts(sheet.formulas, places),
    numberFormats: movedTexts(sheet.numberFormats, places),
    ...(sheet.uncalculated ? { uncalculated: movedCells(sheet.uncalculated, places) } : {}),
    ...(sheet.struck ? { struck: movedCells(sheet.struck, places) } : {}),
  };
  return sheetGrid(arranged, grid.isTransposed);
}

/** Where cells that were brought into another row stand. */
export function placingOf(places: Arrangement["places"]): Placing {
  const rowAt = (row: number, column: number): number => (row < 0 ? row : (places.get(cellKey(row, column)) ?? row));
  return {
    cell: ({ sheet, row, column }) => ({ sheet, row: rowAt(row, column), column }),
    cells: (cells, length) => ({
      ...cells,
      rows: Int32Array.from({ length }, (_, record) => rowAt(rowOf(cells, record), columnOf(cells, record))),
    }),
  };
}

function movedTexts(texts: ReadonlyMap<number, string>, places: Arrangement["places"]): ReadonlyMap<number, string> {
  if (texts.size === 0) return texts;
  const moved = new Map(texts);
  for (const [key, row] of places) {
    const text = texts.get(cellKey(row, key % MAX_COLUMNS));
    if (text === undefined) moved.delete(key);
    else moved.set(key, text);
  }
  return moved;
}

function movedCells(cells: ReadonlySet<number>, places: Arrangement["places"]): ReadonlySet<number> {
  if (cells.size === 0) return cells;
  const moved = new Set(cells);
  for (const [key, row] of places) {
    if (cells.has(cellKey(row, key % MAX_COLUMNS))) moved.add(key);
    else moved.delete(key);
  }
  return moved;
}
