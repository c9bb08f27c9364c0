import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { OFFICIAL_CODE } from "./choose-tables";
import type { FigureTable } from "./figure-tables";
import { isSameSpelled, nameNearness, namePrint } from "./near-names";
import { type Accepted, AskedNames, askSchools, MOST_CHOICES, nearestSchools, type Proposal, type Proposed } from "./propose-schools";
import { bareName, type Entry, entriesOf, nameCell, nameOfSchool, partsFit, plainCode, type School } from "./schools";

/** The schools of tables that are joined, with the rows of each. */
export interface Matching {
  readonly schools: readonly School[];
  readonly questions: readonly Question[];
  /** Rows that belong to no school of the layers before, those that are asked about left out. */
  readonly unmatched: readonly Entry[];
  /** Schools that a question is open about: nothing more need be said of them. */
  readonly asked: ReadonlySet<School>;
  /** Rows that were joined by their code although the names have nothing in common. */
  readonly byCode: readonly { readonly entry: Entry; readonly school: School }[];
  /** Rows whose name is spelled otherwise and plainly the same: 第二小学校 and 第二小学. */
  readonly bySpelling: readonly { readonly entry: Entry; readonly school: School }[];
  /** Rows of which two or more say that they are one school: none of them is joined. */
  readonly unclear: readonly Entry[];
  /** Rows that the user has said are one school although the school can have but one of them: asked again. */
  readonly contradicted: readonly { readonly school: School; readonly entries: readonly Entry[] }[];
}

/**
 * Puts rows of several tables together by school: by code where both have one, else by the plain name, told apart by
 * town and stage. Names that are only near are proposed in questions and joined when the user has said so.
 *
 * @param layers tables that state different things of the schools, the ones with the students first; tables within a
 *   layer hold different schools
 */
export function matchSchools(layers: readonly (readonly FigureTable[])[], answers: Answers): Matching {
  const names = new AskedNames(answers, new Set());
  const matching = matchOnce(layers, names);
  // Names asked about one by one before a longer table asked about all that differ so: once more, all together.
  if (![...names.single].some((rule) => names.together.has(rule))) return matching;
  return matchOnce(layers, new AskedNames(answers, names.together));
}

function matchOnce(layers: readonly (readonly FigureTable[])[], names: AskedNames): Matching {
  const schools: School[] = [];
  const unmatched: Entry[] = [];
  const asked = new Set<School>();
  const found: Pick<LayerMatch, "byCode" | "bySpelling" | "unclear" | "contradicted" | "questions">[] = [];
  const index = new SchoolIndex();
  layers.forEach((tables, layer) => {
    const entries = entriesOf(layer, tables);
    if (layer === 0) {
      for (const entry of entries) index.addRow(entry, schools);
      return;
    }
    const proposed = matchLayer(entries, schools, index, names, layers[0]?.[0]?.sheet ?? "");
    unmatched.push(...proposed.left, ...proposed.ambiguous);
    found.push(proposed);
    for (const school of proposed.asked) asked.add(school);
    for (const entry of proposed.left) if (!entry.table.isList && entry.table.relevant.size > 0) index.addRow(entry, schools);
  });
  return {
    schools,
    questions: [...found.flatMap(({ questions }) => questions), ...names.outcome()],
    unmatched,
    asked,
    byCode: found.flatMap(({ byCode }) => byCode),
    bySpelling: found.flatMap(({ bySpelling }) => bySpelling),
    unclear: found.flatMap(({ unclear }) => unclear),
    contradicted: found.flatMap(({ contradicted }) => contradicted),
  };
}

interface LayerMatch extends Pick<Proposed, "left" | "asked"> {
  /** Rows of one name that nothing tells apart: no question could be answered row by row. */
  readonly ambiguous: readonly Entry[];
  readonly byCode: Matching["byCode"];
  readonly bySpelling: Matching["bySpelling"];
  readonly unclear: readonly Entry[];
  readonly contradicted: Matching["contradicted"];
  /** By code or by name, where the two contradict each other. */
  readonly questions: readonly Question[];
}

