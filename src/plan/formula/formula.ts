/**
 * A formula of Excel as a tree. Whatever builds a formula builds one of these and lets `print-formula.ts` write it: so
 * brackets, quotes and digits are right in one place, and no text of a cell or of a sheet's name can become part of it.
 */
export type Formula =
  | { readonly type: "number"; readonly value: number }
  /** A text between quotes, whatever it holds. */
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "boolean"; readonly value: boolean }
  /** An argument that a call leaves out between others. */
  | { readonly type: "omitted" }
  | CellFormula
  | { readonly type: "area"; readonly first: CellFormula; readonly last: CellFormula }
  /** Whole rows, fixed, counted from zero; of the sheet on which the formula stands where none is named. */
  | { readonly type: "rows"; readonly sheet?: string; readonly first: number; readonly last: number }
  /** Whole columns, fixed, likewise. */
  | { readonly type: "columns"; readonly sheet?: string; readonly first: number; readonly last: number }
  /** An array constant: rows of numbers of the same length. */
  | { readonly type: "array"; readonly rows: readonly (readonly number[])[] }
  | { readonly type: "negative"; readonly of: Formula }
  | { readonly type: "operation"; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly type: "call"; readonly name: FunctionName | OwnFunctionName; readonly values: readonly Formula[] };

/** A row or a column counted from zero: fixed ("$C"), or as far from the cell for which the formula is printed. */
export type Place = { readonly fixed: number } | { readonly offset: number };

export interface CellFormula {
  readonly type: "cell";
  /** Absent for the sheet on which the formula stands. */
  readonly sheet?: string;
  readonly row: Place;
  readonly column: Place;
}

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Functions of Excel since 2007 and of WPS, called by the same English name in every language. */
export type FunctionName =
  | "ABS"
  | "AND"
  | "AVERAGE"
  | "COUNT"
  | "COUNTA"
  | "COUNTIF"
  | "COUNTIFS"
  | "IF"
  | "INT"
  | "ISNUMBER"
  | "ISTEXT"
  | "MAX"
  | "MIN"
  | "MMULT"
  | "N"
  | "NOT"
  | "OR"
  | "ROUND"
  | "ROUNDDOWN"
  | "ROUNDUP"
  | "SQRT"
  | "SUM"
  | "SUMIF"
  | "SUMIFS"
  | "SUMPRODUCT";

/** One of the add-in's own, which only computers with the add-in know. */
export type OwnFunctionName = `EDU.${string}`;

export const OMITTED: Formula = { type: "omitted" };

export function boolean(value: boolean): Formula {
  return { type: "boolean", value };
}

export function number(value: number): Formula {
  return { type: "number", value };
}

export function text(value: string): Formula {
  return { type: "text", value };
}

/** @param sheet absent for the sheet on which the formula stands */
export function cell(row: Place, column: Place, sheet?: string): CellFormula {
  return { type: "cell", row, column, ...(sheet === undefined ? {} : { sheet }) };
}

/** The rectangle between two cells of the first one's sheet. */
export function area(first: CellFormula, last: CellFormula): Formula {
  return { type: "area", first, last };
}

/** @param rows of the same length */
export function array(rows: readonly (readonly number[])[]): Formula {
  return { type: "array", rows };
}

export function call(name: FunctionName | OwnFunctionName, ...values: readonly Formula[]): Formula {
  return { type: "call", name, values };
}

export function operation(left: Formula, operator: Operator, right: Formula): Formula {
  return { type: "operation", operator, left, right };
}

/** One part of a sum: what it is, times a number; a part below zero is taken off. */
export interface Term {
  /** Absent where the part is the number alone. */
  readonly of?: Formula;
  readonly times: number;
}

/**
 * The sum of terms, in their order.
 * @example sumOf([{ of: area, times: 11 }, { of: gym, times: -11 }]) // D5*11-E5*11
 * @throws RangeError for no terms
 */
export function sumOf(terms: readonly Term[]): Formula {
  const [first, ...others] = terms;
  if (!first) throw new RangeError("a sum of nothing");
  return others.reduce(
    (sum, term) => operation(sum, term.times < 0 ? "-" : "+", product(term.of, Math.abs(term.times))),
    first.times < 0 ? taken(first) : product(first.of, first.times),
  );
}

function product(of: Formula | undefined, times: number): Formula {
  if (of === undefined) return number(times);
  return times === 1 ? of : operation(of, "*", number(times));
}

function taken({ of, times }: Term): Formula {
  return of === undefined ? number(times) : product({ type: "negative", of }, -times);
}
