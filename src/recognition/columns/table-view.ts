import { titleOfSheet } from "../words/sheet-title";
import { stageOfTitle } from "../words/school-kind";
import type { Stage } from "../../core/fields/stages";
import type { HeaderBand } from "../header/header-band";
import { type HeaderPath, headerPaths } from "../header/header-path";
import { titlesAbove } from "../header/titles-above";
import { yearOf } from "../header/year-of-header";
import type { SheetGrid } from "../sheet/sheet-grid";
import { type ColumnSample, sampleColumn, sampleRows } from "./column-values";

/** A table as its columns are decided: header paths, titles, and what stands in the columns, looked at when needed. */
export interface TableView {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly paths: readonly HeaderPath[];
  /** Plain texts above the header, nearest first, and the sheet's name. */
  readonly titles: readonly string[];
  /** The one stage that a title or the sheet's name gives to the whole table; null where none or both. */
  readonly stage: Stage | null;
  /** The year of the title; null where it names none. */
  readonly year: number | null;
  /** What stands in the column of a path. */
  sample(index: number): ColumnSample;
  /** Plain texts of the cells of the rows looked at, blanks left out. */
  texts(index: number): readonly string[];
}

/** Looks at a table under its header. */
export function tableView(
  grid: SheetGrid,
  band: HeaderBand,
  paths: readonly HeaderPath[] = headerPaths(grid, band),
): TableView {
  const titles = [...titlesAbove(grid, band), titleOfSheet(grid.sheet.name)];
  const samples = new Map<number, ColumnSample>();
  let rows: readonly number[] | null = null;
  const rowsLookedAt = (): readonly number[] => (rows ??= sampleRows(grid, band));
  const columnAt = (index: number): number => paths[index]?.column ?? band.left;
  return {
    grid,
    band,
    paths,
    titles,
    stage: titles.map(stageOfTitle).find((stage) => stage !== null) ?? null,
    year: titles.map((title) => yearOf([title])).find((year) => year !== null) ?? null,
    sample: (index) => {
      const known = samples.get(index) ?? sampleColumn(grid, rowsLookedAt(), columnAt(index));
      samples.set(index, known);
      return known;
    },
    texts: (index) => rowsLookedAt().flatMap((row) => grid.text(row, columnAt(index)) || []),
  };
}
