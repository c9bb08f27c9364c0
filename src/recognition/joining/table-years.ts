import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import type { RecognisedTable } from "../recognised-table";
import { plainText } from "../words/plain-text";
import { chineseNumber } from "../../core/quantity/chinese-number";
import { greatest } from "../../core/quantity/long-lists";

/** Years that a table's title or sheet names; "last" for 去年 and 上学年; null where nothing is said. */
export type TableYear = ReadonlySet<number> | "last" | null;

const MOST_ROWS_ABOVE = 6;
const LONGEST_TITLE = 200;

/** What a sheet's name and the lines above a table say it is about: the name first, then the lines from the table up. */
export function titlesOfTable(
  sheet: SheetSnapshot,
  table: Pick<RecognisedTable, "area">,
  others: readonly Pick<RecognisedTable, "area">[],
): readonly string[] {
  const titles = [sheet.name];
  const end = table.area.row - sheet.area.row;
  const above = others.reduce(
    (last, { area }) =>
      area.row + area.rows - sheet.area.row <= end ? Math.max(last, area.row + area.rows - sheet.area.row) : last,
    0,
  );
  for (let row = end - 1; row >= Math.max(above, end - MOST_ROWS_ABOVE, 0); row--) {
    const first = Math.max(0, table.area.column - sheet.area.column);
    const cells = sheet.values[row]?.slice(first, first + table.area.columns) ?? [];
    for (const value of cells) if (typeof value === "string" && value.length < LONGEST_TITLE) titles.push(value);
  }
  return titles;
}

/** The years that the first title to name any gives the figures of a table. */
export function yearOfTitles(titles: readonly string[]): TableYear {
  for (const title of titles) {
    const years = yearsIn(title);
    if (years) return years;
  }
  return null;
}

/**
 * The years that a text names as the time of its figures; numbers of documents and standards are none.
 * @example yearsIn("2024—2025学年度")        // 2024, 2025
 * @example yearsIn("依据教督〔2017〕6号")     // null
 */
function yearsIn(text: string): TableYear {
  const plain = plainText(text)
    .replace(/\(20\d\d\)\d*号?/g, "")
    .replace(/20\d\d年(?:版|标准|印发|修订)/g, "")
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) => Array.from(year, (digit) => chineseNumber(digit)).join(""));
  const years = new Set<number>();
  for (const [, year] of plain.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)) years.add(Number(year));
  for (const [, year] of plain.matchAll(/(?<!\d)([1-4]\d)年(?!级|以|一贯|制)/g)) years.add(Number(`20${year}`));
  if (years.size > 0) return years;
  return /去年|上年|上学年|上一年|上一学年/.test(plain) ? "last" : null;
}

/** True where two tables are surely of different years: 2024 and 2025, or 去年 and anything else. */
export function yearsDiffer(a: TableYear, b: TableYear): boolean {
  if (a === "last" || b === "last") return a !== b;
  return a !== null && b !== null && ![...a].some((year) => b.has(year));
}

/** For putting the latest first; a table that names no year is of this year. */
export function yearOrder(year: TableYear): number {
  return year === null ? Infinity : year === "last" ? 0 : greatest(year);
}
