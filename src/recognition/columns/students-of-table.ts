import { ACCEPTED } from "../sureness";
import { partsOf } from "../../core/fields/field-queries";
import type { FieldId } from "../../core/fields/catalogue";
import type { ColumnMatch } from "./match-column";
import type { TableView } from "./table-view";

/**
 * Pupils of each row looked at, from the columns that are certainly theirs: the total where there is one, else the sum
 * of the stages. NaN where a row does not tell; null where the table does not.
 */
export function studentsOf(columns: readonly (readonly ColumnMatch[])[], view: TableView): Float64Array | null {
  const isCertain = (index: number, test: (field: FieldId) => boolean): boolean => {
    const match = columns[index]?.[0];
    return match !== undefined && match.score >= ACCEPTED && test(match.field);
  };
  const indices = columns.map((_, index) => index);
  const total = indices.find((index) => isCertain(index, (field) => field === "students"));
  if (total !== undefined) return view.sample(total).numbers;
  const parts = indices
    .filter((index) => isCertain(index, (field) => partsOf("students").includes(field)))
    .map((index) => view.sample(index).numbers);
  const [first] = parts;
  if (!first) return null;
  return first.map((_, row) => {
    const filled = parts.map((numbers) => numbers[row] ?? NaN).filter((value) => !Number.isNaN(value));
    return filled.length === 0 ? NaN : filled.reduce((sum, value) => sum + value, 0);
  });
}
