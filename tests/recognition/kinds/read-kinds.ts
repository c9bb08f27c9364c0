import { cellRefName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { figureCells } from "../../../src/core/facts/origin";
import type { FieldKey } from "../../../src/core/fields/field-key";
import type { Answers } from "../../../src/recognition/answers";
import { wholly } from "../../../src/core/pieces";
import { recogniseSheet } from "../../../src/recognition/recognise-sheet";
import type { TableReading } from "../../../src/recognition/read-table";
import { sheetOf, type SheetOptions } from "../sheet-of";

type Rows = readonly (readonly CellValue[])[];

/** All tables of a sheet. */
export function tablesOf(rows: Rows, options: SheetOptions = {}, answers: Answers = {}): readonly TableReading[] {
  return wholly(recogniseSheet(sheetOf(rows, options), answers)).tables;
}

/** The only table of a sheet. */
export function tableOf(rows: Rows, options: SheetOptions = {}, answers: Answers = {}): TableReading {
  const tables = tablesOf(rows, options, answers);
  const [only] = tables;
  if (!only || tables.length !== 1)
    throw new Error(`one table expected, found ${tables.map(({ table }) => table.kind).join(", ") || "none"}`);
  return only;
}

/** Fields of the columns that were recognised, from left to right: "figure@2025/万元". */
export function fieldsOf({ table }: TableReading): readonly string[] {
  return table.columns.map(({ field, stage, year, unit }) =>
    field === null ? "-" : `${field}${stage ? `:${stage}` : ""}${year ? `@${year}` : ""}${unit ? `/${unit}` : ""}`,
  );
}

/** Figures of one school: a number, or null for 缺数; fields that no school has are absent. */
export function schoolOf({ records }: TableReading, name: string): Readonly<Record<string, number | null>> {
  const record = records?.names.indexOf(name) ?? -1;
  if (!records || record < 0) throw new Error(`no school ${name}`);
  return Object.fromEntries(
    [...records.figures].map(([key, figure]) => [
      key,
      figure.present[record] === 1 ? (figure.amounts[record] ?? null) : null,
    ]),
  );
}

/** Cells that a school's figure was taken from. */
export function cellsOf({ records }: TableReading, name: string, key: FieldKey): readonly string[] {
  const figure = records?.figures.get(key);
  const record = records?.names.indexOf(name) ?? -1;
  if (!figure || record < 0) throw new Error(`no ${key} of ${name}`);
  return figureCells(figure, record).map(cellRefName);
}

/** Figures of one row of a table of items, by header path. */
export function rowOf({ fields }: TableReading, name: string): Readonly<Record<string, number | null>> {
  const position = fields?.names.indexOf(name) ?? -1;
  if (!fields || position < 0) throw new Error(`no row ${name}, only ${fields?.names.join(", ") ?? ""}`);
  return Object.fromEntries(
    fields.figures.map(({ column, amounts, present }) => [
      column.header.join(">"),
      present[position] === 1 ? (amounts[position] ?? null) : null,
    ]),
  );
}

/** Rows by class, numbered as Excel does. */
export function rowsOf({ table }: TableReading, rowClass: string): readonly number[] {
  return table.rows.filter((row) => row.class === rowClass).map(({ row }) => row + 1);
}

/** "total-mismatch Sheet1!B4" of every finding. */
export function findingsOf({ findings }: TableReading): readonly string[] {
  return findings.map(({ code, cells: [first] }) => (first ? `${code} ${cellRefName(first)}` : code));
}
