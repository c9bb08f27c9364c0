import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../core/cell/address";
import { type CellValue, isBlankCell } from "../../core/cell/cell-value";
import { type Reference, tokensOf } from "../../core/cell/formula-tokens";
import { sheetInFile } from "../../core/cell/sheet-in-file";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import { rowNameOf } from "../../audit/row-names";
import type { AddressFault } from "../../plan/formula-faults";
import type { RecognisedTable } from "../../recognition/recognised-table";

/** Cells that the user has pointed at. */
export interface ChosenCells {
  readonly sheet: string;
  readonly area: CellArea;
}

/** Cells of an argument, with what was taken off what the user has pointed at, to be said beside them. */
export interface ReadCells extends ChosenCells {
  /** What the column is called; "" where nothing stands above. Null for several columns. */
  readonly heading: string | null;
  /** Rows, counted from zero, that are no data: the heading, and sums at the end of a whole column. */
  readonly without: readonly { readonly row: number; readonly why: "heading" | "sum" }[];
  /** Rows among them that add up others. */
  readonly sums: readonly number[];
}

/** How far above a column its heading is looked for. */
const MOST_HEADING_ROWS = 8;

/**
 * The cells that a person has named: `台账!B2:B40`, `B2`, `'学生 表'!B:B`; also with the signs of a Chinese keyboard.
 * @param home the sheet that is meant where none is named
 */
export function cellsNamed({ sheets }: WorkbookSnapshot, typed: string, home: string): ChosenCells | AddressFault {
  const text = typed.trim().replaceAll("！", "!").replaceAll("：", ":").replaceAll("＄", "$");
  const end = text.lastIndexOf("!");
  const quoted = text.slice(0, Math.max(end, 0)).trim();
  const named = /^'.*'$/.test(quoted) ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  const [token, ...others] = tokensOf(`=${text.slice(end + 1).replace(/\s+/g, "")}`);
  if (token?.type !== "reference" || token.reference.sheet !== null || others.length > 0)
    return { fault: "no-address" };
  const wanted = end < 0 ? home : named;
  const sheet = sheetNamed(sheets, wanted, home);
  return sheet ? { sheet: sheet.name, area: areaOf(token.reference) } : { fault: "no-sheet", sheet: wanted };
}

/** The sheet of this name; of several files also one of the same file as `home`, without its file being named. */
function sheetNamed(sheets: readonly SheetSnapshot[], wanted: string, home: string): SheetSnapshot | undefined {
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const { file } = sheetInFile(home);
  return (
    sheets.find(({ name }) => same(name, wanted)) ??
    sheets.find(({ name }) => sheetInFile(name).file === file && same(sheetInFile(name).sheet, wanted))
  );
}

function areaOf({ top, left, bottom, right }: Reference): CellArea {
  return { row: top.at, column: left.at, rows: bottom.at - top.at + 1, columns: right.at - left.at + 1 };
}

/**
 * The cells of an argument as they are meant: whole columns are cut to the rows of data, a heading that was selected along
 * with its column is left out.
 * @param isFigures true for an argument that takes numbers or years
 */
export function readCells(
  snapshot: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
  chosen: ChosenCells,
  isFigures: boolean,
): ReadCells | AddressFault {
  const sheet = snapshot.sheets.find(({ name }) => name === chosen.sheet);
  if (!sheet) return { fault: "no-sheet", sheet: chosen.sheet };
  const whole = chosen.area.rows >= MAX_ROWS;
  if (whole || chosen.area.columns >= MAX_COLUMNS) {
    const area = whole ? dataOf(sheet, tables, chosen.area, isFigures) : null;
    if (area === null) return { fault: "nothing-there", sheet: chosen.sheet };
    return { sheet: sheet.name, ...area, ...about(sheet, area.area) };
  }
  const headings = isFigures ? headingRows(sheet, chosen.area) : 0;
  const area = { ...chosen.area, row: chosen.area.row + headings, rows: chosen.area.rows - headings };
  const without = Array.from({ length: headings }, (_, row) => ({
    row: chosen.area.row + row,
    why: "heading" as const,
  }));
  return { sheet: sheet.name, area, without, ...about(sheet, area) };
}

