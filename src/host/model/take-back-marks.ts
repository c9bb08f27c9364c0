import { highlightCode } from "../../plan/highlight-marker";
import type { ConditionalFormatModel } from "../../workbook/workbook-model";
import { restoringOrder } from "../rule-order";
import { placesAround, refuseMoved, type TextsAround, textsAround } from "../texts-around-marks";
import { HostError } from "../workbook-host";
import type { OpenSheet } from "./open-workbook";

/** A conditional format as it stood, enough to write it again. */
export type RuleImage = Omit<ConditionalFormatModel, "id">;

/**
 * What a plan has done to the rules of one sheet. Rules are known by what they say and where (see {@link contentOf}), not by
 * their ids: those of a workbook that is saved and opened again are others.
 */
export interface RulesBefore {
  readonly sheet: string;
  /** Keys of all rules by priority, before the plan. */
  readonly order: readonly string[];
  readonly removed: readonly { readonly key: string; readonly rule: RuleImage }[];
  /** What the added rules say, in the order in which they were added. */
  readonly added: readonly string[];
  /** Around those removed; absent where none was. */
  readonly around?: TextsAround;
}

/** What is to be done to a sheet so that its rules are what they were before a plan. */
export interface TakingBack {
  readonly sheet: OpenSheet;
  readonly before: RulesBefore;
  /** Ids of the rules that go. */
  readonly going: readonly string[];
  /** Marks of ours that stay. */
  readonly staying: number;
}

/** A rule that is there, with what it says. */
interface PresentRule {
  readonly id: string;
  readonly content: string;
}

/**
 * Looks for the rules of a plan. One that is not found as it was written (rows were inserted since, or the program spells it
 * otherwise) is known by its marker.
 * @throws HostError `workbook-changed` where the plan's rules cannot be told from others of ours, or where what it has
 *   removed would come back on cells that have moved; nothing has been written
 */
export function takingBack(sheet: OpenSheet, before: RulesBefore): TakingBack {
  if (before.around) refuseMoved(sheet.name, before.around, around(sheet, before.around));
  const present = sheet.conditionalFormats().map((rule) => ({ id: rule.id, content: contentOf(rule) }));
  // Of two rules that say the same the plan's is the upper one.
  const asWritten = matched(present, before.added);
  const removed = before.removed.map(({ key }) => key);
  const stood = before.order.filter((key) => !removed.includes(key)).map(contentOfKey);
  const asTheyStood = matched([...asWritten.others].reverse(), stood);
  const strange = asTheyStood.others.filter(({ content }) => codeOf(content) !== null);
  const codes = new Set(asWritten.missing.map(codeOf));
  const byMarker = strange.filter(({ content }) => codes.has(codeOf(content)));
  const restored = removed.map(contentOfKey);
  const unknown = matched(
    strange.filter((one) => !byMarker.includes(one)),
    restored,
  ).others;
  const places = new Set([...asWritten.missing, ...restored].map(placesOf));
  const isDoubtful = byMarker.length > 0 && asTheyStood.missing.some((content) => codes.has(codeOf(content)));
  const isMoved = removed.length > 0 && byMarker.some(({ content }) => !places.has(placesOf(content)));
  const isLost = asWritten.missing.length > 0 && unknown.length > 0;
  if (isDoubtful || isMoved || isLost) throw marksStay(sheet, 0);
  const going = [...asWritten.found, ...byMarker].map(({ id }) => id);
  const staying = present.filter(({ id, content }) => codeOf(content) !== null && !going.includes(id)).length;
  return { sheet, before, going, staying };
}

/**
 * Those added go, those removed come again at the places that they had. One that the program refuses keeps no other away.
 * @throws HostError `workbook-changed` where marks stay; the first refusal where some have not come again
 */
export function takeBack({ sheet, before: { order, removed }, going, staying }: TakingBack): void {
  for (const id of going) sheet.deleteConditionalFormat(id);
  for (const id of backByHalf(sheet.conditionalFormats(), { order, removed })) sheet.deleteConditionalFormat(id);
  const rules = sheet.conditionalFormats();
  const stays = rules.filter((rule) => codeOf(contentOf(rule)) !== null).length - staying;
  if (stays > 0) throw marksStay(sheet, stays);
  const current = keyed(rules).map(({ key }) => key);
  // What stands there again already, because the plan has been taken back before, is not written twice.
  const missing = new Map(removed.filter(({ key }) => !current.includes(key)).map(({ key, rule }) => [key, rule]));
  const refusals: unknown[] = [];
  for (const { id: key, position } of restoringOrder(order, current, new Set(missing.keys()))) {
    const rule = missing.get(key);
    if (!rule) continue;
    try {
      const id = sheet.addConditionalFormat(rule);
      if (position !== null) sheet.moveConditionalFormat(id, position - refusals.length);
    } catch (error) {
      refusals.push(error);
    }
  }
  if (refusals.length > 0) throw refusals[0];
}

