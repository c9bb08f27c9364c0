import type { CellArea } from "../../core/cell/address";
import { cellText, type CellValue, isCellError } from "../../core/cell/cell-value";
import type { CellLook, DocumentCell, SheetDocument } from "../../document/sheet-document";
import { greatest } from "../../core/quantity/long-lists";

/** Looks that all sheets of ours share. */
export const LOOKS = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "middle" },
  /** A text over the whole width. */
  line: { vertical: "middle" },
  heading: { bold: true, fontSize: 12, vertical: "middle" },
  head: { bold: true, fill: "#E7E6E6", wrap: true, horizontal: "center", vertical: "middle" },
  text: { wrap: true, vertical: "middle" },
  /** Signs and short words. */
  centred: { wrap: true, horizontal: "center", vertical: "middle" },
  number: { horizontal: "right", vertical: "middle" },
  /** Money and areas. */
  amount: { numberFormat: "#,##0.00", horizontal: "right", vertical: "middle" },
} as const satisfies Readonly<Record<string, CellLook>>;

/** Room to write behind a name: so many wide blanks. */
const SIGNATURE_ROOM = "　".repeat(8);
/** Characters that are left free at the end of a line: fonts are not all as wide as the sheet takes them for. */
const MARGIN = 8;

/**
 * The rows of a sheet of ours as they are put together. Long texts are cut into rows of the sheet's width, since no program
 * makes merged cells as high as what stands in them.
 */
export class SheetRows {
  private readonly rows: (readonly DocumentCell[])[] = [];
  readonly merges: CellArea[] = [];

  /** @param widths of the columns, in characters */
  constructor(private readonly widths: readonly number[]) {}

  /** How many columns it has. */
  get columns(): number {
    return this.widths.length;
  }

  /** The row that comes next, from zero. */
  get next(): number {
    return this.rows.length;
  }

  /** A row; cells that are not given are blank. */
  add(cells: readonly DocumentCell[]): void {
    this.rows.push(Array.from({ length: this.columns }, (_, column) => cells[column] ?? { content: null }));
  }

  /** A row that is one cell over the whole width, or over the first columns. */
  whole(said: string, look: CellLook = LOOKS.line, columns = this.columns): void {
    this.merges.push({ row: this.next, column: 0, rows: 1, columns });
    this.rows.push(this.widths.map((_, column) => ({ content: column === 0 ? said : null, look })));
  }

  /** A text in as many whole rows as it takes. */
  paragraph(said: string, look: CellLook = LOOKS.line): void {
    for (const line of this.linesOf(said)) this.whole(line, look);
  }

  /** The lines that {@link paragraph} makes of a text. */
  linesOf(said: string): readonly string[] {
    return inLines(said, widthOfAll(this.widths) - MARGIN);
  }

  /** @param sample 示例数据; null where the figures are a county's own */
  title(said: string, sample: string | null = null): void {
    this.whole(sample === null ? said : `${said}（${sample}）`, LOOKS.title);
  }

  /** 填表人：　　审核人：… below a blank row, each with room to write. */
  signature(names: readonly string[]): void {
    this.whole("");
    this.whole(names.map((name) => `${name}：`).join(SIGNATURE_ROOM));
  }

  /** The sheet that has these rows. */
  sheet(rest: Pick<SheetDocument, "frozenRows" | "page">): SheetDocument {
    return { rows: this.rows, merges: this.merges, columnWidths: this.widths, ...rest };
  }
}

/** What the bureau has typed, to stand on the sheet again. An error value of the bureau's formula is kept as what it shows. */
export function contentOf(value: CellValue): Exclude<DocumentCell["content"], object> | null {
  if (value === "") return null;
  return isCellError(value) ? cellText(value) : value;
}

/** Signs that do not begin a line. */
const NOT_FIRST = /^[，。；：、！？）》”％%.,;:)?!]/;

/** A text in lines of at most so many characters, a Chinese one counting two; Latin words and numbers are not cut. */
export function inLines(said: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const piece of said.match(/[\w.,/%×÷+−-]+㎡?|[^]/gu) ?? []) {
    const size = widthOf(piece);
    if (line !== "" && taken + size > most && !NOT_FIRST.test(piece)) {
      lines.push(line);
      [line, taken] = ["", 0];
    }
    if (line === "" && piece === " ") continue;
    line += piece;
    taken += size;
  }
  return line === "" ? lines : [...lines, line];
}

/** Of columns that are one cell. */
export function widthOfAll(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Points that a line of text takes, by points of its letters. */
const LINE = 1.35;
/** Points above and below the text of a cell, together. */
const AROUND = 6;
/** Points of the letters that the widths of columns are counted in; somewhat less, since not all fonts are as narrow. */
const USUAL_SIZE = 10;

/**
 * How high a row must be that its texts are not cut, in points: the cells wrap in columns of so many characters. For rows
 * that are to be higher than their texts need, which no program does by itself.
 */
export function heightFor(
  cells: readonly { readonly text: string; readonly width: number; readonly size: number }[],
  least: number,
): number {
  const heights = cells.map(
    ({ text, width, size }) => inLines(text, ((width - 1) * USUAL_SIZE) / size).length * size * LINE + AROUND,
  );
  return Math.ceil(greatest(heights, least));
}

/** Points of a row with one line of text. */
const USUAL_ROW = 21;
const DEFAULT_SIZE = 11;

/**
 * How high the rows of a sheet must be that no wrapped text is cut, results of formulas among them, which no program has
 * measured yet when it makes rows as high as their texts. Merged cells make no row higher.
 */
export function fittedHeights({ rows, merges, columnWidths }: SheetDocument): readonly number[] {
  const merged = new Set(
    merges.flatMap(({ row, column, rows: down, columns }) =>
      Array.from({ length: down * columns }, (_, at) => `${row + Math.floor(at / columns)} ${column + (at % columns)}`),
    ),
  );
  return rows.map((cells, row) =>
    heightFor(
      cells.flatMap(({ content, look }, column) => {
        if (look?.wrap !== true || merged.has(`${row} ${column}`)) return [];
        const shown = typeof content === "object" && content !== null ? content.result : content;
        const width = columnWidths[column] ?? DEFAULT_SIZE;
        return typeof shown === "string" ? [{ text: shown, width, size: look.fontSize ?? DEFAULT_SIZE }] : [];
      }),
      USUAL_ROW,
    ),
  );
}

function widthOf(piece: string): number {
  // Latin letters, figures and signs are half as wide as the rest.
  return Array.from(piece).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < WIDE_FROM ? 1 : 2), 0);
}

/** The first characters that take the width of a Chinese one (dashes and quotes among them). */
const WIDE_FROM = 0x2000;
