import type { CellRef } from "../cell/address";
import { withoutKnownPart } from "../fields/part-names";
import { isMixedKind } from "../fields/school-kinds";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { outsideReasonOf } from "../indicators/scope";

/** One row of a table of schools. */
export interface SchoolRow {
  readonly records: SchoolRecords;
  readonly record: number;
}

/** The school that a row is of: 小学部 and 初中部 of a school in rows of their own share its name. */
export function schoolNameAt({ names, kinds, stages }: SchoolRecords, record: number): string {
  const name = names[record] ?? "";
  const isPart = (stages[record] ?? null) !== null && isMixedKind(kinds[record] ?? "unknown");
  return isPart ? withoutKnownPart(name) : name;
}

/** The rows of a table by school: the first of each, and behind a row of 小学部 or 初中部 the next of the same school. */
interface RowsByName {
  readonly first: ReadonlyMap<string, number>;
  readonly next: ReadonlyMap<number, number>;
}

/** Every check asks by name: a table is gone through once for all of them. */
const ROWS = new WeakMap<SchoolRecords, RowsByName>();

function rowsByName(records: SchoolRecords): RowsByName {
  const known = ROWS.get(records);
  if (known) return known;
  const first = new Map<string, number>();
  const next = new Map<number, number>();
  const last = new Map<string, number>();
  for (let record = 0; record < records.length; record++) {
    const name = schoolNameAt(records, record);
    const start = first.get(name);
    if (start === undefined) first.set(name, record);
    // What stands beside a row of the whole school is in it already.
    else if ((records.stages[start] ?? null) !== null && (records.stages[record] ?? null) !== null) {
      next.set(last.get(name) ?? start, record);
      last.set(name, record);
    }
  }
  const rows = { first, next };
  ROWS.set(records, rows);
  return rows;
}

/** Where a table names a school first; −1 where it does not. */
export function firstRecordOf(records: SchoolRecords, school: string): number {
  return rowsByName(records).first.get(school) ?? -1;
}

/** The rows of a school in one table: its one row, or those of 小学部 and 初中部; none where the table does not name it. */
export function recordsOfSchool(records: SchoolRecords, school: string): readonly number[] {
  const { first, next } = rowsByName(records);
  const start = first.get(school);
  if (start === undefined) return [];
  const found = [start];
  if (next.size === 0) return found;
  for (let record = next.get(start); record !== undefined; record = next.get(record)) found.push(record);
  return found;
}

/** Schools of 义务教育, each once: with its rows in the first table that names it. */
export interface NamedSchools {
  readonly names: readonly string[];
  readonly rowsAt: (at: number) => readonly SchoolRow[];
}

/** The schools of several tables in the order of the tables. */
export function schoolsIn(tables: readonly SchoolRecords[]): NamedSchools {
  const names: string[] = [];
  const places: number[] = [];
  tables.forEach((records, place) => {
    const earlier = tables.slice(0, place);
    for (const [name, record] of rowsByName(records).first) {
      if (name === "" || outsideReasonOf(records.kinds[record] ?? "unknown")) continue;
      if (earlier.some((other) => firstRecordOf(other, name) >= 0)) continue;
      names.push(name);
      places.push(place);
    }
  });
  return {
    names,
    rowsAt: (at) => {
      const records = tables[places[at] ?? -1];
      return records ? recordsOfSchool(records, names[at] ?? "").map((record) => ({ records, record })) : [];
    },
  };
}

/** The cells that name a school. */
export function nameCells(rows: readonly SchoolRow[]): readonly CellRef[] {
  return rows.map(({ records, record }) => nameCellOf(records, record));
}
