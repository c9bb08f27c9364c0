import { areaName } from "../../core/cell/address";
import { highlightCode } from "../../plan/highlight-marker";
import type { AddHighlight, HighlightOperation } from "../../plan/workbook-plan";
import { placesAround, type TextsAround } from "../texts-around-marks";
import { HostError, type RefusedMark } from "../workbook-host";
import { isDone } from "./failed-undo";
import { addHighlight, isHalfMade, ourRuleImage, type RuleImage } from "./highlight-rules";
import { isRuleRefusal, toHostError } from "./office-errors";
import { openSheets, type PlannedSheet } from "./plan-sheets";
import { inRequests, jsonBytes, type Step } from "./requests";
import type { RoundTrips } from "./round-trips";
import type { RuleAliases } from "./rule-aliases";
import type { RulesBefore } from "./take-back-rules";
import { tellRules } from "./tell-rules";
import { askForTextsAround } from "./texts-around";

/** What has become of the marks of a plan. */
export interface MarksWritten {
  readonly before: readonly RulesBefore[];
  /** Those that Excel has refused; all others are written. */
  readonly refused: readonly AddHighlight[];
  /** Rules on sheets to be cleared that Excel could not tell: they stay as they are. */
  readonly untold: number;
}

/** A sheet with what is being done to its rules. */
interface PlannedChange {
  readonly planned: PlannedSheet;
  readonly removed: readonly RuleImage[];
  readonly added: Excel.ConditionalFormat[];
  /** The texts around the rules removed, once they have been written; null where none was. */
  readonly around: (() => TextsAround) | null;
}

/** Sheets as they stand before a plan, with the rules of ours that it takes away. */
interface OpenedSheets {
  readonly sheets: readonly PlannedSheet[];
  readonly ours: ReadonlyMap<PlannedSheet, OurRules>;
  readonly untold: number;
}

/** Rules of ours on a sheet, and the ids of those that never got their formulas. */
interface OurRules {
  readonly images: readonly RuleImage[];
  readonly broken: readonly string[];
}

const NONE: OurRules = { images: [], broken: [] };
/** About how many bytes a rule takes beside its formula and its cells (2.1 kB in all were measured). */
const BYTES_OF_RULE = 1900;

/**
 * Writes marks, as a rule in four round trips: (1) protection and the rules that are there, (2) the content of custom rules
 * on sheets that are to be cleared, (3) removing and adding, with the new ids, (4) asking Excel to calculate what it may not
 * have drawn. The third is several where it is too large for one request.
 *
 * Should the third fail half way, what it has done is taken back; the error tells the sheets on which that could not be.
 * Where Excel has refused a rule, the others are then written one by one.
 */
export async function applyMarks(
  trips: RoundTrips,
  operations: readonly HighlightOperation[],
  aliases: RuleAliases,
): Promise<MarksWritten> {
  if (operations.length === 0) return { before: [], refused: [], untold: 0 };
  const opened = await open(trips, operations);
  const changes = opened.sheets.map((planned) => removing(planned, opened.ours.get(planned) ?? NONE));
  const adds = operations.filter((operation) => operation.type === "add-highlight");
  const steps = adds.map((operation): Step => ({
    bytes: bytesOfMark(operation),
    queue: () => {
      const change = changes.find(({ planned }) => planned.name === operation.sheet);
      change?.added.push(addHighlight(change.planned.sheet, operation));
    },
  }));
  try {
    await inRequests(trips, steps);
  } catch (error) {
    const failure = await broughtBack(trips, changes, aliases, error);
    if (!isRuleRefusal(error) || adds.length === 0 || !isDone(failure)) throw writeError(failure);
    return writeOneByOne(trips, operations, aliases);
  }
  await calculate(trips, opened.sheets);
  return { before: changes.map(beforeImage), refused: [], untold: opened.untold };
}

/** About how many bytes a mark is in a request; never fewer than it is. */
export function bytesOfMark({ formula, areas }: AddHighlight): number {
  return BYTES_OF_RULE + jsonBytes([formula, areas.map(areaName)]);
}

/** A refused mark for people: its first cells. */
export function refusedMark({ sheet, areas, formula }: AddHighlight): RefusedMark {
  const [area = { row: 0, column: 0, rows: 1, columns: 1 }] = areas;
  return { indicator: highlightCode(formula) ?? "", sheet, area };
}

