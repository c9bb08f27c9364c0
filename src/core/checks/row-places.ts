import type { FactTable } from "../facts/fact-table";
import type { RowSaid } from "../facts/row-said";
import { type SchoolKind, stageOfKind } from "../fields/school-kinds";
import { type Stage } from "../fields/stages";
import type { SchoolRecords } from "../indicators/school-records";
import type { CheckedFacts } from "./check";
import { firstRecordOf } from "./schools-by-name";

/** Where the tables of schools name a school; none where no table knows it. */
function recordOf(
  facts: CheckedFacts,
  name: string,
): readonly { readonly records: SchoolRecords; readonly at: number }[] {
  return [...facts.schools, ...facts.tables].flatMap((records) => {
    const at = firstRecordOf(records, name);
    return at < 0 ? [] : [{ records, at }];
  });
}

function schoolName({ schools, schoolAt }: FactTable, position: number): string | null {
  return schools.names[schoolAt[position] ?? -1] ?? null;
}

/** Of one row: what it says itself, else what the tables of schools say of its school. */
function ofRow<T>(
  facts: CheckedFacts,
  table: FactTable,
  position: number,
  ofItself: T | null,
  of: (records: SchoolRecords, at: number) => T | null | undefined,
): T | null {
  if (ofItself !== null) return ofItself;
  const name = schoolName(table, position);
  if (name === null) return null;
  for (const { records, at } of recordOf(facts, name)) {
    const found = of(records, at);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

/** 城区, 镇区 or 乡村 of a row of figures; null where nothing tells. */
export function placeOfRow(facts: CheckedFacts, table: FactTable, position: number): RowSaid["place"] {
  return ofRow(
    facts,
    table,
    position,
    table.said?.[position]?.place ?? null,
    ({ attributes }, at) => attributes?.places?.[at],
  );
}

/** 公办 or 民办 of a row of figures. */
export function ownerOfRow(facts: CheckedFacts, table: FactTable, position: number): RowSaid["owner"] {
  return ofRow(
    facts,
    table,
    position,
    table.said?.[position]?.owner ?? null,
    ({ attributes }, at) => attributes?.owners?.[at],
  );
}

/** True for a 寄宿制学校: it says so, or has boarders. */
export function boardsAtRow(facts: CheckedFacts, table: FactTable, position: number): boolean | null {
  return ofRow(facts, table, position, table.said?.[position]?.boards ?? null, ({ figures, attributes }, at) => {
    const boards = attributes?.boards?.[at] ?? null;
    if (boards !== null) return boards;
    const boarding = figures.get("boarding_students");
    return boarding?.present[at] === 1 ? (boarding.amounts[at] ?? 0) > 0 : null;
  });
}

/** The stage of a row of figures; null where nothing tells, or it is of both. */
export function stageOfRow(facts: CheckedFacts, table: FactTable, position: number): Stage | null {
  const stage = table.stages[position] ?? null;
  return ofRow(
    facts,
    table,
    position,
    stage === "primary" || stage === "junior" ? stage : null,
    ({ kinds, stages }, at) => stages[at] ?? stageOfKind(kinds[at] ?? "unknown"),
  );
}

/** 办学类型 of the school of a row, as its table or the tables of schools tell it. */
export function kindOfRow(facts: CheckedFacts, table: FactTable, position: number): SchoolKind {
  const known = (kind: SchoolKind | undefined): SchoolKind | null => (kind === "unknown" ? null : (kind ?? null));
  const kind = known(table.schools.kinds[table.schoolAt[position] ?? -1]);
  return ofRow(facts, table, position, kind, ({ kinds }, at) => known(kinds[at])) ?? "unknown";
}

/** True where the row is of a school. */
export function isOfSchool(table: FactTable, position: number): boolean {
  return schoolName(table, position) !== null;
}
