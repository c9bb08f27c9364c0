import type { Area } from "./xlsx-workbook";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a column counted from zero: 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Column counted from zero of its letters: "A" → 0, "AB" → 27. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}

/** "C5" of a row and column counted from zero. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The rectangle of a reference without a sheet ("B2:D9", "B2", "A:C", "2:5"); null where it is none. */
export function parseReference(reference: string): Area | null {
  const area = AREA.exec(reference);
  if (area?.[1] !== undefined && area[2] !== undefined) {
    return span(Number(area[2]) - 1, Number(area[4] ?? area[2]) - 1, columnOf(area[1]), columnOf(area[3] ?? area[1]));
  }
  const columns = WHOLE_COLUMNS.exec(reference);
  if (columns?.[1] !== undefined && columns[2] !== undefined)
    return span(0, MAX_ROWS - 1, columnOf(columns[1]), columnOf(columns[2]));
  const rows = WHOLE_ROWS.exec(reference);
  if (rows?.[1] !== undefined && rows[2] !== undefined)
    return span(Number(rows[1]) - 1, Number(rows[2]) - 1, 0, MAX_COLUMNS - 1);
  return null;
}

/** The rectangles of a space-separated list (`sqref`); what is no reference is left out. */
export function parseReferences(list: string): Area[] {
  return list
    .split(/\s+/)
    .map(parseReference)
    .filter((area) => area !== null);
}

/** "B2:D9", or "B2" where the rectangle is one cell. */
export function areaReference(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** "$B$2:$D$9", as names refer to a rectangle. */
export function absoluteReference(area: Area): string {
  return areaReference(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function span(rowA: number, rowB: number, columnA: number, columnB: number): Area {
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  return { row, column, rows: Math.abs(rowA - rowB) + 1, columns: Math.abs(columnA - columnB) + 1 };
}

/** A sheet's name as it stands before "!" in a reference. */
export function quotedName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
