import { entryAt } from "../core/quantity/at";
import type { CellArea, CellRef } from "../core/cell/address";
import { cellOf, columnOf, type RecordCells, rowOf } from "../core/facts/record-cells";
import type { SchoolRecords } from "../core/indicators/school-records";
import { sheetInFile } from "../core/cell/sheet-in-file";
import type { Standard } from "../core/standards/standard";
import {
  formulaAt,
  type HighlightAxis,
  type HighlightCondition,
  highlightTemplate,
  type PlacedColumn,
  sameConditions,
} from "./highlight-formula";
import type { FormulaTemplate } from "./formula/print-formula";
import { judgedRecords, markReader } from "./mark-reader";
import { conditionsAsRead, isAcrossFiles, type NumberAt } from "./marks-across-files";
import { type MarkedValue, NotMarked } from "./marked-values";
import { axisOf } from "./placed-values";
import type { AddHighlight, HighlightLevel, PlanNote, PlanOperation, WorkbookPlan } from "./workbook-plan";

const LEVELS: readonly HighlightLevel[] = ["below-floor", "reaches-floor"];

/** Rows between two schools in which the marked column surely holds no number, so that a rule may run across them. */
export type EmptyRows = (sheet: string, row: number) => boolean;

/** What a cell holds as a formula sees it: a number, a text that people read as a number ("1,200人"), or neither. */
export type CellHolds = (cell: CellRef) => "number" | "number-as-text" | "other";

/** What is known of the workbook's cells beside the figures. */
export interface KnownCells {
  readonly emptyRows: EmptyRows;
  readonly holds: CellHolds;
  /** Where several files are read; without it nothing is marked of what stands in more than one. */
  readonly numberAt?: NumberAt;
}

const NOTHING_KNOWN: KnownCells = { emptyRows: () => false, holds: () => "other" };

/**
 * The conditional formats that mark every value below the standard, one rule per rectangle and level: rows below each
 * other (or, of a table that lies across, columns beside each other) that are judged alike share a rectangle. Figures
 * may stand on other sheets than the students; a sum is marked in the cell of its first part. Sheets that cannot be
 * written (protected) are left out. A value that hangs on a number kept as text, or on one that was refused, is not
 * marked and counted in the notes: a formula would see it otherwise than the reading does.
 *
 * A value whose cells stand in several files is marked only where it falls short, by a rule that holds the numbers of the
 * other files as they were read.
 *
 * Earlier highlights of ours on the same sheets are cleared first, so that marking twice is marking once.
 */
export function planHighlights(
  tables: readonly SchoolRecords[],
  standard: Standard,
  closedSheets: ReadonlySet<string>,
  known: KnownCells = NOTHING_KNOWN,
): WorkbookPlan {
  const sheets = new Set(
    tables.flatMap((records) => [
      records.cells.sheet,
      ...[...records.figures.values()].map(({ origin }) => origin.cells.sheet),
    ]),
  );
  const clears = [...sheets]
    .filter((sheet) => !closedSheets.has(sheet))
    .map((sheet): PlanOperation => ({ type: "clear-highlights", sheet }));
  const skipped = new NotMarked();
  const marks = tables.flatMap((records) => tableHighlights(records, standard, closedSheets, known, skipped));
  const notes: readonly PlanNote[] = skipped.notes();
  return {
    operations: [...clears, ...marks],
    ...(notes.length > 0 ? { notes } : {}),
    ...([...sheets].some((sheet) => sheetInFile(sheet).file !== null) ? { isOfSeveralFiles: true } : {}),
  };
}

/**
 * Removes our highlights from these sheets and touches nothing else.
 * @param lockedSheets those that are protected: they are left out, and named in the plan
 */
export function planClearHighlights(sheets: readonly string[], lockedSheets: readonly string[] = []): WorkbookPlan {
  const locked = new Set(lockedSheets);
  return {
    operations: sheets.filter((sheet) => !locked.has(sheet)).map((sheet) => ({ type: "clear-highlights", sheet })),
    ...(locked.size > 0 ? { lockedSheets } : {}),
  };
}

/** Cells of one line (column, or row of a table that lies across) that are marked, from school to school. */
interface Line {
  readonly sheet: string;
  readonly line: number;
  readonly places: number[];
  readonly conditions: (readonly HighlightCondition[])[];
}

/** Neighbouring cells of one line that share a rule. */
interface Run {
  readonly sheet: string;
  readonly line: number;
  readonly conditions: readonly HighlightCondition[];
  readonly first: number;
  last: number;
}

