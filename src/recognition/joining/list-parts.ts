import { type CellRef, cellRefName } from "../../core/cell/address";
import type { FieldId } from "../../core/fields/catalogue";
import { type FieldKey, fieldOf } from "../../core/fields/field-key";
import { rowOf } from "../../core/facts/record-cells";
import type { FactColumn } from "../../core/facts/fact-column";
import type { RowsOrigin } from "../../core/facts/origin";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { fieldsWhere } from "../../core/fields/field-queries";
import { exactSum } from "../../core/quantity/decimal";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { carriedDown } from "../tables/list-schools";
import { plainText } from "../words/plain-text";
import { askWhich } from "./choose-tables";
import type { FigureTable } from "./figure-tables";
import { gatherRecords } from "../../core/indicators/gather-records";
import { rowsOf, type Entry, nameCell } from "./schools";
import { yearsDiffer } from "./table-years";
import { greatest } from "../../core/quantity/long-lists";

/** Lists with the rows of a school added together that stand on several sheets. */
export interface AddedLists {
  readonly tables: readonly FigureTable[];
  readonly questions: readonly Question[];
  /** Cells ("Sheet1!A2") with names of schools whose rows were added to those of another sheet, with its cell. */
  readonly moved: ReadonlyMap<string, string>;
}

/** What tells one row of a list from another: the teacher, the class in its grade, the room. */
const ROW_NAMES = fieldsWhere(({ tellsRow }) => tellsRow === true);
const PERSON: ReadonlySet<FieldId> = new Set<FieldId>(["teacher_id"]);

/** A school of a list, and the rows that were counted for it. */
interface Owned {
  readonly entry: Entry;
  /** Names of the rows; null where one has none, so that nobody can say whether it is counted already. */
  readonly rows: Set<string> | null;
  /** Rows of later tables that are added to the school. */
  readonly more: Entry[];
}

/**
 * A list of one layout that is kept on several sheets (a sheet for each grade, for each subject) has rows of one school
 * on several of them: they are added together where no row stands twice. Where rows do, the sheets may be two versions
 * of one list: the user decides, and may say that each holds a part.
 */
