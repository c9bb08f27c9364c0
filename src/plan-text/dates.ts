import type { Paragraph, Plan, Sentence } from "./plan";

/** A year, a month or a day as a text tells it. */
export interface TextDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly start: number;
  readonly end: number;
  /** As it stands. */
  readonly text: string;
}

/** A span of time: 2024年3月至2025年6月. */
export interface Period {
  readonly from: TextDate;
  readonly to: TextDate;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DATE = /(?<!\d)((?:19|20)\d\d)年(?:\s*(\d{1,2})月(?:\s*(\d{1,2})(?:日|号))?)?/g;
const BETWEEN = /^(?:初|底|末)?\s*(?:至|到|—)\s*$/;

export function datesIn(text: string): readonly TextDate[] {
  return [...text.matchAll(DATE)].map((match) => ({
    year: Number(match[1]),
    month: match[2] === undefined ? null : Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Spans of time of a text; the second date may leave out its year (2024年3月至6月), the first its sign (2020—2022年). */
export function periodsIn(text: string): readonly Period[] {
  const dates = datesIn(text);
  const long = dates.flatMap((from, at): readonly Period[] => {
    const to = dates[at + 1];
    if (!to || !BETWEEN.test(text.slice(from.end, to.start))) return [];
    return [{ from, to, text: text.slice(from.start, to.end), start: from.start, end: to.end }];
  });
  const inYear = dates.flatMap((from): readonly Period[] => {
    const [whole, month, day] = /^\s*(?:至|到|—)\s*(\d{1,2})月(?:(\d{1,2})日)?/.exec(text.slice(from.end)) ?? [];
    if (whole === undefined || from.month === null) return [];
    const end = from.end + whole.length;
    const to = {
      ...from,
      month: Number(month),
      day: day === undefined ? null : Number(day),
      text: whole.replace(/^\s*[至到—]\s*/, ""),
    };
    return [{ from, to, text: text.slice(from.start, end), start: from.start, end }];
  });
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)\s*(?:至|—)\s*((?:19|20)\d\d)年?/g)].map((match): Period => {
    const date = (year: string | undefined): TextDate => ({
      year: Number(year),
      month: null,
      day: null,
      start: match.index,
      end: match.index + match[0].length,
      text: `${year ?? ""}年`,
    });
    return {
      from: date(match[1]),
      to: date(match[2]),
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    };
  });
  return [...long, ...inYear, ...years].sort((a, b) => a.start - b.start);
}

/** Days of a month; 0 for a month that does not exist. */
export function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The first day that a date may mean, as a number that grows with time. */
export function firstDay({ year, month, day }: Pick<TextDate, "year" | "month" | "day">): number {
  return year * 10_000 + (month ?? 1) * 100 + (day ?? 1);
}

/** The last day that a date may mean: of 2024年3月 the 31st. */
export function lastDay({ year, month, day }: Pick<TextDate, "year" | "month" | "day">): number {
  return year * 10_000 + (month ?? 12) * 100 + (day ?? daysOf(year, month ?? 12));
}

/** Days that are left of the year behind a day. */
export function daysLeft({ year, month, day }: Pick<TextDate, "year" | "month" | "day">): number {
  let left = daysOf(year, month ?? 12) - (day ?? daysOf(year, month ?? 12));
  for (let next = (month ?? 12) + 1; next <= 12; next += 1) left += daysOf(year, next);
  return left;
}

/** The day on which a plan was signed: a line of nothing but a day, the last of the body; of two, that of its text. */
export function signedOn({ paragraphs }: Plan): { readonly paragraph: Paragraph; readonly date: TextDate } | null {
  for (const paragraph of paragraphs) {
    const [date] = datesIn(paragraph.text);
    if (paragraph.part === 0 && date !== undefined && date.day !== null && paragraph.text.trim() === date.text)
      return { paragraph, date };
  }
  return null;
}

/** Sentences without the titles of other documents, whose years are not those of the plan; places stay as they are. */
export function ownWords({ text }: Pick<Sentence, "text">): string {
  return text.replace(/《[^《》]*》/g, (title) => " ".repeat(title.length));
}
