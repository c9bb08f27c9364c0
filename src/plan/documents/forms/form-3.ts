import { STAGES } from "../../../core/fields/stages";
import { call, cell, type Formula, number, operation, text } from "../../formula/formula";
import type { DocumentCell } from "../../../document/sheet-document";
import { notApplicable, STAGE_WIDTHS, stageHead, stageRows } from "./form-2-1";
import { SCHOOL_COLUMNS, schoolColumn, type SchoolPlaces, type SchoolRowsPlace } from "./form-2-2";
import type { FormCounty, FormFigure, FormStage } from "./form-figures";
import { CENTRE, FORM_FORMATS, type FormMaking, FormRows, type FormSheet } from "./form-rows";
import type { FormWords } from "./form-words";

/** The first column of figures. */
const FIRST = 2;

/** 表Ⅲ: means and difference coefficients of the county, over 表Ⅱ-2; their plain mean beside the coefficients. */
export function balanceForm(county: FormCounty, places: SchoolPlaces, making: FormMaking): FormSheet {
  const { words } = making;
  const { balance, title, stage: names } = words;
  const rows = new FormRows(STAGE_WIDTHS, making);
  rows.title(title["3"]);
  stageHead(rows, words, balance.whole);
  for (const stage of STAGES)
    stageRows(rows, names[stage], [balance.mean, balance.cv], (measure) =>
      measure === 0
        ? meanCells(county.stages[stage], places[stage], rows, words)
        : coefficientCells(county.stages[stage], places[stage], rows, words),
    );
  return rows.sheet("3", { repeatedRows: null, frozenRows: 0 });
}

function meanCells(
  { coefficients }: FormStage,
  place: SchoolRowsPlace | null,
  rows: FormRows,
  words: FormWords,
): readonly DocumentCell[] {
  const look = { ...CENTRE, numberFormat: FORM_FORMATS.value };
  const cells = coefficients.map(({ mean }, at) => {
    if (!place) return notApplicable(words);
    const formula = mean === null ? null : meanFormula(columnsOf(place, at));
    return rows.figure({ value: mean, formula, without: null }, FIRST + at, look);
  });
  return [...cells, notApplicable(words)];
}

function coefficientCells(
  { coefficients }: FormStage,
  place: SchoolRowsPlace | null,
  rows: FormRows,
  words: FormWords,
): readonly DocumentCell[] {
  if (!place) return Array.from({ length: coefficients.length + 1 }, () => notApplicable(words));
  const look = { ...CENTRE, numberFormat: FORM_FORMATS.coefficient };
  const row = rows.next;
  const cells = coefficients.map(({ cv }, at) => {
    const mean = cell({ offset: row - 1 }, { offset: FIRST + at });
    const formula = cv === null ? null : coefficientFormula(columnsOf(place, at), mean);
    return rows.figure({ value: cv, formula, without: null }, FIRST + at, look);
  });
  return [...cells, rows.figure(meanOfAll(coefficients, row), FIRST + coefficients.length, look, false)];
}

/** 综合: the plain mean of the coefficients, where every one is there. */
function meanOfAll(coefficients: FormStage["coefficients"], row: number): FormFigure {
  const known = coefficients.flatMap(({ cv }) => cv ?? []);
  const all = {
    type: "area",
    first: cell({ offset: row }, { offset: FIRST }),
    last: cell({ offset: row }, { offset: FIRST + coefficients.length - 1 }),
  } as const;
  const isWhole = operation(call("COUNT", all), "=", number(coefficients.length));
  return {
    value: known.length < coefficients.length ? null : known.reduce((sum, each) => sum + each, 0) / known.length,
    formula: call("IF", isWhole, call("AVERAGE", all), text("")),
    without: null,
  };
}

/** Columns of 表Ⅱ-2 over the schools of a stage. */
interface Columns {
  readonly names: Formula;
  readonly students: Formula;
  readonly values: Formula;
}

function columnsOf(place: SchoolRowsPlace, at: number): Columns {
  return {
    names: schoolColumn(place, SCHOOL_COLUMNS.name),
    students: schoolColumn(place, SCHOOL_COLUMNS.students),
    values: schoolColumn(place, SCHOOL_COLUMNS.values + at),
  };
}

/** Σ P over the schools that have a value. Texts and blanks count as nothing between the commas of SUMPRODUCT. */
function weights({ students, values }: Columns): Formula {
  return call("SUMPRODUCT", students, operation(call("ISNUMBER", values), "*", number(1)));
}

/** x̄ = Σ P·x ÷ Σ P */
function meanFormula(columns: Columns): Formula {
  const { students, values } = columns;
  const mean = operation(call("SUMPRODUCT", students, values), "/", weights(columns));
  return call("IF", operation(weights(columns), ">", number(0)), mean, text(""));
}

/**
 * S ÷ x̄ in two passes where every school has a value, as its definition; where a value is lacking SQRT(ΣP·x² ÷ (ΣP·x̄²) − 1),
 * which passes over it. One array formula for both there is not without the keys that such formulas need.
 */
function coefficientFormula(columns: Columns, mean: Formula): Formula {
  const { names, students, values } = columns;
  const squares = call("SUMPRODUCT", students, operation(operation(values, "-", mean), "^", number(2)));
  const whole = operation(call("SQRT", operation(squares, "/", call("SUM", students))), "/", mean);
  const ratio = operation(
    operation(call("SUMPRODUCT", students, values, values), "/", weights(columns)),
    "/",
    operation(mean, "^", number(2)),
  );
  const part = call("SQRT", call("MAX", number(0), operation(ratio, "-", number(1))));
  const isWhole = operation(call("COUNT", values), "=", call("COUNTA", names));
  const value = call("IF", isWhole, whole, part);
  return call("IF", operation(call("N", mean), ">", number(0)), value, text(""));
}
