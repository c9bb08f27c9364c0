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
  return shiftedFormulas(formula).at(rows, columns);
}

/** {@link shiftFormula} for many cells: the formula is taken apart once. */
export function shiftedFormulas(formula: string): ShiftedFormula {
  let pieces: readonly FormulaPart[] | undefined;
  return {
    references: () => (pieces ??= takenApart(formula)).length >> 1,
    at: (rows, columns) => {
      if (rows === 0 && columns === 0) return formula;
      pieces ??= takenApart(formula);
      // Joined at once: put together piece by piece, a text of thousands of pieces takes ten times the memory.
      return pieces.map((piece) => (typeof piece === "string" ? piece : piece(rows, columns))).join("");
    },
  };
}

/** A formula as it reads so many rows and columns on. */
export interface ShiftedFormula {
  readonly at: (rows: number, columns: number) => string;
  /** How many references it has. */
  readonly references: () => number;
}

type FormulaPart = string | ((rows: number, columns: number) => string);

/** The references of a formula, and what stands between them as it stands. */
function takenApart(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  for (const { isCode, text } of splitFormula(formula)) {
    let at = 0;
    if (isCode)
      for (const match of text.matchAll(REFERENCE)) {
        parts.push(text.slice(at, match.index), movedReference(match));
        at = match.index + match[0].length;
      }
    parts.push(text.slice(at));
  }
  return parts;
}

function movedReference(match: readonly (string | undefined)[]): (rows: number, columns: number) => string {
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
  if (column !== undefined && columnOf(column) >= MAX_COLUMNS) return () => whole;
  if (column !== undefined) return cellMoved(movedColumn(columnLock, column), movedRow(rowLock, row));
  return fromColumn !== undefined
    ? spanMoved(movedColumn(fromColumnLock, fromColumn), movedColumn(toColumnLock, toColumn), (_, columns) => columns)
    : spanMoved(movedRow(fromRowLock, fromRow), movedRow(toRowLock, toRow), (rows) => rows);
}

type Moved = (by: number) => string | null;

function cellMoved(column: Moved, row: Moved): (rows: number, columns: number) => string {
  return (rows, columns) => {
    const [letters, number] = [column(columns), row(rows)];
    return letters === null || number === null ? "#REF!" : letters + number;
  };
}

function spanMoved(
  from: Moved,
  to: Moved,
  by: (rows: number, columns: number) => number,
): (rows: number, columns: number) => string {
  return (rows, columns) => {
    const [first, last] = [from(by(rows, columns)), to(by(rows, columns))];
    return first === null || last === null ? "#REF!" : `${first}:${last}`;
  };
}

function movedColumn(lock: string | undefined, letters = ""): Moved {
  if (lock === "$") return () => `$${letters}`;
  const column = columnOf(letters);
  const usual = columnLetters(column);
  return (by) => {
    if (column + by < 0 || column + by >= MAX_COLUMNS) return null;
    return by === 0 ? usual : columnLetters(column + by);
  };
}

function movedRow(lock: string | undefined, digits = ""): Moved {
  if (lock === "$") return () => `$${digits}`;
  const row = Number(digits);
  return (by) => (row + by >= 1 && row + by <= MAX_ROWS ? String(row + by) : null);
}
