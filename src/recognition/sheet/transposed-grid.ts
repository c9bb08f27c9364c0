import { type CellArea, cellKey, MAX_COLUMNS } from "../../core/cell/address";
import type { CellValue } from "../../core/cell/cell-value";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { type SheetGrid, sheetGrid } from "./sheet-grid";

/**
 * A sheet seen the other way round: its rows are the columns, so that a table with items going down and schools going
 * across reads like one with schools going down. Positions are swapped, nothing else.
 *
 * @example cell C5 (row 4, column 2) of the sheet is value(2, 4) of the transposed one
 */
export function transposedGrid(sheet: SheetSnapshot): SheetGrid {
  return sheetGrid(transposedSheet(sheet), true);
}

/** {@link transposedGrid} as a snapshot. */
export function transposedSheet(sheet: SheetSnapshot): SheetSnapshot {
  const { area, values } = sheet;
  return {
    ...sheet,
    area: transposedArea(area),
    values: Array.from({ length: area.columns }, (_, column) =>
      Array.from({ length: area.rows }, (_unused, row): CellValue => values[row]?.[column] ?? null),
    ),
    formulas: transposedKeys(sheet.formulas),
    numberFormats: transposedKeys(sheet.numberFormats),
    ...(sheet.uncalculated ? { uncalculated: transposedCells(sheet.uncalculated) } : {}),
    ...(sheet.struck ? { struck: transposedCells(sheet.struck) } : {}),
    merges: sheet.merges.map(transposedArea),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
  };
}

/** The same rectangle with rows and columns exchanged. */
export function transposedArea({ row, column, rows, columns }: CellArea): CellArea {
  return { row: column, column: row, rows: columns, columns: rows };
}

function transposedKeys(map: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  return new Map([...map].flatMap(([key, text]) => (canTurn(key) ? [[turned(key), text] as const] : [])));
}

function transposedCells(cells: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...cells].filter(canTurn).map(turned));
}

/** Beyond the last column that a sheet can have, swapped keys would meet those of other cells. */
function canTurn(key: number): boolean {
  return key < MAX_COLUMNS * MAX_COLUMNS;
}

function turned(key: number): number {
  return cellKey(key % MAX_COLUMNS, Math.floor(key / MAX_COLUMNS));
}
