import type { CellValue } from "../../core/cell/cell-value";
import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import type { CustomFunction } from "../../functions/custom-function";
import { FunctionError } from "../../functions/errors";
import { type ChosenCells, valueAt } from "./chosen-cells";

/** An argument as a check hands it over: cells, or what the user has written or chosen. */
export type CheckArgument = ChosenCells | number | string | boolean;

/** What a function says in one cell; `error` is its message. */
export type FunctionResult = number | string | { readonly error: string };

/**
 * What the function says of the cells as they were read, by rows.
 * @param blanksAreZeros Excel on the desktop hands a blank cell over as 0
 */
export function resultsOf(
  snapshot: WorkbookSnapshot,
  { parameters, run }: CustomFunction,
  args: Readonly<Record<string, CheckArgument | undefined>>,
  blanksAreZeros = false,
): readonly (readonly FunctionResult[])[] {
  const given = Object.keys(parameters).map((key) => {
    const argument = args[key];
    return typeof argument === "object" ? valuesOf(snapshot, argument, blanksAreZeros) : (argument ?? null);
  });
  try {
    const result = run(...given);
    return Array.isArray(result) ? (result as (number | string)[][]) : [[result as number | string]];
  } catch (error) {
    if (error instanceof FunctionError) return [[{ error: error.message }]];
    throw error;
  }
}

/** @throws RangeError for cells of a sheet that there is not */
function valuesOf(
  { sheets }: WorkbookSnapshot,
  { sheet, area }: ChosenCells,
  blanksAreZeros: boolean,
): readonly (readonly CellValue[])[] {
  const found = sheets.find(({ name }) => name === sheet);
  if (!found) throw new RangeError(`no sheet ${sheet}`);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from(
      { length: area.columns },
      (_value, c) => valueAt(found, area.row + r, area.column + c) ?? (blanksAreZeros ? 0 : null),
    ),
  );
}
