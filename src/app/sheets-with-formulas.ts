import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { WorkbookSettings } from "./workbook-settings";

/** The user's sheets that take part in the check and have formulas; ours are none of them. */
export function sheetsWithFormulas(
  { sheets }: WorkbookSnapshot,
  { ignoredSheets }: Pick<WorkbookSettings, "ignoredSheets">,
): readonly SheetSnapshot[] {
  return sheets.filter(
    ({ name, marker, formulas }) => marker === undefined && formulas.size > 0 && !ignoredSheets.includes(name),
  );
}
