import { at, entryAt } from "../quantity/at";
import { type CellRef, cellRefName } from "../cell/address";
import { columnFor, mainField, measureTerms } from "../indicators/indicator-columns";
import { NO_VALUE_REASONS, type NoValueReason } from "../indicators/no-value";
import { cellOf, rowOf } from "../facts/record-cells";
import { amountAt, type FactColumn } from "../facts/fact-column";
import { originCells } from "../facts/origin";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { type RecordStudents, studentsFieldOf } from "../indicators/stage-students";
import { figuresOf, type StageUnits } from "../indicators/stage-units";
import type { FieldId } from "../fields/catalogue";
import type { SchoolKind } from "../fields/school-kinds";
import { type ExactFigure, exactFigure, exactValue } from "../indicators/exact-figure";
import { exactProduct } from "../quantity/decimal";
import { fractionOf, halfUpOf, multiply, nearestNumber } from "../quantity/fraction";
import { type Stage, STAGES } from "../fields/stages";
import type { IndicatorStandard, Standard } from "../standards/standard";
import type { FigureUse, IndicatorAssessment, IndicatorState, SchoolAssessment, Verdict } from "./assessment";
import { gapOfSchool, gapOfStage } from "./gap";
import { isJustBelowLine, lineWhenPrinted, partLacking } from "./judge-value";

/** Names of the states by the number under which they are stored. */
export const STATES: readonly IndicatorState[] = ["met", "floor", "failed", "missing", "not-applicable", "measured"];

const [FLOOR, FAILED, MISSING] = [STATES.indexOf("floor"), STATES.indexOf("failed"), STATES.indexOf("missing")];
const NONE: readonly never[] = [];

/** What the assessed schools of one assessment share. */
export interface AssessedUnits {
  readonly standard: Standard;
  readonly units: StageUnits;
  /** Position in {@link STATES} of every unit, a list for each indicator in the order of the standard. */
  readonly states: readonly Uint8Array[];
}

/** Indicators of a school that are not met, in the order of the standard. */
export interface Shortcomings {
  /** Below the standard; `below` of them also below 85% of it. */
  readonly short: readonly IndicatorStandard[];
  readonly below: number;
  /** Without a value. */
  readonly missing: readonly IndicatorStandard[];
}

/** A value that seems to reach a line when it is printed to two decimals. */
export interface MisleadingValue {
  readonly indicator: IndicatorStandard;
  readonly value: number;
  readonly required: number;
  /** The line that it seems to reach: `required`, or `floorRatio` of it. */
  readonly line: number;
  readonly floorRatio: number;
}

/**
 * One school of an assessment. The verdict is known at once; the seven values with their cells and sentences' figures
 * are put together only when somebody asks, so that 200,000 schools stay cheap.
 */
export class AssessedSchool implements SchoolAssessment {
  constructor(
    private readonly all: AssessedUnits,
    readonly index: number,
    readonly verdict: Verdict,
    readonly metCount: number,
  ) {}

  get table(): number {
    return at(this.all.units.table, this.index);
  }

  private get records(): SchoolRecords {
    return entryAt(this.all.units.tables, this.table);
  }

  private get recordStudents(): RecordStudents | undefined {
    return this.all.units.readStudents[this.table]?.(this.record);
  }

  get record(): number {
    return at(this.all.units.record, this.index);
  }

  get name(): string {
    return entryAt(this.records.names, this.record);
  }

  get stage(): Stage {
    return entryAt(STAGES, at(this.all.units.stage, this.index));
  }

  get kind(): SchoolKind {
    return entryAt(this.records.kinds, this.record);
  }

  get sheet(): string {
    return this.records.cells.sheet;
  }

  get row(): number {
    return rowOf(this.records.cells, this.record);
  }

  get students(): number | null {
    const students = at(this.all.units.students, this.index);
    return Number.isNaN(students) ? null : students;
  }

  get indicators(): readonly IndicatorAssessment[] {
    return this.all.standard.indicators.map((indicator, position) => this.describe(indicator, position));
  }

