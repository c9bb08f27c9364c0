import type { FactTable } from "../facts/fact-table";
import type { SchoolRecords } from "../indicators/school-records";
import type { Judgement } from "../standards/judgement";
import type { CheckName, Limit, Requirement, RequirementMeasure, StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import type { RequirementCheck } from "./requirement-check";

/** What the items of a standard are checked on. */
export interface CheckedFacts {
  /** The schools that are assessed, with every figure that a table states of them. */
  readonly schools: readonly SchoolRecords[];
  /** The schools of each table, assessed or not. */
  readonly tables: readonly SchoolRecords[];
  readonly rows: readonly FactTable[];
  /** The day of the check, ISO; absent where none is told. */
  readonly on?: string;
  /** What persons have decided, by {@link judgementKey}. */
  readonly judgements: Readonly<Record<string, Judgement>>;
}

/** How an item of a standard is decided, with its sentences beside it. One file a check, listed in `checks.ts`. */
export interface Check<Measure extends RequirementMeasure = CheckName> {
  /** What the item asks, in one sentence: 小学不超过2,000人，初中不超过2,000人。 */
  readonly asks: (requirement: Requirement & { readonly measure: Measure }, words: Words) => string;
  readonly check: (
    facts: CheckedFacts,
    requirement: StatedRequirement & { readonly measure: Measure },
  ) => RequirementCheck;
}

/** What is said of everything that an open question decides. */
export const OPEN_TEXT = "有关问题确认后才能判断。";

/** 小学不超过45人，初中不超过50人 */
export function mostAllowed(limits: Readonly<Record<string, Limit>>, { count }: Words): string {
  return Object.values(limits)
    .map(({ for: who = "", value }) => `${who}不超过${count(value)}人`)
    .join("，");
}
