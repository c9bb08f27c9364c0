import type { CellRef } from "../core/cell/address";
import type { SchoolRecords } from "../core/indicators/school-records";
import { studentsReader } from "../core/indicators/stage-students";
import { exactProduct } from "../core/quantity/decimal";
import type { Stage } from "../core/fields/stages";
import type { IndicatorStandard, Standard } from "../core/standards/standard";
import { cell, type CellFormula, type Formula, operation, sumOf } from "./formula/formula";
import { printFormula } from "./formula/print-formula";
import { scaleToWhole, type WeightedColumn } from "./highlight-formula";
import { axisOf, judgedGroup, placedValue } from "./marked-values";

/**
 * The native Excel formula that gives a value of a school, from the same cells and weights by which it is marked; to be
 * put on the sheet of the marked cell. Null where the value stands in its own cell already, or in none (counted from a
 * list, a sum with parts that are more than the whole).
 *
 * @example 用房 in I5, 室内 in J5, pupils in E5 and F5, the 初中部 of a 九年一贯制: =(I5*11-J5*11)/(E5*10+F5*11)
 */
export function valueFormula(
  records: SchoolRecords,
  record: number,
  indicator: IndicatorStandard,
  standard: Standard,
  stage: Stage,
): string | null {
  const group = judgedGroup(records, record, studentsReader(records)(record), standard);
  if (!group?.stages.includes(stage)) return null;
  const axis = axisOf(records, indicator);
  const { isMixed } = group;
  const placed = placedValue({ records, record, indicator, standard, stage, isMixed, axis, skipped: new Set() });
  if (!placed || placed.value.students.length === 0) return null;
  // What the user has said of a cell a formula does not know.
  if (placed.figures.some(({ asAnswered }) => asAnswered?.[record] === 1)) return null;
  const { resource, students } = placed.value;
  const scale = scaleToWhole([...resource, ...students].map(({ weight }) => weight));
  const sum = (columns: readonly WeightedColumn[]): Formula =>
    sumOf(
      columns.map((column) => ({
        of: cellOfColumn(column, placed.cell, axis),
        times: exactProduct(column.weight, scale),
      })),
    );
  return printFormula(operation(sum(resource), "/", sum(students)));
}

/** The cell of a column that lies in the direction in which the schools stand. */
function cellOfColumn(
  { column, offset = 0, sheet }: WeightedColumn,
  marked: CellRef,
  axis: "down" | "across",
): CellFormula {
  const elsewhere = sheet === marked.sheet ? undefined : sheet;
  return axis === "down"
    ? cell({ offset: marked.row + offset }, { offset: column }, elsewhere)
    : cell({ offset: column }, { offset: marked.column + offset }, elsewhere);
}
