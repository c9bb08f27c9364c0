import { withoutOwners } from "./clauses";
import { figuresOf } from "./figures";
import type { PlanIssue, PlanProof, RuleResult } from "./plan-issue";
import { keyOf, plainClauses, type SameRequirement } from "./requirements";
import { differenceOf } from "./texts-alike";
import { addAll } from "../core/quantity/long-lists";

/** Words by which a requirement is no longer absolute. */
const SOFT = /原则上|一般|基本(?:达到|实现|完成)|力争|争取/;
/** Two clauses are the same one, differing in one place, where so much of the shorter is alike. */
const ALIKE = 0.7;
const LEAST_ALIKE = 8;

/** Requirements that the body and an annex state both: how far they reach, how strictly, with which figures and words. */
export function checkRequirements(same: readonly SameRequirement[]): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  for (const requirement of same) {
    const { item, because } = requirement;
    const found = faultsOf(requirement);
    addAll(issues, found);
    const isSame = plainClauses(item.text).some(
      (clause) =>
        /\d/.test(clause) && plainClauses(withoutOwners(requirement.sentence.text)).includes(clause.replace(/。$/, "")),
    );
    if (found.length === 0 && isSame) proofs.push({ kind: "requirement", item: item.code, because });
  }
  return { issues, proofs };
}

function faultsOf({ item, sentence, because }: SameRequirement): readonly PlanIssue[] {
  const issues: PlanIssue[] = [];
  const body = withoutOwners(sentence.text);
  const word = SOFT.exec(body)?.[0];
  if (word !== undefined && !SOFT.test(item.text))
    issues.push({ kind: "strength", word, item: item.code, risk: "check", because });
  const said = plainClauses(body);
  for (const clause of plainClauses(item.text)) {
    const fault = said.map((other) => differing(clause, other)).find((each) => each !== null);
    if (fault?.kind === "scope")
      issues.push({ kind: "scope", more: fault.more, item: item.code, risk: "check", because });
    if (fault?.kind === "word")
      issues.push({ kind: "word", here: fault.here, there: fault.there, risk: "check", because });
  }
  const figures = figuresOf(body);
  const own = figuresOf(item.text);
  const shared = own.filter((figure) => figures.some((other) => keyOf(other) === keyOf(figure)));
  // A second limit in the same unit that the body leaves out: 2500人 beside 2000人.
  const leftOut = own.filter(
    (figure) =>
      shared.some(({ unit }) => unit === figure.unit) && !figures.some((other) => keyOf(other) === keyOf(figure)),
  );
  for (const { value, unit } of leftOut)
    issues.push({ kind: "figure-left-out", figure: { value, unit }, item: item.code, risk: "check", because });
  return issues;
}

type Difference =
  | { readonly kind: "scope"; readonly more: string }
  | { readonly kind: "word"; readonly here: string; readonly there: string };

/** How two clauses differ that are alike but for one place; null where they are equal, or differ otherwise. */
function differing(annex: string, body: string): Difference | null {
  const a = annex.replace(/。$/, "");
  const { before, behind } = differenceOf(a, body);
  const alike = before + behind;
  if (a === body || alike < LEAST_ALIKE || alike < ALIKE * Math.min(a.length, body.length)) return null;
  const [here, there] = [body.slice(before, body.length - behind), a.slice(before, a.length - behind)];
  const more = here === "" ? there : there === "" ? here : null;
  // What is alike on both sides of 和… may be cut one word too early: 公办学校[和…学校] or 公办[学校和…]学校.
  if (more !== null) {
    const added = rotated(more, a.length > body.length ? a : body, before);
    return added === null ? null : { kind: "scope", more: added };
  }
  if (here.length !== 1 || there.length !== 1 || !/\p{Script=Han}/u.test(here + there)) return null;
  if (/[\d一二三四五六七八九十两]/.test(here + there) || !/^\p{Script=Han}{2}$/u.test(here + there)) return null;
  return { kind: "word", here: around(body, before), there: around(a, before) };
}

/** What was added, beginning with what joins it on: 和镇区. */
function rotated(more: string, text: string, at: number): string | null {
  for (let by = 0; by <= Math.min(at, more.length); by += 1) {
    const turned = text.slice(at - by, at - by + more.length);
    if (text.slice(at - by, at) !== more.slice(more.length - by)) return null;
    if (/^(?:和|及|以及|、|或|与)/.test(turned)) return turned;
  }
  return null;
}

/** The word that a character stands in: a few characters on both sides. */
function around(text: string, at: number): string {
  const word = text.slice(Math.max(0, at - 1), at + 4);
  return word.replace(/[^\p{Script=Han}].*$/u, "");
}
