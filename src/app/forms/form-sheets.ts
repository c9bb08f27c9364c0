import { sheetInFile } from "../../core/cell/sheet-in-file";
import { countyForm } from "../../plan/documents/forms/form-1";
import { countsForm } from "../../plan/documents/forms/form-2-1";
import { schoolPlaces, schoolsForm, type SchoolPlaces } from "../../plan/documents/forms/form-2-2";
import { balanceForm } from "../../plan/documents/forms/form-3";
import { surveyForm } from "../../plan/documents/forms/form-6";
import { FORM_IDS, type FormCounty, type FormId, type FormsAs } from "../../plan/documents/forms/form-figures";
import { itemsForm } from "../../plan/documents/forms/form-items";
import type { FormMaking, FormSheet } from "../../plan/documents/forms/form-rows";
import type { FormsTold, FormWords } from "../../plan/documents/forms/form-words";
import { planSheets, sheetOfMarker, type WantedSheet } from "../../plan/plan-sheet";
import type { SheetDocument } from "../../document/sheet-document";
import { isOfSampleOnly } from "../result/county-result-of";
import type { WorkbookAssessment } from "../workbook-assessment";
import { formCounty, isListed, type ItemWords } from "./form-county";
import { formMarker } from "./form-markers";
import { type TypedCell, typedInto } from "./kept-input";

/** Words of the forms, from `i18n`. */
export interface FormsWords {
  readonly items: ItemWords;
  readonly sheetName: (form: FormId) => string;
  readonly of: (told: FormsTold) => FormWords;
}

export interface FormsOptions {
  readonly forms: readonly FormId[];
  readonly as: FormsAs;
  readonly words: FormsWords;
}

/** A form as a sheet of ours, for `planSheets`. */
export interface MadeForm extends WantedSheet {
  readonly form: FormId;
  /** What the bureau had typed and what has no place any more: its school or item is not in the form. */
  readonly lost: readonly TypedCell[];
}

/** Forms whose formulas are over the rows of 表Ⅱ-2. */
const OVER_SCHOOLS: readonly FormId[] = ["1", "2-1", "3"];

/**
 * The forms that are wanted, in their order, with those that hang together with them: with formulas 表Ⅱ-2 comes with each that
 * counts over its rows, and each of these that is there comes with 表Ⅱ-2, whose rows may have moved. None where
 * `formsRefusal` says why not.
 */
export function formSheets(assessment: WorkbookAssessment, { forms, as, words }: FormsOptions): readonly MadeForm[] {
  const { snapshot, standard, outside, schools, questions } = assessment;
  const file = fileOfForms(assessment);
  const county = formCounty(assessment, file, words.items);
  if (!county) return [];
  const own = words.of({
    county,
    standard,
    isSample: isOfSampleOnly(assessment),
    outside,
    empty: schools.filter((school) => !isListed(school)).map(({ name }) => name),
    open: questions.filter(({ answer }) => answer === null).length,
  });
  const typed = new Map(
    FORM_IDS.flatMap((form) => {
      const present = sheetOfMarker(snapshot, formMarker(form));
      return present ? [...typedInto(form, present)] : [];
    }),
  );
  // 公办 and 民办 are our words until the bureau has written over them.
  const isOurs = ({ content }: TypedCell): boolean => Object.values(own.owner).some((word) => word === content);
  const places = schoolPlaces(county, nameOfSchools(assessment, words));
  return together(assessment, forms, as).map((form): MadeForm => {
    const { sheet, openKeys, asValues } = madeForm(form, county, places, { as, words: own, kept: typed });
    const theirs = [...typed].filter(([, cell]) => cell.form === form && !isOurs(cell));
    const lost = theirs.flatMap(([key, cell]) => (openKeys.has(key) ? [] : [cell]));
    const outlook = { cells: theirs.length - lost.length, lost: lost.map(({ cell }) => cell), asValues };
    return {
      form,
      marker: formMarker(form),
      name: words.sheetName(form),
      document: sheet,
      lost,
      ...(openKeys.size > 0 || lost.length > 0 ? { kept: outlook } : {}),
    };
  });
}

function madeForm(form: FormId, county: FormCounty, places: SchoolPlaces, making: FormMaking): FormSheet {
  switch (form) {
    case "1":
      return countyForm(county, places, making);
    case "2-1":
      return countsForm(county, places, making);
    case "2-2":
      return schoolsForm(county, making);
    case "3":
      return balanceForm(county, places, making);
    case "4":
      return itemsForm(form, county.support, making);
    case "5":
      return itemsForm(form, county.quality, making);
    case "6":
      return surveyForm(county, making);
  }
}

function together({ snapshot }: WorkbookAssessment, forms: readonly FormId[], as: FormsAs): readonly FormId[] {
  const wanted = new Set(forms);
  if (as === "formulas" && OVER_SCHOOLS.some((form) => wanted.has(form))) wanted.add("2-2");
  if (wanted.has("2-2"))
    for (const form of OVER_SCHOOLS)
      if ((sheetOfMarker(snapshot, formMarker(form))?.formulas.size ?? 0) > 0) wanted.add(form);
  return FORM_IDS.filter((form) => wanted.has(form));
}

/** The file in which the forms stand: that of those that are there, else the first, as `planSheets` has it. */
function fileOfForms({ snapshot }: WorkbookAssessment): string | null {
  const there = FORM_IDS.flatMap((form) => sheetOfMarker(snapshot, formMarker(form)) ?? []);
  const present = there[0] ?? snapshot.sheets[0];
  return present ? sheetInFile(present.name).file : null;
}

/** The name that 表Ⅱ-2 has or will have in its file: another sheet may have the one that is wanted. */
function nameOfSchools({ snapshot }: WorkbookAssessment, words: FormsWords): string {
  const name = words.sheetName("2-2");
  const [outlook] = planSheets(snapshot, [{ marker: formMarker("2-2"), name, document: NOTHING }]).outlooks ?? [];
  return sheetInFile(outlook?.sheet ?? name).sheet;
}

const NOTHING: SheetDocument = {
  rows: [],
  merges: [],
  columnWidths: [],
  frozenRows: 0,
  page: { orientation: "landscape", repeatedRows: null },
};
