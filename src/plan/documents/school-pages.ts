import type { CellLook, DocumentCell, SheetDocument } from "../sheet-document";
import { LOOKS, SheetRows } from "./sheet-rows";

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

/** 一校一策: A4 upright, every school on a page of its own. */
export function schoolPages({ sample, pages, signature, footer }: SchoolPages): SheetDocument {
  const rows = new SheetRows(WIDTHS);
  const breaks: number[] = [];
  for (const { title, lines, sections } of pages) {
    if (rows.next > 0) breaks.push(rows.next);
    rows.title(title, sample);
    for (const line of lines) rows.paragraph(line);
    for (const { heading, note, head, rows: own } of sections) {
      rows.whole("");
      rows.whole(heading, LOOKS.heading);
      if (note !== "") rows.paragraph(note);
      if (own.length > 0) table(rows, head, own);
    }
    rows.signature(signature);
  }
  return rows.sheet({
    frozenRows: 0,
    page: { orientation: "portrait", repeatedRows: null, breaks, footer },
  });
}

/** The last column takes what is left of the width. */
function table(rows: SheetRows, head: readonly string[], own: SchoolSection["rows"]): void {
  const add = (cells: readonly string[], look: (column: number) => CellLook): void => {
    const last = head.length - 1;
    const more = rows.columns - head.length;
    if (more > 0) rows.merges.push({ row: rows.next, column: last, rows: 1, columns: more + 1 });
    rows.add(
      Array.from({ length: rows.columns }, (_, column): DocumentCell => ({
        content: cells[column] || null,
        look: look(Math.min(column, last)),
      })),
    );
  };
  add(head, () => LOOKS.head);
  for (const { cells, isBad } of own)
    add(cells, (column) => ({ ...(column === 0 ? LOOKS.text : LOOKS.centred), ...(isBad ? BAD : {}) }));
}
