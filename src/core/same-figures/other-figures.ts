import type { FactColumn } from "../facts/fact-column";
import type { FieldKey } from "../fields/field-key";
import { gatherRecords } from "../indicators/gather-records";
import type { SchoolRecords } from "../indicators/school-records";
import type { FigureDifference } from "./same-figures";

/** The schools of some differences alone, for judging them by themselves: position of each difference's school in them. */
export interface SchoolsApart {
  readonly records: readonly SchoolRecords[];
  /** `table/record` of the school of each difference in these records; absent of one that is not assessed. */
  readonly places: ReadonlyMap<FigureDifference, string>;
}

/** Where a school stands among assessed tables, as a key. */
export const placeKey = (table: number, record: number): string => `${table}/${record}`;

/**
 * The schools as they would be with one of the two figures of each difference: the records themselves are left alone.
 * @param which 0 takes the first figure of each difference, 1 the second
 */
export function withFigures(
  records: readonly SchoolRecords[],
  differences: readonly FigureDifference[],
  which: 0 | 1,
): readonly SchoolRecords[] {
  const columns = new Map<SchoolRecords, Map<FieldKey, FactColumn>>();
  for (const { at, figures } of differences) {
    const own = at && records[at.table];
    const column = at?.key ? own?.figures.get(at.key) : undefined;
    if (!at?.key || !own || !column) continue;
    const changed = columns.get(own) ?? new Map<FieldKey, FactColumn>();
    columns.set(own, changed);
    const copy = changed.get(at.key) ?? copied(column);
    changed.set(at.key, copy);
    copy.amounts[at.record] = figures[which].amount;
    copy.present[at.record] = 1;
    if (copy.open) copy.open[at.record] = 0;
  }
  return records.map((own) => {
    const changed = columns.get(own);
    return changed ? { ...own, figures: new Map([...own.figures, ...changed]) } : own;
  });
}

/** The schools of the differences with one of the two figures each, and nobody else; at most one difference a school. */
export function schoolsApart(
  records: readonly SchoolRecords[],
  differences: readonly FigureDifference[],
  which: 0 | 1,
): SchoolsApart {
  const kept = new Map<number, number[]>();
  const places = new Map<FigureDifference, string>();
  const moved = differences.flatMap((difference): FigureDifference[] => {
    const { at } = difference;
    if (!at?.key) return [];
    const rows = kept.get(at.table) ?? [];
    kept.set(at.table, rows);
    const record = rows.push(at.record) - 1;
    places.set(difference, placeKey(at.table, record));
    return [{ ...difference, at: { ...at, record } }];
  });
  const apart = records.map((own, table) => gatherRecords(own, Int32Array.from(kept.get(table) ?? [])));
  return { records: withFigures(apart, moved, which), places };
}

/** The figures of a column as numbers of their own: a sum is no longer one, because its parts say the other figure. */
function copied(column: FactColumn): FactColumn {
  return {
    ...column,
    origin: column.origin.how === "sum" ? { how: "cell", cells: column.origin.cells, factor: 1 } : column.origin,
    amounts: Float64Array.from(column.amounts),
    present: Uint8Array.from(column.present),
    ...(column.open ? { open: Uint8Array.from(column.open) } : {}),
  };
}
