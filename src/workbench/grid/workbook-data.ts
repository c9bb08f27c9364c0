import { BooleanNumber, LocaleType } from "@univerjs/core";
import type {
  ICellData,
  IColumnData,
  IObjectArrayPrimitiveType,
  IObjectMatrixPrimitiveType,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { Breaks } from "../../xlsx/breaks";
import type { Area, XlsxCell, XlsxRow, XlsxSheet, XlsxWorkbook } from "../../xlsx/xlsx-workbook";
import type { ConditionalFormatModel } from "../../workbook/workbook-model";
import { gridValue } from "./cell-content";
import { gridStyle } from "./cell-style";
import { gridRule, modelOfFileRule } from "./conditional-rules";
import { containsCell } from "../excel/sheet-area";
import { rangeOf, union } from "./grid-area";

const DEFINED_NAMES = "SHEET_DEFINED_NAME_PLUGIN";
export const PIXELS_PER_POINT = 4 / 3;
/** Width of a digit of the default font (11 points); a column's width in the file is counted in these. */
export const PIXELS_PER_CHARACTER = 7;
/** Empty rows and columns after the content, so that there is room to type. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

/** A sheet of the file with the ids that it goes by in the grid. */
export interface GridSheet {
  readonly id: string;
  readonly source: XlsxSheet;
  /** Rectangle around everything that the file lists, formatted blanks too. */
  readonly filled: Area | null;
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  /** True for a sheet that the file does not have. */
  readonly isAdded: boolean;
}

/** A sheet that the add-in adds: nothing is in it yet. */
export function emptyGridSheet(id: string, name: string): GridSheet {
  return {
    id,
    source: {
      name,
      visibility: "visible",
      isProtected: false,
      rows: [],
      columns: [],
      merges: [],
      conditionalFormats: [],
      frozenRows: 0,
      frozenColumns: 0,
    },
    filled: null,
    conditionalFormats: [],
    isAdded: true,
  };
}

export interface GridWorkbook {
  readonly data: IWorkbookData;
  readonly sheets: readonly GridSheet[];
}

/** Cells that are made in one piece: some hundredths of a second. */
const CELLS_BETWEEN = 20_000;

/**
 * A workbook file as the grid's own data, made while the page answers its user. Formulas keep the results of the file until
 * they are computed.
 */
export async function gridWorkbook(workbook: XlsxWorkbook, id: string, name: string): Promise<GridWorkbook> {
  const breaks = new Breaks(CELLS_BETWEEN);
  const sheets = workbook.sheets.map((source, index): GridSheet => {
    const sheetId = `sheet-${index + 1}`;
    return {
      id: sheetId,
      source,
      filled: filledArea(source),
      conditionalFormats: [...source.conditionalFormats]
        .sort((left, right) => left.priority - right.priority)
        .map((rule, position) => modelOfFileRule(rule, `${sheetId}-rule-${position + 1}`)),
      isAdded: false,
    };
  });
  const styles: Record<string, IStyleData> = {};
  workbook.styles.forEach((style, index) => {
    styles[styleId(index)] = gridStyle(style);
  });
  const rules: Record<string, IConditionFormattingRule[]> = {};
  for (const sheet of sheets) rules[sheet.id] = sheet.conditionalFormats.map(gridRule);
  const made: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of sheets) made[sheet.id] = sheetData(sheet, await sheetRows(sheet.source, breaks));
  return {
    sheets,
    data: {
      id,
      name,
      appVersion: "0.25.1",
      locale: LocaleType.ZH_CN,
      styles,
      sheetOrder: sheets.map((sheet) => sheet.id),
      sheets: made,
      resources: [
        { name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: JSON.stringify(rules) },
        { name: DEFINED_NAMES, data: JSON.stringify(definedNames(workbook)) },
      ],
    },
  };
}

/** Name of a style of the file in the grid. */
export function styleId(index: number): string {
  return `file-${index}`;
}

/** What is in the rows of a sheet, as the grid's own data. */
type SheetRows = Pick<IWorksheetData, "cellData" | "rowData" | "rowCount">;

