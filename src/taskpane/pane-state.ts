import type { CheckedWorkbook } from "../app/check-workbook";
import type { MarkedSheet } from "../app/highlight";
import type { CellRef } from "../core/cell/address";
import type { CommentsCut } from "../plan/plan-comments";
import type { ChangeCell, WorkbookPlan } from "../plan/workbook-plan";
import type { HostError, Receipt, Selection } from "../host/workbook-host";

/** The pages of the pane: 数据, 对应关系, 达标, 均衡, 指标, 公式, 上报. */
export type PageId = "data" | "mapping" | "standard" | "balance" | "requirements" | "formulas" | "submission";

export const PAGE_IDS: readonly PageId[] = [
  "data",
  "mapping",
  "standard",
  "balance",
  "requirements",
  "formulas",
  "submission",
];

/** Cells read so far and cells in all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * What the pane is reading. `run` tells the answer of the current run from that of one which was given up;
 * a quiet run is one that nobody asked for (after an edit), so it draws no attention to itself.
 */
export type Activity =
  | { readonly kind: "idle" }
  | {
      readonly kind: "checking";
      readonly run: number;
      readonly isQuiet: boolean;
      readonly progress: Progress | null;
      /** True once the workbook is read and what it says is being worked out. */
      readonly isJudging: boolean;
    }
  /** What an answer or another setting changes is being worked out, without reading again. */
  | { readonly kind: "judging" };

/** What the pane was doing when something went wrong; decides where the message stands and what it offers. */
export type ProblemStage = "check" | "preview" | "write" | "undo" | "keep-settings" | "select";

export interface Problem {
  readonly during: ProblemStage;
  readonly error: HostError;
}

/**
 * What is to be written: highlights, the sheet with the standard or the result, comments, or the removal of each; what mends
 * cells; formulas of checks, or what takes the place of functions of ours.
 */
export type MarkingPurpose =
  | "mark"
  | "clear"
  | "write-standard"
  | "remove-standard"
  | "write-result"
  | "remove-result"
  | "repair"
  | FormulaPurpose
  | SubmissionPurpose
  | "write-paper"
  | "remove-paper"
  | "write-prices"
  | "remove-prices"
  | "write-needs"
  | "remove-needs"
  | "comment"
  | "remove-comments";

/** What the page 公式 writes. */
export type FormulaPurpose = "insert-formulas" | "formulas-to-native" | "formulas-to-values" | "mend-formulas";

/** What the page 上报 writes and removes. */
export type SubmissionPurpose = `write-${Submitted}` | `remove-${Submitted}` | "mend-forms" | "remove-sheets";

/** 官方表格, 整改台账, 责任清单, 责任单位分表, 关口与存档, 挂图作战, 一校一策. */
export type Submitted = "forms" | "ledger" | "tasks" | "units" | "gates" | "chart" | "pictures" | "school-sheets";

/** What is asked to be written. */
export interface Planned {
  readonly purpose: MarkingPurpose;
  /** What was planned for one reading of the workbook; null where the plan follows from the newest. */
  readonly plan: WorkbookPlan | null;
}

/** What has been written. */
export interface Written {
  readonly purpose: MarkingPurpose;
  readonly receipt: Receipt;
  readonly marked: readonly MarkedSheet[];
  /** What came about of comments until the user cancelled; null where all was written. */
  readonly cut: CommentsCut | null;
  /** Cells of the user's that were changed. */
  readonly changed: readonly ChangeCell[];
}

/** Where the user stands between asking for something to be written and having it (or not). */
export type Marking =
  | { readonly step: "none" }
  | (Planned & { readonly step: "preview" })
  | (Planned & {
      readonly step: "writing";
      /** How far a write of several steps is; null where it is one step. */
      readonly progress: Progress | null;
      /** True once the user has cancelled: the step that is under way is waited for. */
      readonly isCancelled: boolean;
      /** True once no answer has come for long: the user may stop waiting. */
      readonly isOverdue?: boolean;
    })
  | (Written & { readonly step: "written" | "undoing"; readonly isOverdue?: boolean })
  | { readonly step: "undone"; readonly purpose: MarkingPurpose };

/** What the user is showing in the grid: the column of a field, or the header of a sheet. */
export type PickTarget =
  { readonly for: "field"; readonly field: string } | { readonly for: "header"; readonly sheet: string };

/** 在表格中选取 goes on; `selection` is what the user has selected since, null while it is nothing. */
export interface Picking {
  readonly target: PickTarget;
  readonly selection: Selection | null;
}

/** A table that another page has led to. `count` tells a second time from the first. */
export interface ShownTable {
  readonly key: string;
  readonly count: number;
}

/** The last thing that came about, told to screen readers and, where nothing else shows it, on the page. */
export type Notice = "checked" | "cancelled" | "not-updated" | "settings-kept" | "written" | "undone" | null;

