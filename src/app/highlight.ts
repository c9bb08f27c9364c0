import { cellKey, cellOfKey, type CellRef } from "../core/cell/address";
import { type CellValue, isCellError } from "../core/cell/cell-value";
import { sheetInFile } from "../core/cell/sheet-in-file";
import { ANY_AMOUNT, readAmount } from "../core/cell/read-amount";
import { inBlocks, type Pieces } from "../core/pieces";
import { planClearHighlights as planClear, planHighlights as planMarks } from "../plan/plan-highlights";
import type { CellHolds } from "../plan/seen-by-formulas";
import type { NumberAt } from "../plan/marks-across-files";
import type { HighlightLevel, WorkbookPlan } from "../plan/workbook-plan";
import { rowKeysOf } from "./row-keys-of";
import type { WorkbookAssessment } from "./workbook-assessment";

const MARKS = new WeakMap<WorkbookAssessment, WorkbookPlan>();

/**
 * The plan that marks every value below the standard on the sheets that were assessed and can be written; empty without a
 * standard. Made once for each reading: a preview that is opened again does not wait for it again.
 */
export function* planHighlights(assessment: WorkbookAssessment): Pieces<WorkbookPlan> {
  const known = MARKS.get(assessment);
  if (known) return known;
  const plan = yield* marksOf(assessment);
  MARKS.set(assessment, plan);
  return plan;
}

function* marksOf(assessment: WorkbookAssessment): Pieces<WorkbookPlan> {
  if (assessment.unknownStandard !== null) return { operations: [] };
  const closed = new Set([...protectedSheets(assessment), ...assessment.readOnlySheets]);
  const plan = yield* planMarks(assessment.records, assessment.standard, closed, {
    emptyRows: emptyRowsOf(assessment),
    holds: holdsOf(assessment),
    numberAt: numberOf(assessment),
    keys: rowKeysOf(assessment),
  });
  return { ...plan, ...readOnlyFilesOf(assessment) };
}

/** How many cells show each level; a cell that shows both counts as the worse. */
export type MarkedCells = Readonly<Record<HighlightLevel, number>>;

/** The cells of one sheet that show a level once a plan is written. */
export interface MarkedSheet {
  readonly sheet: string;
  readonly cells: MarkedCells;
  /** The uppermost (then leftmost) of them. */
  readonly first: CellRef;
}

/**
 * The cells that the rules of a plan mark as the values stand, sheet by sheet in the order of the workbook: those judged
 * below the standard that lie under a rule. Sheets on which none is marked are left out.
 */
export function* markedSheets(
  { schools, sheetNames }: Pick<WorkbookAssessment, "schools" | "sheetNames">,
  plan: WorkbookPlan,
): Pieces<readonly MarkedSheet[]> {
  const ruled = yield* cellsUnderRules(plan);
  const marked = new Map<string, Map<number, HighlightLevel>>();
  const mark = (level: HighlightLevel, cell: CellRef | null): void => {
    if (!cell) return;
    const key = cellKey(cell.row, cell.column);
    if (!ruled.get(cell.sheet)?.has(key)) return;
    const cells = marked.get(cell.sheet) ?? new Map<number, HighlightLevel>();
    marked.set(cell.sheet, cells);
    if (level === "below-floor" || !cells.has(key)) cells.set(key, level);
  };
  yield* inBlocks(schools.length, (first, end) => {
    for (const school of schools.slice(first, end))
      school.states.forEach((state, position) => {
        if (state === "failed") mark("below-floor", school.firstCell(position));
        else if (state === "floor") mark("reaches-floor", school.firstCell(position));
      });
  });
  return sheetNames.flatMap((sheet) => {
    const cells = marked.get(sheet);
    return cells ? [markedSheet(sheet, cells)] : [];
  });
}

function markedSheet(sheet: string, marked: ReadonlyMap<number, HighlightLevel>): MarkedSheet {
  const cells = { "below-floor": 0, "reaches-floor": 0 };
  let first = Infinity;
  for (const [key, level] of marked) {
    cells[level]++;
    first = Math.min(first, key);
  }
  return { sheet, cells, first: { sheet, ...cellOfKey(first) } };
}

