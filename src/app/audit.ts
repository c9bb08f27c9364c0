import { auditWorkbook, type WorkbookAudit } from "../audit/audit-workbook";
import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { WorkbookSettings } from "./workbook-settings";

/** The formulas of the sheets that take part in the check. No verdict and no exit code hangs on them. */
export function auditOf({ sheets }: WorkbookSnapshot, { ignoredSheets }: WorkbookSettings): WorkbookAudit {
  return auditWorkbook({ sheets: sheets.filter(({ name }) => !ignoredSheets.includes(name)) });
}
