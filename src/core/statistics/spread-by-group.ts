import { distanceFrom } from "./difference-coefficient";

/** What one group has to do with the spread of all. */
export interface GroupSpread {
  /** P of the group, persons. */
  readonly students: number;
  /** Σ P·x ÷ Σ P of the group, unit of the values. */
  readonly mean: number;
  /** Coefficient within the group about its own mean; null where the mean is 0. */
  readonly cv: number | null;
  /** Part of the whole spread that the group makes by lying away from the mean of all, 0 to 1. */
  readonly between: number;
  /** Part that its schools make by lying away from the mean of the group, 0 to 1. */
  readonly within: number;
}

/** The spread of all schools, told apart: what lies between groups and what within them. */
export interface SpreadByGroup {
  /** Together 1; both 0 where all values are equal. */
  readonly between: number;
  readonly within: number;
  readonly groups: readonly GroupSpread[];
}

/**
 * Tells apart how much of the student-weighted spread lies between groups and how much within them:
 *
 *     Σ P_i (x_i − x̄)²  =  Σ_g P_g (x̄_g − x̄)²  +  Σ_g Σ_i∈g P_i (x_i − x̄_g)²
 *
 * with x̄_g = Σ P·x ÷ Σ P of the group. Both parts are shares of the left side, S² times Σ P; it holds exactly, and what is
 * returned is within 1e-9 of it. Values within 1e-12 of a mean are equal to it, as in the coefficient.
 * @param values   x of each school
 * @param students P of each school, above 0, same order
 * @param groups   number of each school's group, 0 to `count` − 1; every group has a school
 * @example spreadByGroup([1, 3, 8], [1, 1, 2], [0, 0, 1], 2) // between 36 of 38, within 2 of 38
 */
export function spreadByGroup(
  values: ArrayLike<number>,
  students: ArrayLike<number>,
  groups: ArrayLike<number>,
  count: number,
): SpreadByGroup {
  const sums = { students: new Float64Array(count), first: new Float64Array(count), squares: new Float64Array(count) };
  let [allStudents, allFirst] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const [group, weight, value] = [groups[i] ?? 0, students[i] ?? 0, values[i] ?? 0];
    sums.students[group] = (sums.students[group] ?? 0) + weight;
    sums.first[group] = (sums.first[group] ?? 0) + weight * value;
    allStudents += weight;
    allFirst += weight * value;
  }
  const mean = allFirst / allStudents;
  const means = sums.first.map((first, group) => first / (sums.students[group] ?? NaN));
  for (let i = 0; i < values.length; i++) {
    const group = groups[i] ?? 0;
    const distance = distanceFrom(means[group] ?? NaN, values[i] ?? 0);
    sums.squares[group] = (sums.squares[group] ?? 0) + (students[i] ?? 0) * distance * distance;
  }
  const away = means.map((own, group) => (sums.students[group] ?? 0) * distanceFrom(mean, own) ** 2);
  const [between, within] = [total(away), total(sums.squares)];
  const whole = between + within;
  const part = (amount: number): number => (whole > 0 ? amount / whole : 0);
  return {
    between: part(between),
    within: part(within),
    groups: Array.from(means, (own, group) => ({
      students: sums.students[group] ?? 0,
      mean: own,
      cv: own > 0 ? Math.sqrt((sums.squares[group] ?? 0) / (sums.students[group] ?? 0)) / own : null,
      between: part(away[group] ?? 0),
      within: part(sums.squares[group] ?? 0),
    })),
  };
}

function total(amounts: Float64Array): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
