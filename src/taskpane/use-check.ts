import { startTransition, useCallback, useEffect, type Dispatch, type RefObject } from "react";
import { readToCheck, type CheckedWorkbook } from "../app/check-workbook";
import { keepSettings } from "../app/keep-settings";
import type { WorkbookSettings } from "../app/workbook-settings";
import { HostError, type HostErrorCode, type WorkbookHost } from "../host/workbook-host";
import { hostErrorOf } from "./host-error-of";
import { endJudging, judgeNewest } from "./judging";
import type { PaneEvent, PaneState } from "./pane-state";
import type { Work } from "./pane-work";

/** A check that took no longer than this may run again by itself after an edit. */
const QUICK_CHECK_MS = 1_000;
/** As long may the first one take, which shares its time with all that starts beside it. */
const QUICK_FIRST_CHECK_MS = 3_000;
/** Edits come in bursts: the automatic check waits until there was none for as long as a check takes, and this at least. */
const LEAST_QUIET_MS = 300;
/** How long the pane waits before it tries again to read what could not be read just now. */
const AGAIN_MS = 1_500;
/** Failures that pass by themselves. Of a quiet check they need no message: it comes again later, or the user asks for one. */
const NOT_NOW: ReadonlySet<HostErrorCode> = new Set<HostErrorCode>([
  "cell-being-edited",
  "dialog-open",
  "workbook-inactive",
  "excel-busy",
  "not-quiet",
]);

/** How long keeping settings may take: a check waits for it. */
const KEEPING_MS = 60_000;

/** @throws HostError `no-answer` where none comes in time; then nobody knows whether the settings are kept */
async function answeredInTime(keeping: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError("no-answer", { unknown: 1, settings: 1 })), KEEPING_MS);
  });
  await Promise.race([keeping, late]).finally(() => clearTimeout(timer));
}

/** How the pane reads the workbook and keeps its settings there. Neither rejects. */
export interface Checking {
  /**
   * Reads and assesses the workbook; null where nothing new came of it.
   * @param isQuiet where nobody asked for it: what passes by itself is no failure then
   * @param readsQuietly whether the reading, too, must leave no trace; as `isQuiet` unless told
   */
  readonly check: (isQuiet?: boolean, readsQuietly?: boolean) => Promise<CheckedWorkbook | null>;
  readonly keep: (settings: WorkbookSettings) => void;
}

/** Checks the workbook when the pane starts, when asked, and by itself once edits have come to rest. */
export function useCheck(
  host: WorkbookHost,
  state: Pick<PaneState, "activity" | "edits" | "isShown" | "problem">,
  dispatch: Dispatch<PaneEvent>,
  work: RefObject<Work>,
): Checking {
  const keep = useCallback(
    (settings: WorkbookSettings) => {
      const ongoing = work.current;
      ongoing.keeping = ongoing.keeping.then(async () => {
        try {
          await answeredInTime(keepSettings(host, settings));
          if (ongoing.unkept === settings) ongoing.unkept = null;
          dispatch({ type: "settings-kept", areNewest: ongoing.unkept === null });
        } catch (error) {
          dispatch({ type: "failed", problem: { during: "keep-settings", error: hostErrorOf(error) } });
        }
      });
    },
    [host, dispatch, work],
  );

  const check = useCallback(
    async (isQuiet = false, readsQuietly = isQuiet): Promise<CheckedWorkbook | null> => {
      const ongoing = work.current;
      ongoing.reading?.abort();
      endJudging(ongoing);
      const reading = new AbortController();
      ongoing.reading = reading;
      const run = ++ongoing.run;
      const { changes } = ongoing;
      dispatch({ type: "check-started", run, isQuiet });
      try {
        await ongoing.keeping;
        await ongoing.underWay?.settled;
        let started = performance.now();
        let hasAnswered = false;
        const { read, settings } = await readToCheck(host, {
          isQuiet: readsQuietly,
          signal: reading.signal,
          onProgress: (done, total) => {
            // A pane may be there before its workbook is, and Excel may be busy: that wait is not the check's.
            if (!hasAnswered) started = performance.now();
            hasAnswered = true;
            dispatch({ type: "check-progressed", run, progress: { done, total } });
          },
        });
        if (ongoing.reading !== reading || reading.signal.aborted) return null;
        // Settings changed meanwhile are not in what was read, even where they are in the workbook by now.
        ongoing.settings = ongoing.unkept ?? (ongoing.changes === changes ? settings : (ongoing.settings ?? settings));
        ongoing.unjudged = read;
        const judged = judgeNewest(ongoing, () => dispatch({ type: "check-judging", run }));
        const checked = judged instanceof Promise ? await judged : judged;
        if (!checked) return null;
        const took = performance.now() - started;
        const quick = run === 1 ? QUICK_FIRST_CHECK_MS : QUICK_CHECK_MS;
        const isQuick = host.capabilities.canReadQuietly && took <= quick;
        ongoing.quietMs = isQuick ? Math.min(Math.max(LEAST_QUIET_MS, took), QUICK_CHECK_MS) : null;
        const finish = () => dispatch({ type: "check-finished", run, checked, at: Date.now() });
        // What a large county comes to is drawn in pieces, and the user's clicks come between them.
        if (judged instanceof Promise) startTransition(finish);
        else finish();
        // Writing ends the user's undo in Excel: a check that nobody asked for leaves it to the next one that is.
        const isToKeep = ongoing.unkept !== null && (ongoing.unkept === ongoing.carried || ongoing.isHeldBack);
        ongoing.carried = null;
        ongoing.isHeldBack = isToKeep && isQuiet;
        if (ongoing.unkept && isToKeep && !isQuiet) keep(ongoing.unkept);
        return checked;
      } catch (error) {
        const failure = hostErrorOf(error);
        if (failure.code === "cancelled") dispatch({ type: "check-cancelled", run });
        else if (isQuiet && NOT_NOW.has(failure.code)) {
          if (failure.code === "not-quiet") ongoing.quietMs = null; // not before the user has asked for a check
          dispatch({ type: "check-postponed", run });
        } else dispatch({ type: "check-failed", run, error: failure });
        return null;
      }
    },
    [host, keep, dispatch, work],
  );

  useEffect(() => {
    const ongoing = work.current;
    void check();
    return () => {
      ongoing.reading?.abort();
      endJudging(ongoing);
    };
  }, [check, work]);

  const isIdle = state.activity.kind === "idle";
  useEffect(() => {
    const { quietMs } = work.current;
    if (state.edits === 0 || !isIdle || !state.isShown || quietMs === null) return undefined;
    const timer = setTimeout(() => void check(true), quietMs);
    return () => clearTimeout(timer);
  }, [check, isIdle, state.edits, state.isShown, work]);

  // Who types while the pane opens need not ask for the check once he is done.
  const { problem } = state;
  const isAwaited = problem?.during === "check" && NOT_NOW.has(problem.error.code) && host.capabilities.canReadQuietly;
  useEffect(() => {
    if (!isAwaited || !isIdle || !state.isShown) return undefined;
    // Of what was never read nothing is known that a quiet reading could build on.
    const timer = setInterval(() => void check(true, false), AGAIN_MS);
    return () => clearInterval(timer);
  }, [check, isAwaited, isIdle, state.isShown]);

  return { check, keep };
}
