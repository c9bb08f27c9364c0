import { columnName, type CellRef } from "../core/cell/address";
import type { RecordCells } from "../core/facts/record-cells";
import type { Finding } from "../core/findings/finding";
import type { LineNumber } from "../core/findings/finding-definition";
import { placedReading } from "./placed-reading";
import type { Question, RecognisedTable } from "./recognised-table";
import { transposedArea } from "./sheet/transposed-grid";
import type { TableReading } from "./read-table";

/** Parameters that number rows: "2、3" becomes "B、C". */
const ROW_PARAMETERS: readonly string[] = ["row", "rows", "first"];

/**
 * A table that was read on the transposed sheet, with every position turned back to where it stands: area, names,
 * figures, findings and questions. Its `rows` are then columns of the sheet and its `columns` rows, as
 * `orientation: "across"` says.
 */
export function turnedBack(reading: TableReading): TableReading {
  const placed = placedReading(reading, { cell: turnedRef, cells: turnedCells });
  return {
    ...placed,
    table: turnedTable(placed.table),
    findings: placed.findings.map(turnedFinding),
  };
}

function turnedTable(table: RecognisedTable): RecognisedTable {
  return {
    ...table,
    id: `${table.id}:across`,
    orientation: "across",
    area: transposedArea(table.area),
    questions: table.questions.map(turnedQuestion),
  };
}

/** A finding that numbers rows names columns instead: 第2、3行 becomes 第B、C列. */
function turnedFinding(finding: Finding): Finding {
  switch (finding.code) {
    case "hidden-rows":
      return { ...finding, parameters: { ...finding.parameters, ...turnedLines(finding.parameters) } };
    case "row-without-name":
    case "unnamed-sum":
      return { ...finding, parameters: { ...finding.parameters, ...turnedLines(finding.parameters) } };
    case "sum-of-rows": {
      const { parameters } = finding;
      const [from, to] = [turnedLine(parameters.from), turnedLine(parameters.to)];
      return { ...finding, parameters: { ...parameters, from, to, across: 1 } };
    }
    default:
      return finding;
  }
}

function turnedLines({ rows }: { readonly rows: readonly LineNumber[] }): {
  readonly rows: readonly LineNumber[];
  readonly across: 1;
} {
  return { rows: rows.map(turnedLine), across: 1 };
}

function turnedLine(row: LineNumber): LineNumber {
  return typeof row === "number" ? columnName(row - 1) : row;
}

function turnedRef({ sheet, row, column }: CellRef): CellRef {
  return { sheet, row: column, column: row };
}

function turnedQuestion(question: Question): Question {
  return {
    ...question,
    parameters:
      question.code === "twin-columns" ? { ...question.parameters, across: 1 } : turnedParameters(question.parameters),
    choices: question.choices.map((choice) => ({ ...choice, parameters: turnedParameters(choice.parameters) })),
  };
}

/** `across` tells the texts to speak of columns where they would speak of rows. */
function turnedParameters<T>(
  parameters: Readonly<Record<string, T | string | number>>,
): Readonly<Record<string, T | string | number>> {
  if (!ROW_PARAMETERS.some((name) => name in parameters)) return parameters;
  const turned: Record<string, T | string | number> = { ...parameters, across: 1 };
  for (const name of ROW_PARAMETERS) {
    const value = parameters[name];
    if (typeof value === "number") turned[name] = columnName(value - 1);
    else if (typeof value === "string" && /^\d+(?:、\d+)*$/.test(value))
      turned[name] = value.replace(/\d+/g, (row) => columnName(Number(row) - 1));
  }
  return turned;
}

/** A record without a cell has a row below zero, on whichever side the rows come to lie. */
function turnedCells({ sheet, rows, columns }: RecordCells, length: number): RecordCells {
  const isMissing = (record: number): boolean => (typeof rows === "number" ? rows : (rows[record] ?? -1)) < 0;
  const hasMissing = typeof rows === "number" ? rows < 0 : rows.some((row) => row < 0);
  if (!hasMissing) return { sheet, rows: columns, columns: rows };
  return {
    sheet,
    rows: Int32Array.from({ length }, (_, record) =>
      isMissing(record) ? -1 : typeof columns === "number" ? columns : (columns[record] ?? -1),
    ),
    columns: rows,
  };
}
