import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { carryAnswers } from "../app/carry-answers";
import { checkWorkbook, reassess, type CheckedWorkbook } from "../app/check-workbook";
import { markedCells, planClearHighlights, planHighlights } from "../app/highlight";
import { withCheckOff } from "../app/checks-off";
import { withOverride } from "../app/figure-overrides";
import { withJudgement } from "../app/judgements";
import { keepSettings } from "../app/keep-settings";
import { onRibbonRequest } from "../app/requests";
import { withSwitch } from "../app/standard-switches";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import type { WorkbookSettings } from "../app/workbook-settings";
import type { PlausibilityCheck, SwitchedOff } from "../core/findings/plausibility-checks";
import type { Judgement } from "../core/standards/judgement";
import type { FigureOverride } from "../core/standards/override";
import type { StatedRequirement } from "../core/standards/requirement";
import type { StandardFigure } from "../core/standards/standard-figures";
import { HostError, type HostErrorCode, type WorkbookHost } from "../host/workbook-host";
import { paneText } from "../i18n/zh-CN/pane";
import { figureName } from "../i18n/zh-CN/standard-figures";
import { STANDARD_SHEET_NAME, standardSheetContent } from "../i18n/zh-CN/standard-sheet";
import { STANDARD_SHEET_MARKER, standardSheet } from "../plan/documents/standard-sheet";
import { planRemoveSheet, planSheet } from "../plan/plan-sheet";
import type { WorkbookPlan } from "../plan/workbook-plan";
import { type AnswerChanges, type AnswerStep, changesBack, renamed, withChanges } from "./answer-steps";
import {
  INITIAL_STATE,
  reducePane,
  type MarkingPurpose,
  type PageId,
  type PaneState,
  type PickTarget,
} from "./pane-state";
import { useWorkbookEvents } from "./use-workbook-events";
import type { SheetArea } from "./view/cell-areas";
import { changeSentence } from "./view/decisions";
import { localDay } from "../app/local-day";

/** A check that took no longer than this may run again by itself after an edit. */
const QUICK_CHECK_MS = 1_000;
/** Edits come in bursts: the automatic check waits until there was none for this long. */
const QUIET_MS = 1_000;
/** Failures of a quiet check that need no message: it comes again later, or the user asks for one. */
const NOT_NOW: ReadonlySet<HostErrorCode> = new Set<HostErrorCode>([
  "cell-being-edited",
  "dialog-open",
  "workbook-inactive",
  "excel-busy",
  "not-quiet",
]);
/** After these there is one sheet more, or one less. */
const OF_SHEETS: ReadonlySet<MarkingPurpose> = new Set<MarkingPurpose>(["write-standard", "remove-standard"]);
/** More steps than anybody takes back one by one; every answer also stands in the list of decisions. */
const MOST_STEPS = 50;

