import type { Area, Scalar } from "../../xlsx/xlsx-workbook";
import type { Place } from "./moves";

/** What the search needs of a sheet. */
export interface SearchedSheet {
  readonly id: string;
  usedArea(valuesOnly: boolean): Area | null;
  values(area: Area): readonly (readonly Scalar[])[];
  /** The cell as it is shown, number format and all. */
  shownText(row: number, column: number): string;
}

export interface FoundCell extends Place {
  readonly sheetId: string;
}

/** Rows that are read at once, so that a large sheet is never held twice. */
const ROWS_AT_ONCE = 2000;
/** Signs that only a number's format brings in: what is looked for may be a day, a share, a grouped number. */
const SIGNS_OF_FORMATS = /[-/年月日:%％,]/;

/**
 * All cells that show the text, sheet by sheet, row by row. Small and capital letters, full and half width are the same.
 * A number is found as it stands ("1234.5") and, where the text could only be one in its format, as it is shown.
 */
export function findCells(sheets: readonly SearchedSheet[], text: string): FoundCell[] {
  const wanted = plain(text);
  if (wanted === "") return [];
  const looksFormatted = SIGNS_OF_FORMATS.test(wanted);
  const found: FoundCell[] = [];
  for (const sheet of sheets) {
    const used = sheet.usedArea(true);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row += ROWS_AT_ONCE) {
      const rows = Math.min(ROWS_AT_ONCE, used.row + used.rows - row);
      sheet.values({ ...used, row, rows }).forEach((line, down) =>
        line.forEach((value, right) => {
          const place = { row: row + down, column: used.column + right };
          if (matches(value, wanted) || (looksFormatted && isShownSo(sheet, value, place, wanted)))
            found.push({ sheetId: sheet.id, ...place });
        }),
      );
    }
  }
  return found;
}

function matches(value: Scalar, wanted: string): boolean {
  if (value === null) return false;
  if (typeof value === "object") return plain(value.error).includes(wanted);
  return plain(typeof value === "boolean" ? String(value).toUpperCase() : String(value)).includes(wanted);
}

function isShownSo(sheet: SearchedSheet, value: Scalar, { row, column }: Place, wanted: string): boolean {
  return typeof value === "number" && plain(sheet.shownText(row, column)).includes(wanted);
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/**
 * Position of the next cell found after a place, or before it; at the end the search begins again from the other end.
 * @param order ids of the sheets as they follow one another
 * @returns -1 where nothing was found
 */
export function nextFound(
  found: readonly FoundCell[],
  from: FoundCell,
  direction: 1 | -1,
  order: readonly string[],
): number {
  const after = (one: FoundCell): number =>
    order.indexOf(one.sheetId) - order.indexOf(from.sheetId) || one.row - from.row || one.column - from.column;
  const candidates = found.map((one, index) => ({ index, distance: after(one) }));
  const next =
    direction > 0
      ? candidates.find(({ distance }) => distance > 0)
      : [...candidates].reverse().find(({ distance }) => distance < 0);
  return next?.index ?? (direction > 0 ? Math.min(0, found.length - 1) : found.length - 1);
}
