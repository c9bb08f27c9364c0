import { groupLabels } from "./group-labels";
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

/**
 * Header path of every column of a band. Merged headers count for every column under them, unmerged ones for as many as
 * their place says ({@link groupLabels}). A row of units under the codes belongs to the path.
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
    return { column: band.left + offset, labels: path, parts: path.map((label) => headerPart(plainText(label))) };
  });
}
