import type { SheetDocument } from "../document/sheet-document";
import type { SheetModel } from "./workbook-model";

const GENERAL = "General";

type ReadableSheet = Pick<
  SheetModel,
  | "usedArea"
  | "values"
  | "formulas"
  | "numberFormats"
  | "looks"
  | "merges"
  | "columnWidth"
  | "rowHeights"
  | "frozenRows"
  | "frozenColumns"
  | "page"
  | "charts"
>;

/** A sheet of an open workbook as a document, from A1 to the last cell that is used. What holds an error is blank in it. */
export function documentOfSheet(sheet: ReadableSheet): SheetDocument {
  const used = sheet.usedArea(false);
  const area = used && { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const [values, formulas, formats, looks] = area
    ? [sheet.values(area), sheet.formulas(area), sheet.numberFormats(area), sheet.looks(area)]
    : [[], [], [], []];
  const [heights, charts] = [sheet.rowHeights(), sheet.charts()];
  return {
    rows: values.map((line, row) =>
      line.map((value, column) => {
        const formula = formulas[row]?.[column] ?? null;
        const numberFormat = formats[row]?.[column] ?? GENERAL;
        const look = { ...looks[row]?.[column], ...(numberFormat === GENERAL ? {} : { numberFormat }) };
        const content = formula !== null ? { formula } : typeof value === "object" ? null : value;
        return Object.keys(look).length > 0 ? { content, look } : { content };
      }),
    ),
    merges: sheet.merges(),
    columnWidths: Array.from({ length: area?.columns ?? 0 }, (_, column) => sheet.columnWidth(column)),
    ...(heights.length > 0 ? { rowHeights: heights } : {}),
    frozenRows: sheet.frozenRows(),
    ...(sheet.frozenColumns() > 0 ? { frozenColumns: sheet.frozenColumns() } : {}),
    page: sheet.page(),
    ...(charts.length > 0 ? { charts } : {}),
  };
}
