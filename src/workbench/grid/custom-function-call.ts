import { CustomFunctionError, ERROR_TEXTS } from "./custom-functions-runtime";
import type { CustomFunction, ErrorText, FunctionParameter } from "./custom-functions-runtime";

/** A cell's value on its way into a function: null is blank. */
export type CellArgument = null | number | string | boolean | { readonly error: string };

/** An argument as the formula gives it: left out, or a rectangle of values (one by one for a single value). */
export type CallArgument = { readonly omitted: true } | { readonly cells: readonly (readonly CellArgument[])[] };

/** What a function gives back: a value or an error, alone or as a rectangle that spills. */
export type CallValue = number | string | boolean | { readonly error: string; readonly message: string };
export type CallResult = CallValue | readonly (readonly CallValue[])[];

/**
 * Calls a custom function the way Excel does: arguments are converted to the declared types, a blank is "" where any
 * value may stand and 0 where a number must, an omitted argument is null, and a range where a single value belongs
 * calls the function once per cell. Whatever goes wrong comes back as an error value; nothing is thrown.
 */
export function callCustomFunction(
  custom: CustomFunction,
  given: readonly CallArgument[],
  address: string,
): CallResult {
  const scalars = given.filter((argument, index) => !isMatrix(custom, index) && "cells" in argument);
  const rows = scalars
    .map((argument) => ("cells" in argument ? argument.cells.length : 1))
    .reduce((most, each) => Math.max(most, each), 1);
  const columns = scalars
    .map((argument) => ("cells" in argument ? (argument.cells[0]?.length ?? 1) : 1))
    .reduce((most, each) => Math.max(most, each), 1);
  if (rows === 1 && columns === 1) return callOnce(custom, given, address);
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column): CallValue => {
      const arguments_ = given.map((argument, index) =>
        isMatrix(custom, index) ? argument : elementAt(argument, row, column),
      );
      const result = callOnce(custom, arguments_, address);
      return isRectangle(result) ? (result[0]?.[0] ?? failure(ERROR_TEXTS.invalidValue)) : result;
    }),
  );
}

function callOnce(custom: CustomFunction, given: readonly CallArgument[], address: string): CallResult {
  try {
    return resultOf(custom.body(...convertedArguments(custom, given), { address, functionName: custom.id }));
  } catch (reason) {
    if (reason instanceof CustomFunctionError) return failure(reason.code, reason.message);
    console.error(`${custom.name}:`, reason);
    return failure(ERROR_TEXTS.invalidValue);
  }
}

/** @throws CustomFunctionError for an argument that Excel would not pass on */
function convertedArguments(custom: CustomFunction, given: readonly CallArgument[]): unknown[] {
  const { parameters } = custom;
  const repeating = parameters.at(-1)?.repeating === true;
  if (!repeating && given.length > parameters.length)
    throw new CustomFunctionError(ERROR_TEXTS.invalidValue, "参数太多。");
  const single = (parameter: FunctionParameter, argument: CallArgument | undefined): unknown => {
    if (argument && "cells" in argument) {
      if (parameter.dimensionality === "matrix")
        return argument.cells.map((row) => row.map((cell) => convertedCell(custom, parameter, cell)));
      return convertedCell(custom, parameter, argument.cells[0]?.[0] ?? null);
    }
    if (!parameter.optional && !parameter.repeating)
      throw new CustomFunctionError(ERROR_TEXTS.invalidValue, `缺少参数“${parameter.name}”。`);
    return null;
  };
  return parameters.map((parameter, index) => {
    if (!parameter.repeating) return single(parameter, given[index]);
    return given.slice(index).map((argument) => single(parameter, argument));
  });
}

function convertedCell(custom: CustomFunction, { type }: FunctionParameter, cell: CellArgument): unknown {
  if (typeof cell === "object" && cell !== null) {
    if (custom.takesErrors && type === "any") return new CustomFunctionError(knownError(cell.error));
    throw new CustomFunctionError(knownError(cell.error));
  }
  switch (type) {
    case "any":
      return cell ?? "";
    case "string":
      return cell === null ? "" : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
    case "boolean":
      if (typeof cell === "string") throw new CustomFunctionError(ERROR_TEXTS.invalidValue);
      return Boolean(cell);
    case "number": {
      const number = typeof cell === "string" && cell.trim() === "" ? Number.NaN : Number(cell ?? 0);
      if (Number.isNaN(number)) throw new CustomFunctionError(ERROR_TEXTS.invalidValue);
      return number;
    }
  }
}

function resultOf(value: unknown): CallResult {
  if (!Array.isArray(value)) return valueOf(value);
  const rows: readonly unknown[] = value;
  const rectangle = rows.map((row) => (Array.isArray(row) ? row.map(valueOf) : [valueOf(row)]));
  const width = rectangle[0]?.length ?? 0;
  if (width === 0 || rectangle.some((row) => row.length !== width)) return failure(ERROR_TEXTS.invalidValue);
  return rectangle;
}

function valueOf(value: unknown): CallValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : failure(ERROR_TEXTS.invalidNumber);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof CustomFunctionError) return failure(value.code, value.message);
  return failure(ERROR_TEXTS.invalidValue);
}

function failure(error: ErrorText, message = ""): { readonly error: string; readonly message: string } {
  return { error, message: error === ERROR_TEXTS.invalidValue || error === ERROR_TEXTS.notAvailable ? message : "" };
}

function knownError(text: string): ErrorText {
  return Object.values(ERROR_TEXTS).find((known) => known === text) ?? ERROR_TEXTS.invalidValue;
}

function isMatrix(custom: CustomFunction, index: number): boolean {
  const { parameters } = custom;
  return (parameters[index] ?? parameters.at(-1))?.dimensionality === "matrix";
}

function elementAt(argument: CallArgument, row: number, column: number): CallArgument {
  if (!("cells" in argument)) return argument;
  const line = argument.cells.length === 1 ? argument.cells[0] : argument.cells[row];
  const cell = line?.length === 1 ? line[0] : line?.[column];
  return { cells: [[cell === undefined ? { error: ERROR_TEXTS.notAvailable } : cell]] };
}

function isRectangle(result: CallResult): result is readonly (readonly CallValue[])[] {
  return Array.isArray(result);
}
