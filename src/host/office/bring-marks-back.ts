import { failedWith, type Left } from "../left-behind";
import type { HostError } from "../workbook-host";
import { bringBack } from "./bring-back";
import { askForRule, type AskedRule, isHalfMade, ourRuleImage, type RuleImage } from "./highlight-rules";
import { isRuleRefusal, toHostError } from "./office-errors";
import { type PlannedSheet, readRules } from "./plan-sheets";
import type { RoundTrips } from "./round-trips";
import type { RuleAliases } from "./rule-aliases";
import { sheetsNow } from "./sheets-now";
import { type RulesBefore, rulesToRestore, takeBack } from "./take-back-rules";

/** What was there before; `added` is null where nobody knows the ids of what was added: then it is whatever of ours has come. */
export type MarksBefore = Omit<RulesBefore, "added"> & { readonly added: readonly string[] | null };

/** A sheet on which marks are not as they were. */
interface SheetLeft {
  readonly planned: PlannedSheet;
  readonly before: RulesBefore;
  readonly added: number;
  readonly removed: number;
}

/**
 * Brings the rules of sheets back to what they were after something has failed that may have written.
 * @param ids of the sheets, by their names before
 * @returns that failure, with the sheets whose marks are not as they were
 */
export async function bringMarksBack(
  trips: RoundTrips,
  ids: ReadonlyMap<string, string>,
  before: readonly MarksBefore[],
  aliases: RuleAliases,
  error: unknown,
): Promise<HostError> {
  const failure = toHostError(error);
  const look = (): Promise<readonly SheetLeft[]> => marksLeft(trips, ids, before, aliases);
  const refused = new RefusedRules(aliases);
  const left = await bringBack(look, async (sheets) => {
    const around = refused.leftOut(sheets);
    try {
      await takeBack(
        trips,
        around.map(({ planned }) => planned),
        around.map((each) => each.before),
        aliases,
      );
    } catch (refusal) {
      if (!isRuleRefusal(refusal)) throw refusal;
      return refused.learn(await look());
    }
  });
  const sum = (of: "added" | "removed"): number => (left ?? []).reduce((all, each) => all + each[of], 0);
  const marks = (sheets: readonly string[]): Left => ({
    of: "marks",
    sheets,
    added: sum("added"),
    removed: sum("removed"),
  });
  const all = marks(before.map(({ sheet }) => sheet));
  return failedWith(failure, left && marks(left.map(({ planned }) => planned.name)), all);
}

/** Rules that Excel does not take again: they keep no other away. */
class RefusedRules {
  private readonly refused = new Set<RuleImage>();
  private last: RuleImage | null = null;

  constructor(private readonly aliases: RuleAliases) {}

  leftOut(sheets: readonly SheetLeft[]): readonly SheetLeft[] {
    return sheets.map(({ before, ...sheet }) => ({
      ...sheet,
      before: { ...before, removed: before.removed.filter((image) => !this.refused.has(image)) },
    }));
  }

  /**
   * A request ends at the first rule that is refused: it is the first that is still to come. Only one that is refused a second
   * time is given up.
   * @returns false where no rule is still to come
   */
  learn(left: readonly SheetLeft[]): boolean {
    const [next] = this.leftOut(left).flatMap(({ planned, before }) => rulesToRestore(planned, before, this.aliases));
    if (!next) return false;
    if (next.image === this.last) this.refused.add(next.image);
    this.last = next.image;
    return true;
  }
}

async function marksLeft(
  trips: RoundTrips,
  ids: ReadonlyMap<string, string>,
  before: readonly MarksBefore[],
  aliases: RuleAliases,
): Promise<readonly SheetLeft[]> {
  const now = await sheetsNow(trips, ids);
  const there = before.flatMap((each) => {
    const found = now(each.sheet);
    return found ? [{ ...each, sheet: found.name }] : [];
  });
  const sheets = await readRules(
    trips,
    there.map(({ sheet }) => sheet),
  );
  const strangers = sheets.map((planned, index) => strangersOn(planned, there[index], aliases));
  if (strangers.some(({ length }) => length > 0)) await trips.sync();
  return sheets.flatMap((planned, index) => {
    const own = there[index];
    if (!own) return [];
    const left = sheetLeft(planned, own, strangers[index] ?? [], aliases);
    return left.added + left.removed > 0 ? [left] : [];
  });
}

/** Asks for the rules that were not there before: some may be ours, come again under other ids. */
function strangersOn({ id, rules }: PlannedSheet, before: MarksBefore | undefined, aliases: RuleAliases): AskedRule[] {
  const known = new Set((before?.order ?? []).map((rule) => aliases.current(id, rule)));
  return rules
    .filter((rule) => rule.type === Excel.ConditionalFormatType.custom && !known.has(rule.id))
    .map(askForRule);
}

/** What is not as it was on one sheet; what stands there again under another id is known by that from here on. */
function sheetLeft(
  planned: PlannedSheet,
  before: MarksBefore,
  strangers: readonly AskedRule[],
  aliases: RuleAliases,
): SheetLeft {
  const { id: sheet } = planned;
  const present = new Set(planned.rules.map(({ id }) => id));
  const added = new Set(before.added?.map((id) => aliases.current(sheet, id)));
  const others = strangers
    .map(ourRuleImage)
    .filter((image) => image !== null)
    .filter(({ id }) => !added.has(id));
  const missing = before.removed.filter((image) => {
    const { id } = image;
    if (present.has(aliases.current(sheet, id))) return false;
    const at = others.findIndex((one) => contentOf(one) === contentOf(image));
    const [again] = at < 0 ? [] : others.splice(at, 1);
    if (again) aliases.replace(sheet, id, again.id);
    return !again;
  });
  const going = before.added ? [...added].filter((id) => present.has(id)) : others.map(({ id }) => id);
  // Of what has come again by half there is the formula, or not even that.
  const halves = others.filter((one) => missing.some((image) => saysTheSame(one, image))).map(({ id }) => id);
  const formless = strangers.filter(isHalfMade).map(({ rule }) => rule.id);
  for (const id of formless) aliases.keepHalf(sheet, id);
  const broken = [...halves, ...formless];
  const misplaced = misplacedIn(planned, before, aliases);
  return {
    planned,
    before: { ...before, sheet: planned.name, added: [...new Set([...going, ...broken, ...misplaced])] },
    added: new Set([...going, ...broken]).size,
    removed: missing.length + misplaced.length,
  };
}

/** Rules that have come again, but not to their places: they go and come once more. */
function misplacedIn({ id: sheet, rules }: PlannedSheet, before: MarksBefore, aliases: RuleAliases): readonly string[] {
  const order = before.order.map((id) => aliases.current(sheet, id));
  const now = rules.map(({ id }) => id).filter((id) => order.includes(id));
  const then = order.filter((id) => now.includes(id));
  if (now.every((id, place) => id === then[place])) return [];
  const removed = new Set(before.removed.map(({ id }) => aliases.current(sheet, id)));
  return now.filter((id) => removed.has(id));
}

function saysTheSame(one: RuleImage, other: RuleImage): boolean {
  return one.formula === other.formula && JSON.stringify(one.areas) === JSON.stringify(other.areas);
}

function contentOf({ id: _, ...content }: RuleImage): string {
  return JSON.stringify(content);
}
