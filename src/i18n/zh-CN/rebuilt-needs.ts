import type { RebuiltNeed } from "../../core/remedies/rebuild-needs";
import type { UnitPrices } from "../../core/investment/unit-prices";
import { fieldName } from "./domain";
import { formatNumber } from "./numbers";
import { priceInWords } from "./unit-prices";

/** Words of 测算表与学校缺口 in the pane and the report. */
export const needsText = {
  title: "测算表与学校缺口",
  hint: (newSchools: readonly string[]): string =>
    `测算表各项与各校缺口之和（缺口×单价）核对。${newSchools.length === 0 ? "" : `新建学校（${newSchools.join("、")}）另计，不参加核对。`}`,
  loading: "正在测算……",
};

const YUAN_IN_WAN = 10_000;
/** As printed in the table. */
const DIGITS = 6;
/** 万元 to two decimals, unless less than that is what differs. */
const SMALL_YUAN = 100;

/** 校舍面积 */
export function needName({ field }: RebuiltNeed): string {
  return fieldName(field);
}

/**
 * 测算表10,300㎡，学校缺口9,000㎡，测算表多1,300㎡
 * @param prices the unit prices in use
 */
export function needInWords(need: RebuiltNeed, prices: UnitPrices): string {
  const { stated, rebuilt, difference, withoutValue, why } = need;
  if (stated === null) return "测算表有空格或不能读取的数字，未核对";
  const table = `测算表${amount(need, stated.amount)}`;
  if (why === "no-basis") return `${table}；在用标准没有对应的指标，不能由学校缺口测算`;
  if (rebuilt === null || difference === null)
    return `${table}；没有单价，不能由学校缺口测算。单价可在“达标”页“先补什么”的“单价”中填报`;
  const digits = difference !== 0 && Math.abs(difference) < SMALL_YUAN ? DIGITS : 2;
  const gaps = `学校缺口${withoutValue > 0 ? "至少" : ""}${amount(need, rebuilt, digits)}`;
  if (why === "incomplete") return `${table}，${gaps}；有${withoutValue}所学校（分学段计）缺数，暂不能核对`;
  if (difference === 0) return `${table}，${gaps}，相符`;
  const apart = `${table}，${gaps}，测算表${difference > 0 ? "多" : "少"}${amount(need, Math.abs(difference), digits)}`;
  switch (why) {
    case "agrees":
      return `${apart}，在四舍五入范围内`;
    case "area":
      return `${apart}，因面积不同`;
    case "price":
      return `${apart}，因单价不同${priceOf(need, prices)}`;
    case "area-and-price":
      return `${apart}，因面积和单价都不同${priceOf(need, prices)}`;
    default:
      return apart;
  }
}

function priceOf({ measure }: RebuiltNeed, prices: UnitPrices): string {
  const price = measure && prices.get(measure.id);
  return measure && price ? `（在用单价${priceInWords(measure, price)}）` : "";
}

function amount({ field }: RebuiltNeed, value: number, digits = DIGITS): string {
  return field.endsWith("_area") ? `${formatNumber(value, 2)}㎡` : `${formatNumber(value / YUAN_IN_WAN, digits)}万元`;
}
