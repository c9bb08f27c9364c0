import { groupLabels } from "./group-labels";
import type { HeaderBand } from "./header-band";
import { headerPart, type HeaderPart, headerParts } from "./header-text";
import { isPivotWord, titledPath } from "./title-figure";
import { plainText } from "../words/plain-text";
import type { SheetGrid } from "../sheet/sheet-grid";

/** A column's header from the top down: as people see it and as it is compared. */
export interface HeaderPath {
  readonly column: number;
  readonly labels: readonly string[];
  readonly parts: readonly HeaderPart[];
}

/**
 * Header path of every column of a band. Merged headers count for every column under them, unmerged ones for as many as
 * their place says ({@link groupLabels}). A row of units under the codes belongs to the path, and the figure that only
 * the title names ({@link HeaderBand.titled}) is the group of the years, grades and stages under it.
 */
export function headerPaths(grid: SheetGrid, band: HeaderBand): readonly HeaderPath[] {
  const lines: (readonly string[])[] = [];
  for (let row = band.first; row <= band.last; row++) lines.push(groupLabels(grid, band, row));
  if (band.unitRow !== undefined) lines.push(groupLabels(grid, band, band.unitRow));
  return Array.from({ length: band.right - band.left }, (_, offset) => {
    const path: string[] = [];
    for (const line of lines) {
      const label = line[offset] ?? "";
      if (label !== "" && label !== path[path.length - 1]) path.push(label);
    }
    const column = band.left + offset;
    const labels = withTitle(band, column, path);
    return {
      column,
      labels,
      parts: [...labels.flatMap((label) => headerParts(plainText(label))), ...explanation(grid, band, column)],
    };
  });
}

function withTitle({ titled, nameColumn }: HeaderBand, column: number, path: readonly string[]): readonly string[] {
  if (titled === undefined) return path;
  const own = path.filter((label) => !isPivotWord(plainText(label)));
  return (column === nameColumn ? null : titledPath(titled, own)) ?? own;
}

/** What the row of explanations says of a column, as if it stood in brackets behind its name. */
function explanation(grid: SheetGrid, { noteRow }: HeaderBand, column: number): readonly HeaderPart[] {
  const text = noteRow === undefined ? "" : grid.text(noteRow, column);
  return text === "" ? [] : [headerPart(`(${text})`)];
}
