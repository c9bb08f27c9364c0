import type { CellArea } from "../../core/cell/address";

/** The four numbers of a range, once loaded. */
interface LoadedRectangle {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Asks for the rectangles of areas, by number because an address would have to be taken apart. */
export function askForRectangles(areas: Excel.RangeAreas): void {
  areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
}

/** The rectangle of a range that has been loaded. */
export function loadedArea(range: LoadedRectangle): CellArea {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Lines (rows or columns) from `first` on that none of the runs [first line, count] covers. */
function uncovered(first: number, count: number, runs: Iterable<readonly [number, number]>): number[] {
  const isCovered = new Uint8Array(count);
  for (const [start, length] of runs)
    isCovered.fill(1, Math.max(0, start - first), Math.max(0, start - first + length));
  return Array.from(isCovered, (covered, index) => (covered ? -1 : first + index)).filter((line) => line >= 0);
}

/**
 * Hidden rows of an area.
 * @param rowHidden Excel's answer for the whole area: all, none, or null for some
 * @param visible the areas that can be seen; only looked at for null
 */
export function hiddenRows(area: CellArea, rowHidden: boolean | null, visible: readonly CellArea[]): number[] {
  if (rowHidden === false) return [];
  return uncovered(area.row, area.rows, rowHidden ? [] : visible.map(({ row, rows }) => [row, rows] as const));
}

/** Hidden columns of an area; parameters as for {@link hiddenRows}. */
export function hiddenColumns(area: CellArea, columnHidden: boolean | null, visible: readonly CellArea[]): number[] {
  if (columnHidden === false) return [];
  return uncovered(
    area.column,
    area.columns,
    columnHidden ? [] : visible.map(({ column, columns }) => [column, columns] as const),
  );
}
