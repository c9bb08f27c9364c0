import { plainText } from "./words/plain-text";

/**
 * The user's answers, as kept in the workbook: the id of the choice taken, by a key. Most keys are ids of questions;
 * what follows here can be answered at any time, asked for or not. Keys go by layout, not by sheet: tables with the
 * same header share their answers, and a renamed sheet keeps them.
 */
export type Answers = Readonly<Record<string, string>>;

/** Answer to {@link columnFieldKey} and table questions: the column is left alone, the table is none. */
export const NO_FIELD = "none";
export const NOT_A_TABLE = "not-a-table";

/** Fingerprint of a header: its texts from left to right, told apart from those of other headers. */
export function layoutOf(headers: readonly (readonly string[])[]): string {
  return fingerprint(headers.map((path) => path.map(plainText).join(">")).join("|"));
}

/**
 * Key of the answer on what a column holds. The answer is a field, with its stage where it counts one
 * ("backbone:primary"), or {@link NO_FIELD}.
 *
 * @param position how many columns further left have the same header path
 */
export function columnFieldKey(layout: string, header: readonly string[], position: number): string {
  return `column-field:${columnKey(layout, header, position)}`;
}

/** Key of the answer on a column's unit; the answer is a unit. */
export function columnUnitKey(layout: string, header: readonly string[], position: number): string {
  return `column-unit:${columnKey(layout, header, position)}`;
}

/** Key of the answer on what blanks of a column mean: "zero" (there is none) or "missing". @param fieldAnswer {@link columnFieldKey} */
export function columnBlankKey(fieldAnswer: string): string {
  return fieldAnswer.replace(/^column-field:/, "column-blank:");
}

/** Key of the answer on whether rooms and equipment are shared with 附设幼儿: "undivided" or "missing". @param fieldAnswer {@link columnFieldKey} of their column */
export function attachedSharedKey(fieldAnswer: string): string {
  return fieldAnswer.replace(/^column-field:/, "attached-shared:");
}

/**
 * Key of the answer on which of several columns with the very same header holds the figure: the position of the column
 * among them, from "1" on, or {@link NO_FIELD}.
 *
 * @param fieldAnswer {@link columnFieldKey} of the first of them
 */
export function twinColumnsKey(fieldAnswer: string): string {
  return fieldAnswer.replace(/^column-field:/, "twin-columns:");
}

/** Key of the answer on which year's columns count in a table with several; the answer is a year. */
export function tableYearKey(layout: string): string {
  return `table-year:${layout}`;
}

/** Key of the answer on what a table is: a kind of table or {@link NOT_A_TABLE}. */
export function tableKey(sheet: string, layout: string): string {
  return `table:${sheet}:${layout}`;
}

/** Key of a header that the user has shown on a sheet where none was found; the answer is an area such as "A3:L4". */
export function headerKey(sheet: string): string {
  return `header:${sheet}`;
}

function columnKey(layout: string, header: readonly string[], position: number): string {
  return `${layout}:${header.map(plainText).join(">")}${position > 0 ? `#${position + 1}` : ""}`;
}

/** Two 32-bit FNV-1a sums with different starts, in base 36: headers of one workbook do not meet by chance. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x2f1b6c47].map((start) => fnv1a(text, start).toString(36).padStart(7, "0")).join("");
}

function fnv1a(text: string, start: number): number {
  let sum = start;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}
