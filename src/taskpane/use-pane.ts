import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { checkWorkbook, reassess, type CheckedWorkbook } from "../app/check-workbook";
import { planClearHighlights, planHighlights } from "../app/highlight";
import { keepSettings } from "../app/keep-settings";
import { onRibbonRequest } from "../app/requests";
import type { WorkbookAssessment, WorkbookSettings } from "../app/workbook-assessment";
import { HostError, type WorkbookHost } from "../host/workbook-host";
import type { WorkbookPlan } from "../plan/workbook-plan";
import { INITIAL_STATE, reducePane, type MarkingPurpose, type PageId, type PaneState } from "./pane-state";
import { useWorkbookEvents } from "./use-workbook-events";
import type { SheetArea } from "./view/cell-areas";

/** A check that took no longer than this may run again by itself after an edit. */
const QUICK_CHECK_MS = 1_000;
/** Edits come in bursts: the automatic check waits until there was none for this long. */
const QUIET_MS = 1_000;

/** Everything that the user can do in the pane. None of it rejects: failures become the state's `problem`. */
export interface PaneActions {
  readonly goTo: (page: PageId) => void;
  readonly check: () => void;
  readonly cancelCheck: () => void;
  /** Takes a choice of a question, or takes the answer back (null). */
  readonly answer: (questionId: string, choiceId: string | null) => void;
  readonly chooseStandard: (standardId: string) => void;
  readonly includeSheet: (sheet: string, isIncluded: boolean) => void;
  /** Reads the workbook again and then shows in words what would be written. */
  readonly preview: (purpose: MarkingPurpose) => void;
  readonly confirmMarking: () => void;
  readonly undoMarking: () => void;
  readonly closeMarking: () => void;
  readonly select: (target: SheetArea) => void;
  readonly closeWhy: () => void;
  readonly closeProblem: () => void;
}

/** What would be written for the highlights of this assessment, or to remove them. */
export function planFor(purpose: MarkingPurpose, assessment: WorkbookAssessment): WorkbookPlan {
  return purpose === "mark" ? planHighlights(assessment) : planClearHighlights(assessment);
}

