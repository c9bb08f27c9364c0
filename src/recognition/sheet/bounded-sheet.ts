import { cellCount, commonArea } from "../../core/cell/address";
import { islandsOf } from "../../core/cell/islands";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";

/** Cells of the sheet under merged areas, cells under several counted for each: an area is walked cell by cell. */
const MOST_MERGED = 4_000_000;
/** A name, a figure and the header above each. */
const LEAST_CELLS = 4;

/**
 * The sheet as it is, or without its merged areas where they are so many and so wide, or lie over one another so often, that
 * no sheet of figures has them: as where the host cannot tell them.
 */
export function withMergesThatCount(sheet: SheetSnapshot): SheetSnapshot {
  const { area, merges } = sheet;
  let merged = 0;
  for (const merge of merges) {
    const inside = commonArea(merge, area);
    if (inside) merged += cellCount(inside);
    if (merged > MOST_MERGED) return { ...sheet, merges: [], mergesKnown: false };
  }
  return sheet;
}

/** The sheet as it is; of one that lies in parts far from one another, those with enough cells for a table. */
export function partsWithTables(sheet: SheetSnapshot): readonly SheetSnapshot[] {
  const parts = islandsOf(sheet);
  return parts.length === 1 ? parts : parts.filter(mayHoldTable);
}

/** False for a part of a sheet with too few cells for a table. */
function mayHoldTable({ values }: SheetSnapshot): boolean {
  let cells = 0;
  for (const row of values)
    for (const value of row) {
      if (value === null) continue;
      cells++;
      if (cells >= LEAST_CELLS) return true;
    }
  return false;
}
