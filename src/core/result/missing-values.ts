import type { FigureUse, IndicatorAssessment, SchoolAssessment } from "../assessment/assessment";
import type { FieldId } from "../fields/catalogue";
import { fieldKeyOf, parseFieldKey } from "../fields/field-key";
import { SCHOOL_KINDS } from "../fields/school-kinds";

/** Values that are missing for one reason in the same schools. */
export interface MissingValues {
  /** Positions of the indicators. */
  readonly indicators: readonly number[];
  /** Why, as a code of the assessment. */
  readonly reason: string;
  /** What has to be provided (of a result below zero: looked at): fields of the catalogue, perhaps with a stage ("backbone:primary"). */
  readonly fields: readonly string[];
  readonly schools: readonly SchoolAssessment[];
}

/** Values that are missing, those of the same schools and reason together, in the order of the indicators. */
export function missingValues(schools: readonly SchoolAssessment[]): readonly MissingValues[] {
  const byIndicator = new Map<
    string,
    { of: number; reason: string; fields: Set<string>; schools: SchoolAssessment[] }
  >();
  for (const school of schools.filter(({ states }) => states.includes("missing")))
    school.indicators.forEach((indicator, of) => {
      const { state, reason } = indicator;
      if (state !== "missing" || reason === null) return;
      const key = `${of} ${reason}`;
      const entry = byIndicator.get(key) ?? { of, reason, fields: new Set<string>(), schools: [] };
      byIndicator.set(key, entry);
      entry.schools.push(school);
      for (const field of fieldsToProvide(school, indicator, reason)) entry.fields.add(field);
    });
  const together = new Map<string, MissingValues>();
  for (const { of, reason, fields, schools: own } of [...byIndicator.values()].sort((a, b) => a.of - b.of)) {
    const key = `${reason} ${own.map(({ index }) => index).join()}`;
    const known = together.get(key);
    together.set(key, {
      reason,
      schools: own,
      indicators: [...(known?.indicators ?? []), of],
      fields: [...new Set([...(known?.fields ?? []), ...fields])],
    });
  }
  return [...together.values()];
}

/** What a bureau has to give, or to look at, so that the indicator gets its value: never what it has given already. */
function fieldsToProvide(
  school: SchoolAssessment,
  { figures, studentFigures }: IndicatorAssessment,
  reason: string,
): readonly string[] {
  switch (reason) {
    case "students-missing":
      return studentFigures.some(isUnknown) ? studentFigures.map(({ field }) => field) : ["students"];
    case "mixed-school-without-stages": {
      const pupils = unknownPupils(school, studentFigures);
      return pupils.length > 0 ? pupils : figures.map((figure) => ofStage(figure, school));
    }
    case "mixed-school-teachers-not-by-stage":
      return figures.map((figure) => ofStage(figure, school));
    case "impossible":
      return figures.map(({ field }) => field);
    default:
      return figures.filter(({ amount }) => amount === null).map(({ field }) => field);
  }
}

/** Pupils by stage that a school of several parts needs and does not state. */
function unknownPupils({ kind }: SchoolAssessment, figures: readonly FigureUse[]): readonly FieldId[] {
  return SCHOOL_KINDS[kind].students.filter(
    (field) => !figures.some((figure) => figure.field === field && !isUnknown(figure)),
  );
}

/** Fewer than no pupils are a mistake: how many there are is not known. */
function isUnknown({ amount }: FigureUse): boolean {
  return amount === null || amount < 0;
}

function ofStage({ field }: FigureUse, { stage }: SchoolAssessment): string {
  const key = parseFieldKey(field);
  return key ? fieldKeyOf(key.field, stage) : field;
}
