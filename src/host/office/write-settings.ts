import { failedWith } from "../left-behind";
import { findSettings, formatSettingsPart, type KeptSettings, SETTINGS_NAMESPACE } from "../settings-part";
import { HostError } from "../workbook-host";
import { bringBack } from "./bring-back";
import { toHostError } from "./office-errors";
import { inExcel, type RoundTrips } from "./round-trips";

type Parts = readonly Excel.CustomXmlPart[];

/**
 * Keeps our settings document in the workbook, in one custom XML part; null removes it. Where the write fails half way, it is
 * done again; the error tells whether anything has changed.
 */
export function writeSettings(document: string | null): Promise<void> {
  return inExcel(async (trips) => {
    const before = await ourParts(trips);
    try {
      await replaceParts(trips, before, document);
    } catch (error) {
      const failure = refusalOf(toHostError(error));
      if (!trips.hasWritten) throw failure;
      const left = await bringBack(
        async () => {
          const kept = await keptNow(trips);
          return isWanted(kept, document) ? [] : [kept];
        },
        async () => replaceParts(trips, await ourParts(trips), document),
      );
      const [last] = left ?? [];
      if (left && !last) return;
      const count = last && isUntouched(last, before, document) ? 0 : 1;
      throw failedWith(failure, left && { of: "settings", count }, { of: "settings", count: 1 });
    }
  });
}

/** A workbook that may not be written refuses its parts. */
function refusalOf(failure: HostError): HostError {
  return failure.code === "access-denied" ? new HostError("workbook-read-only", {}, { cause: failure }) : failure;
}

async function ourParts(trips: RoundTrips): Promise<Parts> {
  const parts = trips.context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load("items/id");
  await trips.sync();
  return itemsOf(parts);
}

function itemsOf({ items }: Excel.CustomXmlPartScopedCollection): Parts {
  return items;
}

/** One part with the document, or none; more than one is left of an earlier mishap and goes, once the document stands. */
async function replaceParts(trips: RoundTrips, [first, ...others]: Parts, document: string | null): Promise<void> {
  if (document === null) first?.delete();
  else if (first) first.setXml(formatSettingsPart(document));
  else trips.context.workbook.customXmlParts.add(formatSettingsPart(document));
  for (const part of others) part.delete();
  await trips.write();
}

interface Kept {
  readonly ids: readonly string[];
  readonly settings: KeptSettings;
}

async function keptNow(trips: RoundTrips): Promise<Kept> {
  const parts = await ourParts(trips);
  const xml = parts.map((part) => part.getXml());
  if (xml.length > 0) await trips.sync();
  return { ids: parts.map(({ id }) => id), settings: findSettings(xml.map(({ value }) => value)) };
}

function isWanted({ ids, settings }: Kept, document: string | null): boolean {
  if (document === null) return ids.length === 0;
  return ids.length === 1 && settings.documents[0] === document;
}

/** True where the parts of before are there, and none with the new document. */
function isUntouched({ ids, settings }: Kept, before: Parts, document: string | null): boolean {
  const isNew = document !== null && settings.documents.includes(document);
  return !isNew && ids.length === before.length && before.every(({ id }) => ids.includes(id));
}
