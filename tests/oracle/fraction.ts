/** An exact number: a fraction of whole numbers of any size, in lowest terms, bottom positive. */
export class Fraction {
  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  static of(top: bigint | number, bottom: bigint | number = 1n): Fraction {
    let [upper, lower] = [BigInt(top), BigInt(bottom)];
    if (lower === 0n) throw new RangeError("a fraction over zero");
    if (lower < 0n) [upper, lower] = [-upper, -lower];
    const divisor = commonDivisor(upper < 0n ? -upper : upper, lower);
    return new Fraction(upper / divisor, lower / divisor);
  }

  /** "4.505", "-0.1", "3e-7": what was written, to the last digit. */
  static parse(text: string): Fraction {
    const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text.trim());
    if (found === null) throw new SyntaxError(`not a decimal number: ${text}`);
    const [, sign = "", whole = "", decimals = "", exponent = "0"] = found;
    const digits = BigInt(sign + whole + decimals);
    const power = Number(exponent) - decimals.length;
    return power >= 0 ? Fraction.of(digits * 10n ** BigInt(power)) : Fraction.of(digits, 10n ** BigInt(-power));
  }

  /** The decimal number that a spreadsheet shows for a double: its first 15 significant digits. */
  static shown(value: number): Fraction {
    return Fraction.parse(value.toPrecision(15));
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom, this.bottom * other.top);
  }

  /** Negative, 0 or positive, as the two are apart. */
  compare(other: Fraction): number {
    const difference = this.top * other.bottom - other.top * this.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  atLeast(other: Fraction): boolean {
    return this.compare(other) >= 0;
  }

  sign(): number {
    return this.compare(ZERO);
  }

  magnitude(): Fraction {
    return this.sign() < 0 ? ZERO.minus(this) : this;
  }

  /** The next whole number, or number of so many decimals, that is not smaller. */
  roundUp(decimals = 0): Fraction {
    const scale = Fraction.of(10n ** BigInt(decimals));
    return ZERO.minus(ZERO.minus(this).times(scale).roundDown().over(scale));
  }

  roundDown(): Fraction {
    const whole = this.top / this.bottom;
    return Fraction.of(this.top < 0n && whole * this.bottom !== this.top ? whole - 1n : whole);
  }

  /** To so many decimals, half away from zero, as officers round. */
  roundHalfUp(decimals: number): Fraction {
    const scale = Fraction.of(10n ** BigInt(decimals));
    const rounded = this.magnitude().times(scale).plus(HALF).roundDown().over(scale);
    return this.sign() < 0 ? ZERO.minus(rounded) : rounded;
  }

  /** With exactly so many decimals: "0.50". */
  print(decimals: number): string {
    const rounded = this.roundHalfUp(decimals);
    const digits = rounded
      .magnitude()
      .times(Fraction.of(10n ** BigInt(decimals)))
      .top.toString()
      .padStart(decimals + 1, "0");
    const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
    return rounded.sign() < 0 ? `-${text}` : text;
  }

  /** The double next to it, to some 20 digits: for showing, never for deciding. */
  toNumber(): number {
    const shift = Math.max(0, 25 - (this.top.toString().length - this.bottom.toString().length));
    return Number(`${(this.top * 10n ** BigInt(shift)) / this.bottom}e-${shift}`);
  }

  /** Its square root to so many decimals, half up, decided on whole numbers alone. */
  printRoot(decimals: number): string {
    // ⌊2·10^d·√q⌋ is the whole root of ⌊4·10^2d·q⌋; half of it, rounded up, is ⌊10^d·√q + ½⌋.
    const doubled = wholeRoot((4n * 10n ** BigInt(2 * decimals) * this.top) / this.bottom);
    return Fraction.of((doubled + 1n) / 2n, 10n ** BigInt(decimals)).print(decimals);
  }
}

export const ZERO = Fraction.of(0);
const HALF = Fraction.of(1, 2);

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

/** The largest whole number whose square is not above the value. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (guess + value / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
