import { asShownByExcel, exactProduct } from "../quantity/decimal";
import { type ColumnUnit, factorToBase, familyOf, inBaseUnit, isLandUnit, type UnitFamily } from "../quantity/units";
import type { CellLook } from "./cell-looks";
import type { CellValue } from "./cell-value";
import { dayName } from "./day-of-serial";
import { parseFigure } from "./parse-figure";

/** What belongs in a cell: what its column measures and in which unit. */
export interface AmountRule {
  /** What is measured; null where it may be anything (an item of a list). */
  readonly family: UnitFamily | null;
  /** Unit of a number that names none itself. */
  readonly unit: ColumnUnit | null;
  /** True where the sheet or the user names that unit, false where it is only the usual one. */
  readonly isUnitSaid: boolean;
  /** Multiplier from that unit to the base unit; NaN while the unit is asked for. */
  readonly factor: number;
  /** People, rooms, classes: no fractions, unless they are given in hundreds or thousands. */
  readonly isWhole: boolean;
  /** Land and sports grounds may be in 亩; floors of buildings may not. */
  readonly mayBeLand: boolean;
  /** 余缺 may be below zero; what is counted or measured may not. */
  readonly maySink: boolean;
}

/** For cells of which it is not known what belongs there. */
export const ANY_AMOUNT: AmountRule = {
  family: null,
  unit: null,
  isUnitSaid: false,
  factor: 1,
  isWhole: false,
  mayBeLand: true,
  maySink: true,
};

/** A number with the unit that it is in. */
interface Quantity {
  /** The number as it is shown: 0.36 of "0.36亿元". */
  readonly printed: number;
  /** The unit that the cell itself names, else that of its column. */
  readonly unit: ColumnUnit | null;
  /** Multiplier from that unit to the base unit. */
  readonly factor: number;
  /** In the base unit: 人, 间, ㎡, 元. */
  readonly amount: number;
}

/** What makes a number doubtful: only the user can tell whether it is meant. */
export type Doubt =
  /** "约120" */
  | "approximate"
  /** The cell is formatted as a day or a time. */
  | "date"
  /** Digits are struck out or raised. */
  | "struck"
  /** The cell's format names another unit than the header. */
  | "unit";

export type AmountReading =
  /** `own`: the cell itself names its unit. */
  | (Quantity & { readonly kind: "amount"; readonly own: boolean; readonly fromText: boolean })
  /** `shown`: the text, or the day; `other`: the amount in the unit of the column where the cell's format names another. */
  | (Quantity & {
      readonly kind: "doubtful";
      readonly doubt: Doubt;
      readonly shown: string;
      readonly other: Quantity | null;
    })
  /** Blank, or a dash for nothing: 缺数, never 0. */
  | { readonly kind: "blank" }
  /** A number of a column whose unit is still asked for; `printed` is NaN where the cell names a unit of its own. */
  | { readonly kind: "unit-open"; readonly printed: number }
  /** No amount; `problem` is the code of the finding that says so, `text` what stands there. */
  | {
      readonly kind: "none";
      readonly problem: "error-cell" | "not-a-number" | "negative-number" | "fractional-people";
      readonly text: string | number;
    };

/**
 * The amount in a cell, by one policy for all tables: a unit in the cell says more than the header's and must measure the
 * same; shares (85%) are no amounts; people and rooms are whole; what Excel shows counts (49.00000000000001 is 49);
 * what only may be an amount (约120, a date, struck-out digits) is doubtful.
 *
 * @param look what the cell's format and font say; null for most cells
 * @example under 设备值（万元）: "0.36亿元" // amount 36 000 000, printed 0.36, unit 亿元
 */
