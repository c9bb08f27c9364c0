import type { Deviation } from "../decision";

/** A figure of a standard that somebody has replaced: with what, why, who, and when. */
export interface FigureOverride extends Deviation {
  /** In the unit of the figure that it replaces; not negative. */
  readonly value: number;
}
