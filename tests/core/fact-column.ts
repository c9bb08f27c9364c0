import type { CellRef } from "../../src/core/cell/address";
import type { FactColumn } from "../../src/core/facts/fact-column";
import type { Origin, SumPart } from "../../src/core/facts/origin";
import type { RecordCells } from "../../src/core/facts/record-cells";

/** What a test says of a column: where it stands, its factor, or the parts or rows that it comes from. */
export interface ColumnOptions extends Partial<Omit<FactColumn, "origin">> {
  readonly cells?: RecordCells;
  readonly factor?: number;
  readonly addends?: readonly (FactColumn | SumPart)[];
  readonly counted?: readonly (readonly CellRef[])[];
}

/** The column with another origin, or other figures. */
export function changed(column: FactColumn, options: ColumnOptions): FactColumn {
  const { cells = column.origin.cells, factor, addends, counted, ...more } = options;
  return { ...column, origin: originOf({ ...column.origin, cells }, factor, addends, counted), ...more };
}

function originOf(
  own: Origin,
  factor: number | undefined,
  addends: ColumnOptions["addends"],
  counted: ColumnOptions["counted"],
): Origin {
  if (counted) return { how: "counted", cells: own.cells, rows: counted };
  if (addends)
    return {
      how: "sum",
      cells: own.cells,
      parts: addends.map((part): SumPart => ("of" in part ? part : { sign: 1, of: part })),
    };
  return own.how === "cell" && factor !== undefined ? { ...own, factor } : own;
}

/** A column whose figures stand in one cell each; null for a blank. */
export function cellColumn(
  field: FactColumn["field"],
  cells: RecordCells,
  figures: readonly (number | null)[],
  factor = 1,
): FactColumn {
  return {
    field,
    origin: { how: "cell", cells, factor },
    amounts: Float64Array.from(figures, (figure) => figure ?? NaN),
    present: Uint8Array.from(figures, (figure) => (figure === null ? 0 : 1)),
  };
}
