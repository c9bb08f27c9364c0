import { type CellArea, cellKey, MAX_COLUMNS, MAX_ROWS } from "../../core/cell/address";
import type { CellLook, DocumentCell, PageSetup, SheetDocument } from "../../document/sheet-document";
import { BORDER, CHARACTER_POINTS, HORIZONTAL, keyOf, PADDING_POINTS, VERTICAL } from "./look-names";
import { type AskedChart, askForChartKinds, askForChartRanges, loadedChart } from "./sheet-charts";
import type { RoundTrips } from "./round-trips";
import { askForRectangles, loadedArea } from "./sheet-layout";

/** What cells look like of which nothing is said. */
const PLAIN = { fontColor: "#000000", fill: "#FFFFFF" };

/** Cells that one round trip asks for with their looks, at some 500 bytes each; Excel on the web answers at most 5 MB. */
const CELLS_PER_TRIP = { web: 8_000, desktop: 300_000 } as const;

/** A sheet that has been asked for what a document tells of it besides its cells. */
interface AskedLayout {
  /** From A1 to the last cell; null for an empty sheet. */
  readonly area: CellArea | null;
  readonly frozen: Excel.Range;
  readonly page: Excel.PageLayout;
  readonly footer: Excel.HeaderFooter;
  readonly titles: { readonly rows: Excel.Range; readonly columns: Excel.Range };
  readonly printed: Excel.RangeAreas;
  readonly breaks: readonly Excel.Range[];
  readonly merges: Excel.RangeAreas | null;
  readonly columns: readonly Excel.RangeFormat[];
  readonly charts: readonly AskedChart[];
  readonly heights: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
}

/** Rows of a sheet that have been asked for. */
interface AskedRows {
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/**
 * Sheets as documents, in their order: in two round trips, and more only where there are more cells than one can answer.
 */
export async function readDocuments(
  trips: RoundTrips,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly SheetDocument[]> {
  if (sheets.length === 0) return [];
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(false);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    sheet.load("standardHeight");
    sheet.horizontalPageBreaks.load("items");
    askForChartKinds(sheet);
    return { sheet, range };
  });
  await trips.sync();
  const asked = used.map(({ sheet, range }) => ({
    sheet,
    ...askForLayout(sheet, fromFirstCell(range)),
    rows: [] as AskedRows[],
  }));
  const most =
    Office.context.platform === Office.PlatformType.OfficeOnline ? CELLS_PER_TRIP.web : CELLS_PER_TRIP.desktop;
  let left: number = most;
  for (const { sheet, area, rows } of asked) {
    for (let row = 0; area && row < area.rows;) {
      if (left < area.columns) {
        await trips.sync();
        left = most;
      }
      const count = Math.min(area.rows - row, Math.max(1, Math.floor(left / area.columns)));
      rows.push(askForRows(sheet.getRangeByIndexes(row, 0, count, area.columns)));
      left -= count * area.columns;
      row += count;
    }
  }
  await trips.sync();
  return asked.map(loadedDocument);
}

