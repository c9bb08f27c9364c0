import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { type County, countyWorkbook, withoutMissingPupils } from "./random-county";
import { wantedColours } from "./wanted-colours";

/** Fills of marked cells, by the level that they show. */
export const LEVEL_OF_FILL: ReadonlyMap<string, string> = new Map([
  ["#FFC7CE", "below-floor"],
  ["#FFEB9C", "reaches-floor"],
]);

type Colours = ReadonlyMap<string, string>;

/** Where the colours drawn are not those that the assessment of the county's figures gives: cells with what is drawn and wanted. */
export function differentColours(county: County, drawn: Colours): readonly string[] {
  return differing(drawn, wantedColours(assessWorkbook(countyWorkbook(county), NEW_SETTINGS)));
}

/**
 * The same of a county that was edited after it was marked. Of two kinds of values there is no verdict before somebody says
 * more, and the mark shows what holds as the cells stand: a figure that has become so odd that the pane asks about it is
 * judged as the assessment does once it is said to be right; of a mixed school whose pupils of a part have been cleared is
 * marked what falls short however many they are, as if they were none.
 */
export function differentColoursSinceMarked(county: County, drawn: Colours): readonly string[] {
  const workbook = countyWorkbook(county);
  const asked = assessWorkbook(workbook, NEW_SETTINGS);
  const open = wantedColours(asked);
  const settled = [coloursAsUsed(workbook), coloursAsUsed(countyWorkbook(withoutMissingPupils(county)))];
  const isSettled = (cell: string): boolean =>
    !open.has(cell) && settled.some((colours) => drawn.get(cell) === colours.get(cell));
  return differing(new Map([...drawn].filter(([cell]) => !isSettled(cell))), open);
}

/** The colours once every odd figure is said to be right. */
function coloursAsUsed(workbook: WorkbookSnapshot): Colours {
  const odd = assessWorkbook(workbook, NEW_SETTINGS).questions.filter(({ code }) => code === "odd-figure");
  const used = ["use", "excludes"];
  const answers = Object.fromEntries(
    odd.map(({ id, choices }) => [id, choices.find((choice) => used.includes(choice.id))?.id ?? ""]),
  );
  return wantedColours(assessWorkbook(workbook, { ...NEW_SETTINGS, answers }));
}

function differing(drawn: Colours, wanted: Colours): readonly string[] {
  if (wanted.size === 0) throw new Error("a county without a mark compares nothing");
  return [...new Set([...drawn.keys(), ...wanted.keys()])]
    .filter((cell) => drawn.get(cell) !== wanted.get(cell))
    .map((cell) => `${cell}: ${drawn.get(cell) ?? "-"}, wanted ${wanted.get(cell) ?? "-"}`);
}

/** Cells of a county by name, "表1!C5". */
export function cellCount(county: County): number {
  return [...county.values()].flat().reduce((sum, row) => sum + row.length, 0);
}
