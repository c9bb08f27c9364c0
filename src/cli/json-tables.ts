import { proofOf } from "../app/table-proof";
import { areaName, cellRefName, columnName } from "../core/cell/address";
import { checksOf } from "../core/footing/foot-table";
import { partAreas, totalCell } from "../core/footing/part-areas";
import { cellOf } from "../core/facts/record-cells";
import { figureCells, isOfRows } from "../core/facts/origin";
import { nameCellOf, type SchoolRecords } from "../core/indicators/school-records";
import { stageName } from "../i18n/zh-CN/domain";
import { proofSentence, sumName } from "../i18n/zh-CN/sums";
import type { RecognisedColumn, RecognisedTable, RowClass } from "../recognition/recognised-table";
import type { FieldColumn, FieldTable } from "../recognition/tables/field-table";
import type { TableReading } from "../recognition/read-table";
import { parseFieldKey } from "../core/fields/field-key";
import { isRead } from "../core/fields/field-queries";

type Json = Record<string, unknown>;

/** Rows and schools of one table that are printed; the rest is counted in `leftOut`. */
const MOST_PRINTED = 3_000;
/** Numbers of people are not for a report. */
const NOT_PRINTED: ReadonlySet<string> = new Set(["teacher_id"]);

/** A table as it was recognised: what it is, its columns, its rows by class, and what was read from it. */
export function jsonTable(reading: TableReading): Json {
  const { table } = reading;
  return {
    id: table.id,
    sheet: table.sheet,
    range: areaName(table.area),
    kind: table.kind,
    orientation: table.orientation,
    layout: table.layout,
    headerRows: [table.headerRows.first, table.headerRows.last].map((row) => rowName(table, row)),
    nameColumn: table.nameColumn === null ? null : lineName(table, table.nameColumn),
    score: table.score,
    columns: table.columns.map((column) => jsonColumn(table, column)),
    rows: jsonRows(table),
    ...jsonSums(reading),
    ...jsonFigures(reading),
    ...jsonSchools(reading.records),
  };
}

/** Letters of a column; of a table lying across, whose columns are rows of the sheet, the row's number. */
function lineName({ orientation }: RecognisedTable, line: number): string {
  return orientation === "across" ? String(line + 1) : columnName(line);
}

function rowName({ orientation }: RecognisedTable, row: number): number | string {
  return orientation === "across" ? columnName(row) : row + 1;
}

function jsonColumn(table: RecognisedTable, column: RecognisedColumn): Json {
  return {
    column: lineName(table, column.column),
    header: column.header.join(" > "),
    field: column.field,
    used: column.field !== null && isRead(column.field),
    stage: column.stage === null ? null : stageName(column.stage),
    unit: column.unit,
    unitFrom: column.unitFrom,
    year: column.year ?? null,
    grade: column.grade ?? null,
    sizes: column.sizes ?? null,
    score: column.score,
    decidedBy: column.decidedBy,
    evidence: column.evidence.map(({ code }) => code),
    candidates: column.candidates.map(({ field, stage, score }) => ({
      field,
      stage: stage === null ? null : stageName(stage),
      score,
    })),
  };
}

/** What adding up has proved: counts, and every total with its cells and numbers; absent where there is nothing to add up. */
function jsonSums(reading: TableReading): Json {
  const proof = proofOf(reading);
  if (!proof) return {};
  const { footing, table } = reading;
  const checks: Json[] = [];
  if (footing) {
    for (const check of checksOf(footing)) {
      if (checks.length === MOST_PRINTED) break;
      checks.push({
        cell: cellRefName(totalCell(footing.table, check)),
        name: sumName(footing.table, check),
        parts: partAreas(footing.table, check).map((area) => `${table.sheet}!${areaName(area)}`),
        printed: check.printed,
        sum: check.sum,
        difference: check.difference,
        tolerance: check.tolerance,
        state: check.state,
        ...(check.why === null ? {} : { why: check.why }),
      });
    }
  }
  const { sums, ...others } = proof;
  return { sums: { message: proofSentence(proof), ...sums, ...others, checks } };
}

/** Numbers of the rows of each class, as Excel shows them; classes without a row are absent. */
function jsonRows(table: RecognisedTable): Json {
  const rows: Partial<Record<RowClass, (number | string)[]>> = {};
  for (const { row, class: rowClass } of table.rows) {
    if (rowClass === "blank") continue;
    (rows[rowClass] ??= []).push(rowName(table, row));
  }
  return rows;
}

/** What was read, row by row: texts by field, figures with their cells. Rows of schools come from the records. */
function jsonFigures({ fields, records }: TableReading): Json {
  if (fields)
    return {
      figures: fields.names.slice(0, MOST_PRINTED).map((_, position) => jsonFieldRow(fields, position)),
      ...leftOut(fields.length),
    };
  if (!records) return {};
  return {
    figures: records.names.slice(0, MOST_PRINTED).map((_, record) => jsonRecord(records, record)),
    ...leftOut(records.length),
  };
}

function leftOut(length: number): Json {
  return length > MOST_PRINTED ? { leftOut: length - MOST_PRINTED } : {};
}

function jsonFieldRow(fields: FieldTable, position: number): Json {
  const cell = cellOf(fields.cells, position);
  return {
    name: fields.names[position] ?? "",
    cell: cell === null ? null : cellRefName(cell),
    class: fields.classes[position] ?? "data",
    texts: Object.fromEntries(
      fields.texts.flatMap(({ field, texts }) =>
        (texts[position] ?? "") === "" || NOT_PRINTED.has(field) ? [] : [[field, texts[position]]],
      ),
    ),
    values: fields.figures.flatMap((figure) => jsonFieldValue(figure, position)),
  };
}

function jsonFieldValue({ field, column, origin, amounts, present }: FieldColumn, position: number): Json[] {
  const cell = cellOf(origin.cells, position);
  if (present[position] !== 1 || cell === null) return [];
  return [
    {
      field,
      stage: column.stage === null ? null : stageName(column.stage),
      header: column.header.join(" > "),
      ...(column.year === undefined ? {} : { year: column.year }),
      value: amounts[position],
      cells: [cellRefName(cell)],
    },
  ];
}

/** What a list comes to by school (classes counted, teachers counted); absent where the rows are the schools. */
function jsonSchools(records: SchoolRecords | null): Json {
  if (!records || ![...records.figures.values()].some(isOfRows)) return {};
  return { bySchool: records.names.slice(0, MOST_PRINTED).map((_, record) => jsonRecord(records, record)) };
}

function jsonRecord(records: SchoolRecords, record: number): Json {
  const stage = records.stages[record] ?? null;
  return {
    name: records.names[record] ?? "",
    cell: cellRefName(nameCellOf(records, record)),
    class: "data",
    schoolKind: records.kinds[record] ?? "unknown",
    stage: stage === null ? null : stageName(stage),
    values: [...records.figures].flatMap(([key, figure]) => {
      if (figure.present[record] !== 1) return [];
      const { field, stage: of } = parseFieldKey(key) ?? { field: key, stage: null };
      return [
        {
          field,
          stage: of === null ? null : stageName(of),
          value: figure.amounts[record],
          cells: figureCells(figure, record).map(cellRefName),
        },
      ];
    }),
  };
}
