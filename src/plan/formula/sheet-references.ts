import { type CellArea, columnName } from "../../core/cell/address";
import { printFormula } from "./print-formula";

const TEXT = /"(?:[^"]|"")*"/g;
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** The sheet's name before "!" in a formula, in quotes or (where it stands alone) without. */
function sheetPattern(sheet: string, rest: string): RegExp {
  const quoted = sheet.replaceAll("'", "''").replace(SPECIAL, "\\$&");
  const plain = sheet.replace(SPECIAL, "\\$&");
  return new RegExp(`(?:'${quoted}'|(?<![\\p{L}\\p{N}_.'\\]:])${plain})!${rest}`, "giu");
}

/** True where a formula refers to a sheet. Names inside texts do not count. */
export function refersToSheet(formula: string, sheet: string): boolean {
  return sheetPattern(sheet, "").test(formula.replace(TEXT, '""'));
}

/** The formula as Excel makes it when the sheet is deleted: every reference to it is #REF!. */
export function withoutSheet(formula: string, sheet: string): string {
  const pattern = sheetPattern(sheet, "\\$?[A-Z]*\\$?\\d*(?::\\$?[A-Z]*\\$?\\d*)?");
  const pieces = formula.split(/("(?:[^"]|"")*")/);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(pattern, "#REF!"))).join("");
}

/** Whole rows, as Excel wants repeated rows to be named. @param first counted from zero @example rowsReference(0, 3) // "$1:$3" */
export function rowsReference(first: number, count: number): string {
  return printFormula({ type: "rows", first, last: first + count - 1 }).slice(1);
}

/** Whole columns, as Excel wants repeated columns to be named. @param first counted from zero @example columnsReference(0, 2) // "$A:$B" */
export function columnsReference(first: number, count: number): string {
  return `$${columnName(first)}:$${columnName(first + count - 1)}`;
}

/** A rectangle, as Excel wants what is printed to be named. @example printedReference({ row: 0, column: 0, rows: 9, columns: 3 }) // "$A$1:$C$9" */
export function printedReference({ row, column, rows, columns }: CellArea): string {
  return `$${columnName(column)}$${row + 1}:$${columnName(column + columns - 1)}$${row + rows}`;
}

/** A reference as the formula that refers to it, as the names of a workbook keep it. @example "台账!$A$1" → "=台账!$A$1" */
export function formulaOfReference(reference: string): string {
  return `=${reference}`;
}
