import type { DesktopBridge, DesktopBridgeOptions } from "../excel/desktop-bridge";
import { createExcelHost, type ExcelHost } from "../excel/excel-host";
import type { HostPort } from "../excel/host-port";
import type { UniverWorkbookModel } from "../grid/univer-model";
import { byId, element } from "./element";
import type { PaneConnection } from "./page-surface";
import type { Pane, PaneContent } from "./pane";

/** How long a ribbon button waits for the pane's page to register its commands. */
const PATIENCE_MS = 15_000;

/** The add-in in the pane, as it is: one page with Microsoft's script, and one Excel host, per workbook. */
export class AddInContent implements PaneContent {
  readonly #frame = byId("pane-frame", HTMLElement);
  #bridge: Promise<DesktopBridge> | null = null;
  #connection: PaneConnection | null = null;
  #host: ExcelHost | null = null;

  load(model: UniverWorkbookModel, documentName: string, pane: Pane): void {
    const host = createExcelHost(model, {
      pane: { isShown: () => pane.isOpen, show: (isShown) => pane.show(isShown) },
    });
    this.#host = host;
    const port: HostPort = {
      // Excel answers a request when what the last one wrote has been computed.
      processQuery: async (request, flags) => {
        await model.calculated();
        return host.processQuery(request, flags);
      },
      onEvents: (listener) => host.onEvents(listener),
    };
    const options: DesktopBridgeOptions = { documentUrl: documentName, theme: officeTheme(), canPrint: true };
    this.#bridge = new Promise((resolve) => {
      this.#connection = { port, options, connected: resolve };
    });
    this.#frame.replaceChildren(element("iframe", { src: "/taskpane.html", title: "均衡尺窗格" }));
  }

  unload(): void {
    this.#bridge = null;
    this.#connection = null;
    this.#host = null;
    this.#frame.replaceChildren();
  }

  /** Given to the pane's page when it asks for its Excel. */
  connection(): PaneConnection | null {
    return this.#connection;
  }

  tellShown(isShown: boolean): void {
    this.#host?.tellPaneShown(isShown);
  }

  focus(): void {
    const frame = this.#frame.querySelector("iframe");
    frame?.focus();
    const page = frame?.contentDocument;
    if (page && page.activeElement === page.body)
      page.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button:not(:disabled)')?.focus();
  }

  async command(functionName: string, controlId: string): Promise<void> {
    if (!this.#bridge) throw new Error("No workbook is open");
    const deadline = Date.now() + PATIENCE_MS;
    const tooLate = new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error("The pane's page did not start")), PATIENCE_MS),
    );
    const bridge = await Promise.race([this.#bridge, tooLate]);
    for (;;) {
      try {
        await bridge.invokeCommand(functionName, controlId);
        return;
      } catch (reason) {
        if (Date.now() > deadline) throw reason;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
}

function officeTheme(): NonNullable<DesktopBridgeOptions["theme"]> {
  return window.matchMedia("(prefers-color-scheme: dark)").matches
    ? {
        bodyBackgroundColor: "#292929",
        bodyForegroundColor: "#FFFFFF",
        controlBackgroundColor: "#1F1F1F",
        controlForegroundColor: "#FFFFFF",
      }
    : {
        bodyBackgroundColor: "#FFFFFF",
        bodyForegroundColor: "#242424",
        controlBackgroundColor: "#F5F5F5",
        controlForegroundColor: "#242424",
      };
}
