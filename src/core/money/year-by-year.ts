import { compareProducts } from "../quantity/decimal";
import { divide, type Fraction, fractionOf, minus, multiply, plus, roundedUpOf } from "../quantity/fraction";

/** A figure of a year, over another where it is a figure for each pupil; null where one of them is not known. */
export interface YearFigure {
  readonly year: number;
  readonly top: number | null;
  /** 1 where the figure itself is compared. */
  readonly over: number | null;
}

/** What a figure does from a year to the next. */
export interface YearStep {
  readonly from: number;
  readonly to: number;
  /** `unknown`: a year between is not there, a figure is not known, or pupils are none. */
  readonly change: "rises" | "level" | "falls" | "unknown";
  /** What has to be added to the later `top` so that the figure is level, two decimals, up; 0 where it is. */
  readonly lack: number;
  /** Change as a part of the earlier figure; null where that is 0 or the step is not known. */
  readonly rate: Fraction | null;
}

const DIGITS = 2;

/**
 * Every pair of neighbouring years, exactly: 逐年. A year that is missing leaves its step unknown.
 *
 * @param figures from the earliest year to the latest
 * @example 12000 over 1000 pupils, then 12100 over 1010: 12100 · 1000 < 12000 · 1010, falls, lack 20
 */
export function yearSteps(figures: readonly YearFigure[]): readonly YearStep[] {
  return figures.slice(1).map((later, at) => stepOf(figures[at] ?? later, later));
}

function stepOf(earlier: YearFigure, later: YearFigure): YearStep {
  const step = { from: earlier.year, to: later.year, change: "unknown", lack: 0, rate: null } as const;
  const isNext = later.year === earlier.year + 1;
  const { top: before, over: ofBefore } = earlier;
  const { top: after, over: ofAfter } = later;
  if (!isNext || before === null || after === null || ofBefore === null || ofAfter === null) return step;
  if (ofBefore === 0 || ofAfter === 0) return step;
  const compared = compareProducts([after, ofBefore], [before, ofAfter]);
  const needed = multiply(fractionOf(before, ofBefore), fractionOf(ofAfter));
  return {
    ...step,
    change: compared > 0 ? "rises" : compared < 0 ? "falls" : "level",
    lack: roundedUpOf(minus(needed, fractionOf(after)), DIGITS),
    rate: before === 0 ? null : minus(divide(fractionOf(after, ofAfter), fractionOf(before, ofBefore)), fractionOf(1)),
  };
}

/** The growth of 财政教育拨款 beside that of 财政经常性收入, from a year to the next. */
export interface GrowthStep {
  readonly from: number;
  readonly to: number;
  /** True where the first grows more; null where that is not known. */
  readonly isHigher: boolean | null;
  readonly growth: Fraction | null;
  readonly otherGrowth: Fraction | null;
  /** What is lacking to equal growth, two decimals, up; more than that is asked for. */
  readonly lack: number;
}

/**
 * 教育法: the growth of one has to be higher than that of the other, year by year, exactly.
 *
 * @example 100 to 105 beside 1000 to 1060: 5% is not above 6%, lack 1
 */
export function growthSteps(funds: readonly YearFigure[], revenue: readonly YearFigure[]): readonly GrowthStep[] {
  const others = yearSteps(revenue);
  return yearSteps(funds).map(({ from, to, rate }, at): GrowthStep => {
    const otherGrowth = others[at]?.rate ?? null;
    const [before, after] = [funds[at]?.top ?? null, funds[at + 1]?.top ?? null];
    if (rate === null || otherGrowth === null || before === null || after === null)
      return { from, to, isHigher: null, growth: rate, otherGrowth, lack: 0 };
    const wanted = multiply(fractionOf(before), plus(otherGrowth, fractionOf(1)));
    const short = minus(wanted, fractionOf(after));
    return {
      from,
      to,
      isHigher: short.numerator < 0n,
      growth: rate,
      otherGrowth,
      lack: roundedUpOf(short, DIGITS),
    };
  });
}
