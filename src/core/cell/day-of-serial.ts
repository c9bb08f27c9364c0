/** Days of 400 years, of 100 without the leap day of the fourth hundred, of 4 without that of a hundred, of one. */
const [DAYS_400, DAYS_100, DAYS_4, DAYS_1] = [146_097, 36_524, 1_461, 365] as const;
/** From 1 March of the year 0 to the day 0 of Excel's calendar, 30 December 1899. */
const DAYS_BEFORE = 693_899;
/** Excel counts a 29 February 1900 that never was: the days before it are one later than their number. */
const NEVER_WAS = 60;
/** The last day that Excel knows: 31 December 9999. */
const LAST_DAY = 2_958_465;

interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day of the number under which Excel keeps it; null for a number that is none. The time of the day is dropped. */
export function dayOfSerial(serial: number): Day | null {
  if (!(serial >= 1 && serial < LAST_DAY + 1)) return null;
  // Years that begin with March: the leap day is then their last, and months have the days 31, 30, 31, 30, 31 again and again.
  let rest = Math.floor(serial) + DAYS_BEFORE + (serial < NEVER_WAS ? 1 : 0);
  let year = 0;
  for (const [days, years, most] of [
    [DAYS_400, 400, Infinity],
    [DAYS_100, 100, 3],
    [DAYS_4, 4, Infinity],
    [DAYS_1, 1, 3],
  ] as const) {
    const count = Math.min(Math.floor(rest / days), most);
    rest -= count * days;
    year += count * years;
  }
  const fromMarch = Math.floor((5 * rest + 2) / 153);
  const day = rest - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return fromMarch < 10 ? { year, month: fromMarch + 3, day } : { year: year + 1, month: fromMarch - 9, day };
}

/**
 * The day that a number stands for, as digits; the number itself where it is no day.
 * @example dayName(46086) // "2026-3-5"
 */
export function dayName(serial: number): string {
  const found = dayOfSerial(serial);
  return found ? `${found.year}-${found.month}-${found.day}` : String(serial);
}

/**
 * The day that a number formatted as a date shows, in words; without its day where the format has none, and the number
 * itself where it is no day.
 * @example dateText(45536, "yyyy/m/d")          // "2024年9月1日"
 * @example dateText(45536, 'yyyy"年"m"月"')     // "2024年9月"
 */
export function dateText(serial: number, format: string): string {
  const found = dayOfSerial(serial);
  if (!found) return String(serial);
  const month = `${found.year}年${found.month}月`;
  return /d/i.test(format.replace(/"[^"]*"|\[[^[\]]*\]/g, "")) ? `${month}${found.day}日` : month;
}
