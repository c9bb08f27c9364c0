import type { FactColumn } from "../../core/facts/fact-column";
import type { RowFacts, RowSchools, SchoolStage } from "../../core/facts/fact-table";
import { mapOrigin } from "../../core/facts/origin";
import { rowOf } from "../../core/facts/record-cells";
import type { FieldId } from "../../core/fields/catalogue";
import { stageOfKind } from "../../core/fields/school-kinds";
import { gradeName, partOfGrade, SIXTH_GRADE } from "../../core/fields/stages";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { stageOfTitle } from "../words/school-kind";
import type { FieldColumn, FieldTable } from "./field-table";
import { gatherColumn } from "../../core/indicators/gather-records";
import { type GradeFigures, sixthGrades } from "./grade-figures";

/** Pupils of each school by grade, from the columns of grades of a table of schools: facts for each column. */
export function gradeFacts(records: SchoolRecords, grades: readonly GradeFigures[]): readonly RowFacts[] {
  if (grades.length === 0) return [];
  const sixth = sixthGrades(grades);
  return grades.map(({ grade, figures }): RowFacts => {
    const stageAt = (record: number): SchoolStage | null => {
      if (grade !== SIXTH_GRADE) return partOfGrade(grade);
      const stage = sixth[record] ?? "unknown";
      return stage === "unknown" ? null : stage;
    };
    return {
      ...ofSchools("grade", records, { ...figures, field: "students_of_grade" }, stageAt),
      names: records.names.map(() => gradeName(grade)),
      grades: new Uint8Array(records.length).fill(grade),
    };
  });
}

/**
 * Classes by size, from the columns of sizes of a table of schools (or of 小学 and 初中 of a county, which belong to no
 * school): facts for each column, with the bounds of its sizes.
 */
export function sizeFacts(fields: FieldTable, records: SchoolRecords | null): readonly RowFacts[] {
  return fields.figures.flatMap((column): RowFacts[] => {
    const { sizes, header, stage } = column.column;
    if (column.field !== "classes_of_size" || !sizes) return [];
    const name = header[header.length - 1] ?? "";
    const facts = records
      ? ofSchools("class-size", records, ofRecords(column, fields, records), (record) => {
          return stage ?? records.stages[record] ?? stageOfKind(records.kinds[record] ?? "unknown");
        })
      : ofCounty(column, fields);
    return [{ ...facts, names: facts.names.map(() => name), sizes: { from: sizes.from, to: sizes.to } }];
  });
}

function ofSchools(
  entity: RowFacts["entity"],
  records: SchoolRecords,
  figures: OwnColumn,
  stageAt: (record: number) => SchoolStage | null,
): RowFacts {
  return {
    entity,
    length: records.length,
    names: records.names,
    cells: figures.origin.cells,
    schools: { written: records.names, cells: records.cells, kinds: records.kinds },
    schoolAt: Int32Array.from({ length: records.length }, (_, record) => record),
    stages: Array.from({ length: records.length }, (_, record) => stageAt(record)),
    grades: new Uint8Array(records.length),
    figures: new Map([[figures.field, figures]]),
    texts: new Map(),
    words: {},
  };
}

/** A column whose field is said without a stage. */
type OwnColumn = FactColumn & { readonly field: FieldId };

const NO_SCHOOLS: Omit<RowSchools, "cells"> = { written: [], kinds: [] };

function ofCounty(own: FieldColumn, fields: FieldTable): RowFacts {
  const kept = Int32Array.from(fields.classes.keys()).filter((position) => fields.classes[position] === "data");
  const column = gatherColumn(own, own.field, kept);
  const { cells } = column.origin;
  return {
    entity: "class-size",
    length: kept.length,
    names: Array.from(kept, (position) => fields.names[position] ?? ""),
    cells,
    schools: { ...NO_SCHOOLS, cells: { sheet: cells.sheet, rows: new Int32Array(0), columns: 0 } },
    schoolAt: new Int32Array(kept.length).fill(-1),
    stages: Array.from(kept, (position) => own.column.stage ?? stageOfTitle(fields.names[position] ?? "")),
    grades: new Uint8Array(kept.length),
    figures: new Map([[own.field, column]]),
    texts: new Map(),
    words: {},
  };
}

/** A column of a table's rows, in the order of its schools. */
function ofRecords(
  { field, origin, amounts, present }: FieldColumn,
  fields: FieldTable,
  records: SchoolRecords,
): OwnColumn {
  const positions = new Map<number, number>();
  for (let position = 0; position < fields.length; position++) positions.set(rowOf(fields.cells, position), position);
  const rows = Int32Array.from({ length: records.length }, (_, record) => rowOf(records.cells, record));
  const at = rows.map((row) => positions.get(row) ?? -1);
  return {
    field,
    origin: mapOrigin(origin, { cells: (cells) => ({ ...cells, rows }), rows: (of) => of, part: (part) => part }),
    amounts: Float64Array.from(at, (position) => amounts[position] ?? NaN),
    present: Uint8Array.from(at, (position) => present[position] ?? 0),
  };
}
