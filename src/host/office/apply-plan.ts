import { type HighlightOperation, operationsByKind, type WorkbookPlan } from "../../plan/workbook-plan";
import { HostError, type Receipt, type WriteOptions } from "../workbook-host";
import { addHighlight, askForRule, ourRuleImage, type RuleImage } from "./highlight-rules";
import { toHostError } from "./office-errors";
import { openSheets, readRules, type PlannedSheet } from "./plan-sheets";
import { inExcel, type RoundTrips } from "./round-trips";
import type { RuleAliases } from "./rule-aliases";
import { applyComments } from "./apply-comments";
import { askForTextsAround } from "./texts-around";
import { placesAround, type TextsAround } from "../texts-around-marks";
import { undoData, takeBack, type RulesBefore } from "./take-back";

/** A sheet with what the plan is about to do to its rules. */
interface PlannedChange {
  readonly planned: PlannedSheet;
  readonly removed: readonly RuleImage[];
  readonly added: readonly Excel.ConditionalFormat[];
  /** The texts around the rules removed, once they have been written; null where none was. */
  readonly around: (() => TextsAround) | null;
}

function sheetNames(operations: readonly HighlightOperation[]): string[] {
  return [...new Set(operations.map(({ sheet }) => sheet))];
}

/**
 * Writes a plan: marks in at most three round trips, sheets of ours in six (more only where they are
 * too large for one request), comments in two and two for each
 * step, cells in three.
 */
export function applyPlan(plan: WorkbookPlan, aliases: RuleAliases, options: WriteOptions): Promise<Receipt> {
  return inExcel(async (trips) => {
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
      const { applySheets } = await import(/* webpackChunkName: "sheets" */ "./apply-sheets");
      const { before, undrawn } = await applySheets(trips, sheets);
      return {
        operations: operations.length,
        syncs: trips.count,
        undo: undoData({ sheets: before }),
        ...(undrawn.length > 0 ? { undrawn } : {}),
      };
    }
    const undo = undoData({ rules: await applyMarks(trips, marks, aliases) });
    return { operations: operations.length, syncs: trips.count, undo };
  });
}

/**
 * Writes marks in at most three round trips: (1) protection and the rules that are there, (2) the content of custom
 * rules on sheets that are to be cleared, (3) removing and adding, with the new ids. Should the third fail half way,
 * what it has done is taken back; `written` in the error tells the operations that could not be.
 */
async function applyMarks(
  trips: RoundTrips,
  operations: readonly HighlightOperation[],
  aliases: RuleAliases,
): Promise<RulesBefore[]> {
  if (operations.length === 0) return [];
  const sheets = await openSheets(trips, sheetNames(operations));
  const ours = await readOurRules(trips, sheets, operations);
  const changes = sheets.map((planned) => queueChange(planned, ours.get(planned) ?? [], operations));
  try {
    await trips.sync();
  } catch (error) {
    throw writeError(error, await takeBackHalf(trips, changes, operations, aliases));
  }
  return changes.map((change) => ({
    ...beforeImage(
      change,
      change.added.map(({ id }) => id),
    ),
    ...(change.around ? { around: change.around() } : {}),
  }));
}

/** A failed write by its cause; a plan that is too large to be sent is told apart from a sheet that is too large to be read. */
function writeError(error: unknown, written: number): HostError {
  const failure = toHostError(error, { written });
  return failure.code === "too-large" ? new HostError("plan-too-large", failure.parameters, { cause: error }) : failure;
}

/** Rules of ours on each sheet that the plan clears. */
async function readOurRules(
  trips: RoundTrips,
  sheets: readonly PlannedSheet[],
  operations: readonly HighlightOperation[],
): Promise<Map<PlannedSheet, RuleImage[]>> {
  const cleared = new Set(operations.filter(({ type }) => type === "clear-highlights").map(({ sheet }) => sheet));
  const asked = sheets
    .filter(({ name }) => cleared.has(name))
    .map((sheet) => ({
      sheet,
      rules: sheet.rules.filter(({ type }) => type === Excel.ConditionalFormatType.custom).map(askForRule),
    }));
  if (asked.some(({ rules }) => rules.length > 0)) await trips.sync();
  return new Map(asked.map(({ sheet, rules }) => [sheet, rules.map(ourRuleImage).filter((image) => image !== null)]));
}

function queueChange(
  planned: PlannedSheet,
  removed: readonly RuleImage[],
  operations: readonly HighlightOperation[],
): PlannedChange {
  const removedIds = new Set(removed.map(({ id }) => id));
  for (const rule of planned.rules) if (removedIds.has(rule.id)) rule.delete();
  const added = operations.flatMap((operation) =>
    operation.type === "add-highlight" && operation.sheet === planned.name
      ? [addHighlight(planned.sheet, operation)]
      : [],
  );
  const areas = removed.flatMap((image) => image.areas);
  return {
    planned,
    removed,
    added,
    around: areas.length === 0 ? null : askForTextsAround(planned.sheet, placesAround(areas)),
  };
}

function beforeImage({ planned, removed }: PlannedChange, added: readonly string[]): RulesBefore {
  return { sheet: planned.name, order: planned.rules.map(({ id }) => id), removed, added };
}

/** Takes back what a failed write has done, by looking at the rules again. Returns the operations that stay written. */
async function takeBackHalf(
  trips: RoundTrips,
  changes: readonly PlannedChange[],
  operations: readonly HighlightOperation[],
  aliases: RuleAliases,
): Promise<number> {
  const now = await readRules(
    trips,
    changes.map(({ planned }) => planned.name),
  ).catch(() => null);
  // Excel answers nothing at all, as while a cell is being edited: then it has not written anything either.
  if (!now) return 0;
  const idsNow = (name: string): string[] => now.find((sheet) => sheet.name === name)?.rules.map(({ id }) => id) ?? [];
  const halves = changes.map((change) => {
    const known = new Set(change.planned.rules.map(({ id }) => id));
    return beforeImage(
      change,
      idsNow(change.planned.name).filter((id) => !known.has(id)),
    );
  });
  const written = halves.reduce(
    (sum, half) => sum + half.added.length + clearsDone(half, idsNow(half.sheet), operations),
    0,
  );
  try {
    await takeBack(trips, now, halves, aliases);
    return 0;
  } catch {
    return written; // the first error is the one to tell
  }
}

/** Clear operations of a sheet that have removed something. */
function clearsDone(
  { sheet, removed }: RulesBefore,
  idsNow: readonly string[],
  operations: readonly HighlightOperation[],
): number {
  const hasRemoved = removed.some(({ id }) => !idsNow.includes(id));
  return hasRemoved
    ? operations.filter((operation) => operation.type === "clear-highlights" && operation.sheet === sheet).length
    : 0;
}
