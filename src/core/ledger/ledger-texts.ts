import type { LackUnit } from "../checks/lack";
import type { LedgerColumn, LedgerState } from "./ledger-row";
import type { LedgerEntry } from "./reconcile";
import type { RemedyKind, Standing } from "./standing";

/** What keeps a ledger from being read or brought up to date, or is to be known of it. */
export type LedgerTrouble =
  /** Its header is gone: nothing is read of it, and nothing written. */
  | { readonly kind: "head-unread"; readonly sheet: string }
  /** Several files have one each: which of them counts nobody can tell. */
  | { readonly kind: "several"; readonly sheets: readonly string[] }
  /** Copies that the user has made: they are not read. */
  | { readonly kind: "copies"; readonly sheets: readonly string[] }
  /** Columns of ours that were deleted: those that nothing can be remembered without come back, the others stay away. */
  | { readonly kind: "columns-gone"; readonly sheet: string; readonly columns: readonly LedgerColumn[] };

/** How the cells of a ledger are worded. */
export interface LedgerTexts {
  /** 复核说明: one sentence with one full stop, at its end. */
  readonly note: (entry: LedgerEntry) => string;
  readonly school: (standing: Standing) => string;
  readonly stage: (standing: Standing) => string;
  readonly group: (standing: Standing) => string;
  readonly item: (standing: Standing) => string;
  readonly state: (state: LedgerState) => string;
  readonly remedy: (kind: RemedyKind) => string;
  readonly unit: (unit: LackUnit) => string;
  /** 多600 of what is too much. */
  readonly over: (amount: number) => string;
  /** 缺数 */
  readonly noValue: string;
  /** The line of the sheet that tells its day, and how every such line begins. */
  readonly updated: { readonly starts: string; readonly line: string };
}
