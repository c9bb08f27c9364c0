import type { Stage } from "../../../core/fields/stages";
import { STAGES } from "../../../core/fields/stages";
import { area, cell, type Formula } from "../../formula/formula";
import type { DocumentCell } from "../../sheet-document";
import type { FormCounty, FormSchool, FormStage } from "./form-figures";
import { CENTRE, FORM_FORMATS, type FormMaking, FormRows, type FormSheet, NAME, numberIn } from "./form-rows";
import { remarkFormula, remarkText, valueCellsOfRow, verdictFormula, verdictText } from "./form-school-words";

const WIDTHS = [5, 24, 9, 9, 7, 7, 12, 12, 12, 12, 12, 12, 12, 11, 46];
/** Title, head and codes stand above the schools. */
const FIRST_ROW = 3;
const CODES = WIDTHS.length - 1;
/** Digits with which values of schools are printed. */
export const VALUE_DIGITS = 2;

/** Columns of 表Ⅱ-2, counted from zero. */
export const SCHOOL_COLUMNS = {
  name: 1,
  owner: 2,
  students: 3,
  grades: 4,
  classes: 5,
  values: 6,
  verdict: 13,
} as const;

/** Where the schools of a stage stand on 表Ⅱ-2; null where there are none. */
export interface SchoolRowsPlace {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

export type SchoolPlaces = Readonly<Record<Stage, SchoolRowsPlace | null>>;

/** @param sheet name of 表Ⅱ-2 in its file, as it is or will be */
export function schoolPlaces({ stages }: FormCounty, sheet: string): SchoolPlaces {
  const { primary, junior } = stages;
  const place = (first: number, count: number): SchoolRowsPlace | null =>
    count === 0 ? null : { sheet, first, last: first + count - 1 };
  return {
    primary: place(FIRST_ROW, primary.schools.length),
    junior: place(FIRST_ROW + primary.schools.length, junior.schools.length),
  };
}

/** The cells of a column of 表Ⅱ-2, of the schools of one stage. */
export function schoolColumn({ sheet, first, last }: SchoolRowsPlace, column: number): Formula {
  return area(cell({ fixed: first }, { fixed: column }, sheet), cell({ fixed: last }, { fixed: column }));
}

/** The key under which what the bureau has typed of a school is kept. @param nth which of the schools with this name, from 0 */
export function schoolKey(name: string, nth: number, code: string): string {
  return `2-2 ${name} ${nth} ${code}`;
}

/** Of each school of a stage, which of the schools with its name it is on 表Ⅱ-2. */
function nthOfNames({ stages }: FormCounty): Readonly<Record<Stage, readonly number[]>> {
  const seen = new Map<string, number>();
  const nths = ({ schools }: FormStage): readonly number[] =>
    schools.map(({ name }) => {
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      return nth;
    });
  const primary = nths(stages.primary);
  return { primary, junior: nths(stages.junior) };
}

/** 班级数 of a stage as 表Ⅱ-2 has them, typed or not; null while one is not there. */
export function classesOnForm(county: FormCounty, stage: Stage, making: FormMaking): number | null {
  const nths = nthOfNames(county)[stage];
  const counts = county.stages[stage].schools.map(({ name, classes }, at) =>
    numberIn(making, schoolKey(name, nths[at] ?? 0, "L5"), classes.value),
  );
  const known = counts.filter((count) => count !== null);
  return known.length === 0 || known.length < counts.length ? null : known.reduce((sum, each) => sum + each, 0);
}

/** 表Ⅱ-2: every school with its seven values, verdict and remark; 小学 first, then 初中, each counted from 1. */
export function schoolsForm(county: FormCounty, making: FormMaking): FormSheet {
  const { words } = making;
  const rows = new FormRows(WIDTHS, making);
  rows.title(words.title["2-2"]);
  rows.head([[...words.schools.before, ...words.indicators, ...words.schools.after]], []);
  rows.codes(1, CODES);
  const nths = nthOfNames(county);
  for (const stage of STAGES)
    county.stages[stage].schools.forEach((school, at) => {
      const nth = nths[stage][at] ?? 0;
      rows.row(schoolRow(county.stages[stage], school, { at, nth, leastMet: county.leastMet, rows, making }));
    });
  return rows.sheet("2-2", { orientation: "landscape", repeatedRows: { first: 1, count: 2 } }, FIRST_ROW);
}

interface RowMaking {
  readonly at: number;
  readonly nth: number;
  readonly leastMet: number;
  readonly rows: FormRows;
  readonly making: FormMaking;
}

function schoolRow(
  { lines }: FormStage,
  school: FormSchool,
  { at, nth, leastMet, rows, making }: RowMaking,
): readonly DocumentCell[] {
  const { words } = making;
  const { name, owner, students, classes, values, states, flips, verdict } = school;
  const cells = valueCellsOfRow(rows.next, SCHOOL_COLUMNS.values, values.length);
  const count = { ...CENTRE, numberFormat: FORM_FORMATS.count };
  const open = (code: string, column: number, filled: Parameters<FormRows["field"]>[2]): DocumentCell =>
    rows.field(schoolKey(name, nth, code), column, filled);
  return [
    { content: at + 1, look: count },
    { content: name, look: NAME },
    rows.field(
      schoolKey(name, nth, "L2"),
      SCHOOL_COLUMNS.owner,
      owner && words.owner[owner],
      Object.values(words.owner),
    ),
    rows.figure(students, SCHOOL_COLUMNS.students, count),
    open("L4", SCHOOL_COLUMNS.grades, null),
    open("L5", SCHOOL_COLUMNS.classes, classes),
    ...values.map((figure, position) =>
      rows.figure(figure, SCHOOL_COLUMNS.values + position, { ...CENTRE, numberFormat: FORM_FORMATS.value }),
    ),
    rows.text(verdictFormula(cells, lines, leastMet, words), verdictText(verdict, words), { ...CENTRE, bold: true }),
    rows.text(remarkFormula(cells, lines, VALUE_DIGITS, words), remarkText(states, flips, words), NAME),
  ];
}
