import { entryAt } from "../quantity/at";
import { compareFractions, type Fraction, fractionOf, multiply, plus, sumOf } from "../quantity/fraction";
import { exactProduct } from "../quantity/decimal";
import { least } from "../quantity/long-lists";

/** A school: its value x = per · X ÷ P and its students P, above zero. */
export interface Level {
  readonly value: number;
  readonly students: number;
  /** The value exactly; asked for only where floating point leaves a doubt. */
  readonly exact: () => Fraction;
}

/** What has to be added at least, and a way to add it. */
export interface Added {
  /** The level up to which the lowest are lifted where amounts need not be whole. */
  readonly level: number;
  /** The least sum of additions in that case: no way to add less does it. */
  readonly atLeast: number;
  /** What each school is given, in the order in which they came; together enough, whole to the digits asked for. */
  readonly added: readonly number[];
  readonly total: number;
  /** True where no smaller sum of amounts of these digits does it. */
  readonly isFewest: boolean;
}

/** So many people or rooms are given one by one; where more are lacking, level by level. */
const MOST_ONE_BY_ONE = 20_000;

/**
 * The smallest sum of additions with which the coefficient of some schools is at most `limit`, where it is above.
 *
 * Amounts that may be split: one common level (water-filling), from the equation of the segment in which the limit is met.
 * Whole amounts: one after the other to the school where Σ P·x² grows least, which for every sum gives the smallest
 * Σ P·x² (each term is convex in its own amount), so the first sum that does it is the smallest.
 *
 * Null where rounding the amounts up lifts small schools so far that no level will do.
 * @param digits decimals of the amounts: 0 for people and rooms, 2 for ㎡ and 元
 */
export function fewestAdded(schools: readonly Level[], limit: number, per: number, digits: number): Added | null {
  const { level, atLeast } = commonLevel(schools, limit, per);
  if (digits === 0 && atLeast <= MOST_ONE_BY_ONE) {
    const added = oneByOne(schools, limit, per, Math.ceil(2 * atLeast) + schools.length);
    if (added) return { level, atLeast, added, total: added.reduce((sum, each) => sum + each, 0), isFewest: true };
  }
  const lifted = upToLevel(schools, limit, per, level, digits);
  return lifted && { level, atLeast, ...lifted };
}

/** The level that just meets the limit. The coefficient falls with it, to 0 at the highest value of all. */
function commonLevel(
  schools: readonly Level[],
  limit: number,
  per: number,
): { readonly level: number; readonly atLeast: number } {
  const sorted = [...schools].sort((a, b) => a.value - b.value);
  const bound = 1 + limit * limit;
  const students = sorted.reduce((sum, each) => sum + each.students, 0);
  // Of those above the level: Σ P·x and Σ P·x²; of those lifted to it: Σ P.
  let first = sorted.reduce((sum, each) => sum + each.students * each.value, 0);
  let second = sorted.reduce((sum, each) => sum + each.students * each.value ** 2, 0);
  let lifted = 0;
  let level = 0;
  for (const [at, { value, students: own }] of sorted.entries()) {
    lifted += own;
    first -= own * value;
    second -= own * value * value;
    const next = sorted[at + 1]?.value ?? value;
    const isMet = (floor: number): boolean =>
      students * (lifted * floor * floor + second) <= bound * (lifted * floor + first) ** 2;
    level = next;
    if (!isMet(next) && at + 1 < sorted.length) continue;
    // students · (lifted·f² + second) = bound · (lifted·f + first)²
    const a = students * lifted - bound * lifted * lifted;
    const b = -2 * bound * lifted * first;
    const c = students * second - bound * first * first;
    const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    const roots = a === 0 ? [-c / b] : [(-b - root) / (2 * a), (-b + root) / (2 * a)];
    const inside = roots.filter(
      (each) => each >= value - NEAR * Math.abs(value) && each <= next + NEAR * Math.abs(next),
    );
    level = inside.length > 0 ? Math.max(value, least(inside)) : next;
    break;
  }
  const atLeast = sorted.reduce((sum, each) => sum + (Math.max(0, level - each.value) * each.students) / per, 0);
  return { level, atLeast };
}

/** Roots of the equation may lie this part outside of their segment by noise. */
const NEAR = 1e-9;

/** Sums about which floating point may be mistaken, as a part of them. */
const UNSURE = 1e-9;

