import type { Finding } from "../../core/findings/finding";
import type { FieldId } from "../../core/indicators/fields";
import { cellOf } from "../../core/indicators/record-cells";
import { nameCellOf, type SchoolRecords } from "../../core/indicators/school-records";
import type { RecognisedColumn } from "../recognised-table";

/**
 * What a pupil's share cannot reasonably be, in base units: outside this range for half of the schools, the unit in
 * the header is doubted. Wide on purpose, at least ten times beyond what is seen in counties.
 */
const PLAUSIBLE: Partial<Record<FieldId, readonly [number, number]>> = {
  equipment_value: [20, 200_000],
  teaching_area: [0.2, 300],
  sports_area: [0.2, 1_000],
};

/** The median of so many schools, evenly taken, tells a factor of ten thousand as surely as that of all. */
const MOST_LOOKED_AT = 1_000;

/** Columns whose figures per pupil are so far off that 元 and 万元 (or ㎡ and 万㎡) were probably mixed up. */
export function doubtfulUnits(records: SchoolRecords, columns: readonly RecognisedColumn[]): Finding[] {
  if (records.holdsValues) return [];
  return columns.flatMap((column) => {
    const range = column.field ? PLAUSIBLE[column.field] : undefined;
    const figures = column.field && !column.stage ? records.figures.get(column.field) : undefined;
    if (!range || !figures || !column.field) return [];
    const shares: number[] = [];
    const step = Math.ceil(records.length / MOST_LOOKED_AT);
    for (let position = 0; position < records.length; position += step) {
      const students = studentsAt(records, position);
      if (figures.present[position] === 1 && students > 0) shares.push((figures.amounts[position] as number) / students);
    }
    shares.sort((a, b) => a - b);
    const median = shares[Math.floor(shares.length / 2)];
    if (median === undefined || median === 0 || (median >= range[0] && median <= range[1])) return [];
    const cell = cellOf(figures.cells, 0) ?? nameCellOf(records, 0);
    return [{ code: "unit-doubtful", severity: "error", cells: [cell], parameters: { field: column.field, unit: column.unit, median } } satisfies Finding];
  });
}

function studentsAt(records: SchoolRecords, position: number): number {
  const total = records.figures.get("students");
  if (total?.present[position] === 1) return total.amounts[position] as number;
  let sum = 0;
  for (const field of ["students_primary", "students_junior", "students_senior"] as const) {
    const column = records.figures.get(field);
    if (column?.present[position] === 1) sum += column.amounts[position] as number;
  }
  return sum;
}
