import { entryAt } from "../quantity/at";
import { compareFractions, type Fraction, fractionOf, halfUpOf, multiply, plus, sumOf } from "../quantity/fraction";
import { roundHalfUp } from "../quantity/rounding";

/** Floating point decides unless the coefficient is this close to the number that it is compared with. */
const NEAR = 1e-9;

/** One school for the exact comparison: its value x, and the students by which it is weighted. */
export interface ExactSchool {
  readonly value: Fraction;
  readonly students: Fraction;
}

/**
 * Whether CV ≤ limit, decided exactly for any number of schools; see {@link compareCoefficient}.
 * @param coefficient the floating-point CV
 * @param schools     called only when the exact comparison is needed
 */
export function coefficientWithinLimit(
  coefficient: number,
  limit: number,
  schools: () => readonly ExactSchool[],
): boolean {
  return compareCoefficient(coefficient, limit, schools) <= 0;
}

/**
 * The coefficient rounded half up, where needed from its terms: 0.4995 is printed as 0.500, what is anyhow below as 0.499.
 * @param schools called only when the coefficient is about half-way between two printed numbers
 */
export function printedCoefficient(coefficient: number, digits: number, schools: () => readonly ExactSchool[]): number {
  const scale = 10 ** digits;
  const below = Math.floor(coefficient * scale);
  const half = Number(`${below}5e-${digits + 1}`);
  if (Math.abs(coefficient - half) > NEAR) return roundHalfUp(coefficient, digits);
  return Number(`${compareCoefficient(coefficient, half, schools) >= 0 ? below + 1 : below}e-${digits}`);
}

/**
 * −1, 0 or 1 as CV is below, equal to or above a number: CV² = ΣP·Σ(P·x²) / (ΣP·x)² − 1 over fractions of whole numbers
 * where the floating-point coefficient is within 1e-9 of it.
 */
function compareCoefficient(coefficient: number, bound: number, schools: () => readonly ExactSchool[]): -1 | 0 | 1 {
  if (Math.abs(coefficient - bound) > NEAR) return coefficient < bound ? -1 : 1;
  const list = schools();
  const weighted = list.map(({ value, students }) => multiply(students, value));
  const weight = sumOf(list.map(({ students }) => students));
  const first = sumOf(weighted);
  const second = sumOf(list.map(({ value }, index) => multiply(entryAt(weighted, index), value)));
  const square = multiply(fractionOf(bound), fractionOf(bound));
  // Over many schools the denominators are long: taking the lowest terms would cost more than the comparison itself.
  return compareFractions(crossed(weight, second), crossed(plus(fractionOf(1), square), crossed(first, first)));
}

function crossed(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Σ P·x over Σ P, exactly. */
export function exactMean(schools: readonly ExactSchool[]): Fraction {
  const total = sumOf(schools.map(({ value, students }) => multiply(students, value)));
  const weight = sumOf(schools.map(({ students }) => students));
  return { numerator: total.numerator * weight.denominator, denominator: total.denominator * weight.numerator };
}

/** Means this close to the middle between two printed numbers, by their size, are rounded from their terms. */
const NEAR_HALF = 1e-9;

/** A mean rounded half up, where needed from its terms. @param schools called only when it is near half-way */
export function printedMean(mean: number, digits: number, schools: () => readonly ExactSchool[]): number {
  const half = (Math.floor(mean * 10 ** digits) + 0.5) / 10 ** digits;
  return Math.abs(mean - half) <= NEAR_HALF * Math.abs(mean)
    ? halfUpOf(exactMean(schools()), digits)
    : roundHalfUp(mean, digits);
}
