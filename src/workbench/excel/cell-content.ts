import type { Scalar } from "../../xlsx/xlsx-workbook";
import { notImplemented } from "./fault";
import type { CellInput } from "../../workbook/workbook-model";

const NUMBER_TEXT = /^([+-]?)(?:[¥￥$])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?\s*(%?)$/;
const DATE_TEXT = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
const MILLISECONDS_OF_A_DAY = 86_400_000;
/** Serial number of 1970-01-01 in Excel's 1900 date system. */
const SERIAL_OF_1970 = 25_569;

/**
 * What Excel makes of a value that an add-in writes, as if it had been typed:
 * text that looks like a number, a percentage, a date, TRUE/FALSE or an error becomes one; "" clears;
 * null leaves the cell alone; a leading apostrophe, or the cell's number format "@", keeps text.
 * @example typedInput("1,200", "General") // { value: 1200 }
 */
export function typedInput(written: unknown, numberFormat: string): CellInput {
  if (written === null || written === undefined) return undefined;
  if (typeof written === "number" || typeof written === "boolean") return { value: written };
  if (typeof written !== "string") throw notImplemented(`Range.values of ${typeof written}`);
  if (written === "") return { value: null };
  if (written.startsWith("'")) return { value: written.slice(1) };
  if (numberFormat === "@") return { value: written };
  if (written.startsWith("=") && written.length > 1) return { formula: written };
  return { value: typedScalar(written) };
}

function typedScalar(text: string): Scalar {
  const trimmed = text.trim();
  if (/^true$/i.test(trimmed)) return true;
  if (/^false$/i.test(trimmed)) return false;
  if (ERROR_TEXT.test(trimmed)) return { error: trimmed };
  const number = NUMBER_TEXT.exec(trimmed);
  if (number?.[2]) {
    const size = Number(number[2].replaceAll(",", "")) * 10 ** Number(number[3] ?? 0);
    return (number[1] === "-" ? -size : size) / (number[4] === "%" ? 100 : 1);
  }
  const date = DATE_TEXT.exec(trimmed);
  if (date) {
    const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
    const time = Date.UTC(year, month - 1, day);
    const isRealDay = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === day;
    if (year >= 1901 && isRealDay) return time / MILLISECONDS_OF_A_DAY + SERIAL_OF_1970;
  }
  return text;
}

/** A cell's value as `Range.values` tells it: blank is "", an error is its text. */
export function apiValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** A cell's kind as `Range.valueTypes` tells it. */
export function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Error";
}

/**
 * A cell's text as shown, for the plain number formats.
 * @throws ExcelFault NotImplemented for a number format that this host cannot render
 */
export function displayedText(value: Scalar, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return String(apiValue(value));
  if (numberFormat === "General" || numberFormat === "@") return String(value);
  const plain = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(numberFormat);
  if (!plain) throw notImplemented(`Range.text of number format ${numberFormat}`);
  const decimals = plain[2]?.length ?? 0;
  const shown = plain[3] ? value * 100 : value;
  const digits = shown.toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: plain[1] !== undefined,
  });
  return digits + (plain[3] ?? "");
}
