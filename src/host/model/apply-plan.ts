import { operationsByKind, type WorkbookPlan } from "../../plan/workbook-plan";
import type { CellsBefore } from "../cell-changes";
import type { CommentsBefore } from "../comment-changes";
import type { SheetBefore } from "../sheet-changes";
import { type Data, HostError, type Receipt, type WriteOptions } from "../workbook-host";
import { applyCells, undoCells } from "./apply-cells";
import { applyComments, undoComments } from "./apply-comments";
import { applyMarks, undoMarks } from "./apply-marks";
import { applySheets, undoSheets } from "./apply-sheets";
import { refuseReadOnly } from "./model-access";
import type { OpenWorkbook } from "./open-workbook";
import type { RulesBefore } from "./take-back-marks";

/** The before-image of a plan: of its marks, its sheets, its comments or its cells. */
interface ModelBefore {
  readonly host: "model";
  readonly rules: readonly RulesBefore[];
  readonly sheets: readonly SheetBefore[];
  readonly comments: CommentsBefore | null;
  /** Absent in receipts of earlier versions, which changed no cells. */
  readonly cells?: CellsBefore | null;
}

export async function applyPlan(model: OpenWorkbook, plan: WorkbookPlan, options: WriteOptions): Promise<Receipt> {
  const { marks, sheets, comments, cells } = operationsByKind(plan);
  if (plan.operations.length > 0) refuseReadOnly(model);
  if (comments.length > 0) {
    const { before, left } = await applyComments(model, comments, options);
    const operations = comments.length - left;
    return { operations, syncs: 0, undo: undoData({ comments: before }), ...(left > 0 ? { left } : {}) };
  }
  if (cells.length > 0)
    return { operations: cells.length, syncs: 0, undo: undoData({ cells: await applyCells(model, cells) }) };
  const undo =
    sheets.length > 0
      ? undoData({ sheets: await applySheets(model, sheets) })
      : undoData({ rules: await applyMarks(model, marks) });
  return { operations: plan.operations.length, syncs: 0, undo };
}

/** Undos that have failed half way, by the before-image, with the ids of the sheets before: they can be done again. */
export type HalfUndone = WeakMap<object, ReadonlySet<string>>;

/** Takes a plan back, written by this host or an earlier one on the same workbook. */
export async function undoPlan(model: OpenWorkbook, { undo }: Receipt, halves: HalfUndone): Promise<void> {
  if (!isModelBefore(undo)) throw new HostError("unexpected", { detail: "The receipt is of another host" });
  refuseReadOnly(model);
  const half = halves.get(undo) ?? null;
  halves.delete(undo);
  // Of what a plan has not changed nothing is asked: once the rest is back, a program that is gone would make an undo of it that failed.
  const failed = undo.sheets.length > 0 ? await undoSheets(model, undo.sheets, half) : null;
  if (failed) {
    halves.set(undo, failed.ids);
    throw failed.failure;
  }
  if (undo.comments) undoComments(model, undo.comments);
  if (undo.cells) undoCellsOf(model, undo, undo.cells, halves, half !== null);
  if (undo.rules.length > 0) undoMarks(model, undo.rules);
}

function undoCellsOf(
  model: OpenWorkbook,
  undo: ModelBefore,
  cells: CellsBefore,
  halves: HalfUndone,
  isHalfDone: boolean,
): void {
  try {
    undoCells(model, cells, isHalfDone);
  } catch (error) {
    if (isHalfDone || (error instanceof HostError && error.parameters["written"] !== 0)) halves.set(undo, new Set());
    throw error;
  }
}

function undoData(image: Partial<Omit<ModelBefore, "host">>): Data {
  const before: ModelBefore = { host: "model", rules: [], sheets: [], comments: null, cells: null, ...image };
  return JSON.parse(JSON.stringify(before)) as Data;
}

function isModelBefore(undo: unknown): undo is ModelBefore {
  return (
    typeof undo === "object" &&
    undo !== null &&
    "host" in undo &&
    undo.host === "model" &&
    "rules" in undo &&
    Array.isArray(undo.rules) &&
    "sheets" in undo &&
    Array.isArray(undo.sheets) &&
    "comments" in undo
  );
}
