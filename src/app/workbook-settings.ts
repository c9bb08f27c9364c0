import { DEFAULT_STANDARD } from "../core/standards/standards";
import type { Finding } from "../core/findings/finding";
import type { KeptSettings } from "../host/settings-part";
import { PRODUCT_VERSION } from "./product-version";

/** Version of the settings document that this product writes. */
const DOCUMENT_VERSION = 1;

/** What there is to say of the settings that were found in a workbook. */
export type SettingsNote =
  /** A later version of the product has written them: what has the known shape is used, the rest is kept. */
  | { readonly kind: "later-version"; readonly version: string; readonly savedBy: string }
  /** Keys that are not known, or whose content is not what it should be: kept, not used. */
  | { readonly kind: "not-understood"; readonly keys: readonly string[]; readonly savedBy: string }
  /** Settings that cannot be read at all, or a second set of them: set aside, not used. */
  | { readonly kind: "set-aside"; readonly count: number }
  /** Settings that another version of the product keeps in a part of its own: left alone. */
  | { readonly kind: "elsewhere"; readonly namespace: string };

/** What the product keeps in the workbook: the chosen standard, the user's answers, sheets left out. */
export interface WorkbookSettings {
  /** Id of the chosen standard, perhaps of one that this product does not know. */
  readonly standardId: string;
  /** Choice id by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** Names of sheets that the user has taken out of the check. */
  readonly ignoredSheets: readonly string[];
  /** The document that all this was read from: what is not understood of it is written again as it stood. */
  readonly document: Document;
  readonly notes: readonly SettingsNote[];
}

type Document = Readonly<Record<string, unknown>>;

/** Settings of a workbook in which nobody has decided anything yet. */
export const NEW_SETTINGS: WorkbookSettings = {
  standardId: DEFAULT_STANDARD.id,
  answers: {},
  ignoredSheets: [],
  document: {},
  notes: [],
};

/** Keys of the document with the test of their content; `savedBy` is the product version, `setAside` holds unreadable documents. */
const KNOWN: Readonly<Record<string, (content: unknown) => boolean>> = {
  version: isVersion,
  savedBy: isText,
  standardId: isText,
  answers: isRecord,
  ignoredSheets: Array.isArray,
  setAside: Array.isArray,
};

/** Begins the names under which contents are kept that stood, unreadable, in the place of ours. */
const UNREAD = "unread-";

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isVersion(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= DOCUMENT_VERSION;
}

/**
 * Reads the settings kept in the workbook. Nothing of them is ever lost: what cannot be used (of a later version,
 * damaged, of a wrong type, a second document) is kept for {@link formatSettings} and told in `notes`. Never throws.
 */
export function parseSettings({ documents, damaged, otherNamespaces }: KeptSettings): WorkbookSettings {
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
    standardId: standardIdOf(found),
    answers: Object.fromEntries(
      Object.entries(recordOf(found.answers)).filter((entry): entry is [string, string] => isText(entry[1])),
    ),
    ignoredSheets: listOf(found.ignoredSheets).filter(isText),
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

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A standard that is told in a form which is not known is none of ours: it must not be taken for the default. */
function standardIdOf({ standardId }: Document): string {
  if (standardId === undefined || standardId === null) return NEW_SETTINGS.standardId;
  return isText(standardId) ? standardId : JSON.stringify(standardId);
}

function notesOn(document: Document): readonly SettingsNote[] {
  const savedBy = isText(document.savedBy) ? document.savedBy : "";
  const { version } = document;
  if (isVersion(version) && version > DOCUMENT_VERSION)
    return [{ kind: "later-version", version: String(version), savedBy }];
  const keys = Object.entries(document).flatMap(([key, content]) => (isUnderstood(key, content) ? [] : [key]));
  return keys.length > 0 ? [{ kind: "not-understood", keys, savedBy }] : [];
}

function isUnderstood(key: string, content: unknown): boolean {
  if (key.startsWith(UNREAD)) return true; // told when it was put there
  if (!Object.hasOwn(KNOWN, key) || KNOWN[key]?.(content) !== true) return key === "standardId" && content === null;
  if (key === "answers") return Object.values(recordOf(content)).every(isText);
  return key === "ignoredSheets" ? listOf(content).every(isText) : true;
}

/** The settings document to keep in the workbook, with everything of the one before that is not understood. */
export function formatSettings({ standardId, answers, ignoredSheets, document, notes }: WorkbookSettings): string {
  const isOfAnother = notes.some(({ kind }) => kind === "later-version" || kind === "not-understood");
  const written = {
    ...withUnreadable(document),
    version: isVersion(document.version) ? document.version : DOCUMENT_VERSION,
    savedBy: isOfAnother ? document.savedBy : PRODUCT_VERSION,
    standardId: standardId === standardIdOf(document) ? (document.standardId ?? standardId) : standardId,
    answers: { ...without(recordOf(document.answers), isText), ...answers },
    ignoredSheets: [...listOf(document.ignoredSheets).filter((name) => !isText(name)), ...ignoredSheets],
  };
  // Not allowed in XML, and JSON can say them otherwise.
  return JSON.stringify(written).replace(
    /[\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

function without(
  record: Readonly<Record<string, unknown>>,
  isLeftOut: (value: unknown) => boolean,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isLeftOut(value)));
}

/** The document with contents that stand in the place of ours, and are of another type, under a name of their own. */
function withUnreadable(document: Document): Document {
  const moved = ["version", "answers", "ignoredSheets"].filter(
    (key) => document[key] !== undefined && KNOWN[key]?.(document[key]) !== true,
  );
  const kept: Record<string, unknown> = { ...document };
  for (const key of moved) {
    let name = `${UNREAD}${key}`;
    while (kept[name] !== undefined && JSON.stringify(kept[name]) !== JSON.stringify(document[key])) name += "-";
    kept[name] = document[key];
  }
  return kept;
}

/** The notes as findings for the list of what is to be looked at. */
export function settingsFindings({ notes }: WorkbookSettings): readonly Finding[] {
  return notes.map((note): Finding => {
    switch (note.kind) {
      case "later-version":
        return {
          code: "settings-later-version",
          severity: "warning",
          cells: [],
          parameters: { version: note.version, savedBy: note.savedBy },
        };
      case "not-understood":
        return {
          code: "settings-not-understood",
          severity: "warning",
          cells: [],
          parameters: { keys: note.keys.join(","), savedBy: note.savedBy },
        };
      case "set-aside":
        return { code: "settings-set-aside", severity: "warning", cells: [], parameters: { count: note.count } };
      case "elsewhere":
        return {
          code: "settings-elsewhere",
          severity: "warning",
          cells: [],
          parameters: { namespace: note.namespace },
        };
    }
  });
}
