import type { CellRef } from "../../core/cell/address";
import type { RecordCells } from "../../core/facts/record-cells";

/** Where a cell of the sheet as it was read stands on the sheet as it is. */
export interface Placing {
  readonly cell: (cell: CellRef) => CellRef;
  /** The same for the cells of so many records. */
  readonly cells: (cells: RecordCells, length: number) => RecordCells;
}
