import { formatSettingsPart, SETTINGS_NAMESPACE } from "../settings-part";
import { HostError } from "../workbook-host";
import { officeErrorCode } from "./office-errors";
import { inExcel } from "./round-trips";

/** One part with the document, or none; more than one is left of an earlier mishap and goes. */
function replaceParts(
  all: Excel.CustomXmlPartCollection,
  ours: Excel.CustomXmlPartScopedCollection,
  document: string | null,
): void {
  const [first, ...others] = ours.items;
  for (const part of document === null ? ours.items : others) part.delete();
  if (document === null) return;
  if (first) first.setXml(formatSettingsPart(document));
  else all.add(formatSettingsPart(document));
}

/** Keeps our settings document in the workbook, in one custom XML part; null removes it. */
export function writeSettings(document: string | null): Promise<void> {
  return inExcel(async (trips) => {
    const { customXmlParts } = trips.context.workbook;
    const parts = customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
    parts.load("items/id");
    await trips.sync();
    replaceParts(customXmlParts, parts, document);
    try {
      await trips.sync();
    } catch (error) {
      if (officeErrorCode(error) === "AccessDenied") throw new HostError("workbook-read-only", {}, { cause: error });
      throw error;
    }
  });
}