export function addListParts(tables: readonly FigureTable[], answers: Answers): AddedLists {
  const questions: Question[] = [];
  const places = new Map<string, string>();
  const groups = new Map<string, FigureTable[]>();
  for (const table of tables) {
    if (!table.isList) continue;
    const key = `${table.reading.table.kind}|${table.reading.table.layout}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  const replaced = new Map<FigureTable, FigureTable | null>();
  for (const group of groups.values())
    if (group.length > 1)
      for (const [table, own] of addGroup(group, answers, questions, places)) replaced.set(table, own);
  return {
    tables:
      replaced.size === 0
        ? tables
        : tables.flatMap((table) => (replaced.has(table) ? (replaced.get(table) ?? []) : [table])),
    questions,
    moved: places,
  };
}

function addGroup(
  group: readonly FigureTable[],
  answers: Answers,
  questions: Question[],
  places: Map<string, string>,
): ReadonlyMap<FigureTable, FigureTable | null> {
  const owners = new Map<string, Owned>();
  const moved = new Map<FigureTable, Set<number>>();
  const parts = new Map<FigureTable, string[]>();
  for (const table of group) {
    const entries = rowsOf(table);
    const namesOf = rowNames(table);
    const shared = entries.flatMap((entry) => {
      const owned = owners.get(keyOf(entry));
      return owned ? [{ entry, owned, rows: namesOf(entry.record) }] : [];
    });
    const [first] = shared;
    if (first && !mayBeAdded(table, shared, answers, questions)) continue;
    for (const { entry, owned, rows } of shared) {
      owned.more.push(entry);
      places.set(cellRefName(nameCell(entry)), cellRefName(nameCell(owned.entry)));
      for (const row of rows ?? []) owned.rows?.add(row);
      moved.set(table, (moved.get(table) ?? new Set()).add(entry.record));
      const own = parts.get(owned.entry.table) ?? [];
      if (!own.includes(table.id)) parts.set(owned.entry.table, [...own, table.id]);
    }
    for (const entry of entries)
      if (!owners.has(keyOf(entry))) owners.set(keyOf(entry), { entry, rows: namesOf(entry.record), more: [] });
  }
  const added = new Map<FigureTable, Owned[]>();
  for (const owned of owners.values())
    if (owned.more.length > 0) added.set(owned.entry.table, [...(added.get(owned.entry.table) ?? []), owned]);
  const done = new Map<FigureTable, FigureTable | null>();
  for (const table of group) {
    const gone = moved.get(table);
    const sums = added.get(table);
    if (!gone && !sums) continue;
    const whole = sums ? { ...table, records: withMore(table.records, sums), parts: parts.get(table) ?? [] } : table;
    const kept = Int32Array.from(whole.records.names.flatMap((_, record) => (gone?.has(record) ? [] : [record])));
    done.set(
      table,
      kept.length === 0 ? null : gone ? { ...whole, records: gatherRecords(whole.records, kept) } : whole,
    );
  }
  return done;
}

const keyOf = ({ bare, town, part }: Entry): string => `${bare}|${town ?? ""}|${part}`;

/** Sheets of people or classes that may not count beside those of other sheets: who decides that is the user. */
const OF_OTHERS = /退休|离职|离岗|调出|调离|借出|借调|外聘|临聘|代课|编外|拟|新招|招聘|停|撤|附设|幼儿|高中/;

type Shared = readonly { readonly entry: Entry; readonly owned: Owned; readonly rows: Set<string> | null }[];

/** Lists of other years are other lists; else no row may stand in both, or the user has said that each holds a part. */
function mayBeAdded(table: FigureTable, shared: Shared, answers: Answers, questions: Question[]): boolean {
  const others = [...new Set(shared.map(({ owned }) => owned.entry.table))];
  if (others.some((other) => yearsDiffer(other.year, table.year))) return false;
  const isOfOthers = OF_OTHERS.test(table.sheet);
  if (
    others.every(({ sheet }) => OF_OTHERS.test(sheet) === isOfOthers) &&
    shared.every(
      ({ owned, rows }) => owned.rows !== null && rows !== null && ![...rows].some((row) => owned.rows?.has(row)),
    )
  )
    return true;
  const [other] = others;
  const question = other ? askWhich(other, table, answers, "parts") : null;
  if (question?.answer !== "both") return false;
  questions.push(question);
  return true;
}

/** Names of the rows that were counted for each school of a list. */
function rowNames({ reading, records }: FigureTable): (record: number) => Set<string> | null {
  const { fields } = reading;
  const named = fields?.texts.filter(({ field }) => ROW_NAMES.has(field)) ?? [];
  const byId = named.filter(({ field }) => PERSON.has(field));
  const columns = (byId.length > 0 ? byId : named).map(({ texts, field }) =>
    field === "grade" ? carriedDown(texts) : texts,
  );
  const positions = new Map<number, number>();
  if (fields)
    for (let position = 0; position < fields.length; position++) positions.set(rowOf(fields.cells, position), position);
  return (record) => {
    if (columns.length === 0) return null;
    const rows = new Set(
      [...records.figures.values()].flatMap((column) => rowsCounted(column, record).map(({ row }) => row)),
    );
    const names = new Set<string>();
    for (const row of rows) {
      const position = positions.get(row);
      const name = columns.map((texts) => plainText(position === undefined ? "" : (texts[position] ?? ""))).join("|");
      if (/^\|*$/.test(name)) return null;
      names.add(name);
    }
    return names;
  };
}

/** Records with the figures of later tables added to those of their schools. */
function withMore(records: SchoolRecords, added: readonly Owned[]): SchoolRecords {
  const keys = new Set<FieldKey>([
    ...records.figures.keys(),
    ...added.flatMap(({ more }) => more.flatMap(({ table }) => [...table.records.figures.keys()])),
  ]);
  const figures = new Map([...keys].map((key): [FieldKey, FactColumn] => [key, addedColumn(records, key, added)]));
  return { ...records, figures };
}

function addedColumn(records: SchoolRecords, key: FieldKey, added: readonly Owned[]): FactColumn {
  const own = records.figures.get(key);
  const amounts = own ? own.amounts.slice() : new Float64Array(records.length).fill(NaN);
  const present = own ? own.present.slice() : new Uint8Array(records.length);
  const counted: (readonly CellRef[])[] = Array.from({ length: records.length }, (_, record) =>
    own ? rowsCounted(own, record) : [],
  );
  const isLargest = fieldOf(key) === "largest_class";
  for (const { entry, more } of added) {
    const { record } = entry;
    // A column that a sheet does not have, and rows that nothing was counted of, add nothing; a figure that is unknown makes the sum unknown.
    const parts = [
      { column: own, record },
      ...more.map((each) => ({ column: each.table.records.figures.get(key), record: each.record })),
    ].filter(({ column, record: at }) => column !== undefined && isSaid(column, at, entry));
    present[record] = parts.length > 0 && parts.every(({ column, record: at }) => column?.present[at] === 1) ? 1 : 0;
    const values = parts.map(({ column, record: at }) => column?.amounts[at] ?? NaN);
    amounts[record] =
      present[record] === 0
        ? NaN
        : isLargest
          ? greatest(values)
          : values.reduce((sum, value) => exactSum(sum, value), 0);
    counted[record] = parts.flatMap(({ column, record: at }) => (column ? rowsCounted(column, at) : []));
  }
  return {
    field: key,
    origin: {
      how: howOf(key, [own, ...added.flatMap(({ more }) => more.map(({ table }) => table.records.figures.get(key)))]),
      cells: own?.origin.cells ?? records.cells,
      rows: counted,
    },
    amounts,
    present,
  };
}

/** The cells of the rows that a figure of a list comes from; none for a figure that stands in a cell. */
function rowsCounted({ origin }: FactColumn, record: number): readonly CellRef[] {
  return origin.how === "cell" || origin.how === "sum" ? [] : (origin.rows[record] ?? []);
}

/** How the rows of several sheets come to a figure: as those of each do. */
function howOf(key: FieldKey, columns: readonly (FactColumn | undefined)[]): RowsOrigin["how"] {
  for (const column of columns)
    if (column && column.origin.how !== "cell" && column.origin.how !== "sum") return column.origin.how;
  return fieldOf(key) === "largest_class" ? "largest" : "added";
}

/** False for a column of the stage that a school does not have, which its list has because of other schools. */
function isSaid(column: FactColumn, record: number, { part }: Entry): boolean {
  const { field, present } = column;
  if (present[record] === 1 || rowsCounted(column, record).length > 0 || (part !== "primary" && part !== "junior"))
    return true;
  const other = part === "primary" ? "junior" : "primary";
  return !field.endsWith(other) && !field.endsWith("senior");
}
