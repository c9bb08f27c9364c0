import { byRisk } from "../app/audit";
import type { WorkbookAudit } from "../audit/audit-workbook";
import { auditInShort, auditSentence, riskName, sheetMapInWords } from "../i18n/zh-CN/formula-audit";

/** Issues that are listed. */
const LISTED = 200;

/**
 * What the formulas come to, as lines of the report: a line where something was found, everything where it is asked for.
 * @param isWhole with the map of the workbook and every issue
 */
export function auditLines(audit: WorkbookAudit, isWhole: boolean): string[] {
  const short = auditInShort(audit);
  if (!isWhole) return short === null ? [] : ["", `${short}需要逐处查看时，请加--audit。`];
  const issues = byRisk(audit.issues);
  const left = issues.length - LISTED;
  return [
    "",
    "公式核查（不影响达标判断）",
    ...(audit.sheets.length === 0 ? ["  没有公式"] : audit.sheets.map((sheet) => `  ${sheetMapInWords(sheet)}`)),
    ...(audit.sheets.length > 0 && short === null ? ["  没有发现问题"] : []),
    ...issues.slice(0, LISTED).map((issue) => `  ［${riskName(issue.risk)}］${auditSentence(issue)}`),
    ...(left > 0 ? [`  另有${left}处没有列出`] : []),
  ];
}
