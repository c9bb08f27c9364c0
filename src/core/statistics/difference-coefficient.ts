/** Why there is no coefficient: no school with students and a figure, or a mean of zero. */
export type NoCoefficient = "no-schools" | "zero-mean";

export interface DifferenceCoefficient {
  /** CV, without unit; null where it is not defined. */
  readonly value: number | null;
  /** Weighted mean x̄ = ΣX / ΣP; null without schools. */
  readonly mean: number | null;
  /** Weighted standard deviation S, unit of the mean; null without schools. */
  readonly deviation: number | null;
  readonly reason: NoCoefficient | null;
  /** Positions left out because the total is missing (NaN) or the students are missing or not above zero. */
  readonly excluded: readonly number[];
}

/**
 * Student-weighted difference coefficient (差异系数) of one indicator over the schools of one stage.
 *
 * Exactly 0 where all values are equal (within 1e-12 of the mean). CV = S / x̄ with x̄ = ΣX / ΣP and S = sqrt(Σ (P_i / ΣP)(x_i − x̄)²), x_i = X_i / P_i; population form, two passes.
 * @param totals   resource X of each school, in any one unit; NaN for 缺数
 * @param students 在校生数 P of each school, persons, same order; NaN for 缺数
 * @returns the coefficient, or a reason why there is none, and the positions left out; never throws
 * Source: 教督〔2017〕6号, difference coefficient.
 * @example differenceCoefficient([279, 137, 935, 160, 402], [45, 37, 89, 76, 55]).value // 0.51526…
 */
export function differenceCoefficient(totals: ArrayLike<number>, students: ArrayLike<number>): DifferenceCoefficient {
  const length = Math.min(totals.length, students.length);
  const excluded: number[] = [];
  let sumTotals = 0;
  let sumStudents = 0;
  for (let start = 0; start < length; start += BLOCK) {
    const end = Math.min(start + BLOCK, length);
    let blockTotals = 0;
    let blockStudents = 0;
    let fewest = Infinity;
    for (let i = start; i < end; i++) {
      const weight = students[i] ?? NaN;
      blockTotals += totals[i] ?? NaN;
      blockStudents += weight;
      if (weight < fewest) fewest = weight;
    }
    // What is missing makes its sum NaN; nearly always all of a block counts, and no school has to be asked by itself.
    if (!counts(blockTotals, blockStudents) || fewest <= 0) {
      [blockTotals, blockStudents] = sumsOfCounting(totals, students, start, end, excluded);
    }
    sumTotals += blockTotals;
    sumStudents += blockStudents;
  }
  if (sumStudents === 0) return { value: null, mean: null, deviation: null, reason: "no-schools", excluded };
  const mean = sumTotals / sumStudents;
  const squares = squaresAround(mean, totals, students, length, excluded.length > 0);
  const deviation = Math.sqrt(squares / sumStudents);
  if (mean === 0) return { value: null, mean, deviation, reason: "zero-mean", excluded };
  return { value: deviation / mean, mean, deviation, reason: null, excluded };
}

/** Sums of the schools of a stretch that count; the others are put down as left out. */
function sumsOfCounting(
  totals: ArrayLike<number>,
  students: ArrayLike<number>,
  start: number,
  end: number,
  excluded: number[],
): readonly [totals: number, students: number] {
  let sumTotals = 0;
  let sumStudents = 0;
  for (let i = start; i < end; i++) {
    const total = totals[i] ?? NaN;
    const weight = students[i] ?? NaN;
    if (!counts(total, weight)) {
      excluded.push(i);
      continue;
    }
    sumTotals += total;
    sumStudents += weight;
  }
  return [sumTotals, sumStudents];
}

/** Σ P(x − x̄)² over the schools; without those that are left out, where there are such. */
function squaresAround(
  mean: number,
  totals: ArrayLike<number>,
  students: ArrayLike<number>,
  length: number,
  areSomeExcluded: boolean,
): number {
  const equal = EQUAL_WITHIN * Math.abs(mean);
  let squares = 0;
  if (!areSomeExcluded) {
    // Without a question for each school that is nearly always answered alike.
    for (let i = 0; i < length; i++) {
      const weight = students[i] ?? NaN;
      const distance = (totals[i] ?? NaN) / weight - mean;
      if (Math.abs(distance) >= equal) squares += weight * distance * distance;
    }
    return squares;
  }
  for (let i = 0; i < length; i++) {
    const total = totals[i] ?? NaN;
    const weight = students[i] ?? NaN;
    if (!counts(total, weight)) continue;
    const distance = distanceFrom(mean, total / weight);
    squares += weight * distance * distance;
  }
  return squares;
}

/** Sums are taken by blocks: one long sum of 200,000 schools would lose the digits that tell equal from unequal. */
const BLOCK = 512;

/** Values nearer to the mean than this part of it are equal to it: what lies between is noise of binary arithmetic. */
const EQUAL_WITHIN = 1e-12;

/** How far a school's value lies from the mean; exactly 0 where they are equal. */
export function distanceFrom(mean: number, value: number): number {
  const distance = value - mean;
  return Math.abs(distance) < EQUAL_WITHIN * Math.abs(mean) ? 0 : distance;
}

/** True when the school has both figures and at least one student's worth of weight. */
export function counts(total: number, students: number): boolean {
  // a number minus itself is 0 unless it is NaN or infinite; this is the cheapest test there is for both
  return students > 0 && students - students === 0 && total - total === 0;
}
