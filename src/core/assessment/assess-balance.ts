import { at, entryAt } from "../quantity/at";
import { NO_VALUE_CODE, NO_VALUE_REASONS } from "../indicators/no-value";
import { figuresOf } from "../indicators/stage-units";
import { exactValue } from "../indicators/exact-figure";
import { fractionOf } from "../quantity/fraction";
import { differenceCoefficient } from "../statistics/difference-coefficient";
import { differenceShares } from "../statistics/difference-shares";
import {
  coefficientWithinLimit,
  type ExactSchool,
  printedCoefficient,
  printedMean,
} from "../statistics/exact-coefficient";
import type { Pieces } from "../pieces";
import { type Stage, STAGES } from "../fields/stages";
import type { IndicatorStandard } from "../standards/standard";
import type { AssessedSchool } from "./assessed-school";
import type { AssessedUnits } from "./assessed-units";
import type { BalanceAssessment, BalanceShare } from "./assessment";
import { PRINTED_DIGITS } from "./judge-value";
import { isOfOneOfSeveral } from "./lacking-schools";

/**
 * Difference coefficient of every indicator in every stage that has schools, with the limit of the standard,
 * the schools left out for want of data, and each school's contribution. While a school's figure waits for an answer of
 * the user, or it is not decided which rows are schools, there is no coefficient: it would be another one afterwards. Nor is
 * there one of one school while the figures of others are missing.
 */
export function* assessBalance(
  assessed: AssessedUnits,
  schools: readonly AssessedSchool[],
  areSchoolsOpen: boolean,
): Pieces<readonly BalanceAssessment[]> {
  const byStage = STAGES.map((_, stage) => {
    const members: number[] = [];
    for (let unit = 0; unit < assessed.units.length; unit++)
      if (assessed.units.stage[unit] === stage) members.push(unit);
    return members;
  });
  const balance: BalanceAssessment[] = [];
  for (const [position, stage] of STAGES.entries()) {
    const members = byStage[position] ?? [];
    if (members.length === 0) continue;
    for (const indicator of assessed.standard.indicators) {
      balance.push(assessOne(assessed, schools, indicator, stage, members, areSchoolsOpen));
      yield;
    }
  }
  return balance;
}

function assessOne(
  assessed: AssessedUnits,
  schools: readonly AssessedSchool[],
  indicator: IndicatorStandard,
  stage: Stage,
  members: readonly number[],
  areSchoolsOpen: boolean,
): BalanceAssessment {
  const { units, standard } = assessed;
  const figures = figuresOf(units, indicator);
  const students = new Float64Array(members.length);
  const totals = new Float64Array(members.length);
  members.forEach((unit, position) => {
    const weight = at(units.students, unit);
    students[position] = weight;
    totals[position] =
      figures.noValue[unit] === 0
        ? (indicator.per * at(figures.numerator, unit) * weight) / at(figures.denominator, unit)
        : NaN;
  });
  const coefficient = differenceCoefficient(totals, students);
  const limit = standard.balance.of === "each" ? standard.balance.limit[stage] : null;
  const excludedPositions = new Set(coefficient.excluded);
  const exactly = once((): readonly ExactSchool[] =>
    members.flatMap((unit, position) =>
      excludedPositions.has(position)
        ? []
        : [
            {
              value: exactValue(units, standard, indicator, unit),
              students: fractionOf(at(units.students, unit)),
            },
          ],
    ),
  );
  const waits =
    areSchoolsOpen ||
    coefficient.excluded.some(
      (position) => figures.noValue[entryAt(members, position)] === NO_VALUE_CODE["question-open"],
    );
  const excluded = coefficient.excluded.map((position) => {
    const unit = entryAt(members, position);
    const school = entryAt(schools, unit);
    const reason = entryAt(NO_VALUE_REASONS, at(figures.noValue, unit));
    return { name: school.name, reason: reason === "" ? "students-missing" : reason, cell: school.nameCell };
  });
  const counted = members.length - excluded.length;
  const isUndefined = waits || isOfOneOfSeveral({ schools: counted, excluded, waits });
  const { value: cv, mean } = isUndefined ? { value: null, mean: null } : coefficient;
  const met = cv === null || limit === null ? null : coefficientWithinLimit(cv, limit, exactly);
  const printed = cv === null ? null : printedCoefficient(cv, PRINTED_DIGITS.coefficient, exactly);
  return {
    stage,
    code: indicator.code,
    measure: indicator,
    mean,
    printedMean: mean === null ? null : printedMean(mean, indicator.printedDigits, exactly),
    cv,
    printed,
    limit,
    met,
    waits,
    schools: counted,
    excluded,
    get shares() {
      return isUndefined ? [] : sharesOf(schools, members, totals, students);
    },
    roundingFlips: cv !== null && limit !== null && printsAsWithin(cv, limit, exactly) !== met,
  };
}

/** Whether the coefficient seems to hold where it is printed: as 表Ⅲ prints it, or with the decimals of the limit. */
function printsAsWithin(cv: number, limit: number, schools: () => readonly ExactSchool[]): boolean {
  return [PRINTED_DIGITS.coefficient, PRINTED_DIGITS.limit].some(
    (digits) => printedCoefficient(cv, digits, schools) <= limit,
  );
}

/** Computes a value when it is first asked for, and keeps it. */
function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: compute() }).value;
}

function sharesOf(
  schools: readonly AssessedSchool[],
  members: readonly number[],
  totals: Float64Array,
  students: Float64Array,
): readonly BalanceShare[] {
  const shares = differenceShares(totals, students);
  return members
    .flatMap((unit, position) => {
      const share = at(shares, position);
      if (Number.isNaN(share)) return [];
      return [
        {
          school: unit,
          name: entryAt(schools, unit).name,
          value: at(totals, position) / at(students, position),
          share,
        },
      ];
    })
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}
