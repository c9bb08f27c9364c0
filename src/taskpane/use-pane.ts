import { useEffect, useMemo, useReducer, useRef, type Dispatch, type RefObject } from "react";
import { onRibbonRequest } from "../app/requests";
import type { WorkbookHost } from "../host/workbook-host";
import { hostErrorOf } from "./host-error-of";
import { endJudging } from "./judging";
import { markingActions } from "./marking-actions";
import type { PaneActions } from "./pane-actions";
import { INITIAL_STATE, type PaneEvent, type PaneState } from "./pane-state";
import { reducePane } from "./reduce-pane";
import { newWork, type Work } from "./pane-work";
import type { SettingsActions } from "./settings-actions";
import { useCheck, type Checking } from "./use-check";
import { useWorkbookEvents } from "./use-workbook-events";

/** What the user can do before there is anything to decide; what decides comes with the pages. */
export type FirstActions = Omit<PaneActions, keyof SettingsActions>;

/** What decides is made of. */
export interface Deciding {
  readonly work: RefObject<Work>;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly keep: Checking["keep"];
}

export interface PaneOfWorkbook {
  readonly state: PaneState;
  readonly actions: FirstActions;
  readonly deciding: Deciding;
}

/** The pane's state for this workbook, and what the user can do with it. Reads the workbook once when it starts. */
export function usePane(host: WorkbookHost): PaneOfWorkbook {
  const [state, dispatch] = useReducer(reducePane, INITIAL_STATE);
  const work = useRef<Work>(newWork());
  const { check, keep } = useCheck(host, state, dispatch, work);
  useWorkbookEvents(host, dispatch, work);

  const actions = useMemo<FirstActions>(
    () => ({
      goTo: (page) => dispatch({ type: "page-chosen", page }),
      check: () => void check(),
      cancelCheck: () => {
        work.current.reading?.abort();
        endJudging(work.current);
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
      ...markingActions({ host, marking: state.marking, work, dispatch, check }),
    }),
    [check, host, state.marking],
  );
  const deciding = useMemo(() => ({ work, dispatch, keep }), [keep]);

  useEffect(() => {
    return onRibbonRequest((request) => {
      actions.goTo("standard");
      if (request === "check") actions.check();
      else actions.preview(request === "highlight" ? "mark" : "clear");
    });
  }, [actions]);

  return { state, actions, deciding };
}
