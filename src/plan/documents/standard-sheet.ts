import type { CellLook, SheetDocument } from "../../document/sheet-document";
import { LOOKS, SheetRows } from "./sheet-rows";

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
const CHANGED: CellLook = { ...LOOKS.text, bold: true, fill: "#DDEBF7", fontColor: "#1F3864" };
const GROUP: CellLook = { bold: true, fill: "#F2F2F2", vertical: "middle" };

/** The sheet with every figure of a standard: one row a figure, those that were replaced in a colour of their own. */
export function standardSheet({ title, lines, columns, groups, note }: StandardSheetContent): SheetDocument {
  const widths = WIDTHS.slice(0, columns.length);
  const rows = new SheetRows(widths);
  rows.title(title);
  for (const line of lines) rows.whole(line);
  const headerRow = rows.next;
  rows.add(columns.map((name) => ({ content: name, look: LOOKS.head })));
  for (const { name, rows: figures } of groups) {
    rows.add(columns.map((_, column) => ({ content: column === 0 ? name : null, look: GROUP })));
    for (const { cells, isChanged } of figures)
      rows.add(
        columns.map((_, column) => ({ content: cells[column] ?? null, look: isChanged ? CHANGED : LOOKS.text })),
      );
  }
  rows.whole(note);
  return rows.sheet({
    frozenRows: headerRow + 1,
    page: { orientation: "landscape", repeatedRows: { first: headerRow, count: 1 } },
  });
}
