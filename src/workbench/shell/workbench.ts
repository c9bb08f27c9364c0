import { copyName, download } from "../files/download";
import { openingMessage, savingMessage } from "../files/file-messages";
import { asWorkbookFile } from "../../xlsx/text-workbook";
import { cellName } from "../../xlsx/cell-names";
import type { CustomFunction } from "../grid/custom-functions-runtime";
import type { OpenGrid } from "../grid/open-grid";
import { ask, tell } from "./dialog";
import { byId, element } from "./element";
import type { RibbonButton } from "./manifest";
import { notice, status } from "./notices";
import { WorkbookInGrid } from "./open-workbook";
import { whileOpening } from "./opening";
import { type Pane } from "./pane";
import type { Samples } from "./sample-menu";

/** The page with at most one open workbook. */
export class Workbench {
  readonly #functions: readonly CustomFunction[];
  readonly #samples: Samples;
  readonly #pane: Pane;
  readonly #onOpened: (isOpen: boolean) => void;
  readonly #dark = window.matchMedia("(prefers-color-scheme: dark)");
  #workbook: WorkbookInGrid | null = null;
  #isBusy = false;

  constructor(functions: readonly CustomFunction[], samples: Samples, pane: Pane, onOpened: (isOpen: boolean) => void) {
    this.#functions = functions;
    this.#samples = samples;
    this.#pane = pane;
    this.#onOpened = onOpened;
    this.#dark.addEventListener("change", () => this.#workbook?.grid.setDark(this.#dark.matches));
    window.addEventListener("beforeunload", (leaving) => {
      if (this.#workbook?.hasUnsavedChanges) leaving.preventDefault();
    });
  }

  get grid(): OpenGrid | null {
    return this.#workbook?.grid ?? null;
  }

  async openFile(file: File): Promise<void> {
    await this.#open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  async openSample(name: string): Promise<void> {
    await this.#open(name, () => this.#samples.bytes(name));
  }

  /** Saves a copy; returns whether it was handed to the browser. */
  async save(): Promise<boolean> {
    const workbook = this.#workbook;
    if (!workbook) return false;
    try {
      await workbook.grid.finishEditing();
      const copy = await workbook.copy();
      if (copy.lost.length > 0 && !(await this.#accepts(copy.lost))) return false;
      download(copy.bytes, copyName(workbook.name));
      workbook.markSaved(copy);
      this.#showName();
      status(`已另存为“${copyName(workbook.name)}”，原文件没有改动。`);
      return true;
    } catch (reason) {
      console.error(reason);
      const message = savingMessage(reason, workbook.name);
      await tell(message.title, message.text);
      return false;
    }
  }

  async press(button: RibbonButton): Promise<void> {
    if (button.functionName === null) {
      this.#pane.show(!this.#pane.isOpen);
      return;
    }
    try {
      await this.#pane.command(button.functionName, button.id);
    } catch (reason) {
      console.error(reason);
      notice(`“${button.label}”没有执行：窗格正在载入。工作簿没有改动，请稍后再点。`);
    }
  }

  async #open(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    if (this.#isBusy || !(await this.#mayCloseCurrent())) return;
    this.#isBusy = true;
    status("");
    try {
      this.#opened(await whileOpening(name, (say) => this.#show(name, read, say)));
    } catch (reason) {
      console.error(reason);
      if (!this.#workbook) this.#pane.show(false);
      const message = openingMessage(reason, name);
      await tell(message.title, message.text);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Reads a file and shows it; what was open goes only when the new file has been read. */
  async #show(
    name: string,
    read: () => Promise<Uint8Array>,
    say: (step: string, size?: number) => Promise<void>,
  ): Promise<WorkbookInGrid> {
    await say("正在读取文件");
    const content = await read();
    await say("正在读取内容", content.length);
    const bytes = asWorkbookFile(name, content);
    const file = await WorkbookInGrid.read(bytes);
    this.#closeCurrent();
    // The grid is drawn once, beside the pane: not first without it and then again.
    this.#pane.show(true);
    await say("正在显示表格、计算公式", content.length);
    this.#workbook = await WorkbookInGrid.show(name, bytes, file, {
      container: this.#freshContainer(),
      functions: this.#functions,
      isDark: this.#dark.matches,
      onTold: notice,
      onReadable: (model) => this.#pane.load(model),
    });
    return this.#workbook;
  }

  #opened(workbook: WorkbookInGrid): void {
    const { model } = workbook.grid;
    this.#showName();
    model.onFileChanged(() => this.#showName());
    this.#onOpened(true);
    if (!this.#pane.hasKeyboard) workbook.grid.focus();
    status(`已打开“${workbook.name}”，共${model.sheets().length}张工作表。${workbook.notShown}`);
    model.onEvent(() => this.#tellAboutCell(workbook.grid));
  }

  /** Name of the open workbook, and whether a copy of it has still to be saved. */
  #showName(): void {
    const { name = "", hasUnsavedChanges = false } = this.#workbook ?? {};
    const shown = hasUnsavedChanges ? `${name}（未保存）` : name;
    byId("file-name", HTMLElement).textContent = shown;
    document.title = shown === "" ? "均衡尺 工作台" : `${shown} - 均衡尺 工作台`;
  }

  /** Says why the selected cell shows an error, as Excel does beside the cell. */
  #tellAboutCell(grid: OpenGrid): void {
    const { sheetId, area } = grid.model.selection();
    const message = grid.functionMessage(sheetId, area.row, area.column);
    status(message === null ? "" : `${cellName(area.row, area.column)}：${message}`);
  }

  #closeCurrent(): void {
    this.#pane.unload();
    this.#workbook?.close();
    this.#workbook = null;
    this.#showName();
    byId("grid", HTMLElement).replaceChildren();
    this.#onOpened(false);
  }

  #freshContainer(): HTMLElement {
    const container = element("div", { class: "grid-container" });
    byId("welcome", HTMLElement).hidden = true;
    const grid = byId("grid", HTMLElement);
    grid.hidden = false;
    grid.replaceChildren(container);
    return container;
  }

  async #mayCloseCurrent(): Promise<boolean> {
    if (!this.#workbook?.hasUnsavedChanges) return true;
    const answer = await ask<"save" | "drop" | "stay">({
      title: "是否保存改动？",
      text: `“${this.#workbook.name}”有未保存的改动。不保存，改动将丢失；原文件不受影响。`,
      choices: [
        { label: "取消", value: "stay" },
        { label: "不保存", value: "drop" },
        { label: "另存为", value: "save", isMain: true },
      ],
      otherwise: "stay",
    });
    return answer === "save" ? this.save() : answer === "drop";
  }

  #accepts(lost: readonly string[]): Promise<boolean> {
    return ask({
      title: "以下改动不会保存到文件",
      text: "单元格内容、数字格式和条件格式的改动会保存，下列改动不会：",
      points: lost,
      choices: [
        { label: "取消", value: false },
        { label: "继续另存", value: true, isMain: true },
      ],
      otherwise: false,
    });
  }
}
