import { AUDIT_RISKS, type AuditIssue } from "../audit/audit-issue";
import { auditWorkbook, type WorkbookAudit } from "../audit/audit-workbook";
import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { WorkbookSettings } from "./workbook-settings";

/** The formulas of the sheets that take part in the check. No verdict and no exit code hangs on them. */
export function auditOf({ sheets }: WorkbookSnapshot, { ignoredSheets }: WorkbookSettings): WorkbookAudit {
  return auditWorkbook({ sheets: sheets.filter(({ name }) => !ignoredSheets.includes(name)) });
}

/** The gravest first; of one risk in the order of the sheets. */
export function byRisk(issues: readonly AuditIssue[]): readonly AuditIssue[] {
  return AUDIT_RISKS.flatMap((risk) => issues.filter((issue) => issue.risk === risk));
}
