import { createContext, useContext } from "react";
import type { SheetArea } from "../../core/cell/cell-areas";

/** Selects cells in the grid; null where this host cannot. Every link of the pane uses it. */
export type SelectCells = ((target: SheetArea) => void) | null;

export const SelectCellsContext = createContext<SelectCells>(null);

export function useSelectCells(): SelectCells {
  return useContext(SelectCellsContext);
}
