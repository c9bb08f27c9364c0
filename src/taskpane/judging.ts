import { carryAnswers } from "../app/carry-answers";
import { assessRead, type CheckedWorkbook } from "../app/check-workbook";
import { type GivingWay, type Soon, whenThere } from "../app/give-way";
import { renamed } from "./answer-steps";
import type { Work } from "./pane-work";

/** A reading that is being judged under the newest settings. */
export interface Judging {
  readonly end: AbortController;
  /** What comes of it, or of the one that has taken its place; null where it was ended and none has. */
  result: Soon<CheckedWorkbook | null>;
  /** The one that has taken its place. */
  overtaker: Judging | null;
}

/**
 * Judges what was read last under the newest settings, giving way to the user, and takes the result. What is being judged
 * when an answer or another reading comes is out of date: it ends, and is answered with what comes of this.
 *
 * @param onLong told where it takes longer than one slice
 * @returns null where it was ended by {@link endJudging}
 */
export function judgeNewest(ongoing: Work, onLong: () => void): Soon<CheckedWorkbook | null> {
  const mine: Judging = { end: new AbortController(), result: null, overtaker: null };
  const overtaken = ongoing.judging;
  ongoing.judging = mine;
  if (overtaken) {
    overtaken.overtaker = mine;
    overtaken.end.abort();
  }
  const end = (): void => {
    if (ongoing.judging === mine) ongoing.judging = null;
  };
  const take = (checked: CheckedWorkbook | null): Soon<CheckedWorkbook | null> => {
    if (mine.overtaker) return mine.overtaker.result;
    end();
    if (mine.end.signal.aborted || !checked) return null;
    ongoing.checked = checked;
    ongoing.unjudged = null;
    return checked;
  };
  const fail = (reason: unknown): Soon<CheckedWorkbook | null> => {
    if (mine.overtaker) return mine.overtaker.result;
    end();
    throw reason;
  };
  try {
    const done = judge(ongoing, { signal: mine.end.signal, onLong });
    mine.result = done instanceof Promise ? done.then(take, fail) : take(done);
  } catch (reason) {
    mine.result = fail(reason);
  }
  return mine.result;
}

/** Ends what is being judged; a reading of which nothing was said yet is given up. */
export function endJudging(ongoing: Work): void {
  ongoing.judging?.end.abort();
  ongoing.judging = null;
  ongoing.unjudged = null;
}

function judge(ongoing: Work, giving: GivingWay): Soon<CheckedWorkbook | null> {
  const { unjudged, settings } = ongoing;
  const read = unjudged ?? ongoing.checked;
  if (!read || !settings) return null;
  return whenThere(assessRead(read, settings, giving), (checked) =>
    checked && unjudged && !giving.signal.aborted && carryOver(checked, ongoing)
      ? assessRead(read, ongoing.settings ?? settings, giving)
      : checked,
  );
}

/** Answers of tables whose header was edited since the last reading go with it; those are still to be kept. */
function carryOver({ assessment: { settings, tables } }: CheckedWorkbook, ongoing: Work): boolean {
  const carried = ongoing.checked && carryAnswers(ongoing.checked.assessment.tables, tables, settings.answers);
  if (!carried) return false;
  ongoing.settings = ongoing.unkept = ongoing.carried = { ...settings, answers: carried.answers };
  ongoing.steps = ongoing.steps.map((step) => ({ ...step, back: renamed(step.back, carried.moved) }));
  return true;
}
