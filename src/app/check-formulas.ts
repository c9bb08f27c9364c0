import { areaContains, type CellArea, type CellRef } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { CustomFunction } from "../functions/custom-function";
import { FunctionError } from "../functions/errors";
import { cells, type NativeArgument } from "../functions/native/arguments";
import { NATIVE_EQUIVALENTS, nativeFormulas } from "../functions/native/native-formulas";
import { CUSTOM_FUNCTIONS } from "../functions/registry";
import {
  boolean,
  call,
  cell,
  type CellFormula,
  type Formula,
  number,
  OMITTED,
  type Place,
  text,
} from "../plan/formula/formula";
import { printFormula } from "../plan/formula/print-formula";

/** Cells that the user has pointed at. */
export interface ChosenCells {
  readonly sheet: string;
  readonly area: CellArea;
}

/** A check that is to be put into cells. */
export interface ChosenCheck {
  /** Function without its prefix: "STAFF_GAP". */
  readonly id: string;
  /** By the keys of the function's parameters: cells, or what the user has written or chosen. */
  readonly args: Readonly<Record<string, ChosenCells | number | string | boolean>>;
  /** Where the first result goes; the others go below or beside it. */
  readonly into: CellRef;
}

/** One cell that would be filled. */
export interface CheckCell {
  readonly cell: CellRef;
  /** The formula with our function; null where another cell's result spills into this one. */
  readonly edu: string | null;
  /** In Excel's own functions; null where it cannot be said in them. */
  readonly native: string | null;
  /** What the function says of the cells as they were read; `error` is its message. */
  readonly result: number | string | { readonly error: string };
}

/** What a check would put into the workbook, before anything is put there. */
export interface CheckFormulas {
  readonly cells: readonly CheckCell[];
  /** What the native formula does not say or why there is none, in words; "" where it says all. */
  readonly nativeNote: string;
}

/**
 * The formulas of a check and what they say, before they are inserted. A check of schools row by row over columns becomes a
 * formula in each row; a cell that is chosen beside the columns (one 定额 for all) serves every row.
 *
 * @throws RangeError for a function that there is not, cells of a sheet that there is not, columns of unequal length, and
 *         results that would stand in the cells that they are computed from
 * @example STAFF_GAP with 在编 B2:B40, 编制 C2:C40, into D2 // D2: =EDU.STAFF_GAP(B2,C2), …, D40: =EDU.STAFF_GAP(B40,C40)
 */
export function checkFormulas(snapshot: WorkbookSnapshot, check: ChosenCheck): CheckFormulas {
  const one = CUSTOM_FUNCTIONS.find(({ id }) => id === check.id);
  const equivalent = NATIVE_EQUIVALENTS[check.id];
  if (!one || !equivalent) throw new RangeError(`no function ${check.id}`);
  const isByRow = "rows" in equivalent && equivalent.rows;
  const count = isByRow ? rowsOf(check) : 1;
  const notes = new Set<string>("reason" in equivalent ? [] : [equivalent.lacks]);
  const filled = Array.from({ length: count }, (_, row) => row).flatMap((row) => {
    const args = isByRow ? ofRow(check.args, row, count) : asTheyStand(check.args);
    const into = { ...check.into, row: check.into.row + row };
    const result = resultsOf(snapshot, one, args);
    const native = nativeFormulas(one.id, nativeArguments(args, into));
    if ("reason" in native) notes.add(native.reason);
    const edu = printFormula(eduFormula(one, args, into), into);
    const shape: readonly (readonly unknown[])[] = "reason" in native ? result : native.formulas;
    return shape.flatMap((line, r) =>
      line.map((_, c): CheckCell => {
        const formula = "reason" in native ? undefined : native.formulas[r]?.[c];
        const at = { ...into, row: into.row + r, column: into.column + c };
        return {
          cell: at,
          edu: r === 0 && c === 0 ? edu : null,
          // The tree counts its cells from the first of the formulas, wherever it is put.
          native: formula ? printFormula(formula, into) : null,
          result: result[r]?.[c] ?? "",
        };
      }),
    );
  });
  refuseCircles(check, filled);
  return { cells: filled, nativeNote: [...notes].filter((note) => note !== "").join("；") };
}

/** Cells as one formula takes them: a cell that serves every row stays where it is, `$F$1`. */
type OwnCells = ChosenCells & { readonly isFixed: boolean };
type OwnArguments = Readonly<Record<string, OwnCells | number | string | boolean>>;

