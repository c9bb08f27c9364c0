import { createRoot, type Root } from "react-dom/client";
import { requestFromRibbon, RIBBON_COMMANDS } from "../../app/requests";
import { createModelHost } from "../../host/model/model-host";
import { App } from "../../taskpane/App";
import type { Pane, PaneContent } from "../../workbench/shell/pane";
import { rememberedFocus } from "../../workbench/shell/regions";
import type { WorkbookModel } from "../../workbook/workbook-model";

/** The pane itself beside the grid, straight on the workbook that is open there: no Excel, no page of its own. */
export function paneContent(place: HTMLElement): PaneContent {
  place.dataset["scrollsPane"] = "";
  const listeners = new Set<(isShown: boolean) => void>();
  let root: Root | null = null;
  let pane: Pane | null = null;
  const render = (model: WorkbookModel): void => {
    const host = createModelHost(model, {
      onPaneShown: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    root?.unmount();
    root = createRoot(place);
    root.render(<App host={host} onReload={() => render(model)} takesFiles />);
  };
  return {
    prepare: () => undefined,
    load: (model, shownIn) => {
      pane = shownIn;
      render(model);
    },
    unload: () => {
      root?.unmount();
      root = null;
      pane = null;
    },
    tellShown: (isShown) => {
      for (const listener of listeners) listener(isShown);
    },
    focus: rememberedFocus(place, '[role="tab"][aria-selected="true"], button:not(:disabled)'),
    command: async (functionName) => {
      const request = RIBBON_COMMANDS[functionName];
      if (!pane || request === undefined) throw new Error(`${functionName}: no workbook is open`);
      requestFromRibbon(request);
      pane.show(true);
    },
  };
}
