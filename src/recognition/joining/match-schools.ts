import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { OFFICIAL_CODE } from "./choose-tables";
import type { FigureTable } from "./figure-tables";
import { nameNearness, namePrint } from "./near-names";
import { AskedNames, askSchools, MOST_CHOICES, nearestSchools, type Proposal, type Proposed } from "./propose-schools";
import { bareName, type Entry, entriesOf, nameOfSchool, partsFit, plainCode, type School } from "./schools";

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
  /** Rows of which two or more say that they are one school: none of them is joined. */
  readonly unclear: readonly Entry[];
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
  const byCode: { entry: Entry; school: School }[] = [];
  const unclear: Entry[] = [];
  const index = new SchoolIndex();
  layers.forEach((tables, layer) => {
    const entries = entriesOf(layer, tables);
    if (layer === 0) {
      for (const entry of entries) index.addRow(entry, schools);
      return;
    }
    const proposed = matchLayer(entries, schools, index, names, layers[0]?.[0]?.sheet ?? "");
    unmatched.push(...proposed.left, ...proposed.ambiguous);
    byCode.push(...proposed.byCode);
    unclear.push(...proposed.unclear);
    for (const school of proposed.asked) asked.add(school);
    for (const entry of proposed.left) if (!entry.table.isList && entry.table.relevant.size > 0) index.addRow(entry, schools);
  });
  return { schools, questions: names.outcome(), unmatched, asked, byCode, unclear };
}

interface LayerMatch extends Pick<Proposed, "left" | "asked"> {
  /** Rows of one name that nothing tells apart: no question could be answered row by row. */
  readonly ambiguous: readonly Entry[];
  readonly byCode: Matching["byCode"];
  readonly unclear: readonly Entry[];
}

/** Gives each row of a layer to its school; what is left is asked about or of no school so far. */
function matchLayer(entries: readonly Entry[], schools: readonly School[], index: SchoolIndex, names: AskedNames, other: string): LayerMatch {
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
  const free = schools.filter((school) => !claims.has(school));
  const near = nearestSchools(unknown, free, (entry, school) => fits(entry, school, compares));
  const proposed = askSchools([...doubtful, ...near.proposals].filter(isOfUse), names, other);
  for (const { entry, school } of proposed.accepted) claim(school, entry);
  const unclear: Entry[] = [];
  for (const [school, claimed] of claims) {
    // Two rows that both say they are this school: neither is taken; the table itself asks which one counts.
    const isClear = claimed.every((entry) => claimed.every((each) => each === entry || (each.part !== entry.part && each.part !== "open" && entry.part !== "open")));
    (isClear ? school.slots : unclear).push(...claimed);
  }
  return { unclear, left: [...near.left, ...proposed.left], asked: proposed.asked, ambiguous, byCode };
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
