import { cellName, type CellRef, cellRefName } from "./address";

/**
 * Cells by name, a sheet named where its cells begin: 台账!C2, C3, 教师!B5.
 * @param told the sheet that the reader knows already
 */
export function namesOfCells(cells: readonly CellRef[], told: string | null = null): readonly string[] {
  return cells.map((cell, at) => {
    const sheet = at === 0 ? told : (cells[at - 1]?.sheet ?? null);
    return cell.sheet === sheet ? cellName(cell.row, cell.column) : cellRefName(cell);
  });
}
