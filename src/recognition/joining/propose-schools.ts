import { type CellRef, cellRefName } from "../../core/cell/address";
import type { Answers } from "../answers";
import type { Question, QuestionChoice } from "../recognised-table";
import { nameNearness, type NamePrint, namePrint } from "./near-names";
import { plainText } from "../words/plain-text";
import { type Entry, nameCell, type School } from "./schools";
import { addAll } from "../../core/quantity/long-lists";

/** A row that may be of one of some schools; the user decides. */
export interface Proposal {
  readonly entry: Entry;
  /** Likeliest first, three at most. */
  readonly candidates: readonly School[];
  /** 1 where only the spelling or the town is in doubt, less for what may be a slip. */
  readonly nearness: number;
}

export interface Accepted {
  readonly entry: Entry;
  readonly school: School;
  readonly question: string;
}

/** What became of rows that are of no school for sure. */
export interface Proposed {
  /** The user has said that the row is of the school, in answer to the question of this id. */
  readonly accepted: readonly Accepted[];
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
export function nearestSchools(
  entries: readonly Entry[],
  schools: readonly School[],
  mayBe: (entry: Entry, school: School) => boolean,
): { readonly proposals: readonly Proposal[]; readonly left: readonly Entry[] } {
  const byKey = new Map<string, School[]>();
  for (const school of schools)
    for (const key of keysOf(namePrint(school.name))) byKey.set(key, [...(byKey.get(key) ?? []), school]);
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
    else
      proposals.push({
        entry,
        candidates: found
          .filter(({ nearness }) => best - nearness <= AS_NEAR)
          .map(({ school }) => school)
          .slice(0, MOST_CHOICES),
        nearness: best,
      });
  }
  return { proposals, left };
}

/** Names that are near by spelling or by a place in front share one of these. */
function keysOf({ core, places }: NamePrint): readonly string[] {
  return [
    core,
    ...places.flatMap((place) => (place !== "" && core.startsWith(place) ? [core.slice(place.length)] : [])),
  ];
}

/**
 * What is asked while several tables are matched one after the other: the same pair of names in two tables is one
 * question, and so are all names that differ by the same words in front.
 */
export class AskedNames {
  /** Rules ({@link ruleOf}) that are asked about as one, and those of names asked about one by one. */
  readonly together: Set<string>;
  readonly single = new Set<string>();
  private readonly questions = new Map<
    string,
    {
      readonly question: Question;
      readonly names: Set<string>;
      readonly sheets: Set<string>;
      readonly cells: Map<string, CellRef>;
    }
  >();
  private readonly reopened = new Set<string>();
  private readonly answered = new Map<string, { readonly labels: readonly string[]; readonly answer: string }[]>();

  constructor(
    readonly answers: Answers,
    together: ReadonlySet<string>,
  ) {
    this.together = new Set(together);
    for (const [id, answer] of Object.entries(answers)) {
      const [, name, labels] = PAIR.exec(id) ?? [];
      if (name === undefined || labels === undefined || SECOND_ROW.test(labels)) continue;
      this.answered.set(name, [...(this.answered.get(name) ?? []), { labels: labels.split("|"), answer }]);
    }
  }

  add(question: Question, names: readonly string[]): void {
    const known = this.questions.get(question.id) ?? {
      question,
      names: new Set(),
      sheets: new Set(),
      cells: new Map(),
    };
    this.questions.set(question.id, known);
    for (const name of names) known.names.add(plainText(name));
    known.sheets.add(question.sheet);
    for (const cell of question.cells) known.cells.set(cellRefName(cell), cell);
  }

  /** Asks again: the answer contradicts another one. */
  reopen(id: string): void {
    this.reopened.add(id);
  }

  /** The user's answer on a name and those that it may be, else what was answered for another choice of names. */
  answerFor(id: string, name: string, labels: readonly string[]): string | null {
    const own = this.answers[id];
    if (own === NONE || labels.includes(own ?? "")) return own ?? null;
    const others = this.answered.get(name) ?? [];
    const chosen = others.find(({ answer }) => labels.includes(answer));
    if (chosen) return chosen.answer;
    const refused = new Set(others.flatMap(({ answer, labels: offered }) => (answer === NONE ? offered : [])));
    return labels.length > 0 && labels.every((label) => refused.has(plainText(label))) ? NONE : null;
  }

  answerTogether(id: string): string | null {
    const answer = this.answers[id];
    return answer === ALL || answer === EACH ? answer : null;
  }

  /** The questions, each about the rows of all tables. */
  outcome(): readonly Question[] {
    return [...this.questions.values()].map(({ question, names, sheets, cells }) => {
      const count = question.parameters.prefix === undefined ? {} : { count: names.size };
      const parameters = {
        ...question.parameters,
        ...count,
        ...(sheets.size > 1 ? { sheets: [...sheets].join("、") } : {}),
      };
      const choices = question.choices.map((choice) =>
        choice.parameters.count === undefined ? choice : { ...choice, parameters: { ...choice.parameters, ...count } },
      );
      return {
        ...question,
        cells: [...cells.values()],
        parameters,
        choices,
        answer: this.reopened.has(question.id) ? null : question.answer,
      };
    });
  }
}

