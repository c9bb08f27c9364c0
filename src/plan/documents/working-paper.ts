import type { CellLook, DocumentCell, SheetDocument } from "../sheet-document";
import { inLines } from "./result-sheet";

/** Kind of the sheet among those of ours. */
export const PAPER_SHEET_MARKER = "working-paper";

/** 核查底稿 in words and numbers: what was held against what, row by row. Every text is plain text. */
export interface WorkingPaper {
  /** 示例数据; null where the figures are a county's own. */
  readonly sample: string | null;
  readonly title: string;
  /** Above the sections: the files, the standard, the day. */
  readonly lines: readonly string[];
  readonly sections: readonly PaperSection[];
  /** 编制人, 复核人, 日期: each is followed by room to write. */
  readonly signature: readonly string[];
}

export interface PaperSection {
  readonly heading: string;
  /** What was done, and what is left out. */
  readonly note: string;
  /** One name for each column. */
  readonly head: readonly string[];
  readonly rows: readonly PaperRow[];
}

export interface PaperRow {
  /** One for each column; a number stays a number, so that it can be added up again. */
  readonly cells: readonly (string | number)[];
  /** What does not agree, or is not met, stands out. */
  readonly isBad: boolean;
}

/** 序号, what it is, its cell, two figures, what they differ by, how it came out, on what it rests. */
const WIDTHS = [6, 34, 22, 16, 16, 16, 14, 44];
const WHOLE_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Characters that are left free at the end of a line. */
const MARGIN = 8;
const SIGNATURE_ROOM = "　".repeat(8);

const TITLE: CellLook = { bold: true, fontSize: 16, horizontal: "center", vertical: "middle" };
const LINE: CellLook = { vertical: "middle" };
const HEADING: CellLook = { bold: true, fontSize: 12, vertical: "middle" };
const HEAD: CellLook = { bold: true, fill: "#E7E6E6", wrap: true, horizontal: "center", vertical: "middle" };
const TEXT: CellLook = { wrap: true, vertical: "middle" };
const NUMBER: CellLook = { horizontal: "right", vertical: "middle" };
/** 序号 */
const COUNT: CellLook = { horizontal: "center", vertical: "middle" };
const BAD: CellLook = { bold: true, fill: "#D9D9D9" };

/** 核查底稿 as a sheet: A4 across, every section with its own head. */
export function workingPaperSheet({ sample, title, lines, sections, signature }: WorkingPaper): SheetDocument {
  const rows: (readonly DocumentCell[])[] = [];
  const merges: SheetDocument["merges"][number][] = [];
  const whole = (said: string, look: CellLook): void => {
    merges.push({ row: rows.length, column: 0, rows: 1, columns: WIDTHS.length });
    rows.push(WIDTHS.map((_, column) => ({ content: column === 0 ? said : null, look })));
  };
  const paragraph = (said: string, look: CellLook): void => {
    for (const line of inLines(said, WHOLE_WIDTH - MARGIN)) whole(line, look);
  };
  whole(sample === null ? title : `${title}（${sample}）`, TITLE);
  for (const line of lines) paragraph(line, LINE);
  for (const { heading, note, head, rows: own } of sections) {
    whole("", LINE);
    paragraph(heading, HEADING);
    paragraph(note, LINE);
    if (own.length > 0) rows.push(head.map((name) => ({ content: name, look: HEAD })));
    for (const { cells, isBad } of own)
      rows.push(
        cells.map((content, column) => {
          const look = column === 0 ? COUNT : typeof content === "number" ? NUMBER : TEXT;
          return { content, look: isBad ? { ...look, ...BAD } : look };
        }),
      );
  }
  whole("", LINE);
  whole(signature.map((name) => `${name}：`).join(SIGNATURE_ROOM), LINE);
  return {
    rows,
    merges,
    columnWidths: WIDTHS,
    frozenRows: 0,
    page: { orientation: "landscape", repeatedRows: null },
  };
}
