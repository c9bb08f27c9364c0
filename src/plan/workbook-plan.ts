import type { CellArea, CellRef } from "../core/cell/address";
import type { SheetDocument } from "../document/sheet-document";

/** How far a figure is from the standard: at least 85% of it (达到85%), or less (低于85%). */
export type HighlightLevel = "reaches-floor" | "below-floor";

/** Adds one conditional format of ours over cells of one column (of schools side by side: row). */
export interface AddHighlight {
  readonly type: "add-highlight";
  readonly sheet: string;
  /** From the top down (from the left): the first is the one from which every program counts. */
  readonly areas: readonly CellArea[];
  /** en-US formula with "=", relative to the first cell of the first area, carrying the marker of `highlight-marker.ts`. */
  readonly formula: string;
  readonly level: HighlightLevel;
}

/** Removes every conditional format of ours (told by the marker in its formula) from a sheet. */
export interface ClearHighlights {
  readonly type: "clear-highlights";
  readonly sheet: string;
}

/** Makes a sheet of ours at the end of the workbook, or fills the one that carries the marker anew. */
export interface WriteSheet {
  readonly type: "sheet";
  readonly marker: string;
  /** Name of the sheet that is there, or of the one to be made. */
  readonly sheet: string;
  readonly isNew: boolean;
  readonly document: SheetDocument;
}

/** Takes a sheet of ours out of the workbook. */
export interface RemoveSheet {
  readonly type: "remove-sheet";
  readonly marker: string;
  readonly sheet: string;
}

/** Puts a comment of ours on a cell that has none. */
export interface WriteComment {
  readonly type: "comment";
  readonly cell: CellRef;
  /** With the marker of `comment-marker.ts`. */
  readonly text: string;
}

/** Takes a comment of ours off a cell, as long as it is still what is said here and nobody has answered. */
export interface RemoveComment {
  readonly type: "remove-comment";
  readonly cell: CellRef;
  readonly text: string;
}

/** What a cell holds: a formula with "=", or a value; null is blank. */
export type CellContent = { readonly formula: string } | { readonly value: string | number | boolean | null };

/** Puts another content into a cell of the user's. Its number format, looks, comment and rules stay as they are. */
export interface ChangeCell {
  readonly type: "cell";
  readonly cell: CellRef;
  readonly before: CellContent;
  /** A formula is one that the product has made; what was typed as a text never becomes one. */
  readonly after: CellContent;
  /** What a formula gives with the figures as they stand, for files, in which nothing computes; null where that is not known. */
  readonly result: number | string | boolean | null;
}

export type CommentOperation = WriteComment | RemoveComment;
export type HighlightOperation = AddHighlight | ClearHighlights;
export type SheetOperation = WriteSheet | RemoveSheet;
export type PlanOperation = HighlightOperation | SheetOperation | CommentOperation | ChangeCell;

/** What becomes of what the bureau has filled in on a sheet that is filled anew. */
export interface KeptOutlook {
  /** Cells whose content stays. */
  readonly cells: number;
  /** Filled in, in rows that are there no more, or in more places than one. */
  readonly lost: readonly CellRef[];
  /** Formulas that give way to their values, since their cells come to stand elsewhere. */
  readonly asValues: readonly CellRef[];
}

/** What a plan would do to one sheet of ours, and what stands in its way, to be said before it is written. */
export interface SheetOutlook {
  readonly does: "make" | "refill" | "remove" | "nothing";
  /** Name of the sheet as it is or will be. */
  readonly sheet: string;
  /** The name that it would have if no sheet of the user's had it; one that Excel allows. */
  readonly wanted: string;
  /** Of several files, the one that a new sheet goes into; null of one workbook, and for a sheet that is there. */
  readonly file: string | null;
  /** Sheets that the user has copied from ours: they are the user's and stay as they are. */
  readonly copies: readonly string[];
  /** The user's cells that would lose what they refer to. */
  readonly referrers: readonly CellRef[];
  /** What becomes of what the bureau has filled in; absent where the sheet has no cells for that. */
  readonly kept?: KeptOutlook;
  /** Why the sheet, and so nothing of the plan, can be written; null where it can. */
  readonly refusal: "structure-protected" | "sheet-protected" | null;
}

/** What a plan for comments would do, and what it leaves alone, to be said before it is written. */
export interface CommentsOutlook {
  readonly does: "write" | "remove";
  /** Comments that would come. */
  readonly written: number;
  /** Of those wanted, the ones that stand there already, word for word. */
  readonly standing: number;
  /** Comments of ours that would go and not come again. */
  readonly removed: number;
  /** Cells that would have one, but for a comment of the user's. */
  readonly users: readonly CellRef[];
  /** Comments of ours that somebody has changed or answered since: they stay. */
  readonly changed: readonly CellRef[];
  /** Wanted, but beyond what is written in one workbook. */
  readonly leftOut: number;
}

