import { assessSchools } from "../../src/core/assessment/assess-schools";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { recordsOf } from "./facts";
import { onLineValues } from "./on-line-values";

describe("values exactly on a line, in every unit", () => {
  it("reach it, and one unit of the last digit less does not", () => {
    const wrong = onLineValues(8670, 600).flatMap(({ facts, code, stage, expected, name }) => {
      const school = assessSchools([recordsOf(facts)], DEFAULT_STANDARD).schools.find((each) => each.stage === stage);
      const state = school?.indicators.find((indicator) => indicator.code === code)?.state;
      return state === expected ? [] : [`${name}: ${state ?? "not judged"}, not ${expected}`];
    });
    expect(wrong).toEqual([]);
  });
});
