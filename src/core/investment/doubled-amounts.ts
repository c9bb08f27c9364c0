import type { CellRef } from "../cell/address";
import { least } from "../quantity/long-lists";

/** One amount of money of a table of investments, with what it is for. */
export interface MoneyEntry {
  /** Which table, by its position. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** As the table writes it, for the question. */
  readonly label: string;
  /** What is left of the row's and of the column's name by which things are told; "" where nothing is. */
  readonly item: string;
  readonly heading: string;
  /** School, town, year of the row: what differs in one of them is another thing. */
  readonly subject: string;
  /** Depth of the row's number, 0 for none: 一、 holds what stands under it. */
  readonly level: number;
  /** True for a total of its row, which says once more what stands in the row. */
  readonly isRowTotal: boolean;
  readonly yuan: number;
  readonly cell: CellRef;
}

/** Two amounts that may be one, counted twice. */
export interface DoubledAmount {
  readonly first: MoneyEntry;
  readonly second: MoneyEntry;
}

/** Less than this is equal by chance too often. A convention of ours. */
const LEAST_YUAN = 100_000;
/** Below this an amount of one digit (50万元) is equal by chance too often unless the names are the same. A convention of ours. */
const TELLING_YUAN = 1_000_000;
/** Of one letter nothing is told. */
const LEAST_CORE = 2;
/** An amount that stands in more places is a rate (so much a school), and no sum of one thing. */
const MOST_ALIKE = 20;
/** Tables with so many amounts in common, and half of the smaller one, say the same once more: a copy, or a detail. */
const LEAST_SHARED = 2;

/**
 * The same money in two places for what seems to be the same thing: two rows of one table in the same column, a row that is
 * called like another row's column, or rows of two tables. Equal amounts alone say nothing; nor do two tables that state
 * the same throughout, a part of a sum, or rows of different schools and years.
 *
 * @param isPart true where one row of a table is a part of another's sum
 * @example 文化建设 400万元 of 其他不足学校, and a row 校园文化提升 400万元
 */
export function doubledAmounts(
  entries: readonly MoneyEntry[],
  isPart: (table: number, row: number, other: number) => boolean,
): readonly DoubledAmount[] {
  const byAmount = new Map<number, MoneyEntry[]>();
  for (const entry of entries) {
    if (!(entry.yuan >= LEAST_YUAN)) continue;
    const same = byAmount.get(entry.yuan);
    if (same) same.push(entry);
    else byAmount.set(entry.yuan, [entry]);
  }
  const pairs = [...byAmount.values()].flatMap((same) =>
    same.length > MOST_ALIKE
      ? []
      : same.flatMap((first, at) =>
          same.slice(at + 1).flatMap((second) => (mayBeOne(first, second, isPart) ? [{ first, second }] : [])),
        ),
  );
  return onePerRows(pairs.filter((pair) => !isRestated(pair, pairs, entries)));
}

function mayBeOne(
  a: MoneyEntry,
  b: MoneyEntry,
  isPart: (table: number, row: number, other: number) => boolean,
): boolean {
  if (a.subject !== b.subject && a.subject !== "" && b.subject !== "") return false;
  if (a.table !== b.table) return isSame(a.item, b.item, a.yuan);
  if (a.row === b.row || isPart(a.table, a.row, b.row) || isPart(a.table, b.row, a.row)) return false;
  if (a.level > 0 && b.level > 0 && a.level !== b.level) return false;
  if (a.column === b.column) return isSame(a.item, b.item, a.yuan);
  return isSame(a.heading, b.item, a.yuan) || isSame(a.item, b.heading, a.yuan);
}

function isSame(one: string, other: string, yuan: number): boolean {
  if (Math.min(one.length, other.length) < LEAST_CORE) return false;
  if (one === other) return true;
  const isOneDigit = /^[1-9]0*$/.test(String(yuan));
  if (isOneDigit && yuan < TELLING_YUAN) return false;
  return one.includes(other) || other.includes(one);
}

/** True for a pair of two tables that have half of the smaller one's amounts in common. */
function isRestated(
  { first, second }: DoubledAmount,
  pairs: readonly DoubledAmount[],
  entries: readonly MoneyEntry[],
): boolean {
  if (first.table === second.table) return false;
  const tables = [first.table, second.table];
  const shared = pairs.filter(
    (pair) =>
      tables.includes(pair.first.table) && tables.includes(pair.second.table) && pair.first.table !== pair.second.table,
  );
  const rowsOf = (table: number, of: readonly MoneyEntry[]): number =>
    new Set(of.filter((entry) => entry.table === table).map(({ row }) => row)).size;
  const smaller = least(tables.map((table) => rowsOf(table, entries)));
  const rows = least(
    tables.map((table) =>
      rowsOf(
        table,
        shared.flatMap((pair) => [pair.first, pair.second]),
      ),
    ),
  );
  return rows >= LEAST_SHARED && rows * 2 >= smaller;
}

/** Rows are asked about once, however many of their cells are equal: by their totals where these are. */
function onePerRows(pairs: readonly DoubledAmount[]): readonly DoubledAmount[] {
  const kept = new Map<string, DoubledAmount>();
  for (const pair of pairs) {
    const key = `${pair.first.table}:${pair.first.row} ${pair.second.table}:${pair.second.row}`;
    const known = kept.get(key);
    const totals = ({ first, second }: DoubledAmount): number => Number(first.isRowTotal) + Number(second.isRowTotal);
    if (!known || totals(pair) > totals(known)) kept.set(key, pair);
  }
  return [...kept.values()];
}
