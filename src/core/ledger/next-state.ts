import type { LedgerRow, LedgerState, StateWord } from "./ledger-row";

/** What the figures say of a row today; `unknown` where they say nothing (缺数, or its school is in none of them). */
export type Check = "met" | "tolerated" | "failed" | "unknown";

export interface NextState {
  readonly state: LedgerState;
  /** ISO; null where it never was closed, or closed by nobody knows when. */
  readonly closedOn: string | null;
  /** ISO; null while it is not open again. */
  readonly reopenedOn: string | null;
}

/**
 * The state of a row from what it was, what the bureau has written into 状态, and what the figures say. What it was stands on
 * the sheet: closed by figures (销号日期, and 复核说明 tells that it passed), opened again by figures or by the bureau
 * (重新打开日期), or neither.
 *
 * | it was | figures: met | failed | 85% allowed | unknown |
 * |---|---|---|---|---|
 * | never closed | closed today | open; refused where it is claimed to be done | tolerated | open; claimed where it is claimed |
 * | closed | closed, its day kept; held where the bureau opens it | reopened today | tolerated | closed; held where the bureau opens it |
 * | reopened | closed today | reopened, its day kept; refused where claimed | tolerated | reopened; claimed where claimed |
 * | held | held; closed today where claimed | reopened, its day kept | tolerated | held; claimed where claimed |
 *
 * A claim (已完成, 已销号, 销号日期 filled in) is never enough by itself. No state is lost while a figure is missing.
 */
export function nextState(row: LedgerRow, check: Check, today: string): NextState {
  const was = memoryOf(row);
  const isClaimed = CLAIMS.has(row.word) || (was === "never" && row.closed.text !== "" && row.word !== "open-word");
  const { day: closedOn } = row.closed;
  const { day: reopenedOn } = row.reopened;
  const again = (state: LedgerState): NextState => ({ state, closedOn, reopenedOn: reopenedOn ?? today });
  const isHeld = was === "held" ? !isClaimed : was === "closed" && SAYS_OPEN.has(row.word);
  if (check === "tolerated") return { state: "tolerated", closedOn: was === "never" ? null : closedOn, reopenedOn };
  if (check === "failed") {
    if (was === "never") return { state: isClaimed ? "refused" : "open", closedOn: null, reopenedOn: null };
    return again(was === "reopened" && isClaimed ? "refused" : "reopened");
  }
  if (isHeld) return again("held");
  if (check === "met")
    return { state: "closed", closedOn: (was === "closed" ? closedOn : null) ?? today, reopenedOn: null };
  if (was === "closed") return { state: "closed", closedOn, reopenedOn: null };
  if (was === "never") return { state: isClaimed ? "claimed" : "open", closedOn: null, reopenedOn: null };
  return again(isClaimed ? "claimed" : "reopened");
}

/** 已完成 and the like; 已销号 is one wherever figures have not closed the row. */
const CLAIMS: ReadonlySet<StateWord> = new Set<StateWord>(["claim", "closed", "refused", "claimed"]);
const SAYS_OPEN: ReadonlySet<StateWord> = new Set<StateWord>(["open", "open-word", "reopened", "held"]);

function memoryOf({ word, sign, closed, reopened }: LedgerRow): "never" | "closed" | "reopened" | "held" {
  const hasPassed = sign === "passed";
  if (reopened.text !== "") return hasPassed || word === "held" ? "held" : "reopened";
  if (hasPassed) return "closed";
  if (word === "held" || word === "reopened") return word;
  // 复核说明 is gone or reworded: what is told to be closed on a day was.
  return sign !== "ours" && word === "closed" && closed.day !== null ? "closed" : "never";
}
