import type { Dispatch, RefObject } from "react";
import type { CheckedWorkbook } from "../app/check-workbook";
import type { WorkbookHost } from "../host/workbook-host";
import type { WorkbookPlan } from "../plan/workbook-plan";
import { hostErrorOf } from "./host-error-of";
import type { PaneActions } from "./pane-actions";
import type { MarkingPurpose, PaneEvent, PaneState } from "./pane-state";
import type { Work } from "./pane-work";
import type { Checking } from "./use-check";

/** After these there is one sheet more, or one less, or other figures: the workbook is read again. */
const READ_AFTERWARDS: ReadonlySet<MarkingPurpose> = new Set<MarkingPurpose>([
  "write-standard",
  "remove-standard",
  "write-result",
  "remove-result",
  "repair",
  "insert-formulas",
  "formulas-to-native",
  "formulas-to-values",
  "mend-formulas",
  "write-paper",
  "remove-paper",
  "write-prices",
  "remove-prices",
  "write-needs",
  "remove-needs",
]);

/** What plans are made with: needed only where something is written, so it comes with the pages. */
const loadPlanning = () => import(/* webpackChunkName: "pages" */ "./plan-for");

/** What writes into the workbook, after it was shown in words, and takes it back. */
export type MarkingActions = Pick<
  PaneActions,
  "preview" | "previewPlan" | "confirmMarking" | "cancelMarking" | "undoMarking" | "closeMarking"
>;

/** @param marking how far the pane is with writing */
export function markingActions(
  host: WorkbookHost,
  marking: PaneState["marking"],
  work: RefObject<Work>,
  dispatch: Dispatch<PaneEvent>,
  check: Checking["check"],
): MarkingActions {
  return {
    preview: (purpose, issues = []) =>
      void openPreview(purpose, async ({ assessment }) =>
        (await loadPlanning()).planWhenAsked(purpose, host, assessment, issues),
      ),
    previewPlan: (purpose, make) => void openPreview(purpose, ({ assessment }) => Promise.resolve(make(assessment))),
    confirmMarking: () => void confirmMarking(),
    cancelMarking: () => {
      work.current.writing?.abort();
      dispatch({ type: "write-cancelled" });
    },
    undoMarking: () => void undoMarking(),
    closeMarking: () => dispatch({ type: "marking-closed" }),
  };

  async function openPreview(
    purpose: MarkingPurpose,
    planOf: (checked: CheckedWorkbook) => Promise<WorkbookPlan | null>,
  ): Promise<void> {
    const checked = await check();
    if (!checked) return;
    try {
      const plan = await planOf(checked);
      // Something may have been answered meanwhile: then this is no plan any more.
      if (plan === null) dispatch({ type: "preview-opened", purpose });
      else if (work.current.checked === checked) dispatch({ type: "preview-opened", purpose, plan });
    } catch (error) {
      dispatch({ type: "failed", problem: { during: "preview", error: hostErrorOf(error) } });
    }
  }

  async function confirmMarking(): Promise<void> {
    const { checked } = work.current;
    if (!checked || marking.step !== "preview" || work.current.isWriting) return;
    const writing = new AbortController();
    work.current.isWriting = true;
    work.current.writing = writing;
    dispatch({ type: "write-started" });
    try {
      const { planFor, whatWasWritten } = await loadPlanning();
      const plan = planFor(marking, checked.assessment);
      const receipt = await host.applyPlan(plan, {
        signal: writing.signal,
        onProgress: (done, total) => dispatch({ type: "write-progressed", progress: { done, total } }),
      });
      dispatch({ type: "write-finished", ...whatWasWritten(plan, receipt, checked.assessment) });
      if (READ_AFTERWARDS.has(marking.purpose)) void check();
    } catch (error) {
      dispatch({ type: "failed", problem: { during: "write", error: hostErrorOf(error) } });
    } finally {
      work.current.isWriting = false;
      work.current.writing = null;
    }
  }

  async function undoMarking(): Promise<void> {
    if (marking.step !== "written" || work.current.isWriting) return;
    const { receipt, purpose } = marking;
    work.current.isWriting = true;
    dispatch({ type: "undo-started" });
    try {
      await host.undo(receipt);
      dispatch({ type: "undo-finished" });
      if (READ_AFTERWARDS.has(purpose)) void check();
    } catch (error) {
      dispatch({ type: "failed", problem: { during: "undo", error: hostErrorOf(error) } });
    } finally {
      work.current.isWriting = false;
    }
  }
}
