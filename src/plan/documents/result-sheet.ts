import type { CellArea } from "../../core/cell/address";
import type { CellLook, DocumentCell, SheetDocument } from "../sheet-document";
import type { ResultContent, ResultTable } from "./result-content";

/** Columns before the indicators: 序号, 学校, 学段; and after them: 达标项数, 结论. */
const BEFORE = [5, 26, 6];
const AFTER = [12, 14];
const SIGN_WIDTH = 10;

const TITLE: CellLook = { bold: true, fontSize: 16, horizontal: "center", vertical: "middle" };
const LINE: CellLook = { vertical: "middle" };
const STRONG: CellLook = { bold: true, vertical: "middle" };
const HEAD: CellLook = { bold: true, fill: "#E7E6E6", wrap: true, horizontal: "center", vertical: "middle" };
const NAME: CellLook = { wrap: true, vertical: "middle" };
const SIGN: CellLook = { wrap: true, horizontal: "center", vertical: "middle" };
const BAD: CellLook = { ...SIGN, bold: true, fill: "#D9D9D9" };

/** More rows than these, frozen, leave a small screen too few in which to scroll to the schools. */
const MOST_FROZEN = 10;

/** Rows of a sheet as they are put together. */
interface Rows {
  readonly cells: (readonly DocumentCell[])[];
  readonly merges: CellArea[];
}

/**
 * 核查结果 as a sheet: A4 upright, the head of the table repeated on every page. Long texts are cut into rows of the sheet's
 * width, since no program makes merged cells as high as what stands in them.
 */
export function resultSheet(content: ResultContent): SheetDocument {
  const { sample, title, lines, verdicts, table, notes, parts, signature } = content;
  const widths = [...BEFORE, ...table.indicators.map(() => SIGN_WIDTH), ...AFTER];
  const width = widths.reduce((sum, each) => sum + each, 0);
  const rows: Rows = { cells: [], merges: [] };
  const whole = (said: string, look: CellLook): void => addWhole(rows, said, look, widths.length);
  const paragraph = (said: string, look: CellLook): void => {
    for (const line of inLines(said, width - MARGIN)) whole(line, look);
  };
  whole(sample === null ? title : `${title}（${sample}）`, TITLE);
  for (const line of lines) paragraph(line, LINE);
  for (const { name, verdict, because } of verdicts) {
    whole(`${name}：${verdict}`, { ...STRONG, fontSize: 14 });
    paragraph(because, LINE);
  }
  const headerRow = rows.cells.length;
  addTable(rows, table);
  for (const note of notes) paragraph(note, LINE);
  for (const { heading, lines: own } of parts) {
    paragraph(heading, STRONG);
    for (const line of own) paragraph(line, LINE);
  }
  whole("", LINE);
  whole(signature.map((name) => `${name}：`).join(SIGNATURE_ROOM), LINE);
  return {
    rows: rows.cells,
    merges: rows.merges,
    columnWidths: widths,
    frozenRows: headerRow < MOST_FROZEN ? headerRow + 1 : 0,
    page: { orientation: "portrait", repeatedRows: { first: headerRow, count: 1 } },
  };
}

/** Room to write behind a name: so many wide blanks. */
const SIGNATURE_ROOM = "　".repeat(8);
/** Characters that are left free at the end of a line: fonts are not all as wide as the sheet takes them for. */
const MARGIN = 8;

function addWhole({ cells, merges }: Rows, said: string, look: CellLook, columns: number): void {
  merges.push({ row: cells.length, column: 0, rows: 1, columns });
  cells.push(Array.from({ length: columns }, (_, column) => ({ content: column === 0 ? said : null, look })));
}

function addTable({ cells, merges }: Rows, { before, indicators, after, schools, summary }: ResultTable): void {
  const sign = (content: string): DocumentCell => ({ content, look: content.includes("✗") ? BAD : SIGN });
  const plain = (content: string): DocumentCell => ({ content, look: SIGN });
  cells.push(
    [...before, ...indicators.map(({ code, name }) => `${code} ${name}`), ...after].map((name) => ({
      content: name,
      look: HEAD,
    })),
  );
  for (const { number, name, stage, signs, count, verdict } of schools)
    cells.push([
      plain(number),
      { content: name, look: NAME },
      plain(stage),
      ...signs.map(sign),
      plain(count),
      plain(verdict),
    ]);
  for (const { name, cells: own, end } of summary) {
    merges.push({ row: cells.length, column: 0, rows: 1, columns: before.length });
    merges.push({ row: cells.length, column: before.length + own.length, rows: 1, columns: after.length });
    const blank = { content: null, look: NAME };
    cells.push([{ content: name, look: NAME }, blank, blank, ...own.map(sign), plain(end), { ...blank, look: SIGN }]);
  }
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

function widthOf(piece: string): number {
  // Latin letters, figures and signs are half as wide as the rest.
  return Array.from(piece).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < WIDE_FROM ? 1 : 2), 0);
}

/** The first characters that take the width of a Chinese one (dashes and quotes among them). */
const WIDE_FROM = 0x2000;
