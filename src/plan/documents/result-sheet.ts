import type { CellLook, DocumentCell, SheetDocument } from "../../document/sheet-document";
import type { ResultContent, ResultTable } from "./result-content";
import { LOOKS, SheetRows } from "./sheet-rows";

/** Columns before the indicators: 序号, 学校, 学段; and after them: 达标项数, 结论. */
const BEFORE = [5, 26, 6];
const AFTER = [12, 14];
const SIGN_WIDTH = 10;

const STRONG: CellLook = { bold: true, vertical: "middle" };
const BAD: CellLook = { ...LOOKS.centred, bold: true, fill: "#D9D9D9" };

/** More rows than these, frozen, leave a small screen too few in which to scroll to the schools. */
const MOST_FROZEN = 10;

/**
 * 核查结果 as a sheet: A4 upright, the head of the table repeated on every page.
 */
export function resultSheet(content: ResultContent): SheetDocument {
  const { sample, title, lines, verdicts, table, notes, parts, signature } = content;
  const widths = [...BEFORE, ...table.indicators.map(() => SIGN_WIDTH), ...AFTER];
  const rows = new SheetRows(widths);
  rows.title(title, sample);
  for (const line of lines) rows.paragraph(line);
  for (const { name, verdict, because } of verdicts) {
    rows.whole(`${name}：${verdict}`, { ...STRONG, fontSize: 14 });
    rows.paragraph(because);
  }
  const headerRow = rows.next;
  addTable(rows, table);
  for (const note of notes) rows.paragraph(note);
  for (const { heading, lines: own } of parts) {
    rows.paragraph(heading, STRONG);
    for (const line of own) rows.paragraph(line);
  }
  rows.signature(signature);
  return rows.sheet({
    frozenRows: headerRow < MOST_FROZEN ? headerRow + 1 : 0,
    page: { orientation: "portrait", repeatedRows: { first: headerRow, count: 1 } },
  });
}

function addTable(rows: SheetRows, { before, indicators, after, schools, summary }: ResultTable): void {
  const sign = (content: string): DocumentCell => ({ content, look: content.includes("✗") ? BAD : LOOKS.centred });
  const plain = (content: string): DocumentCell => ({ content, look: LOOKS.centred });
  rows.add(
    [...before, ...indicators.map(({ code, name }) => `${code} ${name}`), ...after].map((name) => ({
      content: name,
      look: LOOKS.head,
    })),
  );
  for (const { number, name, stage, signs, count, verdict } of schools)
    rows.add([
      plain(number),
      { content: name, look: LOOKS.text },
      plain(stage),
      ...signs.map(sign),
      plain(count),
      plain(verdict),
    ]);
  for (const { name, cells: own, end } of summary) {
    rows.merges.push({ row: rows.next, column: 0, rows: 1, columns: before.length });
    rows.merges.push({ row: rows.next, column: before.length + own.length, rows: 1, columns: after.length });
    const blank = { content: null, look: LOOKS.text };
    rows.add([
      { content: name, look: LOOKS.text },
      blank,
      blank,
      ...own.map(sign),
      plain(end),
      { ...blank, look: LOOKS.centred },
    ]);
  }
}
