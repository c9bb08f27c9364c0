import type { CellArea } from "../core/cell/address";

/** Number of different cells of one sheet that lie under at least one of the rectangles. */
export function coveredCells(areas: readonly CellArea[]): number {
  const edges = [...new Set(areas.flatMap(({ row, rows }) => [row, row + rows]))].sort((a, b) => a - b);
  return edges.slice(0, -1).reduce((sum, top, index) => {
    const bottom = edges[index + 1] ?? top;
    const crossing = areas.filter(({ row, rows }) => row <= top && row + rows >= bottom);
    return sum + (bottom - top) * coveredColumns(crossing);
  }, 0);
}

function coveredColumns(areas: readonly CellArea[]): number {
  let covered = 0;
  let reached = 0;
  for (const { column, columns } of [...areas].sort((a, b) => a.column - b.column)) {
    covered += Math.max(0, column + columns - Math.max(reached, column));
    reached = Math.max(reached, column + columns);
  }
  return covered;
}
