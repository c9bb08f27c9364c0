import type { CellRef } from "../cell/address";
import type { ColumnUnit } from "../quantity/units";

/** What stands in a cell where sums are checked. */
export const PRINTED = {
  /** Nothing, or a dash: adds nothing, but may have been forgotten. */
  blank: 0,
  number: 1,
  /** 约3600: a number that nobody vouches for. */
  vague: 2,
  /** A text or an error where a number belongs. */
  unreadable: 3,
} as const;

/** One column of figures as printed. Entry i of the arrays belongs to row i of the table. */
export interface PrintedColumn {
  readonly header: string;
  /** In what the values are printed; null where nothing tells, where the rows have units of their own, and of shares. */
  readonly unit: ColumnUnit | null;
  /** True where people, rooms or classes are counted: whole numbers, never rounded for print. */
  readonly isCount: boolean;
  /** In the column's own unit; NaN where no number stands. */
  readonly values: Float64Array;
  /** One of {@link PRINTED}. */
  readonly marks: Uint8Array;
  /** Half a unit of the last digit with which a part is printed: decimals are those of the column. */
  readonly halfUnit: (row: number) => number;
  /** The same for a cell that states a total: 18 beside 12.34 and 5.37 is printed without decimals. */
  readonly halfUnitOfTotal: (row: number) => number;
  /** True where a formula adds the cells up: what it shows is never rounded by hand. */
  readonly isAdded: (row: number) => boolean;
}

/** The figures of a table as printed, with the cell of each. */
export interface PrintedTable {
  readonly length: number;
  readonly columns: readonly PrintedColumn[];
  readonly cellAt: (row: number, column: number) => CellRef;
  /** What names the row, for people. */
  readonly nameAt: (row: number) => string;
}

/** Positions of rows or of columns, ascending. */
export type Lines = readonly number[];

/** Which lines run through the totals: a row of totals, or a column of them. */
export type Direction = "row" | "column";

/** The cell where a line of totals and a line across it meet. */
export function placeOf(
  direction: Direction,
  line: number,
  crossing: number,
): { readonly row: number; readonly column: number } {
  return direction === "row" ? { row: line, column: crossing } : { row: crossing, column: line };
}
