import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import type { Entity } from "../fields/field-definition";
import type { FieldKey } from "../fields/field-key";
import type { SchoolKind } from "../fields/school-kinds";
import type { SchoolPart } from "../fields/stages";
import { amountAt, type FactColumn } from "./fact-column";
import type { FactWords, ListTitle, RoomUse } from "./fact-words";
import { cellOf, type RecordCells } from "./record-cells";
import type { RowSaid } from "./row-said";

/** The stage that pupils, classes and teachers belong to; 学前 and 高中 are outside 义务教育. */
export type SchoolStage = SchoolPart | "kindergarten";

/** Years that a column of figures is of, both included; school years by the year in which they begin. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly isSchoolYear: boolean;
}

/** Figures with the years that they are of: `five-years` for 近五年, null where nothing says it. */
export interface PeriodFigures extends FactColumn {
  readonly period: Period | "five-years" | null;
  /** Set where a year has several columns side by side that are added up: 2021年 > 研训 beside 2021年 > 培训. */
  readonly isPart?: true;
}

/** Texts of one field: of every teacher the certificate. "" where the cell is blank. */
export interface FactTexts {
  readonly cells: RecordCells;
  readonly texts: readonly string[];
}

/** The schools that the rows of a table belong to, as the table itself tells; entry i of every list is one school. */
export interface RowSchools {
  /** Names as they stand in the table. */
  readonly written: readonly string[];
  /** Where each name stands first in the table. */
  readonly cells: RecordCells;
  readonly kinds: readonly SchoolKind[];
  /** 1 where the user is asked which rows of the school count: how many it has is open. Absent where nothing is asked. */
  readonly open?: Uint8Array;
}

/** Rows of one table, columnar: entry i of every list and of every column is one of them. */
export interface TableRows {
  readonly length: number;
  /** What each is called: 城关小学, 三(2)班, 张三; "" where the table does not say. */
  readonly names: readonly string[];
  /** Where each is named; where nothing names it, its first cell. */
  readonly cells: RecordCells;
}

/** Rows that stand for things of one sort, with what the table says of each in figures, a column a field. */
export interface Facts<Key extends FieldKey = FieldKey> extends TableRows {
  readonly entity: Entity;
  readonly figures: ReadonlyMap<Key, FactColumn>;
}

/**
 * What a table says of classes, teachers, rooms or grades, one by one, columnar: entry i of every array is one of them.
 * Sums and notes are left out, and so are rows that belong to no school (a finding names them).
 *
 * @example entity "class": names ["三(2)班"], schools.written ["城关小学"], stages ["primary"], grades [3], class_students 46
 */
export interface RowFacts extends Facts<FieldId> {
  readonly schools: RowSchools;
  /** Of each its school, as a position in `schools`; below zero for a pupil who is at none. */
  readonly schoolAt: Int32Array;
  /** Null where the table does not tell. */
  readonly stages: readonly (SchoolStage | null)[];
  /** 1 to 12 for 一年级 to 高三; 0 where the table does not tell. */
  readonly grades: Uint8Array;
  readonly texts: ReadonlyMap<FieldId, FactTexts>;
  /** What the texts of teachers and buildings mean. */
  readonly words: FactWords;
  /** What each room is for: nothing that is counted where the set is empty, null where the table does not say. */
  readonly roomUses?: readonly (ReadonlySet<RoomUse> | null)[];
  /** The pupils that the classes of a `class-size` have, both bounds included; null where there is no bound. */
  readonly sizes?: { readonly from: number | null; readonly to: number | null };
  /** Of a `statement`: what the names of each row and of its columns say. */
  readonly said?: readonly RowSaid[];
  /** Of a list of people: what its title says of all of them. */
  readonly titled?: ReadonlySet<ListTitle>;
  /** Training hours of each by the column: of a year each, or one total. Absent where the table has none. */
  readonly training?: readonly PeriodFigures[];
  /** 1 for a row that stands for somebody who is counted in another row already. Absent where there is none. */
  readonly doubles?: Uint8Array;
}

/** The schools of a table as the whole workbook knows them. */
export interface FactSchools extends RowSchools {
  /** Names by which the assessment knows them, which may be spelled otherwise on the sheet with the pupils. */
  readonly names: readonly string[];
  /** As the assessment has it; what the table itself tells where the school is not assessed. */
  readonly kinds: readonly SchoolKind[];
  /** Where the name stands by which the school is assessed; null where it is not. */
  readonly assessed: readonly (CellRef | null)[];
}

/** The rows of a table that counts, with their schools as the whole workbook knows them. */
export interface FactTable extends RowFacts {
  /** Id of the table that they stand in. */
  readonly table: string;
  readonly schools: FactSchools;
  /** True while the user is asked whether the table or its hidden rows count, or another table instead. */
  readonly isOpen: boolean;
}

/** The figure of one entry; null where its cell is blank or holds no usable number, or the table has no such column. */
export function factAmount<Key extends FieldKey>(facts: Facts<Key>, field: Key, position: number): number | null {
  const column = facts.figures.get(field);
  return column ? amountAt(column, position) : null;
}

/** The text of one entry; "" where its cell is blank, null where the table has no such column. */
export function factText({ texts }: RowFacts, field: FieldId, position: number): string | null {
  return texts.get(field)?.texts[position] ?? null;
}

/** Where one entry is named, and its cell of a field. */
export function factCells(facts: RowFacts, field: FieldId, position: number): readonly CellRef[] {
  return [cellOf(facts.cells, position), factCell(facts, field, position)].filter((cell) => cell !== null);
}

/** True while it is asked whether the table counts, or which rows of the school of an entry do. */
export function isEntryOpen({ isOpen, schools, schoolAt }: FactTable, position: number): boolean {
  return isOpen || schools.open?.[schoolAt[position] ?? -1] === 1;
}

/** The cell of one entry, blank or not; null where the table has no such column. */
export function factCell(
  { figures, texts }: Pick<RowFacts, "figures" | "texts">,
  field: FieldId,
  position: number,
): CellRef | null {
  const cells = figures.get(field)?.origin.cells ?? texts.get(field)?.cells;
  return cells ? cellOf(cells, position) : null;
}
