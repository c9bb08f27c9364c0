import type { CellArea, CellRef } from "../cell/address";
import type { SumCheck } from "./foot-table";
import { placeOf, type PrintedTable } from "./printed-table";

/** The cell that states the total. */
export function totalCell(table: PrintedTable, { line, crossing }: SumCheck): CellRef {
  const { row, column } = placeOf(line.direction, line.line, crossing);
  return table.cellAt(row, column);
}

/** Where the parts of a total stand, in their order on the sheet: cells next to each other as one area. */
export function partAreas(table: PrintedTable, { line, crossing }: SumCheck): readonly CellArea[] {
  const areas: CellArea[] = [];
  for (const part of [...line.parts].sort((a, b) => a - b)) {
    const place = placeOf(line.direction, part, crossing);
    const { row, column } = table.cellAt(place.row, place.column);
    const last = areas[areas.length - 1];
    if (last && last.columns === 1 && column === last.column && row === last.row + last.rows)
      areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else if (last && last.rows === 1 && row === last.row && column === last.column + last.columns)
      areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}
