// Entry file of the page with the grid, which opens by double click.
import "../older-browsers";
import { pageText } from "../../i18n/zh-CN/page";
import { tell } from "../../workbench/shell/dialog";
import { byId } from "../../workbench/shell/element";
import { startWorkbench } from "../../workbench/shell/start-workbench";
import { BUILT_IN_SAMPLES, builtInFunctions, builtInManifest } from "./built-in-parts";
import { paneContent } from "./pane-content";

function start(): void {
  const manifest = builtInManifest();
  const functions = builtInFunctions(manifest);
  const content = paneContent(byId("pane-frame", HTMLElement));
  startWorkbench({ manifest, functions, samples: BUILT_IN_SAMPLES, content });
}

try {
  start();
} catch (reason) {
  void tell(pageText.notStarted.title, pageText.notStarted.text(String(reason)));
}
