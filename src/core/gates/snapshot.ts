import type { IndicatorState, SchoolAssessment, Verdict } from "../assessment/assessment";
import { type RequirementVerdict, requirementVerdict } from "../checks/requirement-check";
import type { JudgedCounty } from "../comparison/compare-counties";
import type { Stage } from "../fields/stages";

/** Version that this product writes. */
export const SNAPSHOT_VERSION = 1;

/**
 * What a county was at a gate: verdicts, values and the figures that they were computed from, column by column. Plain data.
 */
export interface GateSnapshot {
  readonly version: typeof SNAPSHOT_VERSION;
  /** Id of the standard that it was judged by. */
  readonly standard: string;
  readonly verdict: Verdict;
  readonly schools: {
    readonly names: readonly string[];
    readonly stages: readonly Stage[];
    readonly verdicts: readonly Verdict[];
    readonly indicators: readonly SnapshotIndicator[];
    /** What went into the values, base units (人, 间, ㎡, 元); null where a school has no such figure. */
    readonly figures: readonly { readonly field: string; readonly amounts: readonly (number | null)[] }[];
  };
  readonly coefficients: readonly {
    readonly stage: Stage;
    readonly code: string;
    readonly cv: number | null;
    readonly met: boolean | null;
  }[];
  readonly items: readonly { readonly code: string; readonly verdict: RequirementVerdict }[];
  /** Rows of the ledger, by their number, and whether they were closed. */
  readonly problems: readonly SnapshotProblem[];
}

export interface SnapshotIndicator {
  readonly code: string;
  readonly states: readonly IndicatorState[];
  readonly values: readonly (number | null)[];
}

/** A row of the ledger as it stood. */
export interface SnapshotProblem {
  readonly id: string;
  readonly name: string;
  readonly isClosed: boolean;
}

/** @param problems the rows of the ledger; none where the workbook has no ledger */
export function takeSnapshot(county: JudgedCounty, problems: readonly SnapshotProblem[]): GateSnapshot {
  const { standard, schools, balance, requirements } = county;
  const indicators = schools.map((school) => school.indicators);
  return {
    version: SNAPSHOT_VERSION,
    standard: standard.id,
    verdict: county.county.verdict,
    schools: {
      names: schools.map(({ name }) => name),
      stages: schools.map(({ stage }) => stage),
      verdicts: schools.map(({ verdict }) => verdict),
      indicators: standard.indicators.map(({ code }, position) => ({
        code,
        states: indicators.map((own) => own[position]?.state ?? "missing"),
        values: indicators.map((own) => own[position]?.value ?? null),
      })),
      figures: figuresOf(indicators),
    },
    coefficients: balance.map(({ stage, code, cv, met }) => ({ stage, code, cv, met })),
    items: requirements.map((check) => ({ code: check.requirement.id, verdict: requirementVerdict(check) })),
    problems,
  };
}

function figuresOf(indicators: readonly SchoolAssessment["indicators"][]): GateSnapshot["schools"]["figures"] {
  const columns = new Map<string, (number | null)[]>();
  indicators.forEach((own, school) => {
    for (const { figures, studentFigures } of own)
      for (const { field, amount } of [...figures, ...studentFigures]) {
        const column = columns.get(field) ?? Array.from({ length: indicators.length }, () => null);
        column[school] = amount;
        columns.set(field, column);
      }
  });
  return [...columns].map(([field, amounts]) => ({ field, amounts }));
}