/** Gives each row of a layer to its school; what is left is asked about or of no school so far. */
function matchLayer(rows: readonly Entry[], schools: readonly School[], index: SchoolIndex, names: AskedNames, other: string): LayerMatch {
  const settled = settleCodes(rows, index, names.answers, other);
  const { entries } = settled;
  const compares = index.comparable(entries);
  const claims = new Map<School, Entry[]>();
  const claim = (school: School, entry: Entry): void => push(claims, school, entry);
  const doubtful: Proposal[] = [];
  const ambiguous: Entry[] = [];
  const byCode: { entry: Entry; school: School }[] = [];
  const times = new Map<string, number>();
  const nameIn = (entry: Entry): string => `${entry.table.id}|${entry.bare}|${entry.part}|${compares.towns ? (entry.town ?? "") : ""}`;
  for (const entry of entries) times.set(nameIn(entry), (times.get(nameIn(entry)) ?? 0) + 1);
  const unknown: Entry[] = [];
  for (const entry of entries) {
    const { sure, maybe } = index.find(entry, compares);
    if (sure) {
      claim(sure, entry);
      if (!entry.isCode && !isNamedByCode(sure) && bareName(sure.name) !== entry.bare && nameNearness(namePrint(sure.name), namePrint(entry.name)) === 0) byCode.push({ entry, school: sure });
    } else if (maybe.length > MOST_CHOICES || (maybe.length > 0 && (times.get(nameIn(entry)) ?? 0) > 1)) ambiguous.push(entry);
    else if (maybe.length > 0) doubtful.push({ entry, candidates: maybe.slice(0, MOST_CHOICES), nearness: 1 });
    else unknown.push(entry);
  }
  const free = schools.filter((school) => !claims.has(school) && !settled.asked.has(school));
  const near = nearestSchools(unknown, free, (entry, school) => fits(entry, school, compares));
  const { plain, rest } = plainlySame([...doubtful, ...near.proposals].filter(isOfUse));
  for (const { entry, school } of plain) claim(school, entry);
  const proposed = askSchools(rest, names, other);
  const { kept, contradicted } = withoutContradicted(proposed.accepted, claims);
  for (const { entry, school } of kept) claim(school, entry);
  const asked = new Set([...proposed.asked, ...settled.asked]);
  for (const { school, questions } of contradicted) {
    asked.add(school);
    for (const question of questions) names.reopen(question);
  }
  const unclear: Entry[] = [];
  for (const [school, claimed] of claims) {
    // Two rows that both say they are this school: neither is taken; the table itself asks which one counts.
    (claimed.every((entry) => claimed.every((each) => canBeBoth(each, entry))) ? school.slots : unclear).push(...claimed);
  }
  return { unclear, left: [...near.left, ...proposed.left], asked, ambiguous, byCode, bySpelling: plain, contradicted, questions: settled.questions };
}

/** True for one row, or two that state different parts of one school. */
function canBeBoth(one: Entry, other: Entry): boolean {
  return one === other || (one.part !== other.part && one.part !== "open" && other.part !== "open");
}

/** Names that are plainly spelled otherwise, of a school that no other row comes near to: nobody need be asked. */
function plainlySame(proposals: readonly Proposal[]): { readonly plain: Matching["bySpelling"]; readonly rest: readonly Proposal[] } {
  const times = new Map<School, number>();
  for (const { candidates } of proposals) for (const school of candidates) times.set(school, (times.get(school) ?? 0) + 1);
  const plain: { entry: Entry; school: School }[] = [];
  const rest = proposals.filter(({ entry, candidates }) => {
    const [school] = candidates;
    if (!school || candidates.length > 1 || times.get(school) !== 1 || !isSameSpelled(namePrint(entry.name), namePrint(school.name))) return true;
    plain.push({ entry, school });
    return false;
  });
  return { plain, rest };
}

