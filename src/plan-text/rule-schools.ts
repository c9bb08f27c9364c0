import { checkFlow } from "../core/money/balance";
import { exactTotal } from "../core/quantity/decimal";
import { figuresOf, fitsMask, type TextFigure } from "./figures";
import { type Plan, quoteSentence, type Sentence } from "./plan";
import type { PlanIssue, PlanProof, RuleResult, SchoolSum } from "./plan-issue";
import { greatest } from "../core/quantity/long-lists";

const REMOVED = /(?:撤并|撤销|撤除|停办|关闭|合并)[^,、;]*$/;
const KEPT = /保留[^,、;]*$/;
const ADDED = /(?:新建|新增|新设|增设)[^,、;]*$/;
const AFTER = /(?:调整后|优化后|整合后|撤并后)[^;]*$/;
const BEFORE = /(?:现有|原有|目前有|共有)[^,、;]*$/;

interface Layout {
  before: TextFigure | null;
  after: TextFigure | null;
  kept: TextFigure | null;
  readonly added: TextFigure[];
  readonly removed: TextFigure[];
}

/**
 * Schools of one kind before and after a new layout: before = kept + merged, after = kept + built, before + built − merged
 * = after. A masked figure is solved by the others.
 */
export function checkSchoolCounts({ sentences }: Plan): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  for (const sentence of sentences) {
    const layout = layoutOf(sentence);
    if (layout) hold(sentence, layout, issues, proofs);
  }
  sections(sentences, issues, proofs);
  return { issues, proofs };
}

function layoutOf({ text }: Sentence): Layout | null {
  if (!/撤并|撤销|撤除|停办|保留|合并/.test(text)) return null;
  const layout: Layout = { before: null, after: null, kept: null, added: [], removed: [] };
  let from = 0;
  for (const figure of figuresOf(text)) {
    if (figure.kind !== "所" && figure.kind !== "个") continue;
    const ahead = text.slice(from, figure.start);
    const clause = ahead.slice(greatest([",", ";", "("].map((sign) => ahead.lastIndexOf(sign))) + 1);
    if (/^\s*含|包含|包括/.test(clause)) continue;
    from = figure.end;
    if (REMOVED.test(clause)) layout.removed.push(figure);
    else if (ADDED.test(clause)) layout.added.push(figure);
    else if (KEPT.test(clause)) layout.kept ??= figure;
    else if (AFTER.test(ahead)) layout.after ??= figure;
    else if (BEFORE.test(clause)) layout.before ??= figure;
  }
  return layout.before || layout.after ? layout : null;
}

function hold(sentence: Sentence, layout: Layout, issues: PlanIssue[], proofs: PlanProof[]): void {
  const because = [quoteSentence(sentence)];
  const { before, after, kept } = layout;
  const [added, removed] = [layout.added, layout.removed].map((each) => each.map(({ value }) => value));
  const tell = (of: SchoolSum, stated: TextFigure, parts: readonly number[]): void => {
    const sum = exactTotal(parts);
    if (parts.some(Number.isNaN)) return;
    if (stated.mask !== null) {
      const solved = { mask: stated.mask, solved: sum, unit: stated.unit, because };
      if (fitsMask(sum, stated.mask)) proofs.push({ kind: "mask-solved", ...solved });
      else issues.push({ kind: "mask-unfit", ...solved, risk: "wrong" });
    } else if (sum === stated.value) proofs.push({ kind: "schools", of, stated: sum, parts, because });
    else issues.push({ kind: "schools", of, stated: stated.value, sum, parts, risk: "wrong", because });
  };
  if (!added || !removed) return;
  if (before && kept && removed.length > 0) tell("before", before, [kept.value, ...removed]);
  if (after && kept && added.length > 0) tell("after", after, [kept.value, ...added]);
  // Where what is kept is told, the two sums above say it all.
  if (kept || !before || !after || before.mask !== null || after.mask !== null) return;
  if (added.length + removed.length === 0) return;
  const flow = checkFlow(
    { before: before.value, added: exactTotal(added), removed: exactTotal(removed), after: after.value },
    "none",
  );
  if (flow.kind === "checked") tell("flow", after, [before.value, ...added, ...removed.map((each) => -each)]);
}

/** 初中部 of 一贯制 schools that are closed leave as many 小学部, which the count of primary schools has to hold. */
function sections(sentences: readonly Sentence[], issues: PlanIssue[], proofs: PlanProof[]): void {
  const find = (pattern: RegExp): { sentence: Sentence; count: number } | null => {
    for (const sentence of sentences) {
      const count = pattern.exec(sentence.text)?.[1];
      if (count !== undefined) return { sentence, count: Number(count) };
    }
    return null;
  };
  const closed = find(/(?:撤并|撤销|停办)[^,。;]{0,12}一贯制[^,。;\d]{0,6}初中部(\d+)所/);
  const counted = find(/含[^,。;\d]{0,6}一贯制[^,。;\d]{0,6}小学部(\d+)所/);
  if (!closed || !counted) return;
  const because = [closed, counted].map(({ sentence }) => quoteSentence(sentence));
  if (closed.count === counted.count) proofs.push({ kind: "sections", count: closed.count, because });
  else issues.push({ kind: "sections", closed: closed.count, counted: counted.count, risk: "check", because });
}
