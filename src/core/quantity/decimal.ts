import { entryAt } from "./at";
/**
 * Exact arithmetic for verdicts.
 *
 * A figure typed as 4.2 is stored in binary as something near 4.2, so `9 / 1000 * 100 >= 0.9` is false although
 * 9 teachers for 1000 pupils are exactly 0.9. Here every number stands for the decimal that a person reads
 * (its shortest text), and sums, products and comparisons of such decimals are exact. A figure in 亩 is the third of
 * a decimal (1 亩 = 2000/3 ㎡): a number with more digits than a cell can hold stands for the third whose nearest
 * double it is, see {@link thirdOf}.
 */
interface Decimal {
  readonly coefficient: bigint;
  /** Digits behind the point: the value is coefficient / 10^scale / over. */
  readonly scale: number;
  /** 1n for a decimal, 3n for the third of one, 9n for a product of two such. */
  readonly over: bigint;
}

const TEXT = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** Significant digits that a cell of a sheet holds. */
const DIGITS_OF_CELL = 15;
/** Decimals that nearly every figure keeps to. */
const SHORT_DIGITS = 4;
const SHORT_SCALE = 10 ** SHORT_DIGITS;

function decimalOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { coefficient: BigInt(value), scale: 0, over: 1n };
  // The double nearest to a decimal of so few digits is of no other, so that its text need not be read.
  const short = Math.round(value * SHORT_SCALE);
  if (Math.abs(short) < 10 ** DIGITS_OF_CELL && short / SHORT_SCALE === value)
    return { coefficient: BigInt(short), scale: SHORT_DIGITS, over: 1n };
  const match = TEXT.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const coefficient = BigInt(sign + whole + fraction);
  if (digitsOf(coefficient) > DIGITS_OF_CELL) {
    const tripled = Number((3 * value).toPrecision(DIGITS_OF_CELL));
    if (tripled / 3 === value) return { ...decimalOf(tripled), over: 3n };
  }
  const scale = fraction.length - Number(exponent);
  return scale >= 0
    ? { coefficient, scale, over: 1n }
    : { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0, over: 1n };
}

/** Digits that somebody would have typed: 9007200000000000 has five. */
function digitsOf(coefficient: bigint): number {
  return String(coefficient).replace(/^-|0+$/g, "").length;
}

function times(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale, over: a.over * b.over };
}

function rescaled(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.coefficient : value.coefficient * 10n ** BigInt(scale - value.scale);
}

function product(factors: readonly number[]): Decimal {
  return factors.map(decimalOf).reduce(times, { coefficient: 1n, scale: 0, over: 1n });
}

function sum(terms: readonly Decimal[]): Decimal {
  const scale = terms.reduce((most, term) => Math.max(most, term.scale), 0);
  const over = terms.reduce((most, term) => (term.over > most ? term.over : most), 1n);
  return {
    coefficient: terms.reduce((total, term) => total + rescaled(term, scale) * (over / term.over), 0n),
    scale,
    over,
  };
}

/** A 15-digit decimal this close to a whole number is that number; what lies behind is noise of binary arithmetic. */
const NOISE = 4 * Number.EPSILON;

/** The number times 10 000 where that is a whole number (at most four decimals, as nearly every figure), else NaN. */
function inTenThousandths(value: number): number {
  const scaled = value * SHORT_SCALE;
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) <= NOISE * Math.abs(scaled) && Number.isSafeInteger(whole) ? whole : NaN;
}

/** The double nearest to the value, from which {@link decimalOf} takes a decimal and the third of one again. */
function toNumber({ coefficient, scale, over }: Decimal): number {
  const top = Number(`${coefficient}e-${scale}`);
  return over === 1n ? top : over === 3n ? thirdOf(top) : top / Number(over);
}

/**
 * The third of a decimal: itself a decimal where it is one of fifteen digits, else the double that stands for it.
 * @example thirdOf(30600) // 10200
 * @example thirdOf(0.3) // 0.1, where 0.3 / 3 gives 0.09999999999999999
 * @example thirdOf(500) // 166.66666666666666, which stands for 500/3
 */
