import { columnLetters, columnOf, MAX_COLUMNS, MAX_ROWS } from "./cell-names";
import { splitFormula } from "./formula-tokens";

/**
 * A formula of a file as Excel shows it: `_xlfn.`, `_xlws.` and `_xlpm.` are gone, `_xldudf_EDU_DIFF_COEF(` is `EDU.DIFF_COEF(`.
 * Without "=" on both sides. Texts inside the formula are left alone.
 */
export function formulaFromFile(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return splitFormula(formula)
    .map(({ isCode, text }) =>
      isCode
        ? text.replace(/_xl(?:fn|ws|pm)\./gi, "").replace(/_xldudf_([A-Za-z0-9]+)_(?=[A-Za-z0-9_.]+)/gi, "$1.")
        : text,
    )
    .join("");
}

/** References, with what stands around them that would make them something else (a longer name, a function). */
const REFERENCE =
  /(?<![\w.\\$\u00a1-\uffff])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!\\\u00a1-\uffff])/g;

/**
 * A shared formula as it reads in another cell of its range: relative references moved, absolute ones kept.
 * @example shiftFormula("A1*$B$1+SUM(C:C)", 2, 1) // "B3*$B$1+SUM(D:D)"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return splitFormula(formula)
    .map(({ isCode, text }) =>
      isCode ? text.replace(REFERENCE, (...match: string[]) => shiftReference(match, rows, columns)) : text,
    )
    .join("");
}

function shiftReference(match: readonly (string | undefined)[], rows: number, columns: number): string {
  const [
    whole = "",
    columnLock,
    column,
    rowLock,
    row,
    fromColumnLock,
    fromColumn,
    toColumnLock,
    toColumn,
    fromRowLock,
    fromRow,
    toRowLock,
    toRow,
  ] = match;
  const parts =
    column !== undefined
      ? [shiftColumn(columnLock, column, columns), shiftRow(rowLock, row, rows)]
      : fromColumn !== undefined
        ? [shiftColumn(fromColumnLock, fromColumn, columns), ":", shiftColumn(toColumnLock, toColumn, columns)]
        : [shiftRow(fromRowLock, fromRow, rows), ":", shiftRow(toRowLock, toRow, rows)];
  if (column !== undefined && columnOf(column) >= MAX_COLUMNS) return whole;
  return parts.includes(null) ? "#REF!" : parts.join("");
}

function shiftColumn(lock: string | undefined, letters = "", by: number): string | null {
  if (lock === "$") return `$${letters}`;
  const column = columnOf(letters) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnLetters(column) : null;
}

function shiftRow(lock: string | undefined, digits = "", by: number): string | null {
  if (lock === "$") return `$${digits}`;
  const row = Number(digits) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : null;
}
