import { type FieldKey, isField } from "../../core/fields/field-key";
import { isSharedResource } from "../../core/fields/field-queries";
import type { FieldId } from "../../core/fields/catalogue";
import { SCHOOL_KINDS, type SchoolKind } from "../../core/fields/school-kinds";
import { SCHOOL_PARTS, type SchoolPart } from "../../core/fields/stages";
import { fieldKeyOf } from "../../core/fields/field-key";
import type { FactColumn } from "../../core/facts/fact-column";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { gatherColumn, gatherRecords } from "../../core/indicators/gather-records";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";
import { withoutPart } from "../../core/fields/part-names";
import { kindOfName } from "../words/school-kind";

/** The figures of lines of whole schools: entry i of every column is the line i. */
export interface WholeLines {
  readonly figures: ReadonlyMap<FieldKey, FactColumn>;
  /** Rows of the parts of each line. */
  readonly parts: readonly (readonly number[])[];
}

/** Records of one school in parts, with the line of the whole if there is one. */
interface Group {
  readonly positions: ReadonlyMap<SchoolPart, number>;
  readonly first: number;
  readonly whole: number;
}

const OF_PART: ReadonlyMap<FieldKey, SchoolPart> = new Map(
  SCHOOL_KINDS["twelve-year"].parts.map((part) => [SCHOOL_PARTS[part].students, part]),
);
const LEAST_WRITTEN_ONCE = 2;

/**
 * Figures that are stated once for a school whose 小学 and 初中 stand in lines of their own belong to the school as a whole:
 * cells merged over its lines, figures of the whole's line that its parts leave blank, and columns that are filled in the
 * first line of every such school only. The lines of such a school become one record with pupils and teachers by stage,
 * so that the whole is shared out by weighted pupils (rules, section 3).
 *
 * @param records the table with each part as a record of its own
 */
export function withSharedFigures(grid: SheetGrid, records: SchoolRecords, wholes: WholeLines): SchoolRecords {
  const groups = groupsOf(records, wholes);
  if (groups.length === 0) return records;
  const writtenOnce = columnsWrittenOnce(records, groups);
  const shared = groups.map((group) => sharedFields(grid, records, wholes, group, writtenOnce));
  const joined = groups.flatMap((group, index) =>
    (shared[index]?.size ?? 0) > 0 ? [{ group, fields: shared[index] ?? NO_FIELDS }] : [],
  );
  if (joined.length === 0) return records;
  const byFirst = new Map(joined.map((each) => [each.group.first, each]));
  const left = new Set(
    joined.flatMap(({ group }) => [...group.positions.values()].filter((position) => position !== group.first)),
  );
  const kept = Int32Array.from(records.names.flatMap((_, position) => (left.has(position) ? [] : [position])));
  const base = gatherRecords(records, kept);
  const source = (
    pick: (group: Group, fields: ReadonlyMap<FieldKey, number>) => number,
    otherwise: (position: number) => number,
  ): Int32Array =>
    kept.map((position) => {
      const found = byFirst.get(position);
      return found ? pick(found.group, found.fields) : otherwise(position);
    });
  const figures = new Map<FieldKey, FactColumn>();
  const add = (key: FieldKey, column: FactColumn, from: Int32Array): void => {
    if (figures.has(key) || !from.some((position) => position >= 0)) return;
    figures.set(key, gatherColumn(column, key, from));
  };
  for (const [key, column] of records.figures) {
    const all = concatenated(column, wholes.figures.get(key));
    const part = OF_PART.get(key) ?? (key.includes(":") ? partOfKey(key) : null);
    if (part)
      add(
        key,
        column,
        source(
          (group) => group.positions.get(part) ?? -1,
          (position) => position,
        ),
      );
    else
      add(
        key,
        all,
        source(
          (_, fields) => fields.get(key) ?? -1,
          (position) => position,
        ),
      );
  }
  for (const [key, column] of records.figures) {
    if (OF_PART.has(key) || key.includes(":")) continue;
    for (const part of ["primary", "junior", "senior"] as const) {
      const target =
        key === "students" ? SCHOOL_PARTS[part].students : part === "senior" ? null : fieldKeyOf(key as FieldId, part);
      if (target)
        add(
          target,
          column,
          source(
            (group, fields) => (fields.has(key) ? -1 : (group.positions.get(part) ?? -1)),
            () => -1,
          ),
        );
    }
  }
  return {
    ...base,
    names: base.names.map((name, index) => (byFirst.has(kept[index] ?? -1) ? wholeName(name) : name)),
    kinds: base.kinds.map((kind, index) => kindOf(byFirst.get(kept[index] ?? -1)?.group, records) ?? kind),
    stages: base.stages.map((stage, index) => (byFirst.has(kept[index] ?? -1) ? null : stage)),
    figures,
  };
}

const NO_FIELDS: ReadonlyMap<FieldKey, number> = new Map();

