import { fractionOf } from "../../../src/core/quantity/fraction";
import { checkPrice, priceRange } from "../../../src/core/investment/unit-price";
import { nearestNumber } from "../../../src/core/quantity/fraction";
import { roundHalfUp } from "../../../src/core/quantity/rounding";

const of = (printed: number, half: number) => ({ printed, half, factor: 10_000 });
const shown = (money: number, area: number, halfOfArea: number) => {
  const { price, low, high } = priceRange(of(money, 0.5), of(area, halfOfArea));
  return [price, low, high].map((each) => (each === null ? null : roundHalfUp(nearestNumber(each), 2)));
};

describe("the unit price of money over an area (S001-T10, 附件2 of 师宗 2024)", () => {
  it("comes with what the printed digits allow", () => {
    // 3100 / 1.03; 3099.5 / 1.035; 3100.5 / 1.025 (S001-I6)
    expect(shown(3100, 1.03, 0.005)).toEqual([3009.71, 2994.69, 3024.88]);
    // 3600 / 1.2; 3599.5 / 1.25; 3600.5 / 1.15
    expect(shown(3600, 1.2, 0.05)).toEqual([3000, 2879.6, 3130.87]);
    // 6700 / 2.23
    expect(shown(6700, 2.23, 0.005)[0]).toBe(3004.48);
  });

  it("has no upper end where the area may round to nothing", () => {
    expect(shown(3, 0.4, 0.5)[2]).toBeNull();
    expect(checkPrice(priceRange(of(3, 0.5), of(0.4, 0.5)), fractionOf(1_000_000)).state).toBe("within-rounding");
  });

  it("takes figures of formulas as they are, and units of each side", () => {
    const { low, high } = priceRange(
      { printed: 1200, half: 0, factor: 10_000 },
      { printed: 3, half: 0, factor: 10_000 },
    );
    expect([low, high]).toEqual([
      { numerator: 400n, denominator: 1n },
      { numerator: 400n, denominator: 1n },
    ]);
    expect(priceRange(of(1200, 0), { printed: 30_000, half: 0, factor: 1 }).price).toEqual({
      numerator: 400n,
      denominator: 1n,
    });
  });

  it("is exactly the expected one, the same within rounding, or apart", () => {
    const state = (money: number, area: number, half: number, expected: number) =>
      checkPrice(priceRange(of(money, 0.5), of(area, half)), fractionOf(expected)).state;
    expect(state(600, 1.5, 0.05, 400)).toBe("exact");
    expect(state(3100, 1.03, 0.005, 3000)).toBe("within-rounding");
    expect(state(3100, 1.03, 0.005, 2990)).toBe("wrong");
    expect(state(3100, 1.03, 0.005, 3030)).toBe("wrong");
    // At the ends: 3075 / 1.025 = 3000 exactly.
    expect(state(3074.5, 1.03, 0.005, 3000)).toBe("within-rounding");
    expect(state(3074, 1.03, 0.005, 3000)).toBe("wrong");
  });
});
