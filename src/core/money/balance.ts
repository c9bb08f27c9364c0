import { checkTotal, type TotalCheck } from "../footing/check-total";
import { exactSum } from "../quantity/decimal";

/** What there was, what came, what went, what there is; null where it is not known. */
export interface Flow {
  readonly before: number | null;
  readonly added: number | null;
  readonly removed: number | null;
  readonly after: number | null;
}

/** Whether before + added − removed is after; where one of the four is not known, what it has to be. */
export type FlowCheck =
  | ({ readonly kind: "checked" } & TotalCheck)
  /** Below zero where the three others contradict each other. */
  | { readonly kind: "solved"; readonly lacks: keyof Flow; readonly value: number }
  | { readonly kind: "unknown"; readonly lacks: readonly (keyof Flow)[] };

const ALL = ["before", "added", "removed", "after"] as const;

/**
 * @param rounding as in {@link checkTotal}
 * @example 49 初中, 1 built, 34 merged: 16
 * @example ? 小学, 2 built, 80 merged, 41 after // 119
 */
export function checkFlow(flow: Flow, rounding: "printed" | "none"): FlowCheck {
  const lacking = ALL.filter((key) => flow[key] === null);
  const [lacks, other] = lacking;
  if (other) return { kind: "unknown", lacks: lacking };
  const { before, added, removed, after } = {
    before: flow.before ?? 0,
    added: flow.added ?? 0,
    removed: flow.removed ?? 0,
    after: flow.after ?? 0,
  };
  if (!lacks) return { kind: "checked", ...checkTotal(after, [before, added, -removed], rounding) };
  const rest = exactSum(after, -before, -added, removed);
  // What came is missing where there is too much at the end; what was there or went, the other way round.
  return { kind: "solved", lacks, value: lacks === "before" || lacks === "added" ? rest : exactSum(0, -rest) };
}
