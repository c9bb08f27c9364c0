import type { CellArea } from "../../core/cell/address";
import type { CellLook, DocumentCell, SheetDocument } from "../../plan/sheet-document";
import { CHARACTER_POINTS, HORIZONTAL, PADDING_POINTS, VERTICAL } from "./look-names";
import type { RoundTrips } from "./round-trips";
import { askForRectangles, loadedArea } from "./sheet-layout";

/** What cells look like of which nothing is said. */
const PLAIN = { fontColor: "#000000", fill: "#FFFFFF" };

/** Cells that one round trip asks for with their looks, at some 240 bytes each; Excel on the web answers at most 5 MB. */
const CELLS_PER_TRIP = { web: 15_000, desktop: 300_000 } as const;

/** A sheet that has been asked for what a document tells of it besides its cells. */
interface AskedLayout {
  /** From A1 to the last cell; null for an empty sheet. */
  readonly area: CellArea | null;
  readonly frozen: Excel.Range;
  readonly page: Excel.PageLayout;
  readonly titles: Excel.Range;
  readonly merges: Excel.RangeAreas | null;
  readonly columns: readonly Excel.RangeFormat[];
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
  frozen.load("rowCount");
  const page = sheet.pageLayout;
  page.load("orientation");
  const titles = page.getPrintTitleRowsOrNullObject();
  titles.load("rowIndex,rowCount");
  if (!area) return { area, frozen, page, titles, merges: null, columns: [] };
  const merges = sheet.getRangeByIndexes(0, 0, area.rows, area.columns).getMergedAreasOrNullObject();
  askForRectangles(merges);
  const columns = Array.from({ length: area.columns }, (_, column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
    format.load("columnWidth");
    return format;
  });
  return { area, frozen, page, titles, merges, columns };
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
    },
  });
  return { range, looks };
}

function loadedDocument({
  frozen,
  page,
  titles,
  merges,
  columns,
  rows,
}: AskedLayout & { readonly rows: readonly AskedRows[] }): SheetDocument {
  return {
    rows: rows.flatMap(loadedRows),
    merges: !merges || merges.isNullObject ? [] : merges.areas.items.map(loadedArea),
    columnWidths: columns.map(
      ({ columnWidth }) => Math.round(((columnWidth - PADDING_POINTS) / CHARACTER_POINTS) * 100) / 100,
    ),
    frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
    page: {
      orientation: page.orientation === Excel.PageOrientation.landscape ? "landscape" : "portrait",
      repeatedRows: titles.isNullObject ? null : { first: titles.rowIndex, count: titles.rowCount },
    },
  };
}

function loadedRows({ range, looks }: AskedRows): readonly DocumentCell[][] {
  const { values, formulas, numberFormat } = range;
  return values.map((line: unknown[], row) =>
    line.map((value, column) => ({
      content: contentOf(value, formulas[row]?.[column]),
      look: lookOf(looks.value[row]?.[column]?.format, numberFormat[row]?.[column]),
    })),
  );
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
