import { clausesOf } from "./clauses";
import { datesIn, lastDay, ownWords, periodsIn, type TextDate } from "./dates";
import { type Plan, quote, type Sentence } from "./plan";
import type { PlanIssue, RuleResult } from "./plan-issue";
import { pairsOf, wordsOnly } from "./texts-alike";

/** A statement with its date: 2027年制定完成学校布局调整实施方案. */
interface Dated {
  readonly sentence: Sentence;
  /** Where the statement begins and ends in its sentence. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The years that it reaches over. */
  readonly from: number;
  readonly to: number;
  readonly told: string;
}

/** Statements about the same whose years do not go together. */
export function checkOrder(plan: Plan): RuleResult {
  const dated = plan.sentences.filter(({ paragraph }) => paragraph.part === 0).flatMap(statementsOf);
  const names = definitions(plan);
  return {
    issues: [
      ...beforePlan(dated),
      ...afterFinish(dated, names),
      ...afterReview(plan, dated),
      ...afterGoal(dated),
      ...pastPeriods(plan, dated),
    ],
    proofs: [],
  };
}

/** A sentence is cut where a new date begins; what stands before its first date belongs to none. */
function statementsOf(sentence: Sentence): readonly Dated[] {
  const words = ownWords(sentence);
  const periods = periodsIn(words);
  const dates = datesIn(words).filter(({ start }) => !periods.some((each) => start > each.start && start < each.end));
  const marks = dates.map((date) => {
    const period = periods.find(({ start }) => start === date.start);
    const from = date.year;
    return { date, from, to: period?.to.year ?? from, told: period?.text ?? date.text };
  });
  return marks.map(({ date, from, to, told }, at) => {
    const before = marks[at - 1];
    const cut = Math.max(
      words.lastIndexOf(",", date.start),
      words.lastIndexOf(";", date.start),
      (before?.date.end ?? 0) - 1,
    );
    const next = marks[at + 1];
    const end = next
      ? Math.max(words.lastIndexOf(",", next.date.start), words.lastIndexOf(";", next.date.start), date.end)
      : words.length;
    const start = before || /^[^,;]{0,12}$/.test(words.slice(0, date.start)) ? cut + 1 : date.start;
    return { sentence, start, end, text: words.slice(start, end), from, to, told };
  });
}

function said({ sentence, start, end, text }: Dated) {
  // A statement is told by its first clauses.
  const stop = clausesOf(text).slice(0, 2).at(-1);
  const length = stop ? stop.start + stop.text.length : end - start;
  return quote(sentence.paragraph, sentence.start + start, sentence.start + start + length);
}

const COMMON = new Set(
  [
    "实施",
    "方案",
    "工作",
    "完成",
    "全面",
    "制定",
    "规划",
    "推进",
    "教育",
    "义务",
    "学校",
    "目标",
    "任务",
    "工程",
    "建设",
    "发展",
    "全县",
    "全区",
    "小学",
    "初中",
    "逐步",
  ].flatMap((word) => [...pairsOf(word)]),
);

/** What statements are about: pairs of characters that not every sentence of such a plan has. */
function topicOf(text: string): ReadonlySet<string> {
  return new Set([...pairsOf(wordsOnly(text))].filter((pair) => !COMMON.has(pair) && !/[年月日至底前]/.test(pair)));
}

const LEAST_TOPIC = 3;

function shareTopic(a: string, b: string): boolean {
  const [one, other] = [topicOf(a), topicOf(b)];
  return [...one].filter((pair) => other.has(pair)).length >= LEAST_TOPIC;
}

/** Work that begins before the plan for it is made. */
function beforePlan(dated: readonly Dated[]): readonly PlanIssue[] {
  const plans = dated.flatMap((each) => {
    const object = /(?:制定|编制|出台)(?:完成)?([^,;。]{2,24}?)(?:实施方案|方案|规划|办法)/.exec(each.text)?.[1];
    return object === undefined ? [] : [{ each, object }];
  });
  return plans.flatMap(({ each: plan, object }) =>
    dated
      .filter((work) => work !== plan && work.from < plan.from && /完成|实施|推进|开展|启动|改造|建设/.test(work.text))
      .filter((work) => !/制定|编制|出台/.test(work.text) && shareTopic(firstClause(work.text), object))
      .map((work): PlanIssue => ({
        kind: "work-before-plan",
        work: work.told,
        plan: plan.told,
        risk: "wrong",
        because: [said(plan), said(work)],
      })),
  );
}

function firstClause(text: string): string {
  return clausesOf(text)
    .slice(0, 2)
    .map((clause) => clause.text)
    .join(",");
}

/** Terms in quotation marks that the plan explains: "1+4"工程(即…). */
function definitions({ sentences }: Plan): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { text } of sentences)
    for (const [, term, means] of text.matchAll(/"([^"]{1,20})"[^"(),。;]{0,8}\(即?([^()]{6,400})\)/g))
      if (term !== undefined && means !== undefined) known.set(term, means);
  return known;
}

