import { type HighlightOperation, operationsByKind, type WorkbookPlan } from "../../plan/workbook-plan";
import { HostError, type Receipt, type WriteOptions } from "../workbook-host";
import { addHighlight, askForRule, isHalfMade, ourRuleImage, type RuleImage } from "./highlight-rules";
import { toHostError } from "./office-errors";
import { openSheets, type PlannedSheet } from "./plan-sheets";
import { inExcel, type RoundTrips } from "./round-trips";
import type { RuleAliases } from "./rule-aliases";
import { applyComments } from "./apply-comments";
import { askForTextsAround } from "./texts-around";
import { placesAround, type TextsAround } from "../texts-around-marks";
import { undoData } from "./take-back";
import type { RulesBefore } from "./take-back-rules";

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
 * what it has done is taken back; the error tells the sheets on which that could not be.
 */
async function applyMarks(
  trips: RoundTrips,
  operations: readonly HighlightOperation[],
  aliases: RuleAliases,
): Promise<RulesBefore[]> {
  if (operations.length === 0) return [];
  const sheets = await openSheets(trips, sheetNames(operations));
  const ours = await readOurRules(trips, sheets, operations);
  const changes = sheets.map((planned) => queueChange(planned, ours.get(planned) ?? NONE, operations));
  try {
    await trips.write();
    return changes.map((change) => ({
      ...beforeImage(
        change,
        change.added.map(({ id }) => id),
      ),
      ...(change.around ? { around: change.around() } : {}),
    }));
  } catch (error) {
    if (!trips.hasWritten) throw writeError(toHostError(error));
    const ids = new Map(sheets.map(({ name, id }) => [name, id]));
    const before = changes.map((change) => beforeImage(change, null));
    const { bringMarksBack } = await import(/* webpackChunkName: "marks" */ "./bring-marks-back");
    throw writeError(await bringMarksBack(trips, ids, before, aliases, error));
  }
}

/** A failed write by its cause; a plan that is too large to be sent is told apart from a sheet that is too large to be read. */
function writeError(failure: HostError): HostError {
  return failure.code === "too-large"
    ? new HostError("plan-too-large", failure.parameters, { cause: failure })
    : failure;
}

/** Rules of ours on a sheet, and the ids of those that never got their formulas. */
interface OurRules {
  readonly images: readonly RuleImage[];
  readonly broken: readonly string[];
}

const NONE: OurRules = { images: [], broken: [] };

/** Rules of ours on each sheet that the plan clears. */
async function readOurRules(
  trips: RoundTrips,
  sheets: readonly PlannedSheet[],
  operations: readonly HighlightOperation[],
): Promise<Map<PlannedSheet, OurRules>> {
  const cleared = new Set(operations.filter(({ type }) => type === "clear-highlights").map(({ sheet }) => sheet));
  const asked = sheets
    .filter(({ name }) => cleared.has(name))
    .map((sheet) => ({
      sheet,
      rules: sheet.rules.filter(({ type }) => type === Excel.ConditionalFormatType.custom).map(askForRule),
    }));
  if (asked.some(({ rules }) => rules.length > 0)) await trips.sync();
  return new Map(
    asked.map(({ sheet, rules }) => [
      sheet,
      {
        images: rules.map(ourRuleImage).filter((image) => image !== null),
        broken: rules.filter(isHalfMade).map(({ rule }) => rule.id),
      },
    ]),
  );
}

function queueChange(
  planned: PlannedSheet,
  { images: removed, broken }: OurRules,
  operations: readonly HighlightOperation[],
): PlannedChange {
  const removedIds = new Set([...removed.map(({ id }) => id), ...broken]);
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

function beforeImage<Added>({ planned, removed }: PlannedChange, added: Added) {
  return { sheet: planned.name, order: planned.rules.map(({ id }) => id), removed, added };
}
