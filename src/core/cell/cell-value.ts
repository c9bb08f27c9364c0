/** An Excel error value such as `#N/A`. Never a number and never blank. */
export interface CellError {
  readonly error: string;
}

/**
 * What one cell holds, as the workbook tells it.
 *
 * `null` is a blank cell (缺数), which is neither `0` nor `""`; a formula that returns `""` is text.
 */
export type CellValue = null | number | string | boolean | CellError;

/** True for an Excel error value. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** A number as a cell's value: NaN and infinity, which some programs keep of a computation that went wrong, are no numbers. */
export function numberValue(value: number): number | CellError {
  return Number.isFinite(value) ? value : { error: "#NUM!" };
}

/** True for a cell without content, or with nothing but white space. */
export function isBlankCell(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** The cell's content as a person sees it; blank becomes an empty string. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}