/** Answers that give one school to two rows of which it can have but one. */
interface Contradicted {
  readonly school: School;
  readonly entries: readonly Entry[];
  readonly questions: readonly string[];
}

function withoutContradicted(accepted: readonly Accepted[], claims: ReadonlyMap<School, readonly Entry[]>): { readonly kept: readonly Accepted[]; readonly contradicted: readonly Contradicted[] } {
  const kept: Accepted[] = [];
  const contradicted: Contradicted[] = [];
  const bySchool = new Map<School, Accepted[]>();
  for (const each of accepted) push(bySchool, each.school, each);
  for (const [school, all] of bySchool) {
    const entries = [...(claims.get(school) ?? []), ...all.map(({ entry }) => entry)];
    if (entries.every((entry) => entries.every((each) => canBeBoth(each, entry)))) kept.push(...all);
    else contradicted.push({ school, entries, questions: all.map(({ question }) => question) });
  }
  return { kept, contradicted };
}

/** The rows of a layer after it is settled whether codes or names say which school they are. */
interface SettledCodes {
  readonly entries: readonly Entry[];
  readonly questions: readonly Question[];
  /** Schools that the question is about while it is open. */
  readonly asked: ReadonlySet<School>;
}

const BY_NAME = "name";
const BY_CODE = "code";

/**
 * Codes shifted by a row say of every school that it is its neighbour, while the names are right: which of the two
 * counts is asked once a table, and until then the rows concerned are of no school. Where names count, the table's codes
 * do not.
 */
function settleCodes(entries: readonly Entry[], index: SchoolIndex, answers: Answers, other: string): SettledCodes {
  const byTable = new Map<FigureTable, Contradiction[]>();
  for (const entry of entries) {
    const found = index.contradiction(entry);
    if (found) push(byTable, entry.table, found);
  }
  if (byTable.size === 0) return { entries, questions: [], asked: new Set() };
  const questions: Question[] = [];
  const byName = new Set<FigureTable>();
  const open = new Set<Entry>();
  const asked = new Set<School>();
  for (const [table, found] of byTable) {
    const question = askCodes(table, found, answers, other);
    questions.push(question);
    if (question.answer === BY_NAME) byName.add(table);
    if (question.answer !== null) continue;
    for (const { entry, coded, named } of found) {
      open.add(entry);
      asked.add(coded).add(named);
    }
  }
  return { entries: entries.filter((entry) => !open.has(entry)).map((entry) => (byName.has(entry.table) ? { ...entry, code: null } : entry)), questions, asked };
}

function askCodes(table: FigureTable, found: readonly Contradiction[], answers: Answers, other: string): Question {
  const id = `match-by:${table.sheet}:${table.reading.table.layout}`;
  const answer = answers[id];
  const [first] = found;
  return {
    id,
    code: "match-by",
    sheet: table.sheet,
    cells: found.map(({ entry }) => nameCell(entry)),
    parameters: { other, count: found.length, school: first?.entry.name ?? "", coded: first?.coded.name ?? "" },
    choices: [BY_NAME, BY_CODE].map((choice) => ({ id: choice, parameters: {} })),
    answer: answer === BY_NAME || answer === BY_CODE ? answer : null,
  };
}

/** A list without figures tells at most the kind of a school: whose is known, of that nobody need be asked. */
function isOfUse({ entry, candidates }: Proposal): boolean {
  return entry.table.fields.size > 0 || candidates.some((school) => isNamedByCode(school) || school.slots.every(({ part }) => part === "open"));
}

/** Whether codes and towns of a layer are those of the schools known so far, so that a difference tells something. */
interface Comparable {
  readonly codes: boolean;
  readonly towns: boolean;
}

/** A row whose code is that of one school and whose name, to the letter, that of another. */
interface Contradiction {
  readonly entry: Entry;
  readonly coded: School;
  readonly named: School;
}

/** The schools known so far by code and by plain name. */
class SchoolIndex {
  private readonly byCode = new Map<string, School[]>();
  private readonly byName = new Map<string, School[]>();
  private readonly towns = new Set<string>();

