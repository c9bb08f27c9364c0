import type { IndicatorAssessment, SchoolAssessment } from "../../../core/assessment/assessment";
import type { CellRef } from "../../../core/cell/address";
import { SCHOOL_PARTS } from "../../../core/fields/stages";

/** A value with the school that it is of. */
export interface ValueOfSchool {
  readonly school: SchoolAssessment;
  readonly value: IndicatorAssessment;
}

/** The values of some schools by the position of their indicator. */
export function valuesOf(schools: readonly SchoolAssessment[], position: number): readonly ValueOfSchool[] {
  return schools.flatMap((school) => {
    const value = school.indicators[position];
    return value ? [{ school, value }] : [];
  });
}

/** The cells that a value was computed from: of the pupils those of its stage, unless a total was shared out by all. */
export function cellsOf(values: readonly ValueOfSchool[]): readonly CellRef[] {
  return values.flatMap(({ school, value }) => [
    ...value.figures.flatMap(({ parts }) => parts.map(({ cell }) => cell)),
    ...pupilsOf(school, value),
  ]);
}

/** The cells with the pupils of a school in its stage. */
export function pupilCells(school: SchoolAssessment): readonly CellRef[] {
  const value = school.indicators.find(({ studentFigures }) => studentFigures.length > 0);
  return value ? pupilsOf(school, { studentFigures: value.studentFigures, split: null }) : [];
}

function pupilsOf(
  { stage }: SchoolAssessment,
  { studentFigures, split }: Pick<IndicatorAssessment, "studentFigures" | "split">,
): readonly CellRef[] {
  const ofStage = split ? [] : studentFigures.filter(({ field }) => field === SCHOOL_PARTS[stage].students);
  return (ofStage.length > 0 ? ofStage : studentFigures).flatMap(({ parts }) => parts.map(({ cell }) => cell));
}

/** Counted where any figure of theirs comes from the rows of a list. */
export function kindOfValues(values: readonly ValueOfSchool[]): "counted" | "computed" {
  const isOfRows = values.some(({ value }) =>
    [...value.figures, ...value.studentFigures].some(({ how }) => how !== "cell" && how !== "sum"),
  );
  return isOfRows ? "counted" : "computed";
}
