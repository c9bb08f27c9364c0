import type { NativeArgument, NativeRange } from "../src/functions/native/arguments";
import { nativeFormulas } from "../src/functions/native/native-formulas";
import { CUSTOM_FUNCTIONS } from "../src/functions/registry";
import { cell } from "../src/plan/formula/formula";
import { printFormula } from "../src/plan/formula/print-formula";
import { FUNCTION_EXAMPLES } from "../src/functions/examples";

/** Arguments in cells, by their keys; what is written into a formula by itself. */
export interface Arguments<Value> {
  readonly cells: Readonly<Record<string, readonly (readonly Value[])[]>>;
  readonly fixed: Readonly<Record<string, number | string | boolean>>;
}

/** Where the arguments of a call stand, side by side from the first column, and its native formulas with their cells. */
export interface Placed<Value> {
  readonly values: readonly { readonly row: number; readonly column: number; readonly value: Value }[];
  readonly rows: number;
  readonly columns: number;
  readonly formulas: readonly (readonly string[])[];
}

/** @param top row of the first cells, counted from zero @throws Error where there is no native formula */
export function placed<Value>(id: string, { cells, fixed }: Arguments<Value>, top: number): Placed<Value> {
  let columns = 0;
  const values = [];
  const ranges: Record<string, NativeRange> = {};
  for (const [key, given] of Object.entries(cells)) {
    const width = given[0]?.length ?? 0;
    ranges[key] = { first: cell({ offset: top }, { offset: columns }), rows: given.length, columns: width };
    for (const [r, row] of given.entries())
      for (const [c, value] of row.entries()) values.push({ row: top + r, column: columns + c, value });
    columns += width;
  }
  const args: Readonly<Record<string, NativeArgument>> = { ...ranges, ...fixed };
  const made = nativeFormulas(id, args);
  if ("reason" in made) throw new Error(`${id}: ${made.reason}`);
  const formulas = made.formulas.map((row) => row.map((formula) => printFormula(formula)));
  return { values, rows: Math.max(1, ...Object.values(cells).map((rows) => rows.length)), columns, formulas };
}

/** The example of a function (src/functions/examples.ts): its numbers in cells, texts and choices in the formula. */
export function exampleArguments(id: string): Arguments<number | string> {
  const { parameters } = CUSTOM_FUNCTIONS.find((one) => one.id === id) ?? { parameters: {} };
  const args = FUNCTION_EXAMPLES[id]?.args ?? [];
  const cells: Record<string, readonly (readonly (number | string)[])[]> = {};
  const fixed: Record<string, string | boolean> = {};
  for (const [index, key] of Object.keys(parameters).entries()) {
    const given = args[index];
    if (typeof given === "number") cells[key] = [[given]];
    else if (typeof given === "object" && given !== null) cells[key] = given;
    else if (given !== undefined && given !== null) fixed[key] = given;
  }
  return { cells, fixed };
}

/** What the native formula of an example shows where that is not what the function shows. */
const SHOWS_OTHERWISE: Readonly<Record<string, string>> = {
  CHECK_PROGRESS: "未达到（基数为任务总量6400）：1个年度未达目标",
  CROSSFOOT: "请核对：2个合计与各项之和不等（共9个），是否为四舍五入请逐个核对",
  NO_DECREASE: "不符合：有1处，请逐年核对",
  THREE_GROWTH: "不符合：有1处，请逐年核对",
  ROTATION: "未达标：共120人，交流轮岗低于10%，还差1人",
};

/** What the native formula of an example shows; tests/functions/native has LibreOffice compute it. */
export function nativeShows(id: string): string {
  return SHOWS_OTHERWISE[id] ?? FUNCTION_EXAMPLES[id]?.shows ?? "";
}
