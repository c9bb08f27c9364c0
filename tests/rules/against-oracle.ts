import type {
  BalanceAssessment,
  IndicatorAssessment,
  SchoolAssessment,
  SchoolsAssessment,
} from "../../src/core/assessment/assessment";
import type { Fraction } from "../oracle/fraction";
import { judgeCounty, type OracleCoefficient, type OracleCounty } from "../oracle/judge-county";
import type { JudgedSchool, OracleRow, OracleSchool, OracleValue } from "../oracle/judge-school";

const STATES = { met: "met", near: "floor", failed: "failed", missing: "missing" } as const;
const VERDICTS = { pass: "met", fail: "failed", missing: "missing" } as const;
/** Shares of values that are all but equal lose digits: what tells them apart lies at the end of the doubles. */
const shareTolerance = (coefficient: number | null): number => 1e-9 + 1e-14 / Math.max(coefficient ?? 1, 1e-12);
/** Doubles carry some 16 digits; shown figures are compared as printed besides. */
const NEAR = 1e-12;

/**
 * Every figure and verdict in which an assessment is not what the rules give, one line each; empty when all agree.
 * Schools must have different names.
 */
export function differencesFromOracle(assessment: SchoolsAssessment, facts: readonly OracleSchool[]): string[] {
  const oracle = judgeCounty(facts);
  return [
    ...schoolDifferences(assessment, oracle),
    ...balanceDifferences(assessment, oracle),
    ...countyDifference(assessment, oracle),
  ];
}

function countyDifference({ county }: SchoolsAssessment, { verdict, schools }: OracleCounty): string[] {
  // Nothing to judge at all is said as such.
  const expected = schools.every(({ rows }) => rows.length === 0) ? "not-applicable" : VERDICTS[verdict];
  return differ("county", county.verdict, expected);
}

function schoolDifferences(assessment: SchoolsAssessment, oracle: OracleCounty): string[] {
  const judged = new Map(
    assessment.schools
      .filter(({ verdict }) => verdict !== "not-applicable")
      .map((school) => [`${school.name} ${school.stage}`, school]),
  );
  const left = new Set(judged.keys());
  const differences = oracle.schools.flatMap((school) =>
    school.rows.flatMap((row) => {
      const key = `${row.school} ${row.stage}`;
      const found = judged.get(key);
      left.delete(key);
      return found ? rowDifferences(found, row, school) : [`${key}: not judged`];
    }),
  );
  return [...differences, ...[...left].map((key) => `${key}: judged, though it is left out`)];
}

function rowDifferences(found: SchoolAssessment, row: OracleRow, school: JudgedSchool): string[] {
  const place = `${row.school} ${row.stage}`;
  return [
    ...differ(`${place} verdict`, found.verdict, VERDICTS[row.verdict]),
    ...row.values.flatMap((value) => {
      const indicator = found.indicators.find(({ code }) => code === value.code);
      return indicator
        ? valueDifferences(`${place} ${value.code}`, indicator, value, school.schoolGaps.get(value.code) ?? null)
        : [`${place} ${value.code}: not judged`];
    }),
  ];
}

function valueDifferences(
  place: string,
  found: IndicatorAssessment,
  expected: OracleValue,
  schoolGap: Fraction | null,
): string[] {
  const isWhole = found.code === "1.1" || found.code === "1.2" || found.code === "1.3" || found.code === "1.7";
  const gap = (exact: Fraction | null): string | null => exact?.print(isWhole ? 0 : 2) ?? null;
  const shown = (amount: number | null): string | null => amount?.toFixed(isWhole ? 0 : 2) ?? null;
  return [
    ...differ(`${place} state`, found.state, STATES[expected.state]),
    ...differ(`${place} printed`, found.printed?.toFixed(2) ?? null, expected.printed),
    ...differ(`${place} rounding`, found.roundingFlips, expected.roundingMisleads),
    ...differ(`${place} gap`, shown(found.gap), gap(expected.gap)),
    ...differ(`${place} gap of the school`, shown(found.schoolGap), expected.value === null ? null : gap(schoolGap)),
    ...apart(`${place} value`, found.value, expected.value),
    ...apart(`${place} resource`, found.resource, expected.total),
  ];
}

function balanceDifferences({ balance }: SchoolsAssessment, oracle: OracleCounty): string[] {
  const found = new Map(balance.map((each) => [`${each.stage} ${each.code}`, each]));
  // A stage of which every school is without pupils has coefficients that cannot be computed; the rules give none.
  const differences = oracle.coefficients.flatMap((expected) => {
    const each = found.get(`${expected.stage} ${expected.code}`);
    return each ? coefficientDifferences(each, expected) : [`${expected.stage} ${expected.code}: no coefficient`];
  });
  const known = new Set(oracle.coefficients.map(({ stage, code }) => `${stage} ${code}`));
  const invented = balance.filter(({ stage, code, cv }) => cv !== null && !known.has(`${stage} ${code}`));
  return [...differences, ...invented.map(({ stage, code }) => `${stage} ${code}: a coefficient of nothing`)];
}

function coefficientDifferences(found: BalanceAssessment, expected: OracleCoefficient): string[] {
  const place = `${expected.stage} ${expected.code}`;
  const verdict = found.met === null ? "missing" : found.met ? "pass" : "fail";
  const leftOut = found.excluded.filter(({ reason }) => reason !== "students-zero").map(({ name }) => name);
  return [
    ...differ(`${place} coefficient`, verdict, expected.verdict),
    ...differ(`${place} printed`, found.printed?.toFixed(3) ?? null, expected.printed),
    ...differ(`${place} mean printed`, found.printedMean?.toFixed(2) ?? null, expected.mean?.print(2) ?? null),
    ...differ(`${place} rounding`, found.roundingFlips, expected.roundingMisleads),
    ...differ(`${place} left out`, [...leftOut].sort().join(), [...expected.leftOut].sort().join()),
    ...differ(`${place} squared is 0`, found.cv === 0, expected.squared?.sign() === 0),
    ...(expected.squared === null ? [] : shareDifferences(place, found, expected)),
  ];
}

function shareDifferences(
  place: string,
  { cv, shares }: BalanceAssessment,
  { contributions }: OracleCoefficient,
): string[] {
  return [
    ...differ(`${place} shares`, shares.length, contributions.size),
    ...shares.flatMap(({ name, share }) => {
      const expected = contributions.get(name)?.toNumber() ?? NaN;
      return Math.abs(share - expected) <= shareTolerance(cv)
        ? []
        : [`${place} share of ${name}: ${share}, not ${expected}`];
    }),
  ];
}

function differ(place: string, found: unknown, expected: unknown): string[] {
  return found === expected ? [] : [`${place}: ${String(found)}, not ${String(expected)}`];
}

function apart(place: string, found: number | null, exact: Fraction | null): string[] {
  const expected = exact?.toNumber() ?? null;
  const agree =
    found === null || expected === null ? found === expected : Math.abs(found - expected) <= NEAR * Math.abs(expected);
  return agree ? [] : [`${place}: ${String(found)}, not ${String(expected)}`];
}
