import { parseFigure } from "../../core/cell/parse-figure";
import { isCodeRow } from "./code-row";
import { headerPart } from "./header-text";
import { columnsAround, isInReach } from "./header-columns";
import { type NameCell, nameCellAt } from "./name-cells";
import type { SheetGrid } from "../sheet/sheet-grid";

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
const LONGEST_HEADER = 80;
const LEAST_LABELS = 3;
const ABOVE_THE_HEADER = /单位:|填表|填报|日期|制表|审核|负责人|盖章|公章|^附[件表]|教育(?:体育)?局|表$|^\d{4}(?:-\d{4})?(?:年|学年)/;

/** Every header band on a sheet, from the top down and from left to right. */
export function findHeaderBands(grid: SheetGrid): readonly HeaderBand[] {
  const bands: HeaderBand[] = [];
  let current: HeaderBand[] = [];
  for (let row = grid.top; row < grid.bottom; row++) {
    // Bands come from the top down, so only those that reach down to this row can hold it.
    if (current.length > 0) current = current.filter((band) => band.end >= row);
    for (let column = grid.left; column < grid.right; column++) {
      const name = nameCellAt(grid, row, column);
      if (!name || current.some((band) => isInReach(band, row, column))) continue;
      const band = bandAround(grid, row, column, name);
      if (!band) continue;
      bands.push(band);
      current.push(band);
    }
  }
  return bands;
}

function bandAround(grid: SheetGrid, row: number, column: number, name: NameCell): HeaderBand | null {
  const merge = grid.mergeAt(row, column);
  let first = row;
  while (first > grid.top && row - first < MOST_HEADER_ROWS && isHeaderRow(grid, first - 1, column)) first--;
  let last = merge ? Math.min(merge.row + merge.rows, grid.bottom) - 1 : row;
  if (last - row > MOST_HEADER_ROWS) return null;
  while (last + 1 < grid.bottom && last - first < MOST_HEADER_ROWS && continuesHeader(grid, last + 1, column)) last++;
  const { left, right } = columnsAround(grid, { first, last, name: row }, column);
  let end = last;
  while (end + 1 < grid.bottom && isCodeRow(grid, end + 1, left, right)) end++;
  const best = bestName(grid, row, left, right) ?? { column, name };
  if (best.name.names !== name.names) return bandAround(grid, row, best.column, best.name);
  const labels = new Set<string>();
  for (let c = left; c < right; c++) for (let r = first; r <= last; r++) if (grid.text(r, c)) labels.add(grid.text(r, c));
  return labels.size >= LEAST_LABELS ? { first, last, end, left, right, nameColumn: best.column, names: best.name.names } : null;
}

/** Of several cells that could name the rows (单位名称 beside 学校名称, 类别 beside 学校) the plainest one; schools before items. */
function bestName(grid: SheetGrid, row: number, left: number, right: number): { column: number; name: NameCell } | null {
  let best: { column: number; name: NameCell } | null = null;
  for (let column = left; column < right; column++) {
    const name = nameCellAt(grid, row, column);
    if (!name) continue;
    const isBetter = !best || (name.names === best.name.names ? name.rank > best.name.rank : name.names === "school");
    if (isBetter) best = { column, name };
  }
  return best;
}

/** Texts of a row, each merged area once; null when the row holds a number or something too long for a header. */
function labelsOf(grid: SheetGrid, row: number): string[] | null {
  const labels: string[] = [];
  for (let column = grid.left; column < grid.right; column++) {
    const value = grid.value(row, column);
    if (value === null || value === "") continue;
    if (typeof value !== "string" || value.length > LONGEST_HEADER || parseFigure(value).kind === "number") return null;
    const text = grid.ownText(row, column);
    if (text) labels.push(text);
  }
  return labels;
}

/** A row above the name's header that still belongs to the header: several texts, none a title or a unit line. */
function isHeaderRow(grid: SheetGrid, row: number, nameColumn: number): boolean {
  const labels = labelsOf(grid, row);
  if (labels === null || labels.length < 2 || labels.some((label) => ABOVE_THE_HEADER.test(label))) return false;
  const below = grid.mergeAt(row + 1, nameColumn);
  return !(below && below.row <= row);
}

/** A row below that still belongs to the header: nothing under the name's header, texts under others. */
function continuesHeader(grid: SheetGrid, row: number, nameColumn: number): boolean {
  const merge = grid.mergeAt(row, nameColumn);
  if (grid.ownText(row, nameColumn) !== "" && !(merge && merge.row < row)) return false;
  const labels = labelsOf(grid, row);
  if (!labels || labels.length === 0 || isCodeRow(grid, row, grid.left, grid.right)) return false;
  if (labels.length >= 2) return true;
  for (let column = grid.left; column < grid.right; column++) {
    if (column === nameColumn || grid.ownText(row, column) === "") continue;
    return isUnderGroup(grid, row, column) || headerPart(grid.ownText(row, column)).text === "";
  }
  return false;
}

function isUnderGroup(grid: SheetGrid, row: number, column: number): boolean {
  const above = grid.mergeAt(row - 1, column);
  return above !== null && above.columns > 1;
}
