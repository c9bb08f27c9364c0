import type { CellRef } from "../cell/address";
import { MEASURES } from "../measures/measures";
import type { Measure } from "../measures/measure";
import type { UnitPrice } from "./unit-prices";

/** A unit price that somebody of the bureau has entered: how much, on what it rests, who (their role), and when. */
export interface EnteredPrice {
  /** 元 for one ㎡, room, machine or book. */
  readonly yuan: number;
  /** On what it rests: 中标价, 概算, 上年决算. */
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}

/** What is bought by the unit. A price below `least` or above `most` (元) is one in another unit, or a slip. */
export interface PricedMeasure {
  readonly measure: Measure;
  readonly least: number;
  readonly most: number;
}

/**
 * Everything that is bought by the unit, with bounds that no real price comes near (a convention of ours). Teachers are
 * not bought, and 教学仪器设备值 is money itself.
 */
export const PRICED_MEASURES: readonly PricedMeasure[] = [
  { measure: MEASURES.teachingArea, least: 100, most: 50_000 },
  { measure: MEASURES.sportsArea, least: 10, most: 20_000 },
  { measure: MEASURES.multimediaPerHundred, least: 1_000, most: 1_000_000 },
  { measure: MEASURES.computersPerHundred, least: 500, most: 100_000 },
  { measure: MEASURES.books, least: 1, most: 1_000 },
];

/** True for a price that may be meant. */
export function isUsualPrice({ least, most }: PricedMeasure, yuan: number): boolean {
  return yuan >= least && yuan <= most;
}

/** One thing that is bought: the price that counts, and what the workbook and the bureau say of it. */
export interface PriceInUse {
  readonly priced: PricedMeasure;
  /** The entered one, else the table's; null where there is none, and amounts stay in kind. */
  readonly used: UnitPrice | null;
  readonly table: UnitPrice | null;
  readonly entered: EnteredPrice | null;
  /** Its cell on the sheet of unit prices, where it is entered while that sheet is there; null where there is none. */
  readonly cell: CellRef | null;
}
