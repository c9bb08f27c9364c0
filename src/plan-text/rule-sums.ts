import { checkYearSplit } from "../core/money/year-split";
import { halfUnitOf, printedDecimals } from "../core/footing/check-total";
import { printedIn } from "../core/quantity/units";
import { isRateOrLimit, withoutOwners } from "./clauses";
import { figuresOf, type TextFigure } from "./figures";
import { type Plan, quote, type Sentence } from "./plan";
import type { Amount, PlanIssue, PlanProof, RuleResult } from "./plan-issue";
import { greatest, least } from "../core/quantity/long-lists";

/** A total with the parts that its sentence names, for further rules. */
export interface NamedSum {
  readonly sentence: Sentence;
  readonly total: TextFigure;
  readonly parts: readonly TextFigure[];
  /** The parts are said to be some of it (其中), or to make it up (合计). */
  readonly isWhole: boolean;
}

/** Sentences about schools kept, merged and built have rules of their own. */
const LAYOUT = /撤并|撤销|撤除|停办|布局调整后/;
const AMONG = /其中[:,]?/g;
const WHOLE = /(?:合计|共计|总计)[^,。;:、\d]{0,8}$/;
const TOGETHER = /(?:合计|共计|总计|总投资|总资金|总投入|共投入|共需|共安排|计划投资|总面积|总额)[^,。;、\d]{0,8}$/;

/**
 * Totals and the parts named beside them: 6400万元(其中:A 3100万元,B …), A 300万元、B 200万元,合计500万元, 共需500万元:A …、B ….
 */
export function namedSums({ sentences }: Plan): readonly NamedSum[] {
  return sentences.flatMap((own, at) => {
    const sentence = withTotalBefore(sentences[at - 1], own);
    const text = withoutOwners(sentence.text);
    if (LAYOUT.test(text)) return [];
    const figures = figuresOf(text).filter((figure) => figure.mask === null && figure.kind !== "%");
    if (figures.length < 3) return [];
    const summed = figures.filter((figure) => !isRateOrLimit(text, figure));
    const among = amongSums(sentence, text, summed);
    return among.length > 0 ? among : wholeSums(sentence, text, summed);
  });
}

/** 现有学校541所。其中,…: a sentence that begins with 其中 divides the figure that the one before ends with. */
function withTotalBefore(before: Sentence | undefined, own: Sentence): Sentence {
  if (before?.paragraph !== own.paragraph || !/^\s*其中/.test(own.text)) return own;
  return {
    paragraph: own.paragraph,
    start: before.start,
    text: own.paragraph.text.slice(before.start, own.start + own.text.length),
  };
}

/** How deep in brackets each place of a text is. */
function depthsOf(text: string): readonly number[] {
  let depth = 0;
  return Array.from(text, (sign) => (depth += sign === "(" ? 1 : sign === ")" ? -1 : 0));
}

/** Where the brackets that a place stands in are closed; the end of the text where it stands in none. */
function closeOf(text: string, place: number): number {
  let depth = 0;
  for (let at = place; at < text.length; at += 1) {
    if (text.charAt(at) === "(") depth += 1;
    else if (text.charAt(at) === ")") {
      depth -= 1;
      if (depth < 0) return at;
    }
  }
  return text.length;
}

function amongSums(sentence: Sentence, text: string, figures: readonly TextFigure[]): readonly NamedSum[] {
  const marks = [...text.matchAll(AMONG)];
  if (marks.length === 0) return [];
  const depths = depthsOf(text.replace(/[\ud800-\udfff]/g, " "));
  const depthAt = (place: number): number => depths[place] ?? 0;
  return marks.flatMap(({ index }, at): readonly NamedSum[] => {
    const level = depthAt(index);
    const total = figures.filter(({ start, end }) => end <= index && depthAt(start) <= level).at(-1);
    if (!total) return [];
    const end = Math.min(closeOf(text, index), marks[at + 1]?.index ?? text.length);
    const parts = figures.filter(
      (figure) =>
        figure.start > index && figure.end <= end && figure.kind === total.kind && depthAt(figure.start) === level,
    );
    // Behind a comma 其中 goes on from the sentence before: only what follows at once is of that total.
    if (parts.length < 2 || index - total.end > MOST_BETWEEN) return [];
    if (PEOPLE.has(total.kind) && areCrossing(text, index, parts)) return [];
    return [{ sentence, total, parts, isWhole: false }];
  });
}

