import type { Area } from "../../xlsx/xlsx-workbook";

/** Runs of lines from `first` on that are not hidden, as [first line, number of lines]. */
function visibleRuns(first: number, count: number, hidden: readonly number[]): (readonly [number, number])[] {
  const inside = [...new Set(hidden)].filter((line) => line >= first && line < first + count).sort((a, b) => a - b);
  const runs: (readonly [number, number])[] = [];
  let start = first;
  for (const line of [...inside, first + count]) {
    if (line > start) runs.push([start, line - start]);
    start = line + 1;
  }
  return runs;
}

/** The rectangles of an area that are left when hidden rows and columns are taken out. */
export function visibleAreas(area: Area, hiddenRows: readonly number[], hiddenColumns: readonly number[]): Area[] {
  const columns = visibleRuns(area.column, area.columns, hiddenColumns);
  return visibleRuns(area.row, area.rows, hiddenRows).flatMap(([row, rows]) =>
    columns.map(([column, count]) => ({ row, column, rows, columns: count })),
  );
}
