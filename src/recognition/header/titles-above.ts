import type { HeaderBand } from "./header-band";
import { NOTE } from "../words/row-words";
import type { SheetGrid } from "../sheet/sheet-grid";

const MOST_TITLE_ROWS = 6;
const MOST_TEXTS = 4;
const LONGEST_TITLE = 60;

/**
 * Plain texts of the title and unit rows above a header, nearest first. Notes are left out, and the rows of a table
 * further up end the search: its schools are no titles. Of two tables side by side each has what stands over it.
 */
export function titlesAbove(grid: SheetGrid, band: Pick<HeaderBand, "first" | "left" | "right">): readonly string[] {
  const titles: string[] = [];
  for (let row = band.first - 1; row >= Math.max(grid.top, band.first - MOST_TITLE_ROWS); row--) {
    const texts = textsOfRow(grid, row);
    if (texts === null) break;
    const over = texts.filter(({ first, last }) => first < band.right && last >= band.left);
    const ours = over.length > 0 || texts.length > 1 ? over : texts;
    titles.push(...ours.map(({ text }) => text).filter((text) => text.length <= LONGEST_TITLE && (/单位:/.test(text) || !NOTE.test(text) || /表/.test(text))));
  }
  return titles;
}

interface TextOverColumns {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** The texts of a row with the columns they cover; null when the row belongs to a table (numbers, many cells). */
function textsOfRow(grid: SheetGrid, row: number): readonly TextOverColumns[] | null {
  const texts: TextOverColumns[] = [];
  let others = 0;
  for (let column = grid.left; column < grid.right; column++) {
    const value = grid.value(row, column);
    if (value === null || value === "") continue;
    if (typeof value !== "string") {
      others++;
      continue;
    }
    const merge = grid.mergeAt(row, column);
    texts.push({ text: grid.ownText(row, column), first: column, last: merge ? merge.column + merge.columns - 1 : column });
  }
  if (others > 0 && texts.length + others > 1) return null;
  return texts.length > MOST_TEXTS ? null : texts;
}
