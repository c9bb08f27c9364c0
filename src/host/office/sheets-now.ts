import type { RoundTrips } from "./round-trips";

/** A sheet as it is called now. */
export interface SheetNow {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/** Ids of sheets by their names; they must be loaded. A sheet keeps its id whatever it is called. */
export function idsByName(sheets: readonly Excel.Worksheet[]): ReadonlyMap<string, string> {
  return new Map(sheets.map(({ name, id }) => [name, id]));
}

/**
 * What has become of sheets, in one round trip.
 * @param ids as {@link idsByName} has told them
 * @returns a sheet by the name that it had then; null for one that is gone
 */
export async function sheetsNow(
  trips: RoundTrips,
  ids: ReadonlyMap<string, string>,
): Promise<(name: string) => SheetNow | null> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/id,items/name");
  await trips.sync();
  const byId = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
  return (name) => {
    const sheet = byId.get(ids.get(name) ?? "");
    return sheet ? { name: sheet.name, sheet } : null;
  };
}
