import { fractionOf } from "../../../src/core/quantity/fraction";
import { agrees } from "../../../src/core/same-figures/stated-value";

/** A number shown with so many decimals against one exact value. */
const holds = (number: number, decimals: number, value: readonly [number, number], factor = 1): boolean => {
  const exact = fractionOf(...value);
  return agrees({ number, decimals, factor }, "square-metre", [{ low: exact, high: exact }]);
};

describe("a shown value and what the figures come to", () => {
  it("agree where the value is rounded half up to the digits shown, the half itself included", () => {
    expect(holds(4.6, 1, [4550, 1000])).toBe(true);
    expect(holds(4.6, 1, [4549, 1000])).toBe(false);
    expect(holds(4.6, 2, [4550, 1000])).toBe(false);
  });

  it("agree where the value is cut, up to the next digit", () => {
    expect(holds(4.6, 1, [4699, 1000])).toBe(true);
    expect(holds(4.6, 1, [47, 10])).toBe(false);
  });

  it("are compared exactly: 2,000 of 300 pupils are 6.67 and cut 6.66", () => {
    expect(holds(6.67, 2, [2000, 300])).toBe(true);
    expect(holds(6.66, 2, [2000, 300])).toBe(true);
    expect(holds(6.65, 2, [2000, 300])).toBe(false);
    expect(holds(6.68, 2, [2000, 300])).toBe(false);
  });

  it("go by what is shown: 4.597 shown as 4.60", () => {
    expect(holds(4.597, 2, [4595, 1000])).toBe(true);
    expect(holds(4.597, 2, [4594, 1000])).toBe(false);
  });

  it("take the unit of the column: 0.21万元 is 2,050 up to 2,200元", () => {
    const exact = (value: number): boolean => holds(0.21, 2, [value, 1], 10_000);
    expect([2049, 2050, 2199, 2200].map(exact)).toEqual([false, true, true, false]);
  });

  it("is a matter of units where money is a power off, and for each thousand instead of each hundred", () => {
    const two = { low: fractionOf(2100), high: fractionOf(2100) };
    expect(agrees({ number: 0.21, decimals: 2, factor: 1 }, "yuan", [two])).toBe(true);
    expect(agrees({ number: 0.25, decimals: 2, factor: 1 }, "yuan", [two])).toBe(false);
    const five = { low: fractionOf(52, 10), high: fractionOf(52, 10) };
    expect(agrees({ number: 52, decimals: 0, factor: 1 }, "person", [five])).toBe(true);
    expect(agrees({ number: 0.052, decimals: 3, factor: 1 }, "person", [five])).toBe(true);
    expect(
      agrees({ number: 46, decimals: 0, factor: 1 }, "square-metre", [
        { low: fractionOf(46, 10), high: fractionOf(46, 10) },
      ]),
    ).toBe(false);
  });

  it("agree where the printed digits of the figures leave it open", () => {
    const range = { low: fractionOf(2095), high: fractionOf(2105) };
    expect(agrees({ number: 2103.46, decimals: 2, factor: 1 }, "yuan", [range])).toBe(true);
    expect(agrees({ number: 2105.01, decimals: 2, factor: 1 }, "yuan", [range])).toBe(false);
  });
});
