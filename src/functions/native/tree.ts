import { call, type Formula, number, operation, type Operator, text } from "../../plan/formula/formula";

/** Short names for the trees of native formulas: a number or a text stands for itself. */
export type Part = Formula | number | string;

export function partOf(part: Part): Formula {
  return typeof part === "number" ? number(part) : typeof part === "string" ? text(part) : part;
}

function chained(operator: Operator, [first, ...others]: readonly Part[]): Formula {
  return others.reduce<Formula>((left, right) => operation(left, operator, partOf(right)), partOf(first ?? 0));
}

export const plus = (...parts: readonly Part[]): Formula => chained("+", parts);
export const minus = (...parts: readonly Part[]): Formula => chained("-", parts);
export const times = (...parts: readonly Part[]): Formula => chained("*", parts);
export const over = (a: Part, b: Part): Formula => chained("/", [a, b]);
export const power = (a: Part, b: Part): Formula => chained("^", [a, b]);
/** Texts and numbers one behind the other; what is joined already needs no brackets, and neighbouring texts are one. */
export function joined(...parts: readonly Part[]): Formula {
  const pieces: Part[] = [];
  for (const piece of parts.flatMap(piecesOf)) {
    const before = pieces[pieces.length - 1];
    if (typeof piece === "string" && typeof before === "string") pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return chained("&", pieces);
}

function piecesOf(part: Part): readonly Part[] {
  return typeof part === "object" && part.type === "operation" && part.operator === "&"
    ? [...piecesOf(part.left), ...piecesOf(part.right)]
    : [typeof part === "object" && part.type === "text" ? part.value : part];
}

/** A comparison. @example is(a, ">=", 0) */
export const is = (a: Part, operator: Operator, b: Part): Formula => chained(operator, [a, b]);
export const choose = (test: Formula, then: Part, otherwise: Part): Formula =>
  call("IF", test, partOf(then), partOf(otherwise));
export const rounded = (value: Part, digits: number): Formula => call("ROUND", partOf(value), number(digits));
export const roundedUp = (value: Part, digits: number): Formula => call("ROUNDUP", partOf(value), number(digits));
/** The sum over arrays, without the keys that array formulas need in Excel 2016. */
export const summed = (value: Part): Formula => call("SUMPRODUCT", partOf(value));
/** How many of an array of truths hold. */
export const counted = (truths: Formula): Formula => summed(times(truths, 1));
/** The one test, or all of them. */
export function all(tests: readonly Formula[]): Formula {
  const [first, ...others] = tests;
  return first && others.length === 0 ? first : call("AND", ...tests);
}
