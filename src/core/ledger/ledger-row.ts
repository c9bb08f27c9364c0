/**
 * Columns of a ledger. Ours, which are worked out again each time, and the bureau's, which are filled in once where a row is
 * listed and are the bureau's from then on.
 */
export const OUR_COLUMNS = ["value", "required", "lack", "unit", "state", "closed", "reopened", "note"] as const;
export const BUREAU_COLUMNS = [
  "id",
  "school",
  "stage",
  "group",
  "item",
  "listed",
  "measure",
  "amount",
  "cost",
  "owner",
  "person",
  "deadline",
  "evidence",
  "remarks",
] as const;

/** 整改台账, a row for each problem of a school; or 责任清单, a row for each item of the standard. */
export type LedgerKind = "problems" | "tasks";

export type OurColumn = (typeof OUR_COLUMNS)[number];
export type LedgerColumn = OurColumn | (typeof BUREAU_COLUMNS)[number];

/** Without these columns the sheet forgets what was closed and opened again: they come back where they were deleted. */
export const MEMORY_COLUMNS: readonly OurColumn[] = ["state", "closed", "reopened", "note"];

/** What the bureau has written into 状态, beside the states that we write ourselves. */
export type StateWord = LedgerState | "claim" | "open-word" | "blank" | "other";

/**
 * `open` 未销号 (in 责任清单 未完成, and so on); `refused` 申请销号未通过; `claimed` 申请销号待复核 (nothing is known to check it by); `closed` 已销号; `reopened` 重新打开;
 * `held` 人工重新打开 (the bureau has opened again what passes); `tolerated` 可暂缓 (85% is reached and allowed).
 */
export type LedgerState = "open" | "refused" | "claimed" | "closed" | "reopened" | "held" | "tolerated";

/** What 复核说明 tells of before: that the row was closed by a figure, another sentence of ours, nothing, or words of the bureau. */
export type NoteSign = "passed" | "ours" | "blank" | "other";

/** A day as it stands in a cell. */
export interface WrittenDay {
  /** ISO; null where the cell is blank or holds no one day. */
  readonly day: string | null;
  readonly text: string;
}

/** A row as it stands on the sheet, whatever the bureau has made of it. */
export interface LedgerRow {
  /** Row counted from zero. */
  readonly row: number;
  /** Texts of its cells by what their columns are; "" where blank or where there is no such column. */
  readonly texts: Readonly<Record<LedgerColumn, string>>;
  readonly word: StateWord;
  readonly sign: NoteSign;
  readonly closed: WrittenDay;
  readonly reopened: WrittenDay;
  /** What was kept of the bureau's words when a cell of ours was written again: 原填. */
  readonly kept: string;
}

/** A sheet of ours as the bureau has left it. */
export interface LedgerReading {
  readonly kind: LedgerKind;
  readonly sheet: string;
  /** Null where no header is found: then nothing is told of its rows, and nothing is written. */
  readonly head: {
    readonly row: number;
    readonly columns: ReadonlyMap<LedgerColumn, number>;
    /** First column behind all that is filled. */
    readonly nextColumn: number;
  } | null;
  readonly rows: readonly LedgerRow[];
  /** First row below all that is filled. */
  readonly nextRow: number;
}
