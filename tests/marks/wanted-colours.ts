import { cellName } from "../../src/core/cell/address";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import type { HighlightLevel } from "../../src/plan/workbook-plan";

/** The colour of each marked cell by what the assessment says: of two stages that share a cell the worse. */
export function wantedColours({ schools }: Pick<WorkbookAssessment, "schools">): ReadonlyMap<string, HighlightLevel> {
  const wanted = new Map<string, HighlightLevel>();
  for (const { indicators } of schools)
    for (const { state, figures } of indicators) {
      const cell = figures[0]?.parts[0]?.cell;
      if (!cell || (state !== "floor" && state !== "failed")) continue;
      const name = `${cell.sheet}!${cellName(cell.row, cell.column)}`;
      if (state === "failed") wanted.set(name, "below-floor");
      else if (!wanted.has(name)) wanted.set(name, "reaches-floor");
    }
  return wanted;
}
