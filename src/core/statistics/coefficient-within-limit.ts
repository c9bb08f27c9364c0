import { compareFractions, type Fraction, fractionOf, multiply, plus } from "../quantity/fraction";

/** Floating point decides unless the coefficient is this close to its limit. */
const NEAR = 1e-9;
/** Beyond this many schools the exact sums would take seconds; floating point then decides alone. */
const MOST_SCHOOLS = 5_000;

/** One school for the exact comparison: its value is numerator / denominator, its weight the students. */
export interface ExactShare {
  readonly numerator: number;
  readonly denominator: number;
  readonly students: number;
}

/**
 * Whether CV ≤ limit, decided exactly: CV² = ΣP·Σ(P·x²) / (ΣP·x)² − 1 over fractions of whole numbers where the
 * floating-point coefficient is within 1e-9 of the limit (up to 5,000 schools; beyond, floating point decides).
 *
 * @param coefficient the floating-point CV
 * @param schools     called only when the exact comparison is needed
 */
export function coefficientWithinLimit(coefficient: number, limit: number, schools: () => readonly ExactShare[]): boolean {
  if (Math.abs(coefficient - limit) > NEAR) return coefficient <= limit;
  const list = schools();
  if (list.length > MOST_SCHOOLS) return coefficient <= limit;
  let weight: Fraction = fractionOf(0);
  let first: Fraction = fractionOf(0);
  let second: Fraction = fractionOf(0);
  for (const school of list) {
    const students = fractionOf(school.students);
    const value = fractionOf(school.numerator, school.denominator);
    const weighted = multiply(students, value);
    weight = plus(weight, students);
    first = plus(first, weighted);
    second = plus(second, multiply(weighted, value));
  }
  const bound = fractionOf(limit);
  const right = multiply(plus(fractionOf(1), multiply(bound, bound)), multiply(first, first));
  return compareFractions(multiply(weight, second), right) <= 0;
}
