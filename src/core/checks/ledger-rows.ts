import { type CellRef, cellRefName } from "../cell/address";
import { factAmount, factCell, type FactTable, factText, isEntryOpen, type SchoolStage } from "../facts/fact-table";
import { cellOf } from "../facts/record-cells";
import type { FieldId } from "../fields/catalogue";
import type { CheckedFacts } from "./check";
import { statementsOf } from "./figures";

/** One row of a ledger: a claim, a school to be closed, an asset, a person. */
export interface LedgerRow {
  /** Id of its table. */
  readonly table: string;
  /** What names it; "" where nothing does. */
  readonly name: string;
  readonly stage: SchoolStage | null;
  readonly year: number | null;
  /** True while it is asked whether the table or the row counts. */
  readonly isOpen: boolean;
  /** Where it is named, and its cells of the fields that it was asked for. */
  readonly cells: readonly CellRef[];
  /** True where its table has such a column. */
  readonly has: (field: FieldId) => boolean;
  /** Null where the cell holds no number, or the table has no such column. */
  readonly amount: (field: FieldId) => number | null;
  /** "" where the cell is blank, or the table has no such column. */
  readonly text: (field: FieldId) => string;
  readonly cell: (field: FieldId) => CellRef | null;
}

/**
 * The rows of all tables that state some of these fields. What a table says of a row in columns of several years, stages or
 * subjects is one row.
 *
 * @param fields whose cells are shown with the row
 */
export function ledgerRows(facts: CheckedFacts, fields: readonly FieldId[]): readonly LedgerRow[] {
  return [...statementsOf(facts.rows, fields).entries()].flatMap(([table, parts]) => {
    const rows = new Map<string, { readonly part: FactTable; readonly at: number }[]>();
    for (const part of parts)
      part.names.forEach((_, at) => {
        const place = cellOf(part.cells, at);
        const key = place ? cellRefName(place) : `${at}`;
        rows.set(key, [...(rows.get(key) ?? []), { part, at }]);
      });
    return [...rows.values()].map((places) => rowOf(table, places, fields));
  });
}

function rowOf(
  table: string,
  places: readonly { readonly part: FactTable; readonly at: number }[],
  fields: readonly FieldId[],
): LedgerRow {
  const [{ part, at } = { part: null, at: 0 }] = places;
  const cell = (field: FieldId): CellRef | null => first(places, (own, row) => factCell(own, field, row));
  const named = part ? cellOf(part.cells, at) : null;
  return {
    table,
    name: part?.names[at] ?? "",
    stage: first(places, (own, row) => own.stages[row] ?? null),
    year: first(places, (own, row) => own.said?.[row]?.year ?? null),
    isOpen: places.some((place) => isEntryOpen(place.part, place.at)),
    cells: [...(named ? [named] : []), ...fields.flatMap((field) => cell(field) ?? [])],
    has: (field) => places.some((place) => place.part.figures.has(field) || place.part.texts.has(field)),
    amount: (field) => first(places, (own, row) => factAmount(own, field, row)),
    text: (field) => first(places, (own, row) => factText(own, field, row)?.trim() ?? null) ?? "",
    cell,
  };
}

function first<T>(
  places: readonly { readonly part: FactTable; readonly at: number }[],
  read: (part: FactTable, at: number) => T | null,
): T | null {
  for (const { part, at } of places) {
    const found = read(part, at);
    if (found !== null) return found;
  }
  return null;
}

/** True where nothing at all stands in these columns of a row: 备注 or a line left for later. */
export function isEmptyRow(row: LedgerRow, fields: readonly FieldId[]): boolean {
  return fields.every((field) => row.amount(field) === null && row.text(field) === "");
}
