import { PRICED_MEASURES } from "../core/investment/entered-price";
import { checkPrice, type PriceRange, priceRange } from "../core/investment/unit-price";
import { fractionOf, nearestNumber } from "../core/quantity/fraction";
import { shownHigh, shownLow, shownSize } from "./arguments/shown";
import { entryOf, refuseMixed } from "./arguments/alike";
import { isEmpty } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { numberOf } from "./arguments/read-cell";
import { zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { MISSING, zeroOrBlank } from "./result-words";
import { greatest, least } from "../core/quantity/long-lists";

export const UNIT_PRICE = customFunction({
  id: "UNIT_PRICE",
  description: "由金额和面积算单价（元/㎡），并按打印的小数位数给出四舍五入的范围；给出参照单价时核对。可以选整列。",
  parameters: {
    money: { name: "金额", description: "万元；面积为㎡时填元", takes: "numbers", holds: "money" },
    area: { name: "面积", description: "万㎡；金额为元时填㎡", takes: "numbers", holds: "area" },
    expected: {
      name: "参照单价",
      description: "核对用的单价，一格或每行一格。单位：元/㎡",
      takes: "numbers",
      holds: "money",
      optional: true,
    },
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: {
    is: "cells",
    description: "单价和四舍五入的范围；给出参照单价时为相符、在四舍五入范围内或不符，以及高多少、低多少",
  },
  compute: ({ money, area, expected, zero }) =>
    spill<string>(
      [money, area, expected],
      zero.meaning,
      ([cost, size, wanted], at) => {
        if (isEmpty(cost) && isEmpty(size)) return "";
        const entries = [entryOf(cost, money, at), entryOf(size, area, at)] as const;
        const reference = expected.isGiven ? numberOf(wanted, expected, at) : null;
        const [{ figure: paid }, { figure: built }] = entries;
        if (paid === null || built === null || (expected.isGiven && reference === null)) return MISSING;
        if (built.amount === 0) return "面积为0";
        // 万元 over 万㎡ is 元/㎡ and so is 元 over ㎡; 万元 over ㎡ is not.
        refuseMixed(entries);
        return priceText(priceRange(paid, built), reference);
      },
      zeroOrBlank,
    ),
});

const AREAS = PRICED_MEASURES.filter(({ measure }) => measure.unit === "square-metre");
const LEAST = least(AREAS.map(({ least }) => least));
const MOST = greatest(AREAS.map(({ most }) => most));

function priceText(range: PriceRange, reference: number | null): string {
  const price = shownSize(range.price);
  if (nearestNumber(range.price) < LEAST || nearestNumber(range.price) > MOST)
    return `不能判断：算得${price}元/㎡，请核对单位（万元对万㎡，元对㎡）`;
  const to = range.high === null ? "以上" : `至${shownHigh(range.high)}`;
  const told = `${price}元/㎡（四舍五入范围${shownLow(range.low)}${to}）`;
  if (reference === null) return told;
  const { state, difference } = checkPrice(range, fractionOf(reference));
  if (state === "exact") return `相符：${price}元/㎡`;
  const apart = `比参照单价${reference}元/㎡${difference.numerator > 0n ? "高" : "低"}${shownSize(difference)}元/㎡`;
  return `${state === "wrong" ? "不符" : "在四舍五入范围内"}：${told}，${apart}`;
}
