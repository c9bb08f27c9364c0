import { spreadByGroup } from "../../../src/core/statistics/spread-by-group";
import { differenceCoefficient } from "../../../src/core/statistics/difference-coefficient";
import { Fraction } from "../../oracle/fraction";
import { randomRuns } from "../../random-runs";
import { seeded } from "../../recognition/seeded";

const COUNTIES = randomRuns(500);
const SEED = 118;

describe("the spread by group", () => {
  it("is told apart as by hand", () => {
    // x̄ = (1·1 + 1·3 + 2·8) ÷ 4 = 5. First group: x̄ 2, between 2·3² = 18, within 1 + 1. Second: 2·3² = 18, within 0.
    const { between, within, groups } = spreadByGroup([1, 3, 8], [1, 1, 2], [0, 0, 1], 2);
    expect([between, within]).toEqual([36 / 38, 2 / 38]);
    expect(groups).toEqual([
      { students: 2, mean: 2, cv: 0.5, between: 18 / 38, within: 2 / 38 },
      { students: 2, mean: 8, cv: 0, between: 18 / 38, within: 0 },
    ]);
  });

  it("takes the published example apart: five schools with 0.51526 in two groups", () => {
    const students = [45, 37, 89, 76, 55];
    const books = [279, 137, 935, 160, 402];
    const values = books.map((each, at) => each / (students[at] ?? 0));
    const { groups } = spreadByGroup(values, students, [0, 0, 1, 1, 1], 2);
    // 416 books for 82 pupils, 1,497 for 220: the mean of a group is no mean of its schools' values.
    expect(groups.map(({ mean }) => mean)).toEqual([416 / 82, 1_497 / 220].map((mean) => expect.closeTo(mean, 12)));
    const cv = (from: number, to: number): number | null =>
      differenceCoefficient(books.slice(from, to), students.slice(from, to)).value;
    expect(groups.map((group) => group.cv)).toEqual([cv(0, 2), cv(2, 5)].map((own) => expect.closeTo(own ?? NaN, 12)));
  });

  it("is 0 on both sides where all are equal, whatever binary arithmetic leaves, and has no coefficient at a mean of 0", () => {
    const equal = spreadByGroup([0.1 + 0.2, 0.3, 0.3], [7, 11, 13], [0, 1, 0], 2);
    expect([equal.between, equal.within]).toEqual([0, 0]);
    expect(equal.groups.map(({ cv }) => cv)).toEqual([0, 0]);
    const zero = spreadByGroup([0, 0, 5], [10, 10, 10], [0, 0, 1], 2);
    expect(zero.groups.map(({ cv }) => cv)).toEqual([null, 0]);
    expect(zero.between).toBe(1);
  });

  it(`adds up to the county's in ${COUNTIES} random counties, each part as in exact fractions`, () => {
    const problems: string[] = [];
    for (let county = 0; county < COUNTIES; county++) {
      const random = seeded(SEED + county);
      const length = random.between(2, 40);
      const count = random.between(1, Math.min(6, length));
      const schools = Array.from({ length }, (_, at) => ({
        total: random.between(0, 9_000),
        students: random.between(1, 2_500),
        group: at < count ? at : random.between(0, count - 1),
      }));
      const found = spreadByGroup(
        schools.map(({ total, students }) => total / students),
        schools.map(({ students }) => students),
        schools.map(({ group }) => group),
        count,
      );
      const mean = meanOf(schools);
      const whole = squares(schools, mean);
      if (whole.sign() === 0) continue;
      const tell = (what: string, told: number, exact: Fraction): void => {
        if (Math.abs(told - exact.toNumber()) > 1e-9) problems.push(`${county} ${what}: ${told}`);
      };
      let sum = Fraction.of(0);
      found.groups.forEach((group, at) => {
        const own = schools.filter((school) => school.group === at);
        const ownMean = meanOf(own);
        const away = ownMean.minus(mean);
        const between = Fraction.of(own.reduce((all, { students }) => all + students, 0)).times(away.times(away));
        const within = squares(own, ownMean);
        sum = sum.plus(between).plus(within);
        tell("between", group.between, between.over(whole));
        tell("within", group.within, within.over(whole));
        if (Math.abs(group.mean / (ownMean.toNumber() || 1) - (ownMean.sign() === 0 ? 0 : 1)) > 1e-9)
          problems.push(`${county} mean`);
      });
      if (sum.compare(whole) !== 0) problems.push(`${county}: the parts are not the whole`);
      if (Math.abs(found.between + found.within - 1) > 1e-9) problems.push(`${county}: the shares are not 1`);
    }
    expect(problems).toEqual([]);
  });
});

interface School {
  readonly total: number;
  readonly students: number;
}

function meanOf(schools: readonly School[]): Fraction {
  const sum = (of: (school: School) => number): number => schools.reduce((all, school) => all + of(school), 0);
  return Fraction.of(
    sum(({ total }) => total),
    sum(({ students }) => students),
  );
}

function squares(schools: readonly School[], mean: Fraction): Fraction {
  return schools.reduce((all, { total, students }) => {
    const away = Fraction.of(total, students).minus(mean);
    return all.plus(Fraction.of(students).times(away.times(away)));
  }, Fraction.of(0));
}
