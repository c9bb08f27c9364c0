import { exactProduct } from "../../core/quantity/decimal";
import {
  compareFractions,
  floorOf,
  type Fraction,
  fractionOf,
  halfUpOf,
  multiply,
  roundedUpOf,
} from "../../core/quantity/fraction";

/** Digits behind the point with which money, areas and unit prices are told. */
const DIGITS = 2;

/** With more decimals a difference says nothing to anybody. */
const MOST_DIGITS = 10;

/** A fraction for people, without its sign: half up to two decimals, or to as many as tell it from 0. */
export function shownSize({ numerator, denominator }: Fraction): string {
  const size = { numerator: numerator < 0n ? -numerator : numerator, denominator };
  let digits = DIGITS;
  while (numerator !== 0n && digits < MOST_DIGITS && halfUpOf(size, digits) === 0) digits += 1;
  return halfUpOf(size, digits)
    .toFixed(digits)
    .replace(/\.?0+$/, "");
}

/** The lower end of a range, up: no number of two decimals is shown in the range that is not in it. */
export function shownLow(value: Fraction): string {
  return String(roundedUpOf(value, DIGITS));
}

/** The upper end likewise, down. */
export function shownHigh(value: Fraction): string {
  return String(Number(`${floorOf(multiply(value, fractionOf(10 ** DIGITS)))}e-${DIGITS}`));
}

/** A rate of growth without its sign as a percentage, to two decimals: 2.5%. */
export function rateWord(rate: Fraction | null): string {
  return rate === null ? "" : `${shownSize(multiply(rate, fractionOf(100)))}%`;
}

/** Two rates with their signs, with as many digits as tell them apart. */
export function ratesApart(one: Fraction, other: Fraction): readonly [string, string] {
  const shown = ({ numerator, denominator }: Fraction, digits: number): string => {
    const size = halfUpOf({ numerator: numerator < 0n ? -numerator : numerator, denominator }, digits + 2);
    return `${numerator < 0n ? "−" : ""}${exactProduct(size, 100)}%`;
  };
  const areAlike = compareFractions(one, other) === 0;
  for (let digits = DIGITS; digits < MOST_DIGITS; digits++) {
    const texts = [shown(one, digits), shown(other, digits)] as const;
    if (areAlike || texts[0] !== texts[1]) return texts;
  }
  return [shown(one, MOST_DIGITS), shown(other, MOST_DIGITS)];
}
