import { at, entryAt } from "../quantity/at";
import { divide, type Fraction, fractionOf, minus, multiply, sumOf } from "../quantity/fraction";
import { STAGES } from "../fields/stages";
import type { IndicatorStandard, Standard } from "../standards/standard";
import { columnFor, measureTerms } from "./indicator-columns";
import type { FactColumn } from "../facts/fact-column";
import { foldOrigin } from "../facts/origin";
import { stageWeight } from "./stage-students";
import { figuresOf, type StageUnits } from "./stage-units";

/** What an indicator counts for one unit, exactly, before anything is rounded to a double. */
export interface ExactFigure {
  /** The numerator as the table states it: of a mixed school that shares it out, of the whole school. */
  readonly total: Fraction;
  /** The resource of one student of the stage. */
  readonly perStudent: Fraction;
  /** True when the total is shared out by weighted students. */
  readonly isShared: boolean;
}

const NOTHING = fractionOf(0);

/** The exact figures of a unit whose indicator has a value (`noValue` 0); read again from the columns of its table. */
export function exactFigure(
  units: StageUnits,
  standard: Standard,
  indicator: IndicatorStandard,
  unit: number,
): ExactFigure {
  const records = entryAt(units.tables, at(units.table, unit));
  const record = at(units.record, unit);
  const stage = entryAt(STAGES, at(units.stage, unit));
  const isMixed = units.isMixed[unit] === 1;
  let total: Fraction | null = null;
  let isShared = false;
  for (const { field, sign } of measureTerms(records, indicator)) {
    const found = columnFor(records, field, record, stage, isMixed);
    if (!found) continue;
    const amount = exactAmount(found.column, record);
    if (sign === 1) total = total ? sumOf([total, amount]) : amount;
    else total = minus(total ?? NOTHING, amount);
    isShared = found.isShared && !records.holdsValues;
  }
  const whole = total ?? NOTHING;
  const over = fractionOf(at(figuresOf(units, indicator).denominator, unit));
  const students = isShared ? units.readStudents[at(units.table, unit)]?.(record) : null;
  const weight =
    students?.type === "mixed"
      ? stageWeight(standard, entryAt(records.kinds, record), students.students, stage).weight
      : 1;
  return { total: whole, perStudent: divide(multiply(whole, fractionOf(weight)), over), isShared };
}

/** The exact value of an indicator that has one, in its own unit (per hundred students or per student). */
export function exactValue(
  units: StageUnits,
  standard: Standard,
  indicator: IndicatorStandard,
  unit: number,
): Fraction {
  return multiply(exactFigure(units, standard, indicator, unit).perStudent, fractionOf(indicator.per));
}

/** A figure exactly: a sum is added up again from its parts. */
function exactAmount(figure: FactColumn, record: number): Fraction {
  const own = (_: unknown, { amounts }: FactColumn): Fraction => fractionOf(at(amounts, record));
  return foldOrigin<Fraction>(figure, {
    cell: own,
    rows: own,
    sum: (parts, _, fold) => {
      const terms = (sign: 1 | -1): Fraction =>
        sumOf(parts.flatMap((part) => (part.sign === sign && part.of.present[record] === 1 ? [fold(part.of)] : [])));
      return parts.some(({ sign }) => sign === -1) ? minus(terms(1), terms(-1)) : terms(1);
    },
  });
}