  get states(): readonly IndicatorState[] {
    return this.all.states.map((_, position) => this.stateAt(position));
  }

  get largestShortfall(): number {
    let largest = 0;
    for (let position = 0; position < this.all.states.length; position++) {
      const code = this.all.states[position]?.[this.index];
      if (code !== FLOOR && code !== FAILED) continue;
      const indicator = entryAt(this.all.standard.indicators, position);
      const required = indicator.required?.[this.stage];
      if (required !== undefined) largest = Math.max(largest, partLacking(this.valueOf(indicator), required));
    }
    return largest;
  }

  firstCell(position: number): CellRef | null {
    const indicator = entryAt(this.all.standard.indicators, position);
    return measureTerms(this.records, indicator).length === 0 ? null : this.mainCellOf(indicator);
  }

  /** The cell with the school's name. */
  get nameCell(): CellRef {
    return nameCellOf(this.records, this.record);
  }

  /** What the table itself says of the school, where it says it plainly. */
  get printedVerdict(): { readonly met: boolean; readonly cell: CellRef } | null {
    const printed = this.records.printedVerdicts;
    const met = printed?.met[this.record] ?? null;
    if (!printed || met === null) return null;
    const cell = cellOf(printed.cells, this.record);
    return cell && { met, cell };
  }

  /** True of a school without a single student in the stage. */
  get isWithoutStudents(): boolean {
    return this.all.units.students[this.index] === 0;
  }

  /** Indicators that are short of the standard, and those without a value, without working out the rest. */
  shortcomings(): Shortcomings {
    const short: IndicatorStandard[] = [];
    const missing: IndicatorStandard[] = [];
    let below = 0;
    this.all.standard.indicators.forEach((indicator, position) => {
      const state = this.stateAt(position);
      if (state === "missing") missing.push(indicator);
      else if (state === "floor" || state === "failed") short.push(indicator);
      if (state === "failed") below++;
    });
    return { short, below, missing };
  }

  /** State of the indicator at this position of the standard. */
  private stateAt(position: number): IndicatorState {
    return entryAt(STATES, entryAt(entryAt(this.all.states, position), this.index));
  }

  /** Why the indicator has no value; empty where it has one. */
  noValueReason(indicator: IndicatorStandard): NoValueReason | "" {
    return entryAt(NO_VALUE_REASONS, at(figuresOf(this.all.units, indicator).noValue, this.index));
  }

  /** The first cell that the indicator is read from, or the school's name where there is none. */
  mainCell(indicator: IndicatorStandard): CellRef {
    return this.mainCellOf(indicator) ?? this.nameCell;
  }

  private mainCellOf(indicator: IndicatorStandard): CellRef | null {
    const { records } = this;
    const found = columnFor(
      records,
      mainField(records, indicator),
      this.record,
      this.stage,
      this.all.units.isMixed[this.index] === 1,
    );
    return found ? cellOf(found.column.origin.cells, this.record) : null;
  }

  /** True when an indicator has no value. */
  get isMissingSome(): boolean {
    for (const states of this.all.states) if (states[this.index] === MISSING) return true;
    return false;
  }

  /** True when an indicator is below the standard (a school may pass with one). */
  get isShortOfSome(): boolean {
    return this.metCount < this.all.standard.indicators.length;
  }

  /** Indicators below the standard that would reach it or its 85% if printed to two decimals. */
  misleadingWhenPrinted(): readonly MisleadingValue[] {
    const { floorRatio, stage } = this;
    let misleading: MisleadingValue[] | null = null;
    for (let position = 0; position < this.all.states.length; position++) {
      const code = this.all.states[position]?.[this.index];
      if (code !== FLOOR && code !== FAILED) continue;
      const indicator = entryAt(this.all.standard.indicators, position);
      const required = indicator.required?.[stage];
      if (required === undefined) continue;
      const value = this.valueOf(indicator);
      if (!isJustBelowLine(value, required, floorRatio)) continue;
      const line = lineWhenPrinted(
        code === FLOOR ? "floor" : "failed",
        this.printedOf(indicator),
        required,
        floorRatio,
      );
      if (line !== null) (misleading ??= []).push({ indicator, value, required, line, floorRatio });
    }
    return misleading ?? NONE;
  }

