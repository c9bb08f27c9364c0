import { cellXml } from "./cell-xml";
import { areaReference, cellName } from "./cell-names";
import type { CellLook, SheetDocument } from "../document/sheet-document";
import { escapeXml } from "./xml-text";

const PAPER = { A4: 9, A3: 8 } as const;
/** Pages are broken over the whole width of a sheet. */
const LAST_COLUMN = 16_383;
/** Points of a row of one line in the usual font, and of that font. */
const LINE_HEIGHT = 15;
const FONT_SIZE = 11;
/** Points of each line of a text that wraps, and around it: fonts of other programs are higher than the usual one. */
const WRAPPED_LINE = 16;
const AROUND_LINES = 2;
/** How much of a column's width its texts have: fonts are not all as narrow as the usual one, */
const TEXT_SHARE = 0.9;
/** and a line ends before the character that has no room, beside the margins of the cell. In characters. */
const LEFT_FREE = 2;
/** The first characters that take the width of a Chinese one (dashes and quotes among them). */
const WIDE_FROM = 0x2000;

/** The whole part of a sheet. @param styleOf position of a look among the workbook's cell formats */
export function sheetXml(document: SheetDocument, namespace: string, styleOf: (look: CellLook) => number): string {
  const { page } = document;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(document),
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>`,
    columnsXml(document.columnWidths),
    `<sheetData>${document.rows.map((cells, row) => rowXml(cells, row, heightXml(document, row), styleOf)).join("")}</sheetData>`,
    mergesXml(document),
    `<printOptions horizontalCentered="1"${page.gridlines === false ? "" : ` gridLines="1"`}/>`,
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="${PAPER[page.paper ?? "A4"]}" orientation="${page.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    page.footer === undefined
      ? ""
      : `<headerFooter><oddFooter>&amp;C${escapeXml(page.footer)}</oddFooter></headerFooter>`,
    breaksXml(page.breaks ?? []),
    `</worksheet>`,
  ].join("");
}

function viewXml({ frozenRows, frozenColumns = 0 }: SheetDocument): string {
  const split = (name: string, count: number): string => (count > 0 ? ` ${name}="${count}"` : "");
  const pane = frozenRows > 0 ? (frozenColumns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const xml =
    frozenRows + frozenColumns > 0
      ? `<pane${split("xSplit", frozenColumns)}${split("ySplit", frozenRows)} topLeftCell="${cellName(frozenRows, frozenColumns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`
      : "";
  return `<sheetViews><sheetView workbookViewId="0">${xml}</sheetView></sheetViews>`;
}

/** Rows before which a new page begins: a break is told by the number of the row above it. */
function breaksXml(rows: readonly number[]): string {
  const list = rows.filter((row) => row > 0).map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return list.length === 0
    ? ""
    : `<rowBreaks count="${list.length}" manualBreakCount="${list.length}">${list.join("")}</rowBreaks>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
}

function rowXml(
  cells: SheetDocument["rows"][number],
  row: number,
  height: string,
  styleOf: (look: CellLook) => number,
): string {
  const written = cells.map(({ content, look }, column) => {
    const style = look ? styleOf(look) : 0;
    return typeof content === "object" && content !== null
      ? cellXml("", row, column, style, { value: content.result ?? null, formula: content.formula })
      : cellXml("", row, column, style, { value: content });
  });
  return `<row r="${row + 1}"${height}>${written.join("")}</row>`;
}

/** As high as somebody has said, else as its texts need. */
function heightXml(document: SheetDocument, row: number): string {
  const said = document.rowHeights?.[row] ?? null;
  if (said !== null) return ` ht="${said}" customHeight="1"`;
  const height = heightOf(document, row);
  return height > LINE_HEIGHT ? ` ht="${height}"` : "";
}

/**
 * How high a row has to be for its texts, as Excel keeps it of rows that nobody has set: LibreOffice takes rows of a file by
 * Excel to be of one line where nothing is said, and would cut their texts. What wraps in merged cells counts one line, as in Excel.
 */
function heightOf({ rows, merges, columnWidths }: SheetDocument, row: number): number {
  const isMerged = (column: number): boolean =>
    merges.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  const heights = (rows[row] ?? []).map(({ content, look }, column) => {
    const scale = Math.max(FONT_SIZE, look?.fontSize ?? FONT_SIZE) / FONT_SIZE;
    const line = LINE_HEIGHT * scale;
    const width = columnWidths[column];
    const text = typeof content === "object" ? content?.result : content;
    if (look?.wrap !== true || width === undefined || typeof text !== "string" || isMerged(column)) return line;
    const lines = Math.ceil((widthOf(text) * scale) / Math.max(1, width * TEXT_SHARE - LEFT_FREE));
    return lines > 1 ? lines * WRAPPED_LINE * scale + AROUND_LINES : line;
  });
  return Math.ceil(heights.reduce((most, each) => Math.max(most, each), LINE_HEIGHT));
}

/** In characters of the usual font, a Chinese one counting two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < WIDE_FROM ? 1 : 2), 0);
}

function mergesXml({ merges }: SheetDocument): string {
  if (merges.length === 0) return "";
  const list = merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${list}</mergeCells>`;
}
