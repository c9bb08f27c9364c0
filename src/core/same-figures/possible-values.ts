import type { FactColumn } from "../facts/fact-column";
import { foldOrigin } from "../facts/origin";
import { SCHOOL_KINDS } from "../fields/school-kinds";
import { STAGES } from "../fields/stages";
import { exactFigure } from "../indicators/exact-figure";
import { columnFor, measureTerms } from "../indicators/indicator-columns";
import { figuresOf, type StageUnits } from "../indicators/stage-units";
import { studentsFieldOf } from "../indicators/stage-students";
import { at, entryAt } from "../quantity/at";
import { divide, type Fraction, fractionOf, minus, multiply, plus } from "../quantity/fraction";
import type { IndicatorStandard, Standard } from "../standards/standard";

/** Values from the one to the other, both included. */
export interface ValueRange {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** What a school's raw figures may come to for each pupil or hundred pupils. */
export interface PossibleValues {
  /** Exactly, as the standard counts. */
  readonly value: Fraction;
  /** That value within what the printed digits of the figures leave open, and what another way of counting gives. */
  readonly ranges: readonly ValueRange[];
}

/** Half a unit of the last digit with which a figure is printed, in the base unit; 0 of people and rooms. */
export type HalfUnitOf = (column: FactColumn, record: number) => number;

/** What a unit is computed from. */
interface Ground {
  readonly units: StageUnits;
  readonly standard: Standard;
  readonly indicator: IndicatorStandard;
  readonly unit: number;
  readonly halfUnitOf: HalfUnitOf;
}

/**
 * Every value that whoever computed it from these figures may have come to: room of indoor sports in or out, pupils of
 * another population in or out, a mixed school shared out or as one. Null where nothing can be said: there is no value, or
 * the pupils themselves are rounded.
 */
export function possibleValues(ground: Ground): PossibleValues | null {
  const { units, standard, indicator, unit } = ground;
  if (units.students[unit] === 0 || at(figuresOf(units, indicator).noValue, unit) !== 0) return null;
  const pupils = pupilColumns(ground);
  const record = at(units.record, unit);
  if (pupils.some((column) => ground.halfUnitOf(column, record) > 0)) return null;
  const takenOff = pupils.reduce((sum, column) => sum + takenOffAt(column, record), 0);
  const isMixed = units.isMixed[unit] === 1;
  if (isMixed && takenOff > 0) return null;
  const { total, perStudent, isShared } = exactFigure(units, standard, indicator, unit);
  const value = multiply(perStudent, fractionOf(indicator.per));
  const totals = possibleTotals(ground, total);
  if (total.numerator <= 0n)
    return totals.every(({ low, high }) => low.numerator === 0n && high.numerator === 0n)
      ? { value, ranges: [{ low: value, high: value }] }
      : null;
  const perOne = divide(value, total);
  const pupilsOfUnit = fractionOf(at(units.students, unit));
  const factors = [
    perOne,
    ...(takenOff > 0 ? [divide(multiply(perOne, pupilsOfUnit), plus(pupilsOfUnit, fractionOf(takenOff)))] : []),
    ...(isShared ? asOneSchool(ground) : []),
  ];
  const ranges = factors.flatMap((factor) =>
    totals.map(({ low, high }): ValueRange => ({ low: multiply(low, factor), high: multiply(high, factor) })),
  );
  return { value, ranges };
}

/** The numerator within its printed digits, and its first term alone where a part is taken off or added. */
function possibleTotals({ units, indicator, unit, halfUnitOf }: Ground, total: Fraction): readonly ValueRange[] {
  const records = entryAt(units.tables, at(units.table, unit));
  const record = at(units.record, unit);
  const stage = entryAt(STAGES, at(units.stage, unit));
  const columns = measureTerms(records, indicator).flatMap(
    ({ field }) => columnFor(records, field, record, stage, units.isMixed[unit] === 1)?.column ?? [],
  );
  const around = (middle: Fraction, half: number): ValueRange => {
    const by = fractionOf(Number(half.toPrecision(DIGITS)));
    return { low: minus(middle, by), high: plus(middle, by) };
  };
  const halves = columns.map((column) => halfUnitOf(column, record));
  const [first] = columns;
  return [
    around(
      total,
      halves.reduce((sum, half) => sum + half, 0),
    ),
    ...(first && columns.length > 1 ? [around(fractionOf(at(first.amounts, record)), halves[0] ?? 0)] : []),
  ];
}

/** Noise of binary arithmetic is no digit. */
const DIGITS = 12;

/** What one ㎡ or room comes to where a mixed school is divided by all its pupils instead of shared out by weight. */
function asOneSchool({ units, indicator, unit }: Ground): readonly Fraction[] {
  const students = units.readStudents[at(units.table, unit)]?.(at(units.record, unit));
  if (students?.type !== "mixed") return [];
  const { primary, junior, senior } = students.students;
  return [divide(fractionOf(indicator.per), fractionOf(primary + junior + senior))];
}

/** The columns of the pupils that a value is divided by, of all stages of a mixed school. */
function pupilColumns({ units, unit }: Ground): readonly FactColumn[] {
  const records = entryAt(units.tables, at(units.table, unit));
  const record = at(units.record, unit);
  const fields =
    units.isMixed[unit] === 1
      ? SCHOOL_KINDS[entryAt(records.kinds, record)].students
      : [studentsFieldOf(records, entryAt(STAGES, at(units.stage, unit)), record)];
  return fields.flatMap((field) => (field === null ? [] : (records.figures.get(field) ?? [])));
}

/** Pupils of another population (附设幼儿) that are taken off a school's. */
function takenOffAt(column: FactColumn, record: number): number {
  return foldOrigin<number>(column, {
    cell: () => 0,
    rows: () => 0,
    sum: (parts) =>
      parts.reduce((sum, { sign, of }) => sum + (sign < 0 && of.present[record] === 1 ? at(of.amounts, record) : 0), 0),
  });
}
