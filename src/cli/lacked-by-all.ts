import type { IndicatorAssessment, SchoolAssessment } from "../core/assessment/assessment";

/** Codes of the indicators that no school has a value of, where there are several schools: they are told once. */
export function lackedByAll(schools: readonly SchoolAssessment[]): ReadonlySet<string> {
  const [first, ...others] = schools;
  if (!first || others.length === 0) return new Set();
  const isLacked = ({ state }: IndicatorAssessment): boolean => state === "missing";
  let lacked = first.indicators.map((own, position) => ({ own, position })).filter(({ own }) => isLacked(own));
  // What a school has is worked out when it is asked for, and nearly always the first has some of all.
  for (const school of others) {
    if (lacked.length === 0) break;
    const { indicators } = school;
    lacked = lacked.filter(({ own, position }) => {
      const each = indicators[position];
      return each !== undefined && isLacked(each) && waits(each) === waits(own);
    });
  }
  return new Set(lacked.map(({ own }) => own.code));
}

/** Says so, in a line for those that nobody has and one for those that wait for an answer. */
export function lackedByAllLine(schools: readonly SchoolAssessment[], codes: ReadonlySet<string>): string[] {
  const lacked = (schools[0]?.indicators ?? []).filter(({ code }) => codes.has(code));
  return [false, true].flatMap((isAsked) => {
    const names = lacked
      .filter((indicator) => waits(indicator) === isAsked)
      .map(({ code, measure }) => `${code} ${measure.shortName}`);
    return names.length === 0
      ? []
      : [`  全部${schools.length}所学校都${isAsked ? "待确认" : "缺数"}：${names.join("、")}`];
  });
}

/** True of a value that a question, or a formula without a result, keeps open: nobody is told that it is lacking. */
export function waits({ reason }: IndicatorAssessment): boolean {
  return reason === "question-open";
}
