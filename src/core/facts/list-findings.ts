import type { CellRef } from "../cell/address";
import { finding, type Finding } from "../findings/finding";
import type { FieldId } from "../fields/catalogue";
import type { FieldKey } from "../fields/field-key";
import type { FactColumn } from "./fact-column";

const MOST_CELLS = 100;

/** Rows of a list whose cell is blank or unusable: what they add to their school's figure is not known. */
export function incompleteFinding(school: string, field: FieldId, cells: readonly CellRef[]): Finding {
  return finding("list-incomplete", cells.slice(0, MOST_CELLS), { school, field, count: cells.length });
}

/** A word in a list that we cannot place: an unknown 学历, post or level. */
export function unknownWordFinding(school: string, field: FieldId, text: string, cells: readonly CellRef[]): Finding {
  return finding("word-unknown", cells.slice(0, MOST_CELLS), { school, field, text, count: cells.length });
}

/** What the rows of a list come to for each school, and the cells that keep a figure from being known. */
export interface CountedRows {
  readonly figures: ReadonlyMap<FieldKey, FactColumn>;
  readonly findings: readonly Finding[];
}
