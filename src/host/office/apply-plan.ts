import { operationsByKind, type WorkbookPlan } from "../../plan/workbook-plan";
import type { Receipt, WriteOptions } from "../workbook-host";
import type { RuleAliases } from "./rule-aliases";
import { applyComments } from "./apply-comments";
import { applyMarks, refusedMark } from "./apply-marks";
import { undoData } from "./take-back";
import { writingInExcel } from "./why-refused";

/**
 * Writes a plan: marks in at most four round trips, sheets of ours in six (more only where they are
 * too large for one request), comments in two and two for each
 * step, cells in three.
 */
export function applyPlan(plan: WorkbookPlan, aliases: RuleAliases, options: WriteOptions): Promise<Receipt> {
  return writingInExcel(async (trips) => {
    const { operations } = plan;
    const { marks, sheets, comments, cells } = operationsByKind(plan);
    if (comments.length > 0) {
      const { before, refused, left } = await applyComments(trips, comments, options);
      return {
        operations: operations.length - refused.length - left,
        syncs: trips.count,
        undo: undoData({ comments: before }),
        ...(refused.length > 0 ? { refused } : {}),
        ...(left > 0 ? { left } : {}),
      };
    }
    if (cells.length > 0) {
      // Rarer than marks, and so no part of what the pane loads first; sheets neither.
      const { applyCells } = await import(/* webpackChunkName: "cells" */ "./apply-cells");
      const before = await applyCells(trips, cells);
      return { operations: operations.length, syncs: trips.count, undo: undoData({ cells: before }) };
    }
    if (sheets.length > 0) {
      const { applySheets } = await import(/* webpackChunkName: "sheets", webpackPrefetch: true */ "./apply-sheets");
      const { before, undrawn } = await applySheets(trips, sheets);
      return {
        operations: operations.length,
        syncs: trips.count,
        undo: undoData({ sheets: before }),
        ...(undrawn.length > 0 ? { undrawn } : {}),
      };
    }
    const { before, refused, untold } = await applyMarks(trips, marks, aliases, options);
    return {
      operations: operations.length - refused.length,
      syncs: trips.count,
      undo: undoData({ rules: before }),
      ...(refused.length > 0 ? { refusedMarks: refused.map(refusedMark) } : {}),
      ...(untold > 0 ? { untoldRules: untold } : {}),
    };
  });
}
