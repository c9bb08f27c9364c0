import fc from "fast-check";
import { fractionOf, nearestNumber } from "../../../src/core/quantity/fraction";
import { differenceCoefficient } from "../../../src/core/statistics/difference-coefficient";
import { differenceShares } from "../../../src/core/statistics/difference-shares";
import {
  coefficientWithinLimit,
  exactMean,
  type ExactSchool,
  printedCoefficient,
} from "../../../src/core/statistics/exact-coefficient";

// Published with its terms: five schools, 生均图书, difference coefficient 0.52.
const STUDENTS = [45, 37, 89, 76, 55];
const BOOKS = [279, 137, 935, 160, 402];

describe("difference coefficient (E-1)", () => {
  it("reproduces the published example, mean 6.3344 and coefficient 0.51526 (printed 0.52)", () => {
    const result = differenceCoefficient(BOOKS, STUDENTS);
    expect(result.mean).toBeCloseTo(6.3344, 4);
    expect((result.deviation ?? NaN) ** 2).toBeCloseTo(10.6528, 4);
    expect(result.value).toBeCloseTo(0.51526, 5);
  });

  it("is neither of the two naive formulas", () => {
    const ratios = BOOKS.map((books, i) => books / (STUDENTS[i] as number));
    const mean = ratios.reduce((a, b) => a + b) / ratios.length;
    const squares = ratios.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    expect(Math.sqrt(squares / 5) / mean).toBeCloseTo(0.4888, 4);
    expect(Math.sqrt(squares / 4) / mean).toBeCloseTo(0.5465, 4);
    expect(differenceCoefficient(BOOKS, STUDENTS).value).toBeGreaterThan(0.5);
  });

  it("fails a county whose schools all reach 7.5 ㎡: 8 × 1200 pupils at 7.5 and 8 × 80 at 60 give 1.179", () => {
    const students = [...Array<number>(8).fill(1200), ...Array<number>(8).fill(80)];
    const totals = students.map((count) => count * (count === 80 ? 60 : 7.5));
    expect(differenceCoefficient(totals, students).value).toBeCloseTo(1.179, 3);
  });

  it("moves from 0.564 to 0.474 when one 骨干 moves from the richest to the poorest school", () => {
    const students = [400, 600, 800, 1000];
    expect(differenceCoefficient([10, 9, 7, 6], students).value).toBeCloseTo(0.564, 3);
    expect(differenceCoefficient([9, 9, 7, 7], students).value).toBeCloseTo(0.474, 3);
  });

  it("leaves out schools without a figure or without students, and says which", () => {
    expect(differenceCoefficient([1, NaN, 3, 4], [10, 10, 0, NaN]).excluded).toEqual([1, 2, 3]);
  });

  it("takes as many schools as both lists have", () => {
    // 2 / 1 and 4 / 1: mean 3, deviation 1
    expect(differenceCoefficient([2, 4, 9], [1, 1])).toMatchObject({ mean: 3, deviation: 1, excluded: [] });
    expect(differenceCoefficient([2, 4], [1, 1, 5])).toMatchObject({ mean: 3, deviation: 1, excluded: [] });
    expect([...differenceShares([2, 4, 9], [1, 1])]).toEqual([-0.5, 0.5]);
  });

  it("leaves out what is infinite, and students of nothing or less", () => {
    expect(differenceCoefficient([1, Infinity, 3, 4, 5], [10, 10, Infinity, -1, 10])).toMatchObject({
      mean: 0.3,
      excluded: [1, 2, 3],
    });
  });

  it("adds more schools than a block of sums holds: 1,025 schools of 1 and 1,025 of 3, each with one pupil", () => {
    const totals = Array.from({ length: 2050 }, (_, index) => (index % 2 === 0 ? 1 : 3));
    expect(
      differenceCoefficient(
        totals,
        totals.map(() => 1),
      ),
    ).toEqual({ value: 0.5, mean: 2, deviation: 1, reason: null, excluded: [] });
  });

  it("of a mean of zero there is a deviation all the same", () => {
    expect(differenceCoefficient([-1, 1], [1, 1])).toEqual({
      value: null,
      mean: 0,
      deviation: 1,
      reason: "zero-mean",
      excluded: [],
    });
    expect(differenceCoefficient([NaN], [4])).toEqual({
      value: null,
      mean: null,
      deviation: null,
      reason: "no-schools",
      excluded: [0],
    });
  });

  it("has no value, but a reason, for no schools and for a mean of zero", () => {
    expect(differenceCoefficient([], [])).toMatchObject({ value: null, reason: "no-schools" });
    expect(differenceCoefficient([0, 0], [5, 5])).toMatchObject({ value: null, reason: "zero-mean" });
  });

  it("is 0 for one school", () => {
    expect(differenceCoefficient([12], [3]).value).toBe(0);
  });

  it("agrees with the short form sqrt(ΣP·Σ(X²/P)/(ΣX)² − 1)", () => {
    const schools = fc.array(fc.tuple(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 3_000 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(schools, (list) => {
        const totals = list.map(([total]) => total);
        const students = list.map(([, count]) => count);
        const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
        const short = (sum(students) * sum(list.map(([x, p]) => (x * x) / p))) / sum(totals) ** 2 - 1;
        expect((differenceCoefficient(totals, students).value ?? NaN) ** 2).toBeCloseTo(Math.max(0, short), 9);
      }),
    );
  });

  it("does not change when every figure is given in another unit", () => {
    expect(
      differenceCoefficient(
        BOOKS.map((x) => x * 10_000),
        STUDENTS,
      ).value,
    ).toBeCloseTo(differenceCoefficient(BOOKS, STUDENTS).value ?? NaN, 14);
  });
});

describe("contributions to the difference", () => {
  it("add up to 1 in size and carry the side of the mean", () => {
    const shares = differenceShares(BOOKS, STUDENTS);
    expect(shares.reduce((sum, share) => sum + Math.abs(share), 0)).toBeCloseTo(1, 12);
    // published weighted squares 0.003 0.85 5.13 4.50 0.17 of 10.65
    expect(Array.from(shares, (share) => Math.round(share * 10.6528 * 100) / 100)).toEqual([
      -0, -0.85, 5.13, -4.5, 0.17,
    ]);
  });

  it("are all zero where every school is equal", () => {
    expect([...differenceShares([2, 4], [1, 2])]).toEqual([0, 0]);
  });

  it("are all zero, and the coefficient exactly 0, where only binary arithmetic tells schools apart", () => {
    // 0.7 a pupil in each: 0.7 · 3 is 2.0999999999999996 in binary, 0.7 · 7 is 4.8999999999999995
    const students = [3, 7, 11, 13];
    const totals = students.map((count) => 0.7 * count);
    expect(new Set(totals.map((total, i) => total / (students[i] as number))).size).toBeGreaterThan(1);
    expect([...differenceShares(totals, students)]).toEqual([0, 0, 0, 0]);
    expect(differenceCoefficient(totals, students).value).toBe(0);
  });

  it("see a difference of one part in a thousand million", () => {
    expect([...differenceShares([1, 1.000000001], [1, 1])].map((share) => Math.round(share * 1000))).toEqual([
      -500, 500,
    ]);
    expect(differenceCoefficient([1, 1.000000001], [1, 1]).value).toBeCloseTo(5e-10, 14);
  });

  it("are 0 for 200,000 equal schools", () => {
    const students = Float64Array.from({ length: 200_000 }, (_, index) => 50 + (index % 2000));
    const totals = students.map((count) => (count * 53) / 1000);
    expect(differenceCoefficient(totals, students).value).toBe(0);
  });
});

describe("coefficient against its limit (S001-1.cv S003-2.8e)", () => {
  const school = (total: number, students: number): ExactSchool => ({
    value: fractionOf(total, students),
    students: fractionOf(students),
  });
  // Two schools of equal size at 1 ± 0.5: the coefficient is exactly one half.
  const half = [school(50, 100), school(150, 100)];

  it("counts a coefficient of exactly the limit as within it, whatever floating point made of it", () => {
    expect(coefficientWithinLimit(0.5000000000000001, 0.5, () => half)).toBe(true);
  });

  it("sees a coefficient above the limit by less than floating point can tell", () => {
    expect(coefficientWithinLimit(0.5, 0.5, () => [school(50, 100), school(150.0000000001, 100)])).toBe(false);
  });

  it("decides over 40,000 schools of different sizes as exactly", () => {
    // pairs of P and P pupils at 8·(1 ± 0.45): each pair, and so all together, spread by 0.45
    const pairs = Array.from({ length: 20_000 }, (_, index) => 100 + (index % 3000)).flatMap((count) => [
      school(4.4 * count, count),
      school(11.6 * count, count),
    ]);
    expect(coefficientWithinLimit(0.4500000000000001, 0.45, () => pairs)).toBe(true);
    const [first, ...others] = pairs;
    expect(first).toBeDefined();
    // one school a hundred-millionth of a ㎡ poorer: 0.45 + 1e-16 or so
    expect(coefficientWithinLimit(0.45, 0.45, () => [school(439.99999999, 100), ...others])).toBe(false);
    expect(nearestNumber(exactMean(pairs))).toBe(8);
  });

  it("does not look closer where the coefficient is clearly off the limit (0.501787 fails 0.50)", () => {
    expect(coefficientWithinLimit(0.501787, 0.5, () => [])).toBe(false);
    expect(coefficientWithinLimit(0.4497, 0.45, () => [])).toBe(true);
  });

  it("is printed half up from its terms", () => {
    // 1 ± 0.4995 spread by exactly 0.4995, printed 0.500; a hundred-millionth less is printed 0.499
    const exactly = [school(50.05, 100), school(149.95, 100)];
    expect(printedCoefficient(0.49949999999999994, 3, () => exactly)).toBe(0.5);
    expect(printedCoefficient(0.4995, 3, () => [school(50.05000001, 100), school(149.95, 100)])).toBe(0.499);
    expect(printedCoefficient(0.501787, 3, () => [])).toBe(0.502);
  });
});
