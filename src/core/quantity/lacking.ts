import { type Fraction, fractionOf, minus, multiply, roundedUpOf } from "./fraction";

/**
 * The least that has to be added to `have` so that it is `needed`, in steps of so many decimals: one step less would not
 * do. Exact, whatever binary arithmetic makes of the numbers.
 *
 * @param digits 0 for people and things, 2 for money, hours and ㎡
 * @returns 0 where nothing is lacking
 * @example lackingTo(150, 144.5, 0) // 6
 */
export function lackingTo(needed: number, have: number, digits: number): number {
  return roundedUpOf(minus(fractionOf(needed), fractionOf(have)), digits);
}

/**
 * The same for a share: the least that has to be added to `top`, with `over` as it is, so that top ÷ over is not below
 * `line`.
 *
 * @example lackingToShare({ top: 2, over: 21 }, fractionOf(0.1), 0) // 1: three of 21 are 14.3%, two are 9.5%
 */
export function lackingToShare(
  { top, over }: { readonly top: number; readonly over: number },
  line: Fraction,
  digits: number,
): number {
  return roundedUpOf(minus(multiply(line, fractionOf(over)), fractionOf(top)), digits);
}
