import type { SheetGrid } from "../sheet/sheet-grid";
import { FOOT_LINE, NOTE } from "../words/row-words";
import { type Block, spanOf, textsOf } from "./find-blocks";

const [LEAST_COLUMNS, LONGEST_HEADER, MOST_TITLES] = [3, 30, 4];
const FIGURE = /^-?\d[\d,.]*%?$/;

/**
 * Every list with a header: several short words at the top of a sheet or under its titles, and rows below them up to a blank
 * one. Its rows may hold words and days alone, which no {@link findBlocks} sees.
 */
export function findLists(grid: SheetGrid): readonly Block[] {
  const lists: Block[] = [];
  let titles: string[] = [];
  for (let row = grid.top; row < grid.bottom; row++) {
    const texts = textsOf(grid, row);
    if (texts.length < LEAST_COLUMNS) {
      titles = texts.length === 0 ? [] : [texts[0] ?? "", ...titles].slice(0, MOST_TITLES);
      continue;
    }
    const header = headerAt(grid, row);
    const rows = rowsFrom(grid, row + header.length);
    if (header.length > 0 && rows.length > 0)
      lists.push({ header, titles, rows, unitRow: null, ...spanOf(grid, [...header, ...rows]) });
    // What follows up to the next blank row or title belongs to this table, whatever it is.
    row = Math.max(row, rows[rows.length - 1] ?? row);
    titles = [];
  }
  return lists;
}

/** The row of names, and a second one under a name that stands over several columns. */
function headerAt(grid: SheetGrid, row: number): readonly number[] {
  if (!isNames(grid, row)) return [];
  const isGrouped = Array.from({ length: grid.right - grid.left }, (_, at) => grid.mergeAt(row, grid.left + at)).some(
    (merge) => merge !== null && merge.columns > 1 && merge.rows === 1,
  );
  return isGrouped && row + 1 < grid.bottom && isNames(grid, row + 1) ? [row, row + 1] : [row];
}

function isNames(grid: SheetGrid, row: number): boolean {
  return textsOf(grid, row).every((text) => text.length <= LONGEST_HEADER && !FIGURE.test(text));
}

function rowsFrom(grid: SheetGrid, first: number): readonly number[] {
  const rows: number[] = [];
  for (let row = first; row < grid.bottom; row++) {
    const texts = textsOf(grid, row);
    const [text = ""] = texts;
    if (texts.length === 0 || (texts.length === 1 && (NOTE.test(text) || FOOT_LINE.test(text)))) break;
    rows.push(row);
  }
  return rows;
}
