import type { IndicatorAssessment, IndicatorState, SchoolAssessment, Verdict } from "../../core/assessment/assessment";
import { partLacking } from "../../core/assessment/judge-value";
import type { Stage } from "../../core/fields/stages";

/** What the user narrows the list of schools down to; null means all. */
export interface SchoolFilter {
  readonly text: string;
  readonly stage: Stage | null;
  readonly verdict: Verdict | null;
}

export const NO_FILTER: SchoolFilter = { text: "", stage: null, verdict: null };

const VERDICT_ORDER: Readonly<Record<Verdict, number>> = { failed: 0, missing: 1, met: 2, "not-applicable": 3 };
const STATE_ORDER: Readonly<Record<IndicatorState, number>> = {
  failed: 0,
  floor: 1,
  missing: 2,
  met: 3,
  measured: 4,
  "not-applicable": 5,
};

/** Identity of a school in one stage that holds across readings, as long as its row stays where it is. */
export function schoolKey(school: SchoolAssessment): string {
  return `${school.sheet}!${school.row}!${school.stage}`;
}

/** How far a value lies under its standard, 0 to 1; 0 when met or unknown. */
export function shortfall(indicator: IndicatorAssessment): number {
  const { value, state, required } = indicator;
  return value === null || state === "met" || required === null ? 0 : partLacking(value, required);
}

/** Schools with the most to do first: 未达标 before 缺数 before 达标, then fewest indicators met, then the largest shortfall. */
export function worstFirst(schools: readonly SchoolAssessment[]): readonly SchoolAssessment[] {
  return schools
    .map((school) => ({ school, shortfall: school.verdict === "met" ? 0 : school.largestShortfall }))
    .sort(
      (a, b) =>
        VERDICT_ORDER[a.school.verdict] - VERDICT_ORDER[b.school.verdict] ||
        a.school.metCount - b.school.metCount ||
        b.shortfall - a.shortfall ||
        a.school.index - b.school.index,
    )
    .map(({ school }) => school);
}

/** Schools that the filter lets through, in the order given. The text is looked for in the name. */
export function filterSchools(schools: readonly SchoolAssessment[], filter: SchoolFilter): readonly SchoolAssessment[] {
  const text = filter.text.trim().toLowerCase();
  return schools.filter(
    (school) =>
      (filter.stage === null || school.stage === filter.stage) &&
      (filter.verdict === null || school.verdict === filter.verdict) &&
      (text === "" || school.name.toLowerCase().includes(text)),
  );
}

/** Values with the most to do first, equal ones in the order of the standard. */
export function worstIndicatorsFirst<Item extends { readonly indicator: IndicatorAssessment }>(
  items: readonly Item[],
): readonly Item[] {
  return [...items].sort(
    (a, b) =>
      STATE_ORDER[a.indicator.state] - STATE_ORDER[b.indicator.state] ||
      shortfall(b.indicator) - shortfall(a.indicator),
  );
}
