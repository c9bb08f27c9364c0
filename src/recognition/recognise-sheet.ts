import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import type { Answers } from "./answers";
import { findHeaderBands, type HeaderBand } from "./header/header-band";
import { titlesAbove } from "./header/titles-above";
import { type SheetGrid, sheetGrid } from "./sheet/sheet-grid";
import { readTable, type TableReading } from "./tables/read-table";
import { stageOfTitle } from "./words/school-kind";

const SHORT_TITLE = 12;

/**
 * Finds and reads every table of a kind we know on a sheet. Tables of other kinds are left alone.
 * @param counterparts plain names of schools that stand in a 小学 table and in a 初中 table of the workbook
 */
export function recogniseSheet(sheet: SheetSnapshot, answers: Answers, counterparts: ReadonlySet<string> = new Set()): readonly TableReading[] {
  const grid = sheetGrid(sheet);
  const bands = withoutRepeats(grid, findHeaderBands(grid));
  return bands.flatMap((band, position) => readTable({ grid, answers, counterparts }, band, rowAfter(grid, bands, position)) ?? []);
}

/** The row where the next table below begins; bands come from the top down. */
function rowAfter(grid: SheetGrid, bands: readonly HeaderBand[], position: number): number {
  const band = bands[position] as HeaderBand;
  for (let next = position + 1; next < bands.length; next++) {
    const other = bands[next] as HeaderBand;
    if (other.first > band.end && other.left < band.right && other.right > band.left) return other.first;
  }
  return grid.bottom;
}

/** A header printed again at a page break, alone or under the same title, is no new table. */
function withoutRepeats(grid: SheetGrid, bands: readonly HeaderBand[]): readonly HeaderBand[] {
  const seen = new Map<string, string>();
  return bands.filter((band) => {
    const texts: string[] = [`${band.left}:${band.right}`];
    for (let row = band.first; row <= band.last; row++) for (let column = band.left; column < band.right; column++) texts.push(grid.text(row, column));
    const key = texts.join("|");
    const title = tableTitle(grid, band);
    const before = seen.get(key);
    seen.set(key, before ?? title);
    return before === undefined || (title !== "" && title !== before);
  });
}

/** The line above a header that says what the table is, without the words for a page; "" where there is none. */
function tableTitle(grid: SheetGrid, band: HeaderBand): string {
  const isTitle = (text: string): boolean => /表$|表\(|情况|一览|统计|台账/.test(text) || (text.length <= SHORT_TITLE && stageOfTitle(text) !== null);
  const title = titlesAbove(grid, band).find(isTitle) ?? "";
  return title.replace(/\(?续表?\)?|\(?第?\d+页?\)?$/g, "");
}
