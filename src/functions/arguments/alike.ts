import { exactProduct } from "../../core/quantity/decimal";
import { type ColumnUnit, familyOf } from "../../core/quantity/units";
import { invalidValue } from "../errors";
import { cellNamed, type Place } from "./cells";
import { type Figure, figureOf, type NamedFigures } from "./read-cell";

/** A cell that is held against others, and how a message names it. */
export interface Entry {
  readonly figure: Figure | null;
  readonly cell: string;
}

/** A figure in the unit that it shares with those beside it. */
export interface Alike {
  readonly value: number;
  /** Half a unit of its last printed digit. */
  readonly half: number;
  readonly isAbout: boolean;
}

/** Figures in one unit: the one that all of them name, else 元 or ㎡ where they name several, else none. */
export interface InOneUnit {
  /** What stands behind a number of them: 万元, ""; 缺数 stays null. */
  readonly unit: string;
  readonly figures: readonly (Alike | null)[];
}

/** One cell of an argument as an {@link Entry}. */
export function entryOf(value: unknown, argument: NamedFigures, at: Place, mayBeAbout = false): Entry {
  return { figure: figureOf(value, argument, at, mayBeAbout), cell: cellNamed(argument.name, at) };
}

/**
 * Refuses figures of which some name their unit and some do not: 3600 beside 0.36亿元 may be in 万元 or in 元.
 *
 * @throws a message with the first cell that names its unit and the first that does not
 */
export function refuseMixed(entries: readonly Entry[]): void {
  const filled = entries.filter(({ figure }) => figure !== null && figure.amount !== 0);
  const named = filled.find(({ figure }) => figure?.unit);
  const plain = filled.find(({ figure }) => !figure?.unit);
  if (named && plain)
    throw invalidValue(`${named.cell}写了单位，${plain.cell}没有写。请都写明单位，或都不写（按同一单位填写）。`);
}

/**
 * Figures that are added up or compared, in one unit.
 *
 * @throws as {@link refuseMixed}
 * @example 0.36亿元 and 3100万元 // 36 000 000 and 31 000 000, 元
 */
export function inOneUnit(entries: readonly Entry[]): InOneUnit {
  refuseMixed(entries);
  const [unit, other] = [...new Set(entries.flatMap(({ figure }) => figure?.unit ?? []))];
  return {
    unit: unit && other ? baseOf(unit) : (unit ?? ""),
    figures: entries.map(({ figure }) => {
      if (figure === null) return null;
      const { amount, printed, factor, half, isAbout } = figure;
      return other ? { value: amount, half: exactProduct(half, factor), isAbout } : { value: printed, half, isAbout };
    }),
  };
}

function baseOf(unit: ColumnUnit): string {
  const family = familyOf(unit);
  return family === "money" ? "元" : family === "area" ? "㎡" : "";
}
