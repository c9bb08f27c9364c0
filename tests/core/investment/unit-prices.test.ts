import * as fc from "fast-check";
import { costOf, type UnitPrices } from "../../../src/core/investment/unit-prices";
import { Fraction } from "../../oracle/fraction";

const AREA = { id: "teaching-area", unit: "square-metre" } as const;
const at = (yuan: number, amount: number): UnitPrices => new Map([[AREA.id, { yuan, amount, from: "table" }]]);

describe("what an amount costs", () => {
  it("is money itself for money, and unknown without a price", () => {
    expect(costOf(new Map(), { id: "equipment", unit: "yuan" }, 12.34)).toBe(12.34);
    expect(costOf(new Map(), AREA, 12.34)).toBeNull();
  });

  it("is told to the 分, half up: 0.01 ㎡ at 50 元 are 0.50 元, 0.01 ㎡ at 0.5 元 are 0.005, up to 0.01", () => {
    expect(costOf(at(50, 1), AREA, 0.01)).toBe(0.5);
    expect(costOf(at(1, 2), AREA, 0.01)).toBe(0.01);
    // 师宗 2024 附件2: 6,700万元 over 2.23万㎡; 1 ㎡ = 3,004.484… 元
    expect(costOf(at(67_000_000, 22_300), AREA, 1)).toBe(3004.48);
  });

  it("rounds a half up where floating point falls short of it: 0.15 ㎡ at 4.1 元 are 0.615 元, 61.49999999999999 分", () => {
    expect(costOf(at(4.1, 1), AREA, 0.15)).toBe(0.62);
  });

  it("is the same as in exact fractions, whatever floating point makes of it", () => {
    const hundredths = fc.integer({ min: 1, max: 10_000_000 });
    // Halves, quarters and eighths end in ties.
    const over = fc.oneof(fc.constantFrom(2, 4, 8, 16), fc.integer({ min: 1, max: 5_000 }));
    fc.assert(
      fc.property(hundredths, hundredths, over, (amount, yuan, per) => {
        const exact = Fraction.of(BigInt(amount) * BigInt(yuan), 10_000n * BigInt(per)).roundHalfUp(2);
        expect(costOf(at(yuan / 100, per), AREA, amount / 100)).toBe(exact.toNumber());
      }),
    );
  });
});