/** The pane's state for this workbook, and what the user can do with it. Reads the workbook once when it starts. */
export function usePane(host: WorkbookHost): { readonly state: PaneState; readonly actions: PaneActions } {
  const [state, dispatch] = useReducer(reducePane, INITIAL_STATE);
  const work = useRef<Work>(newWork());

  const check = useCallback(async (isQuiet = false): Promise<CheckedWorkbook | null> => {
    const own = work.current;
    own.reading?.abort();
    const reading = new AbortController();
    own.reading = reading;
    const run = ++own.run;
    dispatch({ type: "check-started", run, isQuiet });
    try {
      await own.keeping;
      const started = performance.now();
      const read = await checkWorkbook(host, {
        signal: reading.signal,
        onProgress: (done, total) => dispatch({ type: "check-progressed", run, progress: { done, total } }),
      });
      own.isQuick = performance.now() - started <= QUICK_CHECK_MS;
      if (own.reading !== reading || reading.signal.aborted) return null;
      const checked = own.unkept ? reassess(read, own.unkept) : read;
      own.checked = checked;
      dispatch({ type: "check-finished", run, checked });
      return checked;
    } catch (error) {
      const failure = asHostError(error);
      if (failure.code === "cancelled") dispatch({ type: "check-cancelled", run });
      else if (isQuiet && failure.code === "cell-being-edited") dispatch({ type: "check-postponed", run });
      else dispatch({ type: "check-failed", run, error: failure });
      return null;
    }
  }, [host]);

  useEffect(() => {
    const own = work.current;
    void check();
    return () => own.reading?.abort();
  }, [check]);

  useWorkbookEvents(host, dispatch, work);

  const isIdle = state.activity.kind === "idle";
  useEffect(() => {
    if (state.edits === 0 || !isIdle || !work.current.isQuick) return undefined;
    const timer = setTimeout(() => void check(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [check, isIdle, state.edits]);

  const actions = useMemo<PaneActions>(() => {
    const changeSettings = (change: (settings: WorkbookSettings) => WorkbookSettings) => {
      const own = work.current;
      if (!own.checked) return;
      const settings = change(own.checked.assessment.settings);
      own.checked = reassess(own.checked, settings);
      dispatch({ type: "reassessed", checked: own.checked });
      own.unkept = settings;
      own.keeping = own.keeping.then(async () => {
        try {
          await keepSettings(host, settings);
          if (own.unkept === settings) own.unkept = null;
          dispatch({ type: "settings-kept" });
        } catch (error) {
          dispatch({ type: "failed", problem: { during: "keep-settings", error: asHostError(error) } });
        }
      });
    };
    return {
      goTo: (page) => dispatch({ type: "page-chosen", page }),
      check: () => void check(),
      cancelCheck: () => {
        work.current.reading?.abort();
        dispatch({ type: "check-cancelled", run: work.current.run });
      },
      answer: (questionId, choiceId) =>
        changeSettings((settings) => ({ ...settings, answers: withAnswer(settings.answers, questionId, choiceId) })),
      chooseStandard: (standardId) => changeSettings((settings) => ({ ...settings, standardId })),
      includeSheet: (sheet, isIncluded) =>
        changeSettings((settings) => {
          const others = settings.ignoredSheets.filter((name) => name !== sheet);
          return { ...settings, ignoredSheets: isIncluded ? others : [...others, sheet] };
        }),
      preview: (purpose) => {
        void check().then((checked) => {
          if (checked) dispatch({ type: "preview-opened", purpose });
        });
      },
      confirmMarking: () => void confirmMarking(),
      undoMarking: () => void undoMarking(),
      closeMarking: () => dispatch({ type: "marking-closed" }),
      select: (target) => {
        work.current.ownSelection = target;
        host.select(target.sheet, target.area).catch((error: unknown) => {
          work.current.ownSelection = null;
          dispatch({ type: "failed", problem: { during: "select", error: asHostError(error) } });
        });
      },
      closeWhy: () => dispatch({ type: "why-closed" }),
      closeProblem: () => dispatch({ type: "problem-closed" }),
    };

    async function confirmMarking(): Promise<void> {
      const { checked } = work.current;
      if (!checked || state.marking.step !== "preview" || work.current.isWriting) return;
      const plan = planFor(state.marking.purpose, checked.assessment);
      work.current.isWriting = true;
      dispatch({ type: "write-started" });
      try {
        const receipt = await host.applyPlan(plan);
        const rules = plan.operations.filter(({ type }) => type === "add-highlight").length;
        dispatch({ type: "write-finished", rules, receipt });
      } catch (error) {
        dispatch({ type: "failed", problem: { during: "write", error: asHostError(error) } });
      } finally {
        work.current.isWriting = false;
      }
    }

    async function undoMarking(): Promise<void> {
      if (state.marking.step !== "written" || work.current.isWriting) return;
      const { receipt } = state.marking;
      work.current.isWriting = true;
      dispatch({ type: "undo-started" });
      try {
        await host.undo(receipt);
        dispatch({ type: "undo-finished" });
      } catch (error) {
        dispatch({ type: "failed", problem: { during: "undo", error: asHostError(error) } });
      } finally {
        work.current.isWriting = false;
      }
    }
  }, [check, host, state.marking]);

  useEffect(
    () =>
      onRibbonRequest((request) => {
        actions.goTo("standard");
        if (request === "check") actions.check();
        else actions.preview(request === "highlight" ? "mark" : "clear");
      }),
    [actions],
  );

  return { state, actions };
}

/** What goes on behind the state and is never shown: the current reading and the settings on their way to the workbook. */
export interface Work {
  run: number;
  reading: AbortController | null;
  isQuick: boolean;
  /** The newest result, also before React has drawn it: a second answer builds on the first. */
  checked: CheckedWorkbook | null;
  /** Settings that are not in the workbook yet; a new reading must not lose them. */
  unkept: WorkbookSettings | null;
  keeping: Promise<void>;
  /** True while a plan is being written or taken back: a second click must not write twice. */
  isWriting: boolean;
  /** Cells that the pane itself has selected: their event is no question of the user's. */
  ownSelection: SheetArea | null;
}

function newWork(): Work {
  return { run: 0, reading: null, isQuick: false, checked: null, unkept: null, keeping: Promise.resolve(), isWriting: false, ownSelection: null };
}

function withAnswer(answers: Readonly<Record<string, string>>, id: string, choice: string | null): Readonly<Record<string, string>> {
  const others = Object.fromEntries(Object.entries(answers).filter(([known]) => known !== id));
  return choice === null ? others : { ...others, [id]: choice };
}

/** Failures that no adapter named (a fault of ours) are told as such, with their message for a report. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError("unexpected", { detail: error instanceof Error ? error.message : String(error) }, { cause: error });
}
