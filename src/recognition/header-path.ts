import { plainText } from "./plain-text";
import type { HeaderBand } from "./header-band";
import type { SheetGrid } from "./sheet-grid";

/** A column's header from the top down: as people see it and as it is compared. */
export interface HeaderPath {
  readonly column: number;
  readonly labels: readonly string[];
  readonly parts: readonly string[];
}

/**
 * Header path of every column of a band. Merged headers count for every column under them; where the band has no
 * merges at all, a blank above a sub-header is taken to continue the text to its left.
 */
export function headerPaths(grid: SheetGrid, band: HeaderBand): readonly HeaderPath[] {
  const continues = !bandHasMerges(grid, band);
  const labels: string[][] = [];
  for (let row = band.first; row <= band.last; row++) {
    const line: string[] = [];
    for (let column = band.left; column < band.right; column++) {
      const label = grid.label(row, column);
      const carried = line[line.length - 1] ?? "";
      const isGap = continues && label === "" && row < band.last && carried !== "" && hasTextBelow(grid, band, row, column);
      line.push(isGap ? carried : label);
    }
    labels.push(line);
  }
  return Array.from({ length: band.right - band.left }, (_, offset) => {
    const path: string[] = [];
    for (const line of labels) {
      const label = line[offset] ?? "";
      if (label !== "" && label !== path[path.length - 1]) path.push(label);
    }
    return { column: band.left + offset, labels: path, parts: path.map(plainText) };
  });
}

function bandHasMerges(grid: SheetGrid, band: HeaderBand): boolean {
  return grid.sheet.merges.some(
    (merge) =>
      merge.row >= band.first && merge.row <= band.last && merge.column >= band.left && merge.column < band.right && merge.columns * merge.rows > 1,
  );
}

/** True when a sub-header stands under the blank and the name column has none: the blank is part of a group's header. */
function hasTextBelow(grid: SheetGrid, band: HeaderBand, row: number, column: number): boolean {
  for (let below = row + 1; below <= band.last; below++) if (grid.ownText(below, column) !== "") return true;
  return false;
}
