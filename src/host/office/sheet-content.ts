import { type CellArea, cellCount } from "../../core/cell/address";
import { columnsReference, rowsReference } from "../../plan/formula/sheet-references";
import type { CellLook, DocumentCell, PageSetup, SheetDocument } from "../../document/sheet-document";
import { looksOf } from "../document-looks";
import { BORDER, CHARACTER_POINTS, HORIZONTAL, PADDING_POINTS, VERTICAL } from "./look-names";
import { askForCharts } from "./sheet-charts";
import { jsonBytes, type Step } from "./requests";
import { greatest } from "../../core/quantity/long-lists";

/** Bytes of a request, about: of one look of one rectangle, of anything else that is said of a range, of a block of rows. */
const LOOK_BYTES = 2_500;
const RANGE_BYTES = 500;
const BLOCK_BYTES = 500_000;

/** What puts everything of a document into a sheet. @param isNew false to clear the sheet first */
export function contentSteps(sheet: Excel.Worksheet, document: SheetDocument, isNew: boolean): readonly Step[] {
  const { rows, merges, columnWidths, rowHeights = [], frozenRows, frozenColumns = 0 } = document;
  const columns = greatest(
    rows.map((row) => row.length),
    0,
  );
  const at = (range: CellArea): Excel.Range =>
    sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
  return [
    ...(isNew ? [] : [{ bytes: RANGE_BYTES, queue: () => queueClearing(sheet) }]),
    // Widths first: Excel makes rows as high as their texts need in columns as they are then.
    ...columnWidths.map((width, column) => ({
      bytes: RANGE_BYTES,
      queue: () => {
        sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * CHARACTER_POINTS + PADDING_POINTS;
      },
    })),
    ...looksOf(document).flatMap(({ look, areas }) =>
      areas.map((area) => ({
        bytes: LOOK_BYTES + (look.numberFormat === undefined ? 0 : cellCount(area) * look.numberFormat.length),
        queue: () => queueLook(at(area), look, area.rows, area.columns),
      })),
    ),
    ...(columns > 0 ? rowSteps(sheet, rows, columns) : []),
    ...merges.map((area) => ({ bytes: RANGE_BYTES, queue: () => at(area).merge(false) })),
    // After the texts, to which Excel fits the rows.
    ...(isNew ? [] : [{ bytes: RANGE_BYTES, queue: () => sheet.getRange().format.autofitRows() }]),
    ...runsOf(rowHeights).map(({ first, count, value }) => ({
      bytes: RANGE_BYTES,
      queue: () => {
        sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = value;
      },
    })),
    { bytes: RANGE_BYTES, queue: () => queueFreezing(sheet, frozenRows, frozenColumns) },
  ];
}

function queueFreezing(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const { freezePanes } = sheet;
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** Neighbours that have the same value, and how many; what has none is left out. */
function runsOf(values: readonly (number | null)[]): readonly { first: number; count: number; value: number }[] {
  const runs: { first: number; count: number; value: number }[] = [];
  values.forEach((value, position) => {
    const last = runs.at(-1);
    if (value === null) return;
    if (last?.value === value && last.first + last.count === position) last.count += 1;
    else runs.push({ first: position, count: 1, value });
  });
  return runs;
}

function queueClearing(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear("All");
  all.conditionalFormats.clearAll();
  all.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
  // For the page and the charts, which come later.
  sheet.names.load("items/name");
  askForCharts(sheet);
}

/** What stands in cells, in blocks of rows that fit into a request each. */
function rowSteps(sheet: Excel.Worksheet, rows: SheetDocument["rows"], columns: number): readonly Step[] {
  const steps: Step[] = [];
  let [first, bytes, lines]: [number, number, unknown[][]] = [0, 0, []];
  const end = (): void => {
    const [row, block] = [first, lines];
    steps.push({
      bytes,
      queue: () => {
        sheet.getRangeByIndexes(row, 0, block.length, columns).formulas = block;
      },
    });
    [first, bytes, lines] = [row + block.length, 0, []];
  };
  for (const cells of rows) {
    const line = Array.from({ length: columns }, (_, column) => typed(cells[column]?.content ?? null));
    const size = jsonBytes(line);
    if (lines.length > 0 && bytes + size > BLOCK_BYTES) end();
    lines.push(line);
    bytes += size;
  }
  end();
  return steps;
}

/** What is typed for a content. The apostrophe keeps every text a text, whatever it looks like. */
export function typed(content: DocumentCell["content"]): string | number | boolean {
  if (content === null || content === "") return "";
  if (typeof content === "object") return content.formula;
  return typeof content === "string" ? `'${content}` : content;
}

function queueLook(range: Excel.Range, look: CellLook, rows: number, columns: number): void {
  const { format } = range;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.border !== undefined) queueBorder(format, look.border, rows, columns);
  const { numberFormat } = look;
  // A pattern for each cell: an array of another size than the range is refused.
  if (numberFormat !== undefined)
    range.numberFormat = Array.from({ length: rows }, () => Array.from({ length: columns }, () => numberFormat));
}

/** The same line around every cell of a range. */
function queueBorder(
  format: Excel.RangeFormat,
  border: NonNullable<CellLook["border"]>,
  rows: number,
  columns: number,
): void {
  const between = [
    ...(rows > 1 ? ["InsideHorizontal" as const] : []),
    ...(columns > 1 ? ["InsideVertical" as const] : []),
  ];
  for (const name of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...between] as const) {
    const side = format.borders.getItem(name);
    side.style = "Continuous";
    side.weight = BORDER[border];
  }
}

/**
 * Queues how a sheet is printed. Excel refuses it where no printer is set up, so it goes in a batch of its own; what fewer
 * need comes last.
 * @param names those that belong to the sheet, of which the ones that hold what was printed before go
 */
export function queuePage(
  sheet: Excel.Worksheet,
  { orientation, paper, repeatedRows, repeatedColumns, breaks, area, footer, gridlines }: PageSetup,
  names: readonly Excel.NamedItem[],
): void {
  const page = sheet.pageLayout;
  page.orientation = orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  page.paperSize = paper === "A3" ? Excel.PaperType.a3 : Excel.PaperType.a4;
  page.zoom = { horizontalFitToPages: 1 };
  page.printGridlines = gridlines !== false;
  page.centerHorizontally = true;
  for (const item of names) if (PRINT_NAMES.test(item.name)) item.delete();
  if (repeatedRows !== null) page.setPrintTitleRows(rowsReference(repeatedRows.first, repeatedRows.count));
  if (repeatedColumns) page.setPrintTitleColumns(columnsReference(repeatedColumns.first, repeatedColumns.count));
  if (area) page.setPrintArea(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  page.headersFooters.defaultForAllPages.centerFooter = footer ?? "";
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks ?? []) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
}

/** What Excel calls the names that hold what is printed. */
const PRINT_NAMES = /^(?:.*!)?Print_(?:Area|Titles)$/i;