/** Of two rows of one name each has its own answer. */
const SECOND_ROW = /#\d{1,6}$/;
const PAIR = /^same-school:([^=]{1,80})=(.{1,400})$/s;

/** Turns proposals into questions, or into what the user has answered. */
export function askSchools(proposals: readonly Proposal[], names: AskedNames, other: string): Proposed {
  const accepted: Accepted[] = [];
  const left: Entry[] = [];
  const asked = new Set<School>();
  const single: Proposal[] = [];
  for (const [rule, group] of alikeGroups(proposals)) {
    const isTogether =
      rule !== null && (names.together.has(rule) || new Set(group.map(({ entry }) => entry.bare)).size >= LEAST_ALIKE);
    const question = isTogether ? askTogether(rule, group, names, other) : null;
    if (!isTogether && rule !== null) names.single.add(rule);
    if (!question || question.answer === EACH) addAll(single, group);
    else if (question.answer === ALL)
      for (const { entry, candidates } of group)
        addAll(
          accepted,
          candidates.map((school) => ({ entry, school, question: question.id })),
        );
    else for (const { candidates } of group) for (const school of candidates) asked.add(school);
  }
  const times = new Map<string, number>();
  for (const { entry, candidates } of single) {
    const labels = labelsOf(candidates);
    const name = plainText(entry.name);
    const base = `same-school:${name}=${labels.map(plainText).join("|")}`;
    // Two rows of one table and name are two questions; the 小学部 and 初中部 of a school are one.
    const key = `${entry.table.id}|${entry.part}|${base}`;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    const id = count === 1 ? base : `${base}#${count}`;
    const answer = names.answerFor(id, count === 1 ? name : `${name}#${count}`, labels);
    const question: Question = {
      id,
      code: "same-school",
      sheet: entry.table.sheet,
      cells: [nameCell(entry), ...candidates.flatMap(({ slots }) => slots.slice(0, 1).map(nameCell))],
      parameters: { school: entry.name, other },
      choices: [
        ...labels.map((label): QuestionChoice => ({ id: label, parameters: { school: label } })),
        { id: NONE, parameters: {} },
      ],
      answer,
    };
    names.add(question, [entry.name]);
    const chosen = candidates[labels.indexOf(answer ?? "")];
    if (chosen) accepted.push({ entry, school: chosen, question: id });
    else if (answer === NONE) left.push(entry);
    else for (const school of candidates) asked.add(school);
  }
  return { accepted, left, asked };
}

/** Proposals with one candidate each whose names differ by the same words in front, by that rule; others by themselves. */
function alikeGroups(proposals: readonly Proposal[]): readonly (readonly [string | null, readonly Proposal[]])[] {
  const groups = new Map<string, Proposal[]>();
  const alone: [null, readonly Proposal[]][] = [];
  for (const proposal of proposals) {
    const rule = ruleOf(proposal);
    if (rule === null) alone.push([null, [proposal]]);
    else groups.set(rule, [...(groups.get(rule) ?? []), proposal]);
  }
  return [...groups, ...alone];
}

/** "+师宗县": the row's name is the school's with 师宗县 in front; "-师宗县" the other way; null where it is not that plain. */
function ruleOf({ entry, candidates }: Proposal): string | null {
  const [school] = candidates;
  if (!school || candidates.length > 1) return null;
  const [own, others] = [namePrint(entry.name).plain, namePrint(school.name).plain];
  if (own.length > others.length && own.endsWith(others)) return `+${own.slice(0, own.length - others.length)}`;
  return others.length > own.length && others.endsWith(own) ? `-${others.slice(0, others.length - own.length)}` : null;
}

function askTogether(rule: string, group: readonly Proposal[], names: AskedNames, other: string): Question | null {
  const [first] = group;
  const candidate = first?.candidates[0];
  if (!first || !candidate) return null;
  names.together.add(rule);
  const id = `same-school:${rule}`;
  const choices: QuestionChoice[] = [
    { id: ALL, parameters: { count: group.length } },
    { id: EACH, parameters: { count: group.length } },
  ];
  const question: Question = {
    id,
    code: "same-school",
    sheet: first.entry.table.sheet,
    cells: group.map(({ entry }) => nameCell(entry)),
    parameters: {
      school: first.entry.name,
      candidate: candidate.name,
      other,
      count: group.length,
      prefix: rule.slice(1),
    },
    choices,
    answer: names.answerTogether(id),
  };
  names.add(
    question,
    group.map(({ entry }) => entry.name),
  );
  return question;
}

/** Names to choose from; those of several schools are told apart by town, else by where they stand. */
function labelsOf(schools: readonly School[]): readonly string[] {
  return schools.map((school) => {
    const same = schools.filter(({ name }) => name === school.name);
    if (same.length === 1) return school.name;
    if (school.town !== null && same.filter(({ town }) => town === school.town).length === 1)
      return `${school.name}（${school.town}）`;
    const [slot] = school.slots;
    if (!slot) return school.name;
    const { sheet, row } = nameCell(slot);
    return `${school.name}（${sheet}第${row + 1}行）`;
  });
}
