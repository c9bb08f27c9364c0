import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { isField } from "../../core/fields/field-key";
import { isFinishedValue, isNumberField, isResource, isStudentsField } from "../../core/fields/field-queries";
import type { Question, RecognisedColumn } from "../recognised-table";
import type { TableKind } from "./kinds";

/**
 * The kind that its columns make a table for an assessment, those still asked about included; null where it is none.
 * @param isTitled true where the title says what the table is about: one indicator is then enough
 */
export function assessedKind(
  columns: readonly RecognisedColumn[],
  questions: readonly Question[],
  isTitled: boolean,
): TableKind | null {
  const asked = questions.flatMap(({ code, parameters }) =>
    code === "column-field" || code === "twin-columns"
      ? [String(parameters.field)]
      : code === "table-year"
        ? String(parameters.fields).split(",")
        : [],
  );
  const fields = new Set([...columns.flatMap(({ field }) => field ?? []), ...asked.filter(isField)]);
  const count = (test: (field: FieldId) => boolean): number => [...fields].filter(test).length;
  if (count((field) => FIELDS[field].of === "project" && isNumberField(field)) >= 3) return "needs-table";
  if (count(isFinishedValue) >= (isTitled ? 1 : 3)) return "form-2-2";
  const resources = new Set(
    [...fields]
      .map((field) => FIELDS[field].partOf ?? field)
      .filter((field) => FIELDS[field].goesWith === undefined && isResource(field)),
  );
  const hasStudents = count(isStudentsField) > 0;
  if (hasStudents && resources.size >= 2) return "school-roster";
  return null;
}
