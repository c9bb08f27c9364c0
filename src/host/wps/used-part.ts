import type { CellArea } from "../../core/cell/address";
import { leastFor } from "./bisect";
import type { EtApplication, EtWorksheet } from "./object-model";
import { rangeOf } from "./ranges";

/** True where no cell of an area has a value or a formula. */
export function isBlank(application: EtApplication, sheet: EtWorksheet, area: CellArea): boolean {
  if (area.rows <= 0 || area.columns <= 0) return true;
  return application.WorksheetFunction.CountA(rangeOf(sheet, area)) === 0;
}

/** The smallest part of an area with all of its content, since what is used may be formats only; null where there is none. */
export function usedPart(application: EtApplication, sheet: EtWorksheet, area: CellArea): CellArea | null {
  const isEmpty = (part: CellArea): boolean => isBlank(application, sheet, part);
  if (isEmpty(area)) return null;
  const { row, column, rows, columns } = area;
  const height = leastFor(1, rows, (kept) => isEmpty({ ...area, row: row + kept, rows: rows - kept }));
  const above = rows - leastFor(1, rows, (kept) => isEmpty({ ...area, rows: rows - kept }));
  const width = leastFor(1, columns, (kept) => isEmpty({ ...area, column: column + kept, columns: columns - kept }));
  const before = columns - leastFor(1, columns, (kept) => isEmpty({ ...area, columns: columns - kept }));
  return { row: row + above, column: column + before, rows: height - above, columns: width - before };
}
