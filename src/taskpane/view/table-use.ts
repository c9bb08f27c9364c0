import { type CellArea, areaContains } from "../../core/cell/address";
import { columnOf, type RecordCells, rowOf } from "../../core/facts/record-cells";
import type { FactColumn } from "../../core/facts/fact-column";
import { foldOrigin } from "../../core/facts/origin";
import type { SchoolRecords } from "../../core/indicators/school-records";
import type { RecognisedTable } from "../../recognition/recognised-table";

/**
 * What a table does in the check: its schools are assessed; its figures are used for the schools of another table; its
 * sums and prices are checked; or it is read and nothing more.
 */
export type TableUse = "assessed" | "joined" | "needs" | "read";

/** What a table does in the check, as far as the assessed records tell. */
export function tableUse(table: RecognisedTable, records: readonly SchoolRecords[]): TableUse {
  if (table.kind === "needs-table") return "needs";
  const reaches = (cells: RecordCells, length: number): boolean =>
    cells.sheet === table.sheet && isInside(cells, length, table.area);
  if (records.some(({ cells, length }) => reaches(cells, length))) return "assessed";
  const comesFrom = (figure: FactColumn, length: number): boolean =>
    foldOrigin<boolean>(figure, {
      cell: ({ cells }) => reaches(cells, length),
      sum: (parts, { origin }, fold) => reaches(origin.cells, length) || parts.some(({ of }) => fold(of)),
      rows: ({ cells, rows }) =>
        reaches(cells, length) ||
        rows.some((each) =>
          each.some(({ sheet, row, column }) => sheet === table.sheet && areaContains(table.area, row, column)),
        ),
    });
  return records.some(({ figures, length }) => [...figures.values()].some((figure) => comesFrom(figure, length)))
    ? "joined"
    : "read";
}

/** Where the first record that has a cell has it, inside the area or not: the records of a table are all of one table. */
function isInside(cells: RecordCells, length: number, area: CellArea): boolean {
  for (let record = 0; record < length; record++) {
    const row = rowOf(cells, record);
    if (row >= 0) return areaContains(area, row, columnOf(cells, record));
  }
  return false;
}
