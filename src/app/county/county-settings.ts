import { nameInFile, sheetInFile } from "../../core/cell/sheet-in-file";
import type { PartContents } from "../settings-parts";
import type { FilesDiffer, WorkbookSettings } from "../workbook-settings";

/** What one file of a county keeps, and the sheets that it has. */
export interface FileSettings {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly settings: WorkbookSettings;
}

/**
 * Answers whose keys name sheets. What else stands in a key (a header's texts, a school) may happen to be the name of a
 * sheet too, so that each says where its sheets stand: in the first place, in all but the first, or as `sheet!row`.
 */
const OF_SHEETS: readonly (readonly [keys: RegExp, isSheet: (place: number) => boolean])[] = [
  [/^duplicate-school:[^:]*:[^:]*:[\d,]+$/, (place) => place === 1],
  [/^duplicate-school:/, (place) => place > 1],
  [/^(?:approximate-number|header|hidden-rows|match-by|row-meaning|row-stage|table):/, (place) => place === 1],
  [/^which-(?:column|table):/, () => true],
];

/**
 * The settings of several files as those of one county. Answers and sheets left out are taken together, each under the name
 * of its file; of what concerns the whole county (figures of the standard, judgements, prices, checks switched off) the
 * entry with the later date counts, otherwise that of the file that stands first.
 */
export function joinSettings(files: readonly FileSettings[]): PartContents {
  const parts = files.map(({ settings }) => settings);
  const chosen = files.find(({ settings }) => Object.keys(settings.document).length > 0) ?? files[0];
  if (!chosen) throw new RangeError("a county of no files");
  return {
    standardId: chosen.settings.standardId,
    answers: firstOf(files.map(countyAnswers)),
    ignoredSheets: [
      ...new Set(files.flatMap(({ file, settings }) => settings.ignoredSheets.map((name) => nameInFile(file, name)))),
    ],
    overrides: latest(parts.map(({ overrides }) => overrides)),
    switches: firstOf(parts.map(({ switches }) => switches)),
    judgements: latest(parts.map(({ judgements }) => judgements)),
    checksOff: latest(parts.map(({ checksOff }) => checksOff)),
    prices: latest(parts.map(({ prices }) => prices)),
  };
}

/**
 * What of a county's settings one file keeps: what names the file, and everything that names none. Sheets are named as in
 * the file alone, so that it can be opened by itself.
 */
export function settingsOfFile(county: PartContents, { file, settings }: FileSettings): WorkbookSettings {
  const answers = Object.entries(county.answers).filter(([key]) => {
    const named = filesIn(key);
    return named.length === 0 || named.includes(file);
  });
  return {
    ...county,
    document: settings.document,
    notes: settings.notes,
    answers: Object.fromEntries(answers.map(([key, choice]) => [withoutFile(key, file), withoutFile(choice, file)])),
    ignoredSheets: county.ignoredSheets.map(sheetInFile).flatMap((name) => (name.file === file ? [name.sheet] : [])),
  };
}

/** The newer version of a file with what only the older one keeps: an answer outlives the file that it was given in. */
export function inherited(newer: FileSettings, older: FileSettings): WorkbookSettings {
  return settingsOfFile(joinSettings([newer, { ...older, file: newer.file }]), newer);
}

/** The parts of which files keep different contents, so that only one of them counts. */
export function differencesOf(files: readonly FileSettings[]): readonly FilesDiffer[] {
  const deciding = files.filter(({ settings }) => Object.keys(settings.document).length > 0);
  const standards = deciding.map(({ settings }) => settings.standardId);
  const ofStandard: readonly FilesDiffer[] =
    new Set(standards).size > 1
      ? [{ kind: "files-differ", part: "standardId", files: deciding.map(({ file }) => file), standards }]
      : [];
  const ofEntries = ENTRY_PARTS.flatMap((part): readonly FilesDiffer[] => {
    const known = new Map<string, { readonly file: string; readonly text: string }>();
    const differing = new Set<string>();
    for (const each of files)
      for (const [id, entry] of Object.entries(part === "answers" ? countyAnswers(each) : each.settings[part])) {
        const text = JSON.stringify(entry);
        const before = known.get(id);
        if (!before) known.set(id, { file: each.file, text });
        else if (before.text !== text) differing.add(before.file).add(each.file);
      }
    return differing.size > 0 ? [{ kind: "files-differ", part, files: [...differing], standards: [] }] : [];
  });
  return [...ofStandard, ...ofEntries];
}

const ENTRY_PARTS = ["answers", "overrides", "switches", "judgements", "checksOff", "prices"] as const;

function countyAnswers({ file, sheets, settings }: FileSettings): Record<string, string> {
  const known = new Set(sheets);
  return Object.fromEntries(
    Object.entries(settings.answers).map(([key, choice]) => {
      const isSheet = OF_SHEETS.find(([keys]) => keys.test(key))?.[1];
      if (!isSheet) return [key, choice];
      // Of the choices only those of tables name a sheet.
      const chosen = key.startsWith("which-") ? withFile(choice, file, known, () => true) : choice;
      return [withFile(key, file, known, isSheet), chosen];
    }),
  );
}

/** A key, or a choice, with its sheets named as those of a file. No sheet's name holds a colon. */
function withFile(
  text: string,
  file: string,
  sheets: ReadonlySet<string>,
  mayBeSheet: (place: number) => boolean,
): string {
  return text
    .split(":")
    .map((segment, place) => {
      const bang = segment.lastIndexOf("!");
      const isSheet = sheets.has(segment) || (bang > 0 && sheets.has(segment.slice(0, bang)));
      return isSheet && mayBeSheet(place) ? nameInFile(file, segment) : segment;
    })
    .join(":");
}

/** The same text with the sheets of a file named as in the file alone. */
function withoutFile(text: string, file: string): string {
  const start = nameInFile(file, "");
  return text
    .split(":")
    .map((segment) => (sheetInFile(segment).file === file ? segment.slice(start.length) : segment))
    .join(":");
}

/** Files that a key names. */
function filesIn(key: string): readonly string[] {
  return key.split(":").flatMap((segment) => sheetInFile(segment).file ?? []);
}

/** Of entries under one name that of the first file. */
function firstOf(parts: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)).reverse());
}

function latest<Entry>(parts: readonly Readonly<Record<string, Entry>>[]): Readonly<Record<string, Entry>> {
  const entries: Record<string, Entry> = {};
  for (const part of parts)
    for (const [id, entry] of Object.entries(part)) {
      const known = Object.hasOwn(entries, id) ? entries[id] : undefined;
      if (known === undefined || dateOf(entry) > dateOf(known)) entries[id] = entry;
    }
  return entries;
}

function dateOf(entry: unknown): string {
  return typeof entry === "object" && entry !== null && "date" in entry && typeof entry.date === "string"
    ? entry.date
    : "";
}