/** The cells of all sheets together. */
export function markedCells(sheets: readonly MarkedSheet[]): MarkedCells {
  const sum = (level: HighlightLevel): number => sheets.reduce((total, { cells }) => total + cells[level], 0);
  return { "below-floor": sum("below-floor"), "reaches-floor": sum("reaches-floor") };
}

/** The cells over which a plan puts rules, by sheet. */
function* cellsUnderRules({ operations }: WorkbookPlan): Pieces<ReadonlyMap<string, ReadonlySet<number>>> {
  const cells = new Map<string, Set<number>>();
  for (const operation of operations) {
    if (operation.type !== "add-highlight") continue;
    const own = cells.get(operation.sheet) ?? new Set<number>();
    cells.set(operation.sheet, own);
    for (const { row, column, rows, columns } of operation.areas)
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) own.add(cellKey(r, c));
    yield;
  }
  return cells;
}

function valuesOf({ snapshot }: WorkbookAssessment): (cell: CellRef) => CellValue {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return ({ sheet: name, row, column }) => {
    const sheet = sheets.get(name);
    return sheet?.values[row - sheet.area.row]?.[column - sheet.area.column] ?? null;
  };
}

function numberOf(assessment: WorkbookAssessment): NumberAt {
  const valueAt = valuesOf(assessment);
  return (cell) => {
    const value = valueAt(cell);
    return typeof value === "number" ? value : null;
  };
}

/** What the cells of the workbook hold as a formula sees them. */
function holdsOf(assessment: WorkbookAssessment): CellHolds {
  const valueAt = valuesOf(assessment);
  return (cell) => {
    const value = valueAt(cell);
    if (typeof value === "number") return "number";
    if (isCellError(value)) return "error";
    return typeof value === "string" && readAmount(value, null, ANY_AMOUNT).kind === "amount"
      ? "number-as-text"
      : "other";
  };
}

/**
 * Blank rows and section lines hold no figures: a rule may run across them, which saves rules where schools stand in
 * groups. Rows of sums, notes and headers may hold numbers, so no rule runs across those.
 */
function emptyRowsOf({ tables }: WorkbookAssessment): (sheet: string, row: number) => boolean {
  const empty = new Set<string>();
  for (const { sheet, orientation, rows } of tables) {
    if (orientation !== "down") continue;
    for (const { row, class: rowClass } of rows)
      if (rowClass === "blank" || rowClass === "section") empty.add(`${sheet}\n${row}`);
  }
  // Tables side by side: what is blank in one may be a school in the other.
  for (const { sheet, orientation, rows } of tables) {
    for (const { row, class: rowClass } of orientation === "down" ? rows : [])
      if (rowClass !== "blank" && rowClass !== "section") empty.delete(`${sheet}\n${row}`);
  }
  return (sheet, row) => empty.has(`${sheet}\n${row}`);
}

/** The plan that removes our highlights from every sheet of the workbook that can be written. */
export function planClearHighlights({ sheetNames, lockedSheets, readOnlySheets }: WorkbookAssessment): WorkbookPlan {
  const readOnly = new Set(readOnlySheets);
  const isOpen = (sheet: string): boolean => !readOnly.has(sheet);
  return planClear(sheetNames.filter(isOpen), lockedSheets.filter(isOpen));
}

/** The files in which nothing is written, for what is said of a plan. */
export function readOnlyFilesOf({
  readOnlySheets,
}: Pick<WorkbookAssessment, "readOnlySheets">): Pick<WorkbookPlan, "readOnlyFiles"> {
  const files = [...new Set(readOnlySheets.flatMap((name) => sheetInFile(name).file ?? []))];
  return files.length > 0 ? { readOnlyFiles: files } : {};
}

/** Sheets with schools that cannot be marked because they are protected. */
export function protectedSheets(assessment: WorkbookAssessment): readonly string[] {
  return assessment.findings.flatMap(({ code, parameters }) =>
    code === "protected-sheet" && typeof parameters.sheet === "string" ? [parameters.sheet] : [],
  );
}
