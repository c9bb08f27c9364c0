import { checkTotal } from "../../../src/core/footing/check-total";

const state = (total: number, parts: readonly number[], rounding: "printed" | "none" = "printed"): string => checkTotal(total, parts, rounding).state;

describe("a printed total", () => {
  it("may be printed more coarsely than its parts: 18 is 12.34 + 5.37", () => {
    expect(checkTotal(18, [12.34, 5.37], "printed")).toEqual({ state: "within-rounding", sum: 17.71, difference: 0.29, tolerance: 0.51 });
  });

  it("is wrong where no rounding explains it: 2 is not 1 + 1 + 1 + 1, nor 17 12.34 + 5.37", () => {
    expect([state(2, [1, 1, 1, 1]), state(17, [12.34, 5.37])]).toEqual(["wrong", "wrong"]);
  });

  it("holds exactly at half a unit of its own digit and of each part's", () => {
    // 2.2 ± 0.05 against 1.20 ± 0.005 + 1.06 ± 0.005: 0.06 apart at most.
    expect([state(2.2, [1.2, 1.06]), state(2.2, [1.2, 1.07])]).toEqual(["within-rounding", "wrong"]);
  });

  it("of whole numbers that count things is exact", () => {
    expect([state(91, [50, 41], "none"), state(92, [50, 41], "none")]).toEqual(["exact", "wrong"]);
  });
});
