import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { push } from "./by-key";
import type { FigureTable } from "./figure-tables";
import { isSameSpelled, nameNearness, namePrint } from "./near-names";
import {
  type Accepted,
  AskedNames,
  askSchools,
  MOST_CHOICES,
  nearestSchools,
  type Proposal,
  type Proposed,
} from "./propose-schools";
import { fits, isNamedByCode, SchoolIndex } from "./school-index";
import { type Entry, entriesOf, type School } from "./schools";
import { wholeSchoolName } from "../words/school-kind";
import { settleCodes } from "./settle-codes";
import { addAll } from "../../core/quantity/long-lists";

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
    addAll(unmatched, [...proposed.left, ...proposed.ambiguous]);
    found.push(proposed);
    for (const school of proposed.asked) asked.add(school);
    for (const entry of proposed.left)
      if (!entry.table.isList && entry.table.relevant.size > 0) index.addRow(entry, schools);
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
function matchLayer(
  rows: readonly Entry[],
  schools: readonly School[],
  index: SchoolIndex,
  names: AskedNames,
  other: string,
): LayerMatch {
  const settled = settleCodes(rows, index, names.answers, other);
  const { entries } = settled;
  const compares = index.comparable(entries);
  const claims = new Map<School, Entry[]>();
  const claim = (school: School, entry: Entry): void => push(claims, school, entry);
  const doubtful: Proposal[] = [];
  const ambiguous: Entry[] = [];
  const byCode: { entry: Entry; school: School }[] = [];
  const times = new Map<string, number>();
  const nameIn = (entry: Entry): string =>
    `${entry.table.id}|${entry.bare}|${entry.part}|${compares.towns ? (entry.town ?? "") : ""}`;
  for (const entry of entries) times.set(nameIn(entry), (times.get(nameIn(entry)) ?? 0) + 1);
  const unknown: Entry[] = [];
  for (const entry of entries) {
    const { sure, maybe } = index.find(entry, compares);
    if (sure) {
      claim(sure, entry);
      if (
        !entry.isCode &&
        !isNamedByCode(sure) &&
        wholeSchoolName(sure.name) !== entry.bare &&
        nameNearness(namePrint(sure.name), namePrint(entry.name)) === 0
      )
        byCode.push({ entry, school: sure });
    } else if (maybe.length > MOST_CHOICES || (maybe.length > 0 && (times.get(nameIn(entry)) ?? 0) > 1))
      ambiguous.push(entry);
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
    addAll(claimed.every((entry) => claimed.every((each) => canBeBoth(each, entry))) ? school.slots : unclear, claimed);
  }
  return {
    unclear,
    left: [...near.left, ...proposed.left],
    asked,
    ambiguous,
    byCode,
    bySpelling: plain,
    contradicted,
    questions: settled.questions,
  };
}

/** True for one row, or two that state different parts of one school. */
function canBeBoth(one: Entry, other: Entry): boolean {
  return one === other || (one.part !== other.part && one.part !== "open" && other.part !== "open");
}

/** Names that are plainly spelled otherwise, of a school that no other row comes near to: nobody need be asked. */
function plainlySame(proposals: readonly Proposal[]): {
  readonly plain: Matching["bySpelling"];
  readonly rest: readonly Proposal[];
} {
  const times = new Map<School, number>();
  for (const { candidates } of proposals)
    for (const school of candidates) times.set(school, (times.get(school) ?? 0) + 1);
  const plain: { entry: Entry; school: School }[] = [];
  const rest = proposals.filter(({ entry, candidates }) => {
    const [school] = candidates;
    if (
      !school ||
      candidates.length > 1 ||
      times.get(school) !== 1 ||
      !isSameSpelled(namePrint(entry.name), namePrint(school.name))
    )
      return true;
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

function withoutContradicted(
  accepted: readonly Accepted[],
  claims: ReadonlyMap<School, readonly Entry[]>,
): { readonly kept: readonly Accepted[]; readonly contradicted: readonly Contradicted[] } {
  const kept: Accepted[] = [];
  const contradicted: Contradicted[] = [];
  const bySchool = new Map<School, Accepted[]>();
  for (const each of accepted) push(bySchool, each.school, each);
  for (const [school, all] of bySchool) {
    const entries = [...(claims.get(school) ?? []), ...all.map(({ entry }) => entry)];
    if (entries.every((entry) => entries.every((each) => canBeBoth(each, entry)))) addAll(kept, all);
    else contradicted.push({ school, entries, questions: all.map(({ question }) => question) });
  }
  return { kept, contradicted };
}

/** A list without figures tells at most the kind of a school: whose is known, of that nobody need be asked. */
function isOfUse({ entry, candidates }: Proposal): boolean {
  return (
    entry.table.fields.size > 0 ||
    candidates.some((school) => isNamedByCode(school) || school.slots.every(({ part }) => part === "open"))
  );
}
