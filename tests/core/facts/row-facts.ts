import { cellRefName } from "../../../src/core/cell/address";
import { figureCells } from "../../../src/core/facts/origin";
import type { RowFacts } from "../../../src/core/facts/fact-table";
import type { FactWords, Word } from "../../../src/core/facts/fact-words";
import type { CountedRows } from "../../../src/core/facts/list-findings";
import type { FieldId } from "../../../src/core/fields/catalogue";
import type { FieldKey } from "../../../src/core/fields/field-key";

/** One row of a list: the position of its school, its stage, and what its cells say. */
export interface Row {
  readonly school: number;
  readonly stage: RowFacts["stages"][number];
  readonly texts?: Partial<Record<FieldId, string>>;
  readonly amounts?: Partial<Record<FieldId, number | null>>;
}

/** Facts of schools 甲校 and 乙校, a field a column from B on, the first row in row 2 of the sheet. */
export function factsOf(
  entity: RowFacts["entity"],
  rows: readonly Row[],
  words: FactWords = {},
  more: Partial<RowFacts> = {},
): RowFacts {
  const sheetRows = Int32Array.from(rows, (_, position) => position + 1);
  const cells = (column: number): RowFacts["cells"] => ({ sheet: "表", rows: sheetRows, columns: column });
  const fields = (of: "texts" | "amounts"): readonly FieldId[] => [
    ...new Set(rows.flatMap((row) => Object.keys(row[of] ?? {}) as FieldId[])),
  ];
  const texts = fields("texts");
  return {
    entity,
    length: rows.length,
    names: rows.map(() => ""),
    cells: cells(0),
    schools: { written: ["甲校", "乙校"], cells: cells(0), kinds: ["unknown", "unknown"] },
    schoolAt: Int32Array.from(rows, ({ school }) => school),
    stages: rows.map(({ stage }) => stage),
    grades: new Uint8Array(rows.length),
    texts: new Map(
      texts.map((field, index) => [
        field,
        { cells: cells(index + 1), texts: rows.map((row) => row.texts?.[field] ?? "") },
      ]),
    ),
    figures: new Map(
      fields("amounts").map((field, index) => [
        field,
        {
          field,
          origin: { how: "cell", cells: cells(texts.length + index + 1), factor: 1 },
          amounts: Float64Array.from(rows, (row) => row.amounts?.[field] ?? NaN),
          present: Uint8Array.from(rows, (row) => (typeof row.amounts?.[field] === "number" ? 1 : 0)),
        },
      ]),
    ),
    words,
    ...more,
  };
}

/** A figure of a school with its cells: "2: 表!B2 表!B4"; "缺" before the colon where it is missing, "none" where nothing counts it. */
export function figure({ figures }: CountedRows, key: FieldKey, school: number): string {
  const column = figures.get(key);
  if (!column) return "none";
  const amount = column.present[school] === 1 ? String(column.amounts[school]) : "缺";
  return [`${amount}:`, ...figureCells(column, school).map(cellRefName)].join(" ");
}

/** Words that mean themselves; a blank cell says nothing. */
export const same = <T extends string>(...words: readonly T[]): ReadonlyMap<string, Word<T>> =>
  new Map([...words.map((word): [string, Word<T>] => [word, word]), ["", null]]);
