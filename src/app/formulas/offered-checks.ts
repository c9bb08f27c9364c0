import { areaName, type CellRef, columnName, MAX_ROWS } from "../../core/cell/address";
import { isRange, type Parameter } from "../../functions/arguments/parameters";
import { FUNCTION_EXAMPLES, formulaOf } from "../../functions/examples";
import { NATIVE_EQUIVALENTS } from "../../functions/native/native-formulas";
import { FUNCTION_PURPOSES } from "../../functions/purposes";
import { CUSTOM_FUNCTIONS } from "../../functions/registry";
import { STANDARDS } from "../../functions/standards";
import type { RecognisedTable } from "../../recognition/recognised-table";
import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import type { AddressFault } from "../../plan/formula-faults";
import { cellsNamed, type ChosenCells, readCells, type ReadCells } from "./chosen-cells";
import type { CheckArgument } from "./run-function";

/** One argument of a check, as a person fills it in. */
export interface CheckField {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  /**
   * `figures`: cells with numbers, or a number. `years`, `words`: cells, or what may be written in their place (小学, 1.1).
   * `choice`, `zero`: TRUE, FALSE or nothing. `standard`: one of {@link OFFERED_STANDARDS}.
   */
  readonly takes: "figures" | "years" | "words" | "choice" | "zero" | "standard";
  /** True where there may be more than one cell. */
  readonly mayBeSeveral: boolean;
}

/** A check that can be put into cells. */
export interface OfferedCheck {
  readonly id: string;
  /** What it is for, in a few words. */
  readonly use: string;
  readonly description: string;
  /** `=EDU.STAFF_GAP(27,30)` and what it shows. */
  readonly example: { readonly formula: string; readonly shows: string };
  readonly fields: readonly CheckField[];
  /** True where it answers row by row, so that a sum among the rows is one row more. */
  readonly goesByRow: boolean;
}

/** The checks by what they are for. */
export const OFFERED_CHECKS: readonly { readonly name: string; readonly checks: readonly OfferedCheck[] }[] =
  FUNCTION_PURPOSES.map(({ name, ids }) => ({
    name,
    checks: ids.flatMap((id): OfferedCheck[] => {
      const [own, example] = [CUSTOM_FUNCTIONS.find((one) => one.id === id), FUNCTION_EXAMPLES[id]];
      if (!own || !example) return [];
      return [
        {
          id,
          use: example.use,
          description: own.description,
          example: { formula: formulaOf(id, example), shows: example.shows },
          goesByRow: isByRow(id),
          fields: Object.entries(own.parameters).map(([key, parameter]) => fieldOf(key, parameter)),
        },
      ];
    }),
  }));

export const OFFERED_STANDARDS: readonly { readonly id: string; readonly name: string }[] = STANDARDS.map(
  ({ id, name }) => ({ id, name }),
);

function isByRow(id: string): boolean {
  const equivalent = NATIVE_EQUIVALENTS[id];
  return equivalent !== undefined && "rows" in equivalent && equivalent.rows;
}

function fieldOf(key: string, parameter: Parameter): CheckField {
  const { name, description, optional = false } = parameter;
  return { key, name, description, isOptional: optional, takes: takesOf(parameter), mayBeSeveral: isRange(parameter) };
}

function takesOf({ takes }: Parameter): CheckField["takes"] {
  switch (takes) {
    case "numbers":
    case "number":
      return "figures";
    case "years":
    case "choice":
    case "zero":
    case "standard":
      return takes;
    default:
      return "words";
  }
}

/** What a person has filled in for an argument: nothing, cells, something else, or no cells that there are. */
export type FilledIn =
  | { readonly kind: "nothing" }
  | { readonly kind: "cells"; readonly cells: ReadCells }
  | { readonly kind: "written"; readonly value: CheckArgument }
  | ({ readonly kind: "fault" } & AddressFault);

const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** Characters of a number and of a text that a formula holds as they are. */
const LONGEST_NUMBER = 15;
const LONGEST_TEXT = 255;

/** @param home the sheet that is meant where the address names none */
export function filledIn(
  snapshot: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
  { takes }: CheckField,
  typed: string,
  home: string,
): FilledIn {
  const text = typed.trim();
  if (text === "") return { kind: "nothing" };
  if (takes === "choice" || takes === "zero") return { kind: "written", value: text === "TRUE" };
  if (takes === "standard") return { kind: "written", value: text };
  if (takes === "figures" && NUMBER.test(text) && text.length <= LONGEST_NUMBER)
    return { kind: "written", value: Number(text) };
  const named = cellsNamed(snapshot, text, home);
  if ("fault" in named)
    return takes === "words" && named.fault === "no-address" && text.length <= LONGEST_TEXT
      ? { kind: "written", value: text }
      : { kind: "fault", ...named };
  const read = readCells(snapshot, tables, named, takes !== "words");
  return "fault" in read ? { kind: "fault", ...read } : { kind: "cells", cells: read };
}

/** Where the first result goes: the first of the cells that are named. */
export function targetNamed(snapshot: WorkbookSnapshot, typed: string, home: string): CellRef | AddressFault | null {
  if (typed.trim() === "") return null;
  const named = cellsNamed(snapshot, typed, home);
  return "fault" in named ? named : { sheet: named.sheet, row: named.area.row, column: named.area.column };
}

/** The address of cells as a person types it: `台账!B2:B40`, `台账!B:B`. */
export function addressOf({ sheet, area }: ChosenCells): string {
  const isWhole = area.rows >= MAX_ROWS;
  const columns = `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  return `${sheet}!${isWhole ? columns : areaName(area)}`;
}
