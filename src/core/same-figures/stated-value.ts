import type { MeasureUnit } from "../measures/measure";
import { compareFractions, fractionOf, minus, multiply, plus } from "../quantity/fraction";
import { roundHalfUp } from "../quantity/rounding";
import type { ValueRange } from "./possible-values";

/** A number as a cell shows it: 4.60 is 4.6 with two decimals. */
export interface ShownNumber {
  /** As it stands in the cell, in the unit of its column. */
  readonly number: number;
  readonly decimals: number;
  /** Multiplier to the base unit. */
  readonly factor: number;
}

/** Every figure that a shown number may stand for, rounded half up or cut: from `low` up to `high`, the latter not included. */
function meantBy({ number, decimals, factor }: ShownNumber): ValueRange {
  const unit = fractionOf(1, 10 ** decimals);
  const shown = fractionOf(roundHalfUp(number, decimals));
  const scale = fractionOf(factor);
  return {
    low: multiply(minus(shown, multiply(unit, fractionOf(1, 2))), scale),
    high: multiply(plus(shown, unit), scale),
  };
}

/** A value in 万元 or 千元 where 元 was meant; of what is counted for each hundred pupils, for each thousand or each one. */
const OTHER_UNITS: Readonly<Record<MeasureUnit, readonly number[]>> = {
  yuan: [10_000, 1_000, 0.0001, 0.001],
  person: [0.1, 100],
  room: [0.1, 100],
  machine: [0.1, 100],
  book: [],
  "square-metre": [],
};

/**
 * True where a shown number may be one of these values, rounded or cut to the digits that it shows, in its unit or in
 * another power of it.
 * @example agrees(4.6 with one decimal, 4.55 to 4.55) // true: rounded half up
 * @example agrees(4.6 with one decimal, 4.69 to 4.69) // true: cut
 * @example agrees(4.6 with one decimal, 4.52 to 4.52) // false
 */
export function agrees(shown: ShownNumber, unit: MeasureUnit, ranges: readonly ValueRange[]): boolean {
  const meant = meantBy(shown);
  return [1, ...OTHER_UNITS[unit]].some((power) => {
    const by = fractionOf(power);
    const [low, high] = [multiply(meant.low, by), multiply(meant.high, by)];
    return ranges.some((range) => compareFractions(range.high, low) >= 0 && compareFractions(range.low, high) < 0);
  });
}
