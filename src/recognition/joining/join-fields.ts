import type { FieldId } from "../../core/fields/catalogue";
import { type FieldKey, fieldOf } from "../../core/fields/field-key";
import type { CellRef } from "../../core/cell/address";
import type { FactColumn } from "../../core/facts/fact-column";
import { figureCells } from "../../core/facts/origin";
import type { Stage } from "../../core/fields/stages";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { type FigureTable, isRelevant } from "./figure-tables";
import { groupOf, joinedKey, type UnitFields } from "./join-records";
import type { PrintedDigits, StatedFigure } from "./printed-digits";
import type { SchoolUnit } from "./school-units";
import { areComparable } from "./table-scope";
import { addAll } from "../../core/quantity/long-lists";

/** A column of a table that states a group of fields; `isWeak` for what a part's row says of the other stage. */
interface GroupColumn {
  readonly column: FactColumn;
  readonly isWeak: boolean;
}

/** What a table states of units of one kind: the columns by group, and the fields in the order of the table. */
interface TableGroups {
  readonly columns: ReadonlyMap<FieldKey, readonly GroupColumn[]>;
  readonly keys: readonly { readonly key: FieldKey; readonly group: FieldKey }[];
}

/** A column of the source at a position. */
interface Placed {
  readonly position: number;
  readonly column: FactColumn;
}

/** Two tables that state different figures of one field. */
interface Contradiction {
  readonly first: FigureTable;
  readonly second: FigureTable;
  readonly field: FieldKey;
  readonly schools: string[];
  readonly cells: CellRef[];
}

/**
 * Decides for each unit which table supplies which field: the first that has a figure. Where two tables contradict each
 * other the figure is missing until the user has chosen one of them.
 */
export class FieldChooser {
  private readonly groups = new Map<string, TableGroups>();
  private readonly contradictions = new Map<string, Contradiction>();

  constructor(
    private readonly answers: Answers,
    /** Fields that a table may supply; all where it is not told. */
    private readonly mayUse: (table: FigureTable, field: FieldId) => boolean,
    private readonly digits: PrintedDigits,
  ) {}

  choose(unit: SchoolUnit, stage: Stage | null): Omit<UnitFields, "waits"> {
    const from = new Map<string, number>();
    const missing = new Set<string>();
    const values = new Map<string, { position: number; column: FactColumn; isWeak: boolean }>();
    unit.sources.forEach(({ slot, role }, position) => {
      for (const [group, columns] of this.groupsOf(slot.table, role, stage).columns) {
        const found = columns.find(({ column }) => column.present[slot.record] === 1);
        const before = values.get(group);
        if (!found) {
          // What waits for an answer is more than nothing.
          if (!from.has(group) || (!before && columns.some(({ column }) => column.open?.[slot.record] === 1)))
            from.set(group, position);
          continue;
        }
        const { column } = found;
        if (!before || (before.isWeak && !found.isWeak)) {
          values.set(group, { position, column, isWeak: found.isWeak });
          from.set(group, position);
        } else if ((found.isWeak && !before.isWeak) || this.isOtherMatter(unit, before, { position, column })) {
          continue;
        } else if (this.agree(unit, before, { position, column })) {
          // 123,456元 beside 12.35万元: the one that is not rounded.
          if (!this.isFiner(unit, { position, column }, before)) continue;
          values.set(group, { ...before, position, column });
          from.set(group, position);
        } else {
          const chosen = this.contradicts(unit, group, before.position, position, stage);
          if (chosen === null) missing.add(group);
          else {
            from.set(group, chosen);
            values.set(group, { ...before, position: chosen, column: chosen === position ? column : before.column });
          }
        }
      }
    });
    const fields = new Map<FieldKey, number>();
    const contradicted = new Set<FieldKey>();
    unit.sources.forEach(({ slot, role }, position) => {
      for (const { key, group } of this.groupsOf(slot.table, role, stage).keys) {
        if (from.get(group) !== position) continue;
        if (!fields.has(key)) fields.set(key, position);
        if (missing.has(group)) contradicted.add(key);
      }
    });
    return { unit, fields, missing: contradicted };
  }

