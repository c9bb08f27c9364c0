import type { HeadlessGrid } from "../../workbench/grid/headless-grid";
import { loadHeadlessGrid } from "../../workbench/grid/load-headless-grid";
import { withUsersOwn } from "./faulty-county";
import { openedForFaults } from "./faulty-model";
import type { FaultySubject } from "./inject";

/** A workbook in the workbench's grid; `close` ends the last one and removes the grid's bundle. */
export function faultyGrid(): FaultySubject & { readonly close: () => void } {
  const { openHeadlessGrid, remove } = loadHeadlessGrid();
  let last: HeadlessGrid | null = null;
  return {
    open: async ({ workbook }) => {
      // What is looked at of a twin is known before the next workbook is opened.
      last?.close();
      last = await openHeadlessGrid(workbook);
      return openedForFaults(withUsersOwn(last.model));
    },
    close: () => {
      last?.close();
      remove();
    },
  };
}
