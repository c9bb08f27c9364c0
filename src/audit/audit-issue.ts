import type { CellRef } from "../core/cell/address";

/** What may be wrong with formulas and the figures among them. */
export type AuditKind =
  /** A number typed where the cells beside it hold a formula. */
  | "number-among-formulas"
  /** A formula unlike those on both sides of it. */
  | "formula-differs"
  /** The formula of its neighbours, but referring to another row or column than they do. */
  | "reference-shifted"
  /** Totals side by side that do not add up the same rows (or columns). */
  | "totals-disagree"
  /** A total whose range ends before the last figures that stand beside it. */
  | "total-too-short"
  /** A total that adds up a subtotal together with its parts. */
  | "subtotal-in-total"
  /** A number stored as text inside a total, which leaves it out. */
  | "text-in-total"
  /** Hidden rows (or columns) with figures inside a total. */
  | "hidden-in-total"
  /** Figures of one column in different units. */
  | "units-mixed"
  /** Percentages and plain numbers in one column. */
  | "percent-mixed"
  /** An error that IFERROR turns into a number. */
  | "error-hidden"
  /** A formula that refers to cells that are gone: #REF!. */
  | "reference-broken";

/** `high`: the figure shown is wrong by all that is known; `medium`: it may be, or will be; `low`: good to know. */
export const AUDIT_RISKS = ["high", "medium", "low"] as const;
export type AuditRisk = (typeof AUDIT_RISKS)[number];

/** What a cell would hold by its neighbours. */
export interface Repair {
  readonly cell: CellRef;
  /** What stands there, a formula with its "=". */
  readonly before: string | number;
  /** What would stand there. */
  readonly after: { readonly formula: string } | { readonly value: number };
  /** What the formula gives with the figures as they stand; null where that cannot be told. */
  readonly value: number | null;
}

/** One thing to say about formulas. */
export interface AuditIssue {
  readonly kind: AuditKind;
  readonly risk: AuditRisk;
  /** The cells in question, first the one that is out of line. */
  readonly cells: readonly CellRef[];
  /** Cells that say so: what it was compared with, what it leaves out, what it adds twice. */
  readonly because: readonly CellRef[];
  /** What would mend it; empty where more than one thing may have been meant. */
  readonly repairs: readonly Repair[];
}
