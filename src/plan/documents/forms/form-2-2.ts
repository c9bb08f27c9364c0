import { type Stage, STAGES } from "../../../core/fields/stages";
import { exactTotal } from "../../../core/quantity/decimal";
import { area, cell, type Formula } from "../../formula/formula";
import { formulaTemplate, type FormulaTemplate } from "../../formula/print-formula";
import type { FormWords } from "./form-words";
import type { DocumentCell } from "../../../document/sheet-document";
import type { FormCounty, FormSchool, FormStage } from "./form-figures";
import { CENTRE, FORM_FORMATS, type FormMaking, FormRows, type FormSheet, NAME, numberIn } from "./form-rows";
import { remarkFormula, remarkText, valueCellsOfRow, verdictFormula, verdictText } from "./form-school-words";

const WIDTHS = [5, 24, 9, 9, 7, 7, 12, 12, 14, 12, 12, 12, 12, 11, 46];
/** Title, head and codes stand above the schools. */
const FIRST_ROW = 3;
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
  return known.length === 0 || known.length < counts.length ? null : exactTotal(known);
}

/** 表Ⅱ-2: every school with its seven values, verdict and remark; 小学 first, then 初中, each counted from 1. */
export function schoolsForm(county: FormCounty, making: FormMaking): FormSheet {
  const { words } = making;
  const rows = new FormRows(WIDTHS, making);
  rows.title(words.title["2-2"]);
  rows.head([[...words.schools.before, ...words.indicators, ...words.schools.after]], SCHOOL_COLUMNS.name);
  const nths = nthOfNames(county);
  for (const stage of STAGES) {
    const own = county.stages[stage];
    const made = { ...judging(own, county.leastMet, words), rows, words };
    own.schools.forEach((school, at) => rows.row(schoolRow(school, at, nths[stage][at] ?? 0, made)));
  }
  return rows.sheet("2-2", {
    paper: "A3",
    repeatedRows: { first: 1, count: 2 },
    frozenRows: FIRST_ROW,
    frozenColumns: SCHOOL_COLUMNS.owner,
  });
}

/** The formulas that judge a school of a stage, for any row. */
interface Judging {
  readonly verdict: FormulaTemplate;
  readonly remark: FormulaTemplate;
}

function judging({ lines }: FormStage, leastMet: number, words: FormWords): Judging {
  const cells = valueCellsOfRow(SCHOOL_COLUMNS.values, lines.length);
  return {
    verdict: formulaTemplate(verdictFormula(cells, lines, leastMet, words)),
    remark: formulaTemplate(remarkFormula(cells, lines, VALUE_DIGITS, words)),
  };
}

function schoolRow(
  school: FormSchool,
  at: number,
  nth: number,
  { rows, words, verdict, remark }: Judging & { readonly rows: FormRows; readonly words: FormWords },
): readonly DocumentCell[] {
  const { name, owner, students, classes, values, states, flips } = school;
  const count = { ...CENTRE, numberFormat: FORM_FORMATS.count };
  const key = (code: string): string => schoolKey(name, nth, code);
  return [
    { content: at + 1, look: count },
    { content: name, look: NAME },
    rows.field(key("L2"), SCHOOL_COLUMNS.owner, owner && words.owner[owner], Object.values(words.owner)),
    rows.figure(students, SCHOOL_COLUMNS.students, count),
    rows.field(key("L4"), SCHOOL_COLUMNS.grades, null),
    rows.field(key("L5"), SCHOOL_COLUMNS.classes, classes),
    ...values.map((figure, position) =>
      rows.figure(figure, SCHOOL_COLUMNS.values + position, { ...CENTRE, numberFormat: FORM_FORMATS.value }),
    ),
    rows.text(verdict, verdictText(school.verdict, words), { ...CENTRE, bold: true }),
    rows.text(remark, remarkText(states, flips, words), NAME),
  ];
}
