import type { SwitchedOff } from "../core/findings/plausibility-checks";
import type { EnteredPrice } from "../core/investment/entered-price";
import type { FigureOverride } from "../core/standards/override";
import type { Judgement } from "../core/standards/judgement";
import { DEFAULT_STANDARD_ID } from "../core/standards/indicator-packs";

/** What the settings document is made of. Each part has a version of its own and stands under its name in the document. */
export interface PartContents {
  /** Id of the chosen standard, perhaps of one that this product does not know. */
  readonly standardId: string;
  /** Choice id by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** Names of sheets that the user has taken out of the check. */
  readonly ignoredSheets: readonly string[];
  /** Figures of the standard that the user has replaced, by id of the figure. */
  readonly overrides: Readonly<Record<string, FigureOverride>>;
  /** What the user has chosen where a standard leaves a choice, by pack and id of the switch. */
  readonly switches: Readonly<Record<string, string>>;
  /** What persons have decided of items that no figure decides, by pack and code of the item. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  /** Checks that the user has switched off, by id; perhaps of some that this product does not know. */
  readonly checksOff: Readonly<Record<string, SwitchedOff>>;
  /** Unit prices that the bureau has entered, by id of the measure that is bought. */
  readonly prices: Readonly<Record<string, EnteredPrice>>;
}

export type PartId = keyof PartContents;

/** One part: how it is read from its place in the document, and written there. */
export interface SettingsPart<Content> {
  /** Version that this product writes. What a later version has written is neither read nor changed. */
  readonly version: number;
  /** What there is where nobody has decided anything. */
  readonly initial: Content;
  /** What this version goes by where it has kept nothing itself and a later one has written the part; absent: `initial`. */
  readonly besideLater?: (content: unknown) => Content;
  /** False for content of another type altogether, which is moved aside before ours is written. */
  readonly holds: (content: unknown) => boolean;
  /** True where all of the content is used. */
  readonly isUnderstood: (content: unknown) => boolean;
  /** What of the content can be used. */
  readonly parse: (content: unknown) => Content;
  /** The content to keep, with what could not be used of the one before; undefined for none. */
  readonly format: (content: Content, before: unknown) => unknown;
}

/** Every part of the settings. A new kind of thing to keep in the workbook is an entry here, and in {@link PartContents}. */
export const SETTINGS_PARTS: { readonly [Id in PartId]: SettingsPart<PartContents[Id]> } = {
  standardId: {
    version: 1,
    initial: DEFAULT_STANDARD_ID,
    holds: () => true,
    isUnderstood: (content) => isText(content) || isAbsent(content),
    parse: standardIdOf,
    // Whatever it is, it is no standard that this version knows: nothing may be judged by the default instead.
    besideLater: (content) => JSON.stringify(content ?? null),
    format: (id, before) => (id === standardIdOf(before) ? (before ?? id) : id),
  },
  answers: {
    version: 1,
    initial: {},
    ...recordPart(isText),
    format: (answers, before) => ({ ...entriesOf(before, (value) => !isText(value)), ...answers }),
  },
  ignoredSheets: {
    version: 1,
    initial: [],
    holds: Array.isArray,
    isUnderstood: (content) => listOf(content).every(isText),
    parse: (content) => listOf(content).filter(isText),
    format: (names, before) => [...listOf(before).filter((name) => !isText(name)), ...names],
  },
  overrides: { version: 1, initial: {}, ...entriesPart(isOverride) },
  switches: { version: 1, initial: {}, ...entriesPart(isText) },
  judgements: { version: 1, initial: {}, ...entriesPart(isJudgement) },
  checksOff: { version: 1, initial: {}, ...entriesPart(isSwitchedOff) },
  prices: { version: 1, initial: {}, ...entriesPart(isPrice) },
};

/** Reading of a part that keeps one thing under each name; entries of another shape are kept and not used. */
function recordPart<Entry>(
  isEntry: (value: unknown) => value is Entry,
): Pick<SettingsPart<Readonly<Record<string, Entry>>>, "holds" | "isUnderstood" | "parse"> {
  return {
    holds: isRecord,
    isUnderstood: (content) => Object.values(recordOf(content)).every(isEntry),
    parse: (content) => entriesOf(content, isEntry),
  };
}

/** The same, for a part that is written only where there is something to keep. */
function entriesPart<Entry>(
  isEntry: (value: unknown) => value is Entry,
): Omit<SettingsPart<Readonly<Record<string, Entry>>>, "version" | "initial"> {
  return {
    ...recordPart(isEntry),
    format: (entries, before) => {
      const unused = entriesOf(before, (value) => !isEntry(value));
      const isEmpty = before === undefined && Object.keys(entries).length === 0;
      return isEmpty ? undefined : { ...unused, ...entries };
    },
  };
}

function isJudgement(value: unknown): value is Judgement {
  if (!isRecord(value)) return false;
  const { isMet, evidence, by, date } = value;
  return typeof isMet === "boolean" && isText(evidence) && isText(by) && isText(date);
}

/** Without a reason nothing is switched off. */
function isSwitchedOff(value: unknown): value is SwitchedOff {
  if (!isRecord(value)) return false;
  const { reason, by, date } = value;
  return isText(reason) && reason.trim() !== "" && isText(by) && isText(date);
}

function isPrice(value: unknown): value is EnteredPrice {
  if (!isRecord(value)) return false;
  const { yuan, reason, by, date } = value;
  return typeof yuan === "number" && Number.isFinite(yuan) && yuan > 0 && isText(reason) && isText(by) && isText(date);
}

function isOverride(value: unknown): value is FigureOverride {
  if (!isRecord(value)) return false;
  const { value: figure, reason, by, date } = value;
  return (
    typeof figure === "number" && Number.isFinite(figure) && figure >= 0 && isText(reason) && isText(by) && isText(date)
  );
}

/** A standard that is told in a form which is not known is none of ours: it must not be taken for the default. */
function standardIdOf(content: unknown): string {
  if (isAbsent(content)) return DEFAULT_STANDARD_ID;
  return isText(content) ? content : JSON.stringify(content);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entriesOf<Entry>(
  content: unknown,
  isMeant: ((value: unknown) => value is Entry) | ((value: unknown) => boolean),
): Readonly<Record<string, Entry>> {
  const entries = Object.entries(recordOf(content)).filter((entry): entry is [string, Entry] => isMeant(entry[1]));
  return Object.fromEntries(entries);
}
