import { finding, type Finding } from "../../core/findings/finding";
import { type Answers, layoutOf } from "../answers";
import type { HeaderBand } from "../header/header-band";
import type { Question, RecognisedRow } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Rows of schools that the user has hidden or filtered away. */
export interface HiddenRows {
  /** Rows of the sheet that are to be left out. */
  readonly leftOut: ReadonlySet<number>;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

const NONE: HiddenRows = { leftOut: new Set(), questions: [], findings: [] };
const MOST_NAMED = 8;

/**
 * Asks whether hidden rows count, once for a table. Until answered they count and a finding says so; the open question
 * keeps the county from 达标, since nobody knows. The answer holds for these very rows: hide others, and it is asked anew.
 */
export function hiddenRows(
  grid: SheetGrid,
  band: HeaderBand,
  rows: readonly RecognisedRow[],
  answers: Answers,
): HiddenRows {
  if (grid.sheet.hiddenRows.length === 0) return NONE;
  const hidden = new Set(grid.sheet.hiddenRows);
  const found = rows.filter(({ row, class: rowClass }) => rowClass === "data" && hidden.has(row));
  if (found.length === 0) return NONE;
  const sheet = grid.sheet.name;
  const cells = found.map(({ row }) => ({ sheet, row, column: band.nameColumn }));
  const [count, named] = [found.length, found.slice(0, MOST_NAMED).map(({ row }) => row + 1)];
  const id = `hidden-rows:${sheet}:${layoutOf([found.map(({ row }) => grid.text(row, band.nameColumn))])}`;
  const answer = answers[id] === "count" || answers[id] === "leave-out" ? answers[id] : null;
  const question: Question = {
    id,
    code: "hidden-rows",
    sheet,
    cells,
    parameters: { count, rows: named.join("、") },
    choices: [
      { id: "count", parameters: {} },
      { id: "leave-out", parameters: {} },
    ],
    answer,
  };
  const isOut = answer === "leave-out";
  return {
    leftOut: isOut ? new Set(found.map(({ row }) => row)) : new Set(),
    questions: [question],
    findings: [
      finding(
        "hidden-rows",
        cells,
        { count, rows: named, use: answer ?? "asked" },
        answer === null ? "warning" : "info",
      ),
    ],
  };
}
