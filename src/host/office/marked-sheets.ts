import type { HighlightOperation } from "../../plan/workbook-plan";
import { placesAround, type TextsAround } from "../texts-around-marks";
import { isHalfMade, ourRuleImage, type RuleImage } from "./highlight-rules";
import { openSheets, type PlannedSheet } from "./plan-sheets";
import type { RoundTrips } from "./round-trips";
import type { RuleAliases } from "./rule-aliases";
import type { RulesBefore } from "./take-back-rules";
import { tellRules } from "./tell-rules";
import { askForTextsAround } from "./texts-around";

/** A sheet with what is being done to its rules. */
export interface PlannedChange {
  readonly planned: PlannedSheet;
  readonly removed: readonly RuleImage[];
  readonly added: Excel.ConditionalFormat[];
  /** The texts around the rules removed, once they have been written; null where none was. */
  readonly around: (() => TextsAround) | null;
}

/** Sheets whose marks are being changed. */
export interface MarkedSheets {
  readonly changes: readonly PlannedChange[];
  /** Rules on sheets to be cleared that Excel could not tell: they stay as they are. */
  readonly untold: number;
}

/**
 * Opens the sheets of a plan, in one round trip, one more where sheets are to be cleared, and queues the removal of the marks
 * that they have.
 */
export async function openToMark(
  trips: RoundTrips,
  operations: readonly HighlightOperation[],
  aliases: RuleAliases,
): Promise<MarkedSheets> {
  const sheets = await openSheets(trips, [...new Set(operations.map(({ sheet }) => sheet))]);
  const cleared = new Set(operations.filter(({ type }) => type === "clear-highlights").map(({ sheet }) => sheet));
  const custom = sheets.flatMap((planned) => (cleared.has(planned.name) ? customRules(planned) : []));
  const { told, untold } = await tellRules(trips, custom);
  const byRule = new Map(told.map((asked) => [asked.rule, asked]));
  const changes = sheets.map((planned) => {
    const own = planned.rules.flatMap((rule) => byRule.get(rule) ?? []);
    const halves = own.filter((asked) => isHalfMade(asked) && aliases.isLeftByHalf(planned.id, asked.rule.id));
    return removing(
      planned,
      own.map(ourRuleImage).filter((image) => image !== null),
      halves.map(({ rule }) => rule.id),
    );
  });
  return { changes, untold };
}

function customRules({ rules }: PlannedSheet): readonly Excel.ConditionalFormat[] {
  return rules.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
}

/** Queues the removal of ours. @param halves ids of those that never got their formulas */
function removing(planned: PlannedSheet, removed: readonly RuleImage[], halves: readonly string[]): PlannedChange {
  const going = new Set([...removed.map(({ id }) => id), ...halves]);
  for (const rule of planned.rules) if (going.has(rule.id)) rule.delete();
  const areas = removed.flatMap((image) => image.areas);
  const around = areas.length === 0 ? null : askForTextsAround(planned.sheet, placesAround(areas));
  return { planned, removed, added: [], around };
}

/** What undo needs of a change that has been written. */
export function rulesBefore(change: PlannedChange): RulesBefore {
  return {
    ...stateBefore(change),
    added: change.added.map(({ id }) => id),
    ...(change.around ? { around: change.around() } : {}),
  };
}

/** The rules of a sheet as they were. */
export function stateBefore({ planned, removed }: PlannedChange): Omit<RulesBefore, "added" | "around"> {
  return { sheet: planned.name, order: planned.rules.map(({ id }) => id), removed };
}
