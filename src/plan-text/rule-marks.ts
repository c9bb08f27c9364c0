import { itemCode } from "./numbering";
import { type Plan, quote, quoteLine } from "./plan";
import type { PlanIssue, RuleResult } from "./plan-issue";
import { plainText, type Quotation } from "./plan-line";
import { greatest } from "../core/quantity/long-lists";

/** Places of one finding that are quoted. */
const MOST_QUOTED = 50;

/** Numbers at the heads of paragraphs and items run without a gap; what was left open is named; letters that only look right. */
export function checkMarks(plan: Plan): RuleResult {
  const numbering = checkNumbering(plan);
  return {
    issues: [...numbering.issues, ...placeholders(plan), ...oddSigns(plan), ...pageNoise(plan)],
    proofs: numbering.proofs,
  };
}

function checkNumbering({ paragraphs, tables }: Plan): RuleResult {
  const issues: PlanIssue[] = [];
  const groups = new Map<string, { ordinal: number; text: string; said: Quotation }[]>();
  const add = (key: string, ordinal: number, text: string, said: Quotation): void => {
    const group = groups.get(key);
    if (group) group.push({ ordinal, text, said });
    else groups.set(key, [{ ordinal, text, said }]);
  };
  for (const paragraph of paragraphs) {
    const { mark, parent, part, text } = paragraph;
    if (!mark) continue;
    const stop = text.search(/[。;,:(]/);
    const end = stop > mark.text.length ? stop : Math.min(text.length, mark.text.length + 20);
    add(`${part}/${parent ?? ""}/${mark.level}`, mark.ordinal, mark.text, quote(paragraph, 0, end));
  }
  const items = tables.flatMap(({ part, rows }) =>
    rows.flatMap(({ cells, line }) =>
      cells.flatMap((cell) => {
        const code = itemCode(cell);
        return code ? [{ key: `${part}.${code.group}`, code, said: quoteLine(line) }] : [];
      }),
    ),
  );
  for (const { key, code, said } of items) add(`items ${key}`, code.ordinal, code.text, said);
  const counts: { readonly ofItems: number[]; readonly ofParagraphs: number[] } = { ofItems: [], ofParagraphs: [] };
  const last: { readonly ofItems: Quotation[]; readonly ofParagraphs: Quotation[] } = { ofItems: [], ofParagraphs: [] };
  for (const [key, group] of groups) {
    const of = key.startsWith("items ") ? "ofItems" : "ofParagraphs";
    let holds = group[0]?.ordinal === 1;
    for (const [at, { ordinal, text, said }] of group.entries()) {
      const before = group[at - 1];
      // A list that begins again is a new one.
      if (!before || ordinal === 1 || ordinal === before.ordinal + 1) continue;
      holds = false;
      issues.push({ kind: "numbering", before: before.text, found: text, risk: "check", because: [before.said, said] });
    }
    const end = group.at(-1);
    if (!holds || !end || (of === "ofParagraphs" && group.length < 3)) continue;
    counts[of].push(group.length);
    last[of].push(end.said);
  }
  const proofs = (["ofParagraphs", "ofItems"] as const).flatMap((of) =>
    counts[of].length === 0
      ? []
      : [
          {
            kind: "numbering" as const,
            counts: counts[of],
            isOfItems: of === "ofItems",
            because: last[of].slice(0, MOST_QUOTED),
          },
        ],
  );
  return { issues, proofs };
}

const PLACEHOLDERS: readonly RegExp[] = [
  /(?:19|20)?\d{0,2}[X×]{1,4}\d{0,2}(?=[年月日所人名个间万元亿%平亩])/gi,
  /[X×]{2,6}/gi,
  /(?<![A-Za-z\d])[〇○●]{2,}(?!\d)/g,
  /_{2,}/g,
  /【[^【】]{0,12}(?:填|补充|待|插入)?[^【】]{0,6}】/g,
  /〔\s*\d{0,4}\s*〕\s*(?:第\s*)?号/g,
  /(?<=[,。;:(\s])(?:待定|待补充|待核实|另定|暂缺|TBD)(?=[,。;)\s]|$)|(?:金额|数额|时间|地点|名单|数量)待(?:定|补充|核实)/g,
  /\?{2,}/g,
];
/** A sign of measure between figures is no mask: 3×4. */
const BETWEEN_FIGURES = /\d×\d/;
/** Words in brackets of this kind that are titles: 【政策解读】. */
const FILLED = /^【(?![^【】]*(?:填|补充|待|插入))[^【】]*\p{Script=Han}[^【】]*】$/u;

/** Figures, names and days that were masked or left open, each kind of mark told once with all its places. */
function placeholders({ paragraphs, tables }: Plan): readonly PlanIssue[] {
  const found = new Map<string, Quotation[]>();
  const counts = new Map<string, number>();
  const look = (text: string, line: number, raw: string): void => {
    const taken = new Set<number>();
    for (const pattern of PLACEHOLDERS)
      for (const match of text.matchAll(pattern)) {
        const [word] = match;
        const [start, end] = [match.index, match.index + word.length];
        if (word === "" || FILLED.test(word) || taken.has(start) || taken.has(end - 1)) continue;
        if (!/[X×_【〔?〇○●]/i.test(word) && !/[\u4e00-\u9fff]|TBD/.test(word)) continue;
        if (BETWEEN_FIGURES.test(text.slice(Math.max(0, start - 1), end + 1)) || /[A-Za-z]$/.test(text.slice(0, start)))
          continue;
        if (/^[A-Za-z]/.test(text.slice(end))) continue;
        for (let at = start; at < end; at += 1) taken.add(at);
        const key = word.toUpperCase().replace(/_{2,}/, "____").replaceAll("×", "X");
        counts.set(key, (counts.get(key) ?? 0) + 1);
        const from = greatest([",", "。", ";", ":", "、"].map((sign) => text.lastIndexOf(sign, start - 1))) + 1;
        const stop = text.slice(end).search(/[,。;:、]/);
        const said = { line, text: raw.slice(from, stop < 0 ? raw.length : end + stop).trim() };
        found.set(key, [...(found.get(key) ?? []), said]);
      }
  };
  for (const { text, line } of paragraphs) look(text, line.number, line.text);
  for (const { rows } of tables) for (const { line } of rows) look(plainText(line.text), line.number, line.text);
  return [...found].map(([word, because]) => ({
    kind: "placeholder",
    word,
    count: counts.get(word) ?? because.length,
    risk: "wrong",
    because: because.slice(0, MOST_QUOTED),
  }));
}

/** Letters of another alphabet among Chinese, ratios torn apart, years without their dash. */
function oddSigns({ paragraphs, tables }: Plan): readonly PlanIssue[] {
  const lines = [
    ...paragraphs.map(({ line, text }) => ({ line, text })),
    ...tables.flatMap(({ rows }) => rows.map(({ line }) => ({ line, text: plainText(line.text) }))),
  ];
  return lines.flatMap(({ line, text }): readonly PlanIssue[] => {
    const said = (start: number, length: number): readonly Quotation[] => {
      const from = greatest([",", "。", ";", "(", "、"].map((sign) => text.lastIndexOf(sign, start - 1))) + 1;
      const stop = text.slice(start + length).search(/[,。;)、]/);
      return [
        { line: line.number, text: line.text.slice(from, stop < 0 ? line.text.length : start + length + stop).trim() },
      ];
    };
    return [
      ...[...text.matchAll(/[\p{Script=Cyrillic}\p{Script=Greek}]+/gu)]
        .filter(({ 0: letters, index }) => {
          const [before, behind] = [text.charAt(index - 1), text.charAt(index + letters.length)];
          return /\p{Script=Han}/u.test(before + behind) && !/^[αβγδπΩμ°]+$/.test(letters);
        })
        .map((match): PlanIssue => ({
          kind: "odd-letter",
          letters: match[0],
          risk: "wrong",
          because: said(match.index, match[0].length),
        })),
      ...[...text.matchAll(/(?<![\d:])(\d{1,2}(?::\s+|\s+:\s*)\d{1,3}(?:\.\d+)?)(?![\d:])/g)].map(
        (match): PlanIssue => ({
          kind: "odd-ratio",
          ratio: match[0],
          risk: "note",
          because: said(match.index, match[0].length),
        }),
      ),
      ...[...text.matchAll(/(?<!\d)((?:19|20)\d\d)((?:19|20)\d\d)(?!\d)/g)]
        .filter(([, from, to]) => Number(to) > Number(from) && Number(to) - Number(from) <= 15)
        .map((match): PlanIssue => ({
          kind: "joined-years",
          years: match[0],
          risk: "note",
          because: said(match.index, match[0].length),
        })),
    ];
  });
}

/** Fields of a site's card without a value, and lines of the page around the text. */
function pageNoise({ card, chrome }: Plan): readonly PlanIssue[] {
  const blank = card.filter(({ value }) => value === "");
  const days = chrome.flatMap(({ text }) => plainText(text).match(/\d{4}(?:年|—)\d{1,2}(?:月|—)\d{1,2}日?/g) ?? []);
  return [
    ...(blank.length === 0
      ? []
      : [
          {
            kind: "blank-field",
            labels: blank.map(({ label }) => label),
            risk: "note",
            because: blank.map(({ line }) => quoteLine(line)),
          } as const,
        ]),
    ...(chrome.length === 0
      ? []
      : [
          {
            kind: "page-chrome",
            count: chrome.length,
            days: [...new Set(days)].map((day) => day.replaceAll("—", "-")),
            risk: "note",
            because: chrome.slice(0, MOST_QUOTED).map(quoteLine),
          } as const,
        ]),
  ];
}
