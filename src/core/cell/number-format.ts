import { type ColumnUnit, parseUnit } from "../quantity/units";

/** What a number format says of the number in a cell, beyond how many digits are shown. */
export interface FormatMeaning {
  /** `date`: a day or a time stands there; `percent`: the number is shown times a hundred. */
  readonly shows: "number" | "date" | "percent";
  /** The unit written behind the number: 0.00"万元". */
  readonly unit: ColumnUnit | null;
  /** What the number is divided by where it is shown: 1 000 for `0.00,`. */
  readonly divisor: number;
  /** 10 000 or 100 000 000 where 万 or 亿 alone is written behind the number, else 1. */
  readonly multiple: number;
}

const QUOTED_OR_CODE = /"([^"]*)"|[\\!](.)|\[([^[\]]*)\]|[_*]./gu;
const ELAPSED = /^(?:h+|m+|s+)$/i;
/** Stands for a point that is only written, not the decimal point: 0!.0, shows ten thousands. */
const WRITTEN_POINT = "\u0001";
const CODES = /[0#?.,%@yYmMdDhHsSeEaAgGbBpP+\-/: \u0001]/;
const MULTIPLES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/**
 * What a number format says; null where it says nothing but how the number is written. Only the section for positive
 * numbers is looked at. Signs of currencies say nothing: they stand before 万元 as before 元.
 *
 * @example meaningOfFormat('0.00"万元"')   // unit 万元
 * @example meaningOfFormat('yyyy"年"m"月"') // a date
 * @example meaningOfFormat("#,##0.00")     // null
 */
export function meaningOfFormat(format: string): FormatMeaning | null {
  const { codes, behind } = partsOf(firstSection(format.replace(/General|G\/通用格式/gi, "0")));
  const plain = codes.replace(/[0#?]e[+-]/gi, "0");
  if (/[ymdhs]|aaa|^\s*e/i.test(plain)) return { shows: "date", unit: null, divisor: 1, multiple: 1 };
  if (plain.includes("%")) return { shows: "percent", unit: null, divisor: 1, multiple: 1 };
  const unit = parseUnit(behind);
  const multiple = MULTIPLES[behind] ?? 1;
  const divisor = divisorOf(plain);
  return unit === null && multiple === 1 && divisor === 1 ? null : { shows: "number", unit, divisor, multiple };
}

/** The part before the first semicolon that is not written as text. */
function firstSection(format: string): string {
  let isQuoted = false;
  for (let index = 0; index < format.length; index++) {
    const character = format[index];
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === "\\" || character === "!")) index++;
    else if (!isQuoted && character === ";") return format.slice(0, index);
  }
  return format;
}

/** The codes of a section without its texts, and the text behind its last digit. */
function partsOf(section: string): { readonly codes: string; readonly behind: string } {
  let codes = "";
  let behind = "";
  const add = (text: string): void => {
    for (const character of text) {
      if (character === ".") codes += WRITTEN_POINT;
      behind += character;
    }
  };
  let from = 0;
  const addPlain = (text: string): void => {
    for (const character of text) {
      if (!CODES.test(character)) add(character);
      else {
        codes += character;
        if (/[0#?]/.test(character)) behind = "";
      }
    }
  };
  for (const match of section.matchAll(QUOTED_OR_CODE)) {
    addPlain(section.slice(from, match.index));
    from = match.index + match[0].length;
    const [, quoted, escaped, bracketed] = match;
    if (bracketed !== undefined) codes += ELAPSED.test(bracketed) ? "h" : "";
    else add(quoted ?? escaped ?? "");
  }
  addPlain(section.slice(from));
  return { codes, behind: behind.replace(/[\s()（）.]/g, "") };
}

/** 1 000 for every comma behind the last digit, 10 for every digit behind a point that is only written. */
function divisorOf(codes: string): number {
  const commas = /[0#?](,+)[^0#?,]*$/.exec(codes)?.[1]?.length ?? 0;
  const digits = new RegExp(`${WRITTEN_POINT}([0#?]+)`).exec(codes)?.[1]?.length ?? 0;
  return 1_000 ** commas * 10 ** digits;
}

/**
 * Decimals that a number format prints; null for a format that says nothing of them (General, text, dates).
 * @example decimalsOfFormat("0.00")      // 2
 * @example decimalsOfFormat("#,##0")     // 0
 * @example decimalsOfFormat("0.0%")      // 3: 12.5% is 0.125
 */
export function decimalsOfFormat(format: string): number | null {
  const [section = ""] = format.replace(/"[^"]*"|\\.|\[[^[\]]*\]|_./g, "").split(";");
  if (!/[0#?]/.test(section) || /[ymdhse@]/i.test(section.replace(/general/i, "@"))) return null;
  const decimals = /\.([0#?]*)/.exec(section)?.[1]?.length ?? 0;
  const percent = section.includes("%") ? 2 : 0;
  const thousands = /[0#?](,+)(?![0#?])/.exec(section)?.[1]?.length ?? 0;
  return Math.max(0, decimals + percent - 3 * thousands);
}
