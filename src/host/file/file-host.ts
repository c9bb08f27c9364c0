import { cellCount } from "../../core/cell/address";
import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import { isOurHighlight } from "../../plan/highlight-marker";
import {
  type ChangeCell,
  type CommentOperation,
  type HighlightOperation,
  operationsByKind,
  type WorkbookPlan,
} from "../../plan/workbook-plan";
import type { CellComment } from "../../plan/plan-comments";
import type { PartImage } from "../../xlsx/package-editor";
import { patchXlsx, restoreParts } from "../../xlsx/patch-workbook";
import type { Inflating } from "../../xlsx/inflating";
import { readXlsx } from "../../xlsx/read-workbook";
import { asWorkbookFile } from "../../xlsx/text-workbook";
import type { WorkbookEdit } from "../../xlsx/workbook-edit";
import { XlsxError } from "../../xlsx/xlsx-error";
import {
  findSettings,
  formatSettingsPart,
  keptDocument,
  SETTINGS_NAMESPACE,
  type KeptSettings,
} from "../settings-part";
import {
  HostError,
  type HostCapabilities,
  type ReadOptions,
  type Receipt,
  type Unsubscribe,
  type WriteOptions,
  type WorkbookHost,
  type WorkbookReading,
} from "../workbook-host";
import { byCell, requireAsPlanned } from "../comment-changes";
import { inSteps } from "../comment-steps";
import { ruleFormatOf } from "../highlight-format";
import { refuseSheets } from "../sheet-changes";
import { cellEdits } from "./cell-edits";
import { commentEdit, commentsOfWorkbook } from "./comment-edits";
import { partsToRestore, undoData } from "./file-undo";
import { sheetEdits } from "./sheet-edits";
import { snapshotOfWorkbook } from "./workbook-snapshot";

/**
 * A workbook file as a host. Nothing is written to disk: {@link bytes} gives the file as it stands after all writes.
 *
 * A file has no selection: `canSelect` and `canFollowSelection` are false, and `select` and `onSelectionChanged` reject
 * with code "unexpected". Its cells never change under the product, so `onContentChanged` never calls its listener.
 * No round trips are needed: `syncs` is always 0.
 */
export interface FileHost extends WorkbookHost {
  /** The present .xlsx file. */
  bytes(): Uint8Array;
}

/**
 * Opens a workbook file and reads it; of a .csv, the workbook that it becomes.
 * @param name the file's name, for messages
 * @param inflating how large parts of it are unpacked; without it, as browsers do
 * @throws (rejects) HostError `file-not-workbook`, `file-legacy-xls`, `file-encrypted`, `file-damaged` or `too-large`
 */
export async function openFileHost(name: string, bytes: Uint8Array, inflating?: Inflating): Promise<FileHost> {
  try {
    const file = asWorkbookFile(name, bytes);
    const workbook = await readXlsx(file, undefined, inflating);
    return new XlsxFileHost(
      file,
      snapshotOfWorkbook(name, workbook),
      findSettings(workbook.customXmlParts),
      commentsOfWorkbook(workbook),
    );
  } catch (error) {
    throw asHostError(error, name);
  }
}

function asHostError(error: unknown, name = ""): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof XlsxError)
    return new HostError(
      error.code,
      { name, detail: error.detail, ...(error.found === undefined ? {} : { found: error.found }) },
      { cause: error },
    );
  return new HostError("unexpected", { detail: String(error) }, { cause: error });
}

class XlsxFileHost implements FileHost {
  readonly capabilities: HostCapabilities = {
    canSelect: false,
    canFollowSelection: false,
    canWrite: true,
    canReadQuietly: true,
    canComment: true,
    computes: false,
    // What Excel makes of a function that it finds in a file was tried in no Excel.
    ownFunctions: false,
    canPrint: false,
    charts: "in-file",
    description: "xlsx file",
  };

  constructor(
    private file: Uint8Array,
    /** Read once and after a sheet has come or gone: rules and settings are no cell's content. */
    private snapshot: WorkbookSnapshot,
    private settings: KeptSettings,
    private comments: readonly CellComment[],
  ) {}

  bytes(): Uint8Array {
    return this.file;
  }

  async readWorkbook({ signal, onProgress }: ReadOptions = {}): Promise<WorkbookReading> {
    if (signal?.aborted === true) throw new HostError("cancelled");
    const { snapshot, settings } = this;
    const cells = snapshot.sheets.reduce((sum, { area }) => sum + cellCount(area), 0);
    onProgress?.(cells, cells);
    return { snapshot, settings, syncs: 0 };
  }

