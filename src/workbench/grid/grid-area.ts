import { RANGE_TYPE } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import type { Area } from "../../xlsx/xlsx-workbook";

/** Size of a sheet in Excel: a selected column reaches this far, whatever the grid draws. */
const EXCEL_ROWS = 1_048_576;
const EXCEL_COLUMNS = 16_384;

export function rangeOf(area: Area): IRange {
  return { startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 };
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
  if (left === null || right === null) return left ?? right;
  const row = Math.min(left.row, right.row);
  const column = Math.min(left.column, right.column);
  return {
    row,
    column,
    rows: Math.max(left.row + left.rows, right.row + right.rows) - row,
    columns: Math.max(left.column + left.columns, right.column + right.columns) - column,
  };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
