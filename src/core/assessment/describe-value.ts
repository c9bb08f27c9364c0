import { entryAt } from "../quantity/at";
import { type CellRef, isSameCell } from "../cell/address";
import { cellOf } from "../facts/record-cells";
import { amountAt, type FactColumn } from "../facts/fact-column";
import { originCells } from "../facts/origin";
import type { FieldId } from "../fields/catalogue";
import type { SchoolKind } from "../fields/school-kinds";
import type { Stage } from "../fields/stages";
import { type ExactFigure, exactFigure } from "../indicators/exact-figure";
import { columnFor, measureTerms } from "../indicators/indicator-columns";
import type { NoValueReason } from "../indicators/no-value";
import type { SchoolRecords } from "../indicators/school-records";
import { type RecordStudents, studentsFieldOf } from "../indicators/stage-students";
import { exactProduct } from "../quantity/decimal";
import { fractionOf, halfUpOf, multiply, nearestNumber } from "../quantity/fraction";
import type { IndicatorStandard } from "../standards/standard";
import { type AssessedUnits, stateAt } from "./assessed-units";
import type { FigureUse, IndicatorAssessment } from "./assessment";
import { gapOfSchool, gapOfStage } from "./gap";
import { lineWhenPrinted } from "./judge-value";

/** One unit of an assessment, as far as its values are described by it. */
export interface DescribedUnit {
  readonly index: number;
  readonly records: SchoolRecords;
  readonly record: number;
  readonly recordStudents: RecordStudents | undefined;
  readonly stage: Stage;
  readonly kind: SchoolKind;
  readonly students: number | null;
  /** The share of a standard that the others must reach. */
  readonly floorRatio: number;
  noValueReason(indicator: IndicatorStandard): NoValueReason | "";
}

/** The value of the indicator at this position of the standard, with its figures, its cells and what it lacks. */
export function describeValue(all: AssessedUnits, unit: DescribedUnit, position: number): IndicatorAssessment {
  const { units, standard } = all;
  const { index, stage, students, floorRatio } = unit;
  const indicator = entryAt(standard.indicators, position);
  const reason = unit.noValueReason(indicator);
  const required = indicator.required?.[stage] ?? null;
  const state = stateAt(all, position, index);
  const used = figuresUsed(all, unit, indicator);
  const pupils = studentFigures(all, unit, used);
  // A finished value is judged without pupils; what it lacks in 人 or ㎡ cannot be told then.
  const exact = reason === "" ? exactFigure(units, standard, indicator, index) : null;
  const value = exact && multiply(exact.perStudent, fractionOf(indicator.per));
  const printed = value && halfUpOf(value, indicator.printedDigits);
  const isJudged = state === "met" || state === "floor" || state === "failed";
  return {
    code: indicator.code,
    measure: indicator,
    state,
    value: value && nearestNumber(value),
    printed,
    required,
    floor: required === null || !standard.schoolRule ? null : exactProduct(required, floorRatio),
    gap:
      exact && required !== null && students !== null
        ? gapOfStage(indicator.unit, required, indicator.per, exact.perStudent, students)
        : null,
    schoolGap: exact && schoolGapOf(all, unit, indicator, exact),
    cells: [...used, ...pupils].flatMap(({ parts }) => parts.map(({ cell }) => cell)),
    resource: exact && students !== null ? nearestNumber(multiply(exact.perStudent, fractionOf(students))) : null,
    students,
    figures: used,
    studentFigures: pupils,
    split: exact && splitOf(unit, exact),
    reason: reason === "" ? null : reason,
    roundingFlips:
      printed !== null &&
      isJudged &&
      required !== null &&
      lineWhenPrinted(state, printed, required, floorRatio) !== null,
  };
}

function figuresUsed(
  { units }: AssessedUnits,
  { index, records, record, stage }: DescribedUnit,
  indicator: IndicatorStandard,
): readonly FigureUse[] {
  const isMixed = units.isMixed[index] === 1;
  return measureTerms(records, indicator).map(({ field, sign }) => {
    const found = columnFor(records, field, record, stage, isMixed);
    return found
      ? figureUse(found.column, record, sign)
      : { field, amount: null, cell: null, how: "cell", parts: [], sign };
  });
}

/** The pupils that the value is divided by; cells that are named already are not named again. */
function studentFigures(
  { units }: AssessedUnits,
  { index, records, record, stage }: DescribedUnit,
  used: readonly FigureUse[],
): readonly FigureUse[] {
  const isMixed = units.isMixed[index] === 1;
  const fields: (FieldId | null)[] = isMixed
    ? ["students_primary", "students_junior", "students_senior"]
    : [studentsFieldOf(records, stage, record)];
  const isTaken = (cell: CellRef): boolean =>
    used.some(({ parts }) => parts.some((part) => isSameCell(part.cell, cell)));
  return fields.flatMap((field): FigureUse[] => {
    const figure = field ? records.figures.get(field) : undefined;
    if (!figure) return [];
    const use = figureUse(figure, record, 1);
    const parts = use.parts.filter(({ cell }) => !isTaken(cell));
    return parts.length > 0 ? [{ ...use, parts }] : [];
  });
}

function splitOf(
  { recordStudents: students, stage }: DescribedUnit,
  { total, perStudent, isShared }: ExactFigure,
): IndicatorAssessment["split"] {
  if (!isShared || students?.type !== "mixed") return null;
  return {
    total: nearestNumber(total),
    share: nearestNumber(multiply(perStudent, fractionOf(students.students[stage]))),
    ...students.students,
  };
}

function schoolGapOf(
  { standard }: AssessedUnits,
  { recordStudents: students, kind }: DescribedUnit,
  indicator: IndicatorStandard,
  { total, isShared }: ExactFigure,
): number | null {
  return isShared && indicator.required && students?.type === "mixed"
    ? gapOfSchool(indicator, indicator.required, standard, kind, students.students, total)
    : null;
}

/** A figure of a school with the cells that it comes from. */
function figureUse(column: FactColumn, record: number, sign: 1 | -1): FigureUse {
  return {
    field: column.field,
    amount: amountAt(column, record),
    cell: cellOf(column.origin.cells, record),
    how: column.origin.how,
    parts: originCells(column, record),
    sign,
  };
}
