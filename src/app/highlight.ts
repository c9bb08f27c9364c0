import { areaContains, type CellRef, cellRefName } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";
import { sheetInFile } from "../core/cell/sheet-in-file";
import { ANY_AMOUNT, readAmount } from "../core/cell/read-amount";
import { type CellHolds, planClearHighlights as planClear, planHighlights as planMarks } from "../plan/plan-highlights";
import type { NumberAt } from "../plan/marks-across-files";
import type { HighlightLevel, WorkbookPlan } from "../plan/workbook-plan";
import type { WorkbookAssessment } from "./workbook-assessment";

/** The plan that marks every value below the standard on the sheets that were assessed and can be written; empty without a standard. */
export function planHighlights(assessment: WorkbookAssessment): WorkbookPlan {
  if (assessment.unknownStandard !== null) return { operations: [] };
  const closed = new Set([...protectedSheets(assessment), ...assessment.readOnlySheets]);
  const plan = planMarks(assessment.records, assessment.standard, closed, {
    emptyRows: emptyRowsOf(assessment),
    holds: holdsOf(assessment),
    numberAt: numberOf(assessment),
  });
  return { ...plan, ...readOnlyFilesOf(assessment) };
}

/** How many cells show each level once a plan is written; a cell that shows both counts as the worse. */
export type MarkedCells = Readonly<Record<HighlightLevel, number>>;

/** The cells that the rules of a plan mark as the values stand: those judged below the standard that lie under a rule. */
export function markedCells(
  { schools, standard }: Pick<WorkbookAssessment, "schools" | "standard">,
  { operations }: WorkbookPlan,
): MarkedCells {
  const rules = operations.filter((operation) => operation.type === "add-highlight");
  const levels = new Map<string, HighlightLevel>();
  // The values of a school that falls short of nothing need not be put together.
  for (const { figures, state } of schools
    .filter(({ metCount }) => metCount < standard.indicators.length)
    .flatMap(({ indicators }) => indicators)) {
    const cell = figures[0]?.cell;
    if (
      !cell ||
      (state !== "failed" && state !== "floor") ||
      !rules.some(({ sheet, area }) => sheet === cell.sheet && areaContains(area, cell.row, cell.column))
    )
      continue;
    const name = cellRefName(cell);
    if (state === "failed") levels.set(name, "below-floor");
    else if (!levels.has(name)) levels.set(name, "reaches-floor");
  }
  const count = (level: HighlightLevel): number => [...levels.values()].filter((one) => one === level).length;
  return { "below-floor": count("below-floor"), "reaches-floor": count("reaches-floor") };
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
