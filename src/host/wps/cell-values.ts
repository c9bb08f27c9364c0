import type { CellArea } from "../../core/cell/address";
import { type CellValue, numberValue } from "../../core/cell/cell-value";

/** Errors by the number that the object model has for them, counted from {@link FIRST_ERROR}. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [2000, "#NULL!"],
  [2007, "#DIV/0!"],
  [2015, "#VALUE!"],
  [2023, "#REF!"],
  [2029, "#NAME?"],
  [2036, "#NUM!"],
  [2042, "#N/A"],
  [2043, "#GETTING_DATA"],
  [2045, "#SPILL!"],
  [2046, "#CONNECT!"],
  [2047, "#BLOCKED!"],
  [2048, "#UNKNOWN!"],
  [2049, "#FIELD!"],
  [2050, "#CALC!"],
]);
const FIRST_ERROR = -2146828288;
const ERROR_TEXTS: ReadonlySet<string> = new Set(ERRORS.values());

/** Everything of an area as rows, whatever it was told as: one value, or rows of values. */
export function rowsOf(told: unknown, { rows, columns }: CellArea): readonly (readonly unknown[])[] {
  if (rows === 1 && columns === 1 && !Array.isArray(told)) return [[told]];
  const isWhole =
    Array.isArray(told) &&
    told.length === rows &&
    told.every((line: unknown) => Array.isArray(line) && line.length === columns);
  if (!isWhole) throw new Error(`WPS told no ${rows} × ${columns} values`);
  return told as unknown[][];
}

/**
 * A value as the object model tells it.
 * @example cellValueOf(-2146826281) // { error: "#DIV/0!" }
 */
export function cellValueOf(told: unknown): CellValue {
  if (typeof told === "string") return ERROR_TEXTS.has(told) ? { error: told } : told;
  if (typeof told === "boolean") return told;
  if (typeof told === "number") {
    const error = ERRORS.get(told - FIRST_ERROR);
    return error === undefined ? numberValue(told) : { error };
  }
  if (told === null || told === undefined) return null;
  throw new Error(`WPS told a value of an unknown kind: ${typeof told}`);
}

/** A formula with "=", or null: also for a text that begins with "=", which is told as what it says. */
export function formulaOf(told: unknown, value: unknown): string | null {
  return typeof told === "string" && told.startsWith("=") && told !== value ? told : null;
}
