import {
  daysLeft,
  daysOf,
  datesIn,
  firstDay,
  lastDay,
  ownWords,
  type Period,
  periodsIn,
  signedOn,
  type TextDate,
} from "./dates";
import { type Paragraph, type Plan, quote } from "./plan";
import type { PlanIssue, PlanProof, RuleResult } from "./plan-issue";

const A_LEAP_YEAR = 2024;

/** Days that do not exist, spans that end before they begin, phases and deadlines out of order, first years that are nearly over. */
export function checkDays(plan: Plan): RuleResult {
  const issues: PlanIssue[] = [...impossible(plan)];
  const proofs: PlanProof[] = [];
  const tell = { issues, proofs };
  phases(plan, tell);
  steps(plan, tell);
  issued(plan, tell);
  return tell;
}

interface Told {
  readonly issues: PlanIssue[];
  readonly proofs: PlanProof[];
}

function impossible({ paragraphs }: Plan): readonly PlanIssue[] {
  return paragraphs.flatMap((paragraph): readonly PlanIssue[] => {
    const { text } = paragraph;
    const said = (start: number, end: number) => [quote(paragraph, start, end)];
    const days = [
      ...text.matchAll(/(?:(?<!\d)((?:19|20)\d\d)年)?(?<![\d.])(\d{1,2})月(?:(\d{1,2})(?:日|号))?(?!\d)/g),
    ].filter(([, year, month, day]) => {
      // Without its year the 29th of February may be one.
      const most = daysOf(Number(year ?? A_LEAP_YEAR), Number(month));
      return most === 0 || (day !== undefined && (Number(day) < 1 || Number(day) > most));
    });
    // 12个月 has no month; 24月龄 neither.
    const wrong = days.filter((match) => !/^[龄份均]/.test(text.slice(match.index + match[0].length)));
    return [
      ...wrong.map((match): PlanIssue => ({
        kind: "no-such-day",
        day: match[0],
        risk: "wrong",
        because: said(match.index, match.index + match[0].length),
      })),
      ...periodsIn(text)
        .filter(({ from, to }) => firstDay(from) > lastDay(to))
        .map(({ from, to, start, end }): PlanIssue => ({
          kind: "backward",
          from: from.text,
          to: to.text,
          risk: "wrong",
          because: said(start, end),
        })),
    ];
  });
}

interface Phase {
  readonly paragraph: Paragraph;
  readonly period: Period;
}

/** Numbered headings side by side of which each has a span of time in brackets, or at its end. */
function phases(plan: Plan, { issues, proofs }: Told): void {
  for (const group of siblings(plan)) {
    const found = group.flatMap((paragraph): readonly Phase[] => {
      const period = periodsIn(headOf(paragraph.text)).find(
        ({ start, end }) =>
          /[(:]\s*$/.test(paragraph.text.slice(0, start)) || /^[)\s]*$/.test(paragraph.text.slice(end)),
      );
      return period && firstDay(period.from) <= lastDay(period.to) ? [{ paragraph, period }] : [];
    });
    if (found.length < 2 || found.length < group.length) continue;
    let holds = true;
    for (const [at, { paragraph, period }] of found.entries()) {
      const before = found[at - 1];
      if (!before) continue;
      const kind = relation(before.period, period);
      if (kind === null) continue;
      holds = false;
      issues.push({
        kind,
        first: before.period.text,
        second: period.text,
        risk: kind === "order" ? "wrong" : "check",
        because: [before, { paragraph, period }].map((each) => headQuote(each.paragraph)),
      });
    }
    const because = found.map(({ paragraph }) => headQuote(paragraph));
    if (holds) proofs.push({ kind: "contiguous", steps: found.map(({ period }) => period.text), because });
  }
}

function relation(before: Period, next: Period): "order" | "overlap" | "gap" | null {
  if (firstDay(next.from) < firstDay(before.from)) return "order";
  if (firstDay(next.from) <= lastDay(before.to)) {
    // By the year or the month, one may end and the next begin within the same.
    const isCoarse = before.to.day === null && next.from.day === null && before.to.text === next.from.text;
    return isCoarse ? null : "overlap";
  }
  return dayAfter(before.to) < firstDay(next.from) ? "gap" : null;
}

function dayAfter(date: TextDate): number {
  const month = date.month ?? 12;
  const day = date.day ?? daysOf(date.year, month);
  if (day < daysOf(date.year, month)) return date.year * 10_000 + month * 100 + day + 1;
  return month === 12 ? (date.year + 1) * 10_000 + 101 : date.year * 10_000 + (month + 1) * 100 + 1;
}

