import type { CellValue } from "../../core/cell/cell-value";
import type { Stage } from "../../core/fields/stages";

/** What is known of 附件2 from the bottom up, in the columns and rows of the bureau's own table. */
export interface NeedsSheetFigures {
  readonly columns: readonly NeedsColumn[];
  readonly rows: readonly NeedsRow[];
  /** Every school's gaps that the table is made of; null of a school that has no value of the indicator. */
  readonly gaps: readonly NeedsGap[];
  /** Where the unit price of a measure stands, by its id; money itself has none. */
  readonly prices: ReadonlyMap<string, PriceCell>;
}

export interface NeedsColumn {
  /** From the top down. */
  readonly header: readonly string[];
  /**
   * `amount`, `cost`: from the schools' gaps; `stated`: carried over from the bureau's table; `total`: all money of the
   * row; `text`: names.
   */
  readonly role: "amount" | "cost" | "stated" | "total" | "text";
  /** Id of the measure that an amount or a cost is of. */
  readonly measure: string | null;
  /** True for money that the total of a row adds up. */
  readonly isCost: boolean;
  /** From its unit to ㎡ or 元. */
  readonly factor: number;
}

export interface NeedsRow {
  readonly name: string;
  /** `new`: schools still to be built, carried over; `standing`: from the gaps; `sum`: of other rows. */
  readonly of: "new" | "standing" | "sum";
  /** What the bureau's table states, a value for each column. */
  readonly cells: readonly CellValue[];
  /** Of a sum the positions of its rows; null where nothing tells them, and it stays blank. */
  readonly parts: readonly number[] | null;
}

export interface NeedsGap {
  readonly school: string;
  /** Null for what the stages of a mixed school share. */
  readonly stage: Stage | null;
  /** Position of the row that it belongs to. */
  readonly row: number;
  readonly measure: string;
  /** ㎡ or 元. */
  readonly amount: number | null;
}

/** A price on the sheet of unit prices, in the same file. */
export interface PriceCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What lies outside of these is not used (core/investment/entered-price). */
  readonly least: number;
  readonly most: number;
  /** 元; null where none is known. */
  readonly yuan: number | null;
}

/** A line of the comparison with the bureau's table: of one column, the rows of schools that stand. */
export interface NeedsLine {
  readonly column: number;
  readonly name: string;
  /** 附件2!B6 */
  readonly cells: string;
  /** In the unit of the column; null where it cannot be read. */
  readonly stated: number | null;
  readonly reason: string;
}

/** The words of the sheet, and what stands beside its figures. */
export interface NeedsSheetWords {
  readonly title: string;
  readonly lines: readonly string[];
  /** Below the table. */
  readonly notes: readonly string[];
  readonly compared: {
    readonly heading: string;
    readonly head: readonly string[];
    readonly lines: readonly NeedsLine[];
  };
  /** The list of gaps: 学校, 学段, 归入项目, 缺口项目, 缺口, 单位, 单价, 金额. */
  readonly list: { readonly heading: string; readonly note: string; readonly head: readonly string[] };
  readonly stage: (stage: Stage | null) => string;
  readonly item: (measure: string) => string;
  readonly unit: (measure: string) => string;
  readonly noPrice: string;
  readonly noValue: string;
  readonly signature: readonly string[];
}
