import type {
  BalanceAssessment,
  IndicatorAssessment,
  SchoolAssessment,
  SchoolsAssessment,
} from "../../src/core/assessment/assessment";
import type { Stage } from "../../src/core/fields/stages";

/** What is expected of one value; what is not named is not compared. */
interface ExpectedValue {
  readonly state: string;
  /** With two decimals, as 表Ⅱ-2 prints it. */
  readonly printed?: string | null;
  readonly gap?: number | null;
  readonly schoolGap?: number | null;
  /** What counts for the stage, with two decimals. */
  readonly resource?: string;
  readonly reason?: string;
  readonly roundingFlips?: boolean;
}

type ExpectedSchool = Readonly<Record<string, ExpectedValue | string | number>>;

interface ExpectedBalance {
  readonly printed?: string | null;
  readonly cv?: number | null;
  readonly met?: boolean | null;
  readonly limit?: number;
  readonly mean?: string | null;
  readonly schools?: number;
  readonly roundingFlips?: boolean;
  /** By school, to four decimals. */
  readonly shares?: Readonly<Record<string, number>>;
  /** Reason by school. */
  readonly excluded?: Readonly<Record<string, string>>;
}

/** The expected.json of a case. */
export interface ExpectedVerdicts {
  /** The calculation by hand. */
  readonly why: readonly string[];
  /** "甲校 小学": its verdict, perhaps how many indicators it meets, and the values that the case is about, by code. */
  readonly schools: Readonly<Record<string, ExpectedSchool>>;
  /** How many stages of schools there are in all, those that do not apply included. */
  readonly units?: number;
  /** Reason by name of every row outside the scope; none where it is absent. */
  readonly outside?: Readonly<Record<string, string>>;
  /** "小学 1.4". */
  readonly balance?: Readonly<Record<string, ExpectedBalance>>;
  /** How many findings of each code there are. */
  readonly findings?: Readonly<Record<string, number>>;
  readonly county: { readonly verdict: string; readonly reasons?: Readonly<Record<string, number>> };
}

const STAGES: Readonly<Record<Stage, string>> = { primary: "小学", junior: "初中" };

/** Everything in which an assessment is not what a case expects, one line each. */
export function differencesFromExpected(assessment: SchoolsAssessment, expected: ExpectedVerdicts): string[] {
  const { county, outside, findings } = assessment;
  return [
    ...Object.entries(expected.schools).flatMap(([key, school]) => schoolDifferences(key, school, assessment.schools)),
    ...Object.entries(expected.balance ?? {}).flatMap(([key, each]) =>
      balanceDifferences(key, each, assessment.balance),
    ),
    ...differ("outside", Object.fromEntries(outside.map(({ name, reason }) => [name, reason])), expected.outside ?? {}),
    ...(expected.findings === undefined
      ? []
      : differ("findings", countsOf(findings.map(({ code }) => code)), expected.findings)),
    ...(expected.units === undefined ? [] : differ("units", assessment.schools.length, expected.units)),
    ...differ("county", county.verdict, expected.county.verdict),
    ...(expected.county.reasons === undefined
      ? []
      : differ(
          "county's reasons",
          Object.fromEntries(county.reasons.map(({ code, count }) => [code, count])),
          expected.county.reasons,
        )),
  ];
}

function schoolDifferences(key: string, expected: ExpectedSchool, schools: readonly SchoolAssessment[]): string[] {
  const school = schools.find(({ name, stage }) => `${name} ${STAGES[stage]}` === key);
  if (!school) return [`${key}: not judged`];
  return Object.entries(expected).flatMap(([name, value]) => {
    if (name === "verdict") return differ(`${key} verdict`, school.verdict, value);
    if (name === "metCount") return differ(`${key} met`, school.metCount, value);
    const indicator = school.indicators.find(({ code }) => code === name);
    return indicator && typeof value === "object"
      ? valueDifferences(`${key} ${name}`, indicator, value)
      : [`${key}: no indicator ${name}`];
  });
}

function valueDifferences(place: string, found: IndicatorAssessment, expected: ExpectedValue): string[] {
  const actual: Readonly<Record<keyof ExpectedValue, unknown>> = {
    state: found.state,
    printed: found.printed?.toFixed(2) ?? null,
    gap: found.gap,
    schoolGap: found.schoolGap,
    resource: found.resource?.toFixed(2),
    reason: found.reason,
    roundingFlips: found.roundingFlips,
  };
  return (Object.keys(expected) as (keyof ExpectedValue)[]).flatMap((name) =>
    differ(`${place} ${name}`, actual[name], expected[name]),
  );
}

function balanceDifferences(key: string, expected: ExpectedBalance, balance: readonly BalanceAssessment[]): string[] {
  const found = balance.find(({ stage, code }) => `${STAGES[stage]} ${code}` === key);
  if (!found) return [`${key}: no coefficient`];
  const actual: Readonly<Record<keyof ExpectedBalance, unknown>> = {
    printed: found.printed?.toFixed(3) ?? null,
    cv: found.cv,
    met: found.met,
    limit: found.limit,
    mean: found.printedMean?.toFixed(2) ?? null,
    schools: found.schools,
    roundingFlips: found.roundingFlips,
    shares: Object.fromEntries(found.shares.map(({ name, share }) => [name, Math.round(share * 10_000) / 10_000])),
    excluded: Object.fromEntries(found.excluded.map(({ name, reason }) => [name, reason])),
  };
  return (Object.keys(expected) as (keyof ExpectedBalance)[]).flatMap((name) =>
    differ(`${key} ${name}`, actual[name], expected[name]),
  );
}

function countsOf(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Keys in one order, so that only what they hold is compared. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function differ(place: string, found: unknown, expected: unknown): string[] {
  return ordered(found) === ordered(expected) ? [] : [`${place}: ${ordered(found)}, not ${ordered(expected)}`];
}
