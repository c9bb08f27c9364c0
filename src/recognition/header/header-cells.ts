import { parseFigure } from "../../core/cell/parse-figure";
import type { SheetGrid } from "../sheet/sheet-grid";
import type { Subject } from "../words/field-words";
import { plainText } from "../words/plain-text";
import { isKnownName, knownNames, subjectsOfName } from "./known-names";

/**
 * What a cell can be in a header: a year or a date may head a column (2023, 2024, 2025), a number or a number kept as text cannot;
 * `placeholder` is a dash and the like, `prose` a text too long for a header.
 */
export type CellRole = "blank" | "number" | "year" | "date" | "placeholder" | "label" | "prose";

/** A thing that a header cell can name; higher ranks name it more plainly. */
export interface NamedSubject {
  readonly subject: Subject;
  readonly rank: number;
}

/** The cells of a sheet as a header is looked for. Whatever has to be found out about a text is found out once. */
export interface HeaderCells {
  readonly grid: SheetGrid;
  /** Role of the cell itself; cells of a merged area other than the first are blank. */
  readonly role: (row: number, column: number) => CellRole;
  /** The subjects that the cell's text names, if any. */
  readonly names: (row: number, column: number) => readonly NamedSubject[];
  /** True when the text is a known name of any field. @param plain a plain text */
  readonly isKnown: (plain: string) => boolean;
  /** True when the text is a known name of a figure of schools. @param plain a plain text */
  readonly isFigureOfSchools: (plain: string) => boolean;
  /** Takes the cost of one attempt at a header over so many columns off what a sheet may cost; false when nothing is left. */
  readonly spend: (columns: number) => boolean;
  /** Notes that a header in this row was not looked at because nothing was left to spend. */
  readonly skip: (row: number) => void;
  /** The first row that was skipped, or null. */
  readonly firstSkipped: () => number | null;
  /** Called for each row in turn: where the row above is nearly empty a header may begin, and new texts are looked at again. */
  readonly refreshAfterBreak: (row: number) => void;
}

const LONGEST_LABEL = 80;
const LONGEST_NAME = 40;
const SENTENCE = 20;
/** So many new texts without a break between the rows are data: no header is looked for in them. */
const MOST_NEW_TEXTS = 4_000;
/** Columns that all attempts at headers of a sheet may look at: some thousand tables of common width. */
const MOST_ATTEMPTED = 60_000;
const FIXED_COST = 20;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2060;
const NONE: readonly NamedSubject[] = [];

/** Opens a sheet to look for headers. */
export function headerCells(grid: SheetGrid): HeaderCells {
  const roles = new Map<string, CellRole>();
  const named = new Map<string, readonly NamedSubject[]>();
  const known = new Map<string, boolean>();
  const figures = new Map<string, boolean>();
  let budget = MOST_NEW_TEXTS;
  let left = MOST_ATTEMPTED;
  let skipped: number | null = null;
  return {
    grid,
    role(row, column) {
      const value = grid.value(row, column);
      if (value === null || value === "") return "blank";
      if (typeof value === "number")
        return isYear(value) ? "year" : grid.date(row, column) === null ? "number" : "date";
      if (typeof value !== "string") return "number";
      if (value.length > LONGEST_LABEL) return value.trim() === "" ? "blank" : "prose";
      return cached(roles, value, roleOfText);
    },
    names(row, column) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || value.length > LONGEST_NAME || value === "") return NONE;
      const before = named.get(value);
      if (before) return before;
      if (budget <= 0) return NONE;
      budget--;
      const subjects = subjectsOfName(plainText(value));
      named.set(value, subjects);
      return subjects;
    },
    isFigureOfSchools: (plain) => cached(figures, plain, (text) => knownNames("school", [text]) > 0),
    spend(columns) {
      left -= columns + FIXED_COST;
      return left >= 0;
    },
    skip(row) {
      skipped = Math.min(row, skipped ?? row);
    },
    firstSkipped: () => skipped,
    isKnown: (plain) => cached(known, plain, isKnownName),
    refreshAfterBreak(row) {
      if (budget > MOST_NEW_TEXTS / 2) return;
      let filled = 0;
      for (let column = grid.left; column < grid.right && filled <= 1; column++)
        if (grid.value(row - 1, column) !== null) filled++;
      if (filled <= 1) budget = MOST_NEW_TEXTS;
    },
  };
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

function roleOfText(text: string): CellRole {
  const figure = parseFigure(text);
  if (figure.kind === "blank") return figure.placeholder === null ? "blank" : "placeholder";
  if (figure.kind === "number") return figure.unit === null && isYear(figure.value) ? "year" : "number";
  return text.length > SENTENCE && text.includes("。") ? "prose" : "label";
}

function cached<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const before = map.get(key);
  if (before !== undefined) return before;
  const made = make(key);
  map.set(key, made);
  return made;
}
