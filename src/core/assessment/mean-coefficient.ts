import { exactTotal } from "../quantity/decimal";
import { roundHalfUp } from "../quantity/rounding";
import type { BalanceRule } from "../standards/standard";
import { STAGES } from "../fields/stages";
import type { BalanceAssessment, MeanCoefficient } from "./assessment";
import { PRINTED_DIGITS } from "./judge-value";

/**
 * The plain mean of the coefficients of each stage that has schools, with its limit (综合差异系数 of 基本均衡). While one of
 * the coefficients is not there, there is no mean.
 *
 * @example coefficients 0.393 0.578 0.372 0.246 0.208 0.311 0.311 0.455 // 0.35925, printed 0.359
 */
export function meanCoefficients(
  balance: readonly BalanceAssessment[],
  { limit }: BalanceRule,
): readonly MeanCoefficient[] {
  return STAGES.flatMap((stage): MeanCoefficient[] => {
    const members = balance.filter((each) => each.stage === stage);
    if (members.length === 0) return [];
    const known = members.flatMap(({ cv }) => cv ?? []);
    const cv = known.length === members.length ? meanOf(known) : null;
    const printed = cv === null ? null : roundHalfUp(cv, PRINTED_DIGITS.coefficient);
    const met = cv === null ? null : isWithin(cv, limit[stage]);
    return [
      {
        stage,
        cv,
        printed,
        limit: limit[stage],
        met,
        of: members.length,
        undefined: members.length - known.length,
        waits: members.some(({ waits }) => waits),
        roundingFlips:
          cv !== null &&
          [PRINTED_DIGITS.coefficient, PRINTED_DIGITS.limit].some(
            (digits) => isWithin(roundHalfUp(cv, digits), limit[stage]) !== met,
          ),
      },
    ];
  });
}

/**
 * Square roots are no decimals: a mean this near to its limit is at it. No county comes so close by anything but the noise
 * of binary arithmetic (eight coefficients of exactly 0.65).
 */
const AT_LIMIT = 1e-12;

/** Whether a mean of coefficients is at most its limit. */
export function isWithin(mean: number, limit: number): boolean {
  return mean <= limit + AT_LIMIT;
}

/** The plain mean of at least one number. */
export function meanOf(values: readonly number[]): number {
  return exactTotal(values) / values.length;
}
