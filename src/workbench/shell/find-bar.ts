import { cellName } from "../../xlsx/cell-names";
import { findCells, nextFound } from "../grid/find-cells";
import type { FoundCell } from "../grid/find-cells";
import type { OpenGrid } from "../grid/open-grid";
import { byId } from "./element";

/** The strip under the ribbon in which a text is looked for, through all sheets from the selected cell on. */
export class FindBar {
  readonly #bar = byId("find", HTMLElement);
  readonly #text = byId("find-text", HTMLInputElement);
  readonly #result = byId("find-result", HTMLElement);
  readonly #grid: () => OpenGrid | null;
  #found: { readonly key: string; readonly cells: readonly FoundCell[] } | null = null;

  constructor(grid: () => OpenGrid | null) {
    this.#grid = grid;
    byId("find-next", HTMLButtonElement).addEventListener("click", () => this.#go(1));
    byId("find-previous", HTMLButtonElement).addEventListener("click", () => this.#go(-1));
    byId("find-close", HTMLButtonElement).addEventListener("click", () => this.close());
    this.#text.addEventListener("input", () => (this.#result.textContent = ""));
    this.#bar.addEventListener("keydown", (key) => {
      if (key.isComposing) return;
      if (key.key === "Escape") this.close();
      else if (key.key === "Enter" && key.target === this.#text) this.#go(key.shiftKey ? -1 : 1);
      else return;
      key.preventDefault();
    });
  }

  /** Shows the strip with the keyboard in it, the text of before ready to be typed over. */
  open(): void {
    if (!this.#grid()) return;
    this.#bar.hidden = false;
    this.#text.focus();
    this.#text.select();
  }

  /** Hides the strip and gives the keyboard back to the grid. */
  close(): void {
    if (this.#bar.hidden) return;
    this.#bar.hidden = true;
    this.#result.textContent = "";
    this.#found = null;
    this.#grid()?.focus();
  }

  #go(direction: 1 | -1): void {
    const grid = this.#grid();
    const text = this.#text.value;
    if (!grid || text.trim() === "") return;
    const { model } = grid;
    const sheets = model.sheets().filter(({ visibility }) => visibility === "Visible");
    const key = `${model.revision} ${text}`;
    if (this.#found?.key !== key) this.#found = { key, cells: findCells(sheets, text) };
    const { cells } = this.#found;
    const { sheetId, area } = model.selection();
    const at = nextFound(
      cells,
      { sheetId, row: area.row, column: area.column },
      direction,
      sheets.map(({ id }) => id),
    );
    const cell = cells[at];
    if (!cell) {
      this.#result.textContent = `没有找到“${text}”。`;
      return;
    }
    const sheet = sheets.find(({ id }) => id === cell.sheetId);
    model.select(cell.sheetId, { row: cell.row, column: cell.column, rows: 1, columns: 1 });
    const isHidden = sheet?.hiddenRows().includes(cell.row) || sheet?.hiddenColumns().includes(cell.column);
    this.#result.textContent = `第${at + 1}个，共${cells.length}个：${sheet?.name ?? ""}!${cellName(cell.row, cell.column)}${isHidden ? "（所在行或列已隐藏）" : ""}`;
  }
}