  async writeSettings(document: string | null): Promise<void> {
    this.patch([
      {
        type: "set-custom-xml",
        namespace: SETTINGS_NAMESPACE,
        xml: document === null ? null : formatSettingsPart(document),
      },
    ]);
    this.settings = { ...keptDocument(document), otherNamespaces: this.settings.otherNamespaces };
  }

  async applyPlan(plan: WorkbookPlan, options: WriteOptions = {}): Promise<Receipt> {
    const { marks, sheets, comments, cells } = operationsByKind(plan);
    refuseSheets(
      this.snapshot.sheets,
      marks.map((operation) => operation.sheet),
    );
    if (comments.length > 0) return this.applyComments(comments, options);
    if (cells.length > 0) return this.applyCells(cells);
    if (sheets.length > 0) return this.applyContent(sheets.length, () => sheetEdits(sheets, this.snapshot));
    const before = this.patch(marks.map(editOf));
    return { operations: plan.operations.length, syncs: 0, undo: undoData(before, this.file) };
  }

  /** Writes what changes cells or sheets, all or nothing. */
  private async applyContent(operations: number, edits: () => readonly WorkbookEdit[]): Promise<Receipt> {
    const { file } = this;
    try {
      const before = this.patch(edits());
      await this.readAgain();
      return { operations, syncs: 0, undo: undoData(before, this.file) };
    } catch (error) {
      this.file = file;
      throw error;
    }
  }

  private async applyComments(operations: readonly CommentOperation[], options: WriteOptions): Promise<Receipt> {
    refuseSheets(
      this.snapshot.sheets,
      operations.map(({ cell }) => cell.sheet),
    );
    requireAsPlanned(operations, byCell(this.comments));
    const { file } = this;
    const before = new Map<string, PartImage>();
    try {
      const done = await inSteps(operations, options, (step) => {
        for (const image of this.patch(step.map(commentEdit)))
          if (!before.has(image.name)) before.set(image.name, image);
      });
      await this.readAgain();
      const left = operations.length - done;
      const undo = undoData([...before.values()], this.file);
      return { operations: done, syncs: 0, undo, ...(left > 0 ? { left } : {}) };
    } catch (error) {
      this.file = file;
      throw error;
    }
  }

  private async applyCells(operations: readonly ChangeCell[]): Promise<Receipt> {
    const { sheets } = await readXlsx(this.file);
    const filled = new Map(
      sheets.map(({ name, rows }) => [name, rows.flatMap(({ cells }) => cells.flatMap(({ fills }) => fills ?? []))]),
    );
    return this.applyContent(operations.length, () => cellEdits(operations, this.snapshot, filled));
  }

  async readComments(): Promise<readonly CellComment[]> {
    return this.comments;
  }

  async undo({ undo }: Receipt): Promise<void> {
    const parts = partsToRestore(undo, this.file);
    try {
      this.file = restoreParts(this.file, parts);
    } catch (error) {
      throw asHostError(error);
    }
    await this.readAgain();
  }

  private async readAgain(): Promise<void> {
    const workbook = await readXlsx(this.file);
    this.snapshot = snapshotOfWorkbook(this.snapshot.name, workbook);
    this.comments = commentsOfWorkbook(workbook);
  }

  async select(): Promise<void> {
    throw new HostError("unexpected", { detail: "a file has no selection" });
  }

  async onSelectionChanged(): Promise<Unsubscribe> {
    throw new HostError("unexpected", { detail: "a file has no selection" });
  }

  async onContentChanged(): Promise<Unsubscribe> {
    return async () => undefined;
  }

  async onPaneShown(): Promise<Unsubscribe> {
    return async () => undefined;
  }

  private patch(edits: readonly WorkbookEdit[]): readonly PartImage[] {
    try {
      const { bytes, before } = patchXlsx(this.file, edits);
      this.file = bytes;
      return before;
    } catch (error) {
      throw asHostError(error);
    }
  }
}

function editOf(operation: HighlightOperation): WorkbookEdit {
  const { sheet } = operation;
  if (operation.type === "clear-highlights")
    return { type: "remove-conditional-formats", sheet, matches: isOurHighlight };
  const format = ruleFormatOf(operation.level);
  return { type: "add-conditional-format", sheet, areas: operation.areas, formula: operation.formula, format };
}
