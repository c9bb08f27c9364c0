import { compareFractions, type Fraction, fractionOf, halfUpOf, minus } from "../core/quantity/fraction";
import { factorToBase } from "../core/quantity/units";
import type { Place } from "./arguments/cells";
import type { NumbersArgument } from "./arguments/parameters";
import { figureOf } from "./arguments/read-cell";
import { shownSize } from "./arguments/shown";
import { MISSING } from "./result-words";

/** Grants are told in 万元, as the documents do. */
const UNIT = factorToBase("万元");

/** What was claimed, as most grants have it: the argument, beside which the amount that is due is told. */
export const CLAIMED = {
  name: "申报金额",
  description: "申报或发放的金额，给出时核对。单位：万元",
  takes: "numbers",
  holds: "money",
  optional: true,
} as const;

/** A grant in 万元; where a claim is given, whether it is that much. @param yuan what is due */
export function grantResult(yuan: Fraction, claimed: NumbersArgument, given: unknown, at: Place): number | string {
  const due = { numerator: yuan.numerator, denominator: yuan.denominator * BigInt(UNIT) };
  const shown = halfUpOf(due, 4);
  if (!claimed.isGiven) return shown;
  const figure = figureOf(given, claimed, at);
  if (figure === null) return MISSING;
  const claim = figure.unit === null ? fractionOf(figure.printed) : fractionOf(figure.amount, UNIT);
  const compared = compareFractions(claim, due);
  if (compared === 0) return "相符";
  return `不符：${compared > 0 ? "多" : "少"}${shownSize(minus(claim, due))}万元（应为${shown}万元）`;
}
