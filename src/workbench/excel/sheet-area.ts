import type { Area } from "../../xlsx/xlsx-workbook";
import { invalidArgument } from "./fault";

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** All cells of a sheet. */
const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnPosition(letters: string): number {
  let position = 0;
  for (const letter of letters.toUpperCase()) position = position * 26 + letter.charCodeAt(0) - 64;
  return position - 1;
}

/** "B2:D9", "B2", "A:C" or "3:5", as Excel writes the address of a rectangle. */
export function areaAddress(area: Area): string {
  const lastRow = area.row + area.rows;
  const lastColumn = columnLetters(area.column + area.columns - 1);
  if (area.rows === SHEET_ROWS) return `${columnLetters(area.column)}:${lastColumn}`;
  if (area.columns === SHEET_COLUMNS) return `${area.row + 1}:${lastRow}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** The same rectangle in the other style: "R2C2:R9C4", "R2C2", "C1:C3" or "R3:R5". */
export function r1c1Address({ row, column, rows, columns }: Area): string {
  const lines = (letter: string, first: number, count: number): string[] =>
    count === 1 ? [`${letter}${first + 1}`] : [`${letter}${first + 1}`, `${letter}${first + count}`];
  if (rows === SHEET_ROWS) return lines("C", column, columns).join(":");
  if (columns === SHEET_COLUMNS) return lines("R", row, rows).join(":");
  const first = `R${row + 1}C${column + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:R${row + rows}C${column + columns}`;
}

/** A sheet's name as it stands before "!" in an address. */
export function quotedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'附件 2'!B2" into the sheet's name and the rest; no sheet where none is named. */
export function splitAddress(address: string): { sheet: string | null; cells: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: null, cells: address };
  const name = address.slice(0, bang);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, cells: address.slice(bang + 1) };
}

const CELLS = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d+):(\d+)$/;

/** The rectangle between two corners, in whatever order they are given. */
function between(rows: readonly [number, number], columns: readonly [number, number]): Area {
  const row = rows.reduce((least, each) => Math.min(least, each), Infinity);
  const column = columns.reduce((least, each) => Math.min(least, each), Infinity);
  return {
    row,
    column,
    rows: rows.reduce((most, each) => Math.max(most, each), -Infinity) - row + 1,
    columns: columns.reduce((most, each) => Math.max(most, each), -Infinity) - column + 1,
  };
}

/**
 * The rectangle that an address without a sheet names; null where it names none.
 * @example parseAddress("$B$2:D9") // { row: 1, column: 1, rows: 8, columns: 3 }
 */
export function parseAddress(address: string): Area | null {
  const text = address.replaceAll("$", "").trim();
  const cells = CELLS.exec(text);
  if (cells?.[1] && cells[2]) {
    const firstRow = Number(cells[2]) - 1;
    const firstColumn = columnPosition(cells[1]);
    return between(
      [firstRow, cells[4] ? Number(cells[4]) - 1 : firstRow],
      [firstColumn, cells[3] ? columnPosition(cells[3]) : firstColumn],
    );
  }
  const columns = COLUMNS.exec(text);
  if (columns?.[1] && columns[2])
    return between([0, SHEET_ROWS - 1], [columnPosition(columns[1]), columnPosition(columns[2])]);
  const rows = ROWS.exec(text);
  if (rows?.[1] && rows[2]) return between([Number(rows[1]) - 1, Number(rows[2]) - 1], [0, SHEET_COLUMNS - 1]);
  return null;
}

/** The area itself when it lies on a sheet. @throws ExcelFault InvalidArgument when it does not */
export function onSheet(area: Area, location: string): Area {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= SHEET_ROWS &&
    area.column + area.columns <= SHEET_COLUMNS;
  if (!fits) throw invalidArgument(location);
  return area;
}

/** What two rectangles have in common; null where they do not meet. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Smallest rectangle around both. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** True when the cell lies inside the rectangle. */
export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

/** The rectangle that an address on a sheet names; the whole sheet where none is given. */
export function areaOnSheet(sheet: { readonly name: string }, address: unknown, location: string): Area {
  if (address === undefined || address === null || address === "") return WHOLE_SHEET;
  if (typeof address !== "string") throw invalidArgument(location);
  const { sheet: named, cells } = splitAddress(address);
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument(location);
  const area = parseAddress(cells);
  if (!area) throw invalidArgument(location);
  return onSheet(area, location);
}
