import { checkYearSplit, type PlanFigure } from "../../../src/core/money/year-split";

const exact = (value: number): PlanFigure => ({ value, half: 0.005, isAbout: false });
const about = (value: number, half: number): PlanFigure => ({ value, half, isAbout: true });
const state = (total: number, years: readonly number[], isRounded = false): string =>
  checkYearSplit(exact(total), years.map(exact), isRounded).state;

describe("the tasks of the years and their total (武清 2020: S003-2.2a, S003-2.3a, S003-2.4a, S003-2.6)", () => {
  it("add up in decimals", () => {
    expect(state(2.58, [0.198, 2.022, 0.36])).toBe("exact");
    expect(state(40.68, [33.12, 7.56])).toBe("exact");
    expect(state(77, [26, 26, 25])).toBe("exact");
  });

  it("are wrong where they are one unit apart, with the amount", () => {
    expect(checkYearSplit(exact(2.58), [0.198, 2.022, 0.359].map(exact), false)).toEqual({
      state: "wrong",
      sum: 2.579,
      difference: 0.001,
    });
    expect(state(78, [26, 26, 25])).toBe("wrong");
    expect(state(76, [26, 26, 25])).toBe("wrong");
  });

  it("may be apart by half a unit of what is told as 约, not more", () => {
    const years = [about(6.64, 0.005), about(2, 0.5)];
    const of = (total: number): string => checkYearSplit(exact(total), years, false).state;
    // 0.005 + 0.5 = 0.505
    expect([of(8.64), of(9.145), of(8.135), of(9.146), of(8.134)]).toEqual([
      "exact",
      "within-about",
      "within-about",
      "wrong",
      "wrong",
    ]);
    expect(checkYearSplit(about(9, 0.5), [exact(6.64), exact(2)], false).state).toBe("within-about");
  });

  it("may be rounded for print where somebody says so", () => {
    expect(state(2.6, [0.198, 2.022, 0.36])).toBe("wrong");
    expect(state(2.6, [0.198, 2.022, 0.36], true)).toBe("within-rounding");
  });
});
