import type { CellArea } from "../core/cell/address";

/** How far a figure is from the standard: at least 85% of it (达到85%), or less (低于85%). */
export type HighlightLevel = "reaches-floor" | "below-floor";

/** Adds one conditional format of ours over one rectangle. */
export interface AddHighlight {
  readonly type: "add-highlight";
  readonly sheet: string;
  readonly area: CellArea;
  /** en-US formula with "=", relative to the rectangle's top-left cell, carrying {@link HIGHLIGHT_MARKER}. */
  readonly formula: string;
  readonly level: HighlightLevel;
}

/** Removes every conditional format of ours (told by the marker in its formula) from a sheet. */
export interface ClearHighlights {
  readonly type: "clear-highlights";
  readonly sheet: string;
}

export type PlanOperation = AddHighlight | ClearHighlights;

/**
 * What is to be written into a workbook, nothing else will be. Operations run in order;
 * every `clear-highlights` stands before the first `add-highlight` of its sheet.
 */
export interface WorkbookPlan {
  readonly operations: readonly PlanOperation[];
  /** What the plan leaves out, to be said before it is written; absent where nothing is. */
  readonly notes?: readonly PlanNote[];
  /** Protected sheets on which highlights stay as they are; absent where there are none. */
  readonly lockedSheets?: readonly string[];
}

/** Values of one indicator that are not marked although they were judged. */
export interface PlanNote {
  /** Indicator code. */
  readonly indicator: string;
  /**
   * `counted`: the figure was counted from the rows of a list and stands in no cell of its own.
   * `exceeds`: the parts of the figure are more than the whole, so that it is missing.
   * `text`: a number that it needs is kept as text, which a formula cannot compute with.
   * `refused`: a number that it needs does not count, or not before the user has confirmed it.
   * `converted`: the user has said that a number that it needs is in another unit than its column.
   */
  readonly reason: "counted" | "exceeds" | "text" | "refused" | "converted";
  readonly schools: number;
}

/** Start of the literal that every conditional format of ours carries, as in `N("EDU:1.1")`. */
export const HIGHLIGHT_MARKER = 'N("EDU';

/** True when a conditional format's formula is one of ours. */
export function isOurHighlight(formula: string): boolean {
  return formula.replace(/\s/g, "").toUpperCase().includes(HIGHLIGHT_MARKER);
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
