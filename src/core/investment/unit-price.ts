import { exactSum } from "../quantity/decimal";
import { compareFractions, type Fraction, fractionOf, minus, multiply } from "../quantity/fraction";

/** A printed figure: the number, half a unit of its last digit, and how much of the base unit one of its unit is. */
export interface PrintedAmount {
  readonly printed: number;
  /** 0 where it is no rounded figure: a formula computed it. */
  readonly half: number;
  /** 10 000 for 万元. */
  readonly factor: number;
}

/** What one ㎡ costs, in 元, with what the printed digits of money and area allow. */
export interface PriceRange {
  readonly price: Fraction;
  readonly low: Fraction;
  /** Null where the area may be nothing as it is printed: 0 ± 0.5 万㎡. */
  readonly high: Fraction | null;
}

/**
 * The implied unit price of money over an area, exactly: (money ∓ half a digit) ÷ (area ± half a digit).
 *
 * @param area above zero
 * @example 3100万元 over 1.03万㎡: 3009.71 元/㎡, from 3099.5 ÷ 1.035 = 2994.69 to 3100.5 ÷ 1.025 = 3024.88: 3000 may be meant
 */
export function priceRange(money: PrintedAmount, area: PrintedAmount): PriceRange {
  const scale = fractionOf(money.factor, area.factor);
  const over = (amount: number, by: number): Fraction => multiply(fractionOf(amount, by), scale);
  const [least, most] = [exactSum(money.printed, -money.half), exactSum(area.printed, -area.half)];
  return {
    price: over(money.printed, area.printed),
    low: over(Math.max(0, least), exactSum(area.printed, area.half)),
    high: most > 0 ? over(exactSum(money.printed, money.half), most) : null,
  };
}

/** How a unit price stands to one that is expected: the same, the same within rounding, or apart. */
export interface PriceCheck {
  readonly state: "exact" | "within-rounding" | "wrong";
  /** price − expected in 元/㎡; above zero where it is dearer. */
  readonly difference: Fraction;
}

/** @param wanted 元/㎡ */
export function checkPrice({ price, low, high }: PriceRange, wanted: Fraction): PriceCheck {
  const difference = minus(price, wanted);
  if (difference.numerator === 0n) return { state: "exact", difference };
  const isWithin = compareFractions(low, wanted) <= 0 && (high === null || compareFractions(wanted, high) <= 0);
  return { state: isWithin ? "within-rounding" : "wrong", difference };
}
