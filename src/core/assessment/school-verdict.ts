import type { Standard } from "../standards/standard";
import type { IndicatorState, Verdict } from "./assessment";

/**
 * Verdict of a school from the states of its indicators: at least 6 of 7 met, the others at least 85% of the standard.
 *
 * With one value below 85%, or more than one below the standard, it is 未达标 even where others are missing;
 * otherwise a missing value makes it 缺数. When nothing applies (no students) the school is 不适用.
 */
export function schoolVerdict(states: readonly IndicatorState[], rule: Standard["schoolRule"]): Verdict {
  const count = (state: IndicatorState): number => states.filter((each) => each === state).length;
  const [met, floor, failed, missing, notApplicable] = [count("met"), count("floor"), count("failed"), count("missing"), count("not-applicable")];
  if (states.length === 0 || notApplicable === states.length) return "not-applicable";
  if (failed > 0 || floor > states.length - rule.leastMet) return "failed";
  if (missing + notApplicable > 0) return "missing";
  return met >= rule.leastMet ? "met" : "failed";
}
