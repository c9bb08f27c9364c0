import { Fraction, ZERO } from "./fraction";
import { judgeSchool, type JudgedSchool, type OracleSchool, type OracleVerdict } from "./judge-school";
import { CODES, COEFFICIENT_LIMIT, EQUAL_WITHIN, LINES, type JudgedStage, type OracleCode } from "./rules";

export interface OracleCoefficient {
  readonly stage: JudgedStage;
  readonly code: OracleCode;
  /** x̄, exactly; null without schools. */
  readonly mean: Fraction | null;
  /** S² ÷ x̄², exactly; null where there is no coefficient. */
  readonly squared: Fraction | null;
  readonly printed: string | null;
  readonly verdict: OracleVerdict;
  readonly roundingMisleads: boolean;
  /** The share of each school in the imbalance, signed, by name; all 0 where the values are equal. */
  readonly contributions: ReadonlyMap<string, Fraction>;
  /** Schools of the stage whose value is missing. */
  readonly leftOut: readonly string[];
}

export interface OracleCounty {
  readonly schools: readonly JudgedSchool[];
  readonly coefficients: readonly OracleCoefficient[];
  readonly verdict: OracleVerdict;
}

/** x = X ÷ P of one school; for 每百名 X is a hundred times what it has. */
export interface OracleTerm {
  readonly name: string;
  readonly total: Fraction;
  readonly pupils: Fraction;
}

const PRINTED_DECIMALS = 3;
/** The limits are written with two decimals, and so are coefficients by some. */
const LIMIT_DECIMALS = 2;

/** Sections 1, 2, 3 and 5 for a county. */
export function judgeCounty(facts: readonly OracleSchool[]): OracleCounty {
  const schools = facts.map(judgeSchool);
  const rows = schools.flatMap(({ rows: own }) => own);
  const stages = (["primary", "junior"] as const).filter((stage) => rows.some((row) => row.stage === stage));
  const coefficients = stages.flatMap((stage) =>
    CODES.map((code, position): OracleCoefficient => {
      const terms: OracleTerm[] = [];
      const leftOut: string[] = [];
      for (const row of rows.filter((candidate) => candidate.stage === stage)) {
        const total = row.values[position]?.total ?? null;
        if (total === null || row.pupils === null) leftOut.push(row.school);
        else terms.push({ name: row.school, total: total.times(Fraction.of(LINES[code].per)), pupils: row.pupils });
      }
      // One school alone, while others are missing, is compared with nobody.
      const compared = terms.length === 1 && leftOut.length > 0 ? [] : terms;
      return { stage, code, leftOut, ...coefficientOf(compared, COEFFICIENT_LIMIT[stage]) };
    }),
  );
  const verdicts = [...rows.map(({ verdict }) => verdict), ...coefficients.map(({ verdict }) => verdict)];
  const verdict = verdicts.includes("fail")
    ? "fail"
    : verdicts.length === 0 || verdicts.includes("missing")
      ? "missing"
      : "pass";
  return { schools, coefficients, verdict };
}

/** Section 2: weighted by students, the population form, decided on squares. */
export function coefficientOf(
  terms: readonly OracleTerm[],
  limit: Fraction,
): Omit<OracleCoefficient, "stage" | "code" | "leftOut"> {
  const none = {
    mean: null,
    squared: null,
    printed: null,
    verdict: "missing",
    roundingMisleads: false,
    contributions: new Map(),
  } as const;
  const pupils = terms.reduce((sum, term) => sum.plus(term.pupils), ZERO);
  const total = terms.reduce((sum, term) => sum.plus(term.total), ZERO);
  if (pupils.sign() === 0) return none;
  const mean = total.over(pupils);
  if (mean.sign() === 0) return { ...none, mean, contributions: new Map(terms.map(({ name }) => [name, ZERO])) };
  const parts = terms.map((term) => {
    const apart = term.total.over(term.pupils).minus(mean);
    const equal = EQUAL_WITHIN.times(mean).compare(apart.magnitude()) > 0;
    return {
      name: term.name,
      sign: equal ? 0 : apart.sign(),
      part: equal ? ZERO : term.pupils.times(apart).times(apart),
    };
  });
  const spread = parts.reduce((sum, { part }) => sum.plus(part), ZERO);
  const squared = spread.over(pupils).over(mean.times(mean));
  const printed = squared.printRoot(PRINTED_DECIMALS);
  const verdict = limit.times(limit).atLeast(squared) ? "pass" : "fail";
  const shares = parts.map(({ name, sign, part }): [string, Fraction] => [
    name,
    sign === 0 ? ZERO : part.over(spread).times(Fraction.of(sign)),
  ]);
  return {
    mean,
    squared,
    printed,
    verdict,
    roundingMisleads: [printed, squared.printRoot(LIMIT_DECIMALS)].some(
      (shown) => limit.atLeast(Fraction.parse(shown)) !== (verdict === "pass"),
    ),
    contributions: new Map(shares),
  };
}
