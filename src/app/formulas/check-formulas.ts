import { areaContains, type CellArea, type CellRef, MAX_COLUMNS, MAX_ROWS } from "../../core/cell/address";
import type { CellValue } from "../../core/cell/cell-value";
import { nameInFile, sheetInFile } from "../../core/cell/sheet-in-file";
import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import type { CustomFunction } from "../../functions/custom-function";
import { cells, type NativeArgument } from "../../functions/native/arguments";
import { NATIVE_EQUIVALENTS, type NativeFormulas, nativeFormulas } from "../../functions/native/native-formulas";
import { CUSTOM_FUNCTIONS } from "../../functions/registry";
import { type CellAt, evaluateFormula } from "../../plan/formula/evaluate-formula";
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
} from "../../plan/formula/formula";
import { printFormula } from "../../plan/formula/print-formula";
import type { CheckFault, NativeNote } from "../../plan/formula-faults";
import { type ChosenCells, valueAt } from "./chosen-cells";
import { beyondExcel } from "./native-limits";
import { type CheckArgument, type FunctionResult, resultsOf } from "./run-function";
import { greatest } from "../../core/quantity/long-lists";

/** A check that is to be put into cells. */
export interface ChosenCheck {
  /** Function without its prefix: "STAFF_GAP". */
  readonly id: string;
  /** By the keys of the function's parameters; what is left out is absent. */
  readonly args: Readonly<Record<string, CheckArgument>>;
  /** Where the first result goes; the others go below or beside it. */
  readonly into: CellRef;
}

/** One cell that would be filled. */
interface CheckCell {
  readonly cell: CellRef;
  /** The formula with our function; null where another cell's result spills into this one. */
  readonly edu: string | null;
  /** What the function says of the cells as they were read. */
  readonly result: FunctionResult;
  /** In Excel's own functions, with what that gives (undefined where it is not known here); null where it cannot be said in them. */
  readonly native: { readonly formula: string; readonly result: CellValue | undefined } | null;
}

/** What a check would put into the workbook, before anything is put there. */
export interface CheckFormulas {
  readonly cells: readonly CheckCell[];
  readonly notes: readonly NativeNote[];
  /** True where the function says something else once a blank cell arrives as 0, as on the desktop. */
  readonly hangsOnBlanks: boolean;
}

/** Cells that are filled at once. */
const MOST_CHECK_CELLS = 1500;

type Arguments = Readonly<Record<string, CheckArgument>>;

/**
 * The formulas of a check and what they say, before they are inserted. A check of schools row by row over columns becomes a
 * formula in each row; a cell that is chosen beside the columns (one 定额 for all) serves every row.
 *
 * @throws RangeError for a function that there is not
 * @example STAFF_GAP with 在编 B2:B40, 编制 C2:C40, into D2 // D2: =EDU.STAFF_GAP(B2,C2), …, D40: =EDU.STAFF_GAP(B40,C40)
 */
export function checkFormulas(snapshot: WorkbookSnapshot, check: ChosenCheck): CheckFormulas | CheckFault {
  const one = CUSTOM_FUNCTIONS.find(({ id }) => id === check.id);
  const equivalent = NATIVE_EQUIVALENTS[check.id];
  if (!one || !equivalent) throw new RangeError(`no function ${check.id}`);
  // Names are looked at for double entries: by one call over all rows.
  const looksAtAll = Object.entries(one.parameters).some(([key, { takes }]) => takes === "names" && key in check.args);
  const isByRow = "rows" in equivalent && equivalent.rows && !looksAtAll;
  const count = isByRow ? rowsOf(check.args) : 1;
  const fault = faultOf(snapshot, one, check, isByRow) ?? (count > MOST_CHECK_CELLS ? tooMany(count) : null);
  if (fault) return fault;
  const notes: NativeNote[] =
    "lacks" in equivalent && equivalent.lacks !== "" ? [{ kind: "lacks", said: equivalent.lacks }] : [];
  let hangsOnBlanks = false;
  const filled = Array.from({ length: count }, (_, row) => row).flatMap((row) => {
    const args = isByRow ? ofRow(check.args, row, count) : asTheyStand(check.args);
    const into = { ...check.into, row: check.into.row + row };
    const results = resultsOf(snapshot, one, args);
    hangsOnBlanks ||= JSON.stringify(resultsOf(snapshot, one, args, true)) !== JSON.stringify(results);
    const native = nativeFormulas(one.id, nativeArguments(args, into));
    if ("reason" in native && !notes.some(({ kind }) => kind === "none"))
      notes.push({ kind: "none", said: native.reason });
    return cellsOf(snapshot, into, printFormula(eduFormula(one, args, into), into), results, native, notes);
  });
  if (filled.length > MOST_CHECK_CELLS) return tooMany(filled.length);
  return resultInCells(one, check, filled) ?? { cells: filled, notes, hangsOnBlanks };
}

function tooMany(count: number): CheckFault {
  return { fault: "too-many", count, most: MOST_CHECK_CELLS };
}