function tableHighlights(
  records: SchoolRecords,
  standard: Standard,
  closed: ReadonlySet<string>,
  { emptyRows, holds, numberAt = () => null }: KnownCells,
  skipped: NotMarked,
): AddHighlight[] {
  const judged = judgedRecords(records, standard);
  const highlights: AddHighlight[] = [];
  for (const indicator of standard.indicators) {
    const axis = axisOf(records, indicator);
    const read = markReader(records, judged, indicator, standard, axis);
    const lines = new Lines(axis);
    for (let record = 0; record < records.length; record++) {
      const shape = read(record);
      if (!shape) continue;
      for (const reason of shape.skipped) skipped.add(indicator.code, reason);
      for (const mark of shape.marks) {
        if (closed.has(mark.cells.sheet)) continue;
        const reason = seenOtherwise(mark, record, axis, holds);
        if (reason) skipped.add(indicator.code, reason);
        else {
          const cell = cellOf(mark.cells, record);
          const conditions =
            cell && isAcrossFiles(cell, mark.conditions)
              ? conditionsAsRead(cell, mark.conditions, axis, numberAt)
              : mark.conditions;
          if (conditions) lines.add(mark.cells, record, conditions);
        }
      }
    }
    const formulas = new FormulaTemplates(indicator.code, axis);
    for (const line of lines.all)
      for (const run of runsOf(line, axis, emptyRows))
        for (const level of LEVELS) highlights.push(highlightOf(formulas, run, level, axis));
  }
  return highlights;
}

/** Why a formula would judge a record otherwise than the reading does; null where it does not. */
function seenOtherwise(
  { cells, conditions, figures }: MarkedValue,
  record: number,
  axis: HighlightAxis,
  holds: CellHolds,
): PlanNote["reason"] | null {
  for (const figure of figures) {
    const cell = cellOf(figure.origin.cells, record);
    if (cell && figure.present[record] !== 1 && holds(cell) === "number") return "refused";
    if (figure.asAnswered?.[record] === 1) return "converted";
  }
  const marked = cellOf(cells, record);
  if (!marked) return null;
  const isText = ({ column, offset = 0, sheet = marked.sheet }: PlacedColumn): boolean =>
    holds(
      axis === "down"
        ? { sheet, row: marked.row + offset, column }
        : { sheet, row: column, column: marked.column + offset },
    ) === "number-as-text";
  return conditions.some(({ resource, students }) => resource.some(isText) || students.some(isText)) ? "text" : null;
}

/** The marked cells of an indicator by sheet and line. */
class Lines {
  readonly all: Line[] = [];
  private readonly bySheet = new Map<string, Map<number, Line>>();

  constructor(private readonly axis: HighlightAxis) {}

  add(cells: RecordCells, record: number, conditions: readonly HighlightCondition[]): void {
    const [row, column] = [rowOf(cells, record), columnOf(cells, record)];
    const [place, at] = this.axis === "down" ? [row, column] : [column, row];
    const sheet = this.bySheet.get(cells.sheet) ?? new Map<number, Line>();
    if (sheet.size === 0) this.bySheet.set(cells.sheet, sheet);
    let line = sheet.get(at);
    if (!line) {
      sheet.set(at, (line = { sheet: cells.sheet, line: at, places: [], conditions: [] }));
      this.all.push(line);
    }
    line.places.push(place);
    line.conditions.push(conditions);
  }
}

/** Joined schools come in the order of another sheet: runs follow the marked sheet. */
function runsOf({ sheet, line, places, conditions }: Line, axis: HighlightAxis, emptyRows: EmptyRows): readonly Run[] {
  const isSorted = places.every((place, position) => position === 0 || entryAt(places, position - 1) <= place);
  const order = isSorted
    ? null
    : places.map((_, position) => position).sort((a, b) => entryAt(places, a) - entryAt(places, b));
  const runs: Run[] = [];
  for (let index = 0; index < places.length; index++) {
    const position = order ? entryAt(order, index) : index;
    const place = entryAt(places, position);
    const judgedBy = entryAt(conditions, position);
    const run = runs[runs.length - 1];
    if (
      run &&
      run.last < place &&
      sameConditions(run.conditions, judgedBy) &&
      isOpenBetween(run, place, axis, emptyRows)
    )
      run.last = place;
    else runs.push({ sheet, line, conditions: judgedBy, first: place, last: place });
  }
  return runs;
}

function isOpenBetween({ sheet, last }: Run, place: number, axis: HighlightAxis, emptyRows: EmptyRows): boolean {
  if (axis === "across") return place === last + 1;
  for (let row = last + 1; row < place; row++) if (!emptyRows(sheet, row)) return false;
  return true;
}

function highlightOf(
  formulas: FormulaTemplates,
  { sheet, line, conditions, first, last }: Run,
  level: HighlightLevel,
  axis: HighlightAxis,
): AddHighlight {
  const length = last - first + 1;
  const area: CellArea =
    axis === "down"
      ? { row: first, column: line, rows: length, columns: 1 }
      : { row: line, column: first, rows: 1, columns: length };
  return { type: "add-highlight", sheet, area, formula: formulas.formula(conditions, first, level), level };
}

/** Formulas of one indicator; those that differ in nothing but their row are written from one template. */
class FormulaTemplates {
  private readonly known = new Map<readonly HighlightCondition[], Partial<Record<HighlightLevel, FormulaTemplate>>>();

  constructor(
    private readonly code: string,
    private readonly axis: HighlightAxis,
  ) {}

  formula(conditions: readonly HighlightCondition[], place: number, level: HighlightLevel): string {
    const templates = this.known.get(conditions) ?? {};
    this.known.set(conditions, templates);
    const template = (templates[level] ??= highlightTemplate(this.code, conditions, level, this.axis));
    return formulaAt(template, place, this.axis);
  }
}
