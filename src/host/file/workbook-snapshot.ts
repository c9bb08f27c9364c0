import { type CellArea, cellCount, cellKey } from "../../core/cell/address";
import { islandAreas } from "../../core/cell/islands";
import { meaningOfFormat } from "../../core/cell/number-format";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import { markedSheets, markOf } from "../../plan/sheet-marker";
import { MOST_CELLS } from "../content-parts";
import { SheetRows } from "../sheet-rows";
import { HostError } from "../workbook-host";
import type { XlsxCell, XlsxSheet, XlsxStyle, XlsxWorkbook } from "../../xlsx/xlsx-workbook";

/** Days from the first day of the usual count to that of the other. */
const DAYS_TO_1904 = 1_462;
/** Cells of a sheet that wait for a result; what is more is filled by formulas over one another. */
const MAX_UNCALCULATED = 2_000_000;
/** Rows and columns that one array formula is followed into. */
const MAX_FILLED = 1_000;

/** The snapshot of a workbook that was read from a file. @throws HostError `too-large` */
export function snapshotOfWorkbook(name: string, workbook: XlsxWorkbook): WorkbookSnapshot {
  const { sheets, styles, uses1904, definedNames, isStructureProtected, calculatesByHand } = workbook;
  const marks = markedSheets(definedNames);
  const isLate = styles.map(({ numberFormat }) => uses1904 && meaningOfFormat(numberFormat)?.shows === "date");
  return {
    name,
    sheets: sheets.map((sheet) => ({
      ...snapshotOfSheet(sheet, styles, isLate),
      ...markOf(sheet.name, marks),
      ...(calculatesByHand === true ? { calculatesByHand } : {}),
    })),
    ...(isStructureProtected === true ? { isStructureProtected } : {}),
  };
}

/** @param isLate by style: true for days that are counted from 1904; a snapshot counts all from 1900 */
function snapshotOfSheet(sheet: XlsxSheet, styles: readonly XlsxStyle[], isLate: readonly boolean[]): SheetSnapshot {
  const area = contentArea(sheet);
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const uncalculated = new Set<number>();
  const struck = new Set<number>();
  const rows = new SheetRows(area);
  const { values } = rows;
  for (const { row, cells } of sheet.rows) {
    const line = rows.line(row, endOf(cells));
    for (const { column, value, formula, style, fills, isStruck } of cells) {
      if (value === null && formula === null) continue;
      const key = cellKey(row, column);
      line[column - area.column] = isLate[style] === true && typeof value === "number" ? value + DAYS_TO_1904 : value;
      if (formula !== null) formulas.set(key, formula);
      if (value === null) addArea(uncalculated, fills ?? { row, column, rows: 1, columns: 1 });
      if (uncalculated.size > MAX_UNCALCULATED) throw new HostError("too-large", { sheet: sheet.name });
      const look = styles[style];
      if (look !== undefined && look.numberFormat !== "General") numberFormats.set(key, look.numberFormat);
      if (isStruck ?? look?.strikethrough === true) struck.add(key);
    }
  }
  const cells = islandAreas({ area, values }).reduce((sum, island) => sum + cellCount(island), 0);
  if (cells > MOST_CELLS) throw new HostError("too-large", { sheet: sheet.name });
  return {
    name: sheet.name,
    area,
    values,
    formulas,
    numberFormats,
    uncalculated,
    struck,
    merges: sheet.merges,
    mergesKnown: true,
    hiddenRows: sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row),
    hiddenColumns: sheet.columns.filter(({ hidden }) => hidden).map(({ column }) => column),
    isProtected: sheet.isProtected,
    isVisible: sheet.visibility === "visible",
  };
}

/** The column behind the last content of a row; 0 where it has none. */
function endOf(cells: readonly XlsxCell[]): number {
  let end = 0;
  for (const { column, value, formula } of cells)
    if ((value !== null || formula !== null) && column >= end) end = column + 1;
  return end;
}

/** What an array formula fills has no more of a result than the formula itself. */
function addArea(cells: Set<number>, { row, column, rows, columns }: CellArea): void {
  for (let down = 0; down < Math.min(rows, MAX_FILLED); down += 1) {
    for (let right = 0; right < Math.min(columns, MAX_FILLED); right += 1)
      cells.add(cellKey(row + down, column + right));
  }
}

/** The rectangle around all cells with a value or a formula; of no rows and no columns where there is none. */
function contentArea(sheet: XlsxSheet): SheetSnapshot["area"] {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const { row, cells } of sheet.rows) {
    for (const { column, value, formula } of cells) {
      if (value === null && formula === null) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
