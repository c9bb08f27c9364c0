import { at, entryAt } from "../quantity/at";
import type { CellRef } from "../cell/address";
import { columnFor, mainField, measureTerms } from "../indicators/indicator-columns";
import { NO_VALUE_REASONS, type NoValueReason } from "../indicators/no-value";
import { cellOf, rowOf } from "../facts/record-cells";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import type { RecordStudents } from "../indicators/stage-students";
import { figuresOf } from "../indicators/stage-units";
import type { SchoolKind } from "../fields/school-kinds";
import { exactValue } from "../indicators/exact-figure";
import { halfUpOf } from "../quantity/fraction";
import { type Stage, STAGES } from "../fields/stages";
import type { IndicatorStandard } from "../standards/standard";
import { type AssessedUnits, stateAt, STATES } from "./assessed-units";
import type { IndicatorAssessment, IndicatorState, SchoolAssessment, Verdict } from "./assessment";
import { type DescribedUnit, describeValue } from "./describe-value";
import { isJustBelowLine, lineWhenPrinted, partLacking } from "./judge-value";

const [FLOOR, FAILED, MISSING] = [STATES.indexOf("floor"), STATES.indexOf("failed"), STATES.indexOf("missing")];
const NONE: readonly never[] = [];

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
export class AssessedSchool implements SchoolAssessment, DescribedUnit {
  constructor(
    private readonly all: AssessedUnits,
    readonly index: number,
    readonly verdict: Verdict,
    readonly metCount: number,
  ) {}

  get table(): number {
    return at(this.all.units.table, this.index);
  }

  get records(): SchoolRecords {
    return entryAt(this.all.units.tables, this.table);
  }

  get recordStudents(): RecordStudents | undefined {
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
    return this.all.standard.indicators.map((_, position) => describeValue(this.all, this, position));
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

  private stateAt(position: number): IndicatorState {
    return stateAt(this.all, position, this.index);
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

  get isWaiting(): boolean {
    return (
      this.verdict === "missing" &&
      this.all.standard.indicators.some((indicator) => this.noValueReason(indicator) === "question-open")
    );
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
  get floorRatio(): number {
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
}
