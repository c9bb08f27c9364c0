import { entryAt } from "./at";
import { wholeRatioOf } from "./decimal";

/** An exact fraction of whole numbers, denominator above zero, in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const MOST_PLAIN = BigInt(Number.MAX_SAFE_INTEGER);

/** True for what a plain number holds exactly. */
function isPlain(value: bigint): boolean {
  return value <= MOST_PLAIN && value >= -MOST_PLAIN;
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return divisor > 1n
    ? { numerator: numerator / divisor, denominator: denominator / divisor }
    : { numerator, denominator };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y > MOST_PLAIN) [x, y] = [y, x % y];
  // From here on plain numbers hold the rest, and are ten times as fast.
  if (y === 0n) return x;
  let [small, smaller] = [Number(y), Number(x % y)];
  while (smaller !== 0) [small, smaller] = [smaller, small % smaller];
  return BigInt(small);
}

/** Exact quotient of two finite numbers taken as the decimals that people read, or thirds of them; `over` must be above zero. */
export function fractionOf(value: number, over = 1): Fraction {
  if (Number.isSafeInteger(value) && over === 1) return { numerator: BigInt(value), denominator: 1n };
  const { numerator, denominator } = wholeRatioOf(value, over);
  return reduced(numerator, denominator);
}

/** Exact sum. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Exact sum of many: those over the same denominator first, then by pairs, so that numbers stay as short as can be. */
export function sumOf(terms: readonly Fraction[]): Fraction {
  const [only] = terms;
  if (only && terms.length === 1) return only;
  const byDenominator = new Map<bigint, bigint>();
  for (const { numerator, denominator } of terms)
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  let rest = [...byDenominator].map(([denominator, numerator]): Fraction => ({ numerator, denominator }));
  while (rest.length > 1) rest = pairwise(rest);
  const [total = { numerator: 0n, denominator: 1n }] = rest;
  return total;
}

/** Neighbours added up, without taking the lowest terms: of large numbers that costs more than it saves. */
function pairwise(terms: readonly Fraction[]): Fraction[] {
  const pairs: Fraction[] = [];
  for (let index = 0; index < terms.length; index += 2) {
    const [a, b] = [entryAt(terms, index), terms[index + 1]];
    pairs.push(
      b
        ? {
            numerator: a.numerator * b.denominator + b.numerator * a.denominator,
            denominator: a.denominator * b.denominator,
          }
        : a,
    );
  }
  return pairs;
}

/** Exact difference. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Exact quotient; `b` must be above zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
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

/** Digits that settle to which double a fraction is nearest. */
const MORE_THAN_DOUBLE = 25;

/** The double nearest to a fraction: for showing, never for deciding. */
export function nearestNumber({ numerator, denominator }: Fraction): number {
  // The quotient of plain numbers is rounded to the nearest double already.
  if (isPlain(numerator) && isPlain(denominator)) return Number(numerator) / Number(denominator);
  const digits = MORE_THAN_DOUBLE + Math.max(0, String(denominator).length - String(numerator).length);
  return Number(`${(numerator * 10n ** BigInt(digits)) / denominator}e-${digits}`);
}

/** A fraction rounded up to a whole number; negative becomes 0. */
export function ceilingOf(value: Fraction): number {
  if (value.numerator <= 0n) return 0;
  return Number((value.numerator + value.denominator - 1n) / value.denominator);
}

/** A fraction rounded up to `digits` decimals; negative becomes 0. */
export function roundedUpOf(value: Fraction, digits: number): number {
  if (value.numerator <= 0n) return 0;
  const scaled = value.numerator * 10n ** BigInt(digits) + value.denominator - 1n;
  return decimal(scaled / value.denominator, digits);
}

/** The largest whole number that is not above a fraction. */
export function floorOf({ numerator, denominator }: Fraction): number {
  const whole = numerator / denominator;
  return Number(numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole);
}

/** A non-negative fraction rounded half up to `digits` decimals; negative becomes 0. */
export function halfUpOf(value: Fraction, digits: number): number {
  if (value.numerator <= 0n) return 0;
  const scaled = value.numerator * 10n ** BigInt(digits) * 2n + value.denominator;
  return decimal(scaled / (value.denominator * 2n), digits);
}

/** A whole number of the last of so many decimals. @example decimal(125n, 2) // 1.25 */
function decimal(whole: bigint, digits: number): number {
  // Of plain numbers the quotient is the double nearest to the decimal; else its text is read.
  return isPlain(whole) ? Number(whole) / 10 ** digits : Number(`${whole}e-${digits}`);
}
