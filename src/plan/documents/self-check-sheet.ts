import { call, cell, number, operation, text } from "../formula/formula";
import { printFormula } from "../formula/print-formula";
import { highlightMarker } from "../highlight-marker";
import type { SheetDocument } from "../../document/sheet-document";
import type { AddHighlight, ChangeCell } from "../workbook-plan";
import { LOOKS, SheetRows } from "./sheet-rows";

/** Kind of the sheet among those of ours. It is there for minutes only. */
export const SELF_CHECK_MARKER = "self-check";

/**
 * What a blank cell is for a function of ours: a blank, or a 0. `no-function`: the program does not know the function;
 * `not-computed`: it gave no result in time; `other`: something else.
 */
export type BlankArgument = "blank" | "zero" | "no-function" | "not-computed" | "other";

/** The words of the sheet. */
export interface SelfCheckWords {
  readonly title: string;
  readonly note: string;
  /** Beside the figure that is changed, the cell whose mark hangs on it, the blank, and the function of the blank. */
  readonly figure: string;
  readonly marked: string;
  readonly blank: string;
  readonly result: string;
}

/** Where the cells stand, from zero. */
const FIRST_ROW = 2;
const COLUMN = 1;
export const SELF_CHECK_CELLS = {
  figure: { row: FIRST_ROW, column: COLUMN },
  marked: { row: FIRST_ROW + 1, column: COLUMN },
  blank: { row: FIRST_ROW + 2, column: COLUMN },
  result: { row: FIRST_ROW + 3, column: COLUMN },
} as const;

/** The figure without a mark, and with one. */
export const SELF_CHECK_FIGURES = { unmarked: 100, marked: 1_000 } as const;
const MARKED_FROM = 500;
const WIDTHS = [34, 22];

const at = ({ row, column }: { readonly row: number; readonly column: number }) =>
  cell({ fixed: row }, { fixed: column });

/** A figure, a cell that is to be marked once the figure has changed, a blank, and a function of ours over the blank. */
export function selfCheckSheet(words: SelfCheckWords, hasFunctions: boolean): SheetDocument {
  const rows = new SheetRows(WIDTHS);
  rows.title(words.title);
  rows.whole(words.note);
  const meets = call("EDU.MEETS", at(SELF_CHECK_CELLS.blank), text("1.1"), text("小学"));
  const line = (said: string, content: number | null | { readonly formula: string }): void =>
    rows.add([
      { content: said, look: LOOKS.text },
      { content, look: LOOKS.number },
    ]);
  line(words.figure, SELF_CHECK_FIGURES.unmarked);
  line(words.marked, 1);
  line(words.blank, null);
  line(words.result, hasFunctions ? { formula: printFormula(meets) } : null);
  return rows.sheet({ frozenRows: 0, page: { orientation: "portrait", repeatedRows: null } });
}

/** The mark that hangs on another cell than its own. */
export function selfCheckMark(sheet: string): AddHighlight {
  const condition = operation(at(SELF_CHECK_CELLS.figure), ">", number(MARKED_FROM));
  return {
    type: "add-highlight",
    sheet,
    areas: [{ ...SELF_CHECK_CELLS.marked, rows: 1, columns: 1 }],
    formula: printFormula(call("AND", condition, highlightMarker(SELF_CHECK_MARKER))),
    level: "below-floor",
  };
}

/** The change of the figure on which the mark hangs. */
export function selfCheckChange(sheet: string, before: number, after: number): ChangeCell {
  return {
    type: "cell",
    cell: { sheet, ...SELF_CHECK_CELLS.figure },
    before: { value: before },
    after: { value: after },
    result: after,
  };
}