  /** A question for each two tables and field that contradict each other, where a verdict on schools needs the field. */
  questions(): readonly Question[] {
    return [...this.contradictions].flatMap(([id, { first, second, field, schools, cells }]): Question[] => {
      if (!isRelevant(fieldOf(field))) return [];
      const choices = [first, second].map(({ id: table, sheet, reading, records }) => ({
        id: table,
        parameters: { sheet, row: reading.table.area.row + 1, schools: records.length },
      }));
      return [
        {
          id,
          code: "which-column",
          sheet: second.sheet,
          cells,
          parameters: {
            first: first.sheet,
            second: second.sheet,
            field,
            count: schools.length,
            school: schools[0] ?? "",
          },
          choices,
          answer: choices.find((choice) => choice.id === this.answers[id])?.id ?? null,
        },
      ];
    });
  }

  /** True where two figures of a school are one as far as their printed digits tell. */
  private agree(unit: SchoolUnit, one: Placed, other: Placed): boolean {
    const [a, b] = [placedFigure(unit, one), placedFigure(unit, other)];
    return a.column.amounts[a.record] === b.column.amounts[b.record] || this.digits.agree([a], [b]);
  }

  /** A plan, or another year, of what no verdict on schools needs contradicts nothing: nobody is asked. */
  private isOtherMatter({ sources }: SchoolUnit, one: Placed, other: Placed): boolean {
    const [a, b] = [sources[one.position]?.slot.table, sources[other.position]?.slot.table];
    return (
      a !== undefined && b !== undefined && !isRelevant(fieldOf(one.column.field)) && !areComparable(a.scope, b.scope)
    );
  }

  private isFiner(unit: SchoolUnit, one: Placed, other: Placed): boolean {
    const [a, b] = [placedFigure(unit, one), placedFigure(unit, other)];
    return a.column.amounts[a.record] !== b.column.amounts[b.record] && this.digits.isFiner(a, b);
  }

  /** The position of the source that the user has chosen, or null while it is open. */
  private contradicts(
    unit: SchoolUnit,
    group: FieldKey,
    one: number,
    other: number,
    stage: Stage | null,
  ): number | null {
    const [a, b] = [unit.sources[one], unit.sources[other]];
    if (!a || !b) return null;
    const [first, second] = [a.slot.table, b.slot.table];
    const id = `which-column:${first.id}:${second.id}:${group}`;
    const known = this.contradictions.get(id) ?? { first, second, field: group, schools: [], cells: [] };
    this.contradictions.set(id, known);
    known.schools.push(unit.name);
    for (const { slot, role } of [a, b]) {
      const [column] = this.groupsOf(slot.table, role, stage).columns.get(group) ?? [];
      if (column) addAll(known.cells, figureCells(column.column, slot.record).slice(0, 1));
    }
    const answer = this.answers[id];
    return answer === first.id ? one : answer === second.id ? other : null;
  }

  private groupsOf(table: FigureTable, role: Stage | null, stage: Stage | null): TableGroups {
    const id = `${table.id}|${role ?? ""}|${stage ?? ""}`;
    const known = this.groups.get(id);
    if (known) return known;
    const columns = new Map<FieldKey, GroupColumn[]>();
    const keys: { key: FieldKey; group: FieldKey }[] = [];
    for (const [field, column] of table.records.figures) {
      if (!this.mayUse(table, fieldOf(field))) continue;
      const key = joinedKey(field, role);
      const group = groupOf(key, stage);
      keys.push({ key, group });
      const each: GroupColumn = { column, isWeak: isOfOtherStage(key, role) };
      const list = columns.get(group) ?? [];
      // 小学学生数 before 学生数, as the assessment takes them.
      if (key === group) list.push(each);
      else list.unshift(each);
      columns.set(group, list);
    }
    const groups = { columns, keys };
    this.groups.set(id, groups);
    return groups;
  }
}

function placedFigure({ sources }: SchoolUnit, { position, column }: Placed): StatedFigure {
  return { column, record: sources[position]?.slot.record ?? -1 };
}

/** True for what a row of one stage says of the other. */
export function isOfOtherStage(key: FieldKey, role: Stage | null): boolean {
  if (role === null) return false;
  const other = role === "primary" ? "junior" : "primary";
  return key.endsWith(`:${other}`) || key === `students_${other}` || key === "students_senior";
}
