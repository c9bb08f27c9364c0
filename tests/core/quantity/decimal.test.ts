import fc from "fast-check";
import { compareProducts, exactProduct, exactSum, thirdOf } from "../../../src/core/quantity/decimal";
import { fractionOf } from "../../../src/core/quantity/fraction";
import { factorToBase, inBaseUnit } from "../../../src/core/quantity/units";

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

  it("keeps thirds: 0.31212 亩 for 24 pupils are exactly 8.67 ㎡ each, one digit less is below", () => {
    const mu = factorToBase("亩");
    expect(compareProducts([inBaseUnit(0.31212, mu)], [24, 10.2, 0.85])).toBe(0);
    expect(compareProducts([inBaseUnit(0.31211, mu)], [24, 10.2, 0.85])).toBe(-1);
    // 1 亩 = 666.66… ㎡; three of them are 2000 ㎡, one and two thirds of it 1000 ㎡ and 1000 ㎡
    expect(exactSum(inBaseUnit(1, mu), inBaseUnit(1, mu), inBaseUnit(1, mu))).toBe(2000);
    expect(compareProducts([inBaseUnit(1, mu), 3], [2000])).toBe(0);
    expect(fractionOf(inBaseUnit(1, mu), 2)).toEqual({ numerator: 1000n, denominator: 3n });
  });

  it("gives a third that is a decimal as that decimal", () => {
    expect(0.3 / 3).toBe(0.09999999999999999);
    expect(thirdOf(0.3)).toBe(0.1);
    expect(thirdOf(30_600)).toBe(10_200);
  });

  it("takes any figure in 亩 for 2000/3 ㎡ each, exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const area = inBaseUnit(Number(`${digits}e-${decimals}`), factorToBase("亩"));
        const exact = fractionOf(area);
        expect(exact.numerator * 3n * 10n ** BigInt(decimals)).toBe(exact.denominator * 2000n * BigInt(digits));
      }),
    );
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
