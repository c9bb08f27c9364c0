import type { FactTable } from "../facts/fact-table";
import type { SchoolRecords } from "../indicators/school-records";
import type { Limit, Requirement } from "../standards/requirement";
import type { Words } from "../words";
import type { RequirementCheck } from "./requirement-check";

/** What the items of a standard are checked on. */
export interface CheckedFacts {
  readonly schools: readonly SchoolRecords[];
  readonly rows: readonly FactTable[];
}

/** How an item of a standard is decided, with its sentences beside it. One file a check, listed in `checks.ts`. */
export interface Check {
  /** What the item asks, in one sentence: 小学不超过2,000人，初中不超过2,000人。 */
  readonly asks: (requirement: Requirement, words: Words) => string;
  readonly check: (facts: CheckedFacts, requirement: Requirement) => RequirementCheck;
}

/** What is said of everything that an open question decides. */
export const OPEN_TEXT = "有关问题确认后才能判断。";

/** 小学不超过45人，初中不超过50人 */
export function mostAllowed(limits: Readonly<Record<string, Limit>>, { count }: Words): string {
  return Object.values(limits)
    .map(({ for: who = "", value }) => `${who}不超过${count(value)}人`)
    .join("，");
}