/** Work that goes on behind the year in which all of it is said to be finished. */
function afterFinish(dated: readonly Dated[], names: ReadonlyMap<string, string>): readonly PlanIssue[] {
  const finished = dated.flatMap((each) => {
    const object = /全(?:面|部)(?:完成|建成|竣工)([^。;]*)/.exec(firstClause(each.text))?.[1];
    if (object === undefined) return [];
    const terms = [...object.matchAll(/"([^"]{1,20})"/g)].map(([, term = ""]) => names.get(term) ?? "");
    return [{ each, object: [object, ...terms].join(",") }];
  });
  return finished.flatMap(({ each: finish, object }) =>
    dated
      .filter((work) => work.from < work.to && work.to > finish.to && /推进|实施|完成|开展|建设/.test(work.text))
      .filter((work) => shareTopic(work.text, object))
      .map((work): PlanIssue => ({
        kind: "work-after-finish",
        work: work.told,
        finish: finish.told,
        risk: "wrong",
        because: [said(finish), said(work)],
      })),
  );
}

/** Tasks for which a whole year is given though the first review is held within it. */
function afterReview(plan: Plan, dated: readonly Dated[]): readonly PlanIssue[] {
  const review = plan.paragraphs.flatMap((paragraph) => {
    const head = paragraph.text.split("。")[0] ?? "";
    const date = datesIn(head).find(({ month }) => month !== null);
    return paragraph.mark &&
      date &&
      /自评|自查|复核|验收|评估/.test(head.slice(0, date.start)) &&
      periodsIn(head).length === 0
      ? [{ paragraph, date, head }]
      : [];
  })[0];
  if (!review) return [];
  const late = dated.filter(
    ({ sentence, from, to, text, told }) =>
      from === to &&
      from === review.date.year &&
      /^\D*\d{4}年$/.test(told) &&
      lastDay(review.date) < endOfYear(review.date) &&
      sentence.paragraph !== review.paragraph &&
      /补齐|建成|完成|新建|投入|配足|配齐|达到\d|建设/.test(text) &&
      !/评估标准|申报/.test(text),
  );
  const [first] = late;
  if (!first) return [];
  return [
    {
      kind: "due-after-review",
      due: first.told,
      review: review.date.text,
      risk: "check",
      because: [quote(review.paragraph, 0, review.head.length), ...late.map(said)],
    },
  ];
}

function endOfYear({ year }: Pick<TextDate, "year">): number {
  return lastDay({ year, month: null, day: null });
}

/** Targets behind the year in which the whole is to be reached and accepted. */
function afterGoal(dated: readonly Dated[]): readonly PlanIssue[] {
  const goals = dated.filter(({ text }) =>
    /通过[^,。;]*(?:验收|认定|评估)|接受[^,。;]*(?:验收|认定)|整体实现/.test(text),
  );
  const last = goals.reduce<Dated | null>(
    (latest, each) => (latest === null || each.to > latest.to ? each : latest),
    null,
  );
  if (!last) return [];
  const later = dated.filter(
    (each) =>
      each.to > last.to &&
      /^[^,;]{0,6}(?:到|至)/.test(before(each) + each.text) &&
      /达到|实现|完成|确保/.test(each.text),
  );
  const [first] = later;
  if (!first) return [];
  return [
    { kind: "after-goal", goal: last.told, later: first.told, risk: "note", because: [last, ...later].map(said) },
  ];
}

/** A character before a statement: 到 of 到2018年. */
function before({ sentence, start }: Dated): string {
  return sentence.text.slice(Math.max(0, start - 1), start);
}

const PERIODS = ["十二五", "十三五", "十四五", "十五五", "十六五"];
const FIRST_OF_PERIODS = 2011;
const YEARS_OF_PERIOD = 5;

/** 五年规划 that are over before the years of the plan begin. */
function pastPeriods({ sentences }: Plan, dated: readonly Dated[]): readonly PlanIssue[] {
  const work = dated.filter(({ text }) => /完成|推进|实施|达到|实现|建成/.test(text));
  const first = work.reduce<Dated | null>(
    (earliest, each) => (earliest === null || each.from < earliest.from ? each : earliest),
    null,
  );
  if (!first) return [];
  return sentences.flatMap((sentence): readonly PlanIssue[] => {
    const match = /(?:结合|按照|依据|根据|落实|纳入)[^,。;]{0,8}"?(十[二三四五六]五)"?(?:期间)?[^,。;]{0,6}规划/.exec(
      sentence.text,
    );
    const at = PERIODS.indexOf(match?.[1] ?? "");
    const begin = FIRST_OF_PERIODS + at * YEARS_OF_PERIOD;
    const end = begin + YEARS_OF_PERIOD - 1;
    if (!match || at < 0 || end >= first.from) return [];
    return [
      {
        kind: "past-period",
        period: match[1] ?? "",
        years: `${begin}—${end}年`,
        first: first.from,
        risk: "check",
        because: [
          quote(sentence.paragraph, sentence.start + match.index, sentence.start + match.index + match[0].length),
          said(first),
        ],
      },
    ];
  });
}
