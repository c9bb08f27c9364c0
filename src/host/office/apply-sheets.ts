import { isNameOfMarker, markedSheets, markerName, markerReference, markOf } from "../../plan/sheet-marker";
import type { SheetChart, SheetDocument } from "../../document/sheet-document";
import type { SheetOperation } from "../../plan/workbook-plan";
import {
  type PresentSheets,
  refuseSheetOperations,
  refuseSheetsUndo,
  type SheetBefore,
  takingBack,
  withSheetsLeft,
} from "../sheet-changes";
import { toHostError } from "./office-errors";
import { readDocuments } from "./read-documents";
import { inRequests, type Step } from "./requests";
import type { RoundTrips } from "./round-trips";
import { askForCharts, hasToDraw, queueCharts } from "./sheet-charts";
import { contentSteps, queuePage } from "./sheet-content";

/** The sheets of the workbook before some of ours are changed. */
interface SheetList {
  readonly sheets: readonly Excel.Worksheet[];
  readonly active: Excel.Worksheet;
  readonly present: PresentSheets;
  /** The sheets of ours by their markers. */
  readonly ours: ReadonlyMap<string, Excel.Worksheet>;
}

/** What a plan has done to sheets, and those whose charts this Excel does not draw. */
export interface AppliedSheets {
  readonly before: readonly SheetBefore[];
  readonly undrawn: readonly string[];
}

/** A sheet with what it is to hold. */
interface FilledSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly document: SheetDocument;
  readonly isNew: boolean;
}

/**
 * Makes, refills and removes sheets of ours in six round trips, however many they are: (1) the sheets and their markers,
 * (2) how far those reach that change, (3) what they are now, (4) the change, (5) their charts, (6) how they are printed;
 * more only where they hold more than one request or answer can carry, fewer where there are no charts. Should the change fail half way, what it has done is taken back; the error
 * names the sheets that could not be.
 */
export async function applySheets(trips: RoundTrips, operations: readonly SheetOperation[]): Promise<AppliedSheets> {
  const list = await lookAtSheets(trips);
  refuseSheetOperations(operations, list.present);
  const before = await imagesOf(trips, list, operations);
  try {
    const filled = queueComingAndGoing(trips, list, operations);
    await inRequests(trips, filled.flatMap(stepsOf));
    const undrawn = await drawCharts(trips, filled);
    await setPages(trips, filled);
    return { before, undrawn };
  } catch (error) {
    throw withSheetsLeft(toHostError(error), await takeBackOneByOne(trips, before, idsOf(list)));
  }
}

/** Takes back what a plan has done to sheets. @throws HostError naming the sheets that could not be taken back; of none, and nothing has been written */
export async function undoSheets(trips: RoundTrips, before: readonly SheetBefore[]): Promise<void> {
  const list = await lookAtSheets(trips);
  refuseSheetsUndo(before, list.present);
  try {
    const filled: FilledSheet[] = [];
    for (const each of takingBack(before)) {
      const sheet = list.ours.get(each.marker);
      if (each.did === "made") {
        if (sheet) queueRemoval(trips, sheet, each.marker); // else the user has deleted it
      } else if (each.did === "removed") filled.push(queueReturn(trips, each));
      else if (sheet) filled.push({ sheet, name: each.sheet, document: each.document, isNew: false });
    }
    await inRequests(trips, filled.flatMap(stepsOf));
    await drawCharts(trips, filled);
    await setPages(trips, filled);
  } catch (error) {
    const left = await takeBackOneByOne(trips, before, idsOf(list));
    if (left.length > 0) throw withSheetsLeft(toHostError(error), left);
  }
}