  /** The share of a standard that the others must reach; without a rule for schools, all of it. */
  private get floorRatio(): number {
    return this.all.standard.schoolRule?.floorRatio ?? 1;
  }

  private valueOf(indicator: IndicatorStandard): number {
    const figures = figuresOf(this.all.units, indicator);
    return (at(figures.numerator, this.index) * indicator.per) / at(figures.denominator, this.index);
  }

  /** The value as it is printed, rounded from the exact one. */
  private printedOf(indicator: IndicatorStandard): number {
    return halfUpOf(exactValue(this.all.units, this.all.standard, indicator, this.index), indicator.printedDigits);
  }

  private describe(indicator: IndicatorStandard, position: number): IndicatorAssessment {
    const { units, standard } = this.all;
    const { index, stage, students, floorRatio } = this;
    const reason = this.noValueReason(indicator);
    const required = indicator.required?.[stage] ?? null;
    const state = this.stateAt(position);
    const used = this.figuresOf(indicator);
    const pupils = this.studentFigures(used);
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
      schoolGap: exact && this.schoolGapOf(indicator, exact),
      cells: [...used, ...pupils].flatMap(({ parts }) => parts.map(({ cell }) => cell)),
      resource: exact && students !== null ? nearestNumber(multiply(exact.perStudent, fractionOf(students))) : null,
      students,
      figures: used,
      studentFigures: pupils,
      split: exact && this.splitOf(exact),
      reason: reason === "" ? null : reason,
      roundingFlips:
        printed !== null &&
        isJudged &&
        required !== null &&
        lineWhenPrinted(state, printed, required, floorRatio) !== null,
    };
  }

  private figuresOf(indicator: IndicatorStandard): readonly FigureUse[] {
    const { records, record, stage } = this;
    const isMixed = this.all.units.isMixed[this.index] === 1;
    return measureTerms(records, indicator).map(({ field, sign }) => {
      const found = columnFor(records, field, record, stage, isMixed);
      return found
        ? figureUse(found.column, record, sign)
        : { field, amount: null, cell: null, how: "cell", parts: [], sign };
    });
  }

  /** The pupils that the value is divided by; cells that are named already are not named again. */
  private studentFigures(used: readonly FigureUse[]): readonly FigureUse[] {
    const { records, record } = this;
    const isMixed = this.all.units.isMixed[this.index] === 1;
    const fields: (FieldId | null)[] = isMixed
      ? ["students_primary", "students_junior", "students_senior"]
      : [studentsFieldOf(records, this.stage, record)];
    const taken = new Set(used.flatMap(({ parts }) => parts.map(({ cell }) => cellRefName(cell))));
    return fields.flatMap((field): FigureUse[] => {
      const figure = field ? records.figures.get(field) : undefined;
      if (!figure) return [];
      const use = figureUse(figure, record, 1);
      const parts = use.parts.filter(({ cell }) => !taken.has(cellRefName(cell)));
      return parts.length > 0 ? [{ ...use, parts }] : [];
    });
  }

  private splitOf({ total, perStudent, isShared }: ExactFigure): IndicatorAssessment["split"] {
    const students = this.recordStudents;
    if (!isShared || students?.type !== "mixed") return null;
    return {
      total: nearestNumber(total),
      share: nearestNumber(multiply(perStudent, fractionOf(students.students[this.stage]))),
      ...students.students,
    };
  }

  private schoolGapOf(indicator: IndicatorStandard, { total, isShared }: ExactFigure): number | null {
    const students = this.recordStudents;
    return isShared && indicator.required && students?.type === "mixed"
      ? gapOfSchool(indicator, indicator.required, this.all.standard, this.kind, students.students, total)
      : null;
  }
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
