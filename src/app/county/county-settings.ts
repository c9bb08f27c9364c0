import { nameInFile, sheetInFile } from "../../core/cell/sheet-in-file";
import type { PartContents } from "../settings-parts";
import type { WorkbookSettings } from "../workbook-settings";

/** What one file of a county keeps, and the sheets that it has. */
export interface FileSettings {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly settings: WorkbookSettings;
}

/** Answers by layout: a header's texts stand in their keys, which may happen to be the name of a sheet. */
const BY_LAYOUT = /^(?:column-field|column-unit|column-blank|attached-shared|twin-columns|table-year|odd-figure):/;

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
    ignoredSheets: files.flatMap(({ file, settings }) => settings.ignoredSheets.map((name) => nameInFile(file, name))),
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

function countyAnswers({ file, sheets, settings }: FileSettings): Record<string, string> {
  const known = new Set(sheets);
  return Object.fromEntries(
    Object.entries(settings.answers).map(([key, choice]) =>
      BY_LAYOUT.test(key) ? [key, choice] : [withFile(key, file, known), withFile(choice, file, known)],
    ),
  );
}

/** A key, or a choice, with its sheets named as those of a file. No sheet's name holds a colon. */
function withFile(text: string, file: string, sheets: ReadonlySet<string>): string {
  return text
    .split(":")
    .map((segment) => {
      const bang = segment.lastIndexOf("!");
      const isSheet = sheets.has(segment) || (bang > 0 && sheets.has(segment.slice(0, bang)));
      return isSheet ? nameInFile(file, segment) : segment;
    })
    .join(":");
}

function withoutFile(text: string, file: string): string {
  return text.replaceAll(nameInFile(file, ""), "");
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
