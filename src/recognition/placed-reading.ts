import type { RowFacts } from "../core/facts/fact-table";
import type { RecordCells } from "../core/facts/record-cells";
import type { FieldId } from "../core/fields/catalogue";
import type { FactColumn } from "../core/facts/fact-column";
import { mapOrigin } from "../core/facts/origin";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { NeedsTable } from "../core/investment/check-needs-table";
import { placedFooting } from "./footing/foot-tables";
import type { Placing } from "./sheet/placing";
import type { FieldTable } from "./tables/field-table";
import type { TableReading } from "./read-table";

/** A table that was read on a sheet arranged otherwise, with every cell named where it stands. */
export function placedReading(reading: TableReading, placing: Placing): TableReading {
  const { table, records, needs, fields, facts, footing, findings } = reading;
  return {
    ...reading,
    table: {
      ...table,
      questions: table.questions.map((question) => ({ ...question, cells: question.cells.map(placing.cell) })),
    },
    records: records ? placedRecords(records, placing) : null,
    needs: needs ? placedNeeds(needs, placing) : null,
    fields: fields ? placedFields(fields, placing) : null,
    facts: facts.map((rows) => placedFacts(rows, placing)),
    ...(footing ? { footing: placedFooting(footing, placing.cell) } : {}),
    findings: findings.map((finding) => ({ ...finding, cells: finding.cells.map(placing.cell) })),
  };
}

function placedRecords(records: SchoolRecords, placing: Placing): SchoolRecords {
  const { printedVerdicts, length } = records;
  return {
    ...records,
    cells: placing.cells(records.cells, length),
    figures: placedFigures(records.figures, length, placing),
    printedVerdicts: printedVerdicts
      ? { ...printedVerdicts, cells: placing.cells(printedVerdicts.cells, length) }
      : null,
  };
}

function placedFigures<Key>(
  figures: ReadonlyMap<Key, FactColumn>,
  length: number,
  placing: Placing,
): ReadonlyMap<Key, FactColumn> {
  return new Map([...figures].map(([field, figure]) => [field, placedFigure(figure, length, placing)]));
}

function placedFigure<Column extends FactColumn>(figure: Column, length: number, placing: Placing): Column {
  return {
    ...figure,
    origin: mapOrigin(figure.origin, {
      cells: (cells) => placing.cells(cells, length),
      rows: (rows) => rows.map((cells) => cells.map(placing.cell)),
      part: (part) => placedFigure(part, length, placing),
    }),
  };
}

function placedFields(fields: FieldTable, placing: Placing): FieldTable {
  const place = <T extends { readonly cells: RecordCells }>(column: T): T => ({
    ...column,
    cells: placing.cells(column.cells, fields.length),
  });
  const { length } = fields;
  return {
    ...place(fields),
    texts: fields.texts.map(place),
    figures: fields.figures.map((figure) => placedFigure(figure, length, placing)),
  };
}

function placedFacts(facts: RowFacts, placing: Placing): RowFacts {
  const { length, schools } = facts;
  const place = <T extends { readonly cells: RecordCells }>([field, column]: readonly [FieldId, T]): [FieldId, T] => [
    field,
    { ...column, cells: placing.cells(column.cells, length) },
  ];
  return {
    ...facts,
    cells: placing.cells(facts.cells, length),
    schools: { ...schools, cells: placing.cells(schools.cells, schools.written.length) },
    figures: placedFigures(facts.figures, length, placing),
    texts: new Map([...facts.texts].map(place)),
    ...(facts.training ? { training: facts.training.map((figure) => placedFigure(figure, length, placing)) } : {}),
  };
}

function placedNeeds(needs: NeedsTable, placing: Placing): NeedsTable {
  const { length } = needs;
  return {
    ...needs,
    cells: placing.cells(needs.cells, length),
    figures: placedFigures(needs.figures, length, placing),
  };
}
