import type { PriceInUse } from "../../core/investment/entered-price";
import { fractionOf, halfUpOf } from "../../core/quantity/fraction";
import type { PriceSheetContent } from "../../plan/documents/price-sheet";
import { PRICE_HEAD, type PriceRow } from "../../recognition/price-sheet";
import { unitName } from "./domain";
import { formatNumber } from "./numbers";
import { priceInWords, priceRangeInWords, priceUnit, priceWithOrigin } from "./unit-prices";

export const PRICE_SHEET_NAME = "均衡尺-单价";

/** What the bureau has put on the sheet that is there: by the id of the measure, and in rows of its own. */
export interface TypedOnPriceSheet {
  readonly prices: ReadonlyMap<string, { readonly row: PriceRow }>;
  readonly added: readonly PriceRow[];
}

/**
 * What stands on the sheet of unit prices: those in use, each to the 分. What the bureau has typed stays: its account, a price
 * that is not used, rows and columns of its own.
 *
 * @param typed null where there is no such sheet yet
 */
export function priceSheetContent(prices: readonly PriceInUse[], typed: TypedOnPriceSheet | null): PriceSheetContent {
  const rowOf = ({ priced }: PriceInUse): PriceRow | null => typed?.prices.get(priced.measure.id)?.row ?? null;
  const [own, added] = [prices.map(rowOf), typed?.added ?? []];
  const others = [...new Set([...own, ...added].flatMap((row) => [...(row?.others.keys() ?? [])]))];
  const othersOf = (row: PriceRow | null) => others.map((header) => row?.others.get(header) ?? null);
  return {
    title: "测算单价表",
    lines: [
      "请在“单价”一列填写或修改单价（填数字），并注明依据、填报人和日期；重新检查后按表中单价测算。",
      "本表在工作簿中时，各项单价以本表为准；单价为空的，相应金额显示“缺单价”。",
    ],
    head: [...Object.values(PRICE_HEAD), ...others],
    rows: [
      ...prices.map((price, position) => {
        const { priced, used, entered } = price;
        const row = own[position] ?? null;
        const { reason, by, date } = row ?? entered ?? { reason: "", by: "", date: "" };
        return {
          item: priced.measure.shortName,
          unit: priceUnit(priced.measure),
          price: used ? halfUpOf(fractionOf(used.yuan, used.amount), 2) : (row?.value ?? null),
          origin: originOf(price),
          account: [reason, by, date, ...othersOf(row)],
        };
      }),
      ...added.map((row) => ({
        item: row.item,
        unit: row.unit,
        price: row.value,
        origin: row.origin,
        account: [row.reason, row.by, row.date, ...othersOf(row)],
      })),
    ],
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
