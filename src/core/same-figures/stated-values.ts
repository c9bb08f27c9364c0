import { AssessedSchool } from "../assessment/assessed-school";
import { judgeUnits } from "../assessment/assess-schools";
import type { IndicatorAssessment, IndicatorState } from "../assessment/assessment";
import { judgeExactly } from "../assessment/judge-value";
import { type CellRef, cellRefName } from "../cell/address";
import type { FactColumn } from "../facts/fact-column";
import { figureCells } from "../facts/origin";
import type { FieldId } from "../fields/catalogue";
import { type Stage, STAGES } from "../fields/stages";
import { columnFor } from "../indicators/indicator-columns";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { withSummedFigures } from "../indicators/summed-figures";
import type { Pieces } from "../pieces";
import { at, entryAt } from "../quantity/at";
import { type Fraction, fractionOf } from "../quantity/fraction";
import type { IndicatorStandard, Standard } from "../standards/standard";
import { type HalfUnitOf, possibleValues } from "./possible-values";
import { agrees, type ShownNumber } from "./stated-value";

/** How finely the figures of a workbook are printed. */
export interface FiguresPrinted {
  readonly halfUnit: HalfUnitOf;
  /** The number of a cell with the digits that it shows; null of what is no single cell. */
  readonly shown: (column: FactColumn, record: number) => ShownNumber | null;
}

/** What verdicts go by where a value is stated and can be computed; `unused` where the school is not judged. */
export type ValueBasis = "computed" | "stated" | "unused";

/** Rows of a table of finished values, each with the raw figures that other tables state of the same school. */
export interface ValuesBeside {
  /** Name of the sheet of the values. */
  readonly sheet: string;
  readonly values: SchoolRecords;
  /** The raw figures of the same schools, position by position. */
  readonly raw: SchoolRecords;
  /** The stage that a row of values is of, where the school is a mixed one; null where it is of the whole. */
  readonly roles: readonly (Stage | null)[];
  readonly basis: ValueBasis;
}

/** A value of a school that its raw figures do not come to. */
export interface ValueDifference {
  readonly school: string;
  readonly stage: Stage;
  /** The field of the stated value: indicator_1_4. */
  readonly field: FieldId;
  readonly stated: ShownNumber & {
    readonly sheet: string;
    readonly amount: number;
    readonly cells: readonly CellRef[];
  };
  /** What the figures come to, with their cells; `value` is that exactly. */
  readonly computed: IndicatorAssessment;
  readonly value: Fraction;
  readonly basis: ValueBasis;
  /** How the stated value would be judged. */
  readonly statedState: IndicatorState;
}

/** A table of finished values held against raw figures of other tables. */
export interface StatedValues {
  readonly sheet: string;
  /** Sheets of the raw figures. */
  readonly others: readonly string[];
  /** Schools of which at least one value was compared, and those of which at least one differs. */
  readonly schools: number;
  readonly differing: number;
  readonly compared: number;
  readonly differences: readonly ValueDifference[];
}

/** Compares each stated value with what the raw figures of the same school come to, table by table. */
export function* compareStatedValues(
  all: readonly ValuesBeside[],
  standard: Standard,
  printed: FiguresPrinted,
): Pieces<readonly StatedValues[]> {
  const compared: StatedValues[] = [];
  for (const sheet of new Set(all.map((each) => each.sheet))) {
    const found = new Comparison();
    for (const each of all) {
      if (each.sheet !== sheet) continue;
      compareTable(each, standard, printed, found);
      yield;
    }
    compared.push(found.result(sheet));
  }
  return compared;
}

function compareTable(beside: ValuesBeside, standard: Standard, printed: FiguresPrinted, found: Comparison): void {
  const raw = withSummedFigures(beside.raw).records;
  const assessed = judgeUnits([raw], standard);
  const { units } = assessed;
  for (let unit = 0; unit < units.length; unit++) {
    const record = at(units.record, unit);
    const stage = entryAt(STAGES, at(units.stage, unit));
    const role = entryAt(beside.roles, record);
    if (role !== null && role !== stage) continue;
    const isWhole = units.isMixed[unit] === 1 && role === null;
    standard.indicators.forEach((indicator, position) => {
      const field = indicator.value;
      const column = field ? statedColumn(beside.values, field, { record, stage, isWhole }) : null;
      const shown = column && printed.shown(column, record);
      const possible = shown && possibleValues({ units, standard, indicator, unit, halfUnitOf: printed.halfUnit });
      if (!field || !column || !possible) return;
      const school = entryAt(raw.names, record);
      const cell = cellRefName(nameCellOf(raw, record));
      found.compared(cell);
      if (agrees(shown, indicator.unit, possible.ranges)) return;
      const amount = at(column.amounts, record);
      const own = new AssessedSchool(assessed, unit, "missing", 0);
      found.differs(cell, {
        school,
        stage,
        field,
        stated: { ...shown, sheet: beside.sheet, amount, cells: figureCells(column, record) },
        computed: entryAt(own.indicators, position),
        value: possible.value,
        basis: beside.basis,
        statedState: stateOf(amount, indicator, stage, standard),
      });
    });
  }
}

/** The column that states a value of a stage; one of a mixed school as a whole is of no stage. */
function statedColumn(
  values: SchoolRecords,
  field: FieldId,
  { record, stage, isWhole }: { readonly record: number; readonly stage: Stage; readonly isWhole: boolean },
): FactColumn | null {
  const found = columnFor(values, field, record, stage, isWhole);
  return found && !found.isShared && found.column.present[record] === 1 ? found.column : null;
}

function stateOf(
  amount: number,
  { required }: IndicatorStandard,
  stage: Stage,
  { schoolRule }: Standard,
): IndicatorState {
  if (required === null) return "measured";
  return judgeExactly(fractionOf(amount), required[stage], schoolRule?.floorRatio ?? 1);
}

/** A table's values while its schools are gone through. */
class Comparison {
  private readonly schools = new Set<string>();
  private readonly differing = new Set<string>();
  private readonly differences: ValueDifference[] = [];
  private count = 0;

  compared(school: string): void {
    this.schools.add(school);
    this.count++;
  }

  differs(school: string, difference: ValueDifference): void {
    this.differing.add(school);
    this.differences.push(difference);
  }

  result(sheet: string): StatedValues {
    const cells = this.differences.flatMap(({ computed }) => computed.cells);
    return {
      sheet,
      others: [...new Set(cells.map((cell) => cell.sheet))],
      schools: this.schools.size,
      differing: this.differing.size,
      compared: this.count,
      differences: this.differences,
    };
  }
}
