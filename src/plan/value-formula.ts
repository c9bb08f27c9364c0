import type { CellRef } from "../core/cell/address";
import type { Stage } from "../core/fields/stages";
import type { SchoolRecords } from "../core/indicators/school-records";
import { studentsReader } from "../core/indicators/stage-students";
import { exactProduct } from "../core/quantity/decimal";
import type { IndicatorStandard, Standard } from "../core/standards/standard";
import { cell, type Formula, operation, sumOf } from "./formula/formula";
import { printFormula } from "./formula/print-formula";
import { scaleToWhole, type WeightedColumn } from "./highlight-formula";
import { judgedGroup } from "./marked-values";
import { axisOf, placedValue } from "./placed-values";

/** A cell with the whole number by which it enters a sum; below zero where it is taken off. */
export interface WeightedCell {
  readonly cell: CellRef;
  readonly weight: number;
}

/** A value of a school as its cells make it: Σ resource · weight over Σ students · weight. */
export interface ValueCells {
  readonly resource: readonly WeightedCell[];
  /** None where the finished value stands in its own cell. */
  readonly students: readonly WeightedCell[];
  /** True where every cell holds a whole number, so that Excel's own arithmetic is exact up to the division. */
  readonly isWhole: boolean;
}

/**
 * The cells that make a value of a school, with the weights by which it is marked. Null where it stands in none (counted
 * from a list, a sum with parts that are more than the whole), and where the user has said what a formula does not know.
 */
export function valueCells(
  records: SchoolRecords,
  record: number,
  indicator: IndicatorStandard,
  standard: Standard,
  stage: Stage,
): ValueCells | null {
  const group = judgedGroup(records, record, studentsReader(records)(record), standard);
  if (!group?.stages.includes(stage)) return null;
  const axis = axisOf(records, indicator);
  const { stages: _, ...ofGroup } = group;
  const placed = placedValue({
    records,
    record,
    indicator,
    standard,
    stage,
    ...ofGroup,
    axis,
    keys: null,
    skipped: new Set(),
  });
  if (!placed || [...placed.resource, ...placed.pupils].some(({ asAnswered }) => asAnswered?.[record] === 1))
    return null;
  const { resource, students, isWhole } = placed.value;
  const scale = scaleToWhole([...resource, ...students].map(({ weight }) => weight));
  const { cell: marked } = placed;
  const weighted = ({ column, offset = 0, sheet = marked.sheet, weight }: WeightedColumn): WeightedCell => ({
    cell:
      axis === "down"
        ? { sheet, row: marked.row + offset, column }
        : { sheet, row: column, column: marked.column + offset },
    weight: exactProduct(weight, scale),
  });
  return { resource: resource.map(weighted), students: students.map(weighted), isWhole };
}

/**
 * The native Excel formula that gives a value of a school, from the same cells and weights by which it is marked; to be
 * put on the sheet of the marked cell. Null where the value stands in its own cell already, or in none.
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
  const cells = valueCells(records, record, indicator, standard, stage);
  const home = cells?.resource[0]?.cell.sheet;
  if (!cells || cells.students.length === 0) return null;
  const sum = (parts: readonly WeightedCell[]): Formula =>
    sumOf(
      parts.map(({ cell: { sheet, row, column }, weight }) => ({
        of: cell({ offset: row }, { offset: column }, sheet === home ? undefined : sheet),
        times: weight,
      })),
    );
  return printFormula(operation(sum(cells.resource), "/", sum(cells.students)));
}
