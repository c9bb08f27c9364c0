import { parseLines } from "../../xlsx/text-lines";
import type { Scalar } from "../../xlsx/xlsx-workbook";

/** A cell of what is pasted, as the other program gave it. */
export interface PastedCell {
  readonly text: string;
  /** The other program says that it is a text, whatever it looks like. */
  readonly isText?: boolean;
  /** The number behind the text, where the other program tells it. */
  readonly number?: number;
}

/** What a pasted cell becomes in the grid. */
export interface EnteredContent {
  readonly content: Scalar | { readonly formula: string };
  /** Number format that goes with it in a cell that has none. */
  readonly format?: string;
}

/** A number as people write it: no leading zero (that is a code), no more digits than a number keeps (a code again). */
const NUMBER = /^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const PERCENT = /^([+-]?(?:0|[1-9]\d*)(?:\.(\d+))?)[%％]$/;
/** A day with its year. Without one ("1-2", "3/4") it may as well be a class, a ratio or a range: that stays a text. */
const DAY = /^((?:19|20)\d\d)([-/.年])(\d{1,2})([-/.月])(\d{1,2})(日?)$/;
const DIGITS_OF_A_NUMBER = 15;
const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, in days from 1970. */
const DAYS_BEFORE_1970 = 25_569;

/** What is taken from a clipboard. */
export interface PastedTable {
  readonly rows: readonly (readonly PastedCell[])[];
  /** True where the clipboard holds more than this table: another one, a title or a note beside it. */
  readonly isPartOfMore: boolean;
}

/** What a clipboard holds, as rows of cells; a table of the page goes before the plain text. Null where there is nothing. */
export function pastedTable(html: string, text: string): PastedTable | null {
  const page = html === "" ? null : new DOMParser().parseFromString(html, "text/html");
  const table = page?.querySelector("table");
  if (page && table) return { rows: tableCells(table), isPartOfMore: holdsMore(page, table) };
  if (text === "") return null;
  const lines = parseLines(text, "\t");
  return { rows: lines.map((line) => line.map((cell) => ({ text: cell }))), isPartOfMore: false };
}

/** Takes the table off its page. */
function holdsMore({ body }: Document, table: HTMLTableElement): boolean {
  const title = table.caption?.textContent ?? "";
  for (const each of [table, ...body.querySelectorAll("style, script")]) each.remove();
  return `${title}${body.textContent}`.trim() !== "";
}

/** Cells of a table; what a cell that spans several would hide stays blank. */
function tableCells(table: HTMLTableElement): PastedCell[][] {
  const textClasses = classesOfText(table.ownerDocument);
  const rows: PastedCell[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (rows[row]?.[column]) column += 1;
      // A span of 0 goes to the end.
      const span = cell.rowSpan === 0 ? rows.length : cell.rowSpan;
      for (let down = 0; down < span && row + down < rows.length; down += 1) {
        const target = rows[row + down] ?? [];
        for (let right = 0; right < cell.colSpan; right += 1)
          target[column + right] = down === 0 && right === 0 ? cellOf(cell, textClasses) : { text: "" };
      }
      column += cell.colSpan;
    }
  });
  const width = rows.map((row) => row.length).reduce((most, each) => Math.max(most, each), -Infinity);
  return rows.map((row) => Array.from({ length: width }, (_cell, column) => row[column] ?? { text: "" }));
}

function cellOf(cell: HTMLTableCellElement, textClasses: ReadonlySet<string>): PastedCell {
  const text = textOf(cell);
  const number = cell.getAttribute("x:num");
  const isText =
    cell.hasAttribute("x:str") ||
    /mso-number-format\s*:\s*["']?\\+@/i.test(cell.getAttribute("style") ?? "") ||
    [...cell.classList].some((name) => textClasses.has(name));
  if (isText) return { text, isText };
  return number !== null && number !== "" && Number.isFinite(Number(number))
    ? { text, number: Number(number) }
    : { text };
}

/** Names of the style classes whose number format is that of texts: Excel and WPS write them into the clipboard. */
function classesOfText(document: Document): ReadonlySet<string> {
  const css = [...document.querySelectorAll("style")].map((style) => style.textContent).join("\n");
  return new Set(
    [...css.matchAll(/\.([\w-]+)[^{}]*\{[^}]*mso-number-format\s*:\s*["']?\\+@/gi)].map(([, name = ""]) => name),
  );
}

function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const line of copy.querySelectorAll("br")) line.replaceWith("\u2028");
  return copy.textContent
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/ ?\u2028 ?/g, "\n")
    .replace(/\u00a0/g, " ")
    .trim();
}

/**
 * What a pasted cell becomes. What looks like a number is one; everything that a number would change stays the text that
 * it is: leading zeros (00123), long codes, `#######` of a column that was too narrow, days without a year. Only "=" at
 * the start makes a formula.
 * @param isTextCell whether the target has the format of texts: it keeps whatever is pasted as it stands
 */
export function enteredContent({ text, isText = false, number }: PastedCell, isTextCell: boolean): EnteredContent {
  const shown = text.trim();
  if (shown === "" && number === undefined) return { content: null };
  if (isText || isTextCell) return { content: text };
  const written = writtenNumber(shown);
  if (number !== undefined) return { ...written, content: number };
  if (written) return written;
  if (shown.startsWith("=") && shown.length > 1) return { content: { formula: shown } };
  if (/^(?:true|false)$/i.test(shown)) return { content: shown.toLowerCase() === "true" };
  return { content: text };
}

function writtenNumber(text: string): EnteredContent | null {
  if (NUMBER.test(text) && digitsIn(text) <= DIGITS_OF_A_NUMBER) return { content: Number(text) };
  if (GROUPED.test(text) && digitsIn(text) <= DIGITS_OF_A_NUMBER)
    return { content: Number(text.replace(/,/g, "")), format: text.includes(".") ? "#,##0.00" : "#,##0" };
  const [, share, decimals = ""] = PERCENT.exec(text) ?? [];
  // Through the decimal point, not through a division, so that 56.7% is 0.567.
  if (share !== undefined) return { content: Number(`${share}e-2`), format: decimals === "" ? "0%" : "0.00%" };
  return writtenDay(text);
}

function writtenDay(text: string): EnteredContent | null {
  const [, year = "", first = "", month = "", second = "", day = "", end = ""] = DAY.exec(text) ?? [];
  if (year === "" || (first === "年" ? second !== "月" || end !== "日" : first !== second || end !== "")) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(time).getUTCDate() !== Number(day) || new Date(time).getUTCMonth() !== Number(month) - 1) return null;
  return {
    content: time / MS_PER_DAY + DAYS_BEFORE_1970,
    format: first === "年" ? 'yyyy"年"m"月"d"日"' : first === "-" ? "yyyy-mm-dd" : "yyyy/m/d",
  };
}

/** Today as Ctrl+; enters it: the day on this computer. */
export function today(now = new Date()): EnteredContent {
  const time = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return { content: time / MS_PER_DAY + DAYS_BEFORE_1970, format: "yyyy/m/d" };
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** Whether a cell shows only that its column was too narrow where it was copied. */
export function isOnlyHashes({ text, number }: PastedCell): boolean {
  return number === undefined && /^[#＃]{2,}$/.test(text.trim());
}
