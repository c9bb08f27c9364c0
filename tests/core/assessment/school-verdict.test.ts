import type { IndicatorState } from "../../../src/core/assessment/assessment";
import { countStates, schoolVerdict } from "../../../src/core/assessment/school-verdict";
import { DEFAULT_STANDARD as NATIONAL_2017 } from "../../../src/core/standards/standards";

const states = (counts: Partial<Record<IndicatorState, number>>): IndicatorState[] =>
  Object.entries(counts).flatMap(([state, count]) => Array<IndicatorState>(count).fill(state as IndicatorState));
const verdict = (counts: Partial<Record<IndicatorState, number>>): string =>
  schoolVerdict(countStates(states(counts)), NATIONAL_2017.schoolRule);

describe("verdict of a school (S001-1.x E-3)", () => {
  it.each([
    [{ met: 7 }, "met"],
    [{ met: 6, floor: 1 }, "met"],
    [{ met: 6, failed: 1 }, "failed"],
    [{ met: 5, floor: 2 }, "failed"],
    [{ met: 6, missing: 1 }, "missing"],
    [{ met: 5, floor: 1, missing: 1 }, "missing"],
    [{ floor: 2, missing: 5 }, "failed"],
    [{ failed: 1, missing: 6 }, "failed"],
    [{ missing: 7 }, "missing"],
    [{ "not-applicable": 7 }, "not-applicable"],
  ] as const)("of %j is %s", (counts, expected) => {
    expect(verdict(counts)).toBe(expected);
  });
});
