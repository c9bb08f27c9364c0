import type { Period } from "../../core/facts/fact-table";
import { yearOf } from "../header/year-of-header";
import { plainText } from "../words/plain-text";

const SPAN = /((?:19|20)\d\d)年?(?:学年度?|年度)?(?:-|~|至|到)((?:19|20)?\d\d)(?:年|学年|年度)?/;
const FIVE_YEARS = /五年|(?<!\d)5年/;

/** True for a column below a year that it shares with others: 2021年 > 研训. 小计 below a year is the year itself. */
export function isPartOfYear(labels: readonly string[]): boolean {
  const plain = labels.map(plainText);
  const last = plain[plain.length - 1] ?? "";
  return (
    plain.slice(0, -1).some((text) => yearOf([text]) !== null) && yearOf([last]) === null && !/合计|小计|总/.test(last)
  );
}

/**
 * The years that a header of hours speaks of, else the title's; null where neither says any.
 *
 * @example periodOf(["培训学时", "2023年"], [])     // { from: 2023, to: 2023, isSchoolYear: false }
 * @example periodOf(["2021-2022学年学时"], [])      // { from: 2021, to: 2021, isSchoolYear: true }
 * @example periodOf(["近五年累计学时"], [])         // "five-years"
 */
export function periodOf(labels: readonly string[], titles: readonly string[]): Period | "five-years" | null {
  const header = [...labels].reverse().map(plainText);
  const texts = header.some((text) => /(?:19|20)\d\d/.test(text) || FIVE_YEARS.test(text)) ? header : titles;
  for (const text of texts) {
    const isSchoolYear = /学年/.test(text);
    const span = SPAN.exec(text);
    if (span?.[1] && span[2]) {
      const from = Number(span[1]);
      const to = span[2].length === 2 ? Math.floor(from / 100) * 100 + Number(span[2]) : Number(span[2]);
      if (to > from && to - from < 10) return { from, to: isSchoolYear ? to - 1 : to, isSchoolYear };
    }
    if (FIVE_YEARS.test(text)) return "five-years";
    const year = yearOf([text]);
    if (year !== null && texts === header) return { from: year, to: year, isSchoolYear };
  }
  return null;
}
