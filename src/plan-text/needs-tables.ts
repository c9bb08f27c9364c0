import { compareProducts } from "../core/quantity/decimal";
import { figuresOf } from "./figures";
import type { Sentence } from "./plan";
import { tight } from "./plan-line";
import { coreName, type FigureTable } from "./table-figures";

/** A table of an annex that tells what is needed or paid, with the column of its sums of money. */
export interface NeedsTable {
  readonly table: FigureTable;
  /** Position of the column that adds the money up. */
  readonly total: number;
}

/** Tables of money of the annexes; a plan without annexes has none. */
export function needsTables(tables: readonly FigureTable[]): readonly NeedsTable[] {
  return tables.flatMap((table) => {
    const total = table.columns.findIndex((column) => column.isTotal && column.family === "money");
    return table.part > 0 && total >= 0 ? [{ table, total }] : [];
  });
}

/** The row that a sentence names, figures and measures aside: 在城区新建1所小学 names 城区新建小学. */
export function rowNamed({ table }: NeedsTable, { text }: Pick<Sentence, "text">): number | null {
  let plain = text;
  for (const { start, end } of [...figuresOf(text)].reverse()) plain = plain.slice(0, start) + plain.slice(end);
  plain = tight(plain);
  const found = table.rows.findIndex(({ name, isTotal }) => !isTotal && name.length >= 4 && plain.includes(name));
  return found < 0 ? null : found;
}

/** The column that a sentence is about: its name without the words that every column has stands in it. */
export function columnNamed({ table, total }: NeedsTable, text: string): number | null {
  const plain = tight(text);
  const named = table.columns.flatMap((column, at) => {
    const core = coreName(column.names[0] ?? "");
    return at !== total && column.family === "money" && core.length >= 2 && plain.includes(core) ? [at] : [];
  });
  const [only, other] = named;
  return only === undefined || other !== undefined ? null : only;
}

/** Whether two amounts of money are the same. */
export function isSameAmount(a: number, b: number): boolean {
  return compareProducts([a], [b]) === 0;
}
