import type { CellArea } from "../core/cell/address";
import type { CellLook, SheetDocument } from "../document/sheet-document";

/** The looks of a document, each with the rectangles that have it: what is written in few steps. */
export function looksOf({
  rows,
}: SheetDocument): readonly { readonly look: CellLook; readonly areas: readonly CellArea[] }[] {
  const looks = new Map<string, { readonly look: CellLook; readonly areas: CellArea[] }>();
  rows.forEach((cells, row) => {
    for (const [key, run] of runsOf(cells, row)) {
      const entry = looks.get(key) ?? { look: run.look, areas: [] };
      looks.set(key, entry);
      addRun(entry.areas, run.area);
    }
  });
  return [...looks.values()];
}

interface Run {
  readonly look: CellLook;
  readonly area: CellArea;
}

/** The cells of a row that look alike and stand side by side. */
function runsOf(cells: SheetDocument["rows"][number], row: number): readonly (readonly [key: string, run: Run])[] {
  const runs: (readonly [string, Run])[] = [];
  cells.forEach(({ look }, column) => {
    if (look === undefined) return;
    const key = JSON.stringify(Object.entries(look).sort());
    const last = runs.at(-1);
    const area = last?.[1].area;
    if (area && last[0] === key && area.column + area.columns === column)
      runs[runs.length - 1] = [key, { look, area: { ...area, columns: area.columns + 1 } }];
    else runs.push([key, { look, area: { row, column, rows: 1, columns: 1 } }]);
  });
  return runs;
}

/** Adds cells of a row to rectangles of their look: under one as wide, or as a rectangle of their own. */
function addRun(areas: CellArea[], run: CellArea): void {
  const above = areas.findIndex(
    ({ row, column, rows, columns }) => row + rows === run.row && column === run.column && columns === run.columns,
  );
  const area = areas[above];
  if (area) areas[above] = { ...area, rows: area.rows + 1 };
  else areas.push(run);
}
