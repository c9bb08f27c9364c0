import { patchXlsx } from "../../xlsx/patch-workbook";
import { readXlsx } from "../../xlsx/read-workbook";
import type { XlsxWorkbook } from "../../xlsx/xlsx-workbook";
import { withDrawableMerges } from "../files/drawable-merges";
import { openingResults, workbookChanges } from "../files/workbook-changes";
import type { OpeningResults } from "../files/workbook-changes";
import type { CustomFunction } from "../grid/custom-functions-runtime";
import type { openGrid, OpenGrid } from "../grid/open-grid";
import type { UniverWorkbookModel } from "../grid/univer-model";

export interface GridPlace {
  readonly container: HTMLElement;
  readonly functions: readonly CustomFunction[];
  readonly isDark: boolean;
  readonly onTold: (message: string) => void;
  readonly onReadable: (model: UniverWorkbookModel) => void;
}

/** A copy to be saved, and what it will not have. */
export interface Copy {
  readonly bytes: Uint8Array;
  readonly lost: readonly string[];
  /** State of the workbook that is in the copy. */
  readonly revision: number;
}

/** Loads the grid, which is most of the program, before a file is opened. What fails here is told when one is opened. */
export function prepareGrid(): void {
  void gridProgram().catch(() => undefined);
}

async function gridProgram(): Promise<typeof openGrid> {
  const { loadGrid } = await import(/* webpackChunkName: "grid" */ "../grid/load-grid");
  return loadGrid();
}

/** A workbook file that is open in the grid. */
export class WorkbookInGrid {
  readonly #bytes: Uint8Array;
  readonly #file: XlsxWorkbook;
  readonly #opening: OpeningResults;
  #savedRevision = 0;

  private constructor(
    readonly name: string,
    readonly grid: OpenGrid,
    bytes: Uint8Array,
    file: XlsxWorkbook,
  ) {
    this.#bytes = bytes;
    this.#file = file;
    this.#opening = openingResults(grid.model);
  }

  /**
   * Reads a file before the grid is touched, so that what is open stays open when the file is no good.
   * @throws (rejects) XlsxError saying what is wrong with the file
   */
  static async read(bytes: Uint8Array): Promise<XlsxWorkbook> {
    return readXlsx(bytes);
  }

  /** Shows a file that has been read. */
  static async show(name: string, bytes: Uint8Array, file: XlsxWorkbook, place: GridPlace): Promise<WorkbookInGrid> {
    const open = await gridProgram();
    const shown = withDrawableMerges(file);
    return new WorkbookInGrid(name, await open(shown, name, place), bytes, shown);
  }

  /** Changes that no saved copy has, what is being typed in a cell included. */
  get hasUnsavedChanges(): boolean {
    return this.grid.model.revision !== this.#savedRevision || this.grid.model.isEditingCell();
  }

  /** What was in the file but cannot be seen here, in words for the user; empty when there is nothing. */
  get notShown(): string {
    const parts = [...this.#file.notModelled, ...this.grid.undrawnRules];
    return parts.length > 0 ? `文件中的${parts.join("、")}不在这里显示，另存为时原样保留。` : "";
  }

  /** Makes the copy: the opened file with the changes put in, everything else as it was. */
  async copy(): Promise<Copy> {
    const { model } = this.grid;
    await model.calculated();
    const { revision } = model;
    const { edits, lost } = workbookChanges(this.#file, model, this.#opening);
    const sizes = this.grid.hasOtherSizes() ? ["列宽、行高的改动不保存到文件。"] : [];
    const bytes = edits.length > 0 ? patchXlsx(this.#bytes, edits).bytes : this.#bytes;
    return { bytes, lost: [...lost, ...sizes], revision };
  }

  markSaved({ revision }: Copy): void {
    this.#savedRevision = revision;
  }

  close(): void {
    this.grid.close();
  }
}
