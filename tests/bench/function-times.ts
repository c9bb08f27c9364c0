import type { CustomFunction } from "../../src/functions/custom-function";
import { NATIVE_EQUIVALENTS } from "../../src/functions/native/native-formulas";
import { CUSTOM_FUNCTIONS } from "../../src/functions/registry";
import { FUNCTION_EXAMPLES } from "../../src/functions/examples";
import { exactTotal } from "../../src/core/quantity/decimal";
import { outcome } from "../functions/edu";
import { across, down, type Given, type NativeCase } from "../functions/native/native-case";
import { NATIVE_CASES } from "../functions/native/native-differences";
import { type Seeded, seeded } from "../recognition/seeded";

/** What a function costs: so many calls over single cells, and one over as many rows where it takes columns. */
export interface FunctionTime {
  readonly id: string;
  readonly single: number;
  /** Null where a function takes no long columns (a few years, one school). */
  readonly spilled: number | null;
  /** Rows of which the one call says something else than the call for the row alone. */
  readonly apart: number;
}

/** Of every function, in milliseconds, all in one run. @param count calls, and rows */
export function functionTimes(seed: number, count: number): readonly FunctionTime[] {
  return CUSTOM_FUNCTIONS.map((one) => {
    const make = NATIVE_CASES[one.id as keyof typeof NATIVE_CASES];
    const random = seeded(seed);
    const calls = make ? alike(random, make, count) : [];
    const args = make
      ? calls.map((call) => argumentsOf(one, call))
      : Array.from({ length: count }, () => FUNCTION_EXAMPLES[one.id]?.args ?? []);
    const [results, single] = timed(() => args.map((given) => outcome(one.id, given)));
    const native = NATIVE_EQUIVALENTS[one.id];
    if (native && "rows" in native && native.rows) {
      const whole = argumentsOf(one, stacked(calls));
      const [result, spilled] = timed(() => outcome(one.id, whole));
      const rows = Array.isArray(result) ? (result as unknown[]) : [];
      const apart = results.filter((own, row) => !isSame(own, rows[row])).length;
      return { id: one.id, single, spilled, apart };
    }
    const long = longColumns(random, one, count);
    return { id: one.id, single, spilled: long ? timed(() => outcome(one.id, long))[1] : null, apart: 0 };
  });
}

function timed<T>(run: () => T): readonly [T, number] {
  const began = performance.now();
  const result = run();
  return [result, performance.now() - began];
}

/** Calls of one shape: the same arguments in cells, the same written into the formula. */
function alike(random: Seeded, make: (random: Seeded) => NativeCase, count: number): readonly NativeCase[] {
  const first = make(random);
  const shapeOf = ({ cells, fixed }: NativeCase): string => JSON.stringify([Object.keys(cells), fixed]);
  const found = [first];
  while (found.length < count) {
    const next = make(random);
    if (shapeOf(next) === shapeOf(first)) found.push(next);
  }
  return found;
}

function argumentsOf({ parameters }: CustomFunction, { cells, fixed }: Pick<NativeCase, "cells" | "fixed">): unknown[] {
  return Object.keys(parameters).map(
    (key) => cells[key] ?? fixed[key] ?? (key === "zero" ? true : key === "leaveOut" ? false : null),
  );
}

/** The calls below each other. */
function stacked(calls: readonly NativeCase[]): Pick<NativeCase, "cells" | "fixed"> {
  const [first] = calls;
  const cells: Record<string, (readonly Given[])[]> = {};
  for (const key of Object.keys(first?.cells ?? {})) cells[key] = calls.flatMap((call) => call.cells[key] ?? []);
  return { cells, fixed: first?.fixed ?? {} };
}

/** One call of a function that takes a range as a whole. */
function longColumns(random: Seeded, one: CustomFunction, count: number): readonly unknown[] | null {
  const numbers = (): number[] => Array.from({ length: count }, () => random.between(1, 3000));
  const of = (cells: NativeCase["cells"]): readonly unknown[] => argumentsOf(one, { cells, fixed: {} });
  switch (one.id) {
    case "DIFF_COEF":
    case "DIFF_COEF_SHARE":
      return of({ totals: down(numbers()), students: down(numbers()) });
    case "CHECK_TOTAL":
    case "CHECK_YEARS": {
      const parts = numbers();
      return of({ total: [[exactTotal(parts)]], parts: down(parts) });
    }
    case "COMPOSITE_DIFF_COEF":
      return of({ coefficients: down(numbers()) });
    case "CROSSFOOT": {
      const rows = Array.from({ length: count }, () => Array.from({ length: 5 }, () => random.between(1, 3000)));
      return of({
        figures: rows,
        ofColumns: across([0, 1, 2, 3, 4].map((at) => exactTotal(rows.map((row) => row[at] ?? 0)))),
        ofRows: down(rows.map(exactTotal)),
      });
    }
    default:
      return null;
  }
}

/** A row alone is a result of one row, or a message where the row of many says so in its cell. */
function isSame(own: unknown, row: unknown): boolean {
  return Array.isArray(own) && JSON.stringify(own[0]) === JSON.stringify(row);
}
