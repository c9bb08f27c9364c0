// Entry file of the workbench's page.
import "./workbench.css";
import type { OpenGrid } from "../grid/open-grid";
import { tell } from "./dialog";
import { byId } from "./element";
import { acceptDrops } from "./file-drop";
import { FindBar } from "./find-bar";
import { loadFunctions } from "./load-functions";
import { parseManifest } from "./manifest";
import { pageKeyOf } from "./page-keys";
import type { PageKey } from "./page-keys";
import { Pane } from "./pane";
import "./page-surface";
import { leadThrough, rememberedFocus } from "./regions";
import type { Region } from "./regions";
import { drawRibbon } from "./ribbon";
import { drawSampleMenu, sampleNames } from "./sample-menu";
import { drawWelcome } from "./welcome";
import { Workbench } from "./workbench";

async function start(): Promise<void> {
  const manifest = parseManifest(await (await fetch("/manifest.xml")).text());
  const [functions, samples] = await Promise.all([loadFunctions(manifest), sampleNames()]);

  const ribbon = drawRibbon(byId("ribbon", HTMLElement), manifest, (button) => workbench.press(button));
  const pane = new Pane((isOpen) => ribbon.showPaneState(isOpen));
  const save = byId("save", HTMLButtonElement);
  const showWhetherOpen = (isOpen: boolean): void => {
    ribbon.enable(isOpen);
    save.disabled = !isOpen;
    byId("welcome", HTMLElement).hidden = isOpen;
    byId("grid", HTMLElement).hidden = !isOpen;
    if (!isOpen) find.close();
  };
  const workbench: Workbench = new Workbench(functions, pane, showWhetherOpen);
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
  drawSampleMenu(samples, openSample);
  drawWelcome(byId("welcome", HTMLElement), samples, { openFile, openSample });
  const showDropTarget = acceptDrops((file) => void workbench.openFile(file));
  showWhetherOpen(false);

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
    paneConnection: () => pane.connection(),
    showDropTarget,
    takeKey,
    paneHasKeyboard: () => byId("pane-frame", HTMLElement).contains(document.activeElement),
    get grid() {
      return workbench.grid;
    },
  };
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

start().catch((reason: unknown) => {
  console.error(reason);
  void tell(
    "工作台没有启动",
    `程序文件不完整。请在项目文件夹中重新运行npm start；如仍出现，请将以下信息提供给技术人员：${reason instanceof Error ? reason.message : String(reason)}`,
  );
});
