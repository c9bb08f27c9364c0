import { areaName, type CellArea, type CellRef, cellRefName, columnName } from "../../core/cell/address";
import { areasOfCells } from "../../core/cell/cell-areas";
import { namesOfCells } from "../../core/cell/names-of-cells";
import { formatCount } from "./numbers";

/**
 * Cells by name: a sheet is named where its cells begin, each cell once, and beyond some of them how many they are.
 * @param most how many are named one by one
 * @param told the sheet that the reader knows already
 * @example 台账!C2、C3、教师!B5等7格
 */
export function cellsInWords(cells: readonly CellRef[], most: number, told: string | null = null): string {
  const once = [...new Map(cells.map((cell) => [cellRefName(cell), cell])).values()];
  const names = namesOfCells(once.slice(0, most), told);
  return `${names.join("、")}${once.length > most ? `等${formatCount(once.length)}格` : ""}`;
}

/** Beyond so many rectangles nobody reads on. */
const MOST_AREAS = 40;

/**
 * Cells as rectangles, a sheet named where its cells begin; beyond {@link MOST_AREAS} how many cells they are in all.
 * @example 台账!C2:C9、E2:E9、教师!B5
 */
export function areasInWords(cells: readonly CellRef[]): string {
  const areas = [...areasOfCells(cells)];
  const sheets = [...new Set(areas.map(({ sheet }) => sheet))];
  // A column is read to its end before the next.
  areas.sort(
    (a, b) =>
      sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.area.column - b.area.column || a.area.row - b.area.row,
  );
  const names = areas
    .slice(0, MOST_AREAS)
    .map(({ sheet, area }, at) => `${areas[at - 1]?.sheet === sheet ? "" : `${sheet}!`}${areaName(area)}`);
  const all = new Set(cells.map(cellRefName)).size;
  return `${names.join("、 ")}${areas.length > MOST_AREAS ? `等共${formatCount(all)}格` : ""}`;
}

/**
 * The columns that areas lie in, from left to right, without 列; three or more in a row by the first and the last.
 * @example K, J, M, L and P: "J至M、P"
 */
export function columnsInWords(areas: readonly CellArea[]): string {
  const columns = new Set<number>();
  for (const { column, columns: count } of areas) for (let at = 0; at < count; at++) columns.add(column + at);
  const runs: { first: number; last: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs
    .map(({ first, last }) =>
      first === last ? columnName(first) : [first, last].map(columnName).join(last - first > 1 ? "至" : "、"),
    )
    .join("、");
}
