import type { HeaderBand } from "./header-band";
import { headerPart, type HeaderPart } from "./header-text";
import { plainText } from "../words/plain-text";
import type { SheetGrid } from "../sheet/sheet-grid";

/** A column's header from the top down: as people see it and as it is compared. */
export interface HeaderPath {
  readonly column: number;
  readonly labels: readonly string[];
  readonly parts: readonly HeaderPart[];
}

interface Label {
  readonly text: string;
  /** True when columns to the right may belong under this label although no merge says so. */
  readonly mayContinue: boolean;
}

/**
 * Header path of every column of a band. Merged headers count for every column under them. A blank above a sub-header
 * continues the text to its left where that text is not merged (its extent would be known) and has a sub-header too.
 */
export function headerPaths(grid: SheetGrid, band: HeaderBand): readonly HeaderPath[] {
  const lines: string[][] = [];
  for (let row = band.first; row <= band.last; row++) {
    const line: string[] = [];
    let left: Label = { text: "", mayContinue: false };
    for (let column = band.left; column < band.right; column++) {
      const own = grid.label(row, column);
      const hasBelow = hasNameBelow(grid, band, row, column);
      if (own !== "") left = { text: own, mayContinue: hasBelow && grid.mergeAt(row, column) === null };
      else if (!hasBelow || hasLabelAbove(grid, band, row, column)) left = { text: "", mayContinue: false };
      line.push(own !== "" ? own : left.mayContinue ? left.text : "");
    }
    lines.push(line);
  }
  return Array.from({ length: band.right - band.left }, (_, offset) => {
    const path: string[] = [];
    for (const line of lines) {
      const label = line[offset] ?? "";
      if (label !== "" && label !== path[path.length - 1]) path.push(label);
    }
    return { column: band.left + offset, labels: path, parts: path.map((label) => headerPart(plainText(label))) };
  });
}

/** True when a header text of its own, not only a unit, stands under the cell inside the band. */
function hasNameBelow(grid: SheetGrid, band: HeaderBand, row: number, column: number): boolean {
  for (let below = row + 1; below <= band.last; below++) if (headerPart(grid.ownText(below, column)).text !== "") return true;
  return false;
}

/** True when the column has its own label further up: the blank is that label's, and belongs to no group. */
function hasLabelAbove(grid: SheetGrid, band: HeaderBand, row: number, column: number): boolean {
  for (let above = band.first; above < row; above++) if (grid.label(above, column) !== "") return true;
  return false;
}
