import type { CellRef } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { readOwnSheet } from "./own-sheet";

/** The head of the sheet of unit prices, as we write it and find it again wherever the bureau has moved its columns. */
export const PRICE_HEAD = {
  item: "项目",
  unit: "单位",
  price: "单价",
  origin: "来源",
  reason: "依据",
  by: "填报人",
  date: "填报日期",
} as const;

/** One row of the sheet of unit prices. */
export interface PriceRow {
  readonly item: string;
  /** Where the price stands. */
  readonly cell: CellRef;
  /** What the cell holds; null where it is blank, or a formula whose result is not known. */
  readonly value: CellValue;
  /** True where a formula gives the price and its result is not known. */
  readonly isUncalculated: boolean;
  readonly unit: string;
  readonly origin: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
  /** What the bureau has put into columns of its own, by their headers. */
  readonly others: ReadonlyMap<string, CellValue>;
}

/** Rows of the sheet of unit prices; null where its head is no more to be found, and nothing can be told of it. */
export function readPriceSheet(sheet: SheetSnapshot): readonly PriceRow[] | null {
  const rows = readOwnSheet(sheet, PRICE_HEAD, ["item", "price"]);
  if (!rows) return null;
  return rows.flatMap(({ cell, others }): PriceRow[] => {
    const price = cell("price");
    if (!price) return [];
    const text = (column: keyof typeof PRICE_HEAD): string => cell(column)?.text ?? "";
    return [
      {
        item: text("item"),
        cell: price.at,
        value: price.value,
        isUncalculated: price.isUncalculated,
        unit: text("unit"),
        origin: text("origin"),
        reason: text("reason"),
        by: text("by"),
        date: text("date"),
        others,
      },
    ];
  });
}
