import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { type County, countyWorkbook } from "./random-county";
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
 * The same of a county that was edited after it was marked. A figure that has become so odd that the pane asks about it has
 * no verdict before the answer; its mark judges it as the assessment does once the figure is said to be right.
 */
export function differentColoursSinceMarked(county: County, drawn: Colours): readonly string[] {
  const workbook = countyWorkbook(county);
  const asked = assessWorkbook(workbook, NEW_SETTINGS);
  const odd = asked.questions.filter(({ code }) => code === "odd-figure");
  const used = ["use", "excludes"];
  const answers = Object.fromEntries(
    odd.map(({ id, choices }) => [id, choices.find((choice) => used.includes(choice.id))?.id ?? ""]),
  );
  const settled = wantedColours(assessWorkbook(workbook, { ...NEW_SETTINGS, answers }));
  const open = wantedColours(asked);
  const isAsUsed = (cell: string): boolean => !open.has(cell) && drawn.get(cell) === settled.get(cell);
  return differing(new Map([...drawn].filter(([cell]) => !isAsUsed(cell))), open);
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
