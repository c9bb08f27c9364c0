import type { CellArea } from "../../core/cell/address";
import { rowsReference } from "../../plan/formula/sheet-references";
import type { CellLook, DocumentCell, PageSetup, SheetDocument } from "../../plan/sheet-document";
import { looksOf } from "../document-looks";
import { askForRectangles, loadedArea } from "./sheet-layout";

/** Points of a column: seven pixels for each character, five around them, as Excel counts them for its usual font. */
const CHARACTER_POINTS = 5.25;
const PADDING_POINTS = 3.75;
/** What cells look like of which nothing is said. */
const PLAIN = { fontColor: "#000000", fill: "#FFFFFF" };

/** Queues everything of a document into a sheet. @param isNew false to clear the sheet first */
export function queueContent(sheet: Excel.Worksheet, document: SheetDocument, isNew: boolean): void {
  if (!isNew) {
    const all = sheet.getRange();
    all.unmerge();
    all.clear("All");
    all.conditionalFormats.clearAll();
    all.format.useStandardWidth = true;
    sheet.freezePanes.unfreeze();
  }
  // Widths first: Excel makes rows as high as their texts need in columns as they are then.
  document.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * CHARACTER_POINTS + PADDING_POINTS;
  });
  const columns = Math.max(0, ...document.rows.map((row) => row.length));
  if (columns > 0) queueCells(sheet, document, columns);
  for (const { row, column, rows, columns: width } of document.merges)
    sheet.getRangeByIndexes(row, column, rows, width).merge(false);
  if (document.frozenRows > 0) sheet.freezePanes.freezeRows(document.frozenRows);
}

function queueCells(sheet: Excel.Worksheet, document: SheetDocument, columns: number): void {
  const { rows } = document;
  for (const { look, areas } of looksOf(document))
    for (const { row, column, rows: height, columns: width } of areas)
      queueLook(sheet.getRangeByIndexes(row, column, height, width), look, height, width);
  sheet.getRangeByIndexes(0, 0, rows.length, columns).formulas = rows.map((cells) =>
    Array.from({ length: columns }, (_, column) => typed(cells[column]?.content ?? null)),
  );
}

/** What is typed for a content. The apostrophe keeps every text a text, whatever it looks like. */
export function typed(content: DocumentCell["content"]): string | number | boolean {
  if (content === null || content === "") return "";
  if (typeof content === "object") return content.formula;
  return typeof content === "string" ? `'${content}` : content;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center" } as const;

function queueLook(range: Excel.Range, look: CellLook, rows: number, columns: number): void {
  const { format } = range;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  const { numberFormat } = look;
  // A pattern for each cell: an array of another size than the range is refused.
  if (numberFormat !== undefined)
    range.numberFormat = Array.from({ length: rows }, () => Array.from({ length: columns }, () => numberFormat));
}

/** Queues how a sheet is printed. Excel refuses it where no printer is set up, so it goes in a batch of its own. */
export function queuePage(sheet: Excel.Worksheet, { orientation, repeatedRows }: PageSetup): void {
  const page = sheet.pageLayout;
  page.orientation = orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  page.paperSize = Excel.PaperType.a4;
  page.zoom = { horizontalFitToPages: 1 };
  page.printGridlines = true;
  page.centerHorizontally = true;
  if (repeatedRows !== null) page.setPrintTitleRows(rowsReference(repeatedRows.first, repeatedRows.count));
}

/** A sheet of ours that has been asked for its content; the batch must be synced before {@link contentDocument}. */
export interface AskedContent {
  readonly frozen: Excel.Range;
  readonly page: Excel.PageLayout;
  readonly titles: Excel.Range;
  /** Null for an empty sheet. */
  readonly cells: AskedCells | null;
}

interface AskedCells {
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly merges: Excel.RangeAreas;
  readonly columns: readonly Excel.RangeFormat[];
}

/** Asks for everything of a sheet that a document tells. @param area from A1 to the last cell; null for an empty sheet */
export function askForContent(sheet: Excel.Worksheet, area: CellArea | null): AskedContent {
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("rowCount");
  const page = sheet.pageLayout;
  page.load("orientation");
  const titles = page.getPrintTitleRowsOrNullObject();
  titles.load("rowIndex,rowCount");
  return { frozen, page, titles, cells: area && askForCells(sheet, area) };
}

function askForCells(sheet: Excel.Worksheet, area: CellArea): AskedCells {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.load("values,formulas,numberFormat");
  const looks = range.getCellProperties({
    format: {
      font: { bold: true, color: true, size: true },
      fill: { color: true },
      wrapText: true,
      horizontalAlignment: true,
      verticalAlignment: true,
    },
  });
  const merges = range.getMergedAreasOrNullObject();
  askForRectangles(merges);
  const columns = Array.from({ length: area.columns }, (_, column) => {
    const { format } = sheet.getRangeByIndexes(0, area.column + column, 1, 1);
    format.load("columnWidth");
    return format;
  });
  return { range, looks, merges, columns };
}

/** The sheet as a document, once loaded. */
export function contentDocument({ frozen, page, titles, cells }: AskedContent): SheetDocument {
  return {
    ...(cells ? cellsOf(cells) : { rows: [], merges: [], columnWidths: [] }),
    frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
    page: {
      orientation: page.orientation === Excel.PageOrientation.landscape ? "landscape" : "portrait",
      repeatedRows: titles.isNullObject ? null : { first: titles.rowIndex, count: titles.rowCount },
    },
  };
}

function cellsOf({
  range,
  looks,
  merges,
  columns,
}: AskedCells): Pick<SheetDocument, "rows" | "merges" | "columnWidths"> {
  const { values, formulas, numberFormat } = range;
  return {
    rows: values.map((line: unknown[], row) =>
      line.map((value, column) => ({
        content: contentOf(value, formulas[row]?.[column]),
        look: lookOf(looks.value[row]?.[column]?.format, numberFormat[row]?.[column]),
      })),
    ),
    merges: merges.isNullObject ? [] : merges.areas.items.map(loadedArea),
    columnWidths: columns.map(
      ({ columnWidth }) => Math.round(((columnWidth - PADDING_POINTS) / CHARACTER_POINTS) * 100) / 100,
    ),
  };
}

function contentOf(value: unknown, formula: unknown): DocumentCell["content"] {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  if (value === "") return null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function lookOf(format: Excel.CellPropertiesFormat | undefined, numberFormat: unknown): CellLook {
  const { font, fill, wrapText, horizontalAlignment, verticalAlignment } = format ?? {};
  const horizontal = keyOf(HORIZONTAL, horizontalAlignment);
  const vertical = keyOf(VERTICAL, verticalAlignment);
  return {
    ...(font?.bold === true ? { bold: true } : {}),
    ...(typeof font?.size === "number" ? { fontSize: font.size } : {}),
    ...(isColor(font?.color, PLAIN.fontColor) ? { fontColor: font.color } : {}),
    ...(isColor(fill?.color, PLAIN.fill) ? { fill: fill.color } : {}),
    ...(wrapText === true ? { wrap: true } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(typeof numberFormat === "string" && numberFormat !== "General" ? { numberFormat } : {}),
  };
}

function isColor(color: string | undefined, plain: string): color is string {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) && color.toUpperCase() !== plain;
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: unknown): Key | undefined {
  const isKey = (key: string): key is Key => Object.hasOwn(names, key);
  return Object.keys(names)
    .filter(isKey)
    .find((key) => names[key] === name);
}
