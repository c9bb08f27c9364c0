import type { CellRef } from "../core/cell/address";
import { sheetInFile } from "../core/cell/sheet-in-file";
import type { KeyColumns } from "./highlight-formula";

/** A code or name in a row, by which a formula on another sheet can find the row. */
export interface RowKey {
  readonly column: number;
  /** Equal for cells that a formula takes for the same text. */
  readonly text: string;
  /** True where no other row of the sheet has it in this column. */
  readonly isAlone: boolean;
}

/** The keys of the row in which a cell stands, in the order in which they are tried; null where the row has no such key. */
export type RowKeys = (cell: CellRef) => readonly (RowKey | null)[];

/** The columns of the key by which a formula on one row finds the row of a cell on another sheet; null where it cannot. */
export function keyBetween(keys: RowKeys, from: CellRef, to: CellRef): KeyColumns | null {
  if (from.sheet === to.sheet || sheetInFile(from.sheet).file !== sheetInFile(to.sheet).file) return null;
  const [own, there] = [keys(from), keys(to)];
  for (const [index, one] of own.entries()) {
    const other = there[index];
    if (one && other?.isAlone && one.text === other.text) return { own: one.column, there: other.column };
  }
  return null;
}

/**
 * True where formulas find each of the cells from the row of any other of them by one and the same key, so that their
 * distances do not matter.
 */
export function areFoundByKey(keys: RowKeys, cells: readonly CellRef[]): boolean {
  const [first, ...others] = cells;
  if (!first) return true;
  return keys(first).some(
    (key, index) =>
      key?.isAlone === true &&
      others.every((cell) => {
        const other = keys(cell)[index];
        return other?.isAlone === true && other.text === key.text;
      }),
  );
}
