import type { CellArea } from "../core/cell/address";
import type { CellLook, SheetDocument } from "../plan/sheet-document";

/** The looks of a document, each with the rectangles that have it: what is written in few steps. */
export function looksOf({
  rows,
}: SheetDocument): readonly { readonly look: CellLook; readonly areas: readonly CellArea[] }[] {
  const looks = new Map<string, { readonly look: CellLook; readonly areas: CellArea[] }>();
  rows.forEach((cells, row) => {
    cells.forEach(({ look }, column) => {
      if (look === undefined) return;
      const key = JSON.stringify(Object.entries(look).sort());
      const entry = looks.get(key) ?? { look, areas: [] };
      looks.set(key, entry);
      addCell(entry.areas, row, column);
    });
  });
  return [...looks.values()];
}

/** Adds a cell to rectangles of one look: along its row, or as a rectangle of its own. */
function addCell(areas: CellArea[], row: number, column: number): void {
  const last = areas.at(-1);
  if (last?.row === row && last.rows === 1 && last.column + last.columns === column)
    areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
  else areas.push({ row, column, rows: 1, columns: 1 });
}
