import type { CellRef } from "../cell/address";
import { type Stage, STAGES } from "../standards/standard";
import type { FieldId } from "../fields/catalogue";
import { type FieldKey, fieldKeyOf } from "../fields/field-key";
import type { SchoolKind } from "../fields/school-kinds";
import { cellOf, columnOf, type RecordCells, rowOf } from "../facts/record-cells";

/** One field of all schools of a table, column by column. */
export interface FigureColumn {
  readonly field: FieldKey;
  /** Where each school's figure stands; for a computed figure, where its first part stands. */
  readonly cells: RecordCells;
  /** Multiplier from the number in the cell to the base unit: 10 000 in a 万元 column; NaN while the unit is asked for. */
  readonly factor: number;
  /** Amount in the base unit (人, 间, ㎡, 元) or, for a computed indicator, in its own unit; NaN where `present` is 0. */
  readonly amounts: Float64Array;
  /** 1 where the cell holds a usable number, 0 for 缺数. A true 0 is present. */
  readonly present: Uint8Array;
  /**
   * 1 where the figure waits for an answer of the user (then `present` is 0): the cell is odd, or it is asked what the
   * column holds. Absent where nothing waits. A value that needs it is open, neither met nor failed.
   */
  readonly open?: Uint8Array;
  /**
   * 1 where the user has said that the number in the cell is in another unit than its column: the amount is right, but a
   * formula over the cell would read it wrongly. Absent where there is none.
   */
  readonly asAnswered?: Uint8Array;
  /** The columns that were added up to this one (专科 + 本科 + 研究生); absent where the figure stands in one cell. */
  readonly addends?: readonly FigureColumn[];
  /** The cells of the list rows that were counted or added for each school (a teacher list); absent otherwise. */
  readonly counted?: readonly (readonly CellRef[])[];
}

/** The schools of one table, or of several tables joined, columnar: entry i of every array is one school. */
export interface SchoolRecords {
  /** Where the schools' names stand. */
  readonly cells: RecordCells;
  readonly length: number;
  readonly names: readonly string[];
  readonly kinds: readonly SchoolKind[];
  /** Set where the row counts for one stage only although the school may be mixed (小学部 / 初中部 rows). */
  readonly stages: readonly (Stage | null)[];
  readonly figures: ReadonlyMap<FieldKey, FigureColumn>;
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
  /** 所属乡镇 (学区). */
  readonly towns?: readonly (string | null)[];
  /** 所属中心校, as it is written. */
  readonly parents?: readonly (string | null)[];
  /** 是否计校数: false for a campus or 教学点 that is counted with another school. */
  readonly countsAsSchool?: readonly (boolean | null)[];
}

/** True where a table states a field at all, for all stages or for one. */
export function hasField({ figures }: Pick<SchoolRecords, "figures">, field: FieldId): boolean {
  return figures.has(field) || STAGES.some((stage) => figures.has(fieldKeyOf(field, stage)));
}

/** The cell with a school's name: every school has one. */
export function nameCellOf({ cells }: Pick<SchoolRecords, "cells">, record: number): CellRef {
  return { sheet: cells.sheet, row: rowOf(cells, record), column: columnOf(cells, record) };
}

/**
 * Every cell that a school's figure was taken from: its own, those of its parts, or those of the rows counted. Of a sum
 * that is missing because a part is blank, the cells of all parts.
 */
export function figureCells(figure: FigureColumn, record: number): readonly CellRef[] {
  if (figure.counted) return figure.counted[record] ?? [];
  if (figure.addends)
    return figure.addends.flatMap((part) =>
      part.present[record] === 1 || figure.present[record] !== 1 ? figureCells(part, record) : [],
    );
  const cell = cellOf(figure.cells, record);
  return cell ? [cell] : [];
}
