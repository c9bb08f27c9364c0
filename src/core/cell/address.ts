import { greatest, least } from "../quantity/long-lists";
/** Most rows and columns that an Excel sheet can have. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One cell: the sheet by name, row and column counted from zero. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on a sheet that is known from the context; row and column counted from zero. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Column letters of a column counted from zero: 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Column counted from zero of column letters: "A" → 0, "AB" → 27. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "C5" of a row and column counted from zero. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "B2:D9", or "B2" where the rectangle is one cell. */
export function areaName(area: CellArea): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** True where both are the same cell of the same sheet. */
export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

/** "学校情况!C5", for people and for reports; not quoted, so not for use inside a formula. */
export function cellRefName(ref: CellRef): string {
  return `${ref.sheet}!${cellName(ref.row, ref.column)}`;
}

const AREA_PATTERN = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** The rectangle that "B2:D9" or "B2" names, without a sheet; null where it names none. */
export function parseArea(name: string): CellArea | null {
  const match = AREA_PATTERN.exec(name.trim());
  if (!match?.[1] || !match[2]) return null;
  const columns = [columnIndex(match[1]), columnIndex(match[3] ?? match[1])];
  const rows = [Number(match[2]) - 1, Number(match[4] ?? match[2]) - 1];
  const row = least(rows);
  const column = least(columns);
  return { row, column, rows: greatest(rows) - row + 1, columns: greatest(columns) - column + 1 };
}

/** A number that stands for one cell of a sheet, for use as a map key. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The cell that a {@link cellKey} stands for. */
export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

/** What two areas have in common; null where they do not meet. */
export function commonArea(one: CellArea, other: CellArea): CellArea | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Cells of an area, blank ones included. */
export function cellCount({ rows, columns }: CellArea): number {
  return rows * columns;
}

/** True when the cell lies inside the rectangle. */
export function areaContains(area: CellArea, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