export function thirdOf(value: number): number {
  const third = value / 3;
  const shown = asShownByExcel(third);
  return exactProduct(shown, 3) === value ? shown : third;
}

/**
 * Sum of finite numbers taken as the decimals that people read.
 * @example exactSum(0.198, 2.022, 0.36) // 2.58, where + gives 2.5799999999999996
 */
export function exactSum(...terms: readonly number[]): number {
  return exactTotal(terms);
}

/** {@link exactSum} of a list, which may be as long as a sheet: a call takes only so many arguments. */
export function exactTotal(terms: readonly number[]): number {
  const plain = terms.reduce((total, term) => total + term, 0);
  if (Number.isSafeInteger(plain) && terms.every(Number.isSafeInteger)) return plain;
  let short = 0;
  for (const term of terms) short += inTenThousandths(term);
  return Number.isSafeInteger(short) ? short / SHORT_SCALE : toNumber(sum(terms.map(decimalOf)));
}

/**
 * Product of finite numbers taken as the decimals that people read.
 * @example exactProduct(0.14, 100) // 14, where * gives 14.000000000000002
 */
export function exactProduct(...factors: readonly number[]): number {
  const plain = factors.reduce((total, factor) => total * factor, 1);
  if (Number.isSafeInteger(plain) && factors.every(Number.isSafeInteger)) return plain;
  if (factors.length === 2) {
    const short = inTenThousandths(entryAt(factors, 0)) * inTenThousandths(entryAt(factors, 1));
    if (Number.isSafeInteger(short)) return short / (SHORT_SCALE * SHORT_SCALE);
  }
  return toNumber(product(factors));
}

/** Floating-point products of a few factors are right to about 1e-15; this far apart they cannot be mistaken. */
const CLEARLY_APART = 1e-12;

/** −1 or 1 where two products computed in floating point cannot be mistaken for each other; 0 where they may be equal. */
export function compareClearly(left: number, right: number): -1 | 0 | 1 {
  if (Math.abs(left - right) <= CLEARLY_APART * Math.max(Math.abs(left), Math.abs(right))) return 0;
  return left < right ? -1 : 1;
}

/**
 * Compares two products of finite numbers, exactly.
 * @returns −1 when left < right, 0 when equal, 1 when left > right
 * @example compareProducts([9, 100], [0.9, 1000]) // 0: 9 teachers for 1000 pupils are 0.9 per hundred
 */
export function compareProducts(left: readonly number[], right: readonly number[]): -1 | 0 | 1 {
  const a = left.reduce((total, factor) => total * factor, 1);
  const b = right.reduce((total, factor) => total * factor, 1);
  const clear = compareClearly(a, b);
  if (clear !== 0) return clear;
  const x = product(left);
  const y = product(right);
  const scale = Math.max(x.scale, y.scale);
  const difference = rescaled(x, scale) * y.over - rescaled(y, scale) * x.over;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/**
 * The quotient of two finite numbers, taken as the decimals that people read (or thirds of them), as whole numbers.
 * @param over above zero
 */
export function wholeRatioOf(
  value: number,
  over: number,
): { readonly numerator: bigint; readonly denominator: bigint } {
  const top = decimalOf(value);
  const bottom = decimalOf(over);
  const scale = Math.max(top.scale, bottom.scale);
  return { numerator: rescaled(top, scale) * bottom.over, denominator: rescaled(bottom, scale) * top.over };
}

/**
 * A number as Excel itself knows it: fifteen significant digits. What a formula leaves behind them
 * (0.8999999999999999 for 9/1000*100) is noise of binary arithmetic, not a figure.
 * @example asShownByExcel((9 / 1000) * 100) // 0.9
 */
export function asShownByExcel(value: number): number {
  if (Number.isInteger(value)) return value;
  // Up to four decimals a number already is the decimal nearest to it: nothing to take off.
  const short = inTenThousandths(value);
  return Number.isNaN(short) ? Number(value.toPrecision(15)) : short / SHORT_SCALE;
}
