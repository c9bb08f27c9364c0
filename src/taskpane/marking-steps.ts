import { startTransition, type Dispatch, type RefObject } from "react";
import type { CheckedWorkbook } from "../app/check-workbook";
import { givingWay } from "../app/give-way";
import { HostError, type WorkbookHost } from "../host/workbook-host";
import type { WorkbookPlan } from "../plan/workbook-plan";
import { hostErrorOf } from "./host-error-of";
import type { MarkingPurpose, PaneEvent, PaneState } from "./pane-state";
import type { Work } from "./pane-work";
import { planWhenAsked, whatWasWritten } from "./plan-for";
import type { Checking } from "./use-check";

/** After all but these there is one sheet more, or one less, or other figures: the workbook is read again. */
const LEAVES_FIGURES: ReadonlySet<MarkingPurpose> = new Set<MarkingPurpose>([
  "mark",
  "clear",
  "comment",
  "remove-comments",
]);

/** What is written is told, whatever the user does meanwhile. */
const NEVER = new AbortController().signal;

/** What writing needs to know of the pane; `marking` is how far it is with it. */
export interface Steps {
  readonly host: WorkbookHost;
  readonly marking: PaneState["marking"];
  readonly work: RefObject<Work>;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly check: Checking["check"];
}

/** The plan for what is asked for, by the purpose or as somebody makes it of the newest reading; null where it follows from that. */
type Asked = readonly string[] | ((assessment: CheckedWorkbook["assessment"]) => WorkbookPlan);

/** Reads the workbook again and shows what would be written. */
export async function openPreview(steps: Steps, purpose: MarkingPurpose, asked: Asked): Promise<void> {
  const { host, work, dispatch, check } = steps;
  // A receipt that is still to come would be lost.
  const isRefused = (): boolean => {
    if (work.current.underWay) refuse(steps);
    return work.current.underWay !== null;
  };
  if (isRefused()) return;
  const checked = await check();
  if (!checked || isRefused()) return;
  try {
    const { assessment } = checked;
    const plan =
      typeof asked === "function" ? asked(assessment) : await planWhenAsked(purpose, host, assessment, asked);
    // Something may have been answered meanwhile: then this is no plan any more.
    const isOutdated = work.current.checked !== checked || work.current.judging !== null;
    if (plan !== null && isOutdated) return;
    // Not before the reading is drawn, which comes in pieces where it is large: of the one before nothing is planned.
    startTransition(() => dispatch({ type: "preview-opened", purpose, ...(plan && { plan }) }));
  } catch (error) {
    dispatch({ type: "failed", problem: { during: "preview", error: hostErrorOf(error) } });
  }
}

/** How long a write may go without an answer before the user is offered to wait no longer. */
const OVERDUE_MS = 60_000;

/** A write that goes on, as the one who writes sees it. */
interface GoingOn {
  readonly cancel: AbortController;
  /** An answer has come. */
  readonly goesOn: () => void;
  readonly hasEnded: () => void;
}

/** From here on nothing else is written, and what is read waits, until it has ended or the user waits no longer. */
function begin({ work, dispatch }: Pick<Steps, "work" | "dispatch">): GoingOn {
  const cancel = new AbortController();
  let settle = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  work.current.underWay = { cancel, settled, settle, isLeft: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goesOn = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => dispatch({ type: "write-overdue" }), OVERDUE_MS);
  };
  goesOn();
  return {
    cancel,
    goesOn,
    hasEnded: () => {
      clearTimeout(timer);
      settle();
      work.current.underWay = null;
    },
  };
}

function refuse({ dispatch }: Pick<Steps, "dispatch">): void {
  dispatch({ type: "failed", problem: { during: "preview", error: new HostError("write-under-way") } });
}

/** True while something is being written. A second click needs no word; one after the user has stopped waiting does. */
function isTaken(steps: Steps): boolean {
  const { underWay } = steps.work.current;
  if (underWay?.isLeft === true) refuse(steps);
  return underWay !== null;
}

/** The user waits no longer: what comes of it is told if it still comes. */
export function leaveMarking({ marking, work, dispatch }: Steps): void {
  const { underWay } = work.current;
  if (!underWay || (marking.step !== "writing" && marking.step !== "undoing")) return;
  underWay.settle();
  underWay.isLeft = true;
  const during = marking.step === "writing" ? "write" : "undo";
  dispatch({ type: "failed", problem: { during, error: new HostError("no-answer", { unknown: 1 }) } });
}

/** Does what writes by a consent and in words of its own, while nothing else is written. */
export async function writeAside(steps: Steps, write: () => Promise<void>): Promise<void> {
  if (steps.work.current.underWay) {
    refuse(steps);
    return;
  }
  const going = begin(steps);
  try {
    await write();
  } finally {
    going.hasEnded();
  }
}

/** Writes the plan that the preview has shown. */
export async function confirmMarking(steps: Steps, plan: WorkbookPlan): Promise<void> {
  const { host, marking, work, dispatch, check } = steps;
  const { checked } = work.current;
  if (!checked || marking.step !== "preview") return;
  if (isTaken(steps)) return;
  const { purpose } = marking;
  const going = begin(steps);
  dispatch({ type: "write-started" });
  try {
    const receipt = await host.applyPlan(plan, {
      signal: going.cancel.signal,
      onProgress: (done, total) => {
        going.goesOn();
        dispatch({ type: "write-progressed", progress: { done, total } });
      },
    });
    const written = await givingWay(whatWasWritten(plan, receipt, checked.assessment), { signal: NEVER });
    if (written) dispatch({ type: "write-finished", purpose, ...written });
    if (!LEAVES_FIGURES.has(purpose)) void check();
  } catch (error) {
    dispatch({ type: "failed", problem: { during: "write", error: hostErrorOf(error) } });
  } finally {
    going.hasEnded();
  }
}

/** Takes back what has been written. */
export async function undoMarking(steps: Steps): Promise<void> {
  const { host, marking, dispatch, check } = steps;
  if (marking.step !== "written") return;
  if (isTaken(steps)) return;
  const { receipt, purpose } = marking;
  const going = begin(steps);
  dispatch({ type: "undo-started" });
  try {
    await host.undo(receipt);
    dispatch({ type: "undo-finished" });
    if (!LEAVES_FIGURES.has(purpose)) void check();
  } catch (error) {
    dispatch({ type: "failed", problem: { during: "undo", error: hostErrorOf(error) } });
  } finally {
    going.hasEnded();
  }
}
