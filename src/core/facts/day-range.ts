import { dayOfSerial } from "../cell/day-of-serial";

/** The days that a date may mean, both included, ISO: 2023年9月 is from 2023-09-01 to 2023-09-30. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const DATE = /^((?:19|20)\d\d)(?:[年./-]?(\d{1,2})(?:[月./-]?(\d{1,2})日?)?)?(?:[年月])?(?:\D.*)?$/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/;
/** Days as Excel counts them: 45170 is 2023-09-01. */
const SERIAL = /^[2-5]\d{4}$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The days that the text of a cell may mean; null where it is no date.
 *
 * @example dayRangeOf("2023.9")   // { from: "2023-09-01", to: "2023-09-30" }
 * @example dayRangeOf("2023")     // { from: "2023-01-01", to: "2023-12-31" }
 * @example dayRangeOf("去年九月") // null
 */
export function dayRangeOf(text: string): DayRange | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  if (SERIAL.test(plain)) {
    const found = dayOfSerial(Number(plain));
    const day = found ? isoOf(found.year, found.month, found.day) : "";
    return found ? { from: day, to: day } : null;
  }
  const [, year, month, day] = COMPACT.exec(plain) ?? DATE.exec(plain) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? 0), Number(day ?? 0)];
  if (m === 0) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = daysOf(y, m);
  if (m > 12 || d > last) return null;
  const at = (of: number): string => isoOf(y, m, of);
  return d === 0 ? { from: at(1), to: at(last) } : { from: at(d), to: at(d) };
}

function isoOf(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Whole months from one day to another; below zero where the other is before. @example monthsBetween("2024-09-01", "2026-09-01") // 24 */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** Days from one day to another; below zero where the other is before. @example daysBetween("2025-09-30", "2025-10-30") // 30 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days of the Gregorian calendar, counted from 1 March of the year 0. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const y = month > 2 ? year : year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
}
