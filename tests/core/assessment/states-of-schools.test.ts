import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { IndicatorAssessment } from "../../../src/core/assessment/assessment";
import { countyWorkbook, randomCounty } from "../../marks/random-county";

/** By hand from what is told of a value. */
function shortfallOf({ value, required, state }: IndicatorAssessment): number {
  return value === null || required === null || state === "met" ? 0 : (required - value) / required;
}

describe.each(["one", "joined"] as const)("of schools in a county of the layout %s", (layout) => {
  const { schools } = assessWorkbook(countyWorkbook(randomCounty({ seed: 7, schools: 120, layout })), NEW_SETTINGS);

  it("states, the largest shortfall and first cells are those of the values, which need not be put together", () => {
    expect(new Set(schools.flatMap(({ states }) => states)).size).toBeGreaterThan(3);
    for (const school of schools) {
      const { indicators } = school;
      expect(school.states).toEqual(indicators.map(({ state }) => state));
      expect(school.largestShortfall).toBeCloseTo(Math.max(0, ...indicators.map(shortfallOf)), 12);
      expect(indicators.map((_, position) => school.firstCell(position))).toEqual(
        indicators.map(({ figures }) => figures[0]?.cell ?? null),
      );
    }
  });
});
