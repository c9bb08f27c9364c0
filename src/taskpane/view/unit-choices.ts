import { type ColumnUnit, factorToBase, familyOf, unitsOfFamily } from "../../core/quantity/units";
import type { Question, RecognisedColumn } from "../../recognition/recognised-table";

/** Units that a column's numbers may be in; none where there is nothing to choose (people, rooms). */
export function unitChoices(column: RecognisedColumn, questions: readonly Question[]): readonly ColumnUnit[] {
  const asked = questions.find(({ id }) => id === column.unitAnswer);
  const unit = column.unit ?? (asked?.choices[0]?.id as ColumnUnit | undefined);
  if (column.field === null || unit === undefined) return [];
  const choices = unitsOfFamily(familyOf(unit));
  return new Set(choices.map(factorToBase)).size > 1 ? choices : [];
}