/** The grid's own data of a sheet in which nothing is yet. */
export function emptySheetData(sheet: GridSheet): Partial<IWorksheetData> {
  return sheetData(sheet, { cellData: {}, rowData: {}, rowCount: LEAST_ROWS });
}

async function sheetRows(source: XlsxSheet, breaks: Breaks): Promise<SheetRows> {
  const content = contentArea(source);
  const rowCount = Math.max((content ? content.row + content.rows : 0) + SPARE_ROWS, LEAST_ROWS);
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  const rowData: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  const fills = source.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.fills ?? []));
  for (const row of source.rows) {
    // A sheet may have a million formatted rows with nothing in them; the grid draws only the first of them.
    if (row.row >= rowCount) continue;
    if (row.cells.length > 0) cellData[row.row] = rowCells(row, fills);
    if (row.height !== undefined || row.hidden) {
      rowData[row.row] = {
        ...(row.height === undefined ? {} : { h: row.height * PIXELS_PER_POINT, ia: BooleanNumber.FALSE }),
        ...(row.hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
    }
    if (breaks.isDueAfter(row.cells.length + 1)) await breaks.turn();
  }
  return { cellData, rowData, rowCount };
}

/** @param fills what array formulas of the sheet fill */
function rowCells({ row, cells }: XlsxRow, fills: readonly Area[]): Record<number, ICellData> {
  const made: Record<number, ICellData> = {};
  for (const cell of cells) {
    // What an array formula has filled is computed again; a kept value would stand in its way.
    const isFilled = cell.formula === null && fills.some((area) => containsCell(area, row, cell.column));
    made[cell.column] = {
      s: styleId(cell.style),
      ...(isFilled ? {} : gridValue(cell.value)),
      ...(cell.formula === null ? {} : { f: cell.formula }),
    };
  }
  return made;
}

function sheetData({ id, source, filled }: GridSheet, rows: SheetRows): Partial<IWorksheetData> {
  const columnCount = Math.max((filled ? filled.column + filled.columns : 0) + SPARE_COLUMNS, LEAST_COLUMNS);
  const columnData: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const column of source.columns) {
    if (column.column >= columnCount) continue;
    columnData[column.column] = {
      ...(column.width === undefined ? {} : { w: Math.round(column.width * PIXELS_PER_CHARACTER) }),
      ...(column.hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
  }
  return {
    id,
    name: source.name,
    hidden: source.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...rows,
    columnData,
    mergeData: source.merges.map(rangeOf),
    columnCount,
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    freeze: {
      xSplit: source.frozenColumns,
      ySplit: source.frozenRows,
      startRow: source.frozenRows || -1,
      startColumn: source.frozenColumns || -1,
    },
  };
}

function definedNames(workbook: XlsxWorkbook): Record<string, object> {
  const usable = workbook.definedNames.filter(
    ({ name, reference }) => !/^_xlnm\.|^_EDU_SHEET\./i.test(name) && !reference.includes("#REF!"),
  );
  return Object.fromEntries(
    usable.map(({ name, reference }, index) => {
      const id = `name-${index + 1}`;
      return [id, { id, name, formulaOrRefString: reference.replace(/^=/, ""), localSheetId: "AllDefaultWorkbook" }];
    }),
  );
}

function contentArea(sheet: XlsxSheet): Area | null {
  return areaAround(sheet, ({ value, formula }) => value !== null || formula !== null);
}

function filledArea(sheet: XlsxSheet): Area | null {
  return areaAround(sheet, () => true);
}

function areaAround({ rows }: XlsxSheet, counts: (cell: XlsxCell) => boolean): Area | null {
  let area: Area | null = null;
  for (const { row, cells } of rows) {
    let [first, last] = [Infinity, -1];
    for (const cell of cells) {
      if (!counts(cell)) continue;
      first = Math.min(first, cell.column);
      last = Math.max(last, cell.column);
    }
    if (last >= 0) area = union(area, { row, column: first, rows: 1, columns: last - first + 1 });
  }
  return area;
}
