import type { PlanCheck } from "../plan-text/check-plan";
import { planIssueInWords, planKindName, type LineUnit, planInShort } from "../i18n/zh-CN/plan-text";
import { planProofInWords } from "../i18n/zh-CN/plan-text-proofs";

/** What looking through a plan came to, as plain JSON (docs/headless-check.md, `--plan-text`). */
export function jsonPlanText(check: PlanCheck, unit: LineUnit): Record<string, unknown> {
  return {
    message: planInShort(check, unit),
    counted: unit === "行" ? "lines" : "paragraphs",
    lines: check.lines,
    tables: check.tables,
    issues: check.issues.map((issue) => {
      const { kind, risk, because, ...values } = issue;
      return { kind, name: planKindName(kind), risk, message: planIssueInWords(issue), because, values };
    }),
    proved: check.proofs.map((proof) => {
      const { kind, because, ...values } = proof;
      return { kind, message: planProofInWords(proof), because, values };
    }),
  };
}
