import type { CellArea, CellRef } from "../core/cell/address";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { IndicatorStandard, Standard } from "../core/standards/standard";
import { highlightFormula, type HighlightAxis, type HighlightCondition } from "./highlight-formula";
import { axisOf, type MarkedValue, markedValues, NotMarked } from "./marked-values";
import type { AddHighlight, HighlightLevel, PlanNote, PlanOperation, WorkbookPlan } from "./workbook-plan";

const LEVELS: readonly HighlightLevel[] = ["below-floor", "reaches-floor"];

/** Rows between two schools in which the marked column surely holds no number, so that a rule may run across them. */
export type EmptyRows = (sheet: string, row: number) => boolean;

const NO_ROW: EmptyRows = () => false;

/**
 * The conditional formats that mark every value below the standard, one rule per rectangle and level: rows below each
 * other (or, of a table that lies across, columns beside each other) that are judged alike share a rectangle. Figures
 * may stand on other sheets than the students; a sum is marked in the cell of its first part. Sheets that cannot be
 * written (protected) are left out.
 *
 * Earlier highlights of ours on the same sheets are cleared first, so that marking twice is marking once.
 */
export function planHighlights(tables: readonly SchoolRecords[], standard: Standard, closedSheets: ReadonlySet<string>, emptyRows: EmptyRows = NO_ROW): WorkbookPlan {
  const sheets = new Set(tables.flatMap((records) => [records.cells.sheet, ...[...records.figures.values()].map(({ cells }) => cells.sheet)]));
  const clears = [...sheets].filter((sheet) => !closedSheets.has(sheet)).map((sheet): PlanOperation => ({ type: "clear-highlights", sheet }));
  const skipped = new NotMarked();
  const marks = tables.flatMap((records) => tableHighlights(records, standard, closedSheets, emptyRows, skipped));
  const notes: readonly PlanNote[] = skipped.notes();
  return { operations: [...clears, ...marks], ...(notes.length > 0 ? { notes } : {}) };
}

/** Removes our highlights from all of these sheets and touches nothing else. */
export function planClearHighlights(sheets: readonly string[]): WorkbookPlan {
  return { operations: sheets.map((sheet) => ({ type: "clear-highlights", sheet })) };
}

/** Cells of one line (column, or row of a table that lies across) that share a rule. */
interface Run {
  readonly sheet: string;
  readonly line: number;
  readonly key: string;
  readonly conditions: readonly HighlightCondition[];
  readonly first: number;
  last: number;
}

function tableHighlights(records: SchoolRecords, standard: Standard, closed: ReadonlySet<string>, emptyRows: EmptyRows, skipped: NotMarked): readonly AddHighlight[] {
  return standard.indicators.flatMap((indicator) => {
    const axis = axisOf(records, indicator.code);
    const byLine = new Map<string, MarkedValue[]>();
    for (let record = 0; record < records.length; record++) {
      for (const value of markedValues(records, record, indicator, standard, axis, skipped)) {
        if (closed.has(value.cell.sheet)) continue;
        const key = `${value.cell.sheet}\n${lineOf(value.cell, axis)}`;
        const line = byLine.get(key);
        if (line) line.push(value);
        else byLine.set(key, [value]);
      }
    }
    return [...byLine.values()].flatMap((values) => runsOf(values, axis, emptyRows)).flatMap((run) => LEVELS.map((level) => highlightOf(indicator, run, level, axis)));
  });
}

const lineOf = (cell: CellRef, axis: HighlightAxis): number => (axis === "down" ? cell.column : cell.row);
const placeOf = (cell: CellRef, axis: HighlightAxis): number => (axis === "down" ? cell.row : cell.column);

/** Joined schools come in the order of another sheet: runs follow the marked sheet. */
function runsOf(values: readonly MarkedValue[], axis: HighlightAxis, emptyRows: EmptyRows): readonly Run[] {
  const isSorted = values.every((value, position) => position === 0 || placeOf((values[position - 1] as MarkedValue).cell, axis) <= placeOf(value.cell, axis));
  const sorted = isSorted ? values : [...values].sort((a, b) => placeOf(a.cell, axis) - placeOf(b.cell, axis));
  const runs: Run[] = [];
  for (const { cell, conditions } of sorted) {
    const key = JSON.stringify(conditions);
    const place = placeOf(cell, axis);
    const run = runs[runs.length - 1];
    if (run && run.key === key && run.last < place && isOpenBetween(run, place, axis, emptyRows)) run.last = place;
    else runs.push({ sheet: cell.sheet, line: lineOf(cell, axis), key, conditions, first: place, last: place });
  }
  return runs;
}

function isOpenBetween({ sheet, last }: Run, place: number, axis: HighlightAxis, emptyRows: EmptyRows): boolean {
  if (axis === "across") return place === last + 1;
  for (let row = last + 1; row < place; row++) if (!emptyRows(sheet, row)) return false;
  return true;
}

function highlightOf(indicator: IndicatorStandard, { sheet, line, conditions, first, last }: Run, level: HighlightLevel, axis: HighlightAxis): AddHighlight {
  const length = last - first + 1;
  const area: CellArea = axis === "down" ? { row: first, column: line, rows: length, columns: 1 } : { row: line, column: first, rows: 1, columns: length };
  return { type: "add-highlight", sheet, area, formula: highlightFormula(indicator.code, conditions, first, level, axis), level };
}