function about(sheet: SheetSnapshot, area: CellArea): Pick<ReadCells, "heading" | "sums"> {
  const rows = area.rows > 1 ? rowsOf(area) : [];
  return {
    heading: area.columns === 1 ? headingAbove(sheet, area) : null,
    sums: rows.filter((row) => rowNameOf(lineOf(sheet, row)).isTotal),
  };
}

/** The rows of a whole column that hold data: below the heading, without sums and notes at the end. */
function dataOf(
  sheet: SheetSnapshot,
  tables: readonly RecognisedTable[],
  { column, columns }: CellArea,
  isFigures: boolean,
): Pick<ReadCells, "area" | "without"> | null {
  const table = tables.find((each) => each.sheet === sheet.name && each.orientation === "down");
  const used = rowsOf(sheet.area);
  const has = (row: number, test: (value: CellValue) => boolean): boolean =>
    Array.from({ length: columns }, (_, c) => valueAt(sheet, row, column + c)).some(test);
  const begins = table
    ? table.headerRows.last + 1
    : used.find((row) => has(row, (value) => (isFigures ? typeof value === "number" : !isBlankCell(value))));
  if (begins === undefined) return null;
  let end = table ? table.area.row + table.area.rows : sheet.area.row + sheet.area.rows;
  const sums: ReadCells["without"][number][] = [];
  for (; end > begins; end -= 1) {
    const line = lineOf(sheet, end - 1);
    if (rowNameOf(line).isNoEntry) sums.unshift({ row: end - 1, why: "sum" });
    else if (
      line.some((value) => typeof value === "number") ||
      (!isFigures && has(end - 1, (value) => !isBlankCell(value)))
    )
      break;
  }
  if (end <= begins) return null;
  return { area: { row: begins, column, rows: end - begins, columns }, without: sums };
}

/** How many rows at the top of an area are its heading: texts without any digit, above what has figures. */
function headingRows(sheet: SheetSnapshot, area: CellArea): number {
  const isWords = (value: CellValue): boolean =>
    typeof value === "string" && value.trim() !== "" && !/[\d—–\-/]/.test(value);
  const cells = (row: number): CellValue[] =>
    Array.from({ length: area.columns }, (_, c) => valueAt(sheet, row, area.column + c));
  const count = rowsOf(area).findIndex((row) => cells(row).some((value) => typeof value === "number"));
  const above = rowsOf(area).slice(0, Math.max(count, 0));
  return above.every((row) => cells(row).every((value) => isBlankCell(value) || isWords(value))) &&
    above.some((row) => cells(row).some(isWords))
    ? above.length
    : 0;
}

/** The nearest text above a column; of merged cells that of the first. */
function headingAbove(sheet: SheetSnapshot, { row, column }: CellArea): string {
  for (let at = row - 1; at >= Math.max(0, row - MOST_HEADING_ROWS); at -= 1) {
    const merged = sheet.merges.find(
      (area) =>
        at >= area.row && at < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    const value = valueAt(sheet, merged?.row ?? at, merged?.column ?? column);
    if (typeof value === "string" && value.trim() !== "") return value.replace(/\s+/g, "");
  }
  return "";
}

function rowsOf({ row, rows }: CellArea): number[] {
  return Array.from({ length: rows }, (_, at) => row + at);
}

function lineOf(sheet: SheetSnapshot, row: number): readonly CellValue[] {
  return sheet.values[row - sheet.area.row] ?? [];
}

/** What a cell holds; blank outside of what the sheet has. */
export function valueAt({ area, values }: SheetSnapshot, row: number, column: number): CellValue {
  return values[row - area.row]?.[column - area.column] ?? null;
}
