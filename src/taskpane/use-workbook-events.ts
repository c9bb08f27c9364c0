import { useEffect, type Dispatch, type RefObject } from "react";
import { areaContains } from "../core/cell/address";
import type { Selection, Unsubscribe, WorkbookHost } from "../host/workbook-host";
import type { PaneEvent } from "./pane-state";
import type { Work } from "./pane-work";

/**
 * Follows the user's edits and selection in the grid. An event is a hint only: when it cannot be followed,
 * 重新检查 in the pane still works, so a failure here is no problem worth a message.
 */
export function useWorkbookEvents(host: WorkbookHost, dispatch: Dispatch<PaneEvent>, work: RefObject<Work>): void {
  useEffect(() => {
    return follow<undefined>(
      (listener) => host.onContentChanged(() => listener(undefined)),
      () => dispatch({ type: "content-changed" }),
    );
  }, [host, dispatch]);
  useEffect(() => {
    return follow<boolean>(
      (listener) => host.onPaneShown(listener),
      (isShown) => dispatch({ type: "pane-shown", isShown }),
    );
  }, [host, dispatch]);
  useEffect(() => {
    if (!host.capabilities.canFollowSelection) return undefined;
    return follow<Selection>(
      (listener) => host.onSelectionChanged(listener),
      (selection) => {
        const own = work.current.ownSelection;
        work.current.ownSelection = null;
        if (own && own.sheet === selection.sheet && areaContains(own.area, selection.row, selection.column)) return;
        dispatch({ type: "selection-changed", selection });
      },
    );
  }, [host, dispatch, work]);
}

/** Subscribes, and unsubscribes even when the subscription only comes about after the pane has gone. */
function follow<Told>(
  subscribe: (listener: (told: Told) => void) => Promise<Unsubscribe>,
  tell: (told: Told) => void,
): () => void {
  let isFollowing = true;
  const subscription = subscribe((told) => {
    if (isFollowing) tell(told);
  }).catch(() => null);
  return () => {
    isFollowing = false;
    void subscription.then((unsubscribe) => unsubscribe?.()).catch(() => undefined);
  };
}
