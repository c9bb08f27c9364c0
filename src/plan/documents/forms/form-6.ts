import { call, cell, type CellFormula, number, operation, text } from "../../formula/formula";
import type { DocumentCell } from "../../../document/sheet-document";
import type { FormAnswers, FormCounty, FormFigure } from "./form-figures";
import { CENTRE, FORM_FORMATS, type FormMaking, FormRows, type FormSheet, numberIn } from "./form-rows";

const WIDTHS = [14, 13, 15, 15, 16, 13, 15, 16];
const COLUMNS = { all: 1, valid: 2, satisfied: 3, rate: 4, visited: 5, pleased: 6, visitRate: 7 } as const;
const PERCENT = 100;

/** The codes of the columns that the bureau fills; the rest are rates over them. */
export const SURVEY_CODES: readonly string[] = [
  COLUMNS.all,
  COLUMNS.valid,
  COLUMNS.satisfied,
  COLUMNS.visited,
  COLUMNS.pleased,
].map((column) => `L${column}`);

/** The rows of 表Ⅵ: all who were asked, and the parents among them. */
export type SurveyRow = "all" | "parents";
export const SURVEY_ROWS: readonly SurveyRow[] = ["all", "parents"];

/** The key under which what the bureau has typed of a survey is kept. */
export const surveyKey = (row: SurveyRow, code: string): string => `6 ${row} ${code}`;

/** 表Ⅵ: the survey of 社会认可度; its rates are formulas over the cells beside them. */
export function surveyForm({ survey }: FormCounty, making: FormMaking): FormSheet {
  const { words } = making;
  const rows = new FormRows(WIDTHS, making);
  rows.title(words.title["6"]);
  rows.head(words.survey.head, 1);
  SURVEY_ROWS.forEach((row, at) => {
    rows.row(surveyCells(rows, row, words.survey.rows[at] ?? "", survey[row], making));
  });
  return rows.sheet("6", { repeatedRows: null, frozenRows: 0 });
}

function surveyCells(
  rows: FormRows,
  row: SurveyRow,
  name: string,
  answers: FormAnswers | null,
  making: FormMaking,
): readonly DocumentCell[] {
  const filled = new Map<number, number | null>([
    [COLUMNS.valid, answers?.valid ?? null],
    [COLUMNS.satisfied, answers?.satisfied ?? null],
  ]);
  const keyOf = (column: number): string => surveyKey(row, `L${column}`);
  const open = (column: number): DocumentCell => {
    const value = filled.get(column) ?? null;
    return rows.field(keyOf(column), column, value === null ? null : { value, formula: null, without: null });
  };
  const known = (column: number): number | null => numberIn(making, keyOf(column), filled.get(column) ?? null);
  const rate = (top: number, over: number): number | null => {
    const [part, all] = [known(top), known(over)];
    return part === null || all === null || all <= 0 ? null : (part * PERCENT) / all;
  };
  const { valid, satisfied, visited, pleased } = COLUMNS;
  return [
    { content: name, look: CENTRE },
    open(COLUMNS.all),
    open(valid),
    open(satisfied),
    share(rows, satisfied, valid, COLUMNS.rate, rate(satisfied, valid)),
    open(visited),
    open(pleased),
    share(rows, pleased, visited, COLUMNS.visitRate, rate(pleased, visited)),
  ];
}

/** A share in per cent of two cells of the row, nothing while one of them is blank. */
function share(rows: FormRows, top: number, over: number, column: number, value: number | null): DocumentCell {
  const at = (place: number): CellFormula => cell({ offset: rows.next }, { offset: place });
  const isKnown = operation(call("COUNT", at(top), at(over)), "=", number(2));
  const formula = call("IF", isKnown, operation(operation(at(top), "*", number(PERCENT)), "/", at(over)), text(""));
  const figure: FormFigure = { value, formula, without: null };
  return rows.figure(figure, column, { ...CENTRE, numberFormat: FORM_FORMATS.share }, false);
}
