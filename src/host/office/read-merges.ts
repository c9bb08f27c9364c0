import type { CellArea } from "../../core/cell/address";
import { askForRectangles, loadedArea } from "./sheet-layout";
import type { RoundTrips } from "./round-trips";

/** Round trips that one sheet with very many merged cells may cost. */
const MOST_TRIPS = 24;

/** Asks for the merged areas whose top-left cell lies in the range; to be read with {@link loadedMerges}. */
export function askForMerges(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  askForRectangles(merged);
  return merged;
}

export function loadedMerges(merged: Excel.RangeAreas): CellArea[] {
  return merged.isNullObject ? [] : merged.areas.items.map(loadedArea);
}

/** True for errors that may come of asking for merged areas, false for those that any request can have. */
export function isMergeRefusal(code: string): boolean {
  return code !== "InvalidOperationInCellEditMode" && code !== "ItemNotFound";
}

/**
 * Merged areas of a sheet with more of them than Excel returns at once (512): asks for bands of rows and halves a
 * band that is refused. One more round trip per band.
 * @returns null when it would take too many round trips; the reading then says that merged cells are not known
 */
export async function readMergesInBands(trips: RoundTrips, sheet: Excel.Worksheet, area: CellArea): Promise<CellArea[] | null> {
  const merges: CellArea[] = [];
  const bands = halves(area);
  for (let left = MOST_TRIPS; bands.length > 0; left -= 1) {
    const band = bands.shift();
    if (!band || left === 0) return null;
    const merged = askForMerges(sheet.getRangeByIndexes(band.row, band.column, band.rows, band.columns));
    const refusal = await trips.trySync(isMergeRefusal);
    if (refusal === null) merges.push(...loadedMerges(merged));
    else if (band.rows === 1) return null;
    else bands.unshift(...halves(band));
  }
  return merges;
}

function halves(area: CellArea): CellArea[] {
  const upper = Math.ceil(area.rows / 2);
  return [
    { ...area, rows: upper },
    { ...area, row: area.row + upper, rows: area.rows - upper },
  ].filter(({ rows }) => rows > 0);
}
