import { MOST_CHARACTERS, type PlanLine } from "./plan-line";
import { readPlan } from "./plan";
import { PLAN_RISKS, type PlanIssue, type PlanProof } from "./plan-issue";
import { needsTables } from "./needs-tables";
import { annexItems, sameRequirements } from "./requirements";
import { checkAmounts } from "./rule-amounts";
import { checkCounts } from "./rule-counts";
import { checkDays } from "./rule-days";
import { checkMarks } from "./rule-marks";
import { checkNewSchools } from "./rule-new-schools";
import { checkOrder } from "./rule-order";
import { checkOwners } from "./rule-owners";
import { checkRequirements } from "./rule-requirements";
import { checkSchoolCounts } from "./rule-schools";
import { checkNamedSums, namedSums } from "./rule-sums";
import { checkTables } from "./rule-tables";
import { checkTerms } from "./rule-terms";
import { checkYearSplits } from "./rule-years";
import { figureTables } from "./table-figures";

/** What looking through a plan has shown. */
export interface PlanCheck {
  /** What does not add up, the graver first, each of one gravity in the order of the text. */
  readonly issues: readonly PlanIssue[];
  /** What was held against each other and agrees. */
  readonly proofs: readonly PlanProof[];
  readonly lines: number;
  readonly tables: number;
}

/** Why a text was not looked through: there is nothing in it, it is no text, or longer than any plan. */
export type PlanProblem = "empty" | "no-words" | "too-long";

/**
 * Holds the figures, days, names and lists of a plan against each other. By its own text alone: no standard is asked.
 *
 * @param lines of {@link linesOfText}, or of a Word file
 */
export function checkPlan(lines: readonly PlanLine[]): PlanCheck | PlanProblem {
  const length = lines.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (length > MOST_CHARACTERS) return "too-long";
  if (lines.every(({ text }) => text.trim() === "")) return "empty";
  if (!lines.some(({ text }) => /\p{Script=Han}{2}/u.test(text))) return "no-words";
  const plan = readPlan(lines);
  const tables = figureTables(plan);
  const needs = needsTables(tables);
  const sums = namedSums(plan);
  const items = annexItems(plan);
  const same = sameRequirements(plan, items);
  const results = [
    checkNamedSums(sums),
    checkYearSplits(plan),
    checkSchoolCounts(plan),
    checkTables(tables),
    checkAmounts(plan, sums, needs),
    checkNewSchools(plan, needs),
    checkRequirements(same),
    checkOwners(plan, items, same),
    checkDays(plan),
    checkOrder(plan),
    checkCounts(plan),
    checkTerms(plan),
    checkMarks(plan),
  ];
  const issues = results.flatMap((result) => result.issues);
  return {
    issues: [...issues].sort(
      (a, b) => PLAN_RISKS.indexOf(a.risk) - PLAN_RISKS.indexOf(b.risk) || lineOf(a) - lineOf(b),
    ),
    proofs: results.flatMap((result) => result.proofs),
    lines: lines.length,
    tables: plan.tables.length,
  };
}

function lineOf({ because }: PlanIssue): number {
  return because[0]?.line ?? 0;
}
