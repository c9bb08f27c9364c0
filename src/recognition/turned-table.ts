import { columnName, type CellRef } from "../core/cell/address";
import type { Finding } from "../core/findings/finding";
import type { RecordCells } from "../core/indicators/record-cells";
import type { FigureColumn, SchoolRecords } from "../core/indicators/school-records";
import type { NeedsFigure, NeedsTable } from "../core/investment/check-needs-table";
import { turnedFooting } from "./footing/foot-tables";
import type { Question, RecognisedTable } from "./recognised-table";
import { transposedArea } from "./sheet/transposed-grid";
import type { FieldTable } from "./tables/field-table";
import type { TableReading } from "./tables/read-table";

/** Parameters that number rows: "2、3" becomes "B、C". */
const ROW_PARAMETERS: readonly string[] = ["row", "rows", "first"];
/** 第3至7行之和: parameters that number rows in this finding alone. */
const SUM_PARAMETERS: readonly string[] = ["from", "to"];

/**
 * A table that was read on the transposed sheet, with every position turned back to where it stands: area, names,
 * figures, findings and questions. Its `rows` are then columns of the sheet and its `columns` rows, as
 * `orientation: "across"` says.
 */
export function turnedBack(reading: TableReading): TableReading {
  return {
    ...reading,
    table: turnedTable(reading.table),
    records: reading.records ? turnedRecords(reading.records) : null,
    needs: reading.needs ? turnedNeeds(reading.needs) : null,
    fields: reading.fields ? turnedFields(reading.fields) : null,
    ...(reading.footing ? { footing: turnedFooting(reading.footing) } : {}),
    findings: reading.findings.map(turnedFinding),
  };
}

function turnedTable(table: RecognisedTable): RecognisedTable {
  return { ...table, id: `${table.id}:across`, orientation: "across", area: transposedArea(table.area), questions: table.questions.map(turnedQuestion) };
}

function turnedRef({ sheet, row, column }: CellRef): CellRef {
  return { sheet, row: column, column: row };
}

function turnedQuestion(question: Question): Question {
  return {
    ...question,
    cells: question.cells.map(turnedRef),
    parameters: question.code === "twin-columns" ? { ...question.parameters, across: 1 } : turnedParameters(question.parameters),
    choices: question.choices.map((choice) => ({ ...choice, parameters: turnedParameters(choice.parameters) })),
  };
}

function turnedFinding(finding: Finding): Finding {
  return { ...finding, cells: finding.cells.map(turnedRef), parameters: turnedParameters(finding.parameters, finding.code === "sum-of-rows" ? SUM_PARAMETERS : ROW_PARAMETERS) };
}

/** `across` tells the texts to speak of columns where they would speak of rows. */
function turnedParameters<T>(parameters: Readonly<Record<string, T | string | number>>, names = ROW_PARAMETERS): Readonly<Record<string, T | string | number>> {
  if (!names.some((name) => name in parameters)) return parameters;
  const turned: Record<string, T | string | number> = { ...parameters, across: 1 };
  for (const name of names) {
    const value = parameters[name];
    if (typeof value === "number") turned[name] = columnName(value - 1);
    else if (typeof value === "string" && /^\d+(?:、\d+)*$/.test(value)) turned[name] = value.replace(/\d+/g, (row) => columnName(Number(row) - 1));
  }
  return turned;
}

function turnedRecords(records: SchoolRecords): SchoolRecords {
  const turn = (cells: RecordCells): RecordCells => turnedCells(cells, records.length);
  const { printedVerdicts } = records;
  return {
    ...records,
    cells: turn(records.cells),
    figures: new Map([...records.figures].map(([field, figure]) => [field, turnedFigure(figure, records.length)])),
    printedVerdicts: printedVerdicts ? { ...printedVerdicts, cells: turn(printedVerdicts.cells) } : null,
  };
}

function turnedFigure(figure: FigureColumn, length: number): FigureColumn {
  return {
    ...figure,
    cells: turnedCells(figure.cells, length),
    ...(figure.addends ? { addends: figure.addends.map((part) => turnedFigure(part, length)) } : {}),
    ...(figure.counted ? { counted: figure.counted.map((cells) => cells.map(turnedRef)) } : {}),
  };
}

/** A record without a cell has a row below zero, on whichever side the rows come to lie. */
function turnedCells({ sheet, rows, columns }: RecordCells, length: number): RecordCells {
  const isMissing = (record: number): boolean => (typeof rows === "number" ? rows : (rows[record] ?? -1)) < 0;
  const hasMissing = typeof rows === "number" ? rows < 0 : rows.some((row) => row < 0);
  if (!hasMissing) return { sheet, rows: columns, columns: rows };
  return { sheet, rows: Int32Array.from({ length }, (_, record) => (isMissing(record) ? -1 : typeof columns === "number" ? columns : (columns[record] ?? -1))), columns: rows };
}

function turnedFields(fields: FieldTable): FieldTable {
  const turn = <T extends { readonly cells: RecordCells }>(column: T): T => ({ ...column, cells: turnedCells(column.cells, fields.length) });
  return { ...turn(fields), texts: fields.texts.map(turn), figures: fields.figures.map(turn) };
}

function turnedNeeds(needs: NeedsTable): NeedsTable {
  return {
    ...needs,
    rows: needs.rows.map((row) => ({
      ...row,
      figures: Object.fromEntries(Object.entries(row.figures).map(([field, figure]: [string, NeedsFigure]) => [field, { ...figure, cell: turnedRef(figure.cell) }])),
    })),
  };
}
