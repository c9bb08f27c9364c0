import { factAmount, factCell, type FactTable, isEntryOpen } from "../facts/fact-table";
import type { FactColumn } from "../facts/fact-column";
import { figureCells, isOfRows } from "../facts/origin";
import { type FieldKey, fieldKeyOf } from "../fields/field-key";
import { hasSeniorBeside, stageOfKind } from "../fields/school-kinds";
import { type Stage, STAGES } from "../fields/stages";
import { outsideReasonOf } from "../indicators/scope";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import type { CellRef } from "../cell/address";
import type { CheckedFacts } from "./check";

/** The classes of a school that one place of the workbook tells, by stage. */
export interface ClassCount {
  readonly primary: number;
  readonly junior: number;
  /** Of one of the two stages, or of 高中 in a school that has it: the place does not say which. */
  readonly untold: number;
  readonly hasSenior: boolean;
  /** True where the number of some of them is blank. */
  readonly isPartial: boolean;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
}

/**
 * How many classes each school has, by its name, from every place that tells: lists of classes, classes by size, and 班级数
 * in tables of schools. A school whose classes several places tell has one entry of each.
 */
export function classesOfSchools(facts: CheckedFacts): ReadonlyMap<string, readonly ClassCount[]> {
  const found = new Map<string, ClassCount[]>();
  const add = (school: string, count: ClassCount): void => {
    found.set(school, [...(found.get(school) ?? []), count]);
  };
  for (const entity of ["class", "class-size"] as const)
    for (const [school, count] of countedRows(facts.rows.filter((table) => table.entity === entity)))
      add(school, count);
  const stated = new Map<string, ClassCount>();
  const fields: readonly FieldKey[] = ["classes", ...STAGES.map((stage) => fieldKeyOf("classes", stage))];
  // What was counted from a list says the same once more.
  const states = ({ figures }: SchoolRecords): boolean =>
    fields.some((key) => {
      const column = figures.get(key);
      return column !== undefined && !isOfRows(column);
    });
  const assessed = facts.schools.filter(states);
  for (const records of assessed.length > 0 ? assessed : facts.tables.filter(states))
    for (let record = 0; record < records.length; record++) {
      const count = statedCount(records, record, fields);
      const name = records.names[record] ?? "";
      if (!count) continue;
      const before = stated.get(name);
      // 小学部 and 初中部 in rows of their own are one school.
      stated.set(name, before && (records.stages[record] ?? null) !== null ? sumOf(before, count) : count);
    }
  for (const [school, count] of stated) add(school, count);
  return found;
}

const NONE = { primary: 0, junior: 0, untold: 0, hasSenior: false, isPartial: false, isOpen: false, cells: [] };

function sumOf(a: ClassCount, b: ClassCount): ClassCount {
  return {
    primary: a.primary + b.primary,
    junior: a.junior + b.junior,
    untold: a.untold + b.untold,
    hasSenior: a.hasSenior || b.hasSenior,
    isPartial: a.isPartial || b.isPartial,
    isOpen: a.isOpen || b.isOpen,
    cells: [...a.cells, ...b.cells],
  };
}

/** A class of a stage, `untold` where that is not known. */
function ofStage(stage: Stage | null, count: number, more: Partial<ClassCount> = {}): ClassCount {
  return { ...NONE, [stage ?? "untold"]: count, ...more };
}

function countedRows(tables: readonly FactTable[]): ReadonlyMap<string, ClassCount> {
  const found = new Map<string, ClassCount>();
  for (const table of tables)
    for (let position = 0; position < table.length; position++) {
      const at = table.schoolAt[position] ?? -1;
      const school = table.schools.names[at] ?? "";
      const kind = table.schools.kinds[at] ?? "unknown";
      const stage = table.stages[position] ?? null;
      if (school === "" || table.doubles?.[position] === 1 || outsideReasonOf(kind)) continue;
      if (stage === "senior" || stage === "kindergarten") continue;
      const isList = table.entity === "class";
      const count = isList ? 1 : factAmount(table, "classes_of_size", position);
      const cell = isList ? null : factCell(table, "classes_of_size", position);
      const own = ofStage(stage ?? stageOfKind(kind), count ?? 0, {
        hasSenior: hasSeniorBeside(kind) && stage === null,
        isPartial: count === null,
        isOpen: isEntryOpen(table, position),
        cells: cell ? [cell] : [],
      });
      const before = found.get(school);
      found.set(school, before ? sumOf(before, own) : own);
    }
  return found;
}

/** 班级数 of a school as its row states it: by stage where it has that, else together. */
function statedCount(records: SchoolRecords, record: number, fields: readonly FieldKey[]): ClassCount | null {
  const kind = records.kinds[record] ?? "unknown";
  if (outsideReasonOf(kind)) return null;
  const only = records.stages[record] ?? stageOfKind(kind);
  // What was counted from a list is there already, class by class and without those of 高中.
  const stated = (key: FieldKey): FactColumn | null => {
    const column = records.figures.get(key);
    return column && !isOfRows(column) ? column : null;
  };
  const figureAt = (key: FieldKey): number | null => {
    const column = stated(key);
    return column?.present[record] === 1 ? (column.amounts[record] ?? null) : null;
  };
  const columns = fields.flatMap((key) => stated(key) ?? []);
  if (columns.length === 0) return null;
  const cells = [nameCellOf(records, record), ...columns.flatMap((column) => figureCells(column, record))];
  const isOpen = columns.some(({ open }) => open?.[record] === 1);
  const [primary, junior] = STAGES.map((stage) => figureAt(fieldKeyOf("classes", stage)));
  const all = figureAt("classes");
  const more = { cells, isOpen };
  if (primary !== null && primary !== undefined && junior !== null && junior !== undefined)
    return { ...NONE, primary, junior, ...more };
  if (kind === "complete-middle" && junior !== null && junior !== undefined) return ofStage("junior", junior, more);
  const own = only === "primary" ? (primary ?? all) : only === "junior" ? (junior ?? all) : null;
  if (only !== null) return ofStage(only, own ?? 0, { ...more, isPartial: own === null });
  return ofStage(null, all ?? 0, { ...more, isPartial: all === null, hasSenior: hasSeniorBeside(kind) });
}

/**
 * How many groups of so many classes are begun, stage by stage: the fewest and the most, where the stage of some classes
 * is not told.
 *
 * @example groupsBegun({ primary: 13, junior: 6, … }, 12) // { least: 3, most: 3 }
 * @example groupsBegun({ untold: 14, … }, 12)             // { least: 2, most: 3 }: 13 and 1 make three
 */
export function groupsBegun(
  { primary, junior, untold, hasSenior }: ClassCount,
  size: number,
): { readonly least: number; readonly most: number } {
  const begun = (classes: number): number => Math.ceil(classes / size);
  let [least, most] = [Infinity, 0];
  for (let ofPrimary = 0; ofPrimary <= untold; ofPrimary++) {
    const groups = begun(primary + ofPrimary) + begun(junior + untold - ofPrimary);
    least = Math.min(least, groups);
    most = Math.max(most, groups);
  }
  // All but one of them may be of 高中.
  return { least: hasSenior ? Math.max(1, begun(primary) + begun(junior)) : least, most };
}
