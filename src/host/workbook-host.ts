import type { CellArea, CellRef } from "../core/cell/address";
import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { CellComment } from "../plan/plan-comments";
import type { WorkbookPlan } from "../plan/workbook-plan";
import type { KeptSettings } from "./settings-part";

/** What the product has read from a workbook in one go. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  /** The product's own settings kept in the workbook, readable or not. */
  readonly settings: KeptSettings;
  /** Round trips to the host that the reading took (`context.sync`). */
  readonly syncs: number;
}

export interface ReadOptions {
  /**
   * Nothing goes along by which Excel would give up the user's undo: merged cells are taken from the last reading that
   * was not quiet. Rejects with code "not-quiet" where that is impossible (a new sheet, rows inserted meanwhile).
   */
  readonly isQuiet?: boolean;
  /** Aborting it makes the reading reject with code "cancelled"; nothing has been written. */
  readonly signal?: AbortSignal;
  /** Told when the workbook has answered and after each block: cells read so far and cells in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface WriteOptions {
  /**
   * Aborting it ends a write that takes several steps after the step that is under way. Of comments what is written stays; of
   * marks it is taken back, and the write rejects with code "write-cancelled".
   */
  readonly signal?: AbortSignal;
  /** Told of such a write only, at its beginning and after each step: operations done and in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Plain data, so that it can be kept and read again. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data };

/** What a plan has written, and what is needed to take it back: plain data, good for a later session too. */
export interface Receipt {
  readonly operations: number;
  readonly syncs: number;
  /** What was there before, in the words of the kind of host that wrote. */
  readonly undo: Data;
  /** Cells that were to have a comment and on which this Excel allows none; absent where there are none. */
  readonly refused?: readonly CellRef[];
  /** Marks that this Excel has refused; absent where there are none. */
  readonly refusedMarks?: readonly RefusedMark[];
  /** Conditional formats that could not be read and so stay as they are, ours among them; absent where there are none. */
  readonly untoldRules?: number;
  /** Names of sheets whose charts this Excel does not draw; absent where there are none. */
  readonly undrawn?: readonly string[];
  /** Operations at the end of the plan that were not begun because the user has cancelled; absent where all were. */
  readonly left?: number;
}

/** A mark that was not written. */
export interface RefusedMark {
  /** Code of the indicator. */
  readonly indicator: string;
  readonly sheet: string;
  readonly area: CellArea;
}

/** What the user has selected: the top-left cell, and how far down and right the rectangle goes. */
export interface Selection extends CellRef {
  readonly rows: number;
  readonly columns: number;
}

/** What this Excel (or file) can do, asked once at start. */
export interface HostCapabilities {
  readonly canSelect: boolean;
  readonly canFollowSelection: boolean;
  readonly canWrite: boolean;
  /** True where a quiet reading leaves the user's undo alone, so that it may come unasked. */
  readonly canReadQuietly: boolean;
  /** True where comments can be put on cells. */
  readonly canComment: boolean;
  /** False where a formula that is written gets no result before the file is opened in a program that computes. */
  readonly computes: boolean;
  /** True where a formula with a function of ours gets its result here, and is sure to be found again in the file that is kept. */
  readonly ownFunctions: boolean;
  /** True where a document can be printed from where the product is shown. */
  readonly canPrint: boolean;
  /** Where the charts of a sheet are to be seen: in this workbook at once, in the file that is kept of it, or nowhere. */
  readonly charts: "here" | "in-file" | "none";
  /** In words for a bug report, such as "ExcelApi 1.15 · PC". */
  readonly description: string;
}

export type HostErrorCode =
  | "cancelled"
  /** A quiet reading is not possible now. */
  | "not-quiet"
  | "cell-being-edited"
  | "dialog-open"
  | "workbook-inactive"
  | "excel-busy"
  | "sheet-protected"
  | "access-denied"
  | "workbook-read-only"
  /** The program does not take it and tells no reason: it says as much of a workbook that is shared in the old way. */
  | "refused-unsaid"
  /** A file that is read beside the workbook: nothing is written into it. */
  | "file-only-read"
  | "structure-protected"
  | "sheet-missing"
  /** A cell of a hidden sheet cannot be brought into view. */
  | "sheet-hidden"
  | "sheet-unsupported"
  | "workbook-changed"
  /** A cell that does not hold what it is taken to hold; `cell` names it, as for the three below. */
  | "cell-changed"
  /** A cell of merged ones that is not the first of them. */
  | "cell-merged"
  /** A cell that holds, or is filled by, an array formula. */
  | "cell-in-array"
  /** A cell whose format makes a text of whatever is written. */
  | "cell-as-text"
  | "too-large"
  | "plan-too-large"
  /** What was asked for before is still being written. */
  | "write-under-way"
  | "write-cancelled"
  /** The program has not answered for so long that the user waits no longer. */
  | "no-answer"
  | "formula-too-long"
  /** The file cannot be read from where it lies: gone, locked, or refused. */
  | "file-unreadable"
  | "file-not-workbook"
  | "file-legacy-xls"
  | "file-encrypted"
  | "file-damaged"
  | "unexpected";

/** A failure that the host can name; the message for people is rendered from `code` and `parameters`. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** For instance `sheet`, `detail`, and `written` (operations already written when it failed). */
    readonly parameters: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
    this.name = "HostError";
  }
}

