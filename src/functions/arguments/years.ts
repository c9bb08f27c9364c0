import { invalidValue } from "../errors";
import { cellNamed, isUnnamed, type Place, textOf } from "./cells";

/** 2021, 2021年, 2021年度, 2020—2021学年 (its first year). */
const YEAR = /^((?:19|20|21)\d{2})(?:[-—–~～至/]\d{2,4})?(?:年度?|学年度?)?$/;

/** The year that a cell names, or null. */
export function yearNamed(value: unknown): number | null {
  const [, year] = YEAR.exec(textOf(value).normalize("NFKC").replace(/\s/g, "")) ?? [];
  return year === undefined ? null : Number(year);
}

/** A cell with a year. */
export interface YearCell {
  readonly value: unknown;
  readonly at: Place;
}

/**
 * The years of cells, from the earliest to the latest, each once.
 *
 * @throws a message naming the cell that holds no year, or one that does not come after the cell before
 */
export function yearsInOrder(name: string, cells: readonly YearCell[]): readonly number[] {
  const years: number[] = [];
  for (const { value, at } of cells) {
    const year = yearNamed(value);
    const cell = cellNamed(name, at);
    if (isUnnamed(value)) throw invalidValue(`${cell}是空的，请填年份。`);
    if (year === null) throw invalidValue(`${cell}“${textOf(value)}”不是年份，请填4位年份，如2021。`);
    const [before] = years.slice(-1);
    if (before !== undefined && year <= before)
      throw invalidValue(`${cell}是${year}年，应在前一格的${before}年之后。请按年度从早到晚排列，每年一格。`);
    years.push(year);
  }
  return years;
}

/** Years between the first and the last that are not there. */
export function missingYears(years: readonly number[]): readonly number[] {
  return years.flatMap((year, at) => {
    const next = years[at + 1] ?? year + 1;
    return Array.from({ length: next - year - 1 }, (_, more) => year + 1 + more);
  });
}
