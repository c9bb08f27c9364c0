import type { CellArea } from "../../core/cell/address";
import { markedSheets, markerName, markerReference, markOf } from "../../plan/sheet-marker";
import type { SheetDocument } from "../../plan/sheet-document";
import type { SheetOperation } from "../../plan/workbook-plan";
import { type PresentSheets, refuseSheetOperation, refuseSheetUndo, type SheetBefore } from "../sheet-changes";
import { toHostError } from "./office-errors";
import type { RoundTrips } from "./round-trips";
import { askForContent, contentDocument, queueContent, queuePage } from "./sheet-content";

/** The sheets of the workbook before one of ours is changed. */
interface SheetList {
  readonly sheets: readonly Excel.Worksheet[];
  readonly active: Excel.Worksheet;
  readonly present: PresentSheets;
  /** The sheet of ours with the marker that is meant; null where there is none. */
  readonly ours: Excel.Worksheet | null;
}

/**
 * Makes, refills or removes a sheet of ours in at most five round trips: (1) the sheets and their markers, (2) how far
 * the sheet reaches, (3) what it is now, (4) the change, (5) how it is printed. Should the fourth fail half way, what it has
 * done is taken back; `written` in the error tells whether that was impossible.
 */
export async function applySheet(trips: RoundTrips, operation: SheetOperation): Promise<SheetBefore> {
  const { marker, sheet: name } = operation;
  const list = await lookAtSheets(trips, marker);
  refuseSheetOperation(operation, list.present);
  const before = list.ours ? await imageOf(trips, list, list.ours, operation) : ({ did: "made", marker } as const);
  try {
    if (operation.type === "remove-sheet") queueRemoval(trips, list.ours, marker);
    else queueSheet(trips, list.ours, marker, name, operation.document);
    await trips.sync();
  } catch (error) {
    const isTakenBack = await takeBackSheet(trips, before, new Set(list.sheets.map(({ id }) => id)), name).then(
      () => true,
      () => false,
    );
    throw toHostError(error, { written: isTakenBack ? 0 : 1 });
  }
  if (operation.type === "sheet") await setPage(trips, name, operation.document);
  return before;
}

/** Takes back what a plan has done to a sheet. @throws HostError; nothing has been written then */
export async function undoSheet(trips: RoundTrips, before: SheetBefore): Promise<void> {
  const { marker } = before;
  const list = await lookAtSheets(trips, marker);
  refuseSheetUndo(before, list.present);
  if (before.did === "made") {
    if (!list.ours) return; // the user has deleted it
    queueRemoval(trips, list.ours, marker);
    await trips.sync();
    return;
  }
  if (before.did === "removed") {
    await putBack(trips, before);
    return;
  }
  if (!list.ours) return;
  queueContent(list.ours, before.document, false);
  await trips.sync();
  await setPage(trips, list.ours.name, before.document);
}

async function putBack(trips: RoundTrips, before: Extract<SheetBefore, { did: "removed" }>): Promise<void> {
  const sheet = queueSheet(trips, null, before.marker, before.sheet, before.document);
  sheet.position = before.position;
  if (before.wasActive) sheet.activate();
  await trips.sync();
  await setPage(trips, before.sheet, before.document);
}

async function lookAtSheets(trips: RoundTrips, marker: string): Promise<SheetList> {
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
    ours: sheets.find(({ name }) => marks.ours.get(name) === marker) ?? null,
  };
}

async function imageOf(
  trips: RoundTrips,
  { active }: SheetList,
  sheet: Excel.Worksheet,
  { type, marker }: SheetOperation,
): Promise<SheetBefore> {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await trips.sync();
  const content = askForContent(sheet, fromFirstCell(used));
  await trips.sync();
  const document = contentDocument(content);
  return type === "sheet"
    ? { did: "refilled", marker, document }
    : {
        did: "removed",
        marker,
        sheet: sheet.name,
        position: sheet.position,
        wasActive: sheet.id === active.id,
        document,
      };
}

/** From A1 to the last cell that is used; null for a sheet with none. */
function fromFirstCell(used: Excel.Range): CellArea | null {
  if (used.isNullObject) return null;
  return { row: 0, column: 0, rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
}

function queueSheet(
  trips: RoundTrips,
  present: Excel.Worksheet | null,
  marker: string,
  name: string,
  document: SheetDocument,
): Excel.Worksheet {
  const { workbook } = trips.context;
  const sheet = present ?? workbook.worksheets.add(name);
  queueContent(sheet, document, present === null);
  if (present) return sheet;
  // The name of a sheet that the user has deleted may still be there; it refers to nothing.
  workbook.names.items.find((item) => item.name.toUpperCase() === markerName(marker).toUpperCase())?.delete();
  workbook.names.add(markerName(marker), markerReference(name)).visible = false;
  return sheet;
}

function queueRemoval(trips: RoundTrips, sheet: Excel.Worksheet | null, marker: string): void {
  sheet?.delete();
  const wanted = markerName(marker).toUpperCase();
  trips.context.workbook.names.items.find(({ name }) => name.toUpperCase() === wanted)?.delete();
}

/** How a sheet is printed; a sheet that cannot be set up for printing is written all the same. */
async function setPage(trips: RoundTrips, name: string, { page }: SheetDocument): Promise<void> {
  queuePage(trips.context.workbook.worksheets.getItem(name), page);
  await trips.trySync(() => true);
}

/** Brings the workbook back to what it was before a change that failed half way. @param known ids of the sheets before it */
async function takeBackSheet(
  trips: RoundTrips,
  before: SheetBefore,
  known: ReadonlySet<string>,
  name: string,
): Promise<void> {
  const list = await lookAtSheets(trips, before.marker);
  const own = list.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (before.did === "made") {
    const made = own && !known.has(own.id) ? own : null;
    if (!made && !list.ours) return;
    queueRemoval(trips, made, before.marker);
    await trips.sync();
  } else if (before.did === "refilled") {
    if (!own) return;
    queueContent(own, before.document, false);
    await trips.sync();
    await setPage(trips, name, before.document);
  } else if (!own) await putBack(trips, before);
}
