import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { FieldId } from "../../core/fields/catalogue";
import { mainField } from "../../core/indicators/indicator-columns";
import { hasField, type SchoolRecords } from "../../core/indicators/school-records";
import type { Question, RecognisedTable } from "../../recognition/recognised-table";
import { asksForField, columnHeader } from "./column-view";

/** A field that the assessment needs and that no column was taken for. */
export interface MissingField {
  readonly field: FieldId;
  /** Sheets whose schools lack it; empty where all assessed schools do. */
  readonly sheets: readonly string[];
  /** Headers of columns of which it is still asked whether they hold it. */
  readonly asked: readonly string[];
}

const STUDENTS: readonly FieldId[] = ["students", "students_primary", "students_junior"];

/** What the assessed schools lack, students first, then in the order of the standard's indicators. */
export function missingFields({
  records,
  standard,
  tables,
  questions,
}: Pick<WorkbookAssessment, "records" | "standard" | "tables" | "questions">): readonly MissingField[] {
  const lacking = new Map<FieldId, SchoolRecords[]>();
  const filled = records.filter(({ length }) => length > 0);
  const note = (field: FieldId, table: SchoolRecords): void => {
    lacking.set(field, [...(lacking.get(field) ?? []), table]);
  };
  const isHeld = (table: SchoolRecords, field: FieldId): boolean =>
    holds(table, field) || (hasField(table, field) && askedColumns(field, tables, questions).length === 0);
  for (const table of filled) if (!STUDENTS.some((field) => isHeld(table, field))) note("students", table);
  for (const indicator of standard.indicators) {
    for (const table of filled) {
      const field = mainField(table, indicator);
      if (!isHeld(table, field)) note(field, table);
    }
  }
  return [...lacking].map(([field, without]) => ({
    field,
    sheets: without.length === filled.length ? [] : [...new Set(without.map(({ cells }) => cells.sheet))],
    asked: askedColumns(field, tables, questions),
  }));
}

/** False for a field without a column, and for one whose every figure waits for an answer. */
function holds(records: SchoolRecords, field: FieldId): boolean {
  const columns = [...records.figures].flatMap(([key, column]) => (key.split(":")[0] === field ? [column] : []));
  return columns.some(({ present, open }) => open === undefined || present.includes(1) || !open.includes(1));
}

function askedColumns(
  field: FieldId,
  tables: readonly RecognisedTable[],
  questions: readonly Question[],
): readonly string[] {
  const fieldsOf = ({ code, choices, parameters }: Question): readonly string[] =>
    code === "column-field" ? choices.map(({ id }) => id) : code === "twin-columns" ? [String(parameters.field)] : [];
  const asking = questions.filter(
    (question) => question.answer === null && fieldsOf(question).some((key) => key.split(":")[0] === field),
  );
  return tables.flatMap(({ columns }) =>
    columns.filter((column) => asking.some((question) => asksForField(question, column))).map(columnHeader),
  );
}
