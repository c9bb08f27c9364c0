import { cellName, columnIndex } from "../../src/core/cell/address";
import type { AddHighlight, HighlightLevel, WorkbookPlan } from "../../src/plan/workbook-plan";

/** What a cell holds: of the sheet named, or (undefined) of the one on which the formula stands. */
type CellAt = (sheet: string | undefined, row: number, column: number) => unknown;

/** Rows that whole columns are looked through. */
const ROWS = 200;

const SHEET = String.raw`(?:'((?:[^']|'')+)'!)?`;
const REFERENCE = new RegExp(
  String.raw`${SHEET}(?:(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?|\$([A-Z]{1,3}):\$([A-Z]{1,3}))(?![\w(])`,
  "g",
);

/**
 * Compiles the small part of Excel's language that our conditional formats are written in, as Excel computes it: a blank
 * or a text is no number, arithmetic on a text fails and the rule does not hold. What has no "$" moves along with the cell.
 *
 * @returns whether the formula, written for `home`, holds for the cell at a row and column
 */
function compiled(formula: string, home: { readonly row: number; readonly column: number }, cellAt: CellAt) {
  const texts: string[] = [];
  const source = formula
    .replace(/^=/, "")
    .replace(/"((?:[^"]|"")*)"/g, (_all, text: string) => `text(${texts.push(text.replaceAll('""', '"')) - 1})`)
    .replace(REFERENCE, (...match: (string | undefined)[]) => {
      const [, sheet, c1, column, r1, row, c2, lastColumn, r2, lastRow, from, to] = match;
      const name = JSON.stringify(sheet?.replaceAll("''", "'"));
      const at = (dollar: string | undefined, place: number, own: "r" | "c", origin: number): string =>
        dollar === "$" ? String(place) : `${own}+${place - origin}`;
      const corner = (rd?: string, rn?: string, cd?: string, cn?: string): string =>
        `${at(rd, Number(rn) - 1, "r", home.row)},${at(cd, columnIndex(cn ?? ""), "c", home.column)}`;
      if (from !== undefined) return `range(${name},0,${columnIndex(from)},${ROWS},${columnIndex(to ?? from)})`;
      return lastRow === undefined
        ? `cell(${name},${corner(r1, row, c1, column)})`
        : `range(${name},${corner(r1, row, c1, column)},${corner(r2, lastRow, c2, lastColumn)})`;
    })
    .replace(/([^<>=])=(?!=)/g, "$1===")
    .replace(/<>/g, "!==");
  const language = {
    text: (index: number): string => texts[index] ?? "",
    cell: (sheet: string | undefined, row: number, column: number): unknown => cellAt(sheet, row, column) ?? null,
    range: (sheet: string | undefined, top: number, left: number, bottom: number, right: number): unknown[] => {
      const values: unknown[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) values.push(cellAt(sheet, row, column) ?? null);
      return values;
    },
    AND: (...tests: unknown[]): boolean => tests.every(Boolean),
    OR: (...tests: unknown[]): boolean => tests.some(Boolean),
    N: (value: unknown): number => {
      if (isError(value)) throw new ErrorInCell();
      return typeof value === "number" ? value : 0;
    },
    COUNTIF: (values: unknown, criterion: unknown): number =>
      [values].flat().filter((value) => isMet(value, criterion)).length,
    MAX: (...values: unknown[]): number => Math.max(...numbers(values)),
    ROUND: (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits,
    SUMIF: (keys: unknown[], key: unknown, values: unknown[]): number =>
      numbers(values.filter((_, index) => isMet(keys[index], key))).reduce((sum, value) => sum + value, 0),
    COUNTIFS: (...pairs: unknown[]): number => {
      const [first] = pairs;
      if (!Array.isArray(first)) throw new Error("COUNTIFS without a range");
      return first.filter((_, index) =>
        pairs.every(
          (range, at) => at % 2 === 1 || (Array.isArray(range) && isMet((range as unknown[])[index], pairs[at + 1])),
        ),
      ).length;
    },
  };
  const run = new Function(...Object.keys(language), `return (r, c) => (${source});`) as (
    ...parts: unknown[]
  ) => (row: number, column: number) => unknown;
  const test = run(...Object.values(language));
  return (row: number, column: number): boolean => {
    try {
      return test(row, column) === true;
    } catch (error) {
      if (error instanceof ErrorInCell) return false;
      throw error;
    }
  };
}

/** A formula that comes upon an error is an error. */
class ErrorInCell extends Error {}

function isError(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function numbers(values: readonly unknown[]): readonly number[] {
  return values.flat().filter((value): value is number => typeof value === "number");
}

/** The criterion of SUMIF and COUNTIFS: a comparison with a number, or the same text whatever its case. */
function isMet(value: unknown, criterion: unknown): boolean {
  const compared = typeof criterion === "string" ? /^(>=|>)(\d+)$/.exec(criterion) : null;
  if (compared)
    return (
      typeof value === "number" && (compared[1] === ">" ? value > Number(compared[2]) : value >= Number(compared[2]))
    );
  if (value === null || criterion === null) return false;
  return String(value).toLowerCase() === String(criterion).toLowerCase();
}

/**
 * Whether a formula holds for the cell for which it is written.
 * @param cells by "C5", those of other sheets by "学生 表!C5"
 */
export function holds(formula: string, cells: Readonly<Record<string, unknown>>): boolean {
  const cellAt: CellAt = (sheet, row, column) =>
    cells[sheet === undefined ? cellName(row, column) : `${sheet}!${cellName(row, column)}`];
  return compiled(formula, { row: 0, column: 0 }, cellAt)(0, 0);
}

/** A cell that a rule marks. */
export interface DrawnCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly level: HighlightLevel;
  /** Code in the rule's marker. */
  readonly code: string;
}

/**
 * The cells that a plan marks, as Excel draws them from the cells of all sheets: every rule is written on top of those
 * before it, and the upper one decides.
 */
export function drawnCells(
  plan: Pick<WorkbookPlan, "operations">,
  valueAt: (sheet: string, row: number, column: number) => unknown,
): readonly DrawnCell[] {
  const drawn = new Map<string, DrawnCell>();
  for (const rule of rulesOf(plan)) {
    const { sheet, areas, formula, level } = rule;
    const [home] = areas;
    if (!home) throw new Error("a rule without cells");
    const test = compiled(formula, home, (other, row, column) => valueAt(other ?? sheet, row, column));
    const code = /EDU:([^"]+)"/.exec(formula)?.[1] ?? "";
    for (const area of areas)
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (test(row, column))
            drawn.set(`${code} ${sheet}!${cellName(row, column)}`, { sheet, row, column, level, code });
  }
  return [...drawn.values()];
}

export function rulesOf({ operations }: Pick<WorkbookPlan, "operations">): readonly AddHighlight[] {
  return operations.filter((operation) => operation.type === "add-highlight");
}