const PEOPLE: ReadonlySet<string> = new Set(["人", "万人"]);
/** What the same person may be several of: parts of this kind neither make up a whole nor leave some out. */
const CROSSING =
  /寄宿|住校|走读|随迁|留守|农村|残疾|困难|建档|独生|女(?!子)|党员|团员|骨干|学科带头人|名师|班主任|职称|教龄|学历|研究生|本科|专科|证|编|外聘|临聘|\d+岁/;

/** Whether parts are told by what goes across each other: 其中寄宿生12000人, 随迁子女3400人. All women and men are a whole. */
function areCrossing(text: string, from: number, parts: readonly TextFigure[]): boolean {
  const names = parts.map(({ start }, at) => text.slice(parts[at - 1]?.end ?? from, start));
  if (names.some((name) => /男/.test(name)) && names.some((name) => /女/.test(name))) return names.length > 2;
  return names.some((name) => CROSSING.test(name));
}

/** Characters between a total and the 其中 that divides it. */
const MOST_BETWEEN = 30;

function wholeSums(sentence: Sentence, text: string, figures: readonly TextFigure[]): readonly NamedSum[] {
  for (const [at, total] of figures.entries()) {
    const before = text.slice(Math.max(0, total.start - 16), total.start);
    const kin = (part: TextFigure): boolean => part.kind === total.kind;
    const ahead = figures.slice(0, at).filter(kin);
    if (WHOLE.test(before) && ahead.length >= 2) return [{ sentence, total, parts: ahead, isWhole: true }];
    if (!TOGETHER.test(before) || ahead.length > 0) continue;
    const behind = figures.slice(at + 1).filter(kin);
    const first = behind[0];
    // A colon or comma stands between a total and its parts, and the parts are told one after the other.
    if (first && behind.length >= 2 && /^[^。;]{0,20}[:,(]/.test(text.slice(total.end, first.start)))
      return [{ sentence, total, parts: behind, isWhole: /:|包括|分别/.test(text.slice(total.end, first.start)) }];
  }
  return [];
}

/** Named sums held against their parts, in exact decimals. */
export function checkNamedSums(sums: readonly NamedSum[]): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  for (const { sentence, total, parts, isWhole } of sums) {
    const check = checkFigures(total, parts);
    const because = [quote(sentence.paragraph, ...placesOf(sentence, total, parts))];
    const amounts = { total: amountOf(total), parts: parts.map(amountOf) };
    if (check.state !== "wrong") proofs.push({ kind: "sum", ...amounts, isWithin: check.state !== "exact", because });
    else {
      const isOver = check.difference < 0 && (total.kind === "money" || total.kind === "area");
      // 其中 may leave parts out, and the same people may be counted in two of them.
      const risk = isWhole || isOver ? "wrong" : "check";
      issues.push({ kind: "sum", ...amounts, sum: inUnitOf(total, check.sum), risk, because });
    }
  }
  return { issues, proofs };
}

/** Total and parts in base units where they have any, with half a unit of the last digit of each. */
export function checkFigures(total: TextFigure, parts: readonly TextFigure[]): ReturnType<typeof checkYearSplit> {
  const figure = (of: TextFigure) => ({ value: of.base, half: of.half * factorOf(of), isAbout: of.isAbout });
  const isMeasured = total.kind === "money" || total.kind === "area";
  const units = new Set([total, ...parts].map(({ unit }) => unit));
  // Amounts in one unit are decimals to be equal; beside each other in 亿元 and 万元 one of them was rounded.
  return checkYearSplit(figure(total), parts.map(figure), isMeasured && units.size > 1);
}

function factorOf({ value, base }: TextFigure): number {
  return value === 0 ? 1 : base / value;
}

/** A number in base units as it would be printed in the unit of a figure. */
export function inUnitOf(figure: TextFigure, base: number): number {
  return figure.base === figure.value ? base : printedIn(base, factorOf(figure));
}

export function amountOf({ value, unit }: TextFigure): Amount {
  return { value, unit };
}

/** From the clause of the first to the end of the last of some figures of a sentence, as places of its paragraph. */
function placesOf({ start, text }: Sentence, total: TextFigure, parts: readonly TextFigure[]): [number, number] {
  const all = [total, ...parts];
  const first = least(all.map((figure) => figure.start));
  const last = greatest(all.map((figure) => figure.end));
  const from = greatest([",", ";", ":"].map((sign) => text.lastIndexOf(sign, first - 1))) + 1;
  const close = /^[^,。;、(]{0,12}\)/.exec(text.slice(last))?.[0].length ?? 0;
  return [start + from, start + last + close];
}

/** Half a unit of the last digit of a number that stands alone in a cell. */
export function halfOf(value: number): number {
  return halfUnitOf(printedDecimals(value));
}
