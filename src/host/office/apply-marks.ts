import { highlightCode } from "../../plan/highlight-marker";
import type { AddHighlight, HighlightOperation } from "../../plan/workbook-plan";
import { HostError, type RefusedMark, type WriteOptions } from "../workbook-host";
import { addAroundRefused, addMarks } from "./add-marks";
import { isDone } from "./failed-undo";
import { type MarkedSheets, openToMark, type PlannedChange, rulesBefore, stateBefore } from "./marked-sheets";
import { isRuleRefusal, toHostError } from "./office-errors";
import type { RoundTrips } from "./round-trips";
import type { RuleAliases } from "./rule-aliases";
import type { RulesBefore } from "./take-back-rules";

/** What has become of the marks of a plan. */
export interface MarksWritten {
  readonly before: readonly RulesBefore[];
  /** Those that Excel has refused; all others are written. */
  readonly refused: readonly AddHighlight[];
  /** Rules on sheets to be cleared that Excel could not tell: they stay as they are. */
  readonly untold: number;
}

/**
 * Writes marks, as a rule in four round trips: (1) protection and the rules that are there, (2) the content of custom rules
 * on sheets that are to be cleared, (3) removing and adding, with the new ids, (4) asking Excel to calculate what it may not
 * have drawn. The third is several where it is too large for one request; cancelled between them, what it has done is taken back.
 *
 * Should the third fail half way, what it has done is taken back; the error tells the sheets on which that could not be.
 * Where Excel has refused a rule, the others are then written around it.
 */
export async function applyMarks(
  trips: RoundTrips,
  operations: readonly HighlightOperation[],
  aliases: RuleAliases,
  options: WriteOptions = {},
): Promise<MarksWritten> {
  if (operations.length === 0) return { before: [], refused: [], untold: 0 };
  const adds = operations.filter((operation) => operation.type === "add-highlight");
  const sheets = await openToMark(trips, operations, aliases);
  try {
    await addMarks(trips, sheets.changes, adds, options);
    return await written(trips, sheets, []);
  } catch (error) {
    const failure = await broughtBack(trips, sheets.changes, aliases, error);
    if (!isRuleRefusal(error) || adds.length === 0 || !isDone(failure)) throw writeError(failure);
  }
  return writeAround(trips, operations, adds, aliases, options);
}

/** A refused mark for people: its first cells. */
export function refusedMark({ sheet, areas, formula }: AddHighlight): RefusedMark {
  const [area = { row: 0, column: 0, rows: 1, columns: 1 }] = areas;
  return { indicator: highlightCode(formula) ?? "", sheet, area };
}

/** Writes all but what Excel refuses, of which nothing stays. */
async function writeAround(
  trips: RoundTrips,
  operations: readonly HighlightOperation[],
  adds: readonly AddHighlight[],
  aliases: RuleAliases,
  options: WriteOptions,
): Promise<MarksWritten> {
  const sheets = await openToMark(trips, operations, aliases);
  try {
    await trips.write();
    const refused = await addAroundRefused(trips, sheets.changes, adds, options);
    return await written(trips, sheets, refused);
  } catch (error) {
    throw writeError(await broughtBack(trips, sheets.changes, aliases, error));
  }
}

async function written(
  trips: RoundTrips,
  { changes, untold }: MarkedSheets,
  refused: readonly AddHighlight[],
): Promise<MarksWritten> {
  await calculate(trips, changes);
  return { before: changes.map(rulesBefore), refused, untold };
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
async function calculate(trips: RoundTrips, changes: readonly PlannedChange[]): Promise<void> {
  for (const { planned } of changes) planned.sheet.calculate(false);
  try {
    await trips.write();
  } catch {
    // Whatever becomes of it: the marks are there, and so is what takes them back.
  }
}
