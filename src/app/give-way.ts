import type { Pieces } from "../core/pieces";

/** When work gives way to what waits, and how. */
export interface Pace {
  /** A moment, in milliseconds. */
  readonly now: () => number;
  /** Resolves when what waited has had its turn. */
  readonly turn: () => Promise<void>;
}

/** For so long pieces are done on end: typing and drawing are not held up noticeably, and little time goes to giving way. */
const SLICE_MS = 40;

/** The pace of a page: between two slices it answers its user and draws. */
export const PAGE_PACE: Pace = {
  now: () => performance.now(),
  turn: () => new Promise((resolve) => setTimeout(resolve)),
};

export interface GivingWay {
  /** Aborting it ends the work where it stands. */
  readonly signal: AbortSignal;
  /** Told once, when the work gives way for the first time: it takes longer than one slice. */
  readonly onLong?: () => void;
  readonly pace?: Pace;
}

/** What may be there at once. */
export type Soon<Value> = Value | Promise<Value>;

/** Goes on with what may be there at once, at once where it is. */
export function whenThere<Value, Next>(value: Soon<Value>, next: (value: Value) => Soon<Next>): Soon<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/**
 * Does work in slices, giving way between two of them. What takes no longer than one slice is done at once, so that nothing
 * is drawn without it.
 *
 * @returns what came of the work; null where it was ended
 * @throws (or rejects) whatever the work throws
 */
export function givingWay<Result>(
  work: Pieces<Result>,
  { signal, onLong, pace = PAGE_PACE }: GivingWay,
): Soon<Result | null> {
  const { first } = begun(work, pace);
  if (first.done === true) return first.value;
  onLong?.();
  return goOn(work, signal, pace);
}

/** Work whose first slice is done: with it, perhaps, all. */
export interface Begun<Result> {
  readonly work: Pieces<Result>;
  readonly first: IteratorResult<undefined, Result>;
}

/** Does the first slice. */
export function begun<Result>(work: Pieces<Result>, pace: Pace = PAGE_PACE): Begun<Result> {
  return { work, first: slice(work, pace) };
}

/**
 * Does the rest of work that is begun, in slices.
 * @returns what came of the work; null where it was ended
 */
export async function goOn<Result>(
  work: Pieces<Result>,
  signal: AbortSignal,
  pace: Pace = PAGE_PACE,
): Promise<Result | null> {
  for (;;) {
    await pace.turn();
    if (signal.aborted) return null;
    const step = slice(work, pace);
    if (step.done === true) return step.value;
  }
}

/** Does pieces until the slice is used up or all is done. */
function slice<Result>(work: Pieces<Result>, pace: Pace): IteratorResult<undefined, Result> {
  const began = pace.now();
  for (;;) {
    const step = work.next();
    if (step.done === true || pace.now() - began >= SLICE_MS) return step;
  }
}
