import type { FactColumn } from "../../core/facts/fact-column";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { type FieldKey, fieldKeyOf, fieldOf } from "../../core/fields/field-key";
import { SCHOOL_KINDS, type SchoolKind } from "../../core/fields/school-kinds";
import { type Stage, STAGES } from "../../core/fields/stages";
import type { FigureTable } from "./figure-tables";
import { isOfOtherStage } from "./join-fields";
import { groupOf, joinedKey } from "./join-records";
import { stageOfUnit } from "./school-statements";
import type { SchoolUnit } from "./school-units";
import { areComparable, scopeOfColumns, type TableScope } from "./table-scope";

/** A column of one source that states a figure; several where it is the sum of 小学 and 初中. */
export interface Part {
  readonly source: number;
  readonly column: FactColumn;
}

/** One way in which a table states a figure: the first of `ways` whose parts are all there. */
export interface Statement {
  readonly table: FigureTable;
  readonly ways: readonly (readonly Part[])[];
  readonly scope: TableScope;
  readonly isSum: boolean;
}

/** Statements of one figure that can be held against each other; at least two. */
export interface Comparable {
  readonly field: FieldKey;
  readonly statements: readonly Statement[];
  /** The two columns where two tables state it in one column each: nearly always. */
  readonly columns: readonly [Part, Part] | null;
}

/** Schools of one shape are stated by the same columns of the same tables. */
export function shapeOf({ sources, kind, stage }: SchoolUnit): string {
  return `${kind}|${stage ?? ""}|${sources.map(({ slot, role }) => `${slot.table.id}/${role ?? ""}`).join("|")}`;
}

/** What the tables of a school state more than once. */
export function comparablesOf(unit: SchoolUnit): readonly Comparable[] {
  const stage = stageOfUnit(unit);
  const byField = new Map<FieldKey, Statement[]>();
  const add = (field: FieldKey, statement: Statement): void => {
    byField.set(field, [...(byField.get(field) ?? []), statement]);
  };
  const tables = new Set(unit.sources.map(({ slot }) => slot.table));
  for (const table of tables) {
    const stated = statedBy(unit, table, stage);
    for (const [field, ways] of stated) add(field, { table, ways, scope: scopeOf(table, ways), isSum: false });
    for (const [field, parts] of stage === null ? sumsOf(unit.kind, stated) : [])
      add(field, { table, ways: [parts], scope: scopeOf(table, [parts]), isSum: true });
  }
  return [...byField].flatMap(([field, statements]) =>
    apart(fieldOf(field), statements).flatMap((each) =>
      each.length < 2 ? [] : [{ field, statements: each, columns: columnsOf(each) }],
    ),
  );
}

function columnsOf(statements: readonly Statement[]): Comparable["columns"] {
  const [first, second, third] = statements.map(({ ways: [way, other] }) =>
    way?.length === 1 && other === undefined ? way[0] : undefined,
  );
  return first && second && !third && statements.length === 2 ? [first, second] : null;
}

/** The columns of a table by the figure that they state of a school; 小学学生数 before 学生数, as the assessment takes them. */
function statedBy(
  unit: SchoolUnit,
  table: FigureTable,
  stage: Stage | null,
): ReadonlyMap<FieldKey, readonly (readonly Part[])[]> {
  const stated = new Map<FieldKey, (readonly Part[])[]>();
  unit.sources.forEach(({ slot, role }, source) => {
    if (slot.table !== table) return;
    for (const [field, column] of table.records.figures) {
      const key = joinedKey(field, role);
      if (isOfOtherStage(key, role) || FIELDS[fieldOf(key)].many === true) continue;
      const group = groupOf(key, stage);
      const ways = stated.get(group) ?? [];
      if (key === group) ways.push([{ source, column }]);
      else ways.unshift([{ source, column }]);
      stated.set(group, ways);
    }
  });
  return stated;
}

/** What the stages of a mixed school come to where a table states them and not their total. */
function sumsOf(
  kind: SchoolKind,
  stated: ReadonlyMap<FieldKey, readonly (readonly Part[])[]>,
): readonly (readonly [FieldKey, readonly Part[]])[] {
  const sum = (field: FieldId, keys: readonly FieldKey[]): (readonly [FieldKey, readonly Part[]])[] => {
    if (keys.length < 2 || stated.has(field)) return [];
    const parts = keys.flatMap((key) => stated.get(key)?.[0] ?? []);
    return parts.length === keys.length ? [[field, parts]] : [];
  };
  const byStage = new Set([...stated.keys()].filter((key) => key.includes(":")).map(fieldOf));
  return [
    ...sum("students", SCHOOL_KINDS[kind].students),
    // Teachers of 高中 stand in no column of a stage.
    ...(kind === "nine-year"
      ? [...byStage].flatMap((field) =>
          FIELDS[field].addsUp === false
            ? []
            : sum(
                field,
                STAGES.map((each) => fieldKeyOf(field, each)),
              ),
        )
      : []),
  ];
}

/** The scope of a figure in a table: a header may say more than the titles. */
function scopeOf(table: FigureTable, ways: readonly (readonly Part[])[]): TableScope {
  const { scope, reading } = table;
  const keys = new Set(ways.flat().map(({ column }) => column.field));
  return scopeOfColumns(
    scope,
    reading.table.columns.filter(({ field, stage }) => field !== null && keys.has(fieldKeyOf(field, stage))),
  );
}

/** Statements in groups of those that can be held against each other. */
function apart(field: FieldId, statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups: [Statement, ...Statement[]][] = [];
  for (const statement of statements) {
    const group = groups.find(([first]) => canCompare(field, first, statement));
    if (group) group.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

function canCompare(field: FieldId, a: Statement, b: Statement): boolean {
  if (!areComparable(a.scope, b.scope)) return false;
  const [one, other] = [a.table.records, b.table.records];
  if (field === "sports_area") return one.sportsAreaIncludesIndoor === other.sportsAreaIncludesIndoor;
  if (field !== "teaching_area") return true;
  return (one.teachingAreaExcludesIndoor ?? false) === (other.teachingAreaExcludesIndoor ?? false);
}