/** How many rows a check goes down: as many as its longest argument has. */
function rowsOf({ args }: ChosenCheck): number {
  const lengths = Object.values(args).flatMap((argument) => (typeof argument === "object" ? argument.area.rows : []));
  const count = Math.max(1, ...lengths);
  if (lengths.some((rows) => rows !== 1 && rows !== count)) throw new RangeError("columns of unequal length");
  return count;
}

function ofRow(args: ChosenCheck["args"], row: number, count: number): OwnArguments {
  return Object.fromEntries(
    Object.entries(args).map(([key, argument]): [string, OwnArguments[string]] => {
      if (typeof argument !== "object") return [key, argument];
      const { area } = argument;
      const isFixed = area.rows !== count;
      return [key, { ...argument, isFixed, area: isFixed ? area : { ...area, row: area.row + row, rows: 1 } }];
    }),
  );
}

function asTheyStand(args: ChosenCheck["args"]): OwnArguments {
  return Object.fromEntries(
    Object.entries(args).map(([key, argument]): [string, OwnArguments[string]] => [
      key,
      typeof argument === "object" ? { ...argument, isFixed: false } : argument,
    ]),
  );
}

/** The first of an argument's cells, counted from the cell in which the formula stands. */
function firstOf({ sheet, area, isFixed }: OwnCells, into: CellRef): CellFormula {
  const place = (at: number, home: number): Place => (isFixed ? { fixed: at } : { offset: at - home });
  const elsewhere = sheet === into.sheet ? undefined : sheet;
  return cell(place(area.row, into.row), place(area.column, into.column), elsewhere);
}

function nativeArguments(args: OwnArguments, into: CellRef): Readonly<Record<string, NativeArgument>> {
  return Object.fromEntries(
    Object.entries(args).map(([key, argument]): [string, NativeArgument] => [
      key,
      typeof argument === "object"
        ? { first: firstOf(argument, into), rows: argument.area.rows, columns: argument.area.columns }
        : argument,
    ]),
  );
}

/** EDU.STAFF_GAP(B2,C2): what is left out at the end is not written. */
function eduFormula({ id, parameters }: CustomFunction, args: OwnArguments, into: CellRef): Formula {
  const keys = Object.keys(parameters);
  const last = keys.reduce((most, key, at) => (args[key] === undefined ? most : at), -1);
  return call(`EDU.${id}`, ...keys.slice(0, last + 1).map((key) => written(args[key], into)));
}

function written(argument: OwnArguments[string] | undefined, into: CellRef): Formula {
  switch (typeof argument) {
    case "object":
      return cells({ ...argument.area, first: firstOf(argument, into) });
    case "number":
      return number(argument);
    case "string":
      return text(argument);
    case "boolean":
      return boolean(argument);
    default:
      return OMITTED;
  }
}

/** What the function says, by rows of cells. */
function resultsOf(
  snapshot: WorkbookSnapshot,
  { parameters, run }: CustomFunction,
  args: OwnArguments,
): readonly (readonly CheckCell["result"][])[] {
  const given = Object.keys(parameters).map((key) => {
    const argument = args[key];
    return typeof argument === "object" ? valuesOf(snapshot, argument) : (argument ?? null);
  });
  try {
    const result = run(...given);
    return Array.isArray(result) ? (result as (number | string)[][]) : [[result as number | string]];
  } catch (error) {
    if (error instanceof FunctionError) return [[{ error: error.message }]];
    throw error;
  }
}

function valuesOf({ sheets }: WorkbookSnapshot, { sheet, area }: ChosenCells): readonly (readonly CellValue[])[] {
  const found = sheets.find(({ name }) => name === sheet);
  if (!found) throw new RangeError(`no sheet ${sheet}`);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_value, c) => valueAt(found, area.row + r, area.column + c)),
  );
}

function valueAt({ area, values }: SheetSnapshot, row: number, column: number): CellValue {
  return values[row - area.row]?.[column - area.column] ?? null;
}

/** @throws RangeError where a result would stand in a cell that it is computed from */
function refuseCircles({ args, into }: ChosenCheck, filled: readonly CheckCell[]): void {
  const chosen = Object.values(args).filter((argument) => typeof argument === "object");
  for (const { cell: at } of filled)
    for (const { sheet, area } of chosen)
      if (sheet === into.sheet && areaContains(area, at.row, at.column))
        throw new RangeError(`a result in the cells that it is computed from: row ${at.row}, column ${at.column}`);
}
