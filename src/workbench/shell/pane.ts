import type { DesktopBridge, DesktopBridgeOptions } from "../excel/desktop-bridge";
import { createExcelHost, type ExcelHost } from "../excel/excel-host";
import type { HostPort } from "../excel/host-port";
import type { UniverWorkbookModel } from "../grid/univer-model";
import { byId, element } from "./element";
import type { PaneConnection } from "./page-surface";

const LEAST_WIDTH = 320;
const GREATEST_WIDTH = 600;
const USUAL_WIDTH = 350;
const KEY_STEP = 10;
/** How long a ribbon button waits for the pane's page to register its commands. */
const PATIENCE_MS = 15_000;

/** The add-in's pane beside the grid: one page, and one Excel host, per workbook. */
export class Pane {
  readonly #pane = byId("pane", HTMLElement);
  readonly #splitter = byId("splitter", HTMLElement);
  readonly #frame = byId("pane-frame", HTMLElement);
  readonly #onShown: (isOpen: boolean) => void;
  #bridge: Promise<DesktopBridge> | null = null;
  #connection: PaneConnection | null = null;
  #host: ExcelHost | null = null;

  constructor(onShown: (isOpen: boolean) => void) {
    this.#onShown = onShown;
    byId("close-pane", HTMLButtonElement).addEventListener("click", () => this.show(false));
    this.#followSplitter();
    this.#setWidth(USUAL_WIDTH);
  }

  get isOpen(): boolean {
    return !this.#pane.hidden;
  }

  /** Loads the pane's page afresh on a workbook. */
  load(model: UniverWorkbookModel, documentName: string): void {
    const host = createExcelHost(model, {
      pane: { isShown: () => this.isOpen, show: (isShown) => this.show(isShown) },
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
    this.show(true);
  }

  unload(): void {
    this.#bridge = null;
    this.#connection = null;
    this.#host = null;
    this.#frame.replaceChildren();
    this.show(false);
  }

  /** Given to the pane's page when it asks for its Excel. */
  connection(): PaneConnection | null {
    return this.#connection;
  }

  /** A closed pane goes on running, as in Excel's shared runtime. */
  show(isOpen: boolean): void {
    this.#pane.hidden = !isOpen;
    this.#splitter.hidden = !isOpen;
    this.#host?.tellPaneShown(isOpen);
    this.#onShown(isOpen);
  }

  /** Gives the keyboard to the pane: to what had it there before, else to the page that is shown. */
  focus(): void {
    const frame = this.#frame.querySelector("iframe");
    frame?.focus();
    const page = frame?.contentDocument;
    if (page && page.activeElement === page.body)
      page.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button:not(:disabled)')?.focus();
  }

  /**
   * Runs a ribbon command of the add-in.
   * @throws Error when the pane's page does not get ready
   */
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

  #setWidth(width: number): void {
    const allowed = Math.min(GREATEST_WIDTH, Math.max(LEAST_WIDTH, width));
    this.#pane.style.width = `${allowed}px`;
    this.#splitter.setAttribute("aria-valuenow", String(allowed));
  }

  #followSplitter(): void {
    const splitter = this.#splitter;
    splitter.addEventListener("pointerdown", (down) => {
      splitter.setPointerCapture(down.pointerId);
      splitter.classList.add("dragging");
      document.body.classList.add("dragging-splitter");
    });
    splitter.addEventListener("pointermove", (move) => {
      if (splitter.hasPointerCapture(move.pointerId)) this.#setWidth(window.innerWidth - move.clientX);
    });
    splitter.addEventListener("lostpointercapture", () => {
      splitter.classList.remove("dragging");
      document.body.classList.remove("dragging-splitter");
    });
    splitter.addEventListener("keydown", (key) => {
      const step = key.key === "ArrowLeft" ? KEY_STEP : key.key === "ArrowRight" ? -KEY_STEP : 0;
      if (step === 0) return;
      key.preventDefault();
      this.#setWidth(this.#pane.getBoundingClientRect().width + step);
    });
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
