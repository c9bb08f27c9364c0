import { chineseNumber } from "../core/quantity/chinese-number";
import { periodsIn } from "./dates";
import { type Plan, quote, type Sentence } from "./plan";
import type { PlanIssue, PlanProof, RuleResult } from "./plan-issue";
import { addAll } from "../core/quantity/long-lists";

/** A number that says how many things are listed, and the list. */
interface Counted {
  readonly stated: number;
  readonly listed: number;
  readonly what: string;
  readonly start: number;
  readonly end: number;
  /** The list may go on (等), or may not be one of what is counted: too few say nothing. */
  readonly isOpen: boolean;
}

const NUMBER = "(\\d{1,2}|[一二两三四五六七八九十]{1,2})";

/** A longer text without a full stop is no sentence of a plan. */
const LONGEST = 4_000;

/** How many things a plan says to list, held against the list: 四个方面, "两为主"(…), 3所高中, 三年行动方案(2020—2022). */
export function checkCounts({ sentences, paragraphs }: Plan): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  for (const sentence of sentences) {
    if (!mayCount(sentence.text)) continue;
    const told = [...beforeNoun(sentence.text), ...explained(sentence.text)];
    for (const counted of told) judge(sentence, counted, issues, proofs);
  }
  const whole = paragraphs
    .filter(({ text }) => text.length <= LONGEST)
    .map((paragraph): Sentence => ({ paragraph, start: 0, text: paragraph.text }));
  for (const line of whole) for (const counted of groupsOf(line.text)) judge(line, counted, issues, proofs);
  addAll(proofs, yearsOfPlans(whole));
  return { issues, proofs };
}

