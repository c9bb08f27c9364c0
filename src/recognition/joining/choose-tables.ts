import type { Answers } from "../answers";
import type { Question, QuestionChoice } from "../recognised-table";
import { type FigureTable, sameSubject } from "./figure-tables";
import { namePrint } from "./near-names";
import { rowsOf } from "./schools";
import { yearOrder, yearsDiffer } from "./table-years";

/** Share of the smaller list's schools that must be in the other for the two to speak of the same schools. */
const SAME_SCHOOLS = 0.3;

/** Names that many towns have: no sign that two lists hold the same schools. */
const ANYWHERE = /^(?:中心|希望|实验|民族|中心希望|明德|育才|附属|完全)?$/;
/** Only names that contain such a word, or hardly any other, need be taken apart. */
const PERHAPS_ANYWHERE = /中心|希望|实验|民族|明德|育才|附属|完全|^.{0,4}$/;

/** True for 中心小学, 希望小学 and the like, of which a county has many. */
export function isAnywhere(bare: string): boolean {
  return PERHAPS_ANYWHERE.test(bare) && ANYWHERE.test(namePrint(bare).core);
}

/** The schools of a list as they are compared with those of another. */
export interface SchoolList {
  readonly table: FigureTable;
  /** Towns by plain name; null where the town is not known. */
  readonly towns: ReadonlyMap<string, ReadonlySet<string | null>>;
  /** Official codes, which a table may name its schools by. */
  readonly codes: ReadonlySet<string>;
}

export function schoolList(table: FigureTable): SchoolList {
  const entries = rowsOf(table);
  const telling = entries.filter(({ bare }) => !isAnywhere(bare));
  const towns = new Map<string, Set<string | null>>();
  for (const { bare, town } of telling.length > 0 ? telling : entries) {
    const known = towns.get(bare);
    if (known) known.add(town);
    else towns.set(bare, new Set([town]));
  }
  const codes = new Set(entries.flatMap(({ code }) => (code !== null && code.length >= OFFICIAL_CODE ? [code] : [])));
  return { table, towns, codes };
}

/** A code of so many characters is an official one; a shorter one may be a number in a list. */
export const OFFICIAL_CODE = 6;

/** True where two lists hold so many of the same schools that only one may count, or that they can be joined. */
export function holdSameSchools(a: SchoolList, b: SchoolList): boolean {
  const [fewer, more] = a.codes.size <= b.codes.size ? [a.codes, b.codes] : [b.codes, a.codes];
  let known = 0;
  for (const code of fewer) if (more.has(code)) known++;
  if (known > SAME_SCHOOLS * fewer.size) return true;
  const [small, large] = a.towns.size <= b.towns.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [name, towns] of small.towns) {
    const others = large.towns.get(name);
    if (others && [...towns].some((town) => town === null || others.has(null) || others.has(town))) shared++;
  }
  return shared > SAME_SCHOOLS * small.towns.size;
}

/** Tables that count, and those that others displace. */
export interface ChosenTables {
  readonly kept: readonly FigureTable[];
  readonly displaced: readonly FigureTable[];
  readonly questions: readonly Question[];
}

/**
 * Where two tables state the same figures of the same schools only one may count. The user decides; until then the
 * latest counts, else the first, and the county cannot be 达标.
 */
