/** A figure of a standard that somebody has replaced: with what, why, who (their role), and when. */
export interface FigureOverride {
  /** In the unit of the figure that it replaces; not negative. */
  readonly value: number;
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}
