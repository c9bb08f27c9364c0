import type { CellRef } from "../core/cell/address";
import { sheetInFile } from "../core/cell/sheet-in-file";
import { exactProduct, exactTotal } from "../core/quantity/decimal";
import { roundHalfUp } from "../core/quantity/rounding";
import type { HighlightAxis, HighlightCondition, PlacedColumn, WeightedColumn } from "./highlight-formula";

/** The number in a cell as it was read; null where it holds none. */
export type NumberAt = (cell: CellRef) => number | null;

/** Digits that a formula's numbers are held to. */
const DIGITS = 6;

/** True where a value is put together from cells of several files: a rule of one cannot refer to the others. */
export function isAcrossFiles(cell: CellRef, conditions: readonly HighlightCondition[]): boolean {
  const { file } = sheetInFile(cell.sheet);
  const isOther = ({ sheet }: PlacedColumn): boolean => sheet !== undefined && sheetInFile(sheet).file !== file;
  return conditions.some(({ resource, students }) => resource.some(isOther) || students.some(isOther));
}

/**
 * The conditions of one school's value with the cells of other files as the numbers that were read there; null where one
 * of them holds no number, or the value is not below the standard as it stands: of such a cell nothing is marked.
 */
export function conditionsAsRead(
  cell: CellRef,
  conditions: readonly HighlightCondition[],
  axis: HighlightAxis,
  numberAt: NumberAt,
): readonly HighlightCondition[] | null {
  const { file } = sheetInFile(cell.sheet);
  const isOwn = ({ sheet = cell.sheet }: PlacedColumn): boolean => sheetInFile(sheet).file === file;
  const valueOf = ({ column, offset = 0, sheet = cell.sheet }: PlacedColumn): number | null =>
    numberAt(
      axis === "down"
        ? { sheet, row: cell.row + offset, column }
        : { sheet, row: column, column: cell.column + offset },
    );
  const sumOf = (places: readonly WeightedColumn[]): number | null => {
    const values = places.map((place) => {
      const value = valueOf(place);
      return value === null ? null : exactProduct(value, place.weight);
    });
    return values.every((value) => value !== null) ? exactTotal(values) : null;
  };
  const found: HighlightCondition[] = [];
  let isBelow = false;
  for (const condition of conditions) {
    const { resource, students, stageStudents, required } = condition;
    const [have, of] = [sumOf(resource), sumOf(students)];
    const stage = sumOf(stageStudents.map((place) => ({ ...place, weight: 1 })));
    if (have === null || of === null || stage === null || stage <= 0) return null;
    const known = {
      resource: sumOf(resource.filter((place) => !isOwn(place))) ?? 0,
      students: sumOf(students.filter((place) => !isOwn(place))) ?? 0,
    };
    if (Object.values(known).some((value) => roundHalfUp(value, DIGITS) !== value)) return null;
    isBelow ||= have < exactProduct(required, of);
    found.push({
      ...condition,
      resource: resource.filter(isOwn),
      students: students.filter(isOwn),
      stageStudents: stageStudents.every(isOwn) ? stageStudents : [],
      known,
    });
  }
  return isBelow ? found : null;
}
