// Entry file of the workbench's page.
import "./workbench.css";
import { tell } from "./dialog";
import { byId } from "./element";
import { acceptDrops } from "./file-drop";
import { loadFunctions } from "./load-functions";
import { parseManifest } from "./manifest";
import { Pane } from "./pane";
import "./page-surface";
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
  };
  const workbench = new Workbench(functions, pane, showWhetherOpen);

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

  window.eduWorkbench = {
    paneConnection: () => pane.connection(),
    showDropTarget,
    paneHasKeyboard: () => byId("pane-frame", HTMLElement).contains(document.activeElement),
    get grid() {
      return workbench.grid;
    },
  };
}

start().catch((reason: unknown) => {
  console.error(reason);
  void tell(
    "工作台没有启动",
    `程序文件不完整。请在项目文件夹中重新运行npm start；如仍出现，请将以下信息提供给技术人员：${reason instanceof Error ? reason.message : String(reason)}`,
  );
});
