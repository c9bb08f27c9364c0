import type { Answers } from "../answers";
import type { Question, QuestionChoice } from "../recognised-table";
import { nameNearness, type NamePrint, namePrint } from "./near-names";
import { type Entry, nameCell, type School } from "./schools";

/** A row that may be of one of some schools; the user decides. */
export interface Proposal {
  readonly entry: Entry;
  /** Likeliest first, three at most. */
  readonly candidates: readonly School[];
  /** 1 where only the spelling or the town is in doubt, less for what may be a slip. */
  readonly nearness: number;
}

/** What became of rows that are of no school for sure. */
export interface Proposed {
  readonly questions: readonly Question[];
  /** The user has said that the row is of the school. */
  readonly accepted: readonly { readonly entry: Entry; readonly school: School }[];
  /** Rows that are like no school, or of which the user has said so. */
  readonly left: readonly Entry[];
  /** Schools named in open questions. */
  readonly asked: ReadonlySet<School>;
}

export const MOST_CHOICES = 3;
/** Names that are hardly less near than the nearest are offered, too; slips are not offered beside other spellings. */
const AS_NEAR = 0.25;
const NONE = "none";
const ALL = "all";
const EACH = "each";
/** So many names that differ in the same way are asked about in one question. */
const LEAST_ALIKE = 4;
/** Names that share nothing are compared one by one only in lists that are short. */
const MOST_COMPARED = 250_000;

/** The schools that a row's name is near to, best first. */
export function nearestSchools(entries: readonly Entry[], schools: readonly School[], mayBe: (entry: Entry, school: School) => boolean): { readonly proposals: readonly Proposal[]; readonly left: readonly Entry[] } {
  const byKey = new Map<string, School[]>();
  for (const school of schools) for (const key of keysOf(namePrint(school.name))) byKey.set(key, [...(byKey.get(key) ?? []), school]);
  const proposals: Proposal[] = [];
  const left: Entry[] = [];
  const looksForSlips = entries.length * schools.length <= MOST_COMPARED;
  for (const entry of entries) {
    const print = namePrint(entry.name);
    const alike = new Set(keysOf(print).flatMap((key) => byKey.get(key) ?? []));
    const compare = (among: Iterable<School>): { school: School; nearness: number }[] =>
      [...among].flatMap((school) => {
        const nearness = mayBe(entry, school) ? nameNearness(print, namePrint(school.name)) : 0;
        return nearness > 0 ? [{ school, nearness }] : [];
      });
    let found = compare(alike);
    if (found.length === 0 && looksForSlips) found = compare(schools);
    found.sort((a, b) => b.nearness - a.nearness);
    const best = found[0]?.nearness ?? 0;
    if (best === 0) left.push(entry);
    else proposals.push({ entry, candidates: found.filter(({ nearness }) => best - nearness <= AS_NEAR).map(({ school }) => school).slice(0, MOST_CHOICES), nearness: best });
  }
  return { proposals, left };
}

/** Names that are near by spelling or by a place in front share one of these. */
function keysOf({ core, places }: NamePrint): readonly string[] {
  return [core, ...places.flatMap((place) => (place !== "" && core.startsWith(place) ? [core.slice(place.length)] : []))];
}

/** Turns proposals into questions, or into what the user has answered. */
export function askSchools(proposals: readonly Proposal[], answers: Answers, other: string): Proposed {
  const questions: Question[] = [];
  const accepted: { entry: Entry; school: School }[] = [];
  const left: Entry[] = [];
  const asked = new Set<School>();
  const single: Proposal[] = [];
  for (const group of alikeGroups(proposals)) {
    const question = group.length >= LEAST_ALIKE ? askTogether(group, answers, other) : null;
    if (question) questions.push(question);
    if (!question || question.answer === EACH) single.push(...group);
    else if (question.answer === ALL) for (const { entry, candidates } of group) accepted.push(...candidates.map((school) => ({ entry, school })));
    else for (const { candidates } of group) for (const school of candidates) asked.add(school);
  }
  const ids = new Map<string, number>();
  for (const { entry, candidates } of single) {
    const base = `same-school:${entry.table.sheet}:${entry.name}:${other}`;
    const times = (ids.get(base) ?? 0) + 1;
    ids.set(base, times);
    const id = times === 1 ? base : `${base}#${times}`;
    const labels = labelsOf(candidates);
    const choices: QuestionChoice[] = [...labels.map((label) => ({ id: label, parameters: { school: label } })), { id: NONE, parameters: {} }];
    const answer = choices.find((choice) => choice.id === answers[id])?.id ?? null;
    questions.push({
      id,
      code: "same-school",
      sheet: entry.table.sheet,
      cells: [nameCell(entry), ...candidates.flatMap(({ slots }) => slots.slice(0, 1).map(nameCell))],
      parameters: { school: entry.name, other },
      choices,
      answer,
    });
    const chosen = candidates[labels.indexOf(answer ?? "")];
    if (chosen) accepted.push({ entry, school: chosen });
    else if (answer === NONE) left.push(entry);
    else for (const school of candidates) asked.add(school);
  }
  return { questions, accepted, left, asked };
}

/** Proposals with one candidate each whose names differ by the same words in front; others by themselves. */
function alikeGroups(proposals: readonly Proposal[]): readonly (readonly Proposal[])[] {
  const groups = new Map<string, Proposal[]>();
  proposals.forEach((proposal, position) => {
    const rule = ruleOf(proposal) ?? `#${position}`;
    const key = `${proposal.entry.table.id}|${rule}`;
    groups.set(key, [...(groups.get(key) ?? []), proposal]);
  });
  return [...groups.values()];
}

/** "+师宗县": the row's name is the school's with 师宗县 in front; "-师宗县" the other way; null where it is not that plain. */
function ruleOf({ entry, candidates }: Proposal): string | null {
  const [school] = candidates;
  if (!school || candidates.length > 1) return null;
  const [own, others] = [namePrint(entry.name).plain, namePrint(school.name).plain];
  if (own.length > others.length && own.endsWith(others)) return `+${own.slice(0, own.length - others.length)}`;
  return others.length > own.length && others.endsWith(own) ? `-${others.slice(0, others.length - own.length)}` : null;
}

function askTogether(group: readonly Proposal[], answers: Answers, other: string): Question | null {
  const [first] = group;
  const candidate = first?.candidates[0];
  const rule = first ? ruleOf(first) : null;
  if (!first || !candidate || !rule) return null;
  const id = `same-school:${first.entry.table.sheet}:${rule}:${other}`;
  const choices: QuestionChoice[] = [
    { id: ALL, parameters: { count: group.length } },
    { id: EACH, parameters: { count: group.length } },
  ];
  return {
    id,
    code: "same-school",
    sheet: first.entry.table.sheet,
    cells: group.map(({ entry }) => nameCell(entry)),
    parameters: { school: first.entry.name, candidate: candidate.name, other, count: group.length, prefix: rule.slice(1) },
    choices,
    answer: choices.find((choice) => choice.id === answers[id])?.id ?? null,
  };
}

/** Names to choose from; those of several schools are told apart by town, else by where they stand. */
function labelsOf(schools: readonly School[]): readonly string[] {
  return schools.map((school) => {
    const same = schools.filter(({ name }) => name === school.name);
    if (same.length === 1) return school.name;
    if (school.town !== null && same.filter(({ town }) => town === school.town).length === 1) return `${school.name}（${school.town}）`;
    const [slot] = school.slots;
    if (!slot) return school.name;
    const { sheet, row } = nameCell(slot);
    return `${school.name}（${sheet}第${row + 1}行）`;
  });
}
