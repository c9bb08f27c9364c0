import { exactProduct } from "../../core/quantity/decimal";
import { roundHalfUp } from "../../core/quantity/rounding";
import type { SplitWeights } from "../../core/standards/standard";
import { chineseNumeral } from "../../core/quantity/chinese-number";

/** What the words need of a standard: how many indicators it has, and its rule for a school, if it has one. */
export interface StandardInWords {
  readonly indicators: readonly unknown[];
  readonly schoolRule: { readonly leastMet: number; readonly floorRatio: number } | null;
}

/** 七项指标: the indicators of a standard. */
export function indicatorsName({ indicators }: Pick<StandardInWords, "indicators">): string {
  return `${chineseNumeral(indicators.length)}项指标`;
}

/** A share as a percentage: 85%. */
export function shareInWords(share: number): string {
  return `${exactProduct(share, 100)}%`;
}

/** 85%: the part of the standard that the remaining indicators of a school must reach; null where nothing below it is told apart. */
export function floorInWords({ schoolRule }: Pick<StandardInWords, "schoolRule">): string | null {
  if (!schoolRule || schoolRule.floorRatio <= 0 || schoolRule.floorRatio >= 1) return null;
  return shareInWords(schoolRule.floorRatio);
}

/** 7项中至少6项达标、余项不低于85%: when a school passes. */
export function schoolRuleInWords({ indicators, schoolRule }: StandardInWords): string {
  if (!schoolRule) return "不对单所学校作综合结论";
  const floor = floorInWords({ schoolRule });
  const others = floor === null ? "" : `、余项不低于${floor}`;
  return `${indicators.length}项中至少${schoolRule.leastMet}项达标${others}`;
}

/** 7项中6项达标; where no school is judged by itself, of how many there are values: 8项中7项有数值. */
export function schoolCountInWords(
  {
    indicators,
    metCount,
  }: { readonly indicators: readonly { readonly value: number | null }[]; readonly metCount: number },
  { schoolRule }: Pick<StandardInWords, "schoolRule">,
): string {
  const count = indicators.length;
  return schoolRule
    ? `${count}项中${metCount}项达标`
    : `${count}项中${indicators.filter(({ value }) => value !== null).length}项有数值`;
}

/** What is said of a value below the standard that reaches the floor: 达到85%; 未达标 where nothing below is told apart. */
export function floorStateName(standard: Pick<StandardInWords, "schoolRule">): string {
  const floor = floorInWords(standard);
  return floor === null ? "未达标" : `达到${floor}`;
}

/** A limit of the difference coefficient with two decimals, as the document writes it: 0.50. */
export function limitInWords(limit: number): string {
  const [whole = "0", fraction = ""] = String(roundHalfUp(limit, 2)).split(".");
  return `${whole}.${fraction.padEnd(2, "0")}`;
}

/** 小学1、初中1.1、高中1.32；完全中学初中1、高中1.2: the weights by which a mixed school's resources are shared out. */
export function weightsInWords({ withPrimary, withoutPrimary }: SplitWeights): string {
  const all = `小学${withPrimary.primary}、初中${withPrimary.junior}、高中${withPrimary.senior}`;
  return `${all}；完全中学初中${withoutPrimary.junior}、高中${withoutPrimary.senior}`;
}
