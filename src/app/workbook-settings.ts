import { DEFAULT_STANDARD } from "../core/standards/standards";
import type { WorkbookSettings } from "./workbook-assessment";

/** Settings of a workbook in which nobody has decided anything yet. */
export const NEW_SETTINGS: WorkbookSettings = { version: 1, standardId: DEFAULT_STANDARD.id, answers: {}, ignoredSheets: [] };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads the settings document kept in the workbook. A document that is absent, damaged or of a later version is
 * answered with new settings, never with an error: the workbook itself is what counts.
 */
export function parseSettings(document: string | null): WorkbookSettings {
  if (document === null) return NEW_SETTINGS;
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch {
    return NEW_SETTINGS;
  }
  if (!isRecord(value) || value.version !== 1) return NEW_SETTINGS;
  const answers = isRecord(value.answers) ? Object.entries(value.answers).filter((entry): entry is [string, string] => typeof entry[1] === "string") : [];
  const ignored = Array.isArray(value.ignoredSheets) ? value.ignoredSheets.filter((name): name is string => typeof name === "string") : [];
  return {
    version: 1,
    standardId: typeof value.standardId === "string" ? value.standardId : NEW_SETTINGS.standardId,
    answers: Object.fromEntries(answers),
    ignoredSheets: ignored,
  };
}

/** The settings document to keep in the workbook. */
export function formatSettings(settings: WorkbookSettings): string {
  return JSON.stringify(settings);
}
