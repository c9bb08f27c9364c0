import type { ExplainedCell } from "../../app/explain-figure";
import { formatNumber } from "../../i18n/zh-CN/numbers";
import { whyText } from "../../i18n/zh-CN/why";
import { baseUnitOf } from "./unit-choices";

/** Decimals of a number as it is quoted from a cell: enough for any that a person has typed. */
const DIGITS = 6;

/**
 * What stands in a cell with its unit and, where that is not the base unit, what it comes to.
 * @example printedNumber({ printed: "36.5", unit: "万元", factor: 10000, amount: 365000, … }) // "36.5万元＝365,000元"
 */
export function printedNumber({ printed, unit, factor, amount }: ExplainedCell): string {
  if (printed.trim() === "") return whyText.blank;
  if (amount === null) return `“${printed}”`;
  // Text may name its unit itself ("1,200人"); a bare number gets its column's.
  const plain = Number(printed);
  const isBare = !Number.isNaN(plain);
  const quoted = isBare ? formatNumber(plain, DIGITS) : `“${printed}”`;
  const shownUnit = isBare ? (unit ?? "") : "";
  if (factor === 1 || unit === null) return `${quoted}${shownUnit}`;
  return whyText.converted(quoted, shownUnit, formatNumber(amount, DIGITS), baseUnitOf(unit));
}
