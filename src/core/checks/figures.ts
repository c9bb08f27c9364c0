import { amountAt } from "../facts/fact-column";
import type { CellRef } from "../cell/address";
import { factAmount, factCell, type FactTable, isEntryOpen } from "../facts/fact-table";
import { figureCells } from "../facts/origin";
import type { FieldId } from "../fields/catalogue";
import type { FieldKey } from "../fields/field-key";
import { outsideReasonOf } from "../indicators/scope";
import type { SchoolRecords } from "../indicators/school-records";
import { exactSum, exactTotal } from "../quantity/decimal";
import { type CountedOfPupils, countPupils, type PupilCount, type PupilDoubt } from "../facts/count-pupils";
import type { CheckedFacts } from "./check";
import { ownerOfRow } from "./row-places";
import { firstRecordOf, recordsOfSchool } from "./schools-by-name";

/** What a verdict needs of a figure. A blank is not zero, and what waits for an answer is not known. */
export interface Known {
  /** Null where it is not known. */
  readonly amount: number | null;
  /** True while a question decides it. */
  readonly isOpen: boolean;
  /** True where tables state it differently: then none is believed. */
  readonly differs: boolean;
}

/** A figure that an item needs, with where it stands: where tables differ, `cells` names all of them. */
export interface Figure extends Known {
  /** Names of the rows without a number. */
  readonly blank: readonly string[];
  readonly cells: readonly CellRef[];
  /** The year that it is of; null or absent where the table tells none. */
  readonly year?: number | null;
  /** True where it is stated only of years after the day of the check: then it is not known. */
  readonly isAhead?: boolean;
  /** Pupils of lists of whom it is not known whether they count: then the number is not known. */
  readonly doubts?: readonly PupilDoubt[];
}

/** Which rows of a statement are asked for; all where it is absent. */
export type Where = (table: FactTable, position: number) => boolean;

/** Tables of schools that state all of these fields: of those that are assessed, else of any that name schools. */
export function schoolsWith({ schools, tables }: CheckedFacts, fields: readonly FieldId[]): readonly SchoolRecords[] {
  const states = ({ figures, length }: SchoolRecords): boolean =>
    length > 0 && fields.every((field) => figures.has(field));
  const assessed = schools.filter(states);
  return assessed.length > 0 ? assessed : tables.filter(states);
}

/** What a table states of one school. */
export function knownAt({ figures }: SchoolRecords, record: number, field: FieldKey): Known {
  const column = figures.get(field);
  const amount = column ? amountAt(column, record) : null;
  return { amount, isOpen: column?.open?.[record] === 1, differs: false };
}

/** Where it stands. */
export function cellsAt({ figures }: SchoolRecords, record: number, field: FieldKey): readonly CellRef[] {
  const column = figures.get(field);
  return column ? figureCells(column, record) : [];
}

/** A figure of one school. */
export function schoolFigure(records: SchoolRecords, record: number, field: FieldId): Figure {
  const known = knownAt(records, record, field);
  return {
    ...known,
    blank: known.amount === null ? [records.names[record] ?? ""] : [],
    cells: cellsAt(records, record, field),
  };
}

/**
 * A figure of the whole county: what statements of it come to in their latest year, the sum over the schools of 义务教育, or
 * what lists of pupils come to. Where several tables state it they must come to the same. Null where none does.
 *
 * @param where rows of statements that are asked for; schools are then not added up
 * @example 城区 120, 镇区 80 // 200
 */
export function countyFigure(facts: CheckedFacts, field: FieldId, where?: Where): Figure | null {
  const ofSchools = where
    ? []
    : apart(schoolsWith(facts, [field])).map((tables) =>
        sumOf(tables.flatMap((records) => figuresOfSchools(records, field))),
      );
  const counted = where ? undefined : pupilsCounted(facts).get(field as CountedOfPupils);
  return agreed([...statedFigures(facts, field, where), ...ofSchools, ...(counted ? [ofPupils(counted)] : [])]);
}

/** Every item asks for several of the numbers: the lists are gone through once. */
const COUNTED = new WeakMap<CheckedFacts, ReadonlyMap<CountedOfPupils, PupilCount>>();

