import type { Stage } from "../fields/stages";
import { exactProduct } from "../quantity/decimal";
import { divide, type Fraction, fractionOf, multiply } from "../quantity/fraction";

/** 一次性资金奖补 for the classes of a new school, 元. @param rates 元 a class */
export function newClassGrant(classes: number, stage: Stage, rates: Readonly<Record<Stage, number>>): number {
  return exactProduct(classes, rates[stage]);
}

/** Months of a year. */
export const MONTHS = 12;

/**
 * 帮扶支教 of so many people for so many months, by the month, 元 exactly.
 *
 * @param rate 元 a person and year
 * @example supportGrant(3, 6, 24000) // 36 000
 */
export function supportGrant(people: number, months: number, rate: number): Fraction {
  return divide(multiply(multiply(fractionOf(people), fractionOf(months)), fractionOf(rate)), fractionOf(MONTHS));
}
