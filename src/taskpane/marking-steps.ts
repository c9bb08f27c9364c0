import type { Dispatch, RefObject } from "react";
import type { CheckedWorkbook } from "../app/check-workbook";
import type { WorkbookHost } from "../host/workbook-host";
import type { WorkbookPlan } from "../plan/workbook-plan";
import { hostErrorOf } from "./host-error-of";
import type { MarkingPurpose, PaneEvent, PaneState } from "./pane-state";
import type { Work } from "./pane-work";
import { planFor, planWhenAsked, whatWasWritten } from "./plan-for";
import type { Checking } from "./use-check";

/** After all but these there is one sheet more, or one less, or other figures: the workbook is read again. */
const LEAVES_FIGURES: ReadonlySet<MarkingPurpose> = new Set<MarkingPurpose>([
  "mark",
  "clear",
  "comment",
  "remove-comments",
]);

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
  const checked = await check();
  if (!checked) return;
  try {
    const { assessment } = checked;
    const plan =
      typeof asked === "function" ? asked(assessment) : await planWhenAsked(purpose, host, assessment, asked);
    // Something may have been answered meanwhile: then this is no plan any more.
    if (plan === null) dispatch({ type: "preview-opened", purpose });
    else if (work.current.checked === checked) dispatch({ type: "preview-opened", purpose, plan });
  } catch (error) {
    dispatch({ type: "failed", problem: { during: "preview", error: hostErrorOf(error) } });
  }
}

/** Writes what the preview has shown. */
export async function confirmMarking({ host, marking, work, dispatch, check }: Steps): Promise<void> {
  const { checked } = work.current;
  if (!checked || marking.step !== "preview" || work.current.isWriting) return;
  const writing = new AbortController();
  work.current.isWriting = true;
  work.current.writing = writing;
  dispatch({ type: "write-started" });
  try {
    const plan = planFor(marking, checked.assessment);
    const receipt = await host.applyPlan(plan, {
      signal: writing.signal,
      onProgress: (done, total) => dispatch({ type: "write-progressed", progress: { done, total } }),
    });
    dispatch({ type: "write-finished", ...whatWasWritten(plan, receipt, checked.assessment) });
    if (!LEAVES_FIGURES.has(marking.purpose)) void check();
  } catch (error) {
    dispatch({ type: "failed", problem: { during: "write", error: hostErrorOf(error) } });
  } finally {
    work.current.isWriting = false;
    work.current.writing = null;
  }
}

/** Takes back what has been written. */
export async function undoMarking({ host, marking, work, dispatch, check }: Steps): Promise<void> {
  if (marking.step !== "written" || work.current.isWriting) return;
  const { receipt, purpose } = marking;
  work.current.isWriting = true;
  dispatch({ type: "undo-started" });
  try {
    await host.undo(receipt);
    dispatch({ type: "undo-finished" });
    if (!LEAVES_FIGURES.has(purpose)) void check();
  } catch (error) {
    dispatch({ type: "failed", problem: { during: "undo", error: hostErrorOf(error) } });
  } finally {
    work.current.isWriting = false;
  }
}