function pupilsCounted(facts: CheckedFacts): ReadonlyMap<CountedOfPupils, PupilCount> {
  const known = COUNTED.get(facts);
  if (known) return known;
  // Most counties hand in no list of pupils, and then nobody is asked at which school of the county they are.
  const hasPupils = facts.rows.some(({ entity }) => entity === "pupil");
  const counts = countPupils(facts.rows, {
    on: facts.on,
    schools: new Set(hasPupils ? facts.schools.flatMap(({ names }) => names) : []),
    ownerOf: (table, position) => ownerOfRow(facts, table, position),
  });
  COUNTED.set(facts, counts);
  return counts;
}

function ofPupils({ amount, isOpen, doubts, cells }: PupilCount): Figure {
  return { amount, isOpen, differs: false, blank: [], cells, doubts };
}

/** What several places state of one figure: the same, or none is believed. */
function agreed(found: readonly Figure[]): Figure | null {
  const known = found.filter(({ amount }) => amount !== null);
  const [first] = known.length > 0 ? known : found;
  if (!first) return null;
  const isOpen = found.some((each) => each.isOpen);
  if (new Set(known.map(({ amount }) => amount)).size > 1)
    return { amount: null, isOpen, differs: true, blank: [], cells: known.flatMap(({ cells }) => cells) };
  return isOpen ? { ...first, amount: null, isOpen } : first;
}

/** What each table states of a figure, in the latest year that any of them has. */
function statedFigures(facts: CheckedFacts, field: FieldId, where: Where | undefined): readonly Figure[] {
  const found = [...statementsOf(facts.rows, [field]).values()].flatMap((tables): Figure[] => {
    const entries = (where ? tables : wholes(tables)).flatMap((table) =>
      Array.from({ length: table.length }, (_, position) => ({ table, position })).filter(
        ({ position }) => where?.(table, position) !== false,
      ),
    );
    if (entries.length === 0) return [];
    const past = entries.filter(({ table, position }) => !isAheadOf(facts, yearAt(table, position)));
    if (past.length === 0)
      return [
        {
          amount: null,
          isOpen: false,
          differs: false,
          blank: [],
          cells: entries.flatMap(({ table, position }) => factCell(table, field, position) ?? []),
          isAhead: true,
        },
      ];
    const year = past.reduce<number | null>((last, { table, position }) => later(last, yearAt(table, position)), null);
    const kept = past.filter(({ table, position }) => (yearAt(table, position) ?? year) === year);
    return [{ ...sumOf(kept.map(({ table, position }) => figureOfRow(table, field, position))), year }];
  });
  const last = found.reduce<number | null>((latest, { year = null }) => later(latest, year), null);
  return found.filter(({ year = null }) => year === null || year === last);
}

/** True for a year after the day of the check: what stands there is planned, not reached. */
export function isAheadOf({ on }: CheckedFacts, year: number | null): boolean {
  return on !== undefined && year !== null && year > Number(on.slice(0, 4));
}

/** Statements of some of these fields, by the table that they stand in. */
export function statementsOf(
  rows: readonly FactTable[],
  fields: readonly FieldId[],
): ReadonlyMap<string, readonly FactTable[]> {
  const tables = new Map<string, FactTable[]>();
  for (const table of rows)
    if (
      table.entity === "statement" &&
      table.length > 0 &&
      fields.some((field) => table.figures.has(field) || table.texts.has(field))
    )
      tables.set(table.table, [...(tables.get(table.table) ?? []), table]);
  return tables;
}

/** 分配名额 beside 其中：农村初中分配名额: the part is within the whole. */
function wholes(tables: readonly FactTable[]): readonly FactTable[] {
  const all = tables.filter(({ said }) => said?.every(({ place }) => place === null) === true);
  const ofAll = all.length > 0 ? all : tables;
  const both = ofAll.filter(({ stages }) => stages.every((stage) => stage === null));
  return both.length > 0 ? both : ofAll;
}

function yearAt({ said }: FactTable, position: number): number | null {
  return said?.[position]?.year ?? null;
}

function later(one: number | null, other: number | null): number | null {
  return one === null || (other !== null && other > one) ? other : one;
}

/** Several figures added up. */
export function sumOf(figures: readonly Figure[]): Figure {
  const amounts = figures.flatMap(({ amount }) => amount ?? []);
  return {
    amount: amounts.length === figures.length && figures.length > 0 ? exactTotal(amounts) : null,
    isOpen: figures.some(({ isOpen }) => isOpen),
    differs: figures.some(({ differs }) => differs),
    isAhead: figures.some(({ isAhead }) => isAhead === true),
    blank: figures.flatMap(({ blank }) => blank),
    cells: figures.flatMap(({ cells }) => cells),
    doubts: figures.flatMap(({ doubts = [] }) => doubts),
  };
}

