import type { IndicatorAssessment, SchoolAssessment } from "../../core/assessment/assessment";
import type { CellRef } from "../../core/cell/address";
import type { RecordCells } from "../../core/facts/record-cells";
import type { FactColumn } from "../../core/facts/fact-column";
import { foldOrigin } from "../../core/facts/origin";
import { nameCellOf, type SchoolRecords } from "../../core/indicators/school-records";
import { worstIndicatorsFirst } from "./school-list";

/** One value that a cell takes part in. */
export interface ValueAtCell {
  readonly school: SchoolAssessment;
  readonly indicator: IndicatorAssessment;
}

/**
 * The values that a cell takes part in, with the most to do first; none when the cell belongs to no indicator.
 * A count of students takes part in all seven, a figure of a mixed school in two stages. The figures of a school may
 * stand on several sheets.
 */
export function valuesAtCell(
  { schools, records }: { readonly schools: readonly SchoolAssessment[]; readonly records: readonly SchoolRecords[] },
  cell: CellRef,
): readonly ValueAtCell[] {
  const found: ValueAtCell[] = [];
  const rows = schoolRows(records, cell);
  if (rows.size === 0) return found;
  for (const school of schools) {
    // Working out the values of every school would be slow: only those whose row can be meant.
    if (rows.get(school.sheet)?.has(school.row) !== true) continue;
    for (const indicator of school.indicators) {
      if (
        indicator.cells.some((own) => own.column === cell.column && own.row === cell.row && own.sheet === cell.sheet)
      ) {
        found.push({ school, indicator });
      }
    }
  }
  return worstIndicatorsFirst(found);
}

/** Rows with the names of the schools that take a figure from the cell, by sheet. */
function schoolRows(records: readonly SchoolRecords[], cell: CellRef): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const table of records) {
    const meant = new Set([...table.figures.values()].flatMap((figure) => recordsOf(figure, table.length, cell)));
    for (const record of meant) {
      const { sheet, row } = nameCellOf(table, record);
      rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
    }
  }
  return rows;
}

/** The records whose figure was taken from the cell, alone or with others. */
function recordsOf(figure: FactColumn, length: number, cell: CellRef): readonly number[] {
  return foldOrigin<readonly number[]>(figure, {
    cell: ({ cells }) => recordsAt(cells, length, cell),
    sum: (parts, { origin }, fold) => [
      ...recordsAt(origin.cells, length, cell),
      ...parts.flatMap(({ of }) => fold(of)),
    ],
    rows: ({ rows }) => rows.flatMap((each, record) => (each.some((own) => isSame(own, cell)) ? [record] : [])),
  });
}

function recordsAt({ sheet, rows, columns }: RecordCells, length: number, cell: CellRef): readonly number[] {
  if (sheet !== cell.sheet) return [];
  if (typeof rows === "number" && rows !== cell.row) return [];
  if (typeof columns === "number" && columns !== cell.column) return [];
  const found: number[] = [];
  for (let record = 0; record < length; record++) {
    if (
      (typeof rows === "number" || rows[record] === cell.row) &&
      (typeof columns === "number" || columns[record] === cell.column)
    )
      found.push(record);
  }
  return found;
}

function isSame(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
