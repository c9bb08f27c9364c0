import { fractionOf } from "../../../src/core/quantity/fraction";
import { fewestAdded, type Level } from "../../../src/core/remedies/fewest-added";
import { Fraction, ZERO } from "../../oracle/fraction";
import { seeded } from "../../recognition/seeded";
import { randomRuns } from "../../random-runs";

const SEED = 7_301;
const COUNTIES = randomRuns(200);
const LIMIT = 0.45;

interface Small {
  readonly have: number;
  readonly students: number;
}

const levelsOf = (schools: readonly Small[], per: number): readonly Level[] =>
  schools.map(({ have, students }) => ({
    value: (per * have) / students,
    students,
    exact: () => fractionOf(per * have, students),
  }));

/** CV ≤ limit, in fractions: ΣP · Σ X²/P ≤ (1 + limit²) · (ΣX)². */
function isWithin(schools: readonly Small[], added: readonly number[]): boolean {
  const totals = schools.map(({ have }, at) => Fraction.of(have + (added[at] ?? 0)));
  const pupils = schools.reduce((sum, { students }) => sum.plus(Fraction.of(students)), ZERO);
  const first = totals.reduce((sum, total) => sum.plus(total), ZERO);
  const second = totals.reduce(
    (sum, total, at) => sum.plus(total.times(total).over(Fraction.of(schools[at]?.students ?? 1))),
    ZERO,
  );
  const limit = Fraction.shown(LIMIT);
  const bound = Fraction.of(1).plus(limit.times(limit));
  return bound.times(first).times(first).atLeast(pupils.times(second));
}

/** Every way to give `total` things to so many schools. */
function* ways(total: number, schools: number): Generator<readonly number[]> {
  if (schools === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first++)
    for (const rest of ways(total - first, schools - 1)) yield [first, ...rest];
}

function bruteForce(schools: readonly Small[], most: number): number | null {
  for (let total = 0; total <= most; total++)
    for (const way of ways(total, schools.length)) if (isWithin(schools, way)) return total;
  return null;
}

describe("the fewest additions", () => {
  it(`are as many as trying every way finds, in ${COUNTIES} small counties`, () => {
    const random = seeded(SEED);
    let compared = 0;
    while (compared < COUNTIES) {
      const schools = Array.from({ length: random.between(2, 5) }, () => ({
        have: random.between(0, 12),
        students: random.between(5, 60),
      }));
      if (schools.every(({ have }) => have === 0) || isWithin(schools, [])) continue;
      const least = bruteForce(schools, 9);
      if (least === null) continue;
      compared++;
      const found = fewestAdded(levelsOf(schools, 100), LIMIT, 100, 0);
      expect({ schools, total: found?.total, isFewest: found?.isFewest }).toEqual({
        schools,
        total: least,
        isFewest: true,
      });
      expect(isWithin(schools, found?.added ?? [])).toBe(true);
      expect(found?.atLeast ?? NaN).toBeLessThanOrEqual(least + 1e-9);
    }
  });

  it("come near to the common level the finer the things are, and never below its sum", () => {
    const random = seeded(SEED + 1);
    let compared = 0;
    while (compared < COUNTIES) {
      const schools = Array.from({ length: random.between(2, 5) }, () => ({
        have: random.between(0, 12),
        students: random.between(5, 60),
      }));
      if (schools.every(({ have }) => have === 0) || isWithin(schools, [])) continue;
      compared++;
      const { atLeast } = fewestAdded(levelsOf(schools, 100), LIMIT, 100, 0) ?? { atLeast: NaN };
      // The same schools with things a sixty-fourth as large.
      const fine = fewestAdded(
        levelsOf(
          schools.map((each) => ({ ...each, have: each.have * 64 })),
          100,
        ),
        LIMIT,
        100,
        0,
      );
      expect(fine?.isFewest).toBe(true);
      expect((fine?.total ?? NaN) / 64).toBeGreaterThanOrEqual(atLeast - 1e-9);
      expect((fine?.total ?? NaN) / 64).toBeLessThanOrEqual(atLeast + schools.length / 64);
    }
  });

  // 100 pupils each, 1 ㎡ and 3 ㎡ a pupil: mean 2, S 1, CV 0.5. With the first at f: S ÷ x̄ = (3 − f)/(3 + f) = 0.45
  // gives f = 3 · 0.55/1.45 = 1.137931, that is 13.7931 ㎡ to add: 13.80.
  it("of ㎡ lift to the common level and round up", () => {
    const schools = [100, 300].map((have) => ({ have, students: 100 }));
    const found = fewestAdded(levelsOf(schools, 1), LIMIT, 1, 2);
    expect(found?.level).toBeCloseTo(1.1379310345, 9);
    expect(found?.atLeast).toBeCloseTo(13.7931034483, 8);
    expect(found?.added).toEqual([13.8, 0]);
  });

  it("of people stop just on the limit", () => {
    // 11 and 29 for 100 pupils each: (29 − 11)/(29 + 11) = 0.45, the limit itself. From 9 and 29 two people are lacking.
    const schools = [9, 29].map((have) => ({ have, students: 100 }));
    expect(fewestAdded(levelsOf(schools, 100), LIMIT, 100, 0)).toMatchObject({
      added: [2, 0],
      total: 2,
      isFewest: true,
    });
  });
});
