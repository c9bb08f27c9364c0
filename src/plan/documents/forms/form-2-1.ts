import { STAGES } from "../../../core/fields/stages";
import { call, number, operation, text, type Formula } from "../../formula/formula";
import type { CellLook, DocumentCell } from "../../../document/sheet-document";
import { SCHOOL_COLUMNS, schoolColumn, type SchoolPlaces, type SchoolRowsPlace } from "./form-2-2";
import type { FormCounty, FormFigure, FormStage } from "./form-figures";
import { CENTRE, FORM_FORMATS, type FormMaking, FormRows, type FormSheet } from "./form-rows";
import type { FormWords } from "./form-words";

/** 小学 or 初中, what is counted, seven indicators and all of them together. */
export const STAGE_WIDTHS = [8, 18, 13, 13, 13, 13, 13, 13, 13, 11];
const PERCENT = 100;

/** The head of a form with two rows a stage. @param whole the name of its last column */
export function stageHead(rows: FormRows, words: FormWords, whole: string): void {
  rows.head([["", "", ...words.indicators, whole]], 2);
}

/** Two rows of a stage, its name beside both. */
export function stageRows(
  rows: FormRows,
  name: string,
  measures: readonly string[],
  cellsOf: (measure: number) => readonly DocumentCell[],
): void {
  rows.merge({ row: rows.next, column: 0, rows: measures.length, columns: 1 });
  measures.forEach((measure, at) => {
    rows.row([{ content: at === 0 ? name : null, look: CENTRE }, { content: measure, look: CENTRE }, ...cellsOf(at)]);
  });
}

/** A cell of what a stage without schools does not have. */
export function notApplicable({ notApplicable: content }: FormWords): DocumentCell {
  return { content, look: CENTRE };
}

/** 表Ⅱ-1: how many schools reach the standard in each indicator, and in all; counted over 表Ⅱ-2. */
export function countsForm(county: FormCounty, places: SchoolPlaces, making: FormMaking): FormSheet {
  const { words } = making;
  const { counts, title, stage: names } = words;
  const rows = new FormRows(STAGE_WIDTHS, making);
  rows.title(title["2-1"]);
  stageHead(rows, words, counts.whole);
  for (const stage of STAGES)
    stageRows(rows, names[stage], [counts.met, counts.share], (measure) =>
      stageCells(county.stages[stage], places[stage], measure === 1, { rows, words }),
    );
  return rows.sheet("2-1", { repeatedRows: null, frozenRows: 0 });
}

function stageCells(
  { schools, lines }: FormStage,
  place: SchoolRowsPlace | null,
  isShare: boolean,
  { rows, words }: { readonly rows: FormRows; readonly words: FormWords },
): readonly DocumentCell[] {
  if (!place) return Array.from({ length: lines.length + 1 }, () => notApplicable(words));
  const all = schools.length;
  const whole = schools.filter(({ verdict }) => verdict === "met").length;
  const counted = [
    ...lines.map(({ required }, at): { readonly met: number; readonly formula: Formula } => ({
      met: schools.filter(({ states }) => states[at] === "met").length,
      formula: call(
        "COUNTIF",
        schoolColumn(place, SCHOOL_COLUMNS.values + at),
        operation(text(">="), "&", number(required)),
      ),
    })),
    { met: whole, formula: call("COUNTIF", schoolColumn(place, SCHOOL_COLUMNS.verdict), text(words.verdict.met)) },
  ];
  const look: CellLook = { ...CENTRE, numberFormat: isShare ? FORM_FORMATS.share : FORM_FORMATS.count };
  const names = call("COUNTA", schoolColumn(place, SCHOOL_COLUMNS.name));
  return counted.map(({ met, formula }, at) => {
    const share = operation(operation(formula, "*", number(PERCENT)), "/", names);
    const figure: FormFigure = isShare
      ? { value: (met * PERCENT) / all, formula: share, without: null }
      : { value: met, formula, without: null };
    return rows.figure(figure, 2 + at, look);
  });
}
