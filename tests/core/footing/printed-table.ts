import { cellName } from "../../../src/core/cell/address";
import { checksOf, type Footing, type Undecided } from "../../../src/core/footing/foot-table";
import type { ColumnUnit } from "../../../src/core/quantity/units";
import { PRINTED, type PrintedTable } from "../../../src/core/footing/printed-table";

/** A number; a blank; "约3600", a number that nobody vouches for; any other text, which is no number. */
export type Printed = number | string | null;

interface Look {
  /** Decimals with which the parts in each column are printed; null where things are counted. Without it all columns count. */
  readonly decimals?: readonly (number | null)[];
  /** Units of the columns; null where nothing tells. */
  readonly units?: readonly (ColumnUnit | null)[];
  /** Names of cells in which a formula adds up. */
  readonly added?: readonly string[];
}

/** Rows of figures on the sheet 表: headers 第1列, 第2列, … in row 1, names 第1行, 第2行, … in A, so that the figures begin in B2. */
export function printedTable(
  rows: readonly (readonly Printed[])[],
  { decimals = [], added = [], units = [] }: Look = {},
): PrintedTable {
  const names = new Set(added);
  return {
    length: rows.length,
    columns: Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => {
      const printed = decimals[column] ?? null;
      const values = Float64Array.from(rows, (row) => valueOf(row[column] ?? null));
      return {
        header: `第${column + 1}列`,
        unit: units[column] ?? null,
        isCount: printed === null,
        values,
        marks: Uint8Array.from(rows, (row) => markOf(row[column] ?? null)),
        halfUnit: () => 0.5 / 10 ** (printed ?? 0),
        halfUnitOfTotal: (row: number) => 0.5 / 10 ** (/\.(\d+)/.exec(String(values[row]))?.[1]?.length ?? 0),
        isAdded: (row: number) => names.has(cellName(row + 1, column + 1)),
      };
    }),
    cellAt: (row, column) => ({ sheet: "表", row: row + 1, column: column + 1 }),
    nameAt: (row) => `第${row + 1}行`,
  };
}

function valueOf(cell: Printed): number {
  return typeof cell === "number" ? cell : Number(/^约(.+)/.exec(cell ?? "")?.[1] ?? NaN);
}

function markOf(cell: Printed): number {
  if (cell === null) return PRINTED.blank;
  if (typeof cell === "number") return PRINTED.number;
  return cell.startsWith("约") ? PRINTED.vague : PRINTED.unreadable;
}

/** What is said of each line of totals, cell by cell: how it came out, or why nothing can be said. */
export function saidOf(footing: Footing): readonly (readonly [number, number, string | Undecided])[] {
  return [...checksOf(footing)].map(({ line, crossing, state, why }) => [line.line, crossing, why ?? state]);
}