/** From A1 to the last cell that is used; null for a sheet with none. */
function fromFirstCell(used: Excel.Range): CellArea | null {
  if (used.isNullObject) return null;
  return { row: 0, column: 0, rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
}

function askForLayout(sheet: Excel.Worksheet, area: CellArea | null): AskedLayout {
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("rowCount,columnCount");
  const page = sheet.pageLayout;
  page.load("orientation,paperSize,printGridlines");
  const footer = page.headersFooters.defaultForAllPages;
  footer.load("centerFooter");
  const titles = { rows: page.getPrintTitleRowsOrNullObject(), columns: page.getPrintTitleColumnsOrNullObject() };
  titles.rows.load("rowIndex,rowCount");
  titles.columns.load("columnIndex,columnCount");
  const printed = page.getPrintAreaOrNullObject();
  askForRectangles(printed);
  const breaks = sheet.horizontalPageBreaks.items.map((each) => {
    const cell = each.getCellAfterBreak();
    cell.load("rowIndex");
    return cell;
  });
  const asked = { area, frozen, page, footer, titles, printed, breaks, charts: askForChartRanges(sheet) };
  if (!area) return { ...asked, merges: null, columns: [], heights: null };
  const range = sheet.getRangeByIndexes(0, 0, area.rows, area.columns);
  const merges = range.getMergedAreasOrNullObject();
  askForRectangles(merges);
  const columns = Array.from({ length: area.columns }, (_, column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
    format.load("columnWidth");
    return format;
  });
  return { ...asked, merges, columns, heights: range.getRowProperties({ format: { rowHeight: true } }) };
}

function askForRows(range: Excel.Range): AskedRows {
  range.load("values,formulas,numberFormat");
  const looks = range.getCellProperties({
    format: {
      font: { bold: true, color: true, size: true },
      fill: { color: true },
      wrapText: true,
      horizontalAlignment: true,
      verticalAlignment: true,
      borders: { style: true, weight: true },
    },
  });
  return { range, looks };
}

function loadedDocument(
  asked: AskedLayout & { readonly rows: readonly AskedRows[]; readonly sheet: Excel.Worksheet },
): SheetDocument {
  const { frozen, merges: merged, columns, heights, rows, sheet } = asked;
  const merges = !merged || merged.isNullObject ? [] : merged.areas.items.map(loadedArea);
  // Frozen alone, rows are told over all columns, and columns over all rows.
  const frozenRows = frozen.isNullObject || frozen.rowCount >= MAX_ROWS ? 0 : frozen.rowCount;
  const frozenColumns = frozen.isNullObject || frozen.columnCount >= MAX_COLUMNS ? 0 : frozen.columnCount;
  const charts = asked.charts.flatMap(loadedChart);
  const rowHeights = (heights?.value ?? []).map(({ format }) => {
    const height = format?.rowHeight;
    return height === undefined || height === sheet.standardHeight ? null : height;
  });
  return {
    rows: withBorders(rows.flatMap(loadedRows), merges),
    merges,
    columnWidths: columns.map(
      ({ columnWidth }) => Math.round(((columnWidth - PADDING_POINTS) / CHARACTER_POINTS) * 100) / 100,
    ),
    ...(rowHeights.some((height) => height !== null) ? { rowHeights } : {}),
    frozenRows,
    ...(frozenColumns > 0 ? { frozenColumns } : {}),
    page: loadedPage(asked),
    ...(charts.length > 0 ? { charts } : {}),
  };
}

function loadedPage({ page, footer, titles, printed, breaks }: AskedLayout): PageSetup {
  const { rows, columns } = titles;
  const area = printed.isNullObject ? undefined : printed.areas.items.map(loadedArea)[0];
  return {
    orientation: page.orientation === Excel.PageOrientation.landscape ? "landscape" : "portrait",
    ...(page.paperSize === Excel.PaperType.a3 ? { paper: "A3" } : {}),
    repeatedRows: rows.isNullObject ? null : { first: rows.rowIndex, count: rows.rowCount },
    ...(columns.isNullObject ? {} : { repeatedColumns: { first: columns.columnIndex, count: columns.columnCount } }),
    ...(breaks.length > 0 ? { breaks: breaks.map(({ rowIndex }) => rowIndex) } : {}),
    ...(area ? { area } : {}),
    ...(footer.centerFooter === "" ? {} : { footer: footer.centerFooter }),
    ...(page.printGridlines ? {} : { gridlines: false }),
  };
}

/** A cell as loaded, with the line on each of its sides. */
interface LoadedCell extends DocumentCell {
  readonly sides: Excel.CellBorderCollection | undefined;
}

function loadedRows({ range, looks }: AskedRows): readonly (readonly LoadedCell[])[] {
  const { values, formulas, numberFormat } = range;
  return values.map((line: unknown[], row) =>
    line.map((value, column) => {
      const format = looks.value[row]?.[column]?.format;
      return {
        content: contentOf(value, formulas[row]?.[column]),
        look: lookOf(format, numberFormat[row]?.[column]),
        sides: format?.borders,
      };
    }),
  );
}

/** A cell has a border where the same line is on all of its sides; of merged cells, on those that are not inside. */
function withBorders(rows: readonly (readonly LoadedCell[])[], merges: readonly CellArea[]): SheetDocument["rows"] {
  const outer = new Map<number, readonly Side[]>();
  for (const { row, column, rows: height, columns } of merges)
    for (let r = 0; r < height; r += 1)
      for (let c = 0; c < columns; c += 1) {
        const ends = { top: r === 0, bottom: r === height - 1, left: c === 0, right: c === columns - 1 };
        outer.set(
          cellKey(row + r, column + c),
          SIDES.filter((side) => ends[side]),
        );
      }
  return rows.map((line, row) =>
    line.map(({ content, look, sides }, column) => {
      const asked = outer.get(cellKey(row, column)) ?? SIDES;
      const [first, ...others] = asked.map((side) => borderOf(sides?.[side]));
      const border = others.every((each) => each === first) ? first : undefined;
      return { content, look: { ...look, ...(border ? { border } : {}) } };
    }),
  );
}

const SIDES = ["top", "bottom", "left", "right"] as const;
type Side = (typeof SIDES)[number];

function borderOf(side: Excel.CellBorder | undefined): CellLook["border"] {
  return side?.style === "Continuous" ? keyOf(BORDER, side.weight) : undefined;
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
