import type { HeaderBand } from "./header-band";
import { NOTE } from "../words/row-words";
import type { SheetGrid } from "../sheet/sheet-grid";
import { addAll } from "../../core/quantity/long-lists";

const MOST_TITLE_ROWS = 6;
const MOST_TEXTS = 4;
const LONGEST_TITLE = 60;
/** 2025年义务教育学校情况: a title that begins with its year, not the date of a note. */
const BEGINS_WITH_YEAR = /^(?:19|20)\d{2}年(?!\d{1,2}月(?:\d{1,2}日)?(?:止|底|前)?$).{2}/;

/**
 * Plain texts of the title and unit rows above a header, nearest first. Notes are left out, and the rows of a table
 * further up end the search: its schools are no titles. Of two tables side by side each has what stands over it. On a
 * transposed sheet the titles are on the left of the table.
 */
export function titlesAbove(grid: SheetGrid, band: Pick<HeaderBand, "first" | "left" | "right">): readonly string[] {
  const titles: string[] = [];
  const start = grid.isTransposed ? band.left : band.first;
  for (
    let line = start - 1;
    line >= Math.max(grid.isTransposed ? grid.left : grid.top, start - MOST_TITLE_ROWS);
    line--
  ) {
    const texts = textsOfLine(grid, line);
    if (texts === null) break;
    const over = grid.isTransposed ? texts : texts.filter(({ first, last }) => first < band.right && last >= band.left);
    const ours = over.length > 0 || texts.length > 1 ? over : texts;
    addAll(
      titles,
      ours
        .map(({ text }) => text)
        .filter(
          (text) =>
            text.length <= LONGEST_TITLE &&
            (/单位:/.test(text) || !NOTE.test(text) || /表/.test(text) || BEGINS_WITH_YEAR.test(text)),
        ),
    );
  }
  return titles;
}

interface TextOverColumns {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** The texts of a row (transposed: column) with what they cover; null when it belongs to a table (numbers, many cells). */
function textsOfLine(grid: SheetGrid, line: number): readonly TextOverColumns[] | null {
  const texts: TextOverColumns[] = [];
  let others = 0;
  const [from, to] = grid.isTransposed ? [grid.top, grid.bottom] : [grid.left, grid.right];
  for (let place = from; place < to; place++) {
    const [row, column] = grid.isTransposed ? [place, line] : [line, place];
    const value = grid.value(row, column);
    if (value === null || value === "") continue;
    if (typeof value !== "string") {
      others++;
      continue;
    }
    const merge = grid.mergeAt(row, column);
    const covered = merge ? (grid.isTransposed ? merge.row + merge.rows : merge.column + merge.columns) - 1 : place;
    texts.push({ text: grid.ownText(row, column), first: place, last: covered });
  }
  if (others > 0 && texts.length + others > 1) return null;
  return texts.length > MOST_TEXTS ? null : texts;
}
