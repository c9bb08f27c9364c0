import { FIELD_WORDS, SEQUENCE_WORDS } from "./dictionary";
import type { SheetGrid } from "./sheet-grid";

/** The header of one table: its rows, its columns, and the column that names the rows. */
export interface HeaderBand {
  readonly first: number;
  /** Last row with header texts; code rows (L1 L2 …, 甲 乙 1 2 …) come behind it. */
  readonly last: number;
  /** Last row that belongs to the header, code rows included. */
  readonly end: number;
  readonly left: number;
  /** Column behind the last. */
  readonly right: number;
  readonly nameColumn: number;
  readonly names: "school" | "needs_item";
}

const MOST_HEADER_ROWS = 6;
const LONGEST_HEADER = 60;
const UNIT_ROW = /^(?:计量)?单位:|填表|填报|日期:|制表|审核|负责人/;
const CODE = /^(?:l\d{1,2}|甲|乙|丙|丁|\d{1,2}|[a-z])$/;

const NAME_WORDS = FIELD_WORDS.filter(({ field }) => field === "school" || field === "needs_item");

/** Every header band on a sheet, from the top down and from left to right. */
export function findHeaderBands(grid: SheetGrid): readonly HeaderBand[] {
  const bands: HeaderBand[] = [];
  for (let row = grid.top; row < grid.bottom; row++) {
    for (let column = grid.left; column < grid.right; column++) {
      const names = nameFieldAt(grid, row, column);
      if (!names) continue;
      if (bands.some((band) => row <= band.end && row >= band.first && column >= band.left && column < band.right)) continue;
      const band = bandAround(grid, row, column, names);
      if (band) bands.push(band);
    }
  }
  return bands;
}

function nameFieldAt(grid: SheetGrid, row: number, column: number): HeaderBand["names"] | null {
  const value = grid.value(row, column);
  if (typeof value !== "string" || value.length > 30 || !/[校项机构单类]/.test(value)) return null;
  const text = withoutBrackets(grid.ownText(row, column));
  const found = NAME_WORDS.find(({ exact }) => exact.test(text));
  return found ? (found.field as HeaderBand["names"]) : null;
}

function withoutBrackets(text: string): string {
  return text.replace(/\((?:全称|盖章|章|公章)\)$/, "");
}

function bandAround(grid: SheetGrid, row: number, column: number, names: HeaderBand["names"]): HeaderBand | null {
  const merge = grid.mergeAt(row, column);
  let first = row;
  while (first > grid.top && row - first < MOST_HEADER_ROWS && isHeaderRow(grid, first - 1)) first--;
  let last = merge ? merge.row + merge.rows - 1 : row;
  while (last + 1 < grid.bottom && last - first < MOST_HEADER_ROWS && continuesHeader(grid, last + 1, column)) last++;
  let end = last;
  while (end + 1 < grid.bottom && isCodeRow(grid, end + 1)) end++;
  const { left, right } = columnsAround(grid, first, last, column);
  const labels = new Set<string>();
  for (let c = left; c < right; c++) for (let r = first; r <= last; r++) if (grid.text(r, c)) labels.add(grid.text(r, c));
  return labels.size >= 3 ? { first, last, end, left, right, nameColumn: column, names } : null;
}

/** Texts of a row, each merged area once; null when the row holds a number or something too long for a header. */
function labelsOf(grid: SheetGrid, row: number): string[] | null {
  const labels: string[] = [];
  for (let column = grid.left; column < grid.right; column++) {
    const value = grid.value(row, column);
    if (value === null || value === "") continue;
    const text = grid.ownText(row, column);
    if (typeof value !== "string" || text.length > LONGEST_HEADER) return null;
    if (text) labels.push(text);
  }
  return labels;
}

/** A row above the name column's header that still belongs to the header: several texts, none a title or a unit line. */
function isHeaderRow(grid: SheetGrid, row: number): boolean {
  const labels = labelsOf(grid, row);
  return labels !== null && labels.length >= 2 && !labels.some((label) => UNIT_ROW.test(label));
}

/** A row below that still belongs to the header: nothing under the name column's header, texts under others. */
function continuesHeader(grid: SheetGrid, row: number, nameColumn: number): boolean {
  const merge = grid.mergeAt(row, nameColumn);
  const own = grid.ownText(row, nameColumn);
  if (own !== "" && !(merge && merge.row < row)) return false;
  if (isCodeRow(grid, row)) return false;
  const labels = labelsOf(grid, row);
  if (!labels || labels.length === 0) return false;
  for (let column = nameColumn + 1; column < grid.right; column++) {
    if (grid.ownText(row, column)) return labels.length >= 2 || isUnderGroup(grid, row, column);
  }
  return false;
}

function isUnderGroup(grid: SheetGrid, row: number, column: number): boolean {
  const above = grid.mergeAt(row - 1, column);
  return above !== null && above.columns > 1;
}

/** L1 L2 L3 …, or 甲 乙 1 2 3 …: names of columns, not data. */
export function isCodeRow(grid: SheetGrid, row: number): boolean {
  let codes = 0;
  let previous = NaN;
  for (let column = grid.left; column < grid.right; column++) {
    const text = grid.ownText(row, column);
    if (text === "") continue;
    if (!CODE.test(text)) return false;
    const number = Number(text.replace(/^l/, ""));
    if (!Number.isNaN(number)) {
      if (!Number.isNaN(previous) && number !== previous + 1) return false;
      previous = number;
    }
    codes++;
  }
  return codes >= 3;
}

/** The columns of the band that hangs together around a column: up to a blank column behind which another table begins. */
function columnsAround(grid: SheetGrid, first: number, last: number, column: number): { left: number; right: number } {
  const filled = (c: number): boolean => {
    for (let row = first; row <= last; row++) if (grid.text(row, c) !== "") return true;
    return false;
  };
  const isName = (c: number): boolean => {
    for (let row = first; row <= last; row++) if (nameFieldAt(grid, row, c)) return true;
    return false;
  };
  let left = column;
  while (left - 1 >= grid.left && filled(left - 1)) left--;
  let right = column + 1;
  for (let c = right; c < grid.right; c++) {
    if (filled(c)) {
      if (c > column && isName(c) && c !== column && !sameMerge(grid, first, last, column, c)) break;
      right = c + 1;
    }
  }
  const next = nextTableStart(grid, first, last, column, right, filled, isName);
  return { left, right: next ?? right };
}

function sameMerge(grid: SheetGrid, first: number, last: number, a: number, b: number): boolean {
  for (let row = first; row <= last; row++) {
    const merge = grid.mergeAt(row, a);
    if (merge && b < merge.column + merge.columns) return true;
  }
  return false;
}

/** Where a second table to the right begins (its 序号 column or blank column before its own name column), or null. */
function nextTableStart(
  grid: SheetGrid,
  first: number,
  last: number,
  column: number,
  right: number,
  filled: (c: number) => boolean,
  isName: (c: number) => boolean,
): number | null {
  let name = -1;
  for (let c = column + 1; c < grid.right; c++) {
    if (isName(c) && !sameMerge(grid, first, last, column, c)) {
      name = c;
      break;
    }
  }
  if (name < 0) return null;
  let start = Math.min(name, right);
  for (let c = name - 1; c > column; c--) {
    if (!filled(c)) {
      start = Math.min(start, c);
      while (start - 1 > column && !filled(start - 1)) start--;
      return start;
    }
    if (SEQUENCE_WORDS.test(grid.text(last, c))) return c;
  }
  return start;
}
