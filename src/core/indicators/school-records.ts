import type { Stage } from "../standards/standard";
import type { FieldKey, SchoolKind } from "./fields";

/** One field of all schools of a table, column by column. */
export interface FigureColumn {
  readonly field: FieldKey;
  /** Column of the sheet, counted from zero. */
  readonly column: number;
  /** Multiplier from the number in the cell to the base unit: 10 000 in a 万元 column. */
  readonly factor: number;
  /** Amount in the base unit (人, 间, ㎡, 元) or, for a computed indicator, in its own unit; NaN where `present` is 0. */
  readonly amounts: Float64Array;
  /** 1 where the cell holds a usable number, 0 for 缺数. A true 0 is present. */
  readonly present: Uint8Array;
}

/** The schools of one table, columnar: entry i of every array belongs to sheet row `rows[i]`. */
export interface SchoolRecords {
  readonly sheet: string;
  readonly length: number;
  /** Rows of the sheet, counted from zero. */
  readonly rows: Int32Array;
  readonly names: readonly string[];
  readonly nameColumn: number;
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
  /** What the table itself says of each school (是否达标), with the column; null where it has no such column. */
  readonly printedVerdicts: { readonly column: number; readonly met: readonly (boolean | null)[] } | null;
}
