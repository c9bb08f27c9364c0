import type { BalanceAssessment, SchoolAssessment } from "../../core/assessment/assessment";
import { type SurveyAnswers, surveyAnswers } from "../../core/checks/recognition-survey";
import { type RequirementCheck, requirementVerdict } from "../../core/checks/requirement-check";
import type { Stage } from "../../core/fields/stages";
import { FORM_MEASURES } from "../../core/measures/measures";
import { exactProduct } from "../../core/quantity/decimal";
import { NATIONAL_2017_WITH_ITEMS } from "../../core/standards/packs/national-2017-items";
import type { RequirementGroup } from "../../core/standards/requirement";
import type { IndicatorStandard, Standard } from "../../core/standards/standard";
import type {
  FormAnswers,
  FormCoefficient,
  FormCounty,
  FormItem,
  FormLine,
  FormsRefusal,
  FormStage,
} from "../../plan/documents/forms/form-figures";
import type { WorkbookAssessment } from "../workbook-assessment";
import { countyFacts } from "./county-facts";
import { FormSchools } from "./form-schools";

/** What words are made of an item beside the indicators. */
export interface ItemWords {
  readonly asks: (check: RequirementCheck) => string;
  /** Of an item that is not settled what is lacking. */
  readonly found: (check: RequirementCheck) => string;
}

/** The indicators of the standard in the order of the form's columns; null where it does not have these seven, with their lines. */
export function formIndicators({ indicators, schoolRule }: Standard): readonly IndicatorStandard[] | null {
  const found = FORM_MEASURES.flatMap(({ id }) => indicators.find((each) => each.id === id && each.required) ?? []);
  return schoolRule && indicators.length === FORM_MEASURES.length && found.length === indicators.length ? found : null;
}

/** Why the forms cannot be made of what was read; null where they can. */
export function formsRefusal({ unknownStandard, standard, schools }: WorkbookAssessment): FormsRefusal | null {
  if (unknownStandard !== null) return "standard-unknown";
  if (!formIndicators(standard)) return "other-standard";
  return schools.some(isListed) ? null : "no-schools";
}

/** A school without pupils in a stage is left out of it. */
export function isListed({ students }: SchoolAssessment): boolean {
  return students !== 0;
}

/**
 * What the forms say of the county; null where {@link formsRefusal} says why not.
 * @param file in which they stand; null where only one workbook is read
 */
export function formCounty(assessment: WorkbookAssessment, file: string | null, words: ItemWords): FormCounty | null {
  const indicators = formIndicators(assessment.standard);
  const { schoolRule } = assessment.standard;
  if (!indicators || !schoolRule || formsRefusal(assessment) !== null) return null;
  const reader = new FormSchools(assessment, file);
  const stageOf = (stage: Stage): FormStage => stageForm(assessment, indicators, stage, reader);
  const survey = surveyAnswers({ rows: assessment.facts });
  return {
    stages: { primary: stageOf("primary"), junior: stageOf("junior") },
    leastMet: schoolRule.leastMet,
    facts: countyFacts(assessment),
    support: itemsOf(assessment, "support", words),
    quality: itemsOf(assessment, "quality", words),
    survey: {
      all: survey && answersOf(survey.all),
      parents: survey && answersOf(survey.of.get("parent") ?? null),
    },
  };
}

function stageForm(
  { schools, standard, balance }: WorkbookAssessment,
  indicators: readonly IndicatorStandard[],
  stage: Stage,
  reader: FormSchools,
): FormStage {
  const own = schools.filter((school) => school.stage === stage && isListed(school));
  const codes = indicators.map(({ code }) => code);
  const kindIs = (...kinds: readonly SchoolAssessment["kind"][]): number =>
    own.filter(({ kind }) => kinds.includes(kind)).length;
  const ratio = standard.schoolRule?.floorRatio ?? 1;
  return {
    stage,
    schools: own.map((school) => reader.schoolOf(school, codes)),
    lines: indicators.flatMap(({ required }): readonly FormLine[] =>
      required ? [{ required: required[stage], floor: exactProduct(required[stage], ratio) }] : [],
    ),
    coefficients: codes.map((code) =>
      coefficientOf(balance.find((each) => each.stage === stage && each.code === code) ?? null),
    ),
    parts: {
      through: kindIs("nine-year", "twelve-year"),
      completeMiddle: kindIs("complete-middle"),
      points: kindIs("teaching-point"),
    },
  };
}

function coefficientOf(found: BalanceAssessment | null): FormCoefficient {
  if (!found) return { mean: null, cv: null, limit: null, flips: false, excluded: [] };
  const { mean, cv, limit, roundingFlips, excluded } = found;
  return { mean, cv, limit, flips: roundingFlips, excluded: excluded.map(({ name }) => name) };
}

/** The items that the form prints, in its order: of a standard that stands on that of the form, what it adds is in no form. */
function itemsOf({ requirements }: WorkbookAssessment, group: RequirementGroup, words: ItemWords): readonly FormItem[] {
  const byId = new Map(requirements.map((check) => [check.requirement.id, check]));
  const printed = (NATIONAL_2017_WITH_ITEMS.requirements ?? []).filter((each) => each.group === group);
  return printed.flatMap(({ id }): FormItem[] => {
    const check = byId.get(id);
    return check
      ? [{ id, verdict: requirementVerdict(check), asks: words.asks(check), found: words.found(check) }]
      : [];
  });
}

/** Whether 基本满意 counts is settled nowhere: with any, the number of those who are satisfied is the bureau's to say. */
function answersOf(answers: SurveyAnswers | null): FormAnswers | null {
  return answers && { valid: answers.valid, satisfied: answers.basic === 0 ? answers.satisfied : null };
}
