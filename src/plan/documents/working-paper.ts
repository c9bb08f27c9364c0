import type { CellLook, SheetDocument } from "../../document/sheet-document";
import { LOOKS, SheetRows } from "./sheet-rows";

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

const BAD: CellLook = { bold: true, fill: "#D9D9D9" };

/** 核查底稿 as a sheet: A4 across, every section with its own head. */
export function workingPaperSheet({ sample, title, lines, sections, signature }: WorkingPaper): SheetDocument {
  const rows = new SheetRows(WIDTHS);
  rows.title(title, sample);
  for (const line of lines) rows.paragraph(line);
  for (const { heading, note, head, rows: own } of sections) {
    rows.whole("");
    rows.paragraph(heading, LOOKS.heading);
    rows.paragraph(note);
    if (own.length > 0) rows.add(head.map((name) => ({ content: name, look: LOOKS.head })));
    for (const { cells, isBad } of own)
      rows.add(
        cells.map((content, column) => {
          const look = column === 0 ? LOOKS.centred : typeof content === "number" ? LOOKS.number : LOOKS.text;
          return { content, look: isBad ? { ...look, ...BAD } : look };
        }),
      );
  }
  rows.signature(signature);
  return rows.sheet({
    frozenRows: 0,
    page: { orientation: "landscape", repeatedRows: null },
  });
}