  /** Adds a row as a school of its own, or as the other part of one: 小学部 and 初中部 in two rows. */
  addRow(entry: Entry, schools: School[]): void {
    const other = this.otherPart(entry);
    if (other) {
      other.slots.push(entry);
      return;
    }
    const school: School = { name: entry.name, town: entry.town, code: entry.code, slots: [entry] };
    schools.push(school);
    push(this.byName, entry.bare, school);
    if (entry.code !== null) push(this.byCode, entry.code, school);
    if (entry.town !== null) this.towns.add(entry.town);
  }

  comparable(entries: readonly Entry[]): Comparable {
    return {
      codes: entries.some(({ code }) => code !== null && this.byCode.has(code)),
      towns: entries.some(({ town }) => town !== null && this.towns.has(town)),
    };
  }

  /** The school that a row's official code names where its name is exactly that of another one; else null. */
  contradiction(entry: Entry): Contradiction | null {
    if (entry.code === null || entry.isCode || entry.code.length < OFFICIAL_CODE) return null;
    const [coded, second] = this.byCode.get(entry.code) ?? [];
    if (!coded || second || isNamedByCode(coded) || bareName(coded.name) === entry.bare) return null;
    const [named, other] = (this.byName.get(entry.bare) ?? []).filter((school) => partsFit(entry.part, school.slots));
    return named && !other ? { entry, coded, named } : null;
  }

  /** The school that a row is surely of, or those that it may be of. */
  find(entry: Entry, compares: Comparable): { readonly sure: School | null; readonly maybe: readonly School[] } {
    const coded = entry.code === null || !compares.codes ? [] : (this.byCode.get(entry.code) ?? []).filter(({ slots }) => partsFit(entry.part, slots));
    const [only] = coded;
    if (only && coded.length === 1) {
      // A code is all that a table without names knows of a school.
      const isNamed = entry.isCode || isNamedByCode(only) || bareName(only.name) === entry.bare || nameNearness(namePrint(only.name), namePrint(entry.name)) > 0;
      return isNamed || (entry.code ?? "").length >= OFFICIAL_CODE ? { sure: only, maybe: [] } : { sure: null, maybe: [only] };
    }
    const named = (this.byName.get(entry.bare) ?? []).filter((school) => fits(entry, school, compares));
    const narrowed = named.length > 1 ? narrow(entry, named) : named;
    const [first] = narrowed;
    return first && narrowed.length === 1 ? { sure: first, maybe: [] } : { sure: null, maybe: narrowed };
  }

  private otherPart(entry: Entry): School | null {
    if (entry.part !== "primary" && entry.part !== "junior") return null;
    const other = entry.part === "primary" ? "junior" : "primary";
    const found = (this.byName.get(entry.bare) ?? []).filter(
      ({ slots, town }) => slots.length === 1 && slots[0]?.part === other && slots[0].layer === entry.layer && (town === null || entry.town === null || town === entry.town),
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}

function isNamedByCode(school: School): boolean {
  return school.code !== null && plainCode(nameOfSchool(school)) === school.code;
}

/** Town, then sheet, tell schools of one name apart. */
function narrow(entry: Entry, schools: readonly School[]): readonly School[] {
  const inTown = entry.town === null ? [] : schools.filter(({ town }) => town === entry.town);
  const left = inTown.length > 0 ? inTown : schools;
  if (left.length === 1) return left;
  const same = left.filter(({ slots }) => slots.some(({ table }) => table.sheet === entry.table.sheet));
  return same.length === 1 ? same : left;
}

/** True where stage, town and code do not speak against a row being of a school. */
function fits(entry: Entry, school: School, compares: Comparable): boolean {
  if (!partsFit(entry.part, school.slots)) return false;
  if (compares.towns && entry.town !== null && school.town !== null && entry.town !== school.town) return false;
  return !(compares.codes && entry.code !== null && school.code !== null && entry.code !== school.code);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
