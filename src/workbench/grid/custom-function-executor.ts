import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject, IFunctionInfo } from "@univerjs/engine-formula";
import { BooleanNumber } from "@univerjs/core";
import { FunctionType } from "@univerjs/engine-formula";
import { cellName } from "../../xlsx/cell-names";
import { callCustomFunction } from "./custom-function-call";
import type { CallArgument, CallResult, CallValue, CellArgument } from "./custom-function-call";
import type { CustomFunction } from "./custom-functions-runtime";

/** The messages that failing functions left, by the cell that holds the formula. */
export class FunctionMessages {
  readonly #messages = new Map<string, string>();

  /** Keeps, replaces or (for an empty message) forgets the message of a cell. */
  set(sheetId: string, row: number, column: number, message: string): void {
    const key = `${sheetId} ${row} ${column}`;
    if (message === "") this.#messages.delete(key);
    else this.#messages.set(key, message);
  }

  get(sheetId: string, row: number, column: number): string | null {
    return this.#messages.get(`${sheetId} ${row} ${column}`) ?? null;
  }
}

type ExecutorClass = new (name: string) => BaseFunction;

/** The formula engine's form of a custom function. */
export function functionExecutor(custom: CustomFunction, messages: FunctionMessages): [ExecutorClass, string] {
  class Executor extends BaseFunction {
    // The engine answers a wrong number of arguments with a bare #N/A; we say what is wrong.
    override minParams = 0;
    override maxParams = 255;

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const given = variants.map(callArgument);
      const result = callCustomFunction(custom, given, cellName(this.row, this.column));
      const message = typeof result === "object" && "message" in result ? result.message : "";
      messages.set(this.subUnitId ?? "", this.row, this.column, message);
      return engineResult(result);
    }
  }
  return [Executor, custom.name];
}

/** What the formula editor says about a custom function while it is typed. */
export function functionDescription(custom: CustomFunction): IFunctionInfo {
  return {
    functionName: custom.name,
    functionType: FunctionType.User,
    description: custom.description,
    abstract: custom.description,
    functionParameter: custom.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.dimensionality === "matrix" ? "A2:A20" : "A2",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

function callArgument(value: BaseValueObject): CallArgument {
  if (!(value instanceof ArrayValueObject))
    return value.isNull() ? { omitted: true } : { cells: [[cellArgument(value)]] };
  const cells: CellArgument[][] = Array.from({ length: value.getRowCount() }, () =>
    Array.from({ length: value.getColumnCount() }, () => null),
  );
  value.iterator((item, row, column) => {
    const line = cells[row];
    if (line) line[column] = item ? cellArgument(item) : null;
  });
  return { cells };
}

function cellArgument(value: BaseValueObject): CellArgument {
  if (value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  return value.getValue();
}

function engineResult(result: CallResult): BaseValueObject {
  if (!isRectangle(result)) return engineValue(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(engineValue)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

const ENGINE_ERRORS: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((type) => [type, type]));

function engineValue(value: CallValue): BaseValueObject {
  switch (typeof value) {
    case "number":
      return NumberValueObject.create(value);
    case "boolean":
      return BooleanValueObject.create(value);
    case "string":
      return StringValueObject.create(value);
    default:
      return ErrorValueObject.create(ENGINE_ERRORS.get(value.error) ?? ErrorType.VALUE);
  }
}

function isRectangle(result: CallResult): result is readonly (readonly CallValue[])[] {
  return Array.isArray(result);
}
