import type { DesktopBridge, OfficeThemeColors } from "../excel/desktop-bridge";
import { createExcelHost, type ExcelHost } from "../excel/excel-host";
import type { HostPort } from "../excel/host-port";
import type { UniverWorkbookModel } from "../grid/univer-model";
import { byId, element } from "./element";
import type { PaneConnection } from "./page-surface";
import type { Pane, PaneContent } from "./pane";

/** How long a ribbon button waits for the pane's page to register its commands. */
const PATIENCE_MS = 15_000;

/** One page of the add-in. Until a workbook is given to it, it starts, and its first request waits. */
class AddInPage {
  readonly frame = element("iframe", { src: "/taskpane.html", title: "均衡尺窗格" });
  readonly connection: PaneConnection;
  readonly #bridge = later<DesktopBridge>();
  readonly #opened = later<{ readonly host: ExcelHost; readonly model: UniverWorkbookModel }>();
  #host: ExcelHost | null = null;

  constructor() {
    const port: HostPort = {
      // Excel answers a request when what the last one wrote has been computed.
      processQuery: async (request, flags) => {
        const { host, model } = await this.#opened.promise;
        await model.calculated();
        return host.processQuery(request, flags);
      },
      onEvents: (listener) => void this.#opened.promise.then(({ host }) => host.onEvents(listener)),
    };
    const options = { theme: officeTheme(), canPrint: true };
    this.connection = { port, options, connected: this.#bridge.resolve };
  }

  /** There once the page has asked for its Excel. */
  get bridge(): Promise<DesktopBridge> {
    return this.#bridge.promise;
  }

  /** The Excel of this page, null before it has a workbook. */
  get host(): ExcelHost | null {
    return this.#host;
  }

  give(model: UniverWorkbookModel, host: ExcelHost): void {
    this.#host = host;
    this.#opened.resolve({ host, model });
  }
}

/** The add-in in the pane, as it is: one page with Microsoft's script, and one Excel host, per workbook. */
export class AddInContent implements PaneContent {
  readonly #place = byId("pane-frame", HTMLElement);
  #page: AddInPage | null = null;

  prepare(): void {
    this.#pageWithoutWorkbook();
  }

  load(model: UniverWorkbookModel, pane: Pane): void {
    const host = createExcelHost(model, {
      pane: { isShown: () => pane.isOpen, show: (isShown) => pane.show(isShown) },
    });
    this.#pageWithoutWorkbook().give(model, host);
  }

  unload(): void {
    if (!this.#page?.host) return;
    this.#page = null;
    this.#place.replaceChildren();
  }

  /** Given to the pane's page when it asks for its Excel. */
  connection(): PaneConnection | null {
    return this.#page?.connection ?? null;
  }

  tellShown(isShown: boolean): void {
    this.#page?.host?.tellPaneShown(isShown);
  }

  focus(): void {
    const frame = this.#page?.frame;
    frame?.focus();
    const page = frame?.contentDocument;
    if (page && page.activeElement === page.body)
      page.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button:not(:disabled)')?.focus();
  }

  async command(functionName: string, controlId: string): Promise<void> {
    if (!this.#page?.host) throw new Error("No workbook is open");
    const deadline = Date.now() + PATIENCE_MS;
    const tooLate = new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error("The pane's page did not start")), PATIENCE_MS),
    );
    const bridge = await Promise.race([this.#page.bridge, tooLate]);
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

  /** The page that waits for a workbook, made where there is none. */
  #pageWithoutWorkbook(): AddInPage {
    if (this.#page && !this.#page.host) return this.#page;
    this.#page = new AddInPage();
    this.#place.replaceChildren(this.#page.frame);
    return this.#page;
  }
}

/** A promise, and what fulfils it. */
function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let fulfil: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    fulfil = resolve;
  });
  return { promise, resolve: (value) => fulfil(value) };
}

function officeTheme(): OfficeThemeColors {
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
