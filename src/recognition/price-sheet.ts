import type { CellRef } from "../core/cell/address";
import { cellKey } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { sheetGrid } from "./sheet/sheet-grid";

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

const OURS: ReadonlySet<string> = new Set(Object.values(PRICE_HEAD));

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
  const grid = sheetGrid(sheet);
  for (let row = grid.top; row < grid.bottom; row++) {
    const columns = new Map<string, number>();
    for (let column = grid.left; column < grid.right; column++) {
      const name = grid.label(row, column);
      if (name !== "" && !columns.has(name)) columns.set(name, column);
    }
    const [item, price] = [columns.get(PRICE_HEAD.item), columns.get(PRICE_HEAD.price)];
    if (item === undefined || price === undefined) continue;
    const text = (at: number, head: string): string => {
      const column = columns.get(head);
      return column === undefined ? "" : grid.label(at, column);
    };
    return Array.from({ length: grid.bottom - row - 1 }, (_, offset) => row + 1 + offset).flatMap((at): PriceRow[] => {
      const name = grid.label(at, item);
      if (name === "") return [];
      return [
        {
          item: name,
          cell: { sheet: sheet.name, row: at, column: price },
          value: grid.value(at, price),
          isUncalculated: sheet.uncalculated?.has(cellKey(at, price)) === true,
          unit: text(at, PRICE_HEAD.unit),
          origin: text(at, PRICE_HEAD.origin),
          reason: text(at, PRICE_HEAD.reason),
          by: text(at, PRICE_HEAD.by),
          date: text(at, PRICE_HEAD.date),
          others: new Map(
            [...columns].flatMap(([header, column]): (readonly [string, CellValue])[] =>
              OURS.has(header) || grid.value(at, column) === null ? [] : [[header, grid.value(at, column)]],
            ),
          ),
        },
      ];
    });
  }
  return null;
}
