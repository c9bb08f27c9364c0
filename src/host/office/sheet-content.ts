import type { CellArea } from "../../core/cell/address";
import { rowsReference } from "../../plan/formula/sheet-references";
import type { CellLook, DocumentCell, PageSetup, SheetDocument } from "../../plan/sheet-document";
import { looksOf } from "../document-looks";
import { CHARACTER_POINTS, HORIZONTAL, PADDING_POINTS, VERTICAL } from "./look-names";
import { jsonBytes, type Step } from "./requests";

/** Bytes of a request, about: of one look of one rectangle, of anything else that is said of a range, of a block of rows. */
const LOOK_BYTES = 2_500;
const RANGE_BYTES = 500;
const BLOCK_BYTES = 500_000;

/** What puts everything of a document into a sheet. @param isNew false to clear the sheet first */
export function contentSteps(sheet: Excel.Worksheet, document: SheetDocument, isNew: boolean): readonly Step[] {
  const { rows, merges, columnWidths, frozenRows } = document;
  const columns = Math.max(0, ...rows.map((row) => row.length));
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
        bytes: LOOK_BYTES + (look.numberFormat === undefined ? 0 : area.rows * area.columns * look.numberFormat.length),
        queue: () => queueLook(at(area), look, area.rows, area.columns),
      })),
    ),
    ...(columns > 0 ? rowSteps(sheet, rows, columns) : []),
    ...merges.map((area) => ({ bytes: RANGE_BYTES, queue: () => at(area).merge(false) })),
    ...(frozenRows > 0 ? [{ bytes: RANGE_BYTES, queue: () => sheet.freezePanes.freezeRows(frozenRows) }] : []),
  ];
}

function queueClearing(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear("All");
  all.conditionalFormats.clearAll();
  all.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
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
