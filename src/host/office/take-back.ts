import { type Data, HostError, type Receipt } from "../workbook-host";
import type { CellsBefore } from "../cell-changes";
import type { CommentsBefore } from "../comment-changes";
import type { SheetBefore } from "../sheet-changes";
import { undoComments } from "./apply-comments";
import { type FailedUndo, HALF_UNDONE, type HalfUndone, isDone } from "./failed-undo";
import { ourRuleImage } from "./highlight-rules";
import { openSheets, type PlannedSheet } from "./plan-sheets";
import type { RoundTrips } from "./round-trips";
import type { RuleAliases } from "./rule-aliases";
import { refuseMoved } from "../texts-around-marks";
import { type RulesBefore, takeBack } from "./take-back-rules";
import { tellRules } from "./tell-rules";
import { askForTextsAround } from "./texts-around";
import { writingInExcel } from "./why-refused";

interface OfficeBefore {
  readonly host: "office";
  readonly rules: readonly RulesBefore[];
  readonly sheets: readonly SheetBefore[];
  readonly comments: CommentsBefore | null;
  /** Absent in receipts of earlier versions, which changed no cells. */
  readonly cells?: CellsBefore | null;
}

/** The before-image of a plan as plain data: of its marks, its sheets, its comments or its cells. */
export function undoData(image: Partial<Omit<OfficeBefore, "host">>): Data {
  const before: OfficeBefore = { host: "office", rules: [], sheets: [], comments: null, cells: null, ...image };
  return JSON.parse(JSON.stringify(before)) as Data;
}

/** The before-image that a receipt holds; null where another kind of host has written it. */
function officeBefore(undo: unknown): OfficeBefore | null {
  return isOfficeBefore(undo) ? undo : null;
}

function isOfficeBefore(undo: unknown): undo is OfficeBefore {
  return (
    typeof undo === "object" &&
    undo !== null &&
    "host" in undo &&
    undo.host === "office" &&
    "rules" in undo &&
    Array.isArray(undo.rules) &&
    "sheets" in undo &&
    Array.isArray(undo.sheets) &&
    "comments" in undo
  );
}

/**
 * Takes a plan back; marks in two round trips: removes the rules that it has added (as far as they are still there) and
 * writes those that it has removed again, each at the place by priority that it had. What fails half way is tried once more,
 * and can be done again later.
 */
export function undoPlan({ undo }: Receipt, aliases: RuleAliases, halves: HalfUndone): Promise<void> {
  return writingInExcel(async (trips) => {
    const before = officeBefore(undo);
    if (!before) throw new HostError("unexpected", { detail: "The receipt is of another host" });
    const half = halves.get(before) ?? null;
    const failed = await undoParts(trips, before, aliases, half);
    halves.delete(before);
    if (!failed) return;
    halves.set(before, failed.ids);
    throw failed.failure;
  });
}

/** A receipt is of one plan, and so of one kind. */
async function undoParts(
  trips: RoundTrips,
  before: OfficeBefore,
  aliases: RuleAliases,
  half: ReadonlyMap<string, string> | null,
): Promise<FailedUndo | null> {
  if (before.sheets.length > 0) {
    const { undoSheets } = await import(/* webpackChunkName: "sheets" */ "./apply-sheets");
    return undoSheets(trips, before.sheets, half);
  }
  if (before.comments) return undoComments(trips, before.comments);
  if (before.cells) {
    const { undoCells } = await import(/* webpackChunkName: "cells" */ "./apply-cells");
    return undoCells(trips, before.cells, half !== null);
  }
  return before.rules.length === 0 ? null : undoMarks(trips, before.rules, aliases, half !== null);
}

async function undoMarks(
  trips: RoundTrips,
  before: readonly RulesBefore[],
  aliases: RuleAliases,
  isHalfDone: boolean,
): Promise<FailedUndo | null> {
  const sheets = await openToTakeBack(trips, before);
  let error: unknown = HALF_UNDONE;
  // Where rules have come again by half, they are to be looked at first.
  if (!isHalfDone)
    try {
      await refuseOtherMarks(trips, sheets, before, aliases);
      await takeBack(trips, sheets, before, aliases);
      return null;
    } catch (refusal) {
      if (!trips.hasWritten) throw refusal;
      error = refusal;
    }
  const ids = new Map(sheets.map(({ name, id }) => [name, id]));
  const { bringMarksBack } = await import(/* webpackChunkName: "marks" */ "./bring-marks-back");
  const failure = await bringMarksBack(trips, ids, before, aliases, error);
  return isDone(failure) ? null : { failure, ids };
}

/**
 * Refuses to take marks back where some of them are gone while others of ours stand there: they have been written anew since,
 * or Excel knows them by other ids than before (the file has been opened again), and would stay.
 * @throws HostError `workbook-changed`; nothing has been written
 */
async function refuseOtherMarks(
  trips: RoundTrips,
  sheets: readonly PlannedSheet[],
  before: readonly RulesBefore[],
  aliases: RuleAliases,
): Promise<void> {
  const strangers = sheets.flatMap((planned) => {
    const own = before.find(({ sheet }) => sheet === planned.name);
    if (!own || !isAnyGone(planned, own, aliases)) return [];
    const known = new Set([...own.order, ...own.added].map((id) => aliases.current(planned.id, id)));
    return planned.rules.filter(({ id, type }) => type === Excel.ConditionalFormatType.custom && !known.has(id));
  });
  const { told } = await tellRules(trips, strangers);
  if (told.some((rule) => ourRuleImage(rule) !== null)) throw new HostError("workbook-changed", { written: 0 });
}

/** True where a mark that a plan has added does not stand there any more. */
function isAnyGone({ id: sheet, rules }: PlannedSheet, { added }: RulesBefore, aliases: RuleAliases): boolean {
  const present = new Set(rules.map(({ id }) => id));
  return added.some((id) => !present.has(aliases.current(sheet, id)));
}

/** The sheets on which marks are to be taken back. @throws HostError where one of them has gone, is protected, or its cells have moved */
async function openToTakeBack(trips: RoundTrips, before: readonly RulesBefore[]): Promise<PlannedSheet[]> {
  const asked: (() => void)[] = [];
  const sheets = await openSheets(
    trips,
    before.map(({ sheet }) => sheet),
    (sheet, name) => {
      const around = before.find((each) => each.sheet === name)?.around;
      if (!around) return;
      const told = askForTextsAround(sheet, around);
      asked.push(() => refuseMoved(name, around, told()));
    },
  );
  for (const refuse of asked) refuse();
  return sheets;
}
