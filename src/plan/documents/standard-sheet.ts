import type { CellLook, DocumentCell, SheetDocument } from "../sheet-document";

/** Kind of the sheet among those of ours. */
export const STANDARD_SHEET_MARKER = "standard";

/** What stands on the sheet 均衡尺-标准, in words. */
export interface StandardSheetContent {
  readonly title: string;
  /** Lines below the title: validity, what the standard stands on, the day. */
  readonly lines: readonly string[];
  /** Names of the columns; every row has as many cells at most. */
  readonly columns: readonly string[];
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly { readonly cells: readonly string[]; readonly isChanged: boolean }[];
  }[];
  /** A note below the figures. */
  readonly note: string;
}

const WIDTHS = [38, 12, 34, 24, 16, 11, 22, 12, 16];
const BODY: CellLook = { wrap: true, vertical: "middle" };
const CHANGED: CellLook = { ...BODY, bold: true, fill: "#DDEBF7", fontColor: "#1F3864" };
const HEAD: CellLook = { ...BODY, bold: true, fill: "#E7E6E6", horizontal: "center" };
const GROUP: CellLook = { bold: true, fill: "#F2F2F2", vertical: "middle" };

/** The sheet with every figure of a standard: one row a figure, those that were replaced in a colour of their own. */
export function standardSheet({ title, lines, columns, groups, note }: StandardSheetContent): SheetDocument {
  const width = columns.length;
  const whole = (text: string, look: CellLook): DocumentCell[] =>
    columns.map((_, column) => ({ content: column === 0 ? text : null, look }));
  const rows: (readonly DocumentCell[])[] = [
    whole(title, { bold: true, fontSize: 16, horizontal: "center", vertical: "middle" }),
    ...lines.map((line) => whole(line, { vertical: "middle" })),
    columns.map((name) => ({ content: name, look: HEAD })),
  ];
  const headerRow = rows.length - 1;
  for (const { name, rows: figures } of groups) {
    rows.push(whole(name, GROUP));
    for (const { cells, isChanged } of figures)
      rows.push(columns.map((_, column) => ({ content: cells[column] ?? null, look: isChanged ? CHANGED : BODY })));
  }
  rows.push(whole(note, { vertical: "middle" }));
  const merged = [...Array(headerRow).keys(), rows.length - 1];
  return {
    rows,
    merges: merged.map((row) => ({ row, column: 0, rows: 1, columns: width })),
    columnWidths: WIDTHS.slice(0, width),
    frozenRows: headerRow + 1,
    page: { orientation: "landscape", repeatedRows: { first: headerRow, count: 1 } },
  };
}
