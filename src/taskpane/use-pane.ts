import { useEffect, useMemo, useReducer, useRef } from "react";
import { onRibbonRequest } from "../app/requests";
import type { WorkbookHost } from "../host/workbook-host";
import { hostErrorOf } from "./host-error-of";
import { markingActions } from "./marking-actions";
import type { PaneActions } from "./pane-actions";
import { INITIAL_STATE, reducePane, type PaneState } from "./pane-state";
import { newWork, type Work } from "./pane-work";
import { settingsActions } from "./settings-actions";
import { useCheck } from "./use-check";
import { useWorkbookEvents } from "./use-workbook-events";

/** The pane's state for this workbook, and what the user can do with it. Reads the workbook once when it starts. */
export function usePane(host: WorkbookHost): { readonly state: PaneState; readonly actions: PaneActions } {
  const [state, dispatch] = useReducer(reducePane, INITIAL_STATE);
  const work = useRef<Work>(newWork());
  const { check, keep } = useCheck(host, state, dispatch, work);
  useWorkbookEvents(host, dispatch, work);

  const actions = useMemo<PaneActions>(
    () => ({
      goTo: (page) => dispatch({ type: "page-chosen", page }),
      check: () => void check(),
      cancelCheck: () => {
        work.current.reading?.abort();
        dispatch({ type: "check-cancelled", run: work.current.run });
      },
      showTable: (key) => dispatch({ type: "table-shown", key }),
      startPicking: (target) => dispatch({ type: "picking-started", target }),
      endPicking: () => dispatch({ type: "picking-ended" }),
      select: (target) => {
        work.current.ownSelection = target;
        host.select(target.sheet, target.area).catch((error: unknown) => {
          work.current.ownSelection = null;
          dispatch({ type: "failed", problem: { during: "select", error: hostErrorOf(error) } });
        });
      },
      closeWhy: () => dispatch({ type: "why-closed" }),
      closeProblem: () => dispatch({ type: "problem-closed" }),
      ...settingsActions(work, dispatch, keep),
      ...markingActions(host, state.marking, work, dispatch, check),
    }),
    [check, host, keep, state.marking],
  );

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
