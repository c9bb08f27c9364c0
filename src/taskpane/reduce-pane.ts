import type { CheckedWorkbook } from "../app/check-workbook";
import type { Activity, CheckCounts, Marking, PaneEvent, PaneState, ProblemStage } from "./pane-state";

/** The state after an event. Events that no longer fit (a given-up run, a step already left) change nothing. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "page-chosen":
      return { ...state, page: event.page };
    case "check-started":
      return {
        ...state,
        activity: { kind: "checking", run: event.run, isQuiet: event.isQuiet, progress: null, isJudging: false },
        edits: 0,
        problem: event.isQuiet ? state.problem : null,
        told: "",
        notice: null,
      };
    case "check-progressed":
      return state.activity.kind === "checking" && state.activity.run === event.run
        ? { ...state, activity: { ...state.activity, progress: event.progress } }
        : state;
    case "check-judging":
      return state.activity.kind === "checking" && state.activity.run === event.run
        ? { ...state, activity: { ...state.activity, progress: null, isJudging: true } }
        : state;
    case "check-finished":
      return isCurrent(state, event.run)
        ? {
            ...state,
            activity: { kind: "idle" },
            checked: event.checked,
            lastCheck: {
              at: event.at,
              before: state.checked && countsOf(state.checked),
              after: countsOf(event.checked),
            },
            marking: markingAfterChange(state.marking),
            problem: state.problem?.during === "check" ? null : state.problem,
            notice: "checked",
          }
        : state;
    case "check-cancelled":
      if (state.activity.kind === "judging") return { ...afterNoReading(state), notice: "not-updated" };
      return isCurrent(state, event.run) ? { ...afterNoReading(state), notice: "cancelled" } : state;
    case "check-postponed":
      return isCurrent(state, event.run) ? afterNoReading(state) : state;
    case "check-failed":
      return isCurrent(state, event.run)
        ? { ...afterNoReading(state), problem: { during: "check", error: event.error } }
        : state;
    case "decided":
      return { ...state, told: "", notice: null };
    case "judging-started":
      return state.activity.kind === "idle" ? { ...state, activity: { kind: "judging" } } : state;
    case "reassessed":
      return { ...afterJudging(state, event.checked), told: event.told };
    case "judging-failed":
      return { ...afterNoReading(state), problem: { during: "check", error: event.error } };
    case "settings-kept":
      return {
        ...state,
        notice: event.areNewest ? "settings-kept" : state.notice,
        problem: state.problem?.during === "keep-settings" ? null : state.problem,
      };
    case "content-changed":
      return { ...state, edits: state.edits + 1 };
    case "pane-shown":
      return { ...state, isShown: event.isShown };
    case "answers-changed":
      return {
        ...afterJudging(state, event.checked),
        said: event.said,
        told: event.said,
        undoable: event.undoable,
        picking: null,
      };
    case "table-shown":
      return { ...state, page: "mapping", shownTable: { key: event.key, count: (state.shownTable?.count ?? 0) + 1 } };
    case "picking-started":
      return { ...state, picking: { target: event.target, selection: null }, selected: null };
    case "picking-ended":
      return { ...state, picking: null };
    case "selection-changed":
      return state.picking
        ? { ...state, selection: event.selection, picking: { ...state.picking, selection: event.selection } }
        : { ...state, selection: event.selection, selected: event.selection };
    case "why-closed":
      return { ...state, selected: null };
    case "problem-closed":
      return { ...state, problem: null };
    case "failed":
      return { ...state, problem: event.problem, marking: markingAfterFailure(state.marking, event.problem.during) };
    default:
      return reduceMarking(state, event);
  }
}

type MarkingEvent = Extract<
  PaneEvent,
  {
    readonly type:
      | "preview-opened"
      | "marking-closed"
      | "write-started"
      | "write-progressed"
      | "write-cancelled"
      | "write-overdue"
      | "write-finished"
      | "undo-started"
      | "undo-finished";
  }
>;

function reduceMarking(state: PaneState, event: MarkingEvent): PaneState {
  const { marking } = state;
  switch (event.type) {
    case "preview-opened":
      if (isUnderWay(marking)) return state;
      return {
        ...state,
        marking: { step: "preview", purpose: event.purpose, plan: event.plan ?? null },
        problem: null,
        told: "",
        notice: null,
      };
    case "marking-closed":
      return isUnderWay(marking) ? state : { ...state, marking: { step: "none" } };
    case "write-started":
      return marking.step === "preview"
        ? { ...state, marking: { ...marking, step: "writing", progress: null, isCancelled: false }, problem: null }
        : state;
    case "write-progressed":
      return marking.step === "writing"
        ? { ...state, marking: { ...marking, progress: event.progress, isOverdue: false } }
        : state;
    case "write-cancelled":
      return marking.step === "writing" ? { ...state, marking: { ...marking, isCancelled: true } } : state;
    case "write-overdue":
      return isUnderWay(marking) ? { ...state, marking: { ...marking, isOverdue: true } } : state;
    case "write-finished": {
      const { receipt, marked, cut, changed, purpose } = event;
      return {
        ...state,
        marking: { step: "written", purpose, receipt, marked, cut, changed },
        problem: state.problem?.during === "write" ? null : state.problem,
        notice: "written",
      };
    }
    case "undo-started":
      return marking.step === "written" ? { ...state, marking: { ...marking, step: "undoing" }, problem: null } : state;
    case "undo-finished":
      return marking.step === "undoing" || marking.step === "written"
        ? {
            ...state,
            marking: { step: "undone", purpose: marking.purpose },
            problem: state.problem?.during === "undo" ? null : state.problem,
            notice: "undone",
          }
        : state;
  }
}

function isCurrent(state: PaneState, run: number): boolean {
  return state.activity.kind === "checking" && state.activity.run === run;
}

function countsOf({ assessment: { county, questions, findings } }: CheckedWorkbook): CheckCounts {
  return {
    met: county.schoolsMet,
    failed: county.schoolsFailed,
    missing: county.schoolsMissing,
    questions: questions.filter(({ answer }) => answer === null).length,
    findings: findings.length,
  };
}

/** Null where what was decided was not waited for: a check has come meanwhile, or the user has cancelled, which is said already. */
function afterJudging(state: PaneState, checked: CheckedWorkbook | null): PaneState {
  if (!checked) return state;
  const activity: Activity = state.activity.kind === "judging" ? { kind: "idle" } : state.activity;
  return { ...state, activity, checked, marking: markingAfterChange(state.marking) };
}

/** A check that gave no reading leaves what was shown before, and that may be out of date. */
function afterNoReading(state: PaneState): PaneState {
  return { ...state, activity: { kind: "idle" }, edits: state.checked ? Math.max(1, state.edits) : 0 };
}

/** A preview of what was planned for one reading is none for the next. */
function markingAfterChange(marking: Marking): Marking {
  return marking.step === "preview" && marking.plan !== null ? { step: "none" } : marking;
}

/** True while something is being written or taken back: nothing else may take its place, or its receipt would be lost. */
function isUnderWay(marking: Marking): marking is Extract<Marking, { readonly step: "writing" | "undoing" }> {
  return marking.step === "writing" || marking.step === "undoing";
}

/** A failed write goes back to its preview, a failed undo keeps the receipt: both can be tried again. Other failures leave them alone. */
function markingAfterFailure(marking: Marking, during: ProblemStage): Marking {
  if (marking.step === "writing" && during === "write")
    return { step: "preview", purpose: marking.purpose, plan: marking.plan };
  if (marking.step === "undoing" && during === "undo") return { ...marking, step: "written", isOverdue: false };
  return marking;
}
