import type { ForeignFile } from "./foreign-files";

/**
 * What is wrong with a file that was to be opened as a workbook.
 *
 * `file-not-workbook`: something else (text, a picture, a zip without a workbook, .xlsb, .ods).
 * `file-legacy-xls`: a workbook of Excel 97–2003. `file-encrypted`: needs a password, or an encryption taken off.
 * `file-damaged`: broken off, or inconsistent inside. `too-large`: unpacks to more than any real workbook.
 */
export type XlsxErrorCode = "file-not-workbook" | "file-legacy-xls" | "file-encrypted" | "file-damaged" | "too-large";

/** An edit of a cell that is filled by the array formula of another cell, which stays as it is. Nothing is written. */
export class ArrayCellError extends Error {
  /** @param cell the cell that was to change ("A2"); @param owner the cell that holds the formula ("A1") */
  constructor(
    readonly sheet: string,
    readonly cell: string,
    readonly owner: string,
  ) {
    super(`${sheet}!${cell} is filled by the array formula of ${owner}`);
    this.name = "ArrayCellError";
  }
}

/** A file that cannot be read or patched. `detail` is for a bug report, not for the user. */
export class XlsxError extends Error {
  /** What the file is instead of a workbook, where that is known. */
  readonly found: ForeignFile | undefined;

  constructor(
    readonly code: XlsxErrorCode,
    readonly detail: string,
    { cause, found }: { readonly cause?: unknown; readonly found?: ForeignFile } = {},
  ) {
    super(`${code}: ${detail}`, cause === undefined ? undefined : { cause });
    this.found = found;
    this.name = "XlsxError";
  }
}
