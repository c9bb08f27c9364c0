import type { WorkbookAudit } from "../audit/audit-workbook";
import { areaName, cellRefName } from "../core/cell/address";
import { auditKindName, auditSentence } from "../i18n/zh-CN/formula-audit";

/** The formulas of the workbook as plain JSON (docs/headless-check.md, `--audit`). */
export function jsonAudit({ sheets, issues }: WorkbookAudit): Record<string, unknown> {
  return {
    sheets: sheets.map(({ sheet, formulas, regions, issues: counts }) => ({
      sheet,
      formulas,
      regions: regions.map(({ area, formula }) => ({ range: areaName(area), formula })),
      issues: counts,
    })),
    issues: issues.map((issue) => ({
      kind: issue.kind,
      name: auditKindName(issue.kind),
      risk: issue.risk,
      cells: issue.cells.map(cellRefName),
      because: issue.because.map(cellRefName),
      message: auditSentence(issue),
      repairs: issue.repairs.map(({ cell, before, after, value }) => ({
        cell: cellRefName(cell),
        before,
        after: "formula" in after ? after.formula : after.value,
        value,
      })),
    })),
  };
}
