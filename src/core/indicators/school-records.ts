import type { CellRef } from "../cell/address";
import { type Stage, STAGES } from "../fields/stages";
import type { FieldId } from "../fields/catalogue";
import { fieldKeyOf } from "../fields/field-key";
import type { SchoolKind } from "../fields/school-kinds";
import type { Facts } from "../facts/fact-table";
import type { Term, Word } from "../facts/fact-words";
import { columnOf, type RecordCells, rowOf } from "../facts/record-cells";

/** The schools of one table, or of several tables joined, columnar: entry i of every array is one school. */
export interface SchoolRecords extends Facts {
  readonly entity: "school";
  readonly kinds: readonly SchoolKind[];
  /** Set where the row counts for one stage only although the school may be mixed (小学部 / 初中部 rows). */
  readonly stages: readonly (Stage | null)[];
  /** True when `sports_area` already contains the gym (体育运动场馆面积), false when it is the outdoor ground alone. */
  readonly sportsAreaIncludesIndoor: boolean;
  /** True when `teaching_area` leaves out the gym already (不含室内体育用房): nothing is taken off in 1.4. Absent means no. */
  readonly teachingAreaExcludesIndoor?: boolean;
  /** True when the table holds computed indicator values (表Ⅱ-2) instead of raw counts. */
  readonly holdsValues: boolean;
  /** What the table itself says of each school (是否达标), with its cells; null where it has no such column. */
  readonly printedVerdicts: { readonly cells: RecordCells; readonly met: readonly (boolean | null)[] } | null;
  /** What else the table says of the schools; an absent list means that it has no such column. */
  readonly attributes?: SchoolAttributes;
}

/** Facts of schools that no indicator is computed from; null where a school's cell is blank or says something else. */
export interface SchoolAttributes {
  /** 学校代码, as text; what tables are joined by before names. */
  readonly codes?: readonly (string | null)[];
  /** 举办者: 公办 or 民办. */
  readonly owners?: readonly ("public" | "private" | null)[];
  /** 城乡: 城区, 镇区, 乡村. */
  readonly places?: readonly ("city" | "town" | "village" | null)[];
  /** 所属乡镇; of a table that tells only 学区, these. */
  readonly towns?: readonly (string | null)[];
  /** 所属学区. */
  readonly districts?: readonly (string | null)[];
  /** 教育集团, 办学共同体. */
  readonly groups?: readonly (string | null)[];
  /** 所属中心校, as it is written. */
  readonly parents?: readonly (string | null)[];
  /** 是否计校数: false for a campus or 教学点 that is counted with another school. */
  readonly countsAsSchool?: readonly (boolean | null)[];
  /** 是否寄宿制学校. */
  readonly boards?: readonly (boolean | null)[];
  /** For how long the 编外教师 of a school are employed; `unknown` for what says none. */
  readonly offQuotaTerms?: readonly Word<Term>[];
}

/** True where a table states a field at all, for all stages or for one. */
export function hasField({ figures }: Pick<SchoolRecords, "figures">, field: FieldId): boolean {
  return figures.has(field) || STAGES.some((stage) => figures.has(fieldKeyOf(field, stage)));
}

/** The cell with a school's name: every school has one. */
export function nameCellOf({ cells }: Pick<SchoolRecords, "cells">, record: number): CellRef {
  return { sheet: cells.sheet, row: rowOf(cells, record), column: columnOf(cells, record) };
}