/** The cells that one call fills. Notes are added where Excel would not take a native formula. */
function cellsOf(
  snapshot: WorkbookSnapshot,
  into: CellRef,
  edu: string,
  results: readonly (readonly FunctionResult[])[],
  native: NativeFormulas,
  notes: NativeNote[],
): CheckCell[] {
  const shape: readonly (readonly unknown[])[] = "reason" in native ? results : native.formulas;
  return shape.flatMap((line, r) =>
    line.map((_, c): CheckCell => {
      const at = { ...into, row: into.row + r, column: into.column + c };
      const formula = "reason" in native ? undefined : native.formulas[r]?.[c];
      // The tree counts its cells from the first of the formulas, wherever it is put.
      const printed = formula ? printFormula(formula, into) : "";
      const beyond = formula ? beyondExcel(formula, printed) : null;
      if (beyond && !notes.some(({ kind }) => kind === beyond.kind)) notes.push({ ...beyond, cell: at });
      return {
        cell: at,
        edu: r === 0 && c === 0 ? edu : null,
        result: results[r]?.[c] ?? "",
        native:
          formula && !beyond
            ? { formula: printed, result: evaluateFormula(formula, into, cellsAround(snapshot, into)) }
            : null,
      };
    }),
  );
}

/** What cells hold, as a formula that stands in `home` refers to them. */
export function cellsAround({ sheets }: WorkbookSnapshot, home: CellRef): CellAt {
  const { file } = sheetInFile(home.sheet);
  return (named, row, column) => {
    const name = named === undefined ? home.sheet : file === null ? named : nameInFile(file, named);
    const sheet = sheets.find((each) => each.name === name);
    return sheet ? valueAt(sheet, row, column) : { error: "#REF!" };
  };
}

/** Cells as one formula takes them: a cell that serves every row stays where it is, `$F$1`. */
type OwnCells = ChosenCells & { readonly isFixed: boolean };
type OwnArguments = Readonly<Record<string, OwnCells | number | string | boolean>>;

/** How many rows a check goes down: as many as its longest argument has. */
function rowsOf(args: Arguments): number {
  return greatest(
    Object.values(args).flatMap((each) => (typeof each === "object" ? each.area.rows : [])),
    1,
  );
}

function faultOf(
  { sheets }: WorkbookSnapshot,
  { parameters }: CustomFunction,
  { args, into }: ChosenCheck,
  isByRow: boolean,
): CheckFault | null {
  if (!sheets.some(({ name }) => name === into.sheet)) return { fault: "no-sheet", sheet: into.sheet };
  const chosen = Object.entries(parameters).flatMap(([key, { name }]) => {
    const argument = args[key];
    return typeof argument === "object" ? [{ name, key, ...argument }] : [];
  });
  const longest = chosen.find(({ area }) => area.rows === rowsOf(args));
  for (const [key, { name, optional }] of Object.entries(parameters))
    if (args[key] === undefined && !optional) return { fault: "missing", argument: name };
  for (const { name, key, sheet, area } of chosen) {
    if (!sheets.some((each) => each.name === sheet)) return { fault: "no-sheet", sheet };
    if (sheetInFile(sheet).file !== sheetInFile(into.sheet).file) return { fault: "other-file", argument: name };
    // A verdict is on several values side by side; all else row by row takes one of each row.
    if (isByRow && area.columns > 1 && key !== "values") return { fault: "several-columns", argument: name };
    if (isByRow && longest && area.rows !== 1 && area.rows !== longest.area.rows)
      return {
        fault: "unequal",
        argument: longest.name,
        rows: longest.area.rows,
        other: name,
        otherRows: area.rows,
      };
  }
  return null;
}

function ofRow(args: Arguments, row: number, count: number): OwnArguments {
  return Object.fromEntries(
    Object.entries(args).map(([key, argument]): [string, OwnArguments[string]] => {
      if (typeof argument !== "object") return [key, argument];
      const { area } = argument;
      const isFixed = area.rows !== count;
      return [key, { ...argument, isFixed, area: isFixed ? area : { ...area, row: area.row + row, rows: 1 } }];
    }),
  );
}

function asTheyStand(args: Arguments): OwnArguments {
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
  const elsewhere = sheet === into.sheet ? undefined : sheetInFile(sheet).sheet;
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

/** A result in the cells that it is computed from, or one beyond the sheet. */
function resultInCells(
  { parameters }: CustomFunction,
  { args }: ChosenCheck,
  filled: readonly CheckCell[],
): CheckFault | null {
  for (const { cell: at } of filled) {
    if (at.row >= MAX_ROWS || at.column >= MAX_COLUMNS) return { fault: "off-sheet" };
    for (const [key, { name }] of Object.entries(parameters)) {
      const argument = args[key];
      if (typeof argument === "object" && argument.sheet === at.sheet && isIn(argument.area, at))
        return { fault: "result-in-cells", argument: name, cell: at };
    }
  }
  return null;
}

function isIn(area: CellArea, { row, column }: CellRef): boolean {
  return areaContains(area, row, column);
}
