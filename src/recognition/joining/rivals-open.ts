import type { FactColumn } from "../../core/facts/fact-column";
import { type FieldKey, fieldOf } from "../../core/fields/field-key";
import type { SchoolRecords } from "../../core/indicators/school-records";
import type { Question } from "../recognised-table";
import type { ChosenTables } from "./choose-tables";
import { type FigureTable, isRelevant } from "./figure-tables";
import { type Entry, entriesOf } from "./schools";

/**
 * The schools to be assessed, with those figures of the items beside the indicators open that another table of the same
 * schools states otherwise while it is asked which of the two counts: a verdict on one of them would be another one after the
 * answer. What both state stands. Of the figures of the indicators the county waits, and both are told beside each other
 * with what hangs on them (docs/decisions/0115).
 *
 * @example 经费A: 培训经费 30,000, 经费B: 20,000 // open; 公用经费 600,000 in both // 600,000
 */
export function withRivalsOpen(
  records: readonly SchoolRecords[],
  { kept, displaced, questions }: ChosenTables,
): readonly SchoolRecords[] {
  const pairs = questions
    .filter(({ code, answer }) => code === "which-table" && answer === null)
    .flatMap((question) =>
      kept.flatMap((table) =>
        displaced.filter((rival) => areAsked(question, table, rival)).map((rival) => ({ table, rival })),
      ),
    );
  return pairs.reduce<readonly SchoolRecords[]>(
    (all, { table, rival }) =>
      all.map((each) => {
        const figures = openWhereOther(each.figures, entriesOf(0, [{ ...table, records: each }]), rival);
        return [...figures].every(([field, column]) => each.figures.get(field) === column)
          ? each
          : { ...each, figures };
      }),
    records,
  );
}

function areAsked({ choices }: Question, a: FigureTable, b: FigureTable): boolean {
  return [a, b].every(({ id }) => choices.some((choice) => choice.id === id));
}

type Figures = ReadonlyMap<FieldKey, FactColumn>;

function openWhereOther(figures: Figures, entries: readonly Entry[], rival: FigureTable): Figures {
  const others = byKey(entriesOf(0, [rival]));
  const pairs = entries.map((entry) => keysOf(entry).flatMap((key) => others.get(key) ?? [])[0] ?? null);
  return new Map(
    [...figures].map(([field, column]): [FieldKey, FactColumn] => {
      const other = rival.records.figures.get(field);
      return [field, other && !isRelevant(fieldOf(field)) ? openedAt(column, other, pairs) : column];
    }),
  );
}

/** The code, and the name; a key of two rows says of neither which is meant. */
function keysOf({ code, bare, town }: Entry): readonly string[] {
  return [...(code === null ? [] : [`#${code}`]), `${bare}|${town ?? ""}`, bare];
}

function byKey(entries: readonly Entry[]): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) found.set(key, found.has(key) ? null : entry.record);
  return found;
}

function openedAt(column: FactColumn, other: FactColumn, pairs: readonly (number | null)[]): FactColumn {
  const differs = (record: number, pair: number | null): boolean =>
    pair !== null &&
    (column.present[record] !== other.present[pair] ||
      (column.present[record] === 1 && column.amounts[record] !== other.amounts[pair]));
  const records = pairs.flatMap((pair, record) => (differs(record, pair) ? [record] : []));
  if (records.length === 0) return column;
  const [amounts, present] = [column.amounts.slice(), column.present.slice()];
  const open = column.open?.slice() ?? new Uint8Array(column.present.length);
  for (const record of records) {
    amounts[record] = NaN;
    present[record] = 0;
    open[record] = 1;
  }
  return { ...column, amounts, present, open };
}
