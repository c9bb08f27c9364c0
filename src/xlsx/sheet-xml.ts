import { cellXml } from "./cell-xml";
import { areaReference } from "./cell-names";
import type { XlsxCellLook, XlsxSheetDocument } from "./sheet-document";

const PAPER_A4 = 9;

/** The whole part of a sheet. @param styleOf position of a look among the workbook's cell formats */
export function sheetXml(
  document: XlsxSheetDocument,
  namespace: string,
  styleOf: (look: XlsxCellLook) => number,
): string {
  const { page } = document;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(document.frozenRows),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    columnsXml(document.columnWidths),
    `<sheetData>${document.rows.map((cells, row) => rowXml(cells, row, styleOf)).join("")}</sheetData>`,
    mergesXml(document),
    `<printOptions horizontalCentered="1" gridLines="1"/>`,
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="${PAPER_A4}" orientation="${page.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `</worksheet>`,
  ].join("");
}

function viewXml(frozenRows: number): string {
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : "";
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
}

function rowXml(
  cells: XlsxSheetDocument["rows"][number],
  row: number,
  styleOf: (look: XlsxCellLook) => number,
): string {
  const written = cells.map(({ content, look }, column) => {
    const style = look ? styleOf(look) : 0;
    return typeof content === "object" && content !== null
      ? cellXml("", row, column, style, { value: null, formula: content.formula })
      : cellXml("", row, column, style, { value: content });
  });
  return `<row r="${row + 1}">${written.join("")}</row>`;
}

function mergesXml({ merges }: XlsxSheetDocument): string {
  if (merges.length === 0) return "";
  const list = merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${list}</mergeCells>`;
}