/** Records in succession of one school and of different stages. */
function groupsOf({ names, stages, kinds, cells }: SchoolRecords, { parts }: WholeLines): readonly Group[] {
  const wholeByRow = new Map(parts.flatMap((rows, index) => rows.map((row) => [row, index] as const)));
  const rowAt = (position: number): number => (typeof cells.rows === "number" ? -1 : (cells.rows[position] ?? -1));
  const partAt = (position: number): SchoolPart | null => {
    const kind = kinds[position];
    return (
      stages[position] ??
      (kind === "primary-school"
        ? "primary"
        : kind === "junior-school"
          ? "junior"
          : kind === "senior-school"
            ? "senior"
            : null)
    );
  };
  const groups: Group[] = [];
  for (let first = 0; first < names.length - 1; first++) {
    if (!isNamedAlike(names[first] ?? "", names[first + 1] ?? "")) continue;
    const name = wholeName(names[first] ?? "");
    const positions = new Map<SchoolPart, number>();
    for (let position = first; position < names.length; position++) {
      const part = partAt(position);
      if (
        part === null ||
        positions.has(part) ||
        wholeName(names[position] ?? "") !== name ||
        (position > first && rowAt(position) !== rowAt(position - 1) + 1)
      )
        break;
      positions.set(part, position);
    }
    if (positions.size < 2) continue;
    groups.push({ positions, first, whole: wholeByRow.get(rowAt(first)) ?? -1 });
    first += positions.size - 1;
  }
  return groups;
}

/** A first look at two names, for tables of many schools. */
function isNamedAlike(one: string, other: string): boolean {
  return one.charCodeAt(0) === other.charCodeAt(0) && wholeName(one) === wholeName(other);
}

function wholeName(name: string): string {
  const plain = plainText(name);
  const whole = withoutPart(plain);
  return whole === plain ? name : whole;
}

/** Fields that a school states once, with the record that holds them; a whole's line counts on behind the records. */
function sharedFields(
  grid: SheetGrid,
  records: SchoolRecords,
  wholes: WholeLines,
  group: Group,
  writtenOnce: ReadonlySet<FieldKey>,
): ReadonlyMap<FieldKey, number> {
  const positions = [...group.positions.values()];
  const fields = new Map<FieldKey, number>();
  for (const [key, column] of records.figures) {
    if (OF_PART.has(key) || key.includes(":") || key === "students") continue;
    const [first = -1, second = -1] = positions;
    const isBlank = positions.every((position) => column.present[position] !== 1);
    if (isMergedOver(grid, column, first, second)) fields.set(key, first);
    else if (writtenOnce.has(key) && column.present[first] === 1) fields.set(key, first);
    else if (group.whole >= 0 && isBlank && wholes.figures.get(key)?.present[group.whole] === 1)
      fields.set(key, records.length + group.whole);
  }
  return fields;
}

function isMergedOver(grid: SheetGrid, { origin: { cells } }: FactColumn, first: number, second: number): boolean {
  if (typeof cells.rows === "number" || typeof cells.columns !== "number") return false;
  const merge = grid.mergeAt(cells.rows[first] ?? -1, cells.columns);
  const below = cells.rows[second] ?? -1;
  return merge !== null && merge.row <= (cells.rows[first] ?? -1) && below >= 0 && below < merge.row + merge.rows;
}

/** Without merged cells: 用房, 场馆 and 设备 in the first line of every school, and nowhere else, with pupils in every line. */
function columnsWrittenOnce({ figures }: SchoolRecords, groups: readonly Group[]): ReadonlySet<FieldKey> {
  const keys = [...figures].flatMap(([key, { present }]) => {
    const isOnce = groups.every(({ positions }) =>
      [...positions.values()].every((position, index) => present[position] === (index === 0 ? 1 : 0)),
    );
    return isField(key) && isSharedResource(key) && isOnce ? [key] : [];
  });
  return new Set(keys.length >= LEAST_WRITTEN_ONCE ? keys : []);
}

function partOfKey(key: FieldKey): SchoolPart | null {
  return key.endsWith(":primary") ? "primary" : key.endsWith(":junior") ? "junior" : null;
}

function kindOf(group: Group | undefined, records: SchoolRecords): SchoolKind | null {
  if (!group) return null;
  const named = kindOfName(wholeName(records.names[group.first] ?? ""))?.kind;
  const has = (part: SchoolPart): boolean => group.positions.has(part);
  if (has("primary")) return has("senior") ? "twelve-year" : named === "twelve-year" ? named : "nine-year";
  return "complete-middle";
}

/** The figures of the records and, behind them, those of the lines of whole schools. */
function concatenated(column: FactColumn, more: FactColumn | undefined): FactColumn {
  if (!more || column.origin.how === "sum") return column;
  const { cells } = column.origin;
  const { rows: behind } = more.origin.cells;
  if (typeof cells.rows === "number" || typeof behind === "number") return column;
  return {
    ...column,
    origin: { ...column.origin, cells: { ...cells, rows: Int32Array.from([...cells.rows, ...behind]) } },
    amounts: Float64Array.from([...column.amounts, ...more.amounts]),
    present: Uint8Array.from([...column.present, ...more.present]),
    ...(column.open || more.open
      ? {
          open: Uint8Array.from([
            ...(column.open ?? new Uint8Array(column.present.length)),
            ...(more.open ?? new Uint8Array(more.present.length)),
          ]),
        }
      : {}),
  };
}
