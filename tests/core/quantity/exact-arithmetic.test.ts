import fc from "fast-check";
import {
  asShownByExcel,
  compareClearly,
  compareProducts,
  exactProduct,
  exactSum,
  exactTotal,
  thirdOf,
  wholeRatioOf,
} from "../../../src/core/quantity/decimal";
import {
  ceilingOf,
  compareFractions,
  divide,
  type Fraction,
  fractionOf,
  halfUpOf,
  minus,
  multiply,
  nearestNumber,
  plus,
  roundedUpOf,
  sumOf,
} from "../../../src/core/quantity/fraction";
import { roundHalfUp } from "../../../src/core/quantity/rounding";
import { Fraction as Independent } from "../../oracle/fraction";

/** A figure as somebody types it: whole or with up to nine decimals, of any sign and size, also in exponent form. */
const typed = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -12, max: 9 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`));

const independent = (value: number) => Independent.parse(String(value));
const doubleOf = ({ top, bottom }: Independent) => nearestNumber({ numerator: top, denominator: bottom });

describe("exact arithmetic against fractions of its own", () => {
  it("gives the double nearest to a product of two, of three, and of none", () => {
    fc.assert(
      fc.property(typed, typed, (a, b) =>
        expect(exactProduct(a, b) === doubleOf(independent(a).times(independent(b)))).toBe(true),
      ),
    );
    fc.assert(
      fc.property(typed, typed, typed, (a, b, c) =>
        expect(exactProduct(a, b, c) === doubleOf(independent(a).times(independent(b)).times(independent(c)))).toBe(
          true,
        ),
      ),
    );
    expect(exactProduct()).toBe(1);
  });

  it("gives the double nearest to a sum, and 0 for none", () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 6 }), (terms) =>
        expect(
          exactTotal(terms) === doubleOf(terms.map(independent).reduce((a, b) => a.plus(b), Independent.of(0))),
        ).toBe(true),
      ),
    );
    expect(exactSum()).toBe(0);
  });

  it("orders two products as their difference is", () => {
    fc.assert(
      fc.property(typed, typed, typed, typed, (a, b, c, d) => {
        expect(compareProducts([a, b], [c, d])).toBe(
          Math.sign(
            Number(
              independent(a)
                .times(independent(b))
                .minus(independent(c).times(independent(d))).top,
            ),
          ),
        );
      }),
    );
  });

  it("orders products that differ in the last digit only, and thirds of them", () => {
    // 3 × 33333.33333 = 99999.99999; a hundred-thousandth more is 100000
    expect(compareProducts([3, 33_333.33333], [99_999.99999])).toBe(0);
    expect(compareProducts([1_000_000_000, 1_000_000_001], [1_000_000_001, 1_000_000_000])).toBe(0);
    expect(compareProducts([123_456_789_012, 1_000_001], [123_456_912_468_789, 1_000])).toBe(1);
    expect(compareProducts([123_456_912_468_789, 1_000], [123_456_789_012, 1_000_001])).toBe(-1);
    // two thirds of 1000 times three halves of a third of 2000: (2000/3) × (2000/3) = 4000000/9
    expect(compareProducts([thirdOf(2000), thirdOf(2000), 9], [4_000_000])).toBe(0);
    expect(compareProducts([4_000_000], [thirdOf(2000), thirdOf(2000), 9])).toBe(0);
    expect(compareProducts([thirdOf(2000), thirdOf(2000), 9], [4_000_001])).toBe(-1);
    expect(exactProduct(thirdOf(2000), thirdOf(2000))).toBe(4_000_000 / 9);
    expect(exactProduct(thirdOf(500), 2, 3)).toBe(1000);
  });

  it("adds thirds to wholes and decimals", () => {
    // 500/3 + 0.5 + 500/3 + 500/3 = 500.5; 500/3 + 100 = 800/3
    expect(exactSum(thirdOf(500), 0.5, thirdOf(500), thirdOf(500))).toBe(500.5);
    expect(exactSum(100, thirdOf(500))).toBe(thirdOf(800));
    expect(exactSum(-thirdOf(500), thirdOf(500))).toBe(0);
    expect(fractionOf(exactSum(thirdOf(500), 0.25))).toEqual({ numerator: 2003n, denominator: 12n });
  });

  it("gives quotients as whole numbers, of thirds too", () => {
    const ratio = (value: number, over: number) =>
      Independent.of(wholeRatioOf(value, over).numerator, wholeRatioOf(value, over).denominator);
    fc.assert(
      fc.property(
        typed,
        typed.filter((value) => value > 0),
        (a, b) => expect(ratio(a, b).minus(independent(a).over(independent(b))).top).toBe(0n),
      ),
    );
    expect(ratio(1, thirdOf(500))).toEqual(Independent.of(3, 500));
    expect(ratio(thirdOf(500), 0.5)).toEqual(Independent.of(1000, 3));
  });

  it("refuses what is no number, with the value", () => {
    expect(() => exactProduct(Infinity, 0.1)).toThrow(new RangeError("not a finite number: Infinity"));
    expect(() => exactSum(NaN, 0.1)).toThrow(new RangeError("not a finite number: NaN"));
    expect(() => fractionOf(-Infinity)).toThrow("not a finite number: -Infinity");
  });

  it("tells two products of floating point apart only where they cannot be mistaken", () => {
    expect(compareClearly(1, 1 + 0.9e-12)).toBe(0);
    expect(compareClearly(1, 1 + 3e-12)).toBe(-1);
    expect(compareClearly(1 + 3e-12, 1)).toBe(1);
    expect(compareClearly(-1, -1 - 3e-12)).toBe(1);
    expect(compareClearly(1e9, 1e9 + 0.0005)).toBe(0);
    expect(compareClearly(0, 0)).toBe(0);
    expect(compareClearly(0, 1e-300)).toBe(-1);
  });

  it("shows a number as Excel does: fifteen digits, of whole numbers all", () => {
    expect(asShownByExcel((9 / 1000) * 100)).toBe(0.9);
    expect(asShownByExcel(49.00000000000001)).toBe(49);
    expect(asShownByExcel(1 / 3)).toBe(0.333333333333333);
    expect(asShownByExcel(9_007_199_254_740_993)).toBe(9_007_199_254_740_992);
    expect(asShownByExcel(0.00001)).toBe(0.00001);
    expect(asShownByExcel(-2.5799999999999996)).toBe(-2.58);
    expect(asShownByExcel(4.2)).toBe(4.2);
  });
});

describe("fractions", () => {
  const fraction = fc
    .tuple(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.bigInt({ min: 1n, max: 10_000n }))
    .map(([top, bottom]): Fraction => lowest(Independent.of(top, bottom)));
  const lowest = ({ top, bottom }: Independent): Fraction => ({ numerator: top, denominator: bottom });
  const other = ({ numerator, denominator }: Fraction) => Independent.of(numerator, denominator);

  it("are added, subtracted, multiplied, divided and ordered as fractions are", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(plus(a, b)).toEqual(lowest(other(a).plus(other(b))));
        expect(minus(a, b)).toEqual(lowest(other(a).minus(other(b))));
        expect(multiply(a, b)).toEqual(lowest(other(a).times(other(b))));
        if (b.numerator > 0n) expect(divide(a, b)).toEqual(lowest(other(a).over(other(b))));
        expect(compareFractions(a, b)).toBe(Math.sign(Number(other(a).minus(other(b)).top)));
      }),
    );
  });

  it("are summed up whatever their number, none to 0", () => {
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 9 }), (terms) =>
        expect(
          compareFractions(sumOf(terms), lowest(terms.map(other).reduce((a, b) => a.plus(b), Independent.of(0)))),
        ).toBe(0),
      ),
    );
    expect(sumOf([])).toEqual({ numerator: 0n, denominator: 1n });
  });

  it("are in lowest terms", () => {
    expect(fractionOf(-0.5)).toEqual({ numerator: -1n, denominator: 2n });
    expect(fractionOf(12, 8)).toEqual({ numerator: 3n, denominator: 2n });
    expect(fractionOf(7)).toEqual({ numerator: 7n, denominator: 1n });
    expect(fractionOf(0, 5)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it("are shown by the nearest number, however small or large", () => {
    expect(nearestNumber({ numerator: 1n, denominator: 3n })).toBe(1 / 3);
    expect(nearestNumber({ numerator: -2n, denominator: 3n })).toBe(-2 / 3);
    expect(nearestNumber({ numerator: 1n, denominator: 3n * 10n ** 30n })).toBe(3.3333333333333333e-31);
    expect(nearestNumber({ numerator: 10n ** 30n, denominator: 3n })).toBe(3.3333333333333333e29);
    expect(nearestNumber({ numerator: 2n, denominator: 3n * 10n ** 40n })).toBe(6.6666666666666666667e-41);
  });

  it("are rounded up to what is lacking, and half up to what is printed; less than nothing is nothing", () => {
    expect(ceilingOf({ numerator: 7n, denominator: 2n })).toBe(4);
    expect(ceilingOf({ numerator: 8n, denominator: 2n })).toBe(4);
    expect(ceilingOf({ numerator: 1n, denominator: 1_000_000n })).toBe(1);
    expect(ceilingOf({ numerator: -7n, denominator: 2n })).toBe(0);
    expect(ceilingOf({ numerator: 0n, denominator: 2n })).toBe(0);
    expect(halfUpOf({ numerator: 1n, denominator: 8n }, 2)).toBe(0.13);
    expect(halfUpOf({ numerator: 12_499n, denominator: 100_000n }, 2)).toBe(0.12);
    expect(halfUpOf({ numerator: 1n, denominator: 2n }, 0)).toBe(1);
    expect(halfUpOf({ numerator: -1n, denominator: 8n }, 2)).toBe(0);
    expect(halfUpOf({ numerator: 0n, denominator: 8n }, 2)).toBe(0);
    expect(halfUpOf({ numerator: 501_787n, denominator: 1_000_000n }, 3)).toBe(0.502);
  });
});

describe("plain numbers, where they hold all of it, give what whole numbers of any length give", () => {
  const whole = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 0n, max: 10n ** 17n }));
  const above = whole.map((value) => value + 1n);
  /** Digits of a quotient one after the other, as by hand. */
  const byHand = (top: bigint, bottom: bigint, digits: number): string => {
    let [text, rest] = [String(top / bottom), top % bottom];
    for (let at = 0; at < digits; at += 1) {
      rest *= 10n;
      text += `${at === 0 ? "." : ""}${rest / bottom}`;
      rest %= bottom;
    }
    return text;
  };

  it("the nearest double", () => {
    fc.assert(
      fc.property(whole, above, (numerator, denominator) =>
        expect(nearestNumber({ numerator, denominator })).toBe(Number(byHand(numerator, denominator, 40))),
      ),
      { numRuns: 2_000 },
    );
  });

  it("half up and up to so many decimals", () => {
    fc.assert(
      fc.property(whole, above, fc.integer({ min: 0, max: 6 }), (numerator, denominator, digits) => {
        const value = { numerator, denominator };
        const down = byHand(numerator, denominator, digits).replace(".", "");
        const rest = numerator * 10n ** BigInt(digits) - BigInt(down) * denominator;
        const printed = (more: boolean): number => Number(`${BigInt(down) + (more ? 1n : 0n)}e-${digits}`);
        expect(halfUpOf(value, digits)).toBe(printed(rest * 2n >= denominator));
        expect(roundedUpOf(value, digits)).toBe(printed(rest > 0n));
      }),
      { numRuns: 2_000 },
    );
  });

  it("a figure is the decimal that its text says, also with the noise of binary arithmetic in it", () => {
    const noisy = fc
      .tuple(typed, fc.integer({ min: -3, max: 3 }))
      .map(([value, steps]) => value * (1 + steps * 2 ** -52));
    fc.assert(
      fc.property(fc.oneof(typed, noisy), (value) => {
        const { top, bottom } = independent(value);
        const { numerator, denominator } = wholeRatioOf(value, 1);
        // More than fifteen digits stand for the third of a decimal where one is near.
        fc.pre(!/\d{16}/.test(String(value).replace(".", "").replace(/^-?0+/, "")));
        expect(numerator * bottom).toBe(top * denominator);
      }),
      { numRuns: 2_000 },
    );
    for (const value of [0.1 + 0.2, 4.35 * 100, 1.1 * 1.1]) {
      const { numerator, denominator } = wholeRatioOf(value, 1);
      const { top, bottom } = independent(value);
      expect(numerator * bottom).toBe(top * denominator);
    }
  });
});

describe("rounding for display", () => {
  it("goes half away from zero on the decimal that is read", () => {
    expect(roundHalfUp(2.675, 2)).toBe(2.68);
    expect(roundHalfUp(-2.675, 2)).toBe(-2.68);
    expect(roundHalfUp(-2.5, 0)).toBe(-3);
    expect(roundHalfUp(0.44499, 2)).toBe(0.44);
    expect(roundHalfUp(1.5e21, 2)).toBe(1.5e21);
    expect(roundHalfUp(4.6e-7, 6)).toBe(0);
    expect(roundHalfUp(6e-7, 6)).toBe(1e-6);
  });

  it("leaves what is no number", () => {
    expect(roundHalfUp(Infinity, 2)).toBe(Infinity);
    expect(roundHalfUp(NaN, 2)).toBeNaN();
  });
});
