import { type Answers, layoutOf } from "../answers";
import type { HeaderBand } from "../header/header-band";
import type { Question } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

/** What is in doubt: a row that may be a school or a sum, or rows that may be contained in the row above them. */
export type RowDoubt = { readonly kind: "group" } | { readonly kind: "part"; readonly parent: string };

const MOST_NAMED = 5;

/** The question whether rows count by themselves; choices "school" (they do) and "sum" or "part" (other rows hold their figures). */
export function askRowMeaning(
  grid: SheetGrid,
  band: HeaderBand,
  rows: readonly number[],
  doubt: RowDoubt,
  answers: Answers,
): Question {
  const sheet = grid.sheet.name;
  const names = rows.map((row) => grid.label(row, band.nameColumn));
  const id = `row-meaning:${sheet}:${doubt.kind}:${layoutOf([names])}`;
  const other = doubt.kind === "group" ? "sum" : "part";
  return {
    id,
    code: "row-meaning",
    sheet,
    cells: rows.map((row) => ({ sheet, row, column: band.nameColumn })),
    parameters: {
      kind: doubt.kind,
      name: names.slice(0, MOST_NAMED).join("、"),
      parent: doubt.kind === "part" ? doubt.parent : "",
      count: rows.length,
      row: (rows[0] ?? 0) + 1,
    },
    choices: [
      { id: "school", parameters: { count: rows.length } },
      { id: other, parameters: {} },
    ],
    answer: answers[id] === "school" || answers[id] === other ? answers[id] : null,
  };
}
