import type { Question, RecognisedColumn, TableKind } from "../recognised-table";

const COUNTS: ReadonlySet<string> = new Set([
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teaching_area",
  "sports_area",
  "equipment_value",
  "multimedia_rooms",
]);

/** The kind of table that its columns make it, those still asked about included, or null where it is none that we read. */
export function kindOfTable(columns: readonly RecognisedColumn[], questions: readonly Question[]): TableKind | null {
  const asked = questions.flatMap(({ code, parameters }) => (code === "column-field" ? [String(parameters.field)] : []));
  const fields = new Set([...columns.flatMap(({ field }) => field ?? []), ...asked]);
  const count = (test: (field: string) => boolean): number => [...fields].filter(test).length;
  if (count((field) => field.startsWith("needs_") && field !== "needs_item") >= 3) return "needs-table";
  if (count((field) => field.startsWith("indicator_")) >= 3) return "form-2-2";
  const hasStudents = count((field) => field.startsWith("students")) > 0;
  if (hasStudents && count((field) => COUNTS.has(field)) >= 2) return "school-roster";
  return null;
}
