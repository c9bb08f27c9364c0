import type { PriceInUse } from "../../core/investment/entered-price";
import { fractionOf, halfUpOf } from "../../core/quantity/fraction";
import type { PriceSheetContent } from "../../plan/documents/price-sheet";
import { PRICE_HEAD } from "../../recognition/price-sheet";
import { unitName } from "./domain";
import { formatNumber } from "./numbers";
import { priceInWords, priceRangeInWords, priceUnit, priceWithOrigin } from "./unit-prices";

export const PRICE_SHEET_NAME = "均衡尺-单价";

/** What stands on the sheet of unit prices: those in use, each to the 分. */
export function priceSheetContent(prices: readonly PriceInUse[]): PriceSheetContent {
  return {
    title: "测算单价表",
    lines: [
      "请在“单价”一列填写或修改单价（填数字），并注明依据、填报人和日期；重新检查后按表中单价测算。",
      "本表在工作簿中时，各项单价以本表为准；单价为空的，相应金额显示“缺单价”。",
    ],
    head: Object.values(PRICE_HEAD),
    rows: prices.map((price) => {
      const { priced, used, entered } = price;
      return {
        item: priced.measure.shortName,
        unit: priceUnit(priced.measure),
        price: used && halfUpOf(fractionOf(used.yuan, used.amount), 2),
        origin: originOf(price),
        account: [entered?.reason ?? "", entered?.by ?? "", entered?.date ?? ""],
      };
    }),
  };
}

const YUAN_IN_WAN = 10_000;

/** 附件2：6,700万元÷22,300㎡＝3,004.48元/㎡, so that the first price can be worked out again. */
function originOf(price: PriceInUse): string {
  const { priced, used, table, entered } = price;
  if (used === null && !table) return `附件2没有给出，待填报（合理范围${priceRangeInWords(priced)}）`;
  if (used === null || entered || !table) return priceWithOrigin(price);
  const money = `${formatNumber(table.yuan / YUAN_IN_WAN)}万元`;
  return `附件2：${money}÷${formatNumber(table.amount)}${unitName(priced.measure.unit)}＝${priceInWords(priced.measure, table)}`;
}
