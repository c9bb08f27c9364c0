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

/** @example markerName("standard") // "_EDU_SHEET.standard" */
export function markerName(marker: string): string {
  return `${MARKER_PREFIX}${marker}`;
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
    if (!name.toUpperCase().startsWith(MARKER_PREFIX)) continue;
    const marker = name.slice(MARKER_PREFIX.length);
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
