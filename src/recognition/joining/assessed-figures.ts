import { cellKey, type CellRef } from "../../core/cell/address";
import { cellOf } from "../../core/facts/record-cells";
import type { FieldKey } from "../../core/fields/field-key";
import { nameCellOf, type SchoolRecords } from "../../core/indicators/school-records";
import type { AssessedFigure } from "../../core/same-figures/same-figures";
import type { Part } from "./comparable-figures";
import { groupOf, joinedKey } from "./join-records";
import { stageOfUnit } from "./school-statements";
import type { SchoolUnit } from "./school-units";
import { nameCell } from "./schools";

/** Position of a school's table among those assessed, and of the school in it. */
interface Place {
  readonly table: number;
  readonly record: number;
}

/** What is stated by some columns. */
interface WithParts {
  readonly parts: readonly Part[];
}

/** Where schools are assessed, and which of their figures are used. */
export class AssessedSchools {
  /** By sheet and cell of their names. */
  private places: ReadonlyMap<string, ReadonlyMap<number, Place>> | null = null;

  constructor(private readonly records: readonly SchoolRecords[]) {}

  find({ sources: [first] }: SchoolUnit): Place | null {
    if (!first) return null;
    this.places ??= placesOf(this.records);
    const { sheet, row, column } = nameCell(first.slot);
    return this.places.get(sheet)?.get(cellKey(row, column)) ?? null;
  }

  /** The name by which a school is assessed: with its town, where others have the same. */
  nameAt(at: Place | null): string | undefined {
    return at === null ? undefined : this.records[at.table]?.names[at.record];
  }

  /** True where the assessed figure stands in the first cell of these parts. */
  uses(unit: SchoolUnit, at: Place | null, field: FieldKey, parts: readonly Part[]): boolean {
    const own = at && this.records[at.table];
    if (!own) return false;
    const stage = stageOfUnit(unit);
    return parts.every(({ source, column }) => {
      const record = unit.sources[source]?.slot.record ?? -1;
      const group =
        parts.length > 1 ? groupOf(joinedKey(column.field, unit.sources[source]?.role ?? null), stage) : field;
      const cell = cellOf(column.origin.cells, record);
      return [...own.figures].some(([key, used]) => {
        if (groupOf(key, stage) !== group || used.present[at.record] !== 1) return false;
        const usedCell = cellOf(used.origin.cells, at.record);
        return cell !== null && usedCell !== null && isSameCell(usedCell, cell);
      });
    });
  }

  usesBoth(unit: SchoolUnit, at: Place | null, one: WithParts, other: WithParts): boolean {
    return [one, other].every(({ parts }) => this.uses(unit, at, "students", parts));
  }

  /** The column in which a figure of a school is assessed; null where there is none. */
  figureAt(unit: SchoolUnit, at: Place, field: FieldKey, isSum: boolean): AssessedFigure | null {
    const own = this.records[at.table];
    const stage = stageOfUnit(unit);
    // 小学学生数 before 学生数, as the assessment takes them.
    const keys = [...(own?.figures.keys() ?? [])].filter((key) => groupOf(key, stage) === field);
    const key = keys.find((each) => each !== field) ?? keys[0] ?? null;
    if (isSum) return { ...at, key: null };
    return key === null ? null : { ...at, key };
  }

  isMissing({ table, record, key }: AssessedFigure): boolean {
    return key !== null && this.records[table]?.figures.get(key)?.present[record] !== 1;
  }
}

function placesOf(records: readonly SchoolRecords[]): ReadonlyMap<string, ReadonlyMap<number, Place>> {
  const bySheet = new Map<string, Map<number, Place>>();
  records.forEach((each, table) => {
    for (let record = 0; record < each.length; record++) {
      const { sheet, row, column } = nameCellOf(each, record);
      const known = bySheet.get(sheet) ?? new Map<number, Place>();
      bySheet.set(sheet, known.set(cellKey(row, column), { table, record }));
    }
  });
  return bySheet;
}

function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
