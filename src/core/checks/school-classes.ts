import { factAmount, factCell, type FactTable, isEntryOpen } from "../facts/fact-table";
import { isOfRows } from "../facts/origin";
import { type FieldKey, fieldKeyOf } from "../fields/field-key";
import { hasSeniorBeside, stageOfKind } from "../fields/school-kinds";
import { type Stage, STAGES } from "../fields/stages";
import { outsideReasonOf } from "../indicators/scope";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import type { CellRef } from "../cell/address";
import type { CheckedFacts } from "./check";
import type { ClassCount } from "./class-groups";
import { cellsAt, knownAt } from "./figures";
import { recordsOfSchool } from "./schools-by-name";

/** The classes of every school by its name. */
export interface NamedClasses {
  /** What each place of the workbook tells. */
  readonly countsOf: (school: string) => readonly ClassCount[];
  readonly cellsOf: (school: string) => readonly CellRef[];
}

/**
 * How many classes each school has, from every place that tells: lists of classes, classes by size, and 班级数 in tables of
 * schools.
 */
export function classesOfSchools(facts: CheckedFacts): NamedClasses {
  const lists = (["class", "class-size"] as const).map((entity) =>
    countedRows(facts.rows.filter((table) => table.entity === entity)),
  );
  const assessed = statingClasses(facts.schools);
  const stating = assessed.length > 0 ? assessed : statingClasses(facts.tables);
  return {
    countsOf: (school) => [
      ...lists.flatMap((counted) => counted.get(school)?.count ?? []),
      ...stating.flatMap((table) => statedCount(table, school) ?? []),
    ],
    cellsOf: (school) => [
      ...lists.flatMap((counted) => counted.get(school)?.cells ?? []),
      ...stating.flatMap((table) => statedCells(table, school)),
    ],
  };
}

const NONE: ClassCount = { primary: 0, junior: 0, untold: 0, hasSenior: false, isPartial: false, isOpen: false };

function sumOf(a: ClassCount, b: ClassCount): ClassCount {
  return {
    primary: a.primary + b.primary,
    junior: a.junior + b.junior,
    untold: a.untold + b.untold,
    hasSenior: a.hasSenior || b.hasSenior,
    isPartial: a.isPartial || b.isPartial,
    isOpen: a.isOpen || b.isOpen,
  };
}

/** A class of a stage, `untold` where that is not known. */
function ofStage(stage: Stage | null, count: number, more: Partial<ClassCount> = {}): ClassCount {
  return { ...NONE, [stage ?? "untold"]: count, ...more };
}

interface Counted {
  readonly count: ClassCount;
  /** The numbers of classes; none of a list, where each class is a row. */
  readonly cells: CellRef[];
}

function countedRows(tables: readonly FactTable[]): ReadonlyMap<string, Counted> {
  const found = new Map<string, Counted>();
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
      });
      const before = found.get(school);
      const cells = before?.cells ?? [];
      if (cell) cells.push(cell);
      found.set(school, { count: before ? sumOf(before.count, own) : own, cells });
    }
  return found;
}

const CLASSES: readonly FieldKey[] = ["classes", ...STAGES.map((stage) => fieldKeyOf("classes", stage))];

/** A table of schools with those columns of 班级数 that it states itself. */
interface Stating {
  readonly records: SchoolRecords;
  readonly keys: readonly FieldKey[];
}

/** What was counted from a list is there already, class by class and without those of 高中. */
function statingClasses(tables: readonly SchoolRecords[]): readonly Stating[] {
  const isStated = ({ figures }: SchoolRecords, key: FieldKey): boolean => {
    const column = figures.get(key);
    return column !== undefined && !isOfRows(column);
  };
  return tables
    .map((records) => ({ records, keys: CLASSES.filter((key) => isStated(records, key)) }))
    .filter(({ keys }) => keys.length > 0);
}

/** 小学部 and 初中部 together; null where the table does not name the school. */
function statedCount({ records, keys }: Stating, school: string): ClassCount | null {
  const [first, ...others] = recordsOfSchool(records, school);
  if (first === undefined) return null;
  return others.reduce((sum, record) => sumOf(sum, countAt(records, record, keys)), countAt(records, first, keys));
}

function statedCells({ records, keys }: Stating, school: string): readonly CellRef[] {
  return recordsOfSchool(records, school).flatMap((record) => [
    nameCellOf(records, record),
    ...keys.flatMap((key) => cellsAt(records, record, key)),
  ]);
}

/** 班级数 of a row: by stage where it has that, else together. */
function countAt(records: SchoolRecords, record: number, keys: readonly FieldKey[]): ClassCount {
  const kind = records.kinds[record] ?? "unknown";
  const only = records.stages[record] ?? stageOfKind(kind);
  const amountOf = (key: FieldKey): number | null => (keys.includes(key) ? knownAt(records, record, key).amount : null);
  const [primary, junior] = [amountOf(fieldKeyOf("classes", "primary")), amountOf(fieldKeyOf("classes", "junior"))];
  const all = amountOf("classes");
  const more = { isOpen: keys.some((key) => knownAt(records, record, key).isOpen) };
  if (primary !== null && junior !== null) return { ...NONE, primary, junior, ...more };
  if (kind === "complete-middle" && junior !== null) return ofStage("junior", junior, more);
  const own = only === "primary" ? (primary ?? all) : only === "junior" ? (junior ?? all) : null;
  if (only !== null) return ofStage(only, own ?? 0, { ...more, isPartial: own === null });
  return ofStage(null, all ?? 0, { ...more, isPartial: all === null, hasSenior: hasSeniorBeside(kind) });
}
