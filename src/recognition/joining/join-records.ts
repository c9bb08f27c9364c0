import { type FieldKey, fieldOf } from "../../core/fields/field-key";
import { rowOf } from "../../core/facts/record-cells";
import type { FactColumn } from "../../core/facts/fact-column";
import { mapOrigin } from "../../core/facts/origin";
import type { SchoolAttributes, SchoolRecords } from "../../core/indicators/school-records";
import type { Stage } from "../../core/fields/stages";
import { entryAt } from "../../core/quantity/at";
import { gatherCells, gatherColumn } from "../../core/indicators/gather-records";
import type { SchoolUnit } from "./school-units";

/** Which of its sources supplies each field of a unit. */
export interface UnitFields {
  readonly unit: SchoolUnit;
  /** Position in the unit's sources by field. */
  readonly fields: ReadonlyMap<FieldKey, number>;
  /** Fields whose sources contradict each other: missing until the user has chosen. */
  readonly missing: ReadonlySet<FieldKey>;
  /** True while it is asked which rows of other tables are this school's: what they would state is open. */
  readonly waits: boolean;
}

/** The key under which a source's column enters the record: 小学部's 骨干教师 is the school's 骨干教师（小学）. */
export function joinedKey(key: FieldKey, role: Stage | null): FieldKey {
  if (role === null || key.includes(":")) return key;
  if (key === "students") return role === "primary" ? "students_primary" : "students_junior";
  return key.startsWith("students_") ? key : (`${key}:${role}` as FieldKey);
}

/**
 * Fields that state the same of a unit: for a school of one stage 学生数 and 小学学生数 are one thing, for a mixed school
 * they are two.
 */
export function groupOf(key: FieldKey, stage: Stage | null): FieldKey {
  if (stage === null) return key;
  if (key === (stage === "primary" ? "students_primary" : "students_junior")) return "students";
  return key.endsWith(`:${stage}`) ? fieldOf(key) : key;
}

/** Builds records from units: those that take the same fields from the same columns share one, so that a column stands on one sheet. */
export function joinRecords(units: readonly UnitFields[], holdsValues: boolean): readonly SchoolRecords[] {
  const parts = new Map<string, UnitFields[]>();
  for (const each of units) {
    const sources = each.unit.sources.map(({ slot, role }) => `${slot.table.id}/${role ?? ""}`).join("|");
    const fields = [...each.fields].map(([key, position]) => `${key}=${position}`).join(",");
    const key = `${sources}#${fields}`;
    const part = parts.get(key);
    if (part) part.push(each);
    else parts.set(key, [each]);
  }
  return [...parts.values()].map((part) => buildPart(part, holdsValues));
}

function buildPart(part: readonly UnitFields[], holdsValues: boolean): SchoolRecords {
  const [first] = part as readonly [UnitFields, ...UnitFields[]];
  const figures = new Map<FieldKey, FactColumn>();
  first.unit.sources.forEach(({ slot, role }, position) => {
    const records = Int32Array.from(part, ({ unit }) => unit.sources[position]?.slot.record ?? -1);
    for (const [key, column] of slot.table.records.figures) {
      const own = joinedKey(key, role);
      if (first.fields.get(own) !== position || figures.has(own)) continue;
      const gathered = openWhereAsked(
        gatherColumn(column, own, records),
        part.map(({ waits }, index) => waits && (records[index] ?? -1) < 0),
      );
      figures.set(
        own,
        withoutContradicted(
          gathered,
          part.map(({ missing }) => missing.has(own)),
        ),
      );
    }
  });
  const bySource = first.unit.sources.map(({ slot }) => slot.table);
  const supplier = (field: string): SchoolRecords | undefined => {
    const position = [...first.fields].find(([key]) => fieldOf(key) === field)?.[1];
    return position === undefined ? undefined : bySource[position]?.records;
  };
  const base = entryAt(first.unit.sources, 0);
  const baseRecords = Int32Array.from(part, ({ unit }) => unit.sources[0]?.slot.record ?? -1);
  const { printedVerdicts } = base.slot.table.records;
  return {
    cells: gatherCells(base.slot.table.records.cells, baseRecords),
    length: part.length,
    names: part.map(({ unit }) => unit.name),
    kinds: part.map(({ unit }) => unit.kind),
    stages: part.map(({ unit }) => unit.stage),
    figures,
    sportsAreaIncludesIndoor: supplier("sports_area")?.sportsAreaIncludesIndoor ?? false,
    teachingAreaExcludesIndoor: supplier("teaching_area")?.teachingAreaExcludesIndoor ?? false,
    entity: "school",
    holdsValues,
    printedVerdicts: printedVerdicts && {
      cells: gatherCells(printedVerdicts.cells, baseRecords),
      met: Array.from(baseRecords, (record) => printedVerdicts.met[record] ?? null),
    },
    attributes: joinAttributes(part),
  };
}

/** Figures that a row not yet given to its school may state wait for the user's answer. */
function openWhereAsked(column: FactColumn, asked: readonly boolean[]): FactColumn {
  return asked.includes(true)
    ? { ...column, open: Uint8Array.from(asked, (isAsked, index) => (isAsked ? 1 : (column.open?.[index] ?? 0))) }
    : column;
}

/** A figure that tables contradict each other on stands in no one cell: nothing may be marked there until it is settled. */
function withoutContradicted(column: FactColumn, contradicted: readonly boolean[]): FactColumn {
  if (!contradicted.includes(true)) return column;
  const { amounts, present } = column;
  contradicted.forEach((isOpen, index) => {
    if (!isOpen) return;
    present[index] = 0;
    amounts[index] = NaN;
  });
  return {
    ...column,
    origin: mapOrigin(column.origin, {
      cells: (cells) => ({
        ...cells,
        rows: Int32Array.from(contradicted, (isOpen, index) => (isOpen ? -1 : rowOf(cells, index))),
      }),
      rows: (rows) => rows,
      part: (part) => withoutContradicted(part, contradicted),
    }),
  };
}

/** The first source that says something of a school counts. */
function joinAttributes(part: readonly UnitFields[]): SchoolAttributes {
  const gather = <T>(listOf: (attributes: SchoolAttributes) => readonly (T | null)[] | undefined): (T | null)[] =>
    part.map(({ unit }) => {
      for (const { slot } of unit.sources) {
        const { attributes } = slot.table.records;
        const value = attributes ? listOf(attributes)?.[slot.record] : null;
        if (value !== null && value !== undefined) return value;
      }
      return null;
    });
  const offQuotaTerms = gather((attributes) => attributes.offQuotaTerms);
  return {
    codes: gather((attributes) => attributes.codes),
    owners: gather((attributes) => attributes.owners),
    places: gather((attributes) => attributes.places),
    towns: gather((attributes) => attributes.towns),
    districts: gather((attributes) => attributes.districts),
    groups: gather((attributes) => attributes.groups),
    parents: gather((attributes) => attributes.parents),
    countsAsSchool: gather((attributes) => attributes.countsAsSchool),
    ...(offQuotaTerms.some((term) => term !== null) ? { offQuotaTerms } : {}),
    boards: gather((attributes) => attributes.boards),
  };
}