/** What a check has found, in numbers: told where the next one finds other ones. */
export interface CheckCounts {
  readonly met: number;
  readonly failed: number;
  readonly missing: number;
  /** Questions that nobody has answered. */
  readonly questions: number;
  readonly findings: number;
}

/** The last check that came to its end. */
export interface LastCheck {
  /** When, in milliseconds as of `Date.now()`. */
  readonly at: number;
  /** What stood in the pane before it; null where nothing did. */
  readonly before: CheckCounts | null;
  readonly after: CheckCounts;
}

/** Everything that the pane shows; changed by `reducePane` only. */
export interface PaneState {
  readonly page: PageId;
  readonly activity: Activity;
  readonly checked: CheckedWorkbook | null;
  readonly lastCheck: LastCheck | null;
  /** Edits in the workbook that the last reading does not know of. */
  readonly edits: number;
  /** False while the pane is hidden: its page goes on, but nothing may run unasked. */
  readonly isShown: boolean;
  readonly problem: Problem | null;
  readonly marking: Marking;
  /** Cell that the user selected in the grid, while its 为什么 is not closed. */
  readonly selected: CellRef | null;
  /** The user's selection in the grid, as far as it was told. */
  readonly selection: Selection | null;
  readonly picking: Picking | null;
  readonly shownTable: ShownTable | null;
  /** How many answers of this session can be undone. */
  readonly undoable: number;
  /** The last answer or undoing in words, shown as long as it can be undone; empty when there is none. */
  readonly said: string;
  /** The change of settings that came about last, in words, read out; empty where the control says it itself. */
  readonly told: string;
  readonly notice: Notice;
}

export const INITIAL_STATE: PaneState = {
  page: "standard",
  activity: { kind: "idle" },
  checked: null,
  lastCheck: null,
  edits: 0,
  isShown: true,
  problem: null,
  marking: { step: "none" },
  selected: null,
  selection: null,
  picking: null,
  shownTable: null,
  undoable: 0,
  said: "",
  told: "",
  notice: null,
};

export type PaneEvent =
  | { readonly type: "page-chosen"; readonly page: PageId }
  | { readonly type: "check-started"; readonly run: number; readonly isQuiet: boolean }
  | { readonly type: "check-progressed"; readonly run: number; readonly progress: Progress }
  /** The workbook is read, and what it says takes a while. */
  | { readonly type: "check-judging"; readonly run: number }
  | { readonly type: "check-finished"; readonly run: number; readonly checked: CheckedWorkbook; readonly at: number }
  | { readonly type: "check-cancelled"; readonly run: number }
  /** A quiet run could not read now (a cell is being edited, a dialog is open): the next edit, or the user, starts another. */
  | { readonly type: "check-postponed"; readonly run: number }
  | { readonly type: "check-failed"; readonly run: number; readonly error: HostError }
  /** The user has decided something: a setting, or an answer. What follows from it comes later, be it at once. */
  | { readonly type: "decided" }
  /** What follows from it takes a while. */
  | { readonly type: "judging-started" }
  /** A setting was changed that is no answer; `checked` is what follows from it, null where that was not waited for. */
  | { readonly type: "reassessed"; readonly checked: CheckedWorkbook | null; readonly told: string }
  /** An answer was given, or one was undone; likewise. `undoable` answers can still be. */
  | {
      readonly type: "answers-changed";
      readonly checked: CheckedWorkbook | null;
      readonly said: string;
      readonly undoable: number;
    }
  | { readonly type: "judging-failed"; readonly error: HostError }
  | { readonly type: "table-shown"; readonly key: string }
  | { readonly type: "picking-started"; readonly target: PickTarget }
  | { readonly type: "picking-ended" }
  /** `areNewest` where nothing that was decided waits to be kept any more. */
  | { readonly type: "settings-kept"; readonly areNewest: boolean }
  | { readonly type: "content-changed" }
  | { readonly type: "pane-shown"; readonly isShown: boolean }
  | { readonly type: "selection-changed"; readonly selection: Selection }
  | { readonly type: "why-closed" }
  | { readonly type: "preview-opened"; readonly purpose: MarkingPurpose; readonly plan?: WorkbookPlan }
  | { readonly type: "marking-closed" }
  | { readonly type: "write-started" }
  | { readonly type: "write-progressed"; readonly progress: Progress }
  | { readonly type: "write-cancelled" }
  /** No answer has come for long. */
  | { readonly type: "write-overdue" }
  /** Also after the user has stopped waiting: what is written can be taken back. */
  | ({ readonly type: "write-finished" } & Written)
  | { readonly type: "undo-started" }
  | { readonly type: "undo-finished" }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "problem-closed" };
