import fc from "fast-check";
import { findingSentence } from "../../finding-sentence";
import { fractionOf } from "../../../src/core/quantity/fraction";
import { DEFAULT_STANDARD as NATIONAL_2017 } from "../../../src/core/standards/standards";
import { gapOf, gapOfSchool } from "../../../src/core/assessment/gap";
import { isJustBelowLine, judgeValue, lineWhenPrinted } from "../../../src/core/assessment/judge-value";

describe("verdict of a value (E-8)", () => {
  it("takes 9 of 1000 and 18 of 2000 as 0.9 per hundred, exactly", () => {
    expect(judgeValue(100, 9, 1000, 0.9, 0.85)).toBe("met");
    expect(judgeValue(100, 18, 2000, 0.9, 0.85)).toBe("met");
  });

  it("takes 85% of 5.3 as 4.505, exactly", () => {
    expect(judgeValue(1, 4.505, 1, 5.3, 0.85)).toBe("floor");
    expect(judgeValue(1, 4.50499999, 1, 5.3, 0.85)).toBe("failed");
  });

  it("says that 4.196 only looks like 4.20", () => {
    expect(judgeValue(1, 4.196, 1, 4.2, 0.85)).toBe("floor");
    expect(lineWhenPrinted("floor", 4.2, 4.2, 0.85)).toBe(4.2);
    expect(lineWhenPrinted("floor", 4.19, 4.2, 0.85)).toBeNull();
  });

  it("names the line that 26 000 ㎡ for 3000 pupils of a 初中 seems to reach: 8.67, 85% of 10.2, not 10.2", () => {
    // by hand: 26000 / 3000 = 8.66667 < 8.67 = 10.2 · 0.85, printed as 8.67
    expect(judgeValue(1, 26_000, 3000, 10.2, 0.85)).toBe("failed");
    expect(lineWhenPrinted("failed", 8.67, 10.2, 0.85)).toBe(8.67);
    // 30591 / 3000 = 10.197, printed as 10.20
    expect(lineWhenPrinted("floor", 10.2, 10.2, 0.85)).toBe(10.2);
    expect(lineWhenPrinted("floor", 9.5, 10.2, 0.85)).toBeNull();
    const parameters = {
      school: "示例一中",
      stage: "junior",
      indicator: "1.5",
      value: 26_000 / 3000,
      required: 10.2,
      unit: "square-metre",
    } as const;
    const finding = { code: "rounding-flips-verdict", severity: "warning", cells: [] } as const;
    expect(findingSentence({ ...finding, parameters: { ...parameters, line: 8.67, share: 0.85 } })).toContain(
      "看似达到10.2㎡的85%线8.67㎡，",
    );
    expect(findingSentence({ ...finding, parameters: { ...parameters, line: 10.2, share: 1 } })).toContain(
      "看似达到10.2㎡，",
    );
  });

  it("looks at what is printed only where rounding half up carries a value to 4.20, or to 3.57 (85%)", () => {
    expect(isJustBelowLine(4.195, 4.2, 0.85)).toBe(true);
    expect(isJustBelowLine(4.1949, 4.2, 0.85)).toBe(false);
    expect(isJustBelowLine(4.2, 4.2, 0.85)).toBe(true);
    expect(isJustBelowLine(4.201, 4.2, 0.85)).toBe(false);
    expect(isJustBelowLine(3.565, 4.2, 0.85)).toBe(true);
    expect(isJustBelowLine(3.5649, 4.2, 0.85)).toBe(false);
    expect(isJustBelowLine(3.571, 4.2, 0.85)).toBe(false);
    expect(isJustBelowLine(3.9, 4.2, 0.85)).toBe(false);
  });

  it("is met exactly when nothing is missing", () => {
    const count = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 1, max: 5_000 }),
        fc.constantFrom(4.2, 5.3, 0.9, 2.3, 2.4),
        (have, students, required) => {
          // in whole numbers: have·100·10 ≥ required·10·students
          const met = have * 1000 >= Math.round(required * 10) * students;
          expect(judgeValue(100, have, students, required, 0.85) === "met").toBe(met);
          const lack = Math.ceil((Math.round(required * 10) * students - have * 1000) / 1000);
          expect(gapOf("person", required, 100, have, students, students)).toBe(Math.max(0, lack));
        },
      ),
    );
  });
});

describe("what is missing", () => {
  it("is 3000 ㎡ for 2400 seats on 15000 ㎡ of sports ground (师宗 2024: 6.25 instead of 7.5)", () => {
    expect(gapOf("square-metre", 7.5, 1, 15_000, 2400, 2400)).toBe(3000);
  });

  it("is for a mixed school what brings every stage up, not the sum of what each lacks", () => {
    // rules: 500 + 500 pupils, 4,620 ㎡ of 用房; max(4.5 ÷ 1, 5.8 ÷ 1.1) · (500 + 1.1 · 500) − 4,620 = 5,536.3636… − 4,620, up
    const [, , , rooms] = NATIONAL_2017.indicators;
    if (!rooms) throw new Error("1.4 is not there");
    const students = { primary: 500, junior: 500, senior: 0 };
    expect(
      gapOfSchool(rooms, { primary: 4.5, junior: 5.8 }, NATIONAL_2017, "nine-year", students, fractionOf(4620)),
    ).toBe(916.37);
    expect(
      gapOfSchool(rooms, { primary: 4.5, junior: 5.8 }, NATIONAL_2017, "nine-year", students, fractionOf(6000)),
    ).toBe(0);
  });

  it("rounds rooms and ㎡ up, as what is rounded down is not enough", () => {
    expect(gapOf("room", 2.3, 100, 10, 500, 500)).toBe(2);
    expect(gapOf("square-metre", 4.5, 1, 0.005, 1, 1)).toBe(4.5);
    expect(gapOf("square-metre", 4.5, 1, 0.006, 1, 1)).toBe(4.5);
    expect(gapOf("square-metre", 4.5, 1, 0.01, 1, 1)).toBe(4.49);
    expect(gapOf("yuan", 2000, 1, 1999.999, 1, 1)).toBe(0.01);
  });
});
