import { cellName, cellRefName, columnName } from "../../src/core/cell/address";
import { columnOf, rowOf } from "../../src/core/indicators/record-cells";
import type { SchoolRecords } from "../../src/core/indicators/school-records";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import type { Answers } from "../../src/recognition/answers";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import type { Question } from "../../src/recognition/recognised-table";
import type { TableReading } from "../../src/recognition/tables/read-table";

/** A reading in short texts, so that a test can state all of it at once and a difference can be read. */
export interface ReadingSummary {
  readonly tables: readonly TableSummary[];
  /** "row-stage Sheet1!B5 Sheet1!B6", answered or not. */
  readonly questions: readonly string[];
  /** "error-cell Sheet1!C5". */
  readonly findings: readonly string[];
}

export interface TableSummary {
  readonly kind: string;
  readonly range: string;
  readonly assessed: boolean;
  /** "students_primary 人" or "teachers_above_degree@primary 人", by column letter; columns that are left alone are absent. */
  readonly columns: Readonly<Record<string, string>>;
  /** Class of each row, by row number; data rows are listed under `schools`. */
  readonly rows: Readonly<Record<string, string>>;
  /** "B6 城关小学: primary-school" or "…: nine-year@junior". */
  readonly schools: readonly string[];
}

/** Recognises a workbook and tells what was recognised. */
export function summaryOf(snapshot: WorkbookSnapshot, answers: Answers = {}): ReadingSummary {
  const { tables, assessed, questions, findings } = recogniseWorkbook(snapshot, answers, []);
  return {
    tables: tables.map((reading) => tableSummary(reading, assessed.has(reading.table.id))),
    questions: questions.map(questionSummary),
    findings: findings.map(({ code, cells }) => [code, ...cells.map(cellRefName)].join(" ")),
  };
}

function questionSummary(question: Question): string {
  return [question.code, ...question.cells.map(cellRefName)].join(" ");
}

function tableSummary({ table, records }: TableReading, assessed: boolean): TableSummary {
  const { row, column, rows, columns } = table.area;
  return {
    kind: table.kind,
    range: `${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}`,
    assessed,
    columns: Object.fromEntries(
      table.columns.flatMap((each) =>
        each.field ? [[columnName(each.column), `${each.field}${each.stage ? `@${each.stage}` : ""}${each.unit ? ` ${each.unit}` : ""}`]] : [],
      ),
    ),
    rows: Object.fromEntries(table.rows.flatMap((each) => (each.class === "data" && records ? [] : [[each.row + 1, each.class]]))),
    schools: records ? schoolSummaries(records) : [],
  };
}

function schoolSummaries(records: SchoolRecords): string[] {
  return records.names.map((name, position) => {
    const stage = records.stages[position];
    return `${cellName(rowOf(records.cells, position), columnOf(records.cells, position))} ${name}: ${records.kinds[position] ?? ""}${stage ? `@${stage}` : ""}`;
  });
}
