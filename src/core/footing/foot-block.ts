import { exactSum } from "../quantity/decimal";
import { findFaults, type SumFault } from "./find-faults";
import { checksOf, type Footing, footTable, type SumOfLines } from "./foot-table";
import { halfUnitOf, printedDecimals } from "./check-total";
import { PRINTED, type PrintedColumn } from "./printed-table";

/** Figures in rows of the same length, with their totals; null where a cell states nothing. */
export interface Block {
  readonly figures: readonly (readonly (number | null)[])[];
  /** Totals of the columns, one for each; null where the block has none. */
  readonly ofColumns: readonly (number | null)[] | null;
  /** Totals of the rows, one for each; null where the block has none. */
  readonly ofRows: readonly (number | null)[] | null;
  /** The total of all, where rows and columns meet; of the totals of one direction where those of the other are absent. */
  readonly ofAll: number | null;
}

/** What adding up a block has shown. Rows and columns behind the last of the figures are those of the totals. */
export interface FootedBlock {
  readonly checked: number;
  readonly withinRounding: number;
  /** Totals that nothing can be said of: a part of them is blank. */
  readonly undecided: number;
  readonly faults: readonly SumFault[];
}

/**
 * Adds a block of figures up both ways; the guilty cell is the one in which a failing row and a failing column cross.
 *
 * @param isRounded false where the figures are whole and have to be equal
 * @example 附件2 of 师宗: with 3200 in the place of 3100 its row and its column fail, and the cell is named
 */
export function footBlock(block: Block, isRounded: boolean): FootedBlock {
  const { figures, ofAll } = block;
  const width = figures[0]?.length ?? 0;
  // Totals that are absent state nothing, but the total of all needs the place where they would stand.
  const absent = (length: number): readonly null[] | null => (ofAll === null ? null : Array<null>(length).fill(null));
  const ofColumns = block.ofColumns ?? absent(width);
  const ofRows = block.ofRows ?? absent(figures.length);
  const rows = [
    ...figures.map((row, at) => [...row, ...(ofRows ? [ofRows[at] ?? null] : [])]),
    ...(ofColumns ? [[...ofColumns, ...(ofRows ? [ofAll] : [])]] : []),
  ];
  const columns = Array.from({ length: width + (ofRows ? 1 : 0) }, (_, column) =>
    printedColumn(
      rows.map((row) => row[column] ?? null),
      !isRounded,
    ),
  );
  const lines = (length: number): number[] => Array.from({ length }, (_, at) => at);
  const sums: SumOfLines[] = [
    ...(ofColumns ? [sumOf("row", figures.length, lines(figures.length))] : []),
    ...(ofRows ? [sumOf("column", width, lines(width))] : []),
  ];
  const table = { length: rows.length, columns, cellAt: () => NOWHERE, nameAt: () => "" };
  return told(footTable(table, sums));
}

const NOWHERE = { sheet: "", row: 0, column: 0 };

function sumOf(direction: SumOfLines["direction"], line: number, group: number[]): SumOfLines {
  return { direction, line, groups: [group], claim: "sure" };
}

function printedColumn(values: readonly (number | null)[], isCount: boolean): PrintedColumn {
  const decimals = values.reduce<number>(
    (most, value) => Math.max(most, value === null ? 0 : printedDecimals(value)),
    0,
  );
  return {
    header: "",
    unit: null,
    isCount,
    values: Float64Array.from(values, (value) => value ?? NaN),
    marks: Uint8Array.from(values, (value) => (value === null ? PRINTED.blank : PRINTED.number)),
    halfUnit: () => halfUnitOf(decimals),
    halfUnitOfTotal: (row) => halfUnitOf(printedDecimals(values[row] ?? 0)),
    isAdded: () => false,
  };
}

function told(footing: Footing): FootedBlock {
  const checks = [...checksOf(footing)];
  // A total of nothing but blanks is checked against nothing; one that is blank itself states nothing.
  return {
    checked: checks.length,
    withinRounding: checks.filter(({ state }) => state === "within-rounding").length,
    undecided: checks.filter(({ state }) => state === "undecided").length,
    faults: findFaults(footing).map((fault) => ({ ...fault, error: exactSum(fault.error) })),
  };
}