async function lookAtSheets(trips: RoundTrips): Promise<SheetList> {
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

function idsOf({ sheets }: SheetList): ReadonlySet<string> {
  return new Set(sheets.map(({ id }) => id));
}

async function imagesOf(
  trips: RoundTrips,
  { active, ours }: SheetList,
  operations: readonly SheetOperation[],
): Promise<SheetBefore[]> {
  const present = operations.flatMap(({ marker }) => ours.get(marker) ?? []);
  const documents = new Map((await readDocuments(trips, present)).map((document, index) => [present[index], document]));
  return operations.map(({ type, marker, sheet: name }): SheetBefore => {
    const sheet = ours.get(marker);
    const document = documents.get(sheet);
    if (!sheet || !document) return { did: "made", marker, sheet: name };
    if (type === "sheet") return { did: "refilled", marker, sheet: name, document };
    const { position, id } = sheet;
    return { did: "removed", marker, sheet: name, position, wasActive: id === active.id, document };
  });
}

/** Adds all new sheets before any is filled, since their formulas may refer to each other, and takes out those that go. */
function queueComingAndGoing(
  trips: RoundTrips,
  { ours }: SheetList,
  operations: readonly SheetOperation[],
): FilledSheet[] {
  const filled = operations.flatMap((operation): FilledSheet[] => {
    if (operation.type === "remove-sheet") return [];
    const { marker, sheet: name, document } = operation;
    const present = ours.get(marker);
    return [{ sheet: present ?? queueSheet(trips, marker, name), name, document, isNew: !present }];
  });
  for (const { type, marker } of operations) {
    const sheet = ours.get(marker);
    if (type === "remove-sheet" && sheet) queueRemoval(trips, sheet, marker);
  }
  return filled;
}

function stepsOf({ sheet, document, isNew }: FilledSheet): readonly Step[] {
  return contentSteps(sheet, document, isNew);
}

/** An empty sheet at the end with the marker. */
function queueSheet(trips: RoundTrips, marker: string, name: string): Excel.Worksheet {
  const sheet = trips.context.workbook.worksheets.add(name);
  queueMarker(trips, marker, name);
  return sheet;
}

function queueMarker(trips: RoundTrips, marker: string, name: string): void {
  // The name of a sheet that the user has deleted may still be there; it refers to nothing.
  forgetMarker(trips, marker);
  trips.context.workbook.names.add(markerName(marker), markerReference(name)).visible = false;
}

/** The sheet that was removed, empty, where it was. */
function queueReturn(trips: RoundTrips, before: Extract<SheetBefore, { did: "removed" }>): FilledSheet {
  const sheet = queueSheet(trips, before.marker, before.sheet);
  sheet.position = before.position;
  if (before.wasActive) sheet.activate();
  return { sheet, name: before.sheet, document: before.document, isNew: true };
}

function queueRemoval(trips: RoundTrips, sheet: Excel.Worksheet, marker: string): void {
  sheet.delete();
  forgetMarker(trips, marker);
}

function forgetMarker(trips: RoundTrips, marker: string): void {
  for (const item of trips.context.workbook.names.items) if (isNameOfMarker(item.name, marker)) item.delete();
}

/**
 * Draws the charts of sheets; a sheet whose charts cannot be drawn is written all the same.
 * @returns names of such sheets
 */
async function drawCharts(trips: RoundTrips, filled: readonly FilledSheet[]): Promise<readonly string[]> {
  const own = filled.filter(({ sheet, document, isNew }) => hasToDraw(sheet, document.charts ?? [], isNew));
  if (own.length === 0) return [];
  for (const { sheet, document, isNew } of own) queueCharts(sheet, document.charts ?? [], isNew);
  if ((await trips.trySync(() => true)) === null) return [];
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
  return (await trips.trySync(() => true)) === null;
}

/** How sheets are printed; sheets that cannot be set up for printing are written all the same. */
async function setPages(trips: RoundTrips, filled: readonly FilledSheet[]): Promise<void> {
  if (filled.length === 0) return;
  for (const { sheet, document, isNew } of filled) queuePage(sheet, document.page, isNew ? [] : sheet.names.items);
  await trips.trySync(() => true);
}

/**
 * Brings the workbook back to what it was, one sheet after the other and each as far as it is not yet.
 * @param known ids of the sheets before what has failed: a sheet that has come since may have no marker yet
 * @returns names of the sheets that stay as they should not, and of those of which Excel tells nothing
 */
async function takeBackOneByOne(
  trips: RoundTrips,
  before: readonly SheetBefore[],
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const each of takingBack(before)) {
    try {
      await takeBackSheet(trips, each, known);
    } catch {
      left.push(each.sheet); // the first error is the one to tell
    }
  }
  return left;
}

async function takeBackSheet(trips: RoundTrips, before: SheetBefore, known: ReadonlySet<string>): Promise<void> {
  const { marker, sheet: name } = before;
  const list = await lookAtSheets(trips);
  const marked = list.ours.get(marker);
  const come = list.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase() && !known.has(one.id));
  const own = marked ?? come;
  if (before.did === "made") {
    if (!own) return;
    queueRemoval(trips, own, marker);
    await trips.sync();
    return;
  }
  const { document } = before;
  if (marked) {
    const [now] = await readDocuments(trips, [marked]);
    if (JSON.stringify(now) === JSON.stringify(document)) return;
  } else if (own) queueMarker(trips, marker, name);
  const sheet = own ?? (before.did === "removed" ? queueReturn(trips, before).sheet : null);
  if (!sheet) return;
  const filled = { sheet, name, document, isNew: own === undefined };
  await inRequests(trips, stepsOf(filled));
  await drawCharts(trips, [filled]);
  await setPages(trips, [filled]);
}
