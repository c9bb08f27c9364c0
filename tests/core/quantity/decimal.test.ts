import fc from "fast-check";
import { compareProducts, exactProduct, exactSum } from "../../../src/core/quantity/decimal";

describe("exact decimals", () => {
  it("adds 0.198 + 2.022 + 0.36 to exactly 2.58 (武清 2020, where plain addition gives 2.5799999999999996)", () => {
    expect(0.198 + 2.022 + 0.36).not.toBe(2.58);
    expect(exactSum(0.198, 2.022, 0.36)).toBe(2.58);
  });

  it("multiplies 0.14 by 100 to exactly 14", () => {
    expect(exactProduct(0.14, 100)).toBe(14);
  });

  it("compares 9 teachers for 1000 pupils as equal to 0.9 per hundred, and 18 for 2000", () => {
    expect((9 / 1000) * 100 >= 0.9).toBe(false);
    expect(compareProducts([9, 100], [0.9, 1000])).toBe(0);
    expect(compareProducts([18, 100], [0.9, 2000])).toBe(0);
  });

  it("reads numbers in exponent form", () => {
    expect(exactSum(1e-7, 2e-7)).toBe(3e-7);
    expect(exactSum(1e21, 1)).toBe(1e21);
  });

  it("sums hundredths as whole numbers would", () => {
    const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, (a, b, c) => {
        expect(exactSum(a / 100, b / 100, c / 100)).toBe((a + b + c) / 100);
      }),
    );
  });

  it("orders products of hundredths as the products of whole numbers are ordered", () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        expect(compareProducts([a / 100, b], [c / 100, d])).toBe(Math.sign(a * b - c * d));
      }),
    );
  });
});
