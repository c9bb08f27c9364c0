import { type Deadline, deadlineOf } from "./deadline";
import type { LedgerKind, LedgerReading, LedgerRow, LedgerState } from "./ledger-row";
import { matchRows, type RowMatch } from "./match-rows";
import { type Check, type NextState, nextState } from "./next-state";
import type { Standing, Standings } from "./standing";

/** Why a row that we have listed cannot be checked; null where it can. */
export type Unchecked = "no-school" | "no-item" | "no-value" | null;

export interface NewRows {
  /** Problems get a row where they fail; tasks are all listed. */
  readonly kind?: LedgerKind;
  /** Who is responsible for a line that gets a row; "" for nobody. */
  readonly ownerOf?: (standing: Standing) => string;
}

/** One row of the ledger as it is to be. */
export interface LedgerEntry {
  /** The row on the sheet; null for one that is to be added. */
  readonly row: LedgerRow | null;
  /** Null for the bureau's own problems, and for what the figures no longer have. */
  readonly standing: Standing | null;
  /** True where 编号 is to be the line's own, whatever stands there. */
  readonly isIdOurs: boolean;
  /** `own` rows are the bureau's, `doubtful` ones fit several lines: both stay word for word. */
  readonly is: "ours" | "own" | "doubtful";
  /** Null of rows that are not ours, whose state is the bureau's word. */
  readonly next: NextState | null;
  readonly unchecked: Unchecked;
  /** Who is responsible, as it is written, or as it is to be written into a new row; "" for nobody. */
  readonly owner: string;
  /** True where the bureau has marked the row as done, or figures have closed it, or it may wait. */
  readonly isDone: boolean;
  /** True where 完成时限 is over and it is not done. */
  readonly isOverdue: boolean;
  readonly deadline: Deadline;
  /** True where nobody is responsible for what is not done; a task has somebody also where it is done. */
  readonly isOwnerless: boolean;
}

/** Something about the ledger that a person has to look at; nothing is changed for it. */
export type LedgerDoubt =
  | { readonly kind: "same-line"; readonly id: string; readonly rows: readonly number[] }
  | { readonly kind: "which-line"; readonly row: number; readonly lines: readonly string[] }
  | { readonly kind: "deadline-unread" | "amount-unread"; readonly row: number; readonly text: string };

export interface Ledger {
  /** The rows of the sheet in their order, none left out; then those to be added. */
  readonly entries: readonly LedgerEntry[];
  readonly doubts: readonly LedgerDoubt[];
  /** Lines at 85% that are allowed to stay there and have no row. */
  readonly tolerated: readonly Standing[];
  /** How many lines cannot be judged for want of figures and have no row. */
  readonly unknown: number;
}

/**
 * The ledger as it is to be: every row of the sheet, with its state after {@link nextState}, and a new row for each problem
 * that has none. A row that was deleted comes back while its problem is there; one whose figure passes stays away.
 *
 * @param present null where there is no sheet yet, or where nothing of it can be read
 * @param today ISO
 */
export function reconcileLedger(
  present: LedgerReading | null,
  standings: Standings,
  today: string,
  { kind = "problems", ownerOf = () => "" }: NewRows = {},
): Ledger {
  const rows = present?.rows ?? [];
  const matches = matchRows(rows, standings);
  const kept = rows.map((row, at) => entryOf(row, matches[at] ?? { is: "own" }, today, kind));
  const listed = new Set(kept.flatMap(({ standing }) => standing ?? []));
  const without = standings.all.filter((standing) => !listed.has(standing));
  const isNew = ({ state }: Standing): boolean => kind === "tasks" || state === "failed";
  const added = without.filter(isNew).map((standing) => newEntry(standing, ownerOf(standing), today, kind));
  return {
    entries: [...kept, ...added],
    doubts: doubtsOf(kept, matches),
    tolerated: without.filter((standing) => standing.state === "tolerated" && !isNew(standing)),
    unknown: without.filter((standing) => standing.state === "missing" && !isNew(standing)).length,
  };
}

const CHECKS: Readonly<Record<Standing["state"], Check>> = {
  met: "met",
  tolerated: "tolerated",
  failed: "failed",
  missing: "unknown",
};

function entryOf(row: LedgerRow, match: RowMatch, today: string, kind: LedgerKind): LedgerEntry {
  const deadline = deadlineOf(row.texts.deadline);
  const isOurs = match.is === "standing" || match.is === "gone";
  const standing = match.is === "standing" ? match.standing : null;
  const next = isOurs ? nextState(row, standing ? CHECKS[standing.state] : "unknown", today) : null;
  const isDone = next ? DONE.has(next.state) : row.word === "claim" || row.word === "closed";
  return {
    row,
    standing,
    isIdOurs: match.is === "standing" && match.isIdOurs,
    is: isOurs ? "ours" : match.is === "own" ? "own" : "doubtful",
    next,
    unchecked: match.is === "gone" ? match.why : standing?.state === "missing" ? "no-value" : null,
    isDone,
    isOverdue: !isDone && deadline.is === "day" && deadline.last < today,
    deadline,
    owner: row.texts.owner,
    isOwnerless: (kind === "tasks" || !isDone) && row.texts.owner === "",
  };
}

/** States in which nobody is late. */
const DONE: ReadonlySet<LedgerState> = new Set<LedgerState>(["closed", "tolerated"]);

function newEntry(standing: Standing, owner: string, today: string, kind: LedgerKind): LedgerEntry {
  const state = FIRST[standing.state];
  const isDone = DONE.has(state);
  return {
    row: null,
    standing,
    isIdOurs: true,
    is: "ours",
    next: { state, closedOn: state === "closed" ? today : null, reopenedOn: null },
    unchecked: standing.state === "missing" ? "no-value" : null,
    isDone,
    isOverdue: false,
    deadline: { is: "blank" },
    owner,
    isOwnerless: (kind === "tasks" || !isDone) && owner === "",
  };
}

const FIRST: Readonly<Record<Standing["state"], LedgerState>> = {
  met: "closed",
  tolerated: "tolerated",
  failed: "open",
  missing: "open",
};

function doubtsOf(kept: readonly LedgerEntry[], matches: readonly RowMatch[]): readonly LedgerDoubt[] {
  const byLine = new Map<string, number[]>();
  const doubts: LedgerDoubt[] = [];
  kept.forEach(({ row, standing, deadline, isDone }, at) => {
    if (!row) return;
    const match = matches[at];
    if (standing) byLine.set(standing.id, [...(byLine.get(standing.id) ?? []), row.row]);
    if (match?.is === "doubtful") doubts.push({ kind: "which-line", row: row.row, lines: match.lines });
    if (deadline.is === "unread" && !isDone)
      doubts.push({ kind: "deadline-unread", row: row.row, text: row.texts.deadline });
    const { amount } = row.texts;
    if (amount !== "" && !/\d|[一二三四五六七八九十百千万两]/.test(amount) && !isDone)
      doubts.push({ kind: "amount-unread", row: row.row, text: amount });
  });
  for (const [id, rows] of byLine) if (rows.length > 1) doubts.push({ kind: "same-line", id, rows });
  return doubts;
}
