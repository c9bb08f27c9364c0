import type { KeptSettings } from "../host/settings-part";
import { differencesOf, joinSettings } from "./county/county-settings";
import { PRODUCT_VERSION } from "./product-version";
import { isRecord, listOf, type PartContents, type PartId, recordOf, SETTINGS_PARTS } from "./settings-parts";

/** Version of the settings document that this product writes. */
const DOCUMENT_VERSION = 1;

/** What there is to say of the settings that were found in a workbook; of several, with the file that it is said of. */
export type SettingsNote = NoteOfOne | FilesDiffer;

/** What there is to say of the settings in one workbook. */
export type NoteOfOne = { readonly file?: string } &
  /** A later version of the product has written them: what has the known shape is used, the rest is kept. */
  (
    | { readonly kind: "later-version"; readonly version: string; readonly savedBy: string }
    /** A later version has written one part in a way of its own: not used, kept as it is. */
    | { readonly kind: "later-part"; readonly part: PartId; readonly version: string; readonly savedBy: string }
    /** Keys that are not known, or whose content is not what it should be: kept, not used. */
    | { readonly kind: "not-understood"; readonly keys: readonly string[]; readonly savedBy: string }
    /** Settings that cannot be read at all, or a second set of them: set aside, not used. */
    | { readonly kind: "set-aside"; readonly count: number }
    /** Settings that another version of the product keeps in a part of its own: left alone. */
    | { readonly kind: "elsewhere"; readonly namespace: string }
  );

/** Several files that are read as one keep different contents of a part: which, by file, and whose counts. */
export interface FilesDiffer {
  readonly kind: "files-differ";
  readonly part: PartId;
  readonly files: readonly string[];
  /** Of the part `standardId`: the standard that each names. */
  readonly standards: readonly string[];
}

/** What the product keeps in the workbook: the chosen standard and what is replaced in it, the user's answers, sheets left out. */
export interface WorkbookSettings extends PartContents {
  /** The document that all this was read from: what is not understood of it is written again as it stood. */
  readonly document: Document;
  readonly notes: readonly SettingsNote[];
}

type Document = Readonly<Record<string, unknown>>;

/** Settings of a workbook in which nobody has decided anything yet. */
export const NEW_SETTINGS: WorkbookSettings = { ...partsOf({}), document: {}, notes: [] };

/** Keys of the document beside the parts; `savedBy` is the product version, `parts` tells versions, `setAside` holds unreadable documents. */
const KNOWN: Readonly<Record<string, (content: unknown) => boolean>> = {
  version: isVersion,
  savedBy: isText,
  parts: isRecord,
  setAside: Array.isArray,
};

/** Begins the names under which contents are kept that stood, unreadable, in the place of ours. */
const UNREAD = "unread-";

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isVersion(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= DOCUMENT_VERSION;
}

function isPart(key: string): key is PartId {
  return Object.hasOwn(SETTINGS_PARTS, key);
}

const PART_IDS: readonly PartId[] = Object.keys(SETTINGS_PARTS).filter(isPart);

/** What stands of a part's version in the document; absent is the first. */
function laterPart(document: Document, id: PartId): { readonly version: string; readonly savedBy: string } | null {
  const { version = 1, savedBy } = recordOf(recordOf(document.parts)[id]);
  if (isVersion(version) && version <= SETTINGS_PARTS[id].version) return null;
  return {
    version: isVersion(version) ? String(version) : JSON.stringify(version),
    savedBy: savedByOf(savedBy ?? document.savedBy),
  };
}

function savedByOf(savedBy: unknown): string {
  return isText(savedBy) ? savedBy : "";
}

/** Where this version keeps a part: beside the content of a later version, which stands in the usual place. */
function placeOf(document: Document, id: PartId): string {
  return laterPart(document, id) === null ? id : `${id}@${SETTINGS_PARTS[id].version}`;
}

function partsOf(document: Document): PartContents {
  const read = <Id extends PartId>(id: Id): PartContents[Id] => {
    const part = SETTINGS_PARTS[id];
    const content = document[placeOf(document, id)];
    if (content === undefined && laterPart(document, id)) return part.besideLater?.(document[id]) ?? part.initial;
    return part.parse(content);
  };
  return {
    standardId: read("standardId"),
    answers: read("answers"),
    ignoredSheets: read("ignoredSheets"),
    overrides: read("overrides"),
    switches: read("switches"),
    judgements: read("judgements"),
    checksOff: read("checksOff"),
    prices: read("prices"),
  };
}

/**
 * Reads the settings kept in the workbook. Nothing of them is ever lost: what cannot be used (of a later version,
 * damaged, of a wrong type, a second document) is kept for {@link formatSettings} and told in `notes`. Never throws.
 */
