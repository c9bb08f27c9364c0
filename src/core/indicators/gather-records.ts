import type { FieldKey } from "../fields/field-key";
import { columnOf, type RecordCells, rowOf } from "../facts/record-cells";
import type { FactColumn } from "../facts/fact-column";
import { mapOrigin } from "../facts/origin";
import type { SchoolAttributes, SchoolRecords } from "./school-records";

/** Some of the schools of a table, in the order given. */
export function gatherRecords(records: SchoolRecords, kept: Int32Array): SchoolRecords {
  const pick = <T>(list: readonly T[], otherwise: T): readonly T[] =>
    Array.from(kept, (record) => list[record] ?? otherwise);
  const { printedVerdicts, attributes } = records;
  return {
    ...records,
    cells: gatherCells(records.cells, kept),
    length: kept.length,
    names: pick(records.names, ""),
    kinds: pick(records.kinds, "unknown"),
    stages: pick(records.stages, null),
    figures: new Map([...records.figures].map(([field, column]) => [field, gatherColumn(column, field, kept)])),
    printedVerdicts: printedVerdicts && {
      cells: gatherCells(printedVerdicts.cells, kept),
      met: pick(printedVerdicts.met, null),
    },
    ...(attributes ? { attributes: gatherAttributes(attributes, pick) } : {}),
  };
}

function gatherAttributes(
  { codes, owners, places, towns, districts, groups, parents, countsAsSchool, boards, offQuotaTerms }: SchoolAttributes,
  pick: <T>(list: readonly T[], otherwise: T) => readonly T[],
): SchoolAttributes {
  return {
    ...(codes ? { codes: pick(codes, null) } : {}),
    ...(owners ? { owners: pick(owners, null) } : {}),
    ...(places ? { places: pick(places, null) } : {}),
    ...(towns ? { towns: pick(towns, null) } : {}),
    ...(districts ? { districts: pick(districts, null) } : {}),
    ...(groups ? { groups: pick(groups, null) } : {}),
    ...(parents ? { parents: pick(parents, null) } : {}),
    ...(countsAsSchool ? { countsAsSchool: pick(countsAsSchool, null) } : {}),
    ...(offQuotaTerms ? { offQuotaTerms: pick(offQuotaTerms, null) } : {}),
    ...(boards ? { boards: pick(boards, null) } : {}),
  };
}

/** A column's figures of some schools, in their order; a record below zero has none. */
export function gatherColumn<Key extends FieldKey>(
  column: FactColumn,
  field: Key,
  records: Int32Array,
): FactColumn & { readonly field: Key } {
  const gather = (flags: Uint8Array): Uint8Array => Uint8Array.from(records, (record) => flags[record] ?? 0);
  const { open, asAnswered, computed } = column;
  return {
    field,
    origin: mapOrigin(column.origin, {
      cells: (cells) => gatherCells(cells, records),
      rows: (rows) => Array.from(records, (record) => rows[record] ?? []),
      part: (part) => gatherColumn(part, part.field, records),
    }),
    amounts: Float64Array.from(records, (record) => column.amounts[record] ?? NaN),
    present: gather(column.present),
    ...(open ? { open: gather(open) } : {}),
    ...(asAnswered ? { asAnswered: gather(asAnswered) } : {}),
    ...(computed ? { computed: gather(computed) } : {}),
  };
}

/** Where the figures of some schools stand; a record below zero stands nowhere. */
export function gatherCells(cells: RecordCells, records: Int32Array): RecordCells {
  const isNowhere = records.some((record) => record < 0);
  return {
    sheet: cells.sheet,
    rows:
      typeof cells.rows === "number" && !isNowhere
        ? cells.rows
        : Int32Array.from(records, (record) => (record < 0 ? -1 : rowOf(cells, record))),
    columns:
      typeof cells.columns === "number" ? cells.columns : Int32Array.from(records, (record) => columnOf(cells, record)),
  };
}
