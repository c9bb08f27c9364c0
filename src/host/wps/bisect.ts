import type { CellArea } from "../../core/cell/address";

/**
 * Tells every part of an area in which all cells have the same, by asking for the whole and, where that differs, for halves.
 * @param read what all cells of an area have; null where they differ
 */
export function eachUniform<T>(
  area: CellArea,
  read: (part: CellArea) => T | null | undefined,
  visit: (part: CellArea, value: T) => void,
): void {
  const value = read(area);
  if (value !== null && value !== undefined) visit(area, value);
  else for (const half of halvesOf(area)) eachUniform(half, read, visit);
}

/** Columns before rows: cells below one another are more often alike. None for a single cell. */
export function halvesOf(area: CellArea): readonly CellArea[] {
  const { row, column, rows, columns } = area;
  if (columns > 1) {
    const left = Math.floor(columns / 2);
    return [
      { ...area, columns: left },
      { ...area, column: column + left, columns: columns - left },
    ];
  }
  if (rows === 1) return [];
  const upper = Math.floor(rows / 2);
  return [
    { ...area, rows: upper },
    { ...area, row: row + upper, rows: rows - upper },
  ];
}

/** The least number from `from` to `to` for which something holds that holds for all greater ones; `to` where for none before. */
export function leastFor(from: number, to: number, holds: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
