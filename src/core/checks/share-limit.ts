import { compareProducts } from "../quantity/decimal";
import { compareFractions, type Fraction, fractionOf, halfUpOf, nearestNumber } from "../quantity/fraction";
import type { Limit } from "../standards/requirement";
import type { Words } from "../words";

/** 不低于5%, 小学不低于100% */
export function limitText({ for: whom = "", sign, value, unit }: Limit, words: Words): string {
  return `${whom}${SIGNS[sign]}${words.amount(value, unit, 4)}`;
}

const SIGNS: Readonly<Record<Limit["sign"], string>> = { "≥": "不低于", "≤": "不超过", "<": "低于", ">": "高于" };
const MISSED: Readonly<Record<Limit["sign"], string>> = { "≥": "低于", "≤": "超过", "<": "达到或超过", ">": "不超过" };

/** How a value stands to its limit: 不低于85% where it is met, 低于85% where it is not. */
export function againstLimit(isMet: boolean, { sign, value, unit }: Limit, words: Words): string {
  return `${(isMet ? SIGNS : MISSED)[sign]}${words.amount(value, unit, 4)}`;
}

/** A share before it is divided out. */
export interface Quotient {
  readonly top: number;
  readonly over: number;
}

/** True where top / over holds the limit, exactly. @param over above zero */
export function holdsLimit(top: number, over: number, { sign, value }: Pick<Limit, "sign" | "value">): boolean {
  const compared = compareProducts([top], [value, over]);
  return sign === "≥" ? compared >= 0 : sign === "≤" ? compared <= 0 : sign === "<" ? compared < 0 : compared > 0;
}

/** The share as it is printed; with more digits where these would look like the limit that it misses. */
export function printedShare(
  top: number,
  over: number,
  limit: Limit,
  least = limit.unit === "share" ? 1 : 2,
): { readonly value: number; readonly digits: number } {
  const exact = fractionOf(top, over);
  for (let digits = least; digits < 8; digits++) {
    const value = halfUpOf(exact, limit.unit === "share" ? digits + 2 : digits);
    if (holdsLimit(value, 1, limit) === holdsLimit(top, over, limit)) return { value, digits };
  }
  return { value: nearestNumber(exact), digits: 8 };
}

/** {@link printedShare} with its unit: 84.9% */
export function quotientText({ top, over }: Quotient, limit: Limit, words: Words, least?: number): string {
  const { value, digits } = printedShare(top, over, limit, least);
  return words.amount(value, limit.unit, digits);
}

/** Two shares that are held against each other, with more digits where these would look alike and are not. */
export function sharesText(one: Quotient, other: Quotient, words: Words): readonly [string, string] {
  const [left, right] = [fractionOf(one.top, one.over), fractionOf(other.top, other.over)];
  const areAlike = compareFractions(left, right) === 0;
  const text = (of: Fraction, digits: number): string => words.amount(halfUpOf(of, digits + 2), "share", digits);
  for (let digits = 1; digits < 8; digits++)
    if (areAlike || halfUpOf(left, digits + 2) !== halfUpOf(right, digits + 2))
      return [text(left, digits), text(right, digits)];
  return [text(left, 8), text(right, 8)];
}
