import { namesOfOneUnit } from "../core/ledger/unit-names";
import { figuresOf } from "./figures";
import { isRateOrLimit, withoutOwners } from "./clauses";
import { allOwners, ownedRows, ownersIn, unitsOf } from "./owners";
import { type Paragraph, type Plan, quote, quoteLine } from "./plan";
import type { PlanIssue, PlanProof, RuleResult } from "./plan-issue";
import type { AnnexItem, SameRequirement } from "./requirements";
import { amountOf } from "./rule-sums";

/** Of the paragraphs, or rows, side by side so many have to name who is responsible before one without is told of. */
const MOST_WITHOUT = 0.25;
const LEAST_WITH = 2;

/** Who is responsible: named everywhere, by one name each, alike in body and annex, with the treasury where money is spent. */
export function checkOwners(plan: Plan, items: readonly AnnexItem[], same: readonly SameRequirement[]): RuleResult {
  const results = [missing(plan), missingInRows(plan), names(plan), finance(plan), bodyAndAnnex(plan, items, same)];
  return { issues: results.flatMap(({ issues }) => issues), proofs: results.flatMap(({ proofs }) => proofs) };
}

/** Numbered paragraphs under one heading, of which most name who is responsible. */
function missing({ paragraphs }: Plan): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  const groups = new Map<string, Paragraph[]>();
  const parents = new Set(paragraphs.flatMap(({ mark, parent }) => (mark && parent !== null ? [parent] : [])));
  for (const [at, paragraph] of paragraphs.entries()) {
    const { mark, parent } = paragraph;
    if (!mark || parents.has(at)) continue;
    const key = `${parent ?? ""}/${mark.level}/${paragraph.part}`;
    const group = groups.get(key);
    if (group) group.push(paragraph);
    else groups.set(key, [paragraph]);
  }
  const places = new Map(paragraphs.map((paragraph, at) => [paragraph, at]));
  const roles = new Set(paragraphs.flatMap(({ text }) => ownersIn(text).map(({ role }) => role)));
  for (const role of roles) {
    let complete = 0;
    for (const group of groups.values()) {
      const isGiven = (paragraph: Paragraph): boolean =>
        ownersIn(bodyOf(paragraphs, places.get(paragraph) ?? 0)).some(
          (owners) => owners.role === role && owners.units.length > 0,
        );
      const without = group.filter((paragraph) => !isGiven(paragraph));
      const given = group.length - without.length;
      if (given >= LEAST_WITH && without.length === 0) complete += given;
      if (given < LEAST_WITH || without.length === 0 || without.length > MOST_WITHOUT * group.length) continue;
      for (const paragraph of without)
        issues.push({
          kind: "owner-missing",
          role,
          with: given,
          without: without.length,
          risk: "wrong",
          because: [headOf(paragraph)],
        });
    }
    if (complete > 0) proofs.push({ kind: "owners-given", count: complete, role, because: [] });
  }
  return { issues, proofs };
}

/** A numbered paragraph with the paragraphs without a number below it. */
function bodyOf(paragraphs: readonly Paragraph[], at: number): string {
  const paragraph = paragraphs[at];
  if (!paragraph) return "";
  let text = paragraph.text;
  for (let next = at + 1; next < paragraphs.length; next += 1) {
    const below = paragraphs[next];
    if (!below || below.mark !== null || below.part !== paragraph.part) break;
    text += `\n${below.text}`;
  }
  return text;
}

/** The beginning of a paragraph, to its first full stop. */
function headOf(paragraph: Paragraph) {
  const stop = paragraph.text.search(/[。;]/);
  return quote(paragraph, 0, stop < 0 ? paragraph.text.length : stop);
}

function missingInRows({ tables }: Plan): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  for (const { rows } of tables) {
    const owned = ownedRows(rows);
    if (!owned) continue;
    const without = owned.rows.filter(({ list }) => list === null);
    const given = owned.rows.length - without.length;
    if (given < LEAST_WITH || without.length > MOST_WITHOUT * owned.rows.length) continue;
    for (const { row } of without)
      issues.push({
        kind: "owner-missing",
        role: owned.role,
        with: given,
        without: without.length,
        risk: "wrong",
        because: [quoteLine(row.line)],
      });
    if (without.length === 0) proofs.push({ kind: "owners-given", count: given, role: owned.role, because: [] });
  }
  return { issues, proofs };
}

