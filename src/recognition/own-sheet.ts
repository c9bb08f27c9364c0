import { cellKey } from "../core/cell/address";
import type { CellRef } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { sheetGrid } from "./sheet/sheet-grid";

/** A cell of a sheet of ours as the bureau has left it. */
export interface OwnCell {
  /** Its text in one line, as it shows; "" for a blank. */
  readonly text: string;
  /** An ISO day, where it holds one as Excel does. */
  readonly day: string | null;
  /** What it holds; null where it is blank, or a formula whose result is not known. */
  readonly value: CellValue;
  /** True for a formula whose result is not known. */
  readonly isUncalculated: boolean;
  readonly at: CellRef;
}

/** A row of a sheet of ours. */
export interface OwnRow<Column extends string> {
  /** Null where the column is gone. */
  readonly cell: (column: Column) => OwnCell | null;
  /** What the bureau has put into columns of its own, by their headers. */
  readonly others: ReadonlyMap<string, CellValue>;
}

/**
 * The rows of a sheet that we have written and the bureau edits: columns are found by their headers wherever they have been
 * moved, rows in whatever order; a row without a name is passed over.
 *
 * @param heads header of each column
 * @param needed columns without which the sheet cannot be read; the first names the rows
 * @returns null where the head is no more to be found
 */
export function readOwnSheet<Column extends string>(
  sheet: SheetSnapshot,
  heads: Readonly<Record<Column, string>>,
  needed: readonly [NoInfer<Column>, ...NoInfer<Column>[]],
): readonly OwnRow<Column>[] | null {
  const grid = sheetGrid(sheet);
  const ours: ReadonlySet<string> = new Set(Object.values(heads));
  for (let row = grid.top; row < grid.bottom; row++) {
    const columns = new Map<string, number>();
    for (let column = grid.left; column < grid.right; column++) {
      const name = grid.label(row, column);
      if (name !== "" && !columns.has(name)) columns.set(name, column);
    }
    if (!needed.every((column) => columns.has(heads[column]))) continue;
    const below = Array.from({ length: grid.bottom - row - 1 }, (_, offset) => row + 1 + offset);
    return below.flatMap((at): OwnRow<Column>[] => {
      const cell = (of: Column): OwnCell | null => {
        const column = columns.get(heads[of]);
        if (column === undefined) return null;
        return {
          text: grid.label(at, column),
          day: grid.date(at, column),
          value: grid.value(at, column),
          isUncalculated: sheet.uncalculated?.has(cellKey(at, column)) === true,
          at: { sheet: sheet.name, row: at, column },
        };
      };
      if ((cell(needed[0])?.text ?? "") === "") return [];
      const others = new Map<string, CellValue>();
      for (const [header, column] of columns) {
        const value = grid.value(at, column);
        if (!ours.has(header) && value !== null) others.set(header, value);
      }
      return [{ cell, others }];
    });
  }
  return null;
}
