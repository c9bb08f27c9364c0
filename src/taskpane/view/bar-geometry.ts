/** Where a bar ends and where its line stands, in percent of the picture's width. */
export interface BarGeometry {
  readonly length: number;
  readonly line: number;
  /** True when the bar is longer than the picture and was cut off. */
  readonly isCut: boolean;
}

/** The picture reaches half as far again as the line, so that a bar beyond the line can be told from one on it. */
const REACH = 1.5;

/**
 * A bar of `value` against a line at `line`, both in the same unit.
 * @example barAgainstLine(2, 4) // { length: 33.3…, line: 66.6…, isCut: false }
 */
export function barAgainstLine(value: number, line: number): BarGeometry {
  const whole = line * REACH;
  if (!(whole > 0)) return { length: value > 0 ? 100 : 0, line: 0, isCut: value > 0 };
  const length = (value / whole) * 100;
  return { length: Math.min(100, Math.max(0, length)), line: 100 / REACH, isCut: length > 100 };
}

/** A bar to the right (above the mean) or to the left (below it) of a middle line, in percent of the width. */
export function divergingBar(share: number, largest: number): { readonly start: number; readonly length: number } {
  const length = largest > 0 ? (Math.abs(share) / largest) * 50 : 0;
  return { start: share < 0 ? 50 - length : 50, length };
}