export function parseSettings({ documents, damaged, otherNamespaces, files }: KeptSettings): WorkbookSettings {
  if (files) {
    const read = files.map((each) => ({ ...each, settings: parseSettings(each.settings) }));
    const notes = read.flatMap(({ file, settings }) => settings.notes.map((note) => ({ ...note, file })));
    return { ...NEW_SETTINGS, ...joinSettings(read), notes: [...differencesOf(read), ...notes] };
  }
  const read = documents.map((text) => ({ text, content: parseDocument(text) }));
  const used = read.find(({ content }) => content !== null);
  const unused = [
    ...damaged,
    ...read
      .filter(({ text, content }) => text.trim() !== "" && (content === null || text !== used?.text))
      .map(({ text }) => text),
  ];
  const found = used?.content ?? {};
  const before =
    Array.isArray(found.setAside) || found.setAside === undefined ? listOf(found.setAside) : [found.setAside];
  const setAside = unused.filter((text) => !before.includes(text));
  const document = setAside.length > 0 ? { ...found, setAside: [...before, ...setAside] } : found;
  return {
    ...partsOf(found),
    document,
    notes: [
      ...notesOn(found),
      ...(setAside.length > 0 ? [{ kind: "set-aside", count: setAside.length } as const] : []),
      ...otherNamespaces.map((namespace) => ({ kind: "elsewhere", namespace }) as const),
    ],
  };
}

/** The document as an object that can be written again; null for anything else. */
function parseDocument(text: string): Document | null {
  try {
    const value: unknown = JSON.parse(text);
    JSON.stringify(value); // what is nested too deep to be written again is not read either
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function notesOn(document: Document): readonly SettingsNote[] {
  const savedBy = savedByOf(document.savedBy);
  const { version } = document;
  if (isVersion(version) && version > DOCUMENT_VERSION)
    return [{ kind: "later-version", version: String(version), savedBy }];
  const later = PART_IDS.flatMap((part): SettingsNote[] => {
    const written = laterPart(document, part);
    return written ? [{ kind: "later-part", part, ...written }] : [];
  });
  const keys = Object.keys(document).filter((key) => !isUnderstood(document, key));
  return [...later, ...(keys.length > 0 ? [{ kind: "not-understood", keys, savedBy } as const] : [])];
}

function isUnderstood(document: Document, key: string): boolean {
  if (key.startsWith(UNREAD)) return true; // told when it was put there
  const content = document[key];
  if (Object.hasOwn(KNOWN, key)) return KNOWN[key]?.(content) === true;
  const part = PART_IDS.find((id) => key === placeOf(document, id));
  if (part === undefined) return isPart(key); // of a later version, and told as such
  return SETTINGS_PARTS[part].isUnderstood(content) && holds(part, content);
}

function holds(part: PartId, content: unknown): boolean {
  return SETTINGS_PARTS[part].holds(content);
}

/** The settings document to keep in the workbook, with everything of the one before that is not understood. */
export function formatSettings(settings: WorkbookSettings): string {
  const { document, notes } = settings;
  const isOfAnother = notes.some(({ kind }) => OF_ANOTHER.has(kind));
  const content = <Id extends PartId>(id: Id, ours: PartContents[Id]): unknown =>
    SETTINGS_PARTS[id].format(ours, document[placeOf(document, id)]);
  const written = {
    ...withUnreadable(document),
    version: isVersion(document.version) ? document.version : DOCUMENT_VERSION,
    savedBy: isOfAnother ? document.savedBy : PRODUCT_VERSION,
    ...Object.fromEntries(PART_IDS.map((id) => [placeOf(document, id), content(id, settings[id])])),
  };
  // Not allowed in XML, and JSON can say them otherwise.
  return JSON.stringify(written).replace(
    /[\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

/** True where everything is as in a workbook in which nobody has decided anything: there is nothing to keep in it. */
export function isNothingDecided(settings: WorkbookSettings): boolean {
  const { version, savedBy: _, ...contents } = recordOf(JSON.parse(formatSettings(settings)));
  return (
    version === DOCUMENT_VERSION &&
    Object.entries(contents).every(
      ([key, content]) => isPart(key) && JSON.stringify(content) === JSON.stringify(SETTINGS_PARTS[key].initial),
    )
  );
}

/** Notes that say that somebody else's content stands in the document: who saved it must not be forgotten. */
const OF_ANOTHER: ReadonlySet<SettingsNote["kind"]> = new Set(["later-version", "later-part", "not-understood"]);

/** The document with contents that stand in the place of ours, and are of another type, under a name of their own. */
function withUnreadable(document: Document): Document {
  const places = ["version", "parts", ...PART_IDS.map((id) => placeOf(document, id))];
  const moved = places.filter((key) => document[key] !== undefined && !isOurs(document, key));
  const kept: Record<string, unknown> = { ...document };
  for (const key of moved) {
    let name = `${UNREAD}${key}`;
    while (kept[name] !== undefined && JSON.stringify(kept[name]) !== JSON.stringify(document[key])) name += "-";
    kept[name] = document[key];
  }
  return moved.includes("parts") ? { ...kept, parts: undefined } : kept;
}

function isOurs(document: Document, key: string): boolean {
  const part = PART_IDS.find((id) => key === placeOf(document, id));
  return part ? holds(part, document[key]) : KNOWN[key]?.(document[key]) === true;
}
