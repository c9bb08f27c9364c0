import "./workbench.css";
import type { CustomFunction } from "../grid/custom-functions-runtime";
import type { OpenGrid } from "../grid/open-grid";
import { byId } from "./element";
import { acceptDrops } from "./file-drop";
import { FindBar } from "./find-bar";
import type { AddInManifest } from "./manifest";
import { pageKeyOf } from "./page-keys";
import type { PageKey } from "./page-keys";
import type { PaneConnection } from "./page-surface";
import { prepareGrid } from "./open-workbook";
import { Pane } from "./pane";
import type { PaneContent } from "./pane";
import { leadThrough, rememberedFocus } from "./regions";
import type { Region } from "./regions";
import { drawRibbon } from "./ribbon";
import { drawSampleMenu } from "./sample-menu";
import type { Samples } from "./sample-menu";
import { drawWelcome } from "./welcome";
import { Workbench } from "./workbench";

/** What the workbench is put together from, wherever it comes from. */
export interface WorkbenchParts {
  readonly manifest: AddInManifest;
  readonly functions: readonly CustomFunction[];
  readonly samples: Samples;
  readonly content: PaneContent;
  /** What the pane's page is given when it has a page of its own. */
  readonly paneConnection?: () => PaneConnection | null;
}

/** Brings the page of index.html to life. */
export function startWorkbench(parts: WorkbenchParts): void {
  const ribbon = drawRibbon(byId("ribbon", HTMLElement), parts.manifest, (button) => workbench.press(button));
  const pane = new Pane(parts.content, (isOpen) => ribbon.showPaneState(isOpen));
  const save = byId("save", HTMLButtonElement);
  const showWhetherOpen = (isOpen: boolean): void => {
    ribbon.enable(isOpen);
    save.disabled = !isOpen;
    byId("welcome", HTMLElement).hidden = isOpen;
    byId("grid", HTMLElement).hidden = !isOpen;
    if (!isOpen) find.close();
  };
  const workbench: Workbench = new Workbench(parts.functions, parts.samples, pane, showWhetherOpen);
  const find = new FindBar(() => workbench.grid);

  const picker = byId("file", HTMLInputElement);
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    // The same file may be picked again.
    picker.value = "";
    if (file) void workbench.openFile(file);
  });
  const openFile = (): void => picker.click();
  const openSample = (name: string): void => void workbench.openSample(name);
  byId("open", HTMLButtonElement).addEventListener("click", openFile);
  save.addEventListener("click", () => void workbench.save());
  drawSampleMenu(parts.samples.names, openSample);
  drawWelcome(byId("welcome", HTMLElement), parts.samples.names, { openFile, openSample });
  const showDropTarget = acceptDrops((file) => void workbench.openFile(file));
  showWhetherOpen(false);
  // While the user looks for his file.
  whenIdle(() => {
    prepareGrid();
    pane.prepare();
  });

  const regions = regionsOf(pane, () => workbench.grid);
  const lead = leadThrough(regions);
  /** Takes a key that belongs to the page; returns whether it is one. */
  const takeKey = (pressed: KeyboardEvent): boolean => {
    const key = pageKeyOf(pressed);
    // A dialog must be answered first; the browser's own meaning of the key would be no answer either.
    if (key !== null && !pressed.repeat && !document.querySelector("dialog[open]")) void act(key);
    return key !== null;
  };
  const act = async (key: PageKey): Promise<void> => {
    if (key === "open") openFile();
    else if (key === "save") await workbench.save();
    else {
      await workbench.grid?.finishEditing();
      if (key === "find") find.open();
      else lead(key === "next-region" ? 1 : -1);
    }
  };
  window.addEventListener(
    "keydown",
    (pressed) => {
      if (!takeKey(pressed)) return;
      pressed.preventDefault();
      pressed.stopImmediatePropagation();
    },
    { capture: true },
  );

  window.eduWorkbench = {
    paneConnection: parts.paneConnection ?? (() => null),
    showDropTarget,
    takeKey,
    paneHasKeyboard: () => pane.hasKeyboard,
    get grid() {
      return workbench.grid;
    },
  };
}

/** Runs something once the page is drawn and nothing else is to be done. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work, 500);
}

/** The parts of the page that F6 leads to, in their order. */
function regionsOf(pane: Pane, grid: () => OpenGrid | null): () => readonly Region[] {
  const buttons = ["title-bar", "ribbon", "find", "welcome"].map((id) => {
    const element = byId(id, HTMLElement);
    return { element, focus: rememberedFocus(element) };
  });
  const inGrid = { element: byId("grid", HTMLElement), focus: () => grid()?.focus() };
  const inPane = { element: byId("pane", HTMLElement), focus: () => pane.focus() };
  return () => [...buttons, inGrid, inPane];
}