/** Ids of removed rules that have come again by half: not with all that they had, or not at their places. */
export function backByHalf(
  rules: readonly ConditionalFormatModel[],
  { order, removed }: Pick<RulesBefore, "order" | "removed">,
): readonly string[] {
  const present = keyed(rules);
  const keys = new Set(present.map(({ key }) => key));
  const stood = order.filter((key) => keys.has(key));
  const stand = present.map(({ key }) => key).filter((key) => order.includes(key));
  const isInOrder = stood.every((key, index) => key === stand[index]);
  return present
    .filter(({ key, rule }) => {
      const image = removed.find((each) => each.key === key)?.rule;
      if (image) return !(isInOrder && looksLike(rule, image));
      return !order.includes(key) && removed.some((each) => saysTheSame(rule, each.rule));
    })
    .map(({ rule }) => rule.id);
}

/** True for a rule of ours, which has its marker, also where it does not yet go on where it is to. */
function saysTheSame(one: RuleImage, other: RuleImage): boolean {
  return contentOf({ ...one, stopIfTrue: false }) === contentOf({ ...other, stopIfTrue: false });
}

function looksLike({ format: one }: RuleImage, { format: other }: RuleImage): boolean {
  const { fill, fontColor, bold, italic, underline, strikethrough } = one;
  return (
    fill === other.fill &&
    fontColor === other.fontColor &&
    bold === other.bold &&
    italic === other.italic &&
    underline === other.underline &&
    strikethrough === other.strikethrough
  );
}

/** What a plan has done, with the texts around the rules that it has removed. */
export function withTextsAround(sheet: OpenSheet, before: RulesBefore): RulesBefore {
  const areas = before.removed.flatMap(({ rule }) => rule.areas);
  return areas.length === 0 ? before : { ...before, around: around(sheet, placesAround(areas)) };
}

/** The texts around places of a sheet as they stand now. */
export function around(sheet: OpenSheet, places: Pick<TextsAround, "rows" | "columns">): TextsAround {
  return textsAround(places, (row, columns) => {
    const area = { row, column: 0, rows: 1, columns };
    const formulas = sheet.formulas(area)[0] ?? [];
    return (sheet.values(area)[0] ?? []).map((value, column) => formulas[column] ?? value);
  });
}

/** Rules with a key each: what they say and, of those that say the same, which it is from the top. */
export function keyed(
  rules: readonly ConditionalFormatModel[],
): readonly { readonly key: string; readonly rule: ConditionalFormatModel }[] {
  const counts = new Map<string, number>();
  return rules.map((rule) => {
    const content = contentOf(rule);
    const count = counts.get(content) ?? 0;
    counts.set(content, count + 1);
    return { key: `${content}#${count}`, rule };
  });
}

/** What a rule says and where, as text. */
export function contentOf({ areas, type, formula, stopIfTrue }: RuleImage): string {
  const places = areas.map(({ row, column, rows, columns }) => [row, column, rows, columns]);
  return JSON.stringify([type, formula, stopIfTrue, places]);
}

/** The code in the marker of what {@link contentOf} has told of a rule of ours; null of another's. */
export function codeOf(content: string): string | null {
  const [, formula] = partsOf(content);
  return typeof formula === "string" ? highlightCode(formula) : null;
}

function placesOf(content: string): string {
  return JSON.stringify(partsOf(content).at(-1));
}

function partsOf(content: string): readonly unknown[] {
  const parts: unknown = JSON.parse(content);
  return Array.isArray(parts) ? parts : [];
}

function contentOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf("#"));
}

/** For each content the first rule that says it. */
function matched(
  rules: readonly PresentRule[],
  contents: readonly string[],
): { readonly found: readonly PresentRule[]; readonly missing: readonly string[]; readonly others: PresentRule[] } {
  const others = [...rules];
  const [found, missing]: [PresentRule[], string[]] = [[], []];
  for (const content of contents) {
    const position = others.findIndex((one) => one.content === content);
    const [rule] = position < 0 ? [] : others.splice(position, 1);
    if (rule) found.push(rule);
    else missing.push(content);
  }
  return { found, missing, others };
}

function marksStay(sheet: OpenSheet, written: number): HostError {
  return new HostError("workbook-changed", { detail: `marks of ${sheet.name}`, written });
}
