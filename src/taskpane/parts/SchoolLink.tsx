import type { SchoolAssessment } from "../../core/assessment/assessment";
import type { Measure } from "../../core/measures/measure";
import { areasOfCells } from "../../core/cell/cell-areas";
import { AreaLink } from "./CellLinks";

interface SchoolLinkProps {
  readonly name: string;
  readonly measure: Measure;
  /** Null where the school is not known: its name stands alone. */
  readonly school: SchoolAssessment | null;
}

/** A school's name that leads to the first cells of one of its values. */
export function SchoolLink({ name, measure, school }: SchoolLinkProps) {
  const cells = school?.indicators.find((indicator) => indicator.measure.id === measure.id)?.cells ?? [];
  const [target] = areasOfCells(cells);
  return target ? <AreaLink target={target}>{name}</AreaLink> : <span>{name}</span>;
}
