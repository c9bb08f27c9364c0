import type { SchoolRule } from "../standards/standard";
import type { IndicatorState, Verdict } from "./assessment";

/** How many indicators of a school are in each state. */
export type StateCounts = Record<IndicatorState, number>;

/** Counts the states of a school's indicators. */
export function countStates(states: readonly IndicatorState[]): StateCounts {
  const counts = { met: 0, floor: 0, failed: 0, missing: 0, "not-applicable": 0, measured: 0 };
  for (const state of states) counts[state]++;
  return counts;
}

/**
 * Verdict of a school from the states of its indicators: at least 6 of 7 met, the others at least 85% of the standard,
 * or what else the rule says. Indicators without a standard for schools are neither.
 *
 * With one value below 85%, or more than one below the standard, it is 未达标 even where others are missing;
 * otherwise a missing value makes it 缺数. When nothing applies (no students, no rule for schools) the school is 不适用.
 */
export function schoolVerdict(counts: Readonly<StateCounts>, rule: SchoolRule | null): Verdict {
  const { met, floor, failed, missing, "not-applicable": notApplicable, measured } = counts;
  const judged = met + floor + failed + missing + notApplicable;
  if (notApplicable === judged + measured) return "not-applicable";
  if (!rule) return missing > 0 ? "missing" : "not-applicable";
  if (failed > 0 || floor > judged - rule.leastMet) return "failed";
  return missing + notApplicable > 0 ? "missing" : "met";
}
