import { cellKey } from "../../core/cell/address";
import type { FactColumn } from "../../core/facts/fact-column";
import { rowOf } from "../../core/facts/record-cells";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { isNumberField } from "../../core/fields/field-queries";
import type { Finding } from "../../core/findings/finding";
import type { NeedsTable } from "../../core/investment/check-needs-table";
import type { RecognisedTable } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { isOfNewSchools } from "../words/needs-words";
import { readFieldTable } from "./field-table";
import { gatherCells, gatherColumn } from "../../core/indicators/gather-records";

export interface NeedsReading {
  readonly needs: NeedsTable;
  readonly findings: readonly Finding[];
}

/** Reads 附件2 需求测算表: the rows of projects as facts. What stands in its totals is looked at, but is no project. */
export function readNeeds(
  grid: SheetGrid,
  nameColumn: number,
  table: Pick<RecognisedTable, "rows" | "columns">,
): NeedsReading {
  const rows = table.rows.filter((row) => row.class === "data" || row.class === "total");
  const names = rows.map(({ row }) => grid.label(row, nameColumn));
  const columns = table.columns.filter(({ field }) => field !== null && isOfProjects(field));
  const { table: fields, findings } = readFieldTable(grid, nameColumn, columns, rows, names);
  const projects = Int32Array.from(fields.classes.keys()).filter((position) => fields.classes[position] === "data");
  const figures = fields.figures.map((column): [FieldId, FactColumn] => [
    column.field,
    {
      ...gatherColumn(column, column.field, projects),
      computed: Uint8Array.from(projects, (position) =>
        grid.sheet.formulas.has(cellKey(rowOf(column.origin.cells, position), column.column.column)) ? 1 : 0,
      ),
    },
  ]);
  const projectNames = Array.from(projects, (position) => fields.names[position] ?? "");
  const newSchools = Uint8Array.from(projectNames, (name) => (isOfNewSchools(name) ? 1 : 0));
  const needs: NeedsTable = {
    entity: "project",
    length: projects.length,
    names: projectNames,
    ...(newSchools.includes(1) ? { newSchools } : {}),
    cells: gatherCells(fields.cells, projects),
    figures: new Map(figures),
  };
  return { needs, findings };
}

function isOfProjects(field: FieldId): boolean {
  return FIELDS[field].of === "project" && isNumberField(field);
}
