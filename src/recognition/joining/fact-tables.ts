import { type CellRef, cellRefName } from "../../core/cell/address";
import type { FactSchools, FactTable, RowSchools } from "../../core/facts/fact-table";
import { cellOf } from "../../core/facts/record-cells";
import type { SchoolKind } from "../../core/fields/school-kinds";
import { nameCellOf, type SchoolRecords } from "../../core/indicators/school-records";
import type { Question } from "../recognised-table";
import type { TableReading } from "../read-table";
import type { JoinedTables } from "./join-tables";

/** A school as the assessment has it. */
interface Assessed {
  readonly name: string;
  readonly kind: SchoolKind;
  readonly cell: CellRef;
}

/**
 * The rows of all lists that count, with their schools as the assessment knows them: by the name on the sheet with the
 * pupils, and of the kind that all tables together tell.
 *
 * @param records the schools to be assessed
 * @param questions all questions of the workbook
 */
export function factTables(
  readings: readonly TableReading[],
  { leftOut, rowsOf }: Pick<JoinedTables, "leftOut" | "rowsOf">,
  records: readonly SchoolRecords[],
  questions: readonly Question[],
): readonly FactTable[] {
  const counted = readings.filter(({ table, facts }) => facts.length > 0 && !leftOut.has(table.id));
  if (counted.length === 0) return [];
  const assessed = assessedByCell(records);
  return counted.flatMap(({ table, facts }) => {
    const known = new Map<RowSchools, FactSchools>();
    const isOpen = questions.some((question) => question.answer === null && isAbout(question, table.id, table.sheet));
    return facts.map((rows): FactTable => {
      const schools = known.get(rows.schools) ?? schoolsOf(rows.schools, rowsOf, assessed);
      known.set(rows.schools, schools);
      return { ...rows, table: table.id, schools, isOpen };
    });
  });
}

/** True for a question on whose answer it hangs which rows of a table count. */
function isAbout({ code, sheet, choices }: Question, table: string, ofSheet: string): boolean {
  if (code === "hidden-rows") return sheet === ofSheet;
  return code === "which-table" && choices.some(({ id }) => id === table);
}

function assessedByCell(records: readonly SchoolRecords[]): ReadonlyMap<string, Assessed> {
  const byCell = new Map<string, Assessed>();
  for (const each of records)
    for (let record = 0; record < each.length; record++) {
      const cell = nameCellOf(each, record);
      byCell.set(cellRefName(cell), {
        name: each.names[record] ?? "",
        kind: each.kinds[record] ?? "unknown",
        cell,
      });
    }
  return byCell;
}

function schoolsOf(
  own: RowSchools,
  rowsOf: ReadonlyMap<string, string>,
  assessed: ReadonlyMap<string, Assessed>,
): FactSchools {
  const found = own.written.map((_, school) => {
    const cell = cellOf(own.cells, school);
    if (!cell) return undefined;
    const name = cellRefName(cell);
    return assessed.get(rowsOf.get(name) ?? name);
  });
  return {
    ...own,
    names: own.written.map((written, school) => found[school]?.name ?? written),
    kinds: own.kinds.map((kind, school) => {
      const known = found[school]?.kind ?? "unknown";
      return known === "unknown" ? kind : known;
    }),
    assessed: found.map((each) => each?.cell ?? null),
  };
}
