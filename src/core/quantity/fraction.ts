import { wholeRatioOf } from "./decimal";

/** An exact fraction of whole numbers, denominator above zero, in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return divisor > 1n ? { numerator: numerator / divisor, denominator: denominator / divisor } : { numerator, denominator };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Exact quotient of two finite numbers taken as the decimals that people read; `over` must be above zero. */
export function fractionOf(value: number, over = 1): Fraction {
  const { numerator, denominator } = wholeRatioOf(value, over);
  return reduced(numerator, denominator);
}

/** Exact sum. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Exact product. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** −1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** A fraction rounded up to a whole number; negative becomes 0. */
export function ceilingOf(value: Fraction): number {
  if (value.numerator <= 0n) return 0;
  return Number((value.numerator + value.denominator - 1n) / value.denominator);
}

/** A non-negative fraction rounded half up to `digits` decimals; negative becomes 0. */
export function halfUpOf(value: Fraction, digits: number): number {
  if (value.numerator <= 0n) return 0;
  const scaled = value.numerator * 10n ** BigInt(digits) * 2n + value.denominator;
  return Number(`${scaled / (value.denominator * 2n)}e-${digits}`);
}
