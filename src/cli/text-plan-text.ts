import {
  planIssueInWords,
  type LineUnit,
  planInShort,
  planKindName,
  planRiskName,
  quotationInWords,
} from "../i18n/zh-CN/plan-text";
import { planProofInWords } from "../i18n/zh-CN/plan-text-proofs";
import type { PlanCheck } from "../plan-text/check-plan";

/** Quotations of one issue that are listed, and characters of each. */
const LISTED = 8;
const LONGEST = 160;

/** What looking through a plan came to, as lines of a report: each issue with its quotations, then what agrees. */
export function planTextLines(name: string, check: PlanCheck, unit: LineUnit): readonly string[] {
  return [
    name,
    planInShort(check, unit),
    ...(check.issues.length === 0 ? [] : ["", "需要处理"]),
    ...check.issues.flatMap((issue) => [
      `  ［${planRiskName(issue.risk)}］${planKindName(issue.kind)}：${planIssueInWords(issue)}`,
      ...issue.because.slice(0, LISTED).map((said) => `      ${shortened(quotationInWords(said, unit))}`),
      ...(issue.because.length > LISTED ? [`      另有${issue.because.length - LISTED}处没有列出`] : []),
    ]),
    ...(check.proofs.length === 0 ? [] : ["", "已核对相符"]),
    ...check.proofs.map((proof) => {
      const [first] = proof.because;
      return `  ${planProofInWords(proof)}${first ? `（第${first.line}${unit}）` : ""}`;
    }),
  ];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