function figuresOfSchools(records: SchoolRecords, field: FieldId): readonly Figure[] {
  return records.names.flatMap((_, record) =>
    outsideReasonOf(records.kinds[record] ?? "unknown") ? [] : [schoolFigure(records, record, field)],
  );
}

/** The figure of one row of a statement. */
export function figureOfRow(table: FactTable, field: FieldId, position: number): Figure {
  const amount = factAmount(table, field, position);
  const cell = factCell(table, field, position);
  return {
    amount,
    isOpen: isEntryOpen(table, position),
    differs: false,
    blank: amount === null ? [table.names[position] ?? ""] : [],
    cells: cell ? [cell] : [],
  };
}

/** Tables of different schools are parts of one county and belong together; of the same schools each counts by itself. */
function apart(tables: readonly SchoolRecords[]): readonly (readonly SchoolRecords[])[] {
  const groups: { readonly names: Set<string>; readonly tables: SchoolRecords[] }[] = [];
  for (const table of tables) {
    const group = groups.find(({ names }) => !table.names.some((name) => names.has(name)));
    if (group) {
      group.tables.push(table);
      for (const name of table.names) group.names.add(name);
    } else groups.push({ names: new Set(table.names), tables: [table] });
  }
  return groups.map((group) => group.tables);
}

/** A figure of every school by its name: cells are looked for only where they are shown. */
export interface NamedFigure {
  /** Null where no table has a row of the school with such a column. */
  readonly knownOf: (school: string) => Known | null;
  readonly cellsOf: (school: string) => readonly CellRef[];
}

/**
 * A figure of the schools, from whichever table states it: of the schools assessed, else of any other; 小学部 and 初中部 in
 * rows of their own added up. Where two tables state different amounts neither is believed.
 */
export function figureByName({ schools, tables }: CheckedFacts, field: FieldId): NamedFigure {
  const stating = [...new Set([...schools, ...tables])].filter(({ figures }) => figures.has(field));
  const knownIn = (records: SchoolRecords, school: string): Known | null => {
    const [first, ...others] = recordsOfSchool(records, school);
    if (first === undefined) return null;
    const one = knownAt(records, first, field);
    return others.reduce<Known>((sum, record) => together(sum, knownAt(records, record, field)), one);
  };
  const knownOf = (school: string): Known | null => {
    let found: Known | null = null;
    for (const records of stating) {
      const own = knownIn(records, school);
      found = found && own ? either(found, own) : (found ?? own);
    }
    return found;
  };
  return {
    knownOf,
    cellsOf: (school) => {
      const naming = stating.filter((records) => firstRecordOf(records, school) >= 0);
      const stated = naming.filter((records) => knownIn(records, school)?.amount !== null);
      const [believed = naming[0]] = stated;
      const shown = knownOf(school)?.differs ? stated : believed ? [believed] : [];
      return shown.flatMap((records) =>
        recordsOfSchool(records, school).flatMap((record) => cellsAt(records, record, field)),
      );
    },
  };
}

/** What several sources state of one figure: where two state different amounts neither is believed. */
export function firstOf(sources: readonly NamedFigure[]): NamedFigure {
  const knownOf = (school: string): Known | null =>
    sources.reduce<Known | null>((found, source) => {
      const own = source.knownOf(school);
      return found && own ? either(found, own) : (found ?? own);
    }, null);
  return {
    knownOf,
    cellsOf: (school) => {
      const naming = sources.filter((source) => source.knownOf(school) !== null);
      const stated = naming.filter((source) => {
        const known = source.knownOf(school);
        return known?.amount !== null || known.differs;
      });
      const [believed = naming[0]] = stated;
      const shown = knownOf(school)?.differs ? stated : believed ? [believed] : [];
      return shown.flatMap((source) => source.cellsOf(school));
    },
  };
}

function together(a: Known, b: Known): Known {
  const amount = a.amount === null || b.amount === null ? null : exactSum(a.amount, b.amount);
  return { amount, isOpen: a.isOpen || b.isOpen, differs: false };
}

function either(a: Known, b: Known): Known {
  const isOpen = a.isOpen || b.isOpen;
  if (a.differs || b.amount === null || a.amount === b.amount) return a.isOpen === isOpen ? a : { ...a, isOpen };
  return a.amount === null ? { ...b, isOpen } : { amount: null, isOpen, differs: true };
}
