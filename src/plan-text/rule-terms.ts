import { datesIn, ownWords } from "./dates";
import { figuresOf } from "./figures";
import { type Paragraph, type Plan, quote, quoteSentence, type Sentence } from "./plan";
import type { PlanIssue, RuleResult } from "./plan-issue";
import { differenceOf, pairsOf, wordsOnly } from "./texts-alike";

/** Names that drift, aims told twice with different strength, limits told for one of many, mechanisms that nothing is done for. */
export function checkTerms(plan: Plan): RuleResult {
  return {
    issues: [...drifting(plan), ...strengths(plan), ...coefficients(plan), ...withoutMeasure(plan)],
    proofs: [],
  };
}

interface Term {
  readonly word: string;
  readonly paragraph: Paragraph;
  readonly start: number;
}

/** Terms in quotation marks, and names of works: …工程. */
function termsOf({ paragraphs }: Plan): readonly Term[] {
  return paragraphs.flatMap((paragraph) => {
    const quoted = [...paragraph.text.matchAll(/"([^"]*)"/g)].map((match) => ({
      word: match[1] ?? "",
      start: match.index + 1,
    }));
    const works = [
      ...paragraph.text.matchAll(
        /(?:^|[、,。;:+(\s)]|实施|启动|推进|即)((?:(?!实施|启动|推进|即)\p{Script=Han}){4,12}工程)(?!\p{Script=Han}*学校)/gu,
      ),
    ].map((match) => ({ word: match[1] ?? "", start: match.index + match[0].length - (match[1] ?? "").length }));
    return [...quoted, ...works]
      .filter(({ word }) => /^\p{Script=Han}{4,16}$/u.test(word))
      .map(({ word, start }) => ({ word, paragraph, start }));
  });
}

const NUMERAL = /[\d一二两三四五六七八九十]/;

/** Two terms that differ in one place only and never stand in one paragraph: 区管校聘, 区管校用. */
function drifting(plan: Plan): readonly PlanIssue[] {
  const terms = termsOf(plan);
  const distinct = [...new Map(terms.map((term) => [term.word, term])).keys()].slice(0, MOST_TERMS);
  const paragraphsOf = (word: string): ReadonlySet<Paragraph> =>
    new Set(terms.filter((term) => term.word === word).map(({ paragraph }) => paragraph));
  return distinct.flatMap((word, at) =>
    distinct.slice(at + 1).flatMap((other): readonly PlanIssue[] => {
      if (!isDrift(word, other)) return [];
      const [one, two] = [paragraphsOf(word), paragraphsOf(other)];
      if ([...one].some((paragraph) => two.has(paragraph))) return [];
      const because = [word, other].flatMap((each) => {
        const term = terms.find((known) => known.word === each);
        return term ? [quote(term.paragraph, term.start, term.start + each.length)] : [];
      });
      return [{ kind: "term", terms: [word, other], risk: "check", because }];
    }),
  );
}

/** More terms than any plan has; keeps the comparison of each with each short. */
const MOST_TERMS = 600;

function isDrift(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const { before, behind } = differenceOf(a, b);
  const [one, other] = [a.slice(before, a.length - behind), b.slice(before, b.length - behind)];
  if (NUMERAL.test(one + other) || before === 0) return false;
  return one.length === 1 || (one.length === 2 && a.length >= 6);
}

const WHOLE = /达到100%|全部(?:实现|完成|达到)|全覆盖/;
const PARTLY = /基本(?:实现|完成|达到)/;

/** The same aim for the same year, once wholly and once 基本. */
function strengths({ sentences }: Plan): readonly PlanIssue[] {
  const told = sentences.flatMap((sentence) => {
    const words = ownWords(sentence);
    return datesIn(words).map((date, at, all) => ({
      sentence,
      year: date.year,
      text: words.slice(date.start, all[at + 1]?.start ?? words.length),
    }));
  });
  const whole = told.filter(({ text }) => WHOLE.test(text));
  const issues: PlanIssue[] = [];
  for (const part of told.filter(({ text }) => PARTLY.test(text))) {
    const object = /基本(?:实现|完成|达到)\s*"([^"]{2,16})"/.exec(part.text)?.[1];
    const other = whole.find(
      ({ year, sentence, text }) =>
        object !== undefined && year === part.year && sentence !== part.sentence && text.includes(`"${object}"`),
    );
    if (object === undefined || !other) continue;
    const because = [quoteSentence(other.sentence), quoteSentence(part.sentence)];
    issues.push({ kind: "goal-strength", term: object, year: part.year, risk: "check", because });
  }
  return issues;
}

