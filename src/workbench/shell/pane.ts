import type { UniverWorkbookModel } from "../grid/univer-model";
import { byId } from "./element";

const LEAST_WIDTH = 320;
const GREATEST_WIDTH = 600;
const USUAL_WIDTH = 350;
const KEY_STEP = 10;

/** What stands in the pane beside the grid. */
export interface PaneContent {
  /** Brings what it can be filled with sooner, before a workbook is opened; nothing is shown of it. */
  prepare(): void;
  /** Fills the pane afresh, for a workbook. @param pane the pane, as far as what stands in it may command it */
  load(model: UniverWorkbookModel, pane: Pane): void;
  unload(): void;
  /** Told when the pane has been hidden or shown. */
  tellShown(isShown: boolean): void;
  /** Takes the keyboard: to what had it there before, else to the page that is shown. */
  focus(): void;
  /**
   * Runs a ribbon command of the add-in.
   * @throws Error when it cannot be run
   */
  command(functionName: string, controlId: string): Promise<void>;
}

/** The pane beside the grid, whatever stands in it. */
export class Pane {
  readonly #pane = byId("pane", HTMLElement);
  readonly #splitter = byId("splitter", HTMLElement);
  readonly #content: PaneContent;
  readonly #onShown: (isOpen: boolean) => void;

  constructor(content: PaneContent, onShown: (isOpen: boolean) => void) {
    this.#content = content;
    this.#onShown = onShown;
    byId("close-pane", HTMLButtonElement).addEventListener("click", () => this.show(false));
    this.#followSplitter();
    this.#setWidth(USUAL_WIDTH);
  }

  get isOpen(): boolean {
    return !this.#pane.hidden;
  }

  prepare(): void {
    this.#content.prepare();
  }

  load(model: UniverWorkbookModel): void {
    this.#content.load(model, this);
    this.show(true);
  }

  unload(): void {
    this.#content.unload();
    this.show(false);
  }

  /** A closed pane goes on running, as in Excel's shared runtime. */
  show(isOpen: boolean): void {
    this.#pane.hidden = !isOpen;
    this.#splitter.hidden = !isOpen;
    this.#content.tellShown(isOpen);
    this.#onShown(isOpen);
  }

  focus(): void {
    this.#content.focus();
  }

  /** Whether what is typed goes into the pane. */
  get hasKeyboard(): boolean {
    return this.#pane.contains(document.activeElement);
  }

  command(functionName: string, controlId: string): Promise<void> {
    return this.#content.command(functionName, controlId);
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
