import { ceilingOf, divide, type Fraction, fractionOf, minus, multiply, roundedUpOf } from "../quantity/fraction";
import { stageWeight, type StudentsByStage } from "../indicators/stage-students";
import type { SchoolKind } from "../fields/school-kinds";
import type { MeasureUnit } from "../measures/measure";
import { type Stage, STAGES } from "../fields/stages";
import type { IndicatorStandard, Standard } from "../standards/standard";
import { greatest } from "../quantity/long-lists";

/** Decimals in which an amount is stated; people, rooms and things are whole. */
export const AMOUNT_DIGITS: Readonly<Record<MeasureUnit, number>> = {
  person: 0,
  room: 0,
  machine: 0,
  book: 0,
  "square-metre": 2,
  yuan: 2,
};

/**
 * The smallest amount that makes a lack good: whole people and rooms, ㎡ and 元 to two decimals, always up, because what
 * is rounded down is not enough. 0 where nothing is lacking.
 * @example amountFor("square-metre", fractionOf(10, 3)) // 3.34
 */
export function amountFor(unit: MeasureUnit, lack: Fraction): number {
  const digits = AMOUNT_DIGITS[unit];
  return digits === 0 ? ceilingOf(lack) : roundedUpOf(lack, digits);
}

/**
 * What a school lacks to reach the standard: required · students / per − resource, never below zero.
 *
 * The resource is students · numerator / denominator. It is rounded up: {@link amountFor}.
 * @param per 100 for 每百名学生, 1 for 生均
 * @example gapOf("person", 4.2, 100, 40, 1000, 1000) // 2: 42 are required, 40 are there
 */
export function gapOf(
  unit: MeasureUnit,
  required: number,
  per: number,
  numerator: number,
  denominator: number,
  students: number,
): number {
  return gapOfStage(unit, required, per, fractionOf(numerator, denominator), students);
}

/** {@link gapOf} where the resource of one student is known exactly. */
export function gapOfStage(
  unit: MeasureUnit,
  required: number,
  per: number,
  perStudent: Fraction,
  students: number,
): number {
  return amountFor(unit, multiply(minus(fractionOf(required, per), perStudent), fractionOf(students)));
}

/**
 * What a mixed school as a whole lacks so that every stage reaches the standard after sharing out: V* − V with
 * V* = max over its stages of (standard ÷ weight) · Σ weights · pupils.
 *
 * What each stage lacks alone does not add up to it: of what is built, every stage takes its share.
 * @param total resource V of the whole school
 * @example 500 小学 and 500 初中 pupils, 4,620 ㎡ of 用房: max(4.5, 5.8 / 1.1) · 1,050 − 4,620 = 916.363…: 916.37
 */
export function gapOfSchool(
  indicator: Pick<IndicatorStandard, "unit" | "per">,
  required: Readonly<Record<Stage, number>>,
  standard: Standard,
  kind: SchoolKind,
  students: StudentsByStage,
  total: Fraction,
): number {
  const lacks = STAGES.filter((stage) => students[stage] > 0).map((stage) => {
    const { weight, weightedStudents } = stageWeight(standard, kind, students, stage);
    const needed = divide(
      multiply(fractionOf(required[stage], indicator.per), fractionOf(weightedStudents)),
      fractionOf(weight),
    );
    return amountFor(indicator.unit, minus(needed, total));
  });
  return greatest(lacks, 0);
}
