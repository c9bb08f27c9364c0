import type { CellRef } from "../cell/address";

/**
 * Where one thing stands for every record of a table: on one sheet, at a row and a column that are either the same for
 * all records (a number) or one each. A table with schools going down has one column and many rows, a transposed one
 * many columns and one row, a form with a line per figure has both. A row below zero means: this record has no cell.
 */
export interface RecordCells {
  readonly sheet: string;
  readonly rows: Int32Array | number;
  readonly columns: Int32Array | number;
}

const at = (positions: Int32Array | number, record: number): number =>
  typeof positions === "number" ? positions : (positions[record] ?? -1);

/** Row of a record's cell counted from zero; below zero where it has none. */
export function rowOf(cells: RecordCells, record: number): number {
  return at(cells.rows, record);
}

/** Column of a record's cell counted from zero. */
export function columnOf(cells: RecordCells, record: number): number {
  return at(cells.columns, record);
}

/** The cell of a record, or null where it has none. */
export function cellOf(cells: RecordCells, record: number): CellRef | null {
  const row = rowOf(cells, record);
  return row < 0 ? null : { sheet: cells.sheet, row, column: columnOf(cells, record) };
}
