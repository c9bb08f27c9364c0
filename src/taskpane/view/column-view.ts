import { fieldKeyOf } from "../../core/fields/field-key";
import { isRead } from "../../core/fields/field-queries";
import { columnName } from "../../core/cell/address";
import { type Answers, twinColumnsKey } from "../../recognition/answers";
import type { Question, RecognisedColumn, RecognisedTable } from "../../recognition/recognised-table";
import type { SheetArea } from "../../core/cell/cell-areas";

/** How sure the reading of a column is, in the order in which a person would look at them. */
export type Sureness =
  /** A question on the column's field or unit is open. */
  | "ask"
  /** Known, but by less than its name: worth a look. */
  | "likely"
  | "sure"
  /** The user has decided. */
  | "answered"
  /** Nothing is computed from it or checked by it, whether or not it is known what it is. */
  | "unused";

/** From this score on nobody needs to look: a known name, with a remark at most. */
const SURE = 0.92;

/** How sure the reading of a column is. */
export function surenessOf(column: RecognisedColumn, questions: readonly Question[], answers: Answers): Sureness {
  if (openQuestion(column, questions)) return "ask";
  if (column.field !== null && !isRead(column.field)) return "unused";
  if (answers[column.fieldAnswer] !== undefined || answers[column.unitAnswer] !== undefined) return "answered";
  if (column.field === null) return "unused";
  const isDoubtful = Number.isNaN(column.factor) || column.evidence.some(({ code }) => code === "values-doubtful");
  return column.score >= SURE && !isDoubtful ? "sure" : "likely";
}

/** The question on a column that is still open, or null. */
function openQuestion(column: RecognisedColumn, questions: readonly Question[]): Question | null {
  return (
    questions.find(
      (question) => question.answer === null && (asksForField(question, column) || question.id === column.unitAnswer),
    ) ?? null
  );
}

/** True for the question of what a column holds, be it asked of the column alone or of all with the very same header. */
export function asksForField({ id }: Question, { fieldAnswer }: Pick<RecognisedColumn, "fieldAnswer">): boolean {
  return id === fieldAnswer || id === twinColumnsKey(fieldAnswer.replace(/#\d+$/, ""));
}

/** "E列", or "第5行" of a transposed table, whose columns are rows of the sheet. */
export function columnPlace(
  table: Pick<RecognisedTable, "orientation">,
  { column }: Pick<RecognisedColumn, "column">,
): string {
  return table.orientation === "down" ? `${columnName(column)}列` : `第${column + 1}行`;
}

/** The column's header for people, from the top down: 学生数·小学. Empty where it has none. */
export function columnHeader({ header }: Pick<RecognisedColumn, "header">): string {
  const parts = header.map((part) => part.replace(/\s+/g, "")).filter((part) => part !== "");
  return parts.filter((part, position) => part !== parts[position - 1]).join("·");
}

/** The column's cells within its table, as a link selects them: from its own header on, not from one that several share. */
export function columnCells(
  { sheet, area, orientation, headerRows }: RecognisedTable,
  { column }: RecognisedColumn,
): SheetArea {
  const [start, count] = orientation === "down" ? [area.row, area.rows] : [area.column, area.columns];
  const from = Math.min(Math.max(headerRows.last, start), start + count - 1);
  const length = start + count - from;
  return {
    sheet,
    area:
      orientation === "down"
        ? { row: from, column, rows: length, columns: 1 }
        : { row: column, column: from, rows: 1, columns: length },
  };
}

/** What an answer says that a column holds: the field, with its stage where it counts one. */
export function fieldOfColumn({ field, stage }: Pick<RecognisedColumn, "field" | "stage">): string | null {
  return field && fieldKeyOf(field, stage);
}

/** Tells a column from others of its table, also after columns were inserted: its header, and which of several it is. */
export function columnKey({ fieldAnswer }: RecognisedColumn): string {
  return fieldAnswer.split(":").slice(2).join(":");
}

/** Tells a table from others also after rows have moved or its header was edited: which of its sheet's tables it is. */
export function tableKeys(tables: readonly RecognisedTable[]): ReadonlyMap<RecognisedTable, string> {
  const counts = new Map<string, number>();
  return new Map(
    tables.map((table) => {
      const count = (counts.get(table.sheet) ?? 0) + 1;
      counts.set(table.sheet, count);
      return [table, `${table.sheet}!${count}`];
    }),
  );
}