export type Unsubscribe = () => Promise<void>;

/** What the program around the workbook tells of itself, and what came of trying its limits. */
export interface HostProbe {
  /** Of the program; "" where it does not tell. */
  readonly version: string;
  readonly platform: string;
  /** Sets of its interface with the newest version that it has: "ExcelApi 1.15". */
  readonly sets: readonly string[];
  /** Sets that are of use here and that it has not. */
  readonly lacking: readonly string[];
  readonly calculatesByHand: boolean;
  /** Whether it answers a request of so many bytes, and how long that takes; null where it refuses. */
  readonly requests: readonly { readonly bytes: number; readonly milliseconds: number | null }[];
  /** Whether it takes an address of so many characters. */
  readonly addresses: readonly { readonly characters: number; readonly isTaken: boolean }[];
}

/**
 * The one door between the product and a workbook. Adapters: `office/` (Office.js), `file/` (.xlsx), `model/` (the grid of
 * the page) and, on the last, `wps/`.
 * Every method rejects with {@link HostError}.
 */
export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** All sheets and our settings, in at most four round trips while no sheet is over the limits of one read. */
  readWorkbook(options?: ReadOptions): Promise<WorkbookReading>;
  /** Keeps our settings document in the workbook (null removes it). */
  writeSettings(document: string | null): Promise<void>;
  /** What is written on cells, as far as this host can tell; in at most two round trips. */
  readComments(): Promise<readonly CellComment[]>;
  /**
   * Writes what the plan says and nothing else, in a number of round trips that does not grow with the plan; many comments
   * are written step by step.
   */
  applyPlan(plan: WorkbookPlan, options?: WriteOptions): Promise<Receipt>;
  /** Takes a plan back, written by this host or an earlier one of its kind: afterwards the workbook is what it was before it. */
  undo(receipt: Receipt): Promise<void>;
  /** Tries what can be tried without writing anything; absent where the place has nothing to tell. */
  readonly probe?: () => Promise<HostProbe>;
  /** Brings cells into view and selects them. */
  select(sheet: string, area: CellArea): Promise<void>;
  /** Calls the listener whenever the user's selection moves; of several rectangles the first is told. */
  onSelectionChanged(listener: (selection: Selection) => void): Promise<Unsubscribe>;
  /** Calls the listener when cells have been edited, at once and whatever the user is doing; a hint to read again. */
  onContentChanged(listener: () => void): Promise<Unsubscribe>;
  /** Calls the listener when the pane has been hidden or shown; never where the host cannot tell. */
  onPaneShown(listener: (isShown: boolean) => void): Promise<Unsubscribe>;
}
