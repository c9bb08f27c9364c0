import { HostError } from "../workbook-host";
import { officeErrorCode } from "./office-errors";
import type { RoundTrips } from "./round-trips";

/** A sheet that is about to be changed, with its rules in order of priority. */
export interface PlannedSheet {
  readonly name: string;
  /** The sheet's own id, which it keeps whatever it is called. */
  readonly id: string;
  readonly sheet: Excel.Worksheet;
  readonly rules: readonly Excel.ConditionalFormat[];
}

/**
 * Looks at sheets before they are changed, in one round trip.
 *
 * @param askMore asks for what else is to come along of a sheet
 * @throws HostError "sheet-missing" or "sheet-protected", naming the sheet; nothing has been written
 */
export async function openSheets(
  trips: RoundTrips,
  names: readonly string[],
  askMore: (sheet: Excel.Worksheet, name: string) => void = () => undefined,
): Promise<PlannedSheet[]> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/name,items/protection/protected");
  const opened = names.map((name) => {
    const sheet = worksheets.getItem(name);
    sheet.load("id");
    askMore(sheet, name);
    return { name, sheet, rules: askForRules(sheet) };
  });
  try {
    await trips.sync();
  } catch (error) {
    if (officeErrorCode(error) === "ItemNotFound") refuseMissing(worksheets.items, names);
    throw error;
  }
  for (const { name, protection } of worksheets.items) {
    if (names.includes(name) && protection.protected) throw new HostError("sheet-protected", { sheet: name });
  }
  return opened.map(byPriority);
}

function askForRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const rules = sheet.getRange().conditionalFormats;
  rules.load("items/id,items/type,items/priority");
  return rules;
}

/** The rules of sheets as they stand now, one round trip. */
export async function readRules(trips: RoundTrips, names: readonly string[]): Promise<PlannedSheet[]> {
  const asked = names.map((name) => {
    const sheet = trips.context.workbook.worksheets.getItem(name);
    sheet.load("id");
    return { name, sheet, rules: askForRules(sheet) };
  });
  await trips.sync();
  return asked.map(byPriority);
}

interface AskedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly rules: Excel.ConditionalFormatCollection;
}

function byPriority({ name, sheet, rules }: AskedSheet): PlannedSheet {
  return { name, id: sheet.id, sheet, rules: [...rules.items].sort((a, b) => a.priority - b.priority) };
}

function refuseMissing(sheets: readonly Excel.Worksheet[], names: readonly string[]): void {
  const present = new Set(sheets.map(({ name }) => name));
  const missing = names.find((name) => !present.has(name));
  if (missing !== undefined) throw new HostError("sheet-missing", { sheet: missing });
}
