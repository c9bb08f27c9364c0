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

function takeBackSheet(
  { id: sheetId, sheet, rules }: PlannedSheet,
  before: RulesBefore,
  aliases: RuleAliases,
): RestoredRule[] {
  const now = (id: string): string => aliases.current(sheetId, id);
  const added = new Set(before.added.map(now));
  for (const rule of rules) if (added.has(rule.id)) rule.delete();
  const current = rules.map(({ id }) => id).filter((id) => !added.has(id));
  // What stands there again already, because the plan has been taken back before, is not written twice.
  const missing = before.removed
    .map((image) => ({ ...image, id: now(image.id) }))
    .filter(({ id }) => !current.includes(id));
  const images = new Map(missing.map((image) => [image.id, image]));
  const order = before.order.map(now);
  return restoringOrder(order, current, new Set(images.keys())).flatMap(({ id, position }) => {
    const image = images.get(id);
    return image ? [{ sheet: sheetId, id, rule: restoreRule(sheet, image, position) }] : [];
  });
}
