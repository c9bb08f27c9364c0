import type { CellLook, DocumentCell, SheetDocument } from "../sheet-document";

/** Kind of the sheet among those of ours. Unlike the others it is edited by the bureau and read back. */
export const PRICE_SHEET_MARKER = "unit-prices";

/** What stands on the sheet of unit prices, in words and numbers. */
export interface PriceSheetContent {
  readonly title: string;
  /** How it is used, line by line. */
  readonly lines: readonly string[];
  /** 项目, 单位, 单价, 来源, 依据, 填报人, 填报日期. */
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly item: string;
    readonly unit: string;
    /** Null where the bureau's own table gives none: to be filled in. */
    readonly price: number | null;
    readonly origin: string;
    readonly account: readonly [reason: string, by: string, date: string];
  }[];
}

const WIDTHS = [20, 10, 14, 46, 26, 16, 16];
const LINE: CellLook = { vertical: "middle" };
const TITLE: CellLook = { bold: true, fontSize: 16, horizontal: "center", vertical: "middle" };
const HEAD: CellLook = { bold: true, fill: "#E7E6E6", wrap: true, horizontal: "center", vertical: "middle" };
const TEXT: CellLook = { wrap: true, vertical: "middle" };
const PRICE: CellLook = { numberFormat: "#,##0.00", horizontal: "right", vertical: "middle" };
/** Told by its fill on the screen and by the words beside it on paper. */
const TO_FILL: CellLook = { ...PRICE, fill: "#FFF2CC" };

/** 单价: a row for each thing that is bought by the unit; the bureau fills in and changes the prices. */
export function priceSheet({ title, lines, head, rows: prices }: PriceSheetContent): SheetDocument {
  const whole = (said: string, look: CellLook): DocumentCell[] =>
    WIDTHS.map((_, column) => ({ content: column === 0 ? said : null, look }));
  const above = [whole(title, TITLE), ...lines.map((line) => whole(line, LINE))];
  const rows = [
    ...above,
    head.map((name) => ({ content: name, look: HEAD })),
    ...prices.map(({ item, unit, price, origin, account }): DocumentCell[] => [
      { content: item, look: TEXT },
      { content: unit, look: TEXT },
      { content: price, look: price === null ? TO_FILL : PRICE },
      ...[origin, ...account].map((said) => ({ content: said === "" ? null : said, look: TEXT })),
    ]),
  ];
  return {
    rows,
    merges: above.map((_, row) => ({ row, column: 0, rows: 1, columns: WIDTHS.length })),
    columnWidths: WIDTHS,
    frozenRows: above.length + 1,
    page: { orientation: "landscape", repeatedRows: { first: above.length, count: 1 } },
  };
}
