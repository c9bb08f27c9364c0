import { checkTotal, halfUnitOf, printedDecimals } from "../../../src/core/footing/check-total";

const state = (total: number, parts: readonly number[], rounding: "printed" | "none" = "printed"): string =>
  checkTotal(total, parts, rounding).state;

describe("a printed total", () => {
  it("may be printed more coarsely than its parts: 18 is 12.34 + 5.37", () => {
    expect(checkTotal(18, [12.34, 5.37], "printed")).toEqual({
      state: "within-rounding",
      sum: 17.71,
      difference: 0.29,
      tolerance: 0.51,
    });
  });

  it("is wrong where no rounding explains it: 2 is not 1 + 1 + 1 + 1, nor 17 12.34 + 5.37", () => {
    expect([state(2, [1, 1, 1, 1]), state(17, [12.34, 5.37])]).toEqual(["wrong", "wrong"]);
  });

  it("holds exactly at half a unit of its own digit and of each part's", () => {
    // 2.2 ± 0.05 against 1.20 ± 0.005 + 1.06 ± 0.005: 0.06 apart at most.
    expect([state(2.2, [1.2, 1.06]), state(2.2, [1.2, 1.07])]).toEqual(["within-rounding", "wrong"]);
  });

  it("of whole numbers that count things is exact", () => {
    expect([state(91, [50, 41], "none"), state(92, [50, 41], "none"), state(90, [50, 41], "none")]).toEqual([
      "exact",
      "wrong",
      "wrong",
    ]);
  });

  it("is exact in decimals, where binary sums are not", () => {
    expect(checkTotal(2.58, [0.198, 2.022, 0.36], "none")).toEqual({
      state: "exact",
      sum: 2.58,
      difference: 0,
      tolerance: 0,
    });
    expect(checkTotal(2.58, [0.198, 2.022, 0.36], "printed")).toEqual({
      state: "exact",
      sum: 2.58,
      difference: 0,
      tolerance: 0,
    });
  });

  it("is told how far it is apart, to which side", () => {
    expect(checkTotal(36000, [32000], "none")).toEqual({ state: "wrong", sum: 32000, difference: 4000, tolerance: 0 });
    expect(checkTotal(31000, [32000], "none")).toEqual({ state: "wrong", sum: 32000, difference: -1000, tolerance: 0 });
  });

  it("is not loosened by many coarse parts beyond a quarter of the larger of total and sum", () => {
    // Ten parts of 1 could each be half off, 5 together; a quarter of 10 is 2.5, with 0.5 of the total 3.
    expect(checkTotal(7, Array<number>(10).fill(1), "printed")).toEqual({
      state: "within-rounding",
      sum: 10,
      difference: -3,
      tolerance: 3,
    });
    expect(checkTotal(6, Array<number>(10).fill(1), "printed").state).toBe("wrong");
    // 6 over 4: a quarter of 6 is 1.5, with 0.5 of the total 2.
    expect(checkTotal(6, [1, 1, 1, 1], "printed")).toEqual({
      state: "within-rounding",
      sum: 4,
      difference: 2,
      tolerance: 2,
    });
  });

  it("below zero is allowed the same: 余缺 of −7 over ten of −1", () => {
    expect(checkTotal(-7, Array<number>(10).fill(-1), "printed")).toEqual({
      state: "within-rounding",
      sum: -10,
      difference: 3,
      tolerance: 3,
    });
    expect(checkTotal(-6, [-1, -1, -1, -1], "printed").tolerance).toBe(2);
  });

  it("of no parts is not zero", () => {
    expect(checkTotal(3, [], "printed")).toEqual({ state: "wrong", sum: 0, difference: 3, tolerance: 0.5 });
  });
});

describe("printed decimals", () => {
  it.each([
    [3100, 0],
    [1.03, 2],
    [12.345, 3],
    [-0.5, 1],
    [0.0000001, 7],
    [1.25e-7, 9],
    [1e21, 0],
    [1e-10, 10],
    [1.5e21, 0],
    [NaN, 0],
  ])("of %p are %p", (value, decimals) => {
    expect(printedDecimals(value)).toBe(decimals);
  });

  it("leave half a unit of the last of them open", () => {
    expect([halfUnitOf(0), halfUnitOf(2)]).toEqual([0.5, 0.005]);
  });
});
