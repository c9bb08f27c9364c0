import { cellName } from "../../xlsx/cell-names";
import type { Area, Scalar } from "../../xlsx/xlsx-workbook";

/** A sum to be written, its formula with "=". */
export interface WrittenSum {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The sums, or in words for the user why there are none. */
export type AutoSum = { readonly sums: readonly WrittenSum[] } | { readonly reason: string };

const NOTHING_TO_SUM = "上方和左侧没有相邻的数字，没有写入求和公式。";
const NO_ROOM = "求和公式要写在空单元格中。请先选定数字下方或右侧的空单元格。";

/**
 * The sums of Alt+=, as Excel writes them: in an empty cell that of the numbers right above it, else of those to its
 * left; for several cells that of each column below them, of a single row to its right. Nothing is ever written over.
 */
export function autoSum(selected: Area, valueAt: (row: number, column: number) => Scalar): AutoSum {
  const isBlank = (row: number, column: number): boolean => valueAt(row, column) === null;
  if (selected.rows === 1 && selected.columns === 1) return besideCell(selected.row, selected.column, valueAt);
  const isRow = selected.rows === 1;
  const count = isRow ? selected.columns : selected.rows;
  const lines = Array.from({ length: isRow ? 1 : selected.columns }, (_line, index) => index);
  const place = (line: number, offset: number): [row: number, column: number] =>
    isRow ? [selected.row + line, selected.column + offset] : [selected.row + offset, selected.column + line];
  const lastIsFree = lines.every((line) => isBlank(...place(line, count - 1)));
  const end = lastIsFree ? count - 1 : count;
  if (!lines.every((line) => isBlank(...place(line, end)))) return { reason: NO_ROOM };
  const summed = lines.filter((line) =>
    Array.from({ length: end }, (_cell, offset) => valueAt(...place(line, offset))).some(isNumber),
  );
  if (summed.length === 0) return { reason: NOTHING_TO_SUM };
  return {
    sums: summed.map((line) => {
      const [row, column] = place(line, end);
      return { row, column, formula: sumOf(place(line, 0), place(line, end - 1)) };
    }),
  };
}

function besideCell(row: number, column: number, valueAt: (row: number, column: number) => Scalar): AutoSum {
  if (valueAt(row, column) !== null) return { reason: NO_ROOM };
  let first = row;
  while (first > 0 && isNumber(valueAt(first - 1, column))) first -= 1;
  if (first < row) return { sums: [{ row, column, formula: sumOf([first, column], [row - 1, column]) }] };
  first = column;
  while (first > 0 && isNumber(valueAt(row, first - 1))) first -= 1;
  if (first < column) return { sums: [{ row, column, formula: sumOf([row, first], [row, column - 1]) }] };
  return { reason: NOTHING_TO_SUM };
}

function isNumber(value: Scalar): boolean {
  return typeof value === "number";
}

function sumOf(first: readonly [number, number], last: readonly [number, number]): string {
  const [from, to] = [cellName(...first), cellName(...last)];
  return from === to ? `=SUM(${from})` : `=SUM(${from}:${to})`;
}