/** Everything that the user can do in the pane. None of it rejects: failures become the state's `problem`. */
export interface PaneActions {
  readonly goTo: (page: PageId) => void;
  readonly check: () => void;
  readonly cancelCheck: () => void;
  /** Takes a choice of a question, or takes the answer back (null). */
  readonly answer: (questionId: string, choiceId: string | null) => void;
  /** Gives and takes back several answers in one step. */
  readonly decide: (changes: AnswerChanges) => void;
  /** Undoes the last answer of this session; further calls undo those before. */
  readonly undoAnswer: () => void;
  /** Leads to a table on the page 对应关系. */
  readonly showTable: (key: string) => void;
  readonly startPicking: (target: PickTarget) => void;
  readonly endPicking: () => void;
  readonly chooseStandard: (standardId: string) => void;
  /** Puts another number in the place of a figure of the standard in use, or takes that back (null). */
  readonly override: (figure: StandardFigure, override: FigureOverride | null) => void;
  /** Takes a choice that the standard in use leaves; null for the usual one. */
  readonly chooseSwitch: (switchId: string, choiceId: string | null) => void;
  /** Switches a check off whose findings are advice, or on again (null). */
  readonly switchCheck: (check: PlausibilityCheck, off: SwitchedOff | null) => void;
  /** Keeps what a person has decided of an item, or takes that back (null). */
  readonly judge: (requirement: StatedRequirement, judgement: Judgement | null) => void;
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

/** What would be written for a purpose. */
export function planFor(purpose: MarkingPurpose, assessment: WorkbookAssessment): WorkbookPlan {
  const { snapshot, standard } = assessment;
  switch (purpose) {
    case "mark":
      return planHighlights(assessment);
    case "clear":
      return planClearHighlights(assessment);
    case "write-standard": {
      const content = standardSheetContent(standard, localDay(new Date()));
      return planSheet(snapshot, STANDARD_SHEET_MARKER, STANDARD_SHEET_NAME, standardSheet(content));
    }
    case "remove-standard":
      return planRemoveSheet(snapshot, STANDARD_SHEET_MARKER, STANDARD_SHEET_NAME);
  }
}

/** The pane's state for this workbook, and what the user can do with it. Reads the workbook once when it starts. */
export function usePane(host: WorkbookHost): { readonly state: PaneState; readonly actions: PaneActions } {
  const [state, dispatch] = useReducer(reducePane, INITIAL_STATE);
  const work = useRef<Work>(newWork());

  const keep = useCallback(
    (settings: WorkbookSettings) => {
      const own = work.current;
      own.keeping = own.keeping.then(async () => {
        try {
          await keepSettings(host, settings);
          if (own.unkept === settings) own.unkept = null;
          dispatch({ type: "settings-kept" });
        } catch (error) {
          dispatch({ type: "failed", problem: { during: "keep-settings", error: asHostError(error) } });
        }
      });
    },
    [host],
  );

  const check = useCallback(
    async (isQuiet = false): Promise<CheckedWorkbook | null> => {
      const own = work.current;
      own.reading?.abort();
      const reading = new AbortController();
      own.reading = reading;
      const run = ++own.run;
      const { changes } = own;
      dispatch({ type: "check-started", run, isQuiet });
      try {
        await own.keeping;
        const started = performance.now();
        const read = await checkWorkbook(host, {
          isQuiet,
          signal: reading.signal,
          onProgress: (done, total) => dispatch({ type: "check-progressed", run, progress: { done, total } }),
        });
        own.isQuick = host.capabilities.canReadQuietly && performance.now() - started <= QUICK_CHECK_MS;
        if (own.reading !== reading || reading.signal.aborted) return null;
        // Settings changed meanwhile are not in what was read, even where they are in the workbook by now.
        const newer = own.unkept ?? (own.changes === changes ? null : own.checked?.assessment.settings);
        const checked = withCarried(newer ? reassess(read, newer) : read, own);
        own.checked = checked;
        dispatch({ type: "check-finished", run, checked });
        // Writing ends the user's undo in Excel: a check that nobody asked for leaves it to the next one that is.
        const isToKeep = own.unkept !== null && (own.unkept !== newer || own.isHeldBack);
        own.isHeldBack = isToKeep && isQuiet;
        if (own.unkept && isToKeep && !isQuiet) keep(own.unkept);
        return checked;
      } catch (error) {
        const failure = asHostError(error);
        if (failure.code === "cancelled") dispatch({ type: "check-cancelled", run });
        else if (isQuiet && NOT_NOW.has(failure.code)) {
          own.isQuick &&= failure.code !== "not-quiet"; // not before the user has asked for a check
          dispatch({ type: "check-postponed", run });
        } else dispatch({ type: "check-failed", run, error: failure });
        return null;
      }
    },
    [host, keep],
  );

  useEffect(() => {
    const own = work.current;
    void check();
    return () => own.reading?.abort();
  }, [check]);

  useWorkbookEvents(host, dispatch, work);

  const isIdle = state.activity.kind === "idle";
  useEffect(() => {
    if (state.edits === 0 || !isIdle || !state.isShown || !work.current.isQuick) return undefined;
    const timer = setTimeout(() => void check(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [check, isIdle, state.edits, state.isShown]);

  const actions = useMemo<PaneActions>(() => {
    const changeSettings = (before: CheckedWorkbook, settings: WorkbookSettings): CheckedWorkbook => {
      const own = work.current;
      const checked = reassess(before, settings);
      own.checked = checked;
      own.changes += 1;
      own.unkept = settings;
      keep(settings);
      return checked;
    };
    const change = (settingsAfter: (settings: WorkbookSettings) => WorkbookSettings, told = "") => {
      const before = work.current.checked;
      if (!before) return;
      const checked = changeSettings(before, settingsAfter(before.assessment.settings));
      dispatch({ type: "reassessed", checked, told });
    };
    const decide = (changes: AnswerChanges) => {
      const before = work.current.checked;
      if (!before) return;
      const { settings } = before.assessment;
      const step = { back: changesBack(settings.answers, changes), said: changeSentence(before.assessment, changes) };
      const checked = changeSettings(before, { ...settings, answers: withChanges(settings.answers, changes) });
      work.current.steps = [...work.current.steps, step].slice(-MOST_STEPS);
      dispatch({
        type: "answers-changed",
        checked,
        said: paneText.mapping.done(step.said),
        undoable: work.current.steps.length,
      });
    };
    return {
      goTo: (page) => dispatch({ type: "page-chosen", page }),
      check: () => void check(),
      cancelCheck: () => {
        work.current.reading?.abort();
        dispatch({ type: "check-cancelled", run: work.current.run });
      },
      answer: (questionId, choiceId) => decide({ [questionId]: choiceId }),
      decide,
      undoAnswer: () => {
        const before = work.current.checked;
        const step = work.current.steps.pop();
        if (!before || !step) return;
        const { settings } = before.assessment;
        const checked = changeSettings(before, { ...settings, answers: withChanges(settings.answers, step.back) });
        dispatch({
          type: "answers-changed",
          checked,
          said: paneText.mapping.undone(step.said),
          undoable: work.current.steps.length,
        });
      },
      showTable: (key) => dispatch({ type: "table-shown", key }),
      startPicking: (target) => dispatch({ type: "picking-started", target }),
      endPicking: () => dispatch({ type: "picking-ended" }),
      chooseStandard: (standardId) => change((settings) => ({ ...settings, standardId })),
      override: (figure, made) =>
        change(
          (settings) => withOverride(settings, figure.id, made),
          (made ? paneText.overrides.saved : paneText.overrides.takenBack)(figureName(figure)),
        ),
      chooseSwitch: (switchId, choiceId) =>
        change((settings) => withSwitch(settings, settings.standardId, switchId, choiceId)),
      switchCheck: (each, off) =>
        change(
          (settings) => withCheckOff(settings, each.id, off),
          (off ? paneText.checks.isOff : paneText.checks.isOn)(each.name),
        ),
      judge: (requirement, judgement) => {
        const { saved, takenBack } = paneText.whole.judgement;
        change(
          (settings) => withJudgement(settings, requirement, judgement),
          (judgement ? saved : takenBack)(requirement.name),
        );
      },
      includeSheet: (sheet, isIncluded) =>
        change((settings) => {
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
        dispatch({ type: "write-finished", receipt, marked: markedCells(checked.assessment, plan) });
        if (OF_SHEETS.has(state.marking.purpose)) void check();
      } catch (error) {
        dispatch({ type: "failed", problem: { during: "write", error: asHostError(error) } });
      } finally {
        work.current.isWriting = false;
      }
    }

    async function undoMarking(): Promise<void> {
      if (state.marking.step !== "written" || work.current.isWriting) return;
      const { receipt, purpose } = state.marking;
      work.current.isWriting = true;
      dispatch({ type: "undo-started" });
      try {
        await host.undo(receipt);
        dispatch({ type: "undo-finished" });
        if (OF_SHEETS.has(purpose)) void check();
      } catch (error) {
        dispatch({ type: "failed", problem: { during: "undo", error: asHostError(error) } });
      } finally {
        work.current.isWriting = false;
      }
    }
  }, [check, host, keep, state.marking]);

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
  /** Answers of this session that can be undone, the latest last. */
  steps: AnswerStep[];
  /** How often settings were changed. */
  changes: number;
  /** Settings that are not in the workbook yet; a new reading must not lose them. */
  unkept: WorkbookSettings | null;
  /** True while those wait for a check that the user asks for. */
  isHeldBack: boolean;
  keeping: Promise<void>;
  /** True while a plan is being written or taken back: a second click must not write twice. */
  isWriting: boolean;
  /** Cells that the pane itself has selected: their event is no question of the user's. */
  ownSelection: SheetArea | null;
}

function newWork(): Work {
  return {
    run: 0,
    reading: null,
    isQuick: false,
    checked: null,
    steps: [],
    changes: 0,
    unkept: null,
    isHeldBack: false,
    keeping: Promise.resolve(),
    isWriting: false,
    ownSelection: null,
  };
}

/** The reading with the answers of tables whose header was edited since the last one; those are still to be kept. */
function withCarried(read: CheckedWorkbook, own: Work): CheckedWorkbook {
  const { settings, tables } = read.assessment;
  const carried = own.checked && carryAnswers(own.checked.assessment.tables, tables, settings.answers);
  if (!carried) return read;
  own.unkept = { ...settings, answers: carried.answers };
  own.steps = own.steps.map((step) => ({ ...step, back: renamed(step.back, carried.moved) }));
  return reassess(read, own.unkept);
}

/** Failures that no adapter named (a fault of ours) are told as such, with their message for a report. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError(
    "unexpected",
    { detail: error instanceof Error ? error.message : String(error) },
    { cause: error },
  );
}
