import { planIssueInWords, planRiskName } from "../../src/i18n/zh-CN/plan-text";
import { planProofInWords } from "../../src/i18n/zh-CN/plan-text-proofs";
import { checkPlan, type PlanCheck } from "../../src/plan-text/check-plan";
import type { PlanIssue } from "../../src/plan-text/plan-issue";
import { linesOfText } from "../../src/plan-text/plan-line";

/** A text looked through; fails where it is none. */
export function checked(text: string): PlanCheck {
  const check = checkPlan(linesOfText(text));
  if (typeof check === "string") throw new Error(check);
  return check;
}

/** Sentences of the issues of some kinds that are found in a text, of all kinds where none is named. */
export function issuesOf(text: string, ...kinds: readonly PlanIssue["kind"][]): readonly string[] {
  return checked(text)
    .issues.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(planIssueInWords);
}

/** Sentences of what is proved of a text. */
export function proofsOf(text: string): readonly string[] {
  return checked(text).proofs.map(planProofInWords);
}

/** Everything that is told of a text, a line each, with the lines that it rests on. */
export function toldOf(text: string): readonly string[] {
  const { issues, proofs } = checked(text);
  const linesOf = (because: readonly { readonly line: number }[]): string =>
    because.length === 0 ? "" : `${because.map(({ line }) => line).join(",")}: `;
  return [
    ...issues.map((issue) => `${planRiskName(issue.risk)} ${linesOf(issue.because)}${planIssueInWords(issue)}`),
    ...proofs.map((proof) => `相符 ${linesOf(proof.because)}${planProofInWords(proof)}`),
  ];
}
