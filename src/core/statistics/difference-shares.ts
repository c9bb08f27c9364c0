import { at } from "../quantity/at";
import { counts, differenceCoefficient, distanceFrom } from "./difference-coefficient";

/**
 * Contribution of each school to the imbalance: P_i(x_i − x̄)² / Σ, signed by x_i − x̄.
 *
 * The sizes add up to 1; −0.3 means that the school makes 30% of the imbalance from below the mean.
 * @param totals   resource X of each school; NaN for 缺数
 * @param students 在校生数 P of each school, persons, same order
 * @returns one number per school, NaN where the school is left out; all 0 when every school is equal
 * @example differenceShares([1, 3], [1, 1]) // [-0.5, 0.5]
 */
export function differenceShares(totals: ArrayLike<number>, students: ArrayLike<number>): Float64Array {
  const length = Math.min(totals.length, students.length);
  const shares = new Float64Array(length).fill(NaN);
  const { mean } = differenceCoefficient(totals, students);
  if (mean === null) return shares;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const total = totals[i] ?? NaN;
    const weight = students[i] ?? NaN;
    if (!counts(total, weight)) continue;
    const distance = distanceFrom(mean, total / weight);
    const part = weight * distance * distance;
    shares[i] = distance < 0 ? -part : part;
    sum += part;
  }
  if (sum > 0) for (let i = 0; i < length; i++) shares[i] = at(shares, i) / sum;
  return shares;
}
