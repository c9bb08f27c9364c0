import { plainText } from "../words/plain-text";

/** Of which year or day a header speaks, as it is compared: { key: "2024-09", label: "2024年9月" }. */
export interface Moment {
  readonly year: number;
  /** "2024", "2024-09" or "2024-09-01": the same for the same moment, and in the order of time. */
  readonly key: string;
}

const DATE = /((?:19|20)\d{2})(?:年|[./-])(\d{1,2})(?:月|[./-](?=\d)|(?!\d))(?:(\d{1,2})日?)?/;
/** Terms begin in spring and in autumn. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/春|上半年/, "03"],
  [/秋|下半年/, "09"],
];

/** The moment of a header that names a year, more exact where it names a month or a term; null where it names none. */
export function momentOf(labels: readonly string[], year: number | null): Moment | null {
  if (year === null) return null;
  const text =
    labels
      .map(plainText)
      .reverse()
      .find((label) => label.includes(String(year))) ?? "";
  const date = DATE.exec(text);
  const two = (digits: string): string => digits.padStart(2, "0");
  if (date?.[1] && date[2] && Number(date[1]) === year && Number(date[2]) <= 12)
    return { year, key: [date[1], two(date[2]), ...(date[3] ? [two(date[3])] : [])].join("-") };
  const term = TERMS.find(([pattern]) => pattern.test(text))?.[1];
  return { year, key: term === undefined ? String(year) : `${year}-${term}` };
}
