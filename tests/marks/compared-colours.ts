import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { type County, countyWorkbook } from "./random-county";
import { wantedColours } from "./wanted-colours";

/** Fills of marked cells, by the level that they show. */
export const LEVEL_OF_FILL: ReadonlyMap<string, string> = new Map([
  ["#FFC7CE", "below-floor"],
  ["#FFEB9C", "reaches-floor"],
]);

/** Where the colours drawn are not those that the assessment of the county's figures gives: cells with what is drawn and wanted. */
export function differentColours(county: County, drawn: ReadonlyMap<string, string>): readonly string[] {
  const wanted = wantedColours(assessWorkbook(countyWorkbook(county), NEW_SETTINGS));
  if (wanted.size === 0) throw new Error("a county without a mark compares nothing");
  return [...new Set([...drawn.keys(), ...wanted.keys()])]
    .filter((cell) => drawn.get(cell) !== wanted.get(cell))
    .map((cell) => `${cell}: ${drawn.get(cell) ?? "-"}, wanted ${wanted.get(cell) ?? "-"}`);
}

/** Cells of a county by name, "表1!C5". */
export function cellCount(county: County): number {
  return [...county.values()].flat().reduce((sum, row) => sum + row.length, 0);
}
