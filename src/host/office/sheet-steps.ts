import { isNameOfMarker, markedSheets, markerName, markerReference, markOf } from "../../plan/sheet-marker";
import type { SheetChart, SheetDocument } from "../../document/sheet-document";
import type { PresentSheets, SheetBefore } from "../sheet-changes";
import { identityOf, SheetRow } from "../sheet-places";
import { inRequests, type Step } from "./requests";
import type { RoundTrips } from "./round-trips";
import { askForCharts, hasToDraw, queueCharts } from "./sheet-charts";
import { contentSteps, queuePage } from "./sheet-content";

/** The sheets of the workbook before some of ours are changed. */
export interface SheetList {
  readonly sheets: readonly Excel.Worksheet[];
  readonly active: Excel.Worksheet;
  readonly present: PresentSheets;
  /** The sheets of ours by their markers. */
  readonly ours: ReadonlyMap<string, Excel.Worksheet>;
}

/** A sheet with what it is to hold. */
export interface FilledSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly document: SheetDocument;
  readonly isNew: boolean;
}

/** The sheets, their markers and what is protected, in one round trip. */
export async function lookAtSheets(trips: RoundTrips): Promise<SheetList> {
  const { workbook } = trips.context;
  workbook.worksheets.load("items/id,items/name,items/position,items/protection/protected");
  workbook.names.load("items/name,items/formula");
  workbook.protection.load("protected");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("id");
  await trips.sync();
  const marks = markedSheets(workbook.names.items.map(({ name, formula }) => ({ name, reference: String(formula) })));
  const sheets = workbook.worksheets.items;
  return {
    sheets,
    active,
    present: {
      sheets: sheets.map(({ name, protection }) => ({
        name,
        isProtected: protection.protected,
        ...markOf(name, marks),
      })),
      isStructureProtected: workbook.protection.protected,
    },
    ours: new Map(
      sheets.flatMap((sheet) => {
        const marker = marks.ours.get(sheet.name);
        return marker === undefined ? [] : [[marker, sheet] as const];
      }),
    ),
  };
}

/** The sheets as they stand one behind the other, at the positions that Excel tells. */
export function sheetRow({ sheets, present }: SheetList): SheetRow {
  return new SheetRow(
    sheets.map(({ id, position }, index) => ({ identity: identityOf(id, present.sheets[index]?.marker), position })),
  );
}

function stepsOf({ sheet, document, isNew }: FilledSheet): readonly Step[] {
  return contentSteps(sheet, document, isNew);
}

/** An empty sheet at the end with the marker. */
export function queueSheet(trips: RoundTrips, marker: string, name: string): Excel.Worksheet {
  const sheet = trips.context.workbook.worksheets.add(name);
  queueMarker(trips, marker, name);
  return sheet;
}

/** The name by which a sheet is known as ours. */
export function queueMarker(trips: RoundTrips, marker: string, name: string): void {
  // The name of a sheet that the user has deleted may still be there; it refers to nothing.
  forgetMarker(trips, marker);
  trips.context.workbook.names.add(markerName(marker), markerReference(name)).visible = false;
}

/** The sheet that was removed, empty, where it was. @param row the sheets as they stand when it comes */
export function queueReturn(
  trips: RoundTrips,
  before: Extract<SheetBefore, { did: "removed" }>,
  row: SheetRow,
): FilledSheet {
  const sheet = queueSheet(trips, before.marker, before.sheet);
  queuePlace(sheet, before, row);
  return { sheet, name: before.sheet, document: before.document, isNew: true };
}

/** The place that a sheet had, among those that stand now. */
export function queuePlace(
  sheet: Excel.Worksheet,
  { marker, place, wasActive }: Extract<SheetBefore, { did: "removed" }>,
  row: SheetRow,
): void {
  sheet.position = row.put({ marker }, place);
  if (wasActive) sheet.activate();
}

/** A sheet of ours goes, and its name. */
export function queueRemoval(trips: RoundTrips, sheet: Excel.Worksheet, marker: string): void {
  sheet.delete();
  forgetMarker(trips, marker);
}

/** True where the workbook has a name of the marker, as {@link lookAtSheets} has found. */
export function isMarkerKnown(trips: RoundTrips, marker: string): boolean {
  return trips.context.workbook.names.items.some(({ name }) => isNameOfMarker(name, marker));
}

/** Names of the marker go. */
export function forgetMarker(trips: RoundTrips, marker: string): void {
  for (const item of trips.context.workbook.names.items) if (isNameOfMarker(item.name, marker)) item.delete();
}

/** Whether all that was to be written of sheets besides their contents has come about. */
export interface FilledSheets {
  /** Names of sheets whose charts this Excel does not draw. */
  readonly undrawn: readonly string[];
  readonly isPrintable: boolean;
}

/** Fills sheets: contents in as few requests as they need, then the charts, then how they are printed. */
export async function fillSheets(trips: RoundTrips, filled: readonly FilledSheet[]): Promise<FilledSheets> {
  await inRequests(trips, filled.flatMap(stepsOf));
  const undrawn = await drawCharts(trips, filled);
  return { undrawn, isPrintable: await setPages(trips, filled) };
}

/**
 * Draws the charts of sheets; a sheet whose charts cannot be drawn is written all the same.
 * @returns names of such sheets
 */
async function drawCharts(trips: RoundTrips, filled: readonly FilledSheet[]): Promise<readonly string[]> {
  const own = filled.filter(({ sheet, document, isNew }) => hasToDraw(sheet, document.charts ?? [], isNew));
  if (own.length === 0) return [];
  for (const { sheet, document, isNew } of own) queueCharts(sheet, document.charts ?? [], isNew);
  if ((await trips.tryWrite(() => true)) === null) return [];
  const undrawn: string[] = [];
  for (const { sheet, name, document } of own) {
    if (await drawAgain(trips, sheet, document.charts ?? [])) continue;
    undrawn.push(name);
    await drawAgain(trips, sheet, []);
  }
  return undrawn;
}

/** Draws the charts of one sheet in the place of what is there of them. @returns true where that went well */
async function drawAgain(trips: RoundTrips, sheet: Excel.Worksheet, charts: readonly SheetChart[]): Promise<boolean> {
  askForCharts(sheet);
  if ((await trips.trySync(() => true)) !== null) return false;
  queueCharts(sheet, charts, false);
  return (await trips.tryWrite(() => true)) === null;
}

/**
 * How sheets are printed; sheets that cannot be set up for printing are written all the same.
 * @returns true where that went well, in the second attempt at the latest
 */
async function setPages(trips: RoundTrips, filled: readonly FilledSheet[]): Promise<boolean> {
  if (filled.length === 0) return true;
  const once = async (): Promise<boolean> => {
    for (const { sheet, document, isNew } of filled) queuePage(sheet, document.page, isNew ? [] : sheet.names.items);
    return (await trips.tryWrite(() => true)) === null;
  };
  return (await once()) || (await once());
}
