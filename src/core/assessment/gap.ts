import { ceilingOf, fractionOf, halfUpOf, multiply, plus } from "../quantity/fraction";
import type { IndicatorUnit } from "../standards/standard";

/** Decimals in which a shortfall is stated; people and rooms are whole and rounded up. */
const DIGITS: Readonly<Record<IndicatorUnit, number | "whole">> = {
  person: "whole",
  room: "whole",
  "square-metre": 2,
  yuan: 2,
};

/**
 * What a school lacks to reach the standard: required · students / per − resource, never below zero.
 *
 * The resource is students · numerator / denominator. People and rooms are rounded up to a whole number,
 * ㎡ and 元 to two decimals half up.
 * @param per 100 for 每百名学生, 1 for 生均
 * @example gapOf("person", 4.2, 100, 40, 1000, 1000) // 2: 42 are required, 40 are there
 */
export function gapOf(
  unit: IndicatorUnit,
  required: number,
  per: number,
  numerator: number,
  denominator: number,
  students: number,
): number {
  const perStudent = plus(fractionOf(required, per), fractionOf(-numerator, denominator));
  const lack = multiply(perStudent, fractionOf(students));
  const digits = DIGITS[unit];
  return digits === "whole" ? ceilingOf(lack) : halfUpOf(lack, digits);
}