/** Rules one by one: what Excel refuses is left out, and nothing of it stays. */
async function writeOneByOne(
  trips: RoundTrips,
  operations: readonly HighlightOperation[],
  aliases: RuleAliases,
): Promise<MarksWritten> {
  const opened = await open(trips, operations);
  const changes = opened.sheets.map((planned) => removing(planned, opened.ours.get(planned) ?? NONE));
  const refused: AddHighlight[] = [];
  try {
    await trips.write();
    for (const operation of operations) {
      const change = changes.find(({ planned }) => planned.name === operation.sheet);
      if (operation.type !== "add-highlight" || !change) continue;
      const rule = addHighlight(change.planned.sheet, operation);
      try {
        await trips.write();
        change.added.push(rule);
      } catch (error) {
        if (!isRuleRefusal(error)) throw error;
        refused.push(operation);
        await removeHalfMade(trips, change);
      }
    }
  } catch (error) {
    throw writeError(await broughtBack(trips, changes, aliases, error));
  }
  await calculate(trips, opened.sheets);
  return { before: changes.map(beforeImage), refused, untold: opened.untold };
}

/** A rule that was refused may stand there without its formula. */
async function removeHalfMade(trips: RoundTrips, { planned, added }: PlannedChange): Promise<void> {
  const rules = planned.sheet.getRange().conditionalFormats;
  rules.load("items/id");
  await trips.sync();
  const known = new Set([...planned.rules, ...added].map(({ id }) => id));
  const strange = rules.items.filter(({ id }) => !known.has(id));
  for (const rule of strange) rule.delete();
  if (strange.length > 0) await trips.write();
}

async function open(trips: RoundTrips, operations: readonly HighlightOperation[]): Promise<OpenedSheets> {
  const sheets = await openSheets(trips, [...new Set(operations.map(({ sheet }) => sheet))]);
  const cleared = new Set(operations.filter(({ type }) => type === "clear-highlights").map(({ sheet }) => sheet));
  const custom = sheets
    .filter(({ name }) => cleared.has(name))
    .flatMap((planned) =>
      planned.rules
        .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
        .map((rule) => ({ planned, rule })),
    );
  const { told, untold } = await tellRules(
    trips,
    custom.map(({ rule }) => rule),
  );
  const ours = new Map(
    sheets.map((sheet): [PlannedSheet, OurRules] => {
      const own = new Set(custom.filter(({ planned }) => planned === sheet).map(({ rule }) => rule));
      const rules = told.filter(({ rule }) => own.has(rule));
      return [
        sheet,
        {
          images: rules.map(ourRuleImage).filter((image) => image !== null),
          broken: rules.filter(isHalfMade).map(({ rule }) => rule.id),
        },
      ];
    }),
  );
  return { sheets, ours, untold };
}

/** Queues the removal of ours. */
function removing(planned: PlannedSheet, { images: removed, broken }: OurRules): PlannedChange {
  const removedIds = new Set([...removed.map(({ id }) => id), ...broken]);
  for (const rule of planned.rules) if (removedIds.has(rule.id)) rule.delete();
  const areas = removed.flatMap((image) => image.areas);
  const around = areas.length === 0 ? null : askForTextsAround(planned.sheet, placesAround(areas));
  return { planned, removed, added: [], around };
}

function beforeImage(change: PlannedChange): RulesBefore {
  return {
    ...stateBefore(change),
    added: change.added.map(({ id }) => id),
    ...(change.around ? { around: change.around() } : {}),
  };
}

function stateBefore({ planned, removed }: PlannedChange): Omit<RulesBefore, "added" | "around"> {
  return { sheet: planned.name, order: planned.rules.map(({ id }) => id), removed };
}

/** Takes back what a failed write has done. Returns the failure, which says what could not be. */
async function broughtBack(
  trips: RoundTrips,
  changes: readonly PlannedChange[],
  aliases: RuleAliases,
  error: unknown,
): Promise<HostError> {
  if (!trips.hasWritten) return toHostError(error);
  const ids = new Map(changes.map(({ planned }) => [planned.name, planned.id]));
  const before = changes.map((change) => ({ ...stateBefore(change), added: null }));
  const { bringMarksBack } = await import(/* webpackChunkName: "marks" */ "./bring-marks-back");
  return bringMarksBack(trips, ids, before, aliases, error);
}

/** A failed write by its cause; a plan that is too large to be sent is told apart from a sheet that is too large to be read. */
function writeError(failure: HostError): HostError {
  return failure.code === "too-large"
    ? new HostError("plan-too-large", failure.parameters, { cause: failure })
    : failure;
}

/**
 * Excel does not always draw a rule that was added by a program and looks at other cells (office-js #5299, #1157): calculating
 * the sheet is said to help. Where it is refused, the marks are written all the same.
 */
async function calculate(trips: RoundTrips, sheets: readonly PlannedSheet[]): Promise<void> {
  for (const { sheet } of sheets) sheet.calculate(false);
  try {
    await trips.write();
  } catch {
    // Whatever becomes of it: the marks are there, and so is what takes them back.
  }
}
