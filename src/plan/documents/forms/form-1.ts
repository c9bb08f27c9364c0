import { type Stage, STAGES } from "../../../core/fields/stages";
import { call, operation, text } from "../../formula/formula";
import { classesOnForm, SCHOOL_COLUMNS, schoolColumn, type SchoolPlaces } from "./form-2-2";
import type { FormCounty, FormFigure } from "./form-figures";
import { type FormMaking, FormRows, type FormSheet } from "./form-rows";

const COLUMNS = 24;
/** Those of money have long names. */
const WIDTHS = Array.from({ length: COLUMNS }, (_, column) => (column >= 4 && column < 8 ? 13 : 9));
/** Title and the three rows of the head: long names run down the last two. */
const HEIGHTS = [null, null, 24, 32];
/** 教学班数 and 在校学生数 of each stage: where 表Ⅱ-2 tells of every school, they are its sums. */
const CLASSES: Readonly<Record<Stage, string>> = { primary: "L17", junior: "L18" };

/** The key under which a figure of the county is kept. */
export const countyKey = (code: string): string => `county ${code}`;

/** 表Ⅰ: the county; what no table tells is the bureau's to fill. */
export function countyForm(county: FormCounty, places: SchoolPlaces, making: FormMaking): FormSheet {
  const { words } = making;
  const rows = new FormRows(WIDTHS, making);
  rows.title(words.title["1"]);
  rows.head(words.county, 0);
  rows.row(
    WIDTHS.map((_, column) => {
      const code = `L${column + 1}`;
      return rows.field(countyKey(code), column, classesOf(code, county, places, making) ?? plain(county, code));
    }),
  );
  return rows.sheet("1", { paper: "A3", repeatedRows: null, frozenRows: 0, rowHeights: HEIGHTS });
}

function plain({ facts }: FormCounty, code: string): FormFigure | null {
  const value = facts.get(code);
  return value === undefined ? null : { value, formula: null, without: null };
}

/** The classes of a stage as the sum of 表Ⅱ-2, while every school there has its number, typed or not; null of another column. */
function classesOf(code: string, county: FormCounty, places: SchoolPlaces, making: FormMaking): FormFigure | null {
  const stage = STAGES.find((each) => CLASSES[each] === code);
  const place = stage && places[stage];
  if (!stage || !place) return null;
  const [classes, names] = [schoolColumn(place, SCHOOL_COLUMNS.classes), schoolColumn(place, SCHOOL_COLUMNS.name)];
  const isWhole = operation(call("COUNT", classes), "=", call("COUNTA", names));
  const formula = call("IF", isWhole, call("SUM", classes), text(""));
  const value = classesOnForm(county, stage, making);
  return value === null ? null : { value, formula, without: null };
}