/** A cell that is left as it is, and why. */
export interface CellLeft {
  readonly cell: CellRef;
  /**
   * `as-text`: its format makes a text of whatever is written. Of cells with functions of ours: `no-native`, `argument`,
   * `whole-column`, `other-file`, `too-long`, `too-deep` and `unreadable` (no native formula can be made), `spills` (its
   * result fills several cells), `error-value` and `not-calculated` (no value to keep), `uncertain` (perhaps no function of ours).
   */
  readonly reason:
    | "read-only"
    | "protected"
    | "merged"
    | "as-text"
    | "no-native"
    | "argument"
    | "whole-column"
    | "other-file"
    | "too-long"
    | "too-deep"
    | "unreadable"
    | "spills"
    | "error-value"
    | "not-calculated"
    | "uncertain";
  /** What belongs to the reason: the function's own words, the argument's name, the error value; absent where nothing does. */
  readonly said?: string;
}

/** What a plan that mends cells leaves alone, and what hangs on it, to be said before it is written. */
export interface RepairsOutlook {
  readonly left: readonly CellLeft[];
  /** Formulas whose results hang on the cells. */
  readonly dependants: number;
  /** False where those are computed only once the file is opened in Excel or WPS. */
  readonly computes: boolean;
}

/**
 * What is to be written into a workbook, nothing else will be. Operations run in order; every `clear-highlights` stands
 * before the first `add-highlight` of its sheet. Sheets that are made come to stand in the order of the plan.
 */
export interface WorkbookPlan {
  readonly operations: readonly PlanOperation[];
  /** What the plan leaves out, to be said before it is written; absent where nothing is. */
  readonly notes?: readonly PlanNote[];
  /** Protected sheets, which stay as they are though the plan would have to do with them; absent where there are none. */
  readonly lockedSheets?: readonly string[];
  /** Files that are read beside the workbook, in which nothing is written; absent where there are none. */
  readonly readOnlyFiles?: readonly string[];
  /** True where marks may hang on figures of other files, as these stood when they were read. */
  readonly isOfSeveralFiles?: boolean;
  /** Of a plan for sheets of ours, each of them. */
  readonly outlooks?: readonly SheetOutlook[];
  /** Of a plan for comments. */
  readonly comments?: CommentsOutlook;
  /** Of a plan that mends cells. */
  readonly repairs?: RepairsOutlook;
}

/**
 * The operations of a plan by kind: marks, sheets, comments or cells.
 * @throws RangeError for a plan that mixes them, or comes to one sheet of ours twice
 */
export function operationsByKind({ operations }: WorkbookPlan): {
  readonly marks: readonly HighlightOperation[];
  readonly sheets: readonly SheetOperation[];
  readonly comments: readonly CommentOperation[];
  readonly cells: readonly ChangeCell[];
} {
  const sheets: SheetOperation[] = [];
  const marks: HighlightOperation[] = [];
  const comments: CommentOperation[] = [];
  const cells: ChangeCell[] = [];
  for (const operation of operations) {
    if (operation.type === "sheet" || operation.type === "remove-sheet") sheets.push(operation);
    else if (operation.type === "cell") cells.push(operation);
    else if (operation.type === "comment" || operation.type === "remove-comment") comments.push(operation);
    else marks.push(operation);
  }
  const kinds = [sheets, marks, comments, cells].filter(({ length }) => length > 0).length;
  if (kinds > 1) throw new RangeError("a plan holds marks, comments, cells or sheets");
  if (new Set(sheets.map(({ marker }) => marker)).size < sheets.length)
    throw new RangeError("a plan comes to each sheet once");
  return { marks, sheets, comments, cells };
}

/** Values of one indicator that are not marked although they were judged. */
export interface PlanNote {
  /** Indicator code. */
  readonly indicator: string;
  /**
   * `counted`: the figure was counted from the rows of a list and stands in no cell of its own.
   * `exceeds`: the parts of the figure are more than the whole, so that it is missing.
   * `text`: a number that it needs is kept as text, which a formula cannot compute with.
   * `too-long`: no formula that Excel takes can say it.
   * `refused`: a number that it needs does not count, or not before the user has confirmed it.
   * `converted`: the user has said that a number that it needs is in another unit than its column.
   */
  readonly reason: "counted" | "exceeds" | "text" | "refused" | "converted" | "too-long";
  readonly schools: number;
}

/** Looks of the two levels: colour and a second signal (bold, and underlined below 85%), for print and colour-blind readers. */
export const HIGHLIGHT_STYLES: Readonly<
  Record<
    HighlightLevel,
    { readonly fill: string; readonly font: string; readonly bold: boolean; readonly underline: boolean }
  >
> = {
  "reaches-floor": { fill: "#FFEB9C", font: "#7F4F00", bold: true, underline: false },
  "below-floor": { fill: "#FFC7CE", font: "#9C0006", bold: true, underline: true },
};
