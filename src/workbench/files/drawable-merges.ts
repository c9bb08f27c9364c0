import type { Area, XlsxWorkbook } from "../../xlsx/xlsx-workbook";

/** Cells of a sheet under merged areas, cells under several counted for each: the grid keeps something of every one. */
const MOST_MERGED = 1_000_000;

/**
 * The workbook as it is shown: where merged areas cover more cells of a sheet than the grid can keep, without those of that
 * sheet. Nothing of it is a change: what is not shown stays in the file when a copy is saved.
 */
export function withDrawableMerges(workbook: XlsxWorkbook): XlsxWorkbook {
  const isTooMuch = (merges: readonly Area[]): boolean =>
    merges.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > MOST_MERGED;
  if (!workbook.sheets.some(({ merges }) => isTooMuch(merges))) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (isTooMuch(sheet.merges) ? { ...sheet, merges: [] } : sheet)),
    notModelled: [...workbook.notModelled, "大片合并的单元格"],
  };
}