/** One unit by several names, and lists in which units are parted now by 、 and now by a comma. */
function names(plan: Plan): RuleResult {
  const lists = allOwners(plan);
  const issues: PlanIssue[] = [];
  const quoteOf = ({ paragraph, row }: (typeof lists)[number], unit: string) => {
    const at = paragraph ? paragraph.text.indexOf(unit) : -1;
    return paragraph && at >= 0 ? quote(paragraph, at, at + unit.length) : row ? quoteLine(row.line) : null;
  };
  for (const group of namesOfOneUnit(lists.flatMap(({ owners }) => owners.units))) {
    const because = group.flatMap((name) => {
      const list = lists.find(({ owners }) => owners.units.includes(name));
      return (list && quoteOf(list, name)) ?? [];
    });
    issues.push({ kind: "unit-names", names: group, risk: "note", because });
  }
  for (const list of lists) {
    const { list: text } = list.owners;
    const [whole, before, behind] = /([^、,()]*局),([^、,()]*[局办委])(?=[、,]|$)/.exec(text) ?? [];
    if (whole === undefined || before === undefined || behind === undefined) continue;
    if (!lists.some(({ owners }) => /局、/.test(owners.list))) continue;
    const said = quoteOf(list, before);
    issues.push({ kind: "separator", units: [before, behind], risk: "note", because: said ? [said] : [] });
  }
  return { issues, proofs: [] };
}

/** Paragraphs that spend money and do not name the treasury, where others do. */
function finance({ paragraphs }: Plan): RuleResult {
  const spending = paragraphs.flatMap((paragraph) => {
    const text = withoutOwners(paragraph.text);
    const figure = figuresOf(text).find((each) => each.kind === "money" && !isRateOrLimit(text, each));
    const units = ownersIn(paragraph.text).flatMap((owners) => owners.units);
    return figure && units.length > 0 ? [{ paragraph, text, figure, units }] : [];
  });
  const isNamed = (units: readonly string[]): boolean => units.some((unit) => unit.includes("财政"));
  if (!spending.some(({ units }) => isNamed(units))) return { issues: [], proofs: [] };
  const issues = spending
    .filter(({ units }) => !isNamed(units))
    .map(({ paragraph, figure }): PlanIssue => {
      const list = ownersIn(paragraph.text).map((owners) => owners.list);
      const at = paragraph.text.indexOf(list[0] ?? "");
      return {
        kind: "no-finance",
        amount: amountOf(figure),
        risk: "check",
        because: [
          quote(paragraph, Math.max(0, figure.start - 2), figure.end),
          quote(paragraph, at, at + (list[0] ?? "").length),
        ],
      };
    });
  return { issues, proofs: [] };
}

/** Items of an annex whose owners are others than those of the paragraph that asks for the same. */
function bodyAndAnnex(plan: Plan, items: readonly AnnexItem[], same: readonly SameRequirement[]): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  const groups = namesOfOneUnit(allOwners(plan).flatMap(({ owners }) => owners.units));
  const known = (unit: string): string => groups.find((group) => group.includes(unit))?.[0] ?? unit;
  const lists = new Map(
    plan.tables.flatMap(({ rows }) => (ownedRows(rows)?.rows ?? []).map(({ row, list }) => [row, list] as const)),
  );
  const pairs = [
    ...same.map(({ item, sentence }) => ({ item, paragraph: sentence.paragraph })),
    ...items.filter((item) => !same.some((each) => each.item === item)).flatMap((item) => namedBy(plan, item)),
  ];
  for (const { item, paragraph } of pairs) {
    const annex = lists.get(item.row) ?? null;
    const owners = ownersIn(paragraph.text)[0];
    if (annex === null || !owners) continue;
    const [body, there] = [owners.units.map(known), unitsOf(annex).map(known)];
    const onlyBody = body.filter((unit) => !there.includes(unit));
    const onlyAnnex = there.filter((unit) => !body.includes(unit));
    const at = paragraph.text.indexOf(owners.list);
    const because = [quote(paragraph, at, at + owners.list.length), quoteLine(item.row.line)];
    if (onlyBody.length + onlyAnnex.length === 0) proofs.push({ kind: "owners", item: item.code, because });
    else issues.push({ kind: "owners", item: item.code, onlyBody, onlyAnnex, risk: "check", because });
  }
  return { issues, proofs };
}

const LEAST_NAME = 5;

/** The one paragraph with owners that names what an item measures: 生均教学及辅助用房面积 is 教学及辅助用房. */
function namedBy(
  { paragraphs }: Plan,
  item: AnnexItem,
): readonly { readonly item: AnnexItem; readonly paragraph: Paragraph }[] {
  const name = /^(?:生均|每百名学生拥有)([^:,。(]+?)(?:面积|数|值)?:/.exec(item.text)?.[1] ?? "";
  if (name.length < LEAST_NAME) return [];
  const found = paragraphs.filter(({ part, text }) => part === 0 && withoutOwners(text).includes(name));
  const [only, other] = found;
  return only && !other ? [{ item, paragraph: only }] : [];
}