/** Numbered steps side by side, each with the day by which it is done: 县级自评(2025年9月30日前). */
function steps(plan: Plan, { issues, proofs }: Told): void {
  for (const group of siblings(plan)) {
    const found = group.flatMap((paragraph) => {
      const head = headOf(paragraph.text);
      const date = datesIn(head).find(
        ({ end, month }) => month !== null && /^(?:底|末)?(?:之|以)?前/.test(head.slice(end)),
      );
      return date && periodsIn(head).length === 0 ? [{ paragraph, date }] : [];
    });
    if (found.length < 2 || found.length < group.length) continue;
    let holds = true;
    for (const [at, { paragraph, date }] of found.entries()) {
      const before = found[at - 1];
      if (!before || lastDay(date) > lastDay(before.date)) continue;
      holds = false;
      issues.push({
        kind: "order",
        first: before.date.text,
        second: date.text,
        risk: "wrong",
        because: [before.paragraph, paragraph].map(headQuote),
      });
    }
    const because = found.map(({ paragraph }) => headQuote(paragraph));
    if (holds) proofs.push({ kind: "in-order", steps: found.map(({ date }) => date.text), because });
  }
}

/** A plan that was signed when its first year was nearly over, or after a deadline of its own; its day of printing. */
function issued(plan: Plan, { issues, proofs }: Told): void {
  const signed = signedOn(plan);
  if (!signed) return;
  const { paragraph, date } = signed;
  const said = quote(paragraph, 0, paragraph.text.length);
  const days = daysLeft(date);
  const printed = plan.paragraphs.flatMap((each) => {
    const [found] = datesIn(each.text);
    return found !== undefined && found.day !== null && /印发\s*$/.test(each.text) && each.text.length < 60
      ? [{ each, found }]
      : [];
  })[0];
  if (printed) {
    const because = [said, quote(printed.each, 0, printed.each.text.length)];
    if (firstDay(printed.found) >= firstDay(date))
      proofs.push({ kind: "issued", signed: date.text, printed: printed.found.text, because });
    else issues.push({ kind: "order", first: date.text, second: printed.found.text, risk: "wrong", because });
  }
  const due = plan.sentences.flatMap((sentence) => {
    const words = ownWords(sentence);
    return datesIn(words).flatMap((found) => {
      const rest = words.slice(found.start);
      // 到2023年,实现…: a comma may stand behind the year.
      const clause = /^\d{4}年(?:底|底前|年底)?,?[^,;]*/.exec(rest)?.[0] ?? "";
      const isTask = /^\d{4}年[^;]*?(?:完成|补充|新增|新建|改造|制定|建成|实现)/.test(clause);
      return isTask && found.month === null ? [{ sentence, found, clause }] : [];
    });
  });
  const late = due.filter(({ found }) => found.year === date.year);
  const because = (tasks: typeof due) => [
    said,
    ...tasks.map(({ sentence, found, clause }) =>
      quote(sentence.paragraph, sentence.start + found.start, sentence.start + found.start + clause.length),
    ),
  ];
  if (late.length > 0 && days < LATE)
    issues.push({
      kind: "late-start",
      issued: date.text,
      year: date.year,
      days,
      risk: "check",
      because: because(late),
    });
  const past = due.filter(
    ({ sentence, found }) => found.year < date.year && /[到至]\s*$/.test(ownWords(sentence).slice(0, found.start)),
  );
  for (const task of past)
    issues.push({
      kind: "due-before-issue",
      issued: date.text,
      year: task.found.year,
      risk: "check",
      because: because([task]),
    });
}

/** Less than a quarter of the year. */
const LATE = 91;

/** Numbered paragraphs under one heading. */
function siblings({ paragraphs }: Plan): readonly (readonly Paragraph[])[] {
  const groups = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const { mark, parent, part } = paragraph;
    if (!mark) continue;
    const key = `${part}/${parent ?? ""}/${mark.level}`;
    const group = groups.get(key);
    if (group) group.push(paragraph);
    else groups.set(key, [paragraph]);
  }
  return [...groups.values()];
}

/** A paragraph to its first full stop: its heading. */
function headOf(text: string): string {
  const stop = text.search(/[。;]/);
  return stop < 0 ? text : text.slice(0, stop);
}

function headQuote(paragraph: Paragraph) {
  return quote(paragraph, 0, headOf(paragraph.text).length);
}