/** The fewest whole amounts; null where `most` are not enough. */
function oneByOne(schools: readonly Level[], limit: number, per: number, most: number): readonly number[] | null {
  const bound = 1 + limit * limit;
  const added = schools.map(() => 0);
  const students = schools.reduce((sum, each) => sum + each.students, 0);
  let first = schools.reduce((sum, each) => sum + each.students * each.value, 0);
  let second = schools.reduce((sum, each) => sum + each.students * each.value ** 2, 0);
  const costs = schools.map(({ value, students: own }) => 2 * per * value + (per * per) / own);
  const queue = new LeastFirst(costs);
  for (let count = 0; count <= most; count++) {
    const [left, right] = [students * second, bound * first * first];
    const isMet = Math.abs(left - right) > UNSURE * right ? left < right : isExactlyWithin(schools, limit, per, added);
    if (isMet) return added;
    const cheapest = queue.least();
    added[cheapest] = entryAt(added, cheapest) + 1;
    second += entryAt(costs, cheapest);
    first += per;
    costs[cheapest] = entryAt(costs, cheapest) + (2 * per * per) / entryAt(schools, cheapest).students;
    queue.sink();
  }
  return null;
}

/** Lifts to a level with every amount rounded up; a little higher where rounding has spoilt it. */
function upToLevel(
  schools: readonly Level[],
  limit: number,
  per: number,
  from: number,
  digits: number,
): Pick<Added, "added" | "total" | "isFewest"> | null {
  const scale = 10 ** digits;
  const highest = schools.reduce((most, { value }) => Math.max(most, value), 0);
  let level = from;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const steps = schools.map(({ value, students }) =>
      value < level ? Math.ceil((((level - value) * students) / per) * scale - UNSURE) : 0,
    );
    const added = steps.map((each) => each / scale);
    if (isWithin(schools, limit, per, added))
      return { added, total: steps.reduce((sum, each) => sum + each, 0) / scale, isFewest: false };
    level = Math.min(highest, level * (1 + RAISE * 2 ** tries));
  }
  return null;
}

const RAISE = 1e-9;
const MOST_TRIES = 40;

/** students · Σ P·x² ≤ (1 + limit²) · (Σ P·x)²; exactly where floating point leaves a doubt. */
function isWithin(schools: readonly Level[], limit: number, per: number, added: readonly number[]): boolean {
  const sums = { students: 0, first: 0, second: 0 };
  schools.forEach(({ value, students }, school) => {
    const lifted = value + (entryAt(added, school) * per) / students;
    sums.students += students;
    sums.first += students * lifted;
    sums.second += students * lifted * lifted;
  });
  const [left, right] = [sums.students * sums.second, (1 + limit * limit) * sums.first * sums.first];
  return Math.abs(left - right) > UNSURE * right ? left < right : isExactlyWithin(schools, limit, per, added);
}

function isExactlyWithin(schools: readonly Level[], limit: number, per: number, added: readonly number[]): boolean {
  const values = schools.map(({ exact, students }, school): Fraction =>
    plus(exact(), fractionOf(exactProduct(entryAt(added, school), per), students)),
  );
  const weights = schools.map(({ students }) => fractionOf(students));
  const weighted = values.map((value, school) => multiply(value, entryAt(weights, school)));
  const first = sumOf(weighted);
  const second = sumOf(weighted.map((each, school) => multiply(each, entryAt(values, school))));
  const weight = sumOf(weights);
  const bound = plus(fractionOf(1), multiply(fractionOf(limit), fractionOf(limit)));
  return compareFractions(multiply(weight, second), multiply(bound, multiply(first, first))) <= 0;
}

/** Positions by a number of theirs, the smallest on top. */
class LeastFirst {
  private readonly heap: number[];

  constructor(private readonly keys: readonly number[]) {
    this.heap = keys.map((_, position) => position).sort((a, b) => entryAt(keys, a) - entryAt(keys, b));
  }

  /** The position with the smallest number. */
  least(): number {
    return this.heap[0] ?? 0;
  }

  /** To be called when the number of the top has grown. */
  sink(): void {
    let place = 0;
    for (;;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < this.heap.length && this.keyAt(child) < this.keyAt(least)) least = child;
      if (least === place) return;
      [this.heap[place], this.heap[least]] = [entryAt(this.heap, least), entryAt(this.heap, place)];
      place = least;
    }
  }

  private keyAt(place: number): number {
    return entryAt(this.keys, entryAt(this.heap, place));
  }
}
