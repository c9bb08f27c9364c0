import { assessSchools, judgeUnits } from "../../../src/core/assessment/assess-schools";
import { STATES } from "../../../src/core/assessment/assessed-units";
import type { IndicatorState, SchoolsAssessment, Verdict } from "../../../src/core/assessment/assessment";
import { countStates, schoolVerdict } from "../../../src/core/assessment/school-verdict";
import type { FactColumn } from "../../../src/core/facts/fact-column";
import type { Stage } from "../../../src/core/fields/stages";
import { columnFor, mainField } from "../../../src/core/indicators/indicator-columns";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import { studentsFieldOf } from "../../../src/core/indicators/stage-students";
import { exactSum } from "../../../src/core/quantity/decimal";
import { indicatorOf } from "../../../src/core/standards/standard";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";

/** One change of a school's figures: so much more (or less) of what an indicator counts, or so many pupils of a stage. */
export interface Change {
  readonly record: number;
  readonly stage: Stage;
  readonly isMixed: boolean;
  readonly of: string;
  readonly by: number;
}

/** The records with a school's figures changed: what the workbook would say afterwards. */
export function applied(records: SchoolRecords, changes: readonly Change[]): SchoolRecords {
  const figures = new Map(records.figures);
  for (const { record, stage, isMixed, of, by } of changes) {
    const now = { ...records, figures };
    const column =
      of === "pupils"
        ? figures.get(studentsFieldOf(now, stage, record) ?? "students")
        : columnFor(now, mainField(now, indicatorOf(DEFAULT_STANDARD, of)), record, stage, isMixed)?.column;
    if (!column) throw new Error(`no column of ${of}`);
    const amounts = column.amounts.slice();
    amounts[record] = exactSum(amounts[record] as number, by);
    // A sum is read from its parts: what it becomes is taken as it stands.
    const own: FactColumn = { ...column, amounts, origin: { how: "cell", cells: column.origin.cells, factor: 1 } };
    figures.set(column.field, own);
  }
  return { ...records, figures };
}

export function assess(records: SchoolRecords): SchoolsAssessment {
  return assessSchools([records], DEFAULT_STANDARD);
}

/** States and verdicts alone, by unit: what has to be decided again after every change. */
export interface Judged {
  readonly stateAt: (unit: number, code: string) => IndicatorState;
  readonly verdictOf: (unit: number) => Verdict;
  /** All that is decided of a school: its verdict and the states of its values. */
  readonly decided: (unit: number) => string;
}

export function judge(records: SchoolRecords): Judged {
  const { states } = judgeUnits([records], DEFAULT_STANDARD);
  const codes = DEFAULT_STANDARD.indicators.map(({ code }) => code);
  const statesOf = (unit: number): IndicatorState[] =>
    states.map((column) => STATES[column[unit] as number] as IndicatorState);
  const verdictOf = (unit: number): Verdict => schoolVerdict(countStates(statesOf(unit)), DEFAULT_STANDARD.schoolRule);
  return {
    stateAt: (unit, code) => statesOf(unit)[codes.indexOf(code)] as IndicatorState,
    verdictOf,
    decided: (unit) => `${verdictOf(unit)} ${statesOf(unit).join(" ")}`,
  };
}
