import { checkFlow, type Flow } from "../../../src/core/money/balance";
import { newClassGrant, supportGrant } from "../../../src/core/money/grants";
import { progressOf } from "../../../src/core/money/progress";
import { fundedPupils, publicFundsDue } from "../../../src/core/money/public-funds";
import { growthSteps, type YearFigure, yearSteps } from "../../../src/core/money/year-by-year";

const years = (...values: readonly (readonly [number | null, number | null])[]): readonly YearFigure[] =>
  values.map(([top, over], at) => ({ year: 2019 + at, top, over }));

describe("figures from year to year (S003-3.2a, S001-W1, S002-P3: 两个只增不减)", () => {
  it("compare each pair of neighbours exactly, with what is lacking", () => {
    // 12100 / 1010 < 12000 / 1000; 12000 · 1.01 = 12120
    expect(yearSteps(years([12000, 1000], [12100, 1010]))).toMatchObject([{ change: "falls", lack: 20 }]);
    expect(yearSteps(years([12000, 1], [12000, 1], [12000.01, 1]))).toMatchObject([
      { change: "level", lack: 0 },
      { change: "rises", lack: 0 },
    ]);
    // 0.1 + 0.2 typed as 0.3: level, not 0.30000000000000004
    expect(yearSteps(years([0.3, 3], [0.1, 1]))).toMatchObject([{ change: "level" }]);
  });

  it("leave a pair unknown where a year, a figure or its pupils are not there", () => {
    const changes = (figures: readonly YearFigure[]): readonly string[] =>
      yearSteps(figures).map(({ change }) => change);
    expect(changes(years([1, 1], [null, 1], [3, 1]))).toEqual(["unknown", "unknown"]);
    expect(changes(years([1, 1], [2, 0]))).toEqual(["unknown"]);
    expect(
      changes([
        { year: 2019, top: 1, over: 1 },
        { year: 2021, top: 2, over: 1 },
      ]),
    ).toEqual(["unknown"]);
    expect(yearSteps(years([1, 1]))).toEqual([]);
  });
});

describe("the growth of funds beside that of revenue (E-5)", () => {
  const of = (...values: readonly (number | null)[]): readonly YearFigure[] =>
    years(...values.map((value): readonly [number | null, number] => [value, 1]));

  it("has to be higher, not equal, and may be so while both fall", () => {
    expect(growthSteps(of(100, 105), of(1000, 1060))).toMatchObject([{ isHigher: false, lack: 1 }]);
    expect(growthSteps(of(100, 106), of(1000, 1060))).toMatchObject([{ isHigher: false, lack: 0 }]);
    expect(growthSteps(of(100, 106.01), of(1000, 1060))).toMatchObject([{ isHigher: true, lack: 0 }]);
    expect(growthSteps(of(100, 99), of(1000, 980))).toMatchObject([{ isHigher: true }]);
  });

  it("is not known from nothing, or of a year that is missing", () => {
    expect(growthSteps(of(0, 105), of(1000, 1060))).toMatchObject([{ isHigher: null }]);
    expect(growthSteps(of(100, 105), of(1000, null))).toMatchObject([{ isHigher: null }]);
  });
});

describe("cumulative progress (S001-B1.2b)", () => {
  it("is of its base: 3840 of 6400, 7020 of 11700", () => {
    const met = (total: number, done: number): readonly unknown[] =>
      progressOf(total, [done], [0.6]).map(({ isMet, lack }) => [isMet, lack]);
    expect(met(6400, 3840)).toEqual([[true, 0]]);
    expect(met(6400, 3839.99)).toEqual([[false, 0.01]]);
    expect(met(11700, 7020)).toEqual([[true, 0]]);
    expect(met(11700, 3840)).toEqual([[false, 3180]]);
  });

  it("adds the years up in decimals and sees more than there is to do", () => {
    expect(progressOf(2.58, [0.198, 2.022, 0.36], [null, null, 1])).toMatchObject([
      { done: 0.198, isMet: null },
      { done: 2.22 },
      { done: 2.58, isMet: true, isOver: false },
    ]);
    expect(progressOf(100, [60, 60], [null, 1])).toMatchObject([{ isOver: false }, { isOver: true }]);
  });
});

describe("what there was, came, went and is (S002-2.4b, S002-2.5, S002-2.6b; S002-I1, S002-I2, S002-I4)", () => {
  const check = (before: number | null, added: number | null, removed: number | null, after: number | null) =>
    checkFlow({ before, added, removed, after } satisfies Flow, "none");

  it("is 49 + 1 − 34 = 16 初中 and 11 + 1 − 10 = 2 九年一贯制", () => {
    expect(check(49, 1, 34, 16)).toMatchObject({ kind: "checked", state: "exact" });
    expect(check(11, 1, 10, 2)).toMatchObject({ kind: "checked", state: "exact" });
    expect(check(49, 1, 34, 17)).toMatchObject({ kind: "checked", state: "wrong", sum: 16, difference: 1 });
  });

  it("gives each of the four that is missing: the masked 1XX is 119", () => {
    expect(check(null, 2, 80, 41)).toEqual({ kind: "solved", lacks: "before", value: 119 });
    expect(check(119, null, 80, 41)).toEqual({ kind: "solved", lacks: "added", value: 2 });
    expect(check(119, 2, null, 41)).toEqual({ kind: "solved", lacks: "removed", value: 80 });
    expect(check(119, 2, 80, null)).toEqual({ kind: "solved", lacks: "after", value: 41 });
    expect(check(10, 0, 20, null)).toEqual({ kind: "solved", lacks: "after", value: -10 });
    expect(check(null, null, 80, 41)).toEqual({ kind: "unknown", lacks: ["before", "added"] });
  });
});

describe("公用经费 and grants", () => {
  it("fund a school of fewer than 100 pupils as for 100, one without pupils not at all (S001-2.6)", () => {
    expect([0, 1, 99, 100, 101].map((pupils) => fundedPupils(pupils, 100))).toEqual([0, 100, 100, 100, 101]);
    expect(publicFundsDue(20, 720, 100)).toBe(72_000);
    expect(publicFundsDue(101, 720.5, 100)).toBe(72_770.5);
  });

  it("are 15 and 25万元 a class, 2.4万元 a person and year (S003-3.2b, S003-3.2c)", () => {
    const rates = { primary: 150_000, junior: 250_000 };
    expect(newClassGrant(12, "primary", rates)).toBe(1_800_000);
    expect(newClassGrant(6, "junior", rates)).toBe(1_500_000);
    expect(supportGrant(3, 12, 24_000)).toEqual({ numerator: 72_000n, denominator: 1n });
    expect(supportGrant(1, 7, 24_000)).toEqual({ numerator: 14_000n, denominator: 1n });
  });
});
