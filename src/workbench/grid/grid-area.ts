import { RANGE_TYPE } from "@univerjs/core";
import type { IRange, ObjectMatrix } from "@univerjs/core";
import type { Area } from "../../xlsx/xlsx-workbook";
import { boundingArea } from "../excel/sheet-area";

/** Size of a sheet in Excel: a selected column reaches this far, whatever the grid draws. */
const EXCEL_ROWS = 1_048_576;
const EXCEL_COLUMNS = 16_384;

export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

/** A rectangle of the grid; whole rows and columns become as long as they are in Excel. */
export function areaOf(range: Readonly<IRange>): Area {
  const wholeColumns = range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL;
  const wholeRows = range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL;
  const row = wholeColumns ? 0 : range.startRow;
  const column = wholeRows ? 0 : range.startColumn;
  return {
    row,
    column,
    rows: wholeColumns ? EXCEL_ROWS : range.endRow - row + 1,
    columns: wholeRows ? EXCEL_COLUMNS : range.endColumn - column + 1,
  };
}

/** Smallest rectangle around both; either may be missing. */
export function union(left: Area | null, right: Area | null): Area | null {
  return left === null || right === null ? (left ?? right) : boundingArea(left, right);
}

/** A matrix as large as an area, of what stands in each of its cells. */
export function cellsOf<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => at(area.row + row, area.column + column)),
  );
}

/** Visits the cells of a matrix, of all its rows or of those of an area: what lies elsewhere costs nothing then. */
export function eachCell<T>(
  matrix: ObjectMatrix<T>,
  within: Pick<Area, "row" | "rows"> | undefined,
  visit: (row: number, column: number, cell: T) => void,
): void {
  if (!within) {
    matrix.forValue((row, column, cell) => visit(row, column, cell));
    return;
  }
  // The matrix counts its rows anew whenever it is asked how many it has.
  for (let row = within.row; row < within.row + within.rows; row++) {
    for (const column of Object.keys(matrix.getRow(row) ?? {})) {
      const cell = matrix.getValue(row, Number(column));
      if (cell !== undefined && cell !== null) visit(row, Number(column), cell);
    }
  }
}
