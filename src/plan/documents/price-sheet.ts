import type { CellValue } from "../../core/cell/cell-value";
import type { CellLook, SheetDocument } from "../../document/sheet-document";
import { contentOf, LOOKS, SheetRows } from "./sheet-rows";

/** Kind of the sheet among those of ours. Unlike the others it is edited by the bureau and read back. */
export const PRICE_SHEET_MARKER = "unit-prices";

/** What stands on the sheet of unit prices, in words and numbers. */
export interface PriceSheetContent {
  readonly title: string;
  /** How it is used, line by line. */
  readonly lines: readonly string[];
  /** 项目, 单位, 单价, 来源, 依据, 填报人, 填报日期, and columns of the bureau's own. */
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly item: string;
    readonly unit: string;
    /** Null where nothing is known: to be filled in. A text is what the bureau has typed. */
    readonly price: CellValue;
    readonly origin: string;
    /** 依据, 填报人, 填报日期, and what stands in columns of the bureau's own. */
    readonly account: readonly CellValue[];
  }[];
}

const WIDTHS = [20, 10, 14, 46, 26, 16, 16];
const OTHER_WIDTH = 16;
/** Told by its fill on the screen and by the words beside it on paper. */
const TO_FILL: CellLook = { ...LOOKS.amount, fill: "#FFF2CC" };

/** 单价: a row for each thing that is bought by the unit; the bureau fills in and changes the prices. */
export function priceSheet({ title, lines, head, rows: prices }: PriceSheetContent): SheetDocument {
  const rows = new SheetRows(head.map((_, column) => WIDTHS[column] ?? OTHER_WIDTH));
  rows.title(title);
  for (const line of lines) rows.whole(line);
  const headerRow = rows.next;
  rows.add(head.map((name) => ({ content: name, look: LOOKS.head })));
  for (const { item, unit, price, origin, account } of prices)
    rows.add([
      { content: item, look: LOOKS.text },
      { content: unit, look: LOOKS.text },
      { content: contentOf(price), look: price === null ? TO_FILL : LOOKS.amount },
      ...[origin, ...account].map((said) => ({ content: contentOf(said), look: LOOKS.text })),
    ]);
  return rows.sheet({
    frozenRows: headerRow + 1,
    page: { orientation: "landscape", repeatedRows: { first: headerRow, count: 1 } },
  });
}
