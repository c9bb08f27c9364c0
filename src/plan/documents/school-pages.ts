import type { CellLook, DocumentCell, SheetDocument } from "../../document/sheet-document";
import { heightFor, LOOKS, SheetRows, widthOfAll } from "./sheet-rows";

/** Kind of the sheet among those of ours. */
export const SCHOOL_PAGES_MARKER = "school-pages";

/** 一校一策 in words: a page for each school. Every text is plain text. */
export interface SchoolPages {
  readonly sample: string | null;
  readonly pages: readonly SchoolPage[];
  /** 校长, 责任单位, 日期: each is followed by room to write. */
  readonly signature: readonly string[];
  readonly footer: string;
}

export interface SchoolPage {
  readonly title: string;
  /** Standard, day; what the school comes to. */
  readonly lines: readonly string[];
  readonly sections: readonly SchoolSection[];
}

export interface SchoolSection {
  readonly heading: string;
  /** Said where there are no rows, or below the heading. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly isBad: boolean }[];
}

/** Eight columns of a page of A4 upright. */
const WIDTHS = [22, 11, 11, 11, 11, 12, 11, 11];
const BAD: CellLook = { bold: true, fill: "#D9D9D9" };
const BORDER: CellLook = { border: "thin" };
/** Points of the letters; of a row of a table, and of one that is signed. */
const SIZE = 11;
const HEIGHTS = { title: 36, line: 20, row: 24, signature: 40 } as const;

/** 一校一策: A4 upright, every school on a page of its own. */
export function schoolPages({ sample, pages, signature, footer }: SchoolPages): SheetDocument {
  const rows = new SheetRows(WIDTHS);
  const breaks: number[] = [];
  const heights: number[] = [];
  for (const { title, lines, sections } of pages) {
    if (rows.next > 0) breaks.push(rows.next);
    heights[rows.next] = HEIGHTS.title;
    rows.title(title, sample);
    for (const line of lines) rows.paragraph(line);
    for (const { heading, note, head, rows: own } of sections) {
      rows.whole("");
      rows.whole(heading, LOOKS.heading);
      if (note !== "") rows.paragraph(note);
      if (own.length > 0) table(rows, heights, head, own);
    }
    rows.signature(signature);
    heights[rows.next - 1] = HEIGHTS.signature;
  }
  return {
    ...rows.sheet({
      frozenRows: 0,
      page: { orientation: "portrait", repeatedRows: null, breaks, footer, gridlines: false },
    }),
    rowHeights: Array.from({ length: rows.next }, (_, row) => heights[row] ?? HEIGHTS.line),
  };
}

/** The last column takes what is left of the width. */
function table(rows: SheetRows, heights: number[], head: readonly string[], own: SchoolSection["rows"]): void {
  const last = head.length - 1;
  const widths = head.map((_, column) => widthOfAll(WIDTHS.slice(column, column === last ? undefined : column + 1)));
  const add = (cells: readonly string[], look: (column: number) => CellLook): void => {
    const more = rows.columns - head.length;
    if (more > 0) rows.merges.push({ row: rows.next, column: last, rows: 1, columns: more + 1 });
    heights[rows.next] = heightFor(
      widths.map((width, column) => ({ text: cells[column] ?? "", width, size: SIZE })),
      HEIGHTS.row,
    );
    rows.add(
      Array.from({ length: rows.columns }, (_, column): DocumentCell => ({
        content: cells[column] || null,
        look: { ...look(Math.min(column, last)), ...BORDER },
      })),
    );
  };
  add(head, () => LOOKS.head);
  for (const { cells, isBad } of own)
    add(cells, (column) => ({ ...(column === 0 ? LOOKS.text : LOOKS.centred), ...(isBad ? BAD : {}) }));
}
