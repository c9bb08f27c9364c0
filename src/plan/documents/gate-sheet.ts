import { cellText, type CellValue } from "../../core/cell/cell-value";
import type { CellLook, DocumentCell, SheetDocument } from "../../document/sheet-document";
import { contentOf, heightFor, LOOKS, SheetRows } from "./sheet-rows";
import { greatest } from "../../core/quantity/long-lists";

/** Kind of the sheet among those of ours. The bureau edits it, and it is read back. */
export const GATE_SHEET_MARKER = "gates";

/** Characters that a cell may hold, less some. */
const MOST_IN_CELL = 30_000;
const WIDTHS = [18, 14, 14, 12, 10, 16, 12, 12];
const OTHER_WIDTH = 16;
/** Points of the letters, and of a row. */
const SIZE = 11;
const LEAST_HEIGHT = 24;
/** Wrapped, so that it does not run over the columns beside it. */
const DATA: CellLook = { wrap: true, vertical: "top" };

type Content = ReturnType<typeof contentOf>;

/** What stands on the sheet of gates, in words and numbers. */
export interface GateSheetContent {
  readonly title: string;
  /** How it is used, line by line. */
  readonly lines: readonly string[];
  /** 关口, 计划日期, 存档日期, 学校, 达标, 结论, 未销号, 大小. */
  readonly head: readonly string[];
  /** Header of the columns with what is kept, followed by a number. */
  readonly dataHead: string;
  readonly rows: readonly {
    readonly cells: readonly CellValue[];
    readonly others: ReadonlyMap<string, CellValue>;
    readonly data: string;
  }[];
  /** Below every page, in Excel's codes. */
  readonly footer: string;
}

/** 关口与存档: a row for each gate, what is kept of it behind in as many cells as it takes. */
export function gateSheet({ title, lines, head, dataHead, rows: gates, footer }: GateSheetContent): SheetDocument {
  const others = [...new Set(gates.flatMap((gate) => [...gate.others.keys()]))];
  const pieces = greatest(
    gates.map(({ data }) => Math.ceil(data.length / MOST_IN_CELL)),
    0,
  );
  const told = [...head, ...others];
  const names = [...told, ...Array.from({ length: pieces }, (_, at) => `${dataHead}${at + 1}`)];
  const widths = names.map((_, column) => WIDTHS[column] ?? OTHER_WIDTH);
  const rows = new SheetRows(widths);
  const heights: number[] = [];
  rows.whole(title, LOOKS.title, told.length);
  for (const line of lines) rows.whole(line, LOOKS.line, told.length);
  const headerRow = rows.next;
  rows.add(names.map((name) => ({ content: name, look: LOOKS.head })));
  for (const gate of gates) {
    const own = told.map((name, column): Content =>
      contentOf((column < head.length ? gate.cells[column] : gate.others.get(name)) ?? null),
    );
    // What is kept is no text to be read: its row is as high as the rest needs.
    heights[rows.next] = heightFor(
      own.map((content, column) => ({
        text: cellText(content),
        width: widths[column] ?? OTHER_WIDTH,
        size: SIZE,
      })),
      LEAST_HEIGHT,
    );
    rows.add([
      ...own.map((content): DocumentCell => ({ content, look: LOOKS.text })),
      ...Array.from({ length: pieces }, (_, at): DocumentCell => {
        const piece = gate.data.slice(at * MOST_IN_CELL, (at + 1) * MOST_IN_CELL);
        return { content: piece === "" ? null : piece, look: DATA };
      }),
    ]);
  }
  return {
    ...rows.sheet({
      frozenRows: headerRow + 1,
      page: {
        orientation: "landscape",
        repeatedRows: { first: headerRow, count: 1 },
        area: { row: 0, column: 0, rows: rows.next, columns: told.length },
        footer,
      },
    }),
    rowHeights: heights,
  };
}
