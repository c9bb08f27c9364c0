import { cellText, type CellValue, isCellError } from "../../core/cell/cell-value";
import type { Operator } from "./formula";
import { greatest } from "../../core/quantity/long-lists";

/** Several values by rows. Those of cells are told from computed ones: functions pass over texts and truths of cells. */
export interface Many {
  readonly rows: readonly (readonly CellValue[])[];
  readonly isOfCells: boolean;
}
export type Value = CellValue | Many;

/** What this reckoning knows nothing of. */
export class Unknown extends Error {}

export const NOT_A_VALUE: CellValue = { error: "#VALUE!" };
export const NO_DIVISION: CellValue = { error: "#DIV/0!" };
export const NOT_A_NUMBER: CellValue = { error: "#NUM!" };
/** Digits to which Excel takes two numbers as the same. */
const DIGITS = 15;

export function isMany(value: Value): value is Many {
  return typeof value === "object" && value !== null && "rows" in value;
}

/** The value itself, or the only one of several. @throws Unknown for more */
export function single(value: Value): CellValue {
  if (!isMany(value)) return value;
  if (value.rows.length !== 1 || value.rows[0]?.length !== 1) throw new Unknown();
  return value.rows[0][0] ?? null;
}

/** A function of single values, for each of several; what is one value, row or column serves all of the others. */
export function eachOf(given: readonly Value[], compute: (values: readonly CellValue[]) => CellValue): Value {
  const many = given.filter(isMany);
  if (many.length === 0) return compute(given.map((value) => (isMany(value) ? null : value)));
  const rows = greatest(many.map((each) => each.rows.length));
  const columns = greatest(many.map((each) => each.rows[0]?.length ?? 0));
  const at = (value: Value, row: number, column: number): CellValue => {
    if (!isMany(value)) return value;
    const line = value.rows[value.rows.length === 1 ? 0 : row];
    const found = line?.[line.length === 1 ? 0 : column];
    return found === undefined ? { error: "#N/A" } : found;
  };
  return {
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_value, column) => compute(given.map((value) => at(value, row, column)))),
    ),
    isOfCells: false,
  };
}

export function numberOf(value: CellValue): number | CellValue {
  if (value === null) return 0;
  if (typeof value === "boolean") return Number(value);
  if (typeof value !== "string") return value;
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : NOT_A_VALUE;
}

export function withNumbers(
  values: readonly (CellValue | undefined)[],
  compute: (numbers: readonly [number, number]) => CellValue,
): CellValue {
  const numbers = values.map((value) => numberOf(value ?? null));
  const wrong = numbers.find((each) => typeof each !== "number");
  if (wrong !== undefined) return wrong;
  const [first = 0, second = 0] = numbers as readonly number[];
  const result = compute([first, second]);
  return typeof result === "number" && !Number.isFinite(result) ? NOT_A_NUMBER : result;
}

export function truthOf(value: CellValue): CellValue {
  if (value === null) return false;
  if (typeof value === "boolean" || isCellError(value)) return value;
  return typeof value === "number" ? value !== 0 : NOT_A_VALUE;
}

export function operated(operator: Operator, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  switch (operator) {
    case "+":
    case "-":
      return withNumbers([left, right], ([a, b]) => added(a, operator === "+" ? b : -b));
    case "*":
      return withNumbers([left, right], ([a, b]) => a * b);
    case "/":
      return withNumbers([left, right], ([a, b]) => (b === 0 ? NO_DIVISION : a / b));
    case "^":
      return withNumbers([left, right], ([a, b]) => a ** b);
    case "&":
      return textOf(left) + textOf(right);
    default:
      return compared(operator, left, right);
  }
}

/** Excel takes for nothing what two numbers differ by behind their fifteenth digit. */
function added(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) < Math.max(Math.abs(a), Math.abs(b)) * 4 * Number.EPSILON ? 0 : sum;
}

export function textOf(value: CellValue): string {
  return typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : cellText(value);
}

/** Numbers come before texts, and these before truths; a blank is whatever it is compared with. */
export function compared(operator: Operator, left: CellValue, right: CellValue): boolean {
  const [a, b] = [left ?? emptyLike(right), right ?? emptyLike(left)];
  const rank = (value: CellValue): number => ["number", "string", "boolean"].indexOf(typeof value);
  const order = rank(a) === rank(b) ? orderOf(a, b) : rank(a) - rank(b);
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

function emptyLike(other: CellValue): CellValue {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function orderOf(a: CellValue, b: CellValue): number {
  if (typeof a === "string" && typeof b === "string") {
    const [one, other] = [a.toUpperCase(), b.toUpperCase()];
    return one < other ? -1 : Number(one > other);
  }
  const [one, other] = [Number(a), Number(b)];
  return one === other || one.toPrecision(DIGITS) === other.toPrecision(DIGITS) ? 0 : one - other;
}
