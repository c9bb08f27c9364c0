import type { Finding } from "../findings/finding";
import type { IndicatorStandard } from "../standards/standard";
import type { AssessedSchool } from "./assessed-school";
import type { BalanceAssessment, MeanCoefficient } from "./assessment";

/** What there is to say of each school: failed, missing data, no students, a printed value that would read otherwise. */
export function schoolFindings(schools: readonly AssessedSchool[]): Finding[] {
  const findings: Finding[] = [];
  for (const school of schools) {
    if (school.isWithoutStudents) {
      findings.push({
        code: "students-zero",
        severity: "warning",
        cells: [school.nameCell],
        parameters: { school: school.name, stage: school.stage },
      });
      continue;
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
  return findings;
}

/** A school that failed. What there is to say is put together when it is read: a county of 200,000 rows has many. */
class SchoolFailed implements Finding {
  readonly code = "school-failed";
  readonly severity = "error";

  constructor(private readonly school: AssessedSchool) {}

  get cells(): Finding["cells"] {
    const { school } = this;
    return [school.nameCell, ...school.shortcomings().short.map((each) => school.mainCell(each))];
  }

  get parameters(): Finding["parameters"] {
    const { school } = this;
    const { short, below } = school.shortcomings();
    return { school: school.name, stage: school.stage, met: school.metCount, codes: codesOf(short), below };
  }
}

function missingFinding(school: AssessedSchool, missing: readonly IndicatorStandard[]): Finding {
  const notByStage = missing.every(
    (indicator) => school.noValueReason(indicator) === "mixed-school-teachers-not-by-stage",
  );
  return {
    code: notByStage ? "mixed-school-teachers-not-by-stage" : "school-missing-data",
    severity: school.verdict === "missing" ? "error" : "warning",
    cells: [school.nameCell, ...missing.map((each) => school.mainCell(each))],
    parameters: { school: school.name, stage: school.stage, codes: codesOf(missing) },
  };
}

/**
 * Only a value that falls short can look better when printed: thresholds have at most two decimals, so a value that
 * reaches one still does when rounded half up to two.
 */
function addRoundingFindings(findings: Finding[], school: AssessedSchool): void {
  for (const { indicator, value, required, line, floorRatio } of school.misleadingWhenPrinted()) {
    findings.push({
      code: "rounding-flips-verdict",
      severity: "warning",
      cells: [school.mainCell(indicator)],
      parameters: {
        school: school.name,
        stage: school.stage,
        indicator: indicator.code,
        value,
        required,
        line,
        share: line === required ? 1 : floorRatio,
      },
    });
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
  return {
    code: "printed-verdict-differs",
    severity: "error",
    cells: [printed.cell],
    parameters: {
      school: school.name,
      stage: school.stage,
      printed: printed.met ? "met" : "failed",
      computed: school.verdict,
    },
  };
}

function codesOf(indicators: readonly IndicatorStandard[]): string {
  return indicators.map((each) => each.code).join(",");
}

/** What there is to say of the coefficients: over the limit, undefined, without some schools, other when printed. */
export function balanceFindings(balance: readonly BalanceAssessment[]): Finding[] {
  const withoutStudents = balance.filter(lacksOnlyStudents);
  const told = [...new Set(withoutStudents.map(({ stage }) => stage))].map((stage): Finding => {
    const cells = withoutStudents.find((each) => each.stage === stage)?.excluded.map(({ cell }) => cell) ?? [];
    return { code: "balance-without-students", severity: "error", cells, parameters: { stage, count: cells.length } };
  });
  return [...told, ...balance.filter((each) => !withoutStudents.includes(each)).flatMap(findingsOfOne)];
}

/** What there is to say of the mean of the coefficients: over its limit, not there, other when printed. */
export function meanFindings(means: readonly MeanCoefficient[]): Finding[] {
  return means.flatMap(
    ({ stage, cv, printed, limit, met, roundingFlips, waits, undefined: without, of }): Finding[] => {
      const parameters = { stage, cv, printed, limit };
      if (met === null)
        return [
          {
            code: "mean-undefined",
            severity: "error",
            cells: [],
            parameters: { ...parameters, without, of, waits: waits ? 1 : 0 },
          },
        ];
      return [
        ...(met ? [] : [{ code: "mean-exceeded", severity: "error", cells: [], parameters } as const]),
        ...(roundingFlips
          ? [
              {
                code: "rounding-flips-verdict",
                severity: "warning",
                cells: [],
                parameters: { ...parameters, value: cv, required: limit },
              } as const,
            ]
          : []),
      ];
    },
  );
}

/** Every school has its value, and none has pupils to weigh it by. */
function lacksOnlyStudents({ cv, excluded }: BalanceAssessment): boolean {
  return cv === null && excluded.length > 0 && excluded.every(({ reason }) => reason === "students-missing");
}

function findingsOfOne(each: BalanceAssessment): Finding[] {
  const parameters = { stage: each.stage, indicator: each.code, cv: each.cv, printed: each.printed, limit: each.limit };
  const findings: Finding[] = [];
  if (each.met === false) findings.push({ code: "balance-exceeded", severity: "error", cells: [], parameters });
  const waiting = each.excluded.filter(({ reason }) => reason === "question-open");
  if (each.cv === null)
    findings.push({
      code: "balance-undefined",
      severity: "error",
      cells: waiting.map(({ cell }) => cell),
      parameters: { ...parameters, waits: each.waits ? 1 : 0, waiting: waiting.length },
    });
  // A school without pupils has nothing to make good; it is reported by itself.
  const lacking = each.excluded.filter(({ reason }) => reason !== "students-zero");
  if (lacking.length > 0 && each.cv !== null) {
    findings.push({
      code: "balance-incomplete",
      severity: "warning",
      cells: lacking.map(({ cell }) => cell),
      parameters: { ...parameters, count: lacking.length, schools: lacking.map(({ name }) => name).join("、") },
    });
  }
  if (each.roundingFlips)
    findings.push({
      code: "rounding-flips-verdict",
      severity: "warning",
      cells: [],
      parameters: { ...parameters, value: each.cv, required: each.limit },
    });
  return findings;
}
