import type { CellRef } from "../cell/address";
import type { FieldKey } from "../fields/field-key";
import { cellOf, type RecordCells } from "./record-cells";

/** One field of all schools of a table, column by column. */
export interface FactColumn {
  readonly field: FieldKey;
  /** Where each school's figure stands; for a computed figure, where its first part stands. */
  readonly cells: RecordCells;
  /** Multiplier from the number in the cell to the base unit: 10 000 in a 万元 column; NaN while the unit is asked for. */
  readonly factor: number;
  /** Amount in the base unit (人, 间, ㎡, 元) or, for a computed indicator, in its own unit; NaN where `present` is 0. */
  readonly amounts: Float64Array;
  /** 1 where the cell holds a usable number, 0 for 缺数. A true 0 is present. */
  readonly present: Uint8Array;
  /**
   * 1 where the figure waits for an answer of the user (then `present` is 0): the cell is odd, or it is asked what the
   * column holds. Absent where nothing waits. A value that needs it is open, neither met nor failed.
   */
  readonly open?: Uint8Array;
  /**
   * 1 where the user has said that the number in the cell is in another unit than its column: the amount is right, but a
   * formula over the cell would read it wrongly. Absent where there is none.
   */
  readonly asAnswered?: Uint8Array;
  /** The columns that were added up to this one (专科 + 本科 + 研究生); absent where the figure stands in one cell. */
  readonly addends?: readonly FactColumn[];
  /** The cells of the list rows that were counted or added for each school (a teacher list); absent otherwise. */
  readonly counted?: readonly (readonly CellRef[])[];
}

/**
 * Every cell that a school's figure was taken from: its own, those of its parts, or those of the rows counted. Of a sum
 * that is missing because a part is blank, the cells of all parts.
 */
export function figureCells(figure: FactColumn, record: number): readonly CellRef[] {
  if (figure.counted) return figure.counted[record] ?? [];
  if (figure.addends)
    return figure.addends.flatMap((part) =>
      part.present[record] === 1 || figure.present[record] !== 1 ? figureCells(part, record) : [],
    );
  const cell = cellOf(figure.cells, record);
  return cell ? [cell] : [];
}