export function chooseTables(
  tables: readonly FigureTable[],
  lists: ReadonlyMap<FigureTable, SchoolList>,
  answers: Answers,
): ChosenTables {
  const kept = new Set<FigureTable>();
  const questions: Question[] = [];
  // Rivals are looked up by the names that they share, not tried one by one.
  const owners = new Map<string, Set<FigureTable>>();
  const keep = (table: FigureTable): void => {
    kept.add(table);
    for (const name of keysOf(lists.get(table))) owners.set(name, (owners.get(name) ?? new Set()).add(table));
  };
  for (const table of [...tables].sort((a, b) => compareOrder(yearOrder(b.year), yearOrder(a.year)))) {
    const near = new Set(keysOf(lists.get(table)).flatMap((name) => [...(owners.get(name) ?? [])]));
    const rival = [...near].find((other) => kept.has(other) && areRivals(table, other, lists));
    if (!rival) {
      keep(table);
      continue;
    }
    const mayBeParts =
      table.isList &&
      rival.isList &&
      !yearsDiffer(rival.year, table.year) &&
      table.reading.table.layout === rival.reading.table.layout;
    const question = askWhich(rival, table, answers, mayBeParts ? "parts" : null);
    questions.push(question);
    if (question.answer === table.id) {
      kept.delete(rival);
      keep(table);
    }
  }
  return {
    kept: tables.filter((table) => kept.has(table)),
    displaced: tables.filter((table) => !kept.has(table)),
    questions,
  };
}

/** What lists of the same schools share: names and codes. */
function keysOf(list: SchoolList | undefined): readonly string[] {
  return list ? [...list.towns.keys(), ...[...list.codes].map((code) => `#${code}`)] : [];
}

function compareOrder<T extends number | string>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function areRivals(table: FigureTable, other: FigureTable, lists: ReadonlyMap<FigureTable, SchoolList>): boolean {
  // Two lists of one stage each (a sheet for 小学, one for 初中) share names only where a 一贯制 school stands in both.
  if (table.onlyStage && other.onlyStage && table.onlyStage !== other.onlyStage) return false;
  const [a, b] = [lists.get(table), lists.get(other)];
  return a !== undefined && b !== undefined && sameSubject(table, other) && holdSameSchools(a, b);
}

/**
 * True for two tables that hold nothing of what the schools are judged by, and say the same of every school that both name:
 * whichever counts, the schools and their values stay what they are.
 */
function areOfItems(first: FigureTable, second: FigureTable): boolean {
  if ([first, second].some(({ relevant }) => relevant.size > 0)) return false;
  const said = schoolsSaid(second);
  return [...schoolsSaid(first)].every(([name, own]) => (said.get(name) ?? own) === own);
}

/**
 * What a table says of each school besides figures: of which kind and stage, and every attribute that it has a column of.
 * Of schools of one name what is said of any of them.
 */
function schoolsSaid({ records: { names, kinds, stages, attributes } }: FigureTable): ReadonlyMap<string, string> {
  const lists: readonly (readonly [string, readonly unknown[]])[] = [
    ["kind", kinds],
    ["stage", stages],
    ...Object.entries(attributes ?? {}).sort(([a], [b]) => compareOrder(a, b)),
  ];
  const said = new Map<string, string[]>();
  names.forEach((name, at) => {
    const own = JSON.stringify(lists.flatMap(([what, list]) => (isSaid(list[at]) ? [[what, list[at]]] : [])));
    said.set(name, [...(said.get(name) ?? []), own]);
  });
  return new Map([...said].map(([name, each]) => [name, each.sort().join("")]));
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}

/** The user's choice between two tables; `both` tells why they may be used together: of other years, or parts of one list. */
export function askWhich(
  first: FigureTable,
  second: FigureTable,
  answers: Answers,
  both: "years" | "parts" | null = null,
): Question {
  const id = `which-table:${first.id}:${second.id}`;
  const choices: QuestionChoice[] = [first, second].map(({ id: table, sheet, reading, records }) => ({
    id: table,
    parameters: { sheet, row: reading.table.area.row + 1, schools: records.length },
  }));
  if (both) choices.push({ id: "both", parameters: {} });
  return {
    id,
    code: "which-table",
    sheet: second.sheet,
    cells: [first, second].map(({ reading: { table } }) => ({
      sheet: table.sheet,
      row: table.area.row,
      column: table.area.column,
    })),
    parameters: {
      first: first.sheet,
      second: second.sheet,
      ...(both === "years" ? { years: "differ" } : both === "parts" ? { parts: "perhaps" } : {}),
      ...(areOfItems(first, second) ? { decides: "items" } : {}),
    },
    choices,
    answer: choices.find((choice) => choice.id === answers[id])?.id ?? null,
  };
}
