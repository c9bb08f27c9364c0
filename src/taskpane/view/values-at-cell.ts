import type { IndicatorAssessment, SchoolAssessment } from "../../core/assessment/assessment";
import type { CellRef } from "../../core/cell/address";
import { worstIndicatorsFirst } from "./school-list";

/** One value that a cell takes part in. */
export interface ValueAtCell {
  readonly school: SchoolAssessment;
  readonly indicator: IndicatorAssessment;
}

/**
 * The values that a cell takes part in, with the most to do first; none when the cell belongs to no indicator.
 * A count of students takes part in all seven, a figure of a mixed school in two stages.
 */
export function valuesAtCell(schools: readonly SchoolAssessment[], cell: CellRef): readonly ValueAtCell[] {
  const found: ValueAtCell[] = [];
  for (const school of schools) {
    // A school's figures stand in its own row; working out the values of every school would be slow.
    if (school.row !== cell.row || school.sheet !== cell.sheet) continue;
    for (const indicator of school.indicators) {
      if (indicator.cells.some((own) => own.column === cell.column && own.row === cell.row && own.sheet === cell.sheet)) {
        found.push({ school, indicator });
      }
    }
  }
  return worstIndicatorsFirst(found);
}
