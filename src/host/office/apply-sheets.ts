import type { SheetOperation } from "../../plan/workbook-plan";
import { refuseSheetOperations, refuseSheetsUndo, type SheetBefore, takingBack } from "../sheet-changes";
import { HostError } from "../workbook-host";
import { bringSheetsBack } from "./bring-sheets-back";
import { type FailedUndo, HALF_UNDONE, isDone } from "./failed-undo";
import { readDocuments } from "./read-documents";
import type { RoundTrips } from "./round-trips";
import { idsByName } from "./sheets-now";
import {
  type FilledSheet,
  fillSheets,
  lookAtSheets,
  queueRemoval,
  queueReturn,
  queueSheet,
  type SheetList,
  sheetRow,
} from "./sheet-steps";

/** What a plan has done to sheets, and those whose charts this Excel does not draw. */
export interface AppliedSheets {
  readonly before: readonly SheetBefore[];
  readonly undrawn: readonly string[];
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
    const { undrawn } = await fillSheets(trips, filled);
    return { before, undrawn };
  } catch (error) {
    throw trips.hasWritten
      ? await bringSheetsBack(trips, before, new Set(idsByName(list.sheets).values()), error)
      : error;
  }
}

/**
 * Takes back what a plan has done to sheets; what fails half way is tried once more.
 * @param half ids of the sheets before an undo of the same that failed half way; null where there was none
 * @throws HostError where nothing has been written
 */
export async function undoSheets(
  trips: RoundTrips,
  before: readonly SheetBefore[],
  half: ReadonlyMap<string, string> | null,
): Promise<FailedUndo | null> {
  const list = await lookAtSheets(trips);
  const ids = half ?? idsByName(list.sheets);
  let error: unknown = HALF_UNDONE;
  if (!half)
    try {
      refuseSheetsUndo(before, list.present);
      const { undrawn, isPrintable } = await fillSheets(trips, queueTakingBack(trips, list, before));
      if (undrawn.length === 0 && isPrintable) return null;
      error = new HostError("unexpected", { detail: undrawn.length > 0 ? "charts" : "page layout" });
    } catch (refusal) {
      if (!trips.hasWritten) throw refusal;
      error = refusal;
    }
  const failure = await bringSheetsBack(trips, before, new Set(ids.values()), error);
  return isDone(failure) ? null : { failure, ids };
}

function queueTakingBack(trips: RoundTrips, list: SheetList, before: readonly SheetBefore[]): FilledSheet[] {
  const { ours } = list;
  const row = sheetRow(list);
  const filled: FilledSheet[] = [];
  for (const each of takingBack(before)) {
    const sheet = ours.get(each.marker);
    if (each.did === "made") {
      if (sheet) queueRemoval(trips, sheet, each.marker); // else the user has deleted it
      row.take(each);
    } else if (each.did === "removed") filled.push(queueReturn(trips, each, row));
    else if (sheet) filled.push({ sheet, name: each.sheet, document: each.document, isNew: false });
  }
  return filled;
}

async function imagesOf(
  trips: RoundTrips,
  list: SheetList,
  operations: readonly SheetOperation[],
): Promise<SheetBefore[]> {
  const { active, ours } = list;
  const row = sheetRow(list);
  const present = operations.flatMap(({ marker }) => ours.get(marker) ?? []);
  const documents = new Map((await readDocuments(trips, present)).map((document, index) => [present[index], document]));
  return operations.map(({ type, marker, sheet: name }): SheetBefore => {
    const sheet = ours.get(marker);
    const document = documents.get(sheet);
    if (!sheet || !document) return { did: "made", marker, sheet: name };
    if (type === "sheet") return { did: "refilled", marker, sheet: name, document };
    const [place, wasActive] = [row.placeOf({ marker }), sheet.id === active.id];
    return { did: "removed", marker, sheet: name, place, wasActive, document };
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
