import type ExcelJS from "exceljs";

const LINE: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FF7F7F7F" } };

/** A thin line on all four sides. */
export const BOX: Partial<ExcelJS.Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };

export const HEADER_FILL: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } };
export const SUBTOTAL_FILL: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };

const CENTER: Partial<ExcelJS.Alignment> = { horizontal: "center", vertical: "middle", wrapText: true };

/** The title over a table, in one merged row. */
export function writeTitle(sheet: ExcelJS.Worksheet, row: number, columns: number, title: string): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = title;
  cell.font = { name: "宋体", size: 16, bold: true };
  cell.alignment = { horizontal: "center", vertical: "middle" };
  sheet.getRow(row).height = 30;
}

/** A line of text across the table (source, notes). */
export function writeLine(sheet: ExcelJS.Worksheet, row: number, columns: number, text: string, height = 18): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: "宋体", size: 10 };
  cell.alignment = { horizontal: "left", vertical: "middle", wrapText: true };
  sheet.getRow(row).height = height;
}

/** Header rows with their merges; a text that stands over several columns is given once, the others are "". */
export function writeHeader(sheet: ExcelJS.Worksheet, firstRow: number, rows: readonly (readonly string[])[], merges: readonly string[]): void {
  rows.forEach((texts, index) => {
    texts.forEach((text, column) => {
      const cell = sheet.getCell(firstRow + index, column + 1);
      if (text !== "") cell.value = text;
      cell.font = { name: "宋体", size: 11, bold: true };
      cell.alignment = CENTER;
      cell.fill = HEADER_FILL;
      cell.border = BOX;
    });
    sheet.getRow(firstRow + index).height = 42;
  });
  for (const merge of merges) sheet.mergeCells(merge);
}

/** The look of one cell of the table's body. */
export function styleBody(cell: ExcelJS.Cell, isText: boolean, numberFormat?: string): void {
  cell.font = { name: isText ? "宋体" : "等线", size: 11 };
  cell.alignment = { horizontal: isText ? "left" : "right", vertical: "middle", wrapText: isText };
  cell.border = BOX;
  if (numberFormat !== undefined) cell.numFmt = numberFormat;
}

/** A4 across, as wide as the page, the header on every page. */
export function setUpPrinting(sheet: ExcelJS.Worksheet, titleRows: string): void {
  sheet.pageSetup = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printTitlesRow: titleRows };
  sheet.headerFooter = { oddFooter: "第 &P 页，共 &N 页" };
}
