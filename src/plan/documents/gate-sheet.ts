import type { CellValue } from "../../core/cell/cell-value";
import type { DocumentCell, SheetDocument } from "../sheet-document";
import { contentOf, LOOKS, SheetRows } from "./sheet-rows";

/** Kind of the sheet among those of ours. The bureau edits it, and it is read back. */
export const GATE_SHEET_MARKER = "gates";

/** Characters that a cell may hold, less some. */
const MOST_IN_CELL = 30_000;
const WIDTHS = [18, 14, 14, 12, 10, 16, 12, 12];
const OTHER_WIDTH = 16;

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
}

/** 关口与存档: a row for each gate, what is kept of it behind in as many cells as it takes. */
export function gateSheet({ title, lines, head, dataHead, rows: gates }: GateSheetContent): SheetDocument {
  const others = [...new Set(gates.flatMap((gate) => [...gate.others.keys()]))];
  const pieces = Math.max(0, ...gates.map(({ data }) => Math.ceil(data.length / MOST_IN_CELL)));
  const names = [...head, ...others, ...Array.from({ length: pieces }, (_, at) => `${dataHead}${at + 1}`)];
  const rows = new SheetRows(names.map((_, column) => WIDTHS[column] ?? OTHER_WIDTH));
  rows.title(title);
  for (const line of lines) rows.whole(line);
  const headerRow = rows.next;
  rows.add(names.map((name) => ({ content: name, look: LOOKS.head })));
  for (const gate of gates) {
    const own = [
      ...head.map((_, column) => gate.cells[column] ?? null),
      ...others.map((name) => gate.others.get(name)),
    ];
    rows.add([
      ...own.map((value): DocumentCell => ({ content: contentOf(value ?? null), look: LOOKS.text })),
      ...Array.from({ length: pieces }, (_, at): DocumentCell => {
        const piece = gate.data.slice(at * MOST_IN_CELL, (at + 1) * MOST_IN_CELL);
        return { content: piece === "" ? null : piece, look: LOOKS.line };
      }),
    ]);
  }
  return rows.sheet({
    frozenRows: headerRow + 1,
    page: { orientation: "landscape", repeatedRows: { first: headerRow, count: 1 } },
  });
}
