import type { CellRef } from "../cell/address";
import type { FieldKey } from "../fields/field-key";
import { exactTotal } from "../quantity/decimal";
import type { FactColumn } from "./fact-column";
import type { RowFacts } from "./fact-table";
import type { RowsOrigin } from "./origin";
import { cellOf, type RecordCells } from "./record-cells";

/** Rows of each school, as positions in the facts. */
export type RowsBySchool = readonly (readonly number[])[];

/** Groups the rows of facts by school. */
export function rowsBySchool({ schools, schoolAt }: Pick<RowFacts, "schools" | "schoolAt">): RowsBySchool {
  const rows = schools.written.map((): number[] => []);
  schoolAt.forEach((school, position) => rows[school]?.push(position));
  return rows;
}

/** A figure of schools that comes from the rows of a list. */
export interface Aggregation {
  readonly key: FieldKey;
  /** Counted one by one, added up, or the largest of them. */
  readonly how: RowsOrigin["how"];
  /** The cells that are looked at. */
  readonly cells: RecordCells;
  /**
   * What a row adds to its school: 0 for one that was looked at and does not count, null where that cannot be known (the
   * school's figure is then missing), undefined for a row that the figure is not about.
   */
  readonly amountAt: (position: number) => number | null | undefined;
}

/** Of a figure that is 0 so many of the cells looked at are named. */
const MOST_CELLS_OF_ZERO = 50;

/**
 * Figures of every school from the rows of its list, with the cells that they come from, in the order in which the rows
 * tell them; figures that no row is about are left out. A school without such a row, and one of which it is asked which
 * rows count, has none.
 *
 * @example teachers of 城关小学: 本科, 专科, 中师 // teachers_above_degree 2, from the two cells
 */
export function aggregate(
  facts: RowFacts,
  rows: RowsBySchool,
  aggregations: readonly Aggregation[],
): ReadonlyMap<FieldKey, FactColumn> {
  const found = aggregations
    .map((aggregation) => aggregated(facts, rows, aggregation))
    .filter(({ first }) => first < facts.length)
    .sort((a, b) => a.first - b.first);
  return new Map(found.map(({ column }) => [column.field, column]));
}

/** @returns the column, and how many rows come before the first that it is about, school by school */
function aggregated(
  facts: RowFacts,
  rows: RowsBySchool,
  { key, how, cells, amountAt }: Aggregation,
): { readonly column: FactColumn; readonly first: number } {
  const length = rows.length;
  const amounts = new Float64Array(length).fill(NaN);
  const present = new Uint8Array(length);
  const counted: (readonly CellRef[])[] = [];
  const [firstRows, firstColumns] = [new Int32Array(length).fill(-1), new Int32Array(length)];
  let first = facts.length;
  let seen = 0;
  rows.forEach((own, school) => {
    const parts: number[] = [];
    const [taken, looked]: [number[], number[]] = [[], []];
    let isKnown = facts.schools.open?.[school] !== 1;
    for (const position of own) {
      const amount = amountAt(position);
      seen++;
      if (amount === undefined) continue;
      first = Math.min(first, seen - 1);
      if (amount === null) isKnown = false;
      else if (how !== "largest") {
        parts.push(amount);
        (amount === 0 ? looked : taken).push(position);
      } else if (parts.length === 0 || amount > (parts[0] ?? 0)) {
        parts[0] = amount;
        taken[0] = position;
      }
    }
    const from = (taken.length > 0 ? taken : looked.slice(0, MOST_CELLS_OF_ZERO)).flatMap(
      (position) => cellOf(cells, position) ?? [],
    );
    counted.push(from);
    const [cell] = from;
    if (cell) [firstRows[school], firstColumns[school]] = [cell.row, cell.column];
    if (!isKnown || parts.length === 0) return;
    amounts[school] = parts.length === 1 ? (parts[0] ?? NaN) : exactTotal(parts);
    present[school] = 1;
  });
  const place = { sheet: cells.sheet, rows: firstRows, columns: firstColumns };
  return { column: { field: key, origin: { how, cells: place, rows: counted }, amounts, present }, first };
}

/** True of each school whose rows all tell their stage: only its figures by stage are known. */
export function areStagesKnown({ stages }: Pick<RowFacts, "stages">, rows: RowsBySchool): readonly boolean[] {
  return rows.map((own) => own.every((position) => stages[position] !== null));
}
