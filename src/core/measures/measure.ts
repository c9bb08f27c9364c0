import type { FieldId } from "../fields/catalogue";

/** What a measure counts: whole people, rooms, machines and books, square metres, or yuan. */
export type MeasureUnit = "person" | "room" | "machine" | "book" | "square-metre" | "yuan";

/** A field that enters the sum of a measure, with its sign. */
export interface Term {
  readonly field: FieldId;
  readonly sign: 1 | -1;
  /**
   * The term's field may be part of the field named first (室内体育用房 of 教学及辅助用房): a term that is taken off counts
   * where the table's column contains it, one that is added where it does not, and none where the table has no such column.
   */
  readonly isPart?: true;
}

/**
 * What is measured of a school in one stage: Σ ± fields over the stage's students, for each student or each hundred.
 *
 * Everything that is said of it is read from this one record: the number (`resourceReader`, `exactFigure`), the cells and
 * fields that it needs, the native formula and the sentence with the real numbers (`placeMeasure`), the rule that marks it
 * (`plan/marked-values`).
 */
export interface Measure {
  readonly id: string;
  /** Full name, such as 每百名学生拥有高于规定学历教师数. */
  readonly name: string;
  /** Name short enough for a narrow pane, such as 高学历教师. */
  readonly shortName: string;
  readonly unit: MeasureUnit;
  /** Students that a value is for: 100 (每百名学生) or 1 (生均). */
  readonly per: 1 | 100;
  /** The field named first is the one whose cell is marked. */
  readonly terms: readonly [Term, ...Term[]];
  /** The field of the finished value, as 表Ⅱ-2 states it; absent where no form has it. */
  readonly value?: FieldId;
  /** True when a mixed school's total is shared out by weighted students. */
  readonly isSplit: boolean;
  /** Decimals with which it is printed. */
  readonly printedDigits: number;
}

/** The field that a measure counts first, as a table of raw figures states it. */
export function resourceOf({ terms: [first] }: Pick<Measure, "terms">): FieldId {
  return first.field;
}
