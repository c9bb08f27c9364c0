import type { CellArea } from "../../core/cell/address";
import { askForRectangles, loadedArea } from "./sheet-layout";
import type { RoundTrips } from "./round-trips";
import { addAll } from "../../core/quantity/long-lists";

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

/** Errors that any request can have; with all others Excel refuses the question that was asked. */
const NO_ANSWER: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "ItemNotFound",
  "ActivityLimitReached",
  "InvalidOrTimedOutSession",
  "RequestAborted",
]);

/** True for errors that may come of asking for merged areas or hidden lines: the rest of the workbook can be read. */
export function isLayoutRefusal(code: string): boolean {
  return !NO_ANSWER.has(code);
}

/**
 * Merged areas of one sheet for which Excel has refused to answer together with the others, mostly because it has more
 * than are returned at once (512): asks again and halves a band of rows that is refused. One more round trip per band.
 * @returns null when Excel will not tell, or it would take too many round trips; the reading then says that merged
 *   cells are not known
 */
export async function readMergesInBands(
  trips: RoundTrips,
  sheet: Excel.Worksheet,
  area: CellArea,
): Promise<CellArea[] | null> {
  const merges: CellArea[] = [];
  const bands = [area];
  for (let left = MOST_TRIPS; bands.length > 0; left -= 1) {
    const band = bands.shift();
    if (!band || left === 0) return null;
    const merged = askForMerges(sheet.getRangeByIndexes(band.row, band.column, band.rows, band.columns));
    const refusal = await trips.trySync(isLayoutRefusal);
    if (refusal === null) addAll(merges, loadedMerges(merged));
    // Office.js sends this question as if it were a change; where Excel allows none, no band will do better.
    else if (band.rows === 1 || refusal === "AccessDenied") return null;
    else for (const half of [...halves(band)].reverse()) bands.unshift(half);
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
