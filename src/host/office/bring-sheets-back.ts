import { failedWith } from "../left-behind";
import { type SheetBefore, takingBack } from "../sheet-changes";
import type { HostError } from "../workbook-host";
import { bringBack } from "./bring-back";
import { toHostError } from "./office-errors";
import { readDocuments } from "./read-documents";
import type { RoundTrips } from "./round-trips";
import {
  fillSheets,
  forgetMarker,
  isMarkerKnown,
  lookAtSheets,
  queueMarker,
  queuePlace,
  queueRemoval,
  queueReturn,
  type SheetList,
  sheetRow,
} from "./sheet-steps";

/**
 * Brings the workbook back to what it was, one sheet after the other and each as far as it is not yet.
 * To be called only where something may have been written.
 * @param known ids of the sheets before what has failed: a sheet that has come since may have no marker yet
 * @returns the failure, with the names of the sheets that stay as they should not
 */
export async function bringSheetsBack(
  trips: RoundTrips,
  before: readonly SheetBefore[],
  known: ReadonlySet<string>,
  error: unknown,
): Promise<HostError> {
  const failure = toHostError(error);
  const left = await bringBack(
    () => sheetsLeft(trips, before, known),
    async (all) => {
      for (const each of all) await takeBackSheet(trips, each, known).catch(() => undefined);
    },
  );
  const [sheets, all] = [left, before].map((each) => each?.map(({ sheet }) => sheet));
  return failedWith(failure, sheets ? { of: "sheets", sheets } : null, { of: "sheets", sheets: all ?? [] });
}

/** What has not been taken back yet. */
async function sheetsLeft(
  trips: RoundTrips,
  before: readonly SheetBefore[],
  known: ReadonlySet<string>,
): Promise<readonly SheetBefore[]> {
  const list = await lookAtSheets(trips);
  const owned = takingBack(before).map((each) => ({ each, own: ownSheet(list, each, known) }));
  const read = owned.flatMap(({ each, own: { marked } }) => (marked && each.did !== "made" ? [marked] : []));
  const documents = await readDocuments(trips, read);
  return owned
    .filter(({ each, own: { marked, come } }) => {
      if (each.did === "made") return marked || come || isMarkerKnown(trips, each.marker);
      // A sheet that the user has taken out meanwhile is no concern of ours; one that we have taken out is.
      if (!marked) return each.did === "removed";
      return JSON.stringify(documents[read.indexOf(marked)]) !== JSON.stringify(each.document);
    })
    .map(({ each }) => each);
}

/** The sheet as it is marked, and one of its name that has come since and has no marker yet. */
function ownSheet(
  { ours, sheets }: SheetList,
  { marker, sheet: name }: SheetBefore,
  known: ReadonlySet<string>,
): { readonly marked: Excel.Worksheet | undefined; readonly come: Excel.Worksheet | undefined } {
  return {
    marked: ours.get(marker),
    come: sheets.find((one) => one.name.toLowerCase() === name.toLowerCase() && !known.has(one.id)),
  };
}

async function takeBackSheet(trips: RoundTrips, before: SheetBefore, known: ReadonlySet<string>): Promise<void> {
  const { marker, sheet: name } = before;
  const list = await lookAtSheets(trips);
  const { marked, come } = ownSheet(list, before, known);
  const own = marked ?? come;
  if (before.did === "made") {
    if (own) queueRemoval(trips, own, marker);
    else forgetMarker(trips, marker);
    await trips.write();
    return;
  }
  const { document } = before;
  const row = sheetRow(list);
  if (marked) {
    const [now] = await readDocuments(trips, [marked]);
    if (JSON.stringify(now) === JSON.stringify(document)) return;
  } else if (own) {
    queueMarker(trips, marker, name);
    row.take({ id: own.id });
  }
  const sheet = own ?? (before.did === "removed" ? queueReturn(trips, before, row).sheet : null);
  if (!sheet) return;
  if (own && before.did === "removed") queuePlace(own, before, row);
  await fillSheets(trips, [{ sheet, name, document, isNew: own === undefined }]);
}
