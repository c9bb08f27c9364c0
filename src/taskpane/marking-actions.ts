import type { PaneActions } from "./pane-actions";
import { hostErrorOf } from "./host-error-of";
import type { Steps } from "./marking-steps";
import type { ProblemStage } from "./pane-state";

/** What writing is made of: needed only where something is written, so it comes with the pages. */
const loadSteps = () => import(/* webpackChunkName: "pages" */ "./marking-steps");

/** What writes into the workbook, after it was shown in words, and takes it back. */
export type MarkingActions = Pick<
  PaneActions,
  | "preview"
  | "previewPlan"
  | "confirmMarking"
  | "cancelMarking"
  | "leaveMarking"
  | "undoMarking"
  | "closeMarking"
  | "writeAside"
>;

export function markingActions(steps: Steps): MarkingActions {
  const { work, dispatch } = steps;
  const run = (during: ProblemStage, step: (loaded: Awaited<ReturnType<typeof loadSteps>>) => Promise<void>): void => {
    // The steps tell their own failures; this is that of loading them.
    loadSteps()
      .then(step)
      .catch((error: unknown) => dispatch({ type: "failed", problem: { during, error: hostErrorOf(error) } }));
  };
  return {
    preview: (purpose, issues = []) => run("preview", ({ openPreview }) => openPreview(steps, purpose, issues)),
    previewPlan: (purpose, make) => run("preview", ({ openPreview }) => openPreview(steps, purpose, make)),
    confirmMarking: (plan) => run("write", ({ confirmMarking }) => confirmMarking(steps, plan)),
    cancelMarking: () => {
      work.current.underWay?.cancel.abort();
      dispatch({ type: "write-cancelled" });
    },
    leaveMarking: () => run("write", async ({ leaveMarking }) => leaveMarking(steps)),
    undoMarking: () => run("undo", ({ undoMarking }) => undoMarking(steps)),
    closeMarking: () => dispatch({ type: "marking-closed" }),
    writeAside: (write) => run("write", ({ writeAside }) => writeAside(steps, write)),
  };
}