export function readAmount(value: CellValue, look: CellLook | null, rule: AmountRule): AmountReading {
  const figure = parseFigure(value);
  switch (figure.kind) {
    case "blank":
      return { kind: "blank" };
    case "error":
      return { kind: "none", problem: "error-cell", text: figure.error };
    case "not-a-number":
      return { kind: "none", problem: "not-a-number", text: figure.text };
    case "approximate":
    case "number":
      break;
  }
  const format = figure.kind === "number" && !figure.fromText ? (look?.format ?? null) : null;
  if (format?.shows === "percent" && rule.family !== null && rule.family !== "percent")
    return { kind: "none", problem: "not-a-number", text: `${exactProduct(figure.value, 100)}%` };
  const shown = asShownByExcel(format && format.divisor !== 1 ? figure.value / format.divisor : figure.value);
  const own = figure.unit ?? format?.unit ?? null;
  if (own && !isFitting(own, rule)) return { kind: "none", problem: "not-a-number", text: `${shown}${own}` };
  const multiple = format && format.multiple !== rule.factor ? format.multiple : 1;
  const columnFactor = rule.factor * multiple;
  const factor = own ? factorToBase(own) : columnFactor;
  if (Number.isNaN(rule.factor)) return { kind: "unit-open", printed: own ? NaN : shown };
  const quantity: Quantity = { printed: shown, unit: own ?? rule.unit, factor, amount: inBaseUnit(shown, factor) };
  if (shown < 0 && !rule.maySink) return { kind: "none", problem: "negative-number", text: shown };
  if (rule.isWhole && factor === 1 && !Number.isInteger(shown))
    return { kind: "none", problem: "fractional-people", text: shown };
  const doubtful = (doubt: Doubt, text: string, other: Quantity | null = null): AmountReading => ({
    ...quantity,
    kind: "doubtful",
    doubt,
    shown: text,
    other,
  });
  if (figure.kind === "approximate") return doubtful("approximate", figure.text);
  if (format?.shows === "date") return doubtful("date", dayName(shown));
  if (look?.isStruck) return doubtful("struck", String(shown));
  if (!figure.unit && own && rule.isUnitSaid && factor !== columnFactor) {
    return doubtful("unit", `${shown}${own}`, {
      printed: shown,
      unit: rule.unit,
      factor: columnFactor,
      amount: inBaseUnit(shown, columnFactor),
    });
  }
  return { ...quantity, kind: "amount", own: own !== null, fromText: figure.fromText };
}

/**
 * {@link readAmount} of a plain number whose look says nothing, without a word about it: most cells of a large sheet. NaN
 * where the cell has to be read properly.
 */
export function plainAmount(value: CellValue, { factor, isWhole }: AmountRule): number {
  const shown = plainNumber(value, isWhole && factor === 1);
  if (factor === 1) return shown;
  return Number.isNaN(shown) || Number.isNaN(factor) ? NaN : inBaseUnit(shown, factor);
}

/** The number of {@link plainAmount} as it is shown. */
function plainNumber(value: CellValue, isWhole: boolean): number {
  if (typeof value !== "number" || !(value >= 0) || value === Infinity) return NaN;
  // Whole numbers are most of what there is.
  if (Number.isInteger(value)) return value;
  const shown = asShownByExcel(value);
  return isWhole && !Number.isInteger(shown) ? NaN : shown;
}

/**
 * The number in a cell as it adds up with its neighbours, in the unit of its column: 0.36亿元 under 万元 is 3600. Null for a
 * blank, NaN for whatever is no certain number by {@link readAmount}.
 */
export function numberInColumn(value: CellValue, look: CellLook | null, rule: AmountRule): number | null {
  const plain = look === null ? plainNumber(value, rule.isWhole && rule.factor === 1) : NaN;
  return Number.isNaN(plain) ? amountInColumn(readAmount(value, look, rule), rule) : plain;
}

/**
 * What was read in a cell, in the unit of its column: null for a blank, NaN for whatever is no certain number.
 *
 * @example 0.36亿元 under 万元 // 3600
 */
export function amountInColumn(read: AmountReading, rule: AmountRule): number | null {
  switch (read.kind) {
    case "blank":
      return null;
    case "unit-open":
      return read.printed;
    case "amount":
      return read.factor === rule.factor ? read.printed : read.amount / rule.factor;
    case "doubtful":
    case "none":
      return NaN;
  }
}

function isFitting(own: ColumnUnit, { family, unit, mayBeLand }: AmountRule): boolean {
  const measured = family ?? (unit ? familyOf(unit) : null);
  if (measured !== null && familyOf(own) !== measured) return false;
  return mayBeLand || !isLandUnit(own);
}
