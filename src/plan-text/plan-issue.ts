import type { Quotation } from "./plan-line";

/** A figure as it is told: 1.03 万平方米. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** What does not add up in a plan. Every kind has one sentence, in i18n. */
export type PlanFault =
  /** A total and the parts that are named beside it. */
  | { readonly kind: "sum"; readonly total: Amount; readonly parts: readonly Amount[]; readonly sum: number }
  /** A total and the years that it is divided into. */
  | { readonly kind: "years"; readonly total: Amount; readonly parts: readonly Amount[]; readonly sum: number }
  /** Schools before, kept, built, merged and after. */
  | {
      readonly kind: "schools";
      readonly of: SchoolSum;
      readonly stated: number;
      readonly sum: number;
      readonly parts: readonly number[];
    }
  /** A masked figure that no number fits in, since the others give another. */
  | { readonly kind: "mask-unfit"; readonly mask: string; readonly solved: number; readonly unit: string }
  /** 初中部 that are closed, and 小学部 that are counted. */
  | { readonly kind: "sections"; readonly closed: number; readonly counted: number }
  | {
      readonly kind: "table-sum";
      readonly cell: string | null;
      readonly line: string;
      readonly column: string;
      readonly printed: number;
      readonly sum: number;
    }
  | { readonly kind: "unit-price"; readonly column: string; readonly rows: readonly string[] }
  /** An amount of the body that an annex states otherwise, for a row or the total of a column. */
  | {
      readonly kind: "amount";
      readonly stated: Amount;
      readonly name: string;
      readonly annex: number;
      readonly sameRow: string | null;
    }
  /** The same amount under another name. */
  | { readonly kind: "label"; readonly here: string; readonly there: string; readonly amount: Amount }
  /** Money or building of the body for which the table of needs has no line. */
  | { readonly kind: "unlisted"; readonly what: string }
  | { readonly kind: "above-limit"; readonly seats: number; readonly limit: number }
  | {
      readonly kind: "below-standard";
      readonly name: string;
      readonly value: number;
      readonly required: number;
      readonly lack: number;
      /** 万元, at what the table gives for one ㎡; null where it gives nothing. */
      readonly cost: number | null;
      readonly seats: number;
    }
  /** A requirement that reaches further in one place: 城区, 城区和镇区. */
  | { readonly kind: "scope"; readonly more: string; readonly item: string }
  | { readonly kind: "figure-left-out"; readonly figure: Amount; readonly item: string }
  | { readonly kind: "strength"; readonly word: string; readonly item: string }
  | { readonly kind: "word"; readonly here: string; readonly there: string }
  | { readonly kind: "owner-missing"; readonly role: string; readonly with: number; readonly without: number }
  | {
      readonly kind: "owners";
      readonly item: string;
      readonly onlyBody: readonly string[];
      readonly onlyAnnex: readonly string[];
    }
  | { readonly kind: "no-finance"; readonly amount: Amount }
  | { readonly kind: "unit-names"; readonly names: readonly string[] }
  | { readonly kind: "separator"; readonly units: readonly string[] }
  | { readonly kind: "no-such-day"; readonly day: string }
  | { readonly kind: "backward"; readonly from: string; readonly to: string }
  | { readonly kind: "overlap"; readonly first: string; readonly second: string }
  | { readonly kind: "gap"; readonly first: string; readonly second: string }
  | { readonly kind: "order"; readonly first: string; readonly second: string }
  | { readonly kind: "due-after-review"; readonly due: string; readonly review: string }
  | { readonly kind: "work-before-plan"; readonly work: string; readonly plan: string }
  | { readonly kind: "work-after-finish"; readonly work: string; readonly finish: string }
  | { readonly kind: "past-period"; readonly period: string; readonly years: string; readonly first: number }
  | { readonly kind: "after-goal"; readonly goal: string; readonly later: string }
  | { readonly kind: "late-start"; readonly issued: string; readonly year: number; readonly days: number }
  | { readonly kind: "due-before-issue"; readonly issued: string; readonly year: number }
  | { readonly kind: "placeholder"; readonly word: string; readonly count: number }
  | { readonly kind: "term"; readonly terms: readonly string[] }
  | { readonly kind: "count"; readonly stated: number; readonly listed: number; readonly what: string }
  | { readonly kind: "numbering"; readonly before: string; readonly found: string }
  | { readonly kind: "goal-strength"; readonly term: string; readonly year: number }
  | { readonly kind: "one-coefficient"; readonly with: number; readonly without: number }
  | { readonly kind: "no-measure"; readonly name: string }
  | { readonly kind: "odd-letter"; readonly letters: string }
  | { readonly kind: "odd-ratio"; readonly ratio: string }
  | { readonly kind: "joined-years"; readonly years: string }
  | { readonly kind: "blank-field"; readonly labels: readonly string[] }
  | { readonly kind: "page-chrome"; readonly count: number; readonly days: readonly string[] };

/** before = kept + merged; after = kept + built; before + built − merged = after. */
export type SchoolSum = "before" | "after" | "flow";

/** `wrong`: two statements cannot both hold. `check`: they may, and somebody should look. `note`: good to know. */
export const PLAN_RISKS = ["wrong", "check", "note"] as const;
export type PlanRisk = (typeof PLAN_RISKS)[number];

export type PlanIssue = PlanFault & { readonly risk: PlanRisk; readonly because: readonly Quotation[] };

/** What was held against each other and agrees. */
export type ProvedFact =
  | {
      readonly kind: "sum" | "years";
      readonly total: Amount;
      readonly parts: readonly Amount[];
      readonly isWithin: boolean;
    }
  | { readonly kind: "schools"; readonly of: SchoolSum; readonly stated: number; readonly parts: readonly number[] }
  | { readonly kind: "mask-solved"; readonly mask: string; readonly solved: number; readonly unit: string }
  | { readonly kind: "sections"; readonly count: number }
  | { readonly kind: "table-sums"; readonly rows: number; readonly columns: number; readonly within: number }
  | {
      readonly kind: "unit-price";
      readonly column: string;
      readonly low: number;
      readonly high: number;
      readonly isWithin: boolean;
    }
  | { readonly kind: "amount"; readonly stated: Amount; readonly name: string }
  | { readonly kind: "parts-in-annex"; readonly row: string; readonly count: number }
  | {
      readonly kind: "standard";
      readonly name: string;
      readonly value: number;
      readonly required: number;
      readonly seats: number;
    }
  | { readonly kind: "requirement"; readonly item: string }
  | { readonly kind: "owners-given"; readonly count: number; readonly role: string }
  | { readonly kind: "owners"; readonly item: string }
  | { readonly kind: "in-order"; readonly steps: readonly string[] }
  | { readonly kind: "contiguous"; readonly steps: readonly string[] }
  | { readonly kind: "issued"; readonly signed: string; readonly printed: string }
  | { readonly kind: "count"; readonly stated: number; readonly what: string }
  | { readonly kind: "numbering"; readonly counts: readonly number[]; readonly isOfItems: boolean }
  | { readonly kind: "years-of-plan"; readonly years: string; readonly count: number };

export type PlanProof = ProvedFact & { readonly because: readonly Quotation[] };

/** What a rule has found. */
export interface RuleResult {
  readonly issues: readonly PlanIssue[];
  readonly proofs: readonly PlanProof[];
}