/** 差异系数 is asked of one indicator only, though others with values for each pupil or hundred pupils are asked too. */
function coefficients({ sentences }: Plan): readonly PlanIssue[] {
  const asked = sentences
    .filter(({ text }) => figuresOf(text).length > 0)
    .flatMap((sentence) => indicatorsOf(sentence));
  const limited = sentences.filter(({ text }) => /差异系数[^。;]*(?:小于|不超过|低于|≤|不高于)/.test(text));
  const own = limited.flatMap((sentence) => lastIndicator(sentence) ?? []);
  const others = [...new Set(asked)].filter((name) => !own.includes(name));
  const [only] = own;
  if (limited.length !== 1 || only === undefined || others.length < LEAST_OTHERS) return [];
  if (limited.some(({ text }) => /各项|所有指标|七项|各指标|每项/.test(text))) return [];
  return [
    {
      kind: "one-coefficient",
      with: own.length,
      without: others.length,
      risk: "check",
      because: limited.map(quoteSentence),
    },
  ];
}

const LEAST_OTHERS = 2;
const INDICATOR = /(?:生均|每百名学生拥有)([^,。;:\d]{2,16}?)(?:数|面积|值)?(?:分别|均|达到|:|不)/g;

function indicatorsOf({ text }: Sentence): readonly string[] {
  return [...text.matchAll(INDICATOR)].flatMap(([, name = ""]) =>
    /公用经费|事业费|定额|拨款/.test(name) ? [] : [name],
  );
}

/** The indicator that a limit of 差异系数 stands behind in its sentence. */
function lastIndicator(sentence: Sentence): string | null {
  const before = sentence.text.slice(0, sentence.text.search(/差异系数/));
  return indicatorsOf({ ...sentence, text: before }).at(-1) ?? null;
}

const GENERIC = new Set(
  [
    "建立",
    "健全",
    "完善",
    "落实",
    "机制",
    "保障",
    "制度",
    "体系",
    "长效",
    "实施",
    "推进",
    "加强",
    "学校",
    "教育",
    "义务",
    "中小",
    "小学",
    "政策",
    "工作",
    "创新",
    "科学",
    "促进",
    "改革",
  ].flatMap((word) => [...pairsOf(word)]),
);

/** Mechanisms named in one part, of which not one word comes back in the part of measures. */
function withoutMeasure({ paragraphs }: Plan): readonly PlanIssue[] {
  const tops = paragraphs.flatMap((paragraph, at) =>
    paragraph.mark?.level === 1 && paragraph.part === 0 ? [{ paragraph, at }] : [],
  );
  const partOf = (pattern: RegExp): readonly Paragraph[] => {
    const at = tops.findIndex(({ paragraph }) => pattern.test(paragraph.text) && paragraph.text.length < 30);
    const top = tops[at];
    return top ? paragraphs.slice(top.at + 1, tops[at + 1]?.at ?? paragraphs.length) : [];
  };
  const mechanisms = partOf(/机制$|创新机制|体制机制/).filter(({ mark }) => mark?.level === 2);
  const measures = partOf(/措施$|举措$/);
  if (mechanisms.length < 3 || measures.length < 3) return [];
  const done = measures.map(({ text }) => wordsOnly(text)).join("");
  return mechanisms.flatMap((paragraph): readonly PlanIssue[] => {
    const heading = paragraph.text.slice(paragraph.mark?.text.length ?? 0).split("。")[0] ?? "";
    const words = [...pairsOf(wordsOnly(heading))].filter((pair) => !GENERIC.has(pair) && !/[的等和与]/.test(pair));
    const missing = words.filter((pair) => !done.includes(pair));
    if (words.length < 3 || missing.length < words.length) return [];
    return [
      {
        kind: "no-measure",
        name: heading,
        risk: "check",
        because: [quote(paragraph, 0, (paragraph.mark?.text.length ?? 0) + heading.length)],
      },
    ];
  });
}
