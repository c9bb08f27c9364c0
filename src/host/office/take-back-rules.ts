import { restoringOrder } from "../rule-order";
import type { TextsAround } from "../texts-around-marks";
import { restoreRule, type RuleImage } from "./highlight-rules";
import type { PlannedSheet } from "./plan-sheets";
import type { RoundTrips } from "./round-trips";
import type { RuleAliases } from "./rule-aliases";

/** What a plan has done to the rules of one sheet. */
export interface RulesBefore {
  readonly sheet: string;
  /** Ids of all rules by priority, before the plan. */
  readonly order: readonly string[];
  readonly removed: readonly RuleImage[];
  readonly added: readonly string[];
  /** Around those removed; absent where none was. */
  readonly around?: TextsAround;
}

/** One round trip that brings the rules of sheets back to what they were. */
export async function takeBack(
  trips: RoundTrips,
  sheets: readonly PlannedSheet[],
  images: readonly RulesBefore[],
  aliases: RuleAliases,
): Promise<void> {
  const restored = images.flatMap((image) => {
    const sheet = sheets.find(({ name }) => name === image.sheet);
    return sheet ? takeBackSheet(sheet, image, aliases) : [];
  });
  await trips.write();
  for (const { sheet, id, rule } of restored) aliases.replace(sheet, id, rule.id);
}

/** A rule that is being written again, with the id that it had. */
interface RestoredRule {
  /** The sheet's own id. */
  readonly sheet: string;
  readonly id: string;
  readonly rule: Excel.ConditionalFormat;
}

function takeBackSheet(planned: PlannedSheet, before: RulesBefore, aliases: RuleAliases): RestoredRule[] {
  const { id: sheetId, sheet, rules } = planned;
  const added = addedNow(planned, before, aliases);
  for (const rule of rules) if (added.has(rule.id)) rule.delete();
  return rulesToRestore(planned, before, aliases).map(({ id, image, position }) => ({
    sheet: sheetId,
    id,
    rule: restoreRule(sheet, image, position),
  }));
}

/** The rules that are to be written again on a sheet, in the order in which they are written, with their present ids and places. */
export function rulesToRestore(
  planned: PlannedSheet,
  before: RulesBefore,
  aliases: RuleAliases,
): readonly { readonly id: string; readonly image: RuleImage; readonly position: number | null }[] {
  const now = (id: string): string => aliases.current(planned.id, id);
  const added = addedNow(planned, before, aliases);
  const current = planned.rules.map(({ id }) => id).filter((id) => !added.has(id));
  // What stands there again already, because the plan has been taken back before, is not written twice.
  const images = new Map(
    before.removed.map((image) => [now(image.id), image] as const).filter(([id]) => !current.includes(id)),
  );
  return restoringOrder(before.order.map(now), current, new Set(images.keys())).flatMap(({ id, position }) => {
    const image = images.get(id);
    return image ? [{ id, image, position }] : [];
  });
}

function addedNow({ id }: PlannedSheet, { added }: RulesBefore, aliases: RuleAliases): ReadonlySet<string> {
  return new Set(added.map((rule) => aliases.current(id, rule)));
}
