import { Breaks } from "../../xlsx/breaks";
import type { openGrid } from "./open-grid";

/** Most of what the grid is made of, each package behind those that it is built on. */
const PACKAGES: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackMode: "eager", webpackExports: ["Univer"] */ "@univerjs/core"),
  () => import(/* webpackMode: "eager", webpackExports: ["FormulaDataModel"] */ "@univerjs/engine-formula"),
  () => import(/* webpackMode: "eager", webpackExports: ["IRenderManagerService"] */ "@univerjs/engine-render"),
  () => import(/* webpackMode: "eager", webpackExports: ["SheetsSelectionsService"] */ "@univerjs/sheets"),
  () => import(/* webpackMode: "eager", webpackExports: ["ILayoutService"] */ "@univerjs/ui"),
  () => import(/* webpackMode: "eager", webpackExports: ["CalculationMode"] */ "@univerjs/sheets-formula"),
  () => import(/* webpackMode: "eager", webpackExports: ["whenSheetEditorFocused"] */ "@univerjs/sheets-ui"),
];

/**
 * Starts the grid's program package by package, and lets the page answer between them: all at once they take half a second
 * on a slow machine.
 * @returns what opens a workbook in the grid
 */
export async function loadGrid(): Promise<typeof openGrid> {
  const breaks = new Breaks(1);
  for (const start of PACKAGES) {
    await start();
    await breaks.turn();
  }
  const { openGrid: open } = await import(/* webpackMode: "eager" */ "./open-grid");
  return open;
}
