import { finding, type Finding, type FindingOf, FINDINGS, type ParametersOf } from "../findings/finding";
import type { IndicatorStandard } from "../standards/standard";
import { inBlocks, type Pieces } from "../pieces";
import { entryAt } from "../quantity/at";
import type { AssessedSchool } from "./assessed-school";
import type { BalanceAssessment, MeanCoefficient } from "./assessment";
import { lackingSchools } from "./lacking-schools";

/** What there is to say of each school: failed, missing data, no students, a printed value that would read otherwise. */
export function* schoolFindings(schools: readonly AssessedSchool[]): Pieces<Finding[]> {
  const findings: Finding[] = [];
  yield* inBlocks(schools.length, (first, end) => {
    for (let index = first; index < end; index++) addSchoolFindings(findings, entryAt(schools, index));
  });
  return findings;
}

function addSchoolFindings(findings: Finding[], school: AssessedSchool): void {
  if (school.isWithoutStudents) {
    findings.push(finding("students-zero", [school.nameCell], { school: school.name, stage: school.stage }));
    return;
  }
  if (school.verdict === "failed") findings.push(new SchoolFailed(school));
  // What waits for an answer is asked, or named as a formula without a result: nobody is to fill it in.
  const missing = school.isMissingSome
    ? school.shortcomings().missing.filter((indicator) => school.noValueReason(indicator) !== "question-open")
    : [];
  if (missing.length > 0) findings.push(missingFinding(school, missing));
  if (school.isShortOfSome) addRoundingFindings(findings, school);
  const printed = printedVerdictFinding(school);
  if (printed) findings.push(printed);
}

/** A school that failed. What there is to say is put together when it is read: a county of 200,000 rows has many. */
class SchoolFailed implements FindingOf<"school-failed"> {
  readonly code = "school-failed";
  readonly severity = FINDINGS["school-failed"].severity;

  constructor(private readonly school: AssessedSchool) {}

  get cells(): Finding["cells"] {
    const { school } = this;
    return [school.nameCell, ...school.shortcomings().short.map((each) => school.mainCell(each))];
  }

  get parameters(): ParametersOf<"school-failed"> {
    const { school } = this;
    const { short, below } = school.shortcomings();
    return { school: school.name, stage: school.stage, met: school.metCount, codes: codesOf(short), below };
  }
}

function missingFinding(school: AssessedSchool, missing: readonly IndicatorStandard[]): Finding {
  const notByStage = missing.every(
    (indicator) => school.noValueReason(indicator) === "mixed-school-teachers-not-by-stage",
  );
  return finding(
    notByStage ? "mixed-school-teachers-not-by-stage" : "school-missing-data",
    [school.nameCell, ...missing.map((each) => school.mainCell(each))],
    { school: school.name, stage: school.stage, codes: codesOf(missing) },
    school.verdict === "missing" ? "error" : "warning",
  );
}

/**
 * Only a value that falls short can look better when printed: thresholds have at most two decimals, so a value that
 * reaches one still does when rounded half up to two.
 */
function addRoundingFindings(findings: Finding[], school: AssessedSchool): void {
  for (const { indicator, value, required, line, floorRatio } of school.misleadingWhenPrinted()) {
    findings.push(
      finding("rounding-flips-verdict", [school.mainCell(indicator)], {
        school: school.name,
        stage: school.stage,
        indicator: indicator.code,
        value,
        required,
        unit: indicator.unit,
        line,
        share: line === required ? 1 : floorRatio,
      }),
    );
  }
}

/** The table itself says another verdict than its figures give; 缺数 contradicts nothing. */
function printedVerdictFinding(school: AssessedSchool): Finding | null {
  const printed = school.printedVerdict;
  if (
    !printed ||
    (school.verdict !== "met" && school.verdict !== "failed") ||
    printed.met === (school.verdict === "met")
  )
    return null;
  return finding("printed-verdict-differs", [printed.cell], {
    school: school.name,
    stage: school.stage,
    printed: printed.met ? "met" : "failed",
    computed: school.verdict,
  });
}

function codesOf(indicators: readonly IndicatorStandard[]): readonly string[] {
  return indicators.map((each) => each.code);
}

/** What there is to say of the coefficients: over the limit, undefined, without some schools, other when printed. */
export function balanceFindings(balance: readonly BalanceAssessment[]): Finding[] {
  const withoutStudents = balance.filter(lacksOnlyStudents);
  const told = [...new Set(withoutStudents.map(({ stage }) => stage))].map((stage): Finding => {
    const cells = withoutStudents.find((each) => each.stage === stage)?.excluded.map(({ cell }) => cell) ?? [];
    return finding("balance-without-students", cells, { stage, count: cells.length });
  });
  return [...told, ...balance.filter((each) => !withoutStudents.includes(each)).flatMap(findingsOfOne)];
}

/** What there is to say of the mean of the coefficients: over its limit, not there, other when printed. */
export function meanFindings(means: readonly MeanCoefficient[]): Finding[] {
  return means.flatMap(
    ({ stage, cv, printed, limit, met, roundingFlips, waits, undefined: without, of }): Finding[] => {
      const parameters = { stage, cv, printed, limit };
      if (met === null) return [finding("mean-undefined", [], { ...parameters, without, of, waits: waits ? 1 : 0 })];
      return [
        ...(met ? [] : [finding("mean-exceeded", [], parameters)]),
        ...(roundingFlips
          ? [finding("rounding-flips-verdict", [], { ...parameters, value: cv, required: limit })]
          : []),
      ];
    },
  );
}

/** Nothing is missing but the pupils of schools to weigh them by. */
function lacksOnlyStudents({ cv, excluded }: BalanceAssessment): boolean {
  return cv === null && excluded.length > 0 && excluded.every(({ reason }) => reason === "students-missing");
}

function findingsOfOne(each: BalanceAssessment): Finding[] {
  const parameters = { stage: each.stage, indicator: each.code, cv: each.cv, printed: each.printed, limit: each.limit };
  const findings: Finding[] = [];
  if (each.met === false) findings.push(finding("balance-exceeded", [], parameters));
  const waiting = each.excluded.filter(({ reason }) => reason === "question-open");
  if (each.cv === null)
    findings.push(
      finding(
        "balance-undefined",
        waiting.map(({ cell }) => cell),
        { ...parameters, waits: each.waits ? 1 : 0, waiting: waiting.length, schools: each.schools },
      ),
    );
  const lacking = lackingSchools(each);
  if (lacking.length > 0 && each.cv !== null) {
    findings.push(
      finding(
        "balance-incomplete",
        lacking.map(({ cell }) => cell),
        { ...parameters, count: lacking.length, schools: lacking.map(({ name }) => name) },
      ),
    );
  }
  if (each.roundingFlips)
    findings.push(finding("rounding-flips-verdict", [], { ...parameters, value: each.cv, required: each.limit }));
  return findings;
}
