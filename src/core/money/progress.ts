import { compareProducts, exactProduct, exactSum } from "../quantity/decimal";
import { type Fraction, fractionOf } from "../quantity/fraction";

/** What has been done of a task by the end of a year. */
export interface Progress {
  /** Done in all years up to this one. */
  readonly done: number;
  /** done ÷ total. */
  readonly share: Fraction;
  /** total × target, exact; null where the year has no target. */
  readonly needed: number | null;
  /** needed − done where that is above zero, exact. */
  readonly lack: number;
  readonly isMet: boolean | null;
  /** True where more is done than there is to do: a figure is not what it is taken for. */
  readonly isOver: boolean;
}

/**
 * Cumulative progress against targets.
 *
 * @param total what the shares are of, above zero
 * @param done of each year alone, from the earliest
 * @param targets share of the total by year; null where a year has none
 * @example 6400, done 3840, target 0.6 // met: 60%
 */
export function progressOf(
  total: number,
  done: readonly number[],
  targets: readonly (number | null)[],
): readonly Progress[] {
  let all = 0;
  return done.map((amount, at) => {
    all = exactSum(all, amount);
    const target = targets[at] ?? null;
    const needed = target === null ? null : exactProduct(total, target);
    return {
      done: all,
      share: fractionOf(all, total),
      needed,
      lack: needed === null ? 0 : Math.max(0, exactSum(needed, -all)),
      isMet: target === null ? null : compareProducts([all], [total, target]) >= 0,
      isOver: all > total,
    };
  });
}
