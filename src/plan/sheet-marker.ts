import { MAX_ROWS } from "../core/cell/address";
import { printFormula } from "./formula/print-formula";

/**
 * A sheet of ours is told by a hidden name of the whole workbook that refers to it. Excel changes the reference when the
 * sheet is renamed or moved, rows that are deleted do not break it, and a copy of the sheet gets a name of its own sheet
 * instead: so the copy is told from the original, in Excel and in the file.
 */
const MARKER_PREFIX = "_EDU_SHEET.";

/** A name defined in a workbook. */
export interface DefinedName {
  readonly name: string;
  /** With or without "=". */
  readonly reference: string;
  /** The sheet that the name belongs to; absent for a name of the whole workbook. */
  readonly sheet?: string;
}

/** Characters that the name of a workbook may have. */
const LONGEST_NAME = 255;

/**
 * The hidden name of a marker. What may not stand in a name, or would be lost as names do not know small letters from
 * capital ones, is written as "_" and its number.
 * @throws RangeError for a marker that no name can hold (more than 40 letters that are neither Chinese nor small Latin ones)
 * @example markerName("standard") // "_EDU_SHEET.standard"
 * @example markerName("form.2-2") // "_EDU_SHEET.form.2_002d2"
 */
export function markerName(marker: string): string {
  const name = MARKER_PREFIX + marker.replace(/[^a-z0-9.\u4e00-\u9fff]/g, escaped);
  if (name.length > LONGEST_NAME) throw new RangeError(`no name can hold the marker ${marker}`);
  return name;
}

function escaped(unit: string): string {
  return `_${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The marker that a name tells; null for a name that is none of ours. */
function markerOfName(name: string): string | null {
  if (!name.toUpperCase().startsWith(MARKER_PREFIX)) return null;
  return name
    .slice(MARKER_PREFIX.length)
    .toLowerCase()
    .replace(/_([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** True for the name by which sheets with this marker are known, whatever the case of its letters. */
export function isNameOfMarker(name: string, marker: string): boolean {
  return markerOfName(name) === marker;
}

/**
 * The marker of one of several sheets of a kind.
 * @param family what kind they are, without "."
 * @param key which of them it is: any text
 * @example familyMarker("form", "2-2") // "form.2-2"
 */
export function familyMarker(family: string, key: string): string {
  return `${family}.${key}`;
}

/** The key of a sheet of a family; null where the marker is of none, or of another. */
export function keyInFamily(family: string, marker: string | undefined): string | null {
  return marker?.startsWith(`${family}.`) === true ? marker.slice(family.length + 1) : null;
}

/** What the name of a marker refers to: all rows of the sheet. */
export function markerReference(sheet: string): string {
  return printFormula({ type: "rows", sheet, first: 0, last: MAX_ROWS - 1 });
}

/** Markers by sheet: of the sheets that are ours, and of those that the user has copied from them. */
export interface MarkedSheets {
  readonly ours: ReadonlyMap<string, string>;
  readonly copies: ReadonlyMap<string, string>;
}

/** Finds the sheets that carry a marker among the names of a workbook. */
export function markedSheets(names: Iterable<DefinedName>): MarkedSheets {
  const ours = new Map<string, string>();
  const copies = new Map<string, string>();
  for (const { name, reference, sheet: owner } of names) {
    const marker = markerOfName(name);
    if (marker === null) continue;
    const sheet = sheetOfReference(reference);
    if (owner !== undefined) copies.set(owner, marker);
    else if (sheet !== null) ours.set(sheet, marker);
  }
  for (const sheet of ours.keys()) copies.delete(sheet);
  return { ours, copies };
}

/** The sheet that a reference leads to; null for none, as of a sheet that has been deleted (#REF!). */
function sheetOfReference(reference: string): string | null {
  const quoted = /^=?'((?:[^']|'')+)'!\$/.exec(reference)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  return /^=?([^'!#]+)!\$/.exec(reference)?.[1] ?? null;
}

/** What a snapshot says of a sheet by its name. */
export function markOf(sheet: string, { ours, copies }: MarkedSheets): { marker?: string; copyOf?: string } {
  const [marker, copyOf] = [ours.get(sheet), copies.get(sheet)];
  return { ...(marker === undefined ? {} : { marker }), ...(copyOf === undefined ? {} : { copyOf }) };
}