/** Whether a sentence can say how many things it lists; what has more entries than any list is none. */
function mayCount(text: string): boolean {
  if (!/[\d一二两三四五六七八九十](?:个|大|项|类|种|条|所|位一体|轮驱动)|双|"/.test(text)) return false;
  return text.split("、").length <= MOST_ENTRIES;
}

const MOST_ENTRIES = 100;

function judge({ paragraph, start }: Sentence, counted: Counted, issues: PlanIssue[], proofs: PlanProof[]): void {
  const { stated, listed, what, isOpen } = counted;
  const because = [quote(paragraph, start + counted.start, start + counted.end)];
  if (stated === listed) proofs.push({ kind: "count", stated, what, because });
  else if (!isOpen || listed > stated) issues.push({ kind: "count", stated, listed, what, risk: "check", because });
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : /\d/.test(text) ? Number(text) : chineseNumber(text);
}

/** Nouns that count what was listed before them, never amounts. */
const NOUNS = "方面|目标|思路|维度|校区|环节|步骤|阶段|原则|领域|层面|重点|关键|机制|体系|工程|行动|平台|部门|单位";
const LISTED = new RegExp(
  `([^,。;:()"]{1,60}?、[^,。;:()"]{1,120}?)(等)?\\s*"?${NUMBER}(?:个|大|项|类|种|条)(${NOUNS})|([^,。;:()"]{1,60}?、[^,。;:()"]{1,120}?)(等)?\\s*"?${NUMBER}(位一体|轮驱动)`,
  "g",
);
const SCHOOLS =
  /([^,。;:()"]{1,60}?、[^,。;:()"]{1,120}?)(\d{1,2}|[两三四五六七八九十])所([^,。;:()"、\d]{0,6}(?:中学|小学|学校|高中|幼儿园))/g;
const GENERIC = /^(?:小学|初中|高中|中学|学校|幼儿园|教学点|九年一贯制学校|完全中学)$/;
const YEARS = /\d{4}年$/;

/** A、B、C等四个方面: the list stands before the number. */
function beforeNoun(text: string): readonly Counted[] {
  const nouns = [...text.matchAll(LISTED)].flatMap((match): readonly Counted[] => {
    const list = match[1] ?? match[5] ?? "";
    const noun = match[4] ?? match[8] ?? "";
    const stated = noun === "轮驱动" && /双/.test(text) ? 2 : numberOf(match[3] ?? match[7]);
    const items = withoutAdverbs(list.split("、"));
    if (stated === null || stated < 2 || items.some((item) => item === "" || YEARS.test(item))) return [];
    if (/[每第约共各]$|分别$/.test(list)) return [];
    // Where a list begins is not sure unless a colon or bracket stands before it: too many may be no list at all.
    if (listLength(items) > stated && !/[:("]\s*$/.test(text.slice(0, match.index))) return [];
    return [
      {
        stated,
        listed: listLength(items),
        what: match[0].slice(list.length).replace(/["\s]|^等/g, ""),
        start: match.index,
        end: match.index + match[0].length,
        isOpen: (match[2] ?? match[6]) !== undefined,
      },
    ];
  });
  const pairs = [...text.matchAll(/([^,。;:()"]{1,60}?、[^,。;:()"]{1,120}?)"双([^"]{1,4})"/g)]
    .map((match): Counted => ({
      stated: 2,
      listed: listLength((match[1] ?? "").split("、")),
      what: `双${match[2] ?? ""}`,
      start: match.index,
      end: match.index + match[0].length,
      isOpen: true,
    }))
    // 双名工程 behind a list is one more entry of it; only two entries that fit say something.
    .filter(({ listed }) => listed === 2);
  const schools = [...text.matchAll(SCHOOLS)].flatMap((match): readonly Counted[] => {
    const items = (match[1] ?? "").split("、");
    const stated = numberOf(match[2]);
    // 小学、初中5所 are five of two kinds; named schools are counted one by one.
    if (stated === null || items.some((item) => GENERIC.test(item.trim()))) return [];
    if (!items.every((item) => /(?:中|小|学|校|园|部)$/.test(item.trim()))) return [];
    const [whole] = match;
    return [
      {
        stated,
        listed: items.length,
        what: `${match[2] ?? ""}所${match[3] ?? ""}`,
        start: match.index,
        end: match.index + whole.length,
        isOpen: false,
      },
    ];
  });
  return [...nouns, ...pairs, ...schools];
}

/** 全面、准确掌握A、B: what tells how something is done is no entry. */
function withoutAdverbs(items: readonly string[]): readonly string[] {
  const first = items.findIndex((item) => item.trim().length > 2);
  return first > 0 &&
    /^\s*\p{Script=Han}{2}(?:地)?(?:掌握|推进|落实|做好|把握|完善|开展|实施|加强|提高|规范|保障)/u.test(
      items[first] ?? "",
    )
    ? items.slice(first)
    : items;
}

/** Entries of a list; A和B at its end are two. */
function listLength(items: readonly string[]): number {
  const last = items.at(-1) ?? "";
  return (
    items.length + (/^\p{Script=Han}{2,8}(?:和|及|以及)\p{Script=Han}{2,}$/u.test(last) && items.length > 1 ? 1 : 0)
  );
}

const TERM = /"([^"]{2,12})"[^"(),。;]{0,6}\((?:即)?([^()]{4,300})\)/g;
const NUMERAL = "[一二两三四五六七八九十]";

/** "四全两有"(全覆盖、…), "两为主"(以…为主、以…为主), "1+4"工程(即A+B、C、D、E): the list stands in brackets behind a term. */
function explained(text: string): readonly Counted[] {
  return [...text.matchAll(TERM)].flatMap((match): readonly Counted[] => {
    const [whole, term = "", list = ""] = match;
    const place = { start: match.index, end: match.index + whole.length };
    const plus = /^(\d)\+(\d)$/.exec(term);
    if (plus) {
      const [first = "", ...rest] = list.split("+");
      const [one, other] = [Number(plus[1]), Number(plus[2])];
      const others = rest.join("+").split("、").length;
      return rest.length === 0
        ? []
        : [
            {
              stated: one + other,
              listed: first.split("、").length + others,
              what: term,
              ...place,
              isOpen: false,
            },
          ];
    }
    const quoted = list.match(/"[^"]+"/g);
    const items = quoted && quoted.length > 1 ? quoted : list.split(/[、,;]/);
    const pieces = [...term.matchAll(new RegExp(`(${NUMERAL})([^一二两三四五六七八九十]{1,3})`, "g"))];
    if (pieces.map(([piece]) => piece).join("") !== term) return [];
    return pieces.flatMap(([piece, number, of = ""]): readonly Counted[] => {
      const stated = numberOf(number);
      const named = items.filter((item) => item.includes(of));
      const isOnly = pieces.length === 1;
      // Where nothing of the list has the word, the term counts something else than its entries.
      const listed = named.length === 0 && isOnly ? items.length : named.length;
      if (stated === null || stated < 1 || listed === 0) return [];
      return [{ stated, listed, what: piece, ...place, isOpen: named.length === 0 }];
    });
  });
}

/** 四个集中:A;B;C;D。四个到位:…: the list stands behind a colon. And "3个4"(即四个…四个…四个…). */
function groupsOf(text: string): readonly Counted[] {
  const groups: Counted[] = [];
  const pattern = new RegExp(`${NUMBER}个([\\p{Script=Han}]{2,4}):([^。:)]*;[^。:)]*)`, "gu");
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, number, of = "", list = ""] = match;
    // The list goes to the next such group, which begins within what was found.
    const own = list.split(new RegExp(`;\\s*(?:${NUMBER})个[\\p{Script=Han}]{2,4}$`, "u"))[0] ?? list;
    const end = match.index + whole.length - list.length + own.length;
    pattern.lastIndex = end;
    const stated = numberOf(number);
    const listed = own.split(";").filter((item) => item.trim() !== "").length;
    if (stated !== null)
      groups.push({ stated, listed, what: `${number ?? ""}个${of}`, start: match.index, end, isOpen: false });
  }
  const outer = [...text.matchAll(/"(\d)个(\d)"\(即?([^()]{4,400})\)/g)].map((match): Counted => {
    const inner = numberOf(match[2]);
    const named = [...(match[3] ?? "").matchAll(new RegExp(`${NUMBER}个[\\p{Script=Han}]{2,4}:`, "gu"))];
    const fitting = named.filter(([, number]) => numberOf(number) === inner);
    return {
      stated: Number(match[1]),
      listed: fitting.length,
      what: `${match[1] ?? ""}个${match[2] ?? ""}`,
      start: match.index,
      end: match.index + match[0].length,
      isOpen: false,
    };
  });
  return [...groups, ...outer];
}

/** 三年行动方案(2020—2022年): told once. */
function yearsOfPlans(lines: readonly Sentence[]): readonly PlanProof[] {
  for (const { paragraph, text } of lines) {
    const match = new RegExp(`${NUMBER}年(?:行动|规划|工作)?(?:计划|方案|规划)\\(([^()]*)\\)`).exec(text);
    const [period] = match ? periodsIn(match[2] ?? "") : [];
    const stated = numberOf(match?.[1]);
    if (!match || !period || stated === null || period.to.year - period.from.year + 1 !== stated) continue;
    return [
      {
        kind: "years-of-plan",
        years: period.text,
        count: stated,
        because: [quote(paragraph, match.index, match.index + match[0].length)],
      },
    ];
  }
  return [];
}
