import { createContext, useContext } from "react";
import type { PickTarget } from "../pane-state";

/** Begins 在表格中选取; null where this host does not tell what the user selects. */
export type StartPicking = ((target: PickTarget) => void) | null;

export const StartPickingContext = createContext<StartPicking>(null);

export function useStartPicking(): StartPicking {
  return useContext(StartPickingContext);
}
