import type { CellLook, DocumentCell, SheetDocument } from "../../document/sheet-document";

/** What stands on a ledger, or on the sheet of one unit, in words and numbers. */
export interface LedgerSheetContent {
  readonly title: string;
  /** What it is and how it is used, line by line. */
  readonly lines: readonly string[];
  readonly columns: readonly { readonly name: string; readonly width: number; readonly isNumber?: true }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Rows without content below the table, with its looks: for problems that the bureau adds, and those to come. */
  readonly spareRows: number;
  /** Below every page, in Excel's codes. */
  readonly footer: string;
}

const LINE: CellLook = { vertical: "middle" };
const TITLE: CellLook = { bold: true, fontSize: 16, horizontal: "center", vertical: "middle" };
const HEAD: CellLook = { bold: true, fill: "#E7E6E6", wrap: true, horizontal: "center", vertical: "middle" };
const TEXT: CellLook = { wrap: true, vertical: "middle" };
const NUMBER: CellLook = { wrap: true, horizontal: "right", vertical: "middle" };

/** 整改台账, 责任清单, or the part of them that is one unit's: a row for each problem or task, nothing below the table. */
export function ledgerSheet({ title, lines, columns, rows, spareRows, footer }: LedgerSheetContent): SheetDocument {
  const whole = (said: string, look: CellLook): DocumentCell[] =>
    columns.map((_, column) => ({ content: column === 0 ? said : null, look }));
  const above = [whole(title, TITLE), ...lines.map((line) => whole(line, LINE))];
  const inColumns = (cells: readonly (string | number | null)[]): DocumentCell[] =>
    columns.map(({ isNumber }, column) => {
      const content = cells[column] ?? null;
      return { content: content === "" ? null : content, look: isNumber ? NUMBER : TEXT };
    });
  return {
    rows: [
      ...above,
      columns.map(({ name }) => ({ content: name, look: HEAD })),
      ...rows.map(inColumns),
      ...Array.from({ length: spareRows }, () => inColumns([])),
    ],
    merges: above.map((_, row) => ({ row, column: 0, rows: 1, columns: columns.length })),
    columnWidths: columns.map(({ width }) => width),
    frozenRows: above.length + 1,
    // A3, as the ledgers of bureaus are: twenty columns on A4 could not be read.
    page: { orientation: "landscape", paper: "A3", repeatedRows: { first: above.length, count: 1 }, footer },
  };
}
