/** The days that a date may mean, both included, ISO: 2023年9月 is from 2023-09-01 to 2023-09-30. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const DATE = /^((?:19|20)\d\d)(?:[年./-]?(\d{1,2})(?:[月./-]?(\d{1,2})日?)?)?(?:[年月])?(?:\D.*)?$/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/;
/** Day 25569 of Excel is 1970-01-01. */
const SERIAL = /^[2-5]\d{4}$/;
const DAY = 86_400_000;

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
    const day = isoOf((Number(plain) - 25_569) * DAY);
    return { from: day, to: day };
  }
  const [, year, month, day] = COMPACT.exec(plain) ?? DATE.exec(plain) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? 0), Number(day ?? 0)];
  if (m === 0) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (m > 12 || d > last) return null;
  const at = (of: number): string => isoOf(Date.UTC(y, m - 1, of));
  return d === 0 ? { from: at(1), to: at(last) } : { from: at(d), to: at(d) };
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whole months from one day to another; below zero where the other is before. @example monthsBetween("2024-09-01", "2026-09-01") // 24 */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
