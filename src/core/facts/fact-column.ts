import type { FieldKey } from "../fields/field-key";
import { at } from "../quantity/at";
import type { Origin } from "./origin";

/** The figures of one field: of every school, class or project of a table. */
export interface FactColumn {
  readonly field: FieldKey;
  /** Where the figures come from. */
  readonly origin: Origin;
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
  /** 1 where a formula computes the cell, which is then not rounded for print. Absent where nothing asks for it. */
  readonly computed?: Uint8Array;
}

/** The figure of one record; null for 缺数. */
export function amountAt({ amounts, present }: Pick<FactColumn, "amounts" | "present">, record: number): number | null {
  return present[record] === 1 ? at(amounts, record) : null;
}
