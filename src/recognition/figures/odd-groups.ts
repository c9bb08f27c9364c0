import { at } from "../../core/quantity/at";
import type { FieldKey } from "../../core/fields/field-key";
import type { FactColumn } from "../../core/facts/fact-column";
import { factorOf } from "../../core/facts/origin";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { type ColumnUnit, factorToBase, inBaseUnit, printedIn, isColumnUnit } from "../../core/quantity/units";
import type { OddCell, Oddity } from "./odd-figures";

/** One odd figure: where it stands in the records, and how its question shows it. */
export interface OddFigure {
  readonly table: number;
  readonly record: number;
  readonly key: FieldKey;
  readonly shown: OddCell;
}

/** Figures that are asked about together: one field, one oddity, the same answers. */
export interface OddGroup {
  readonly oddity: Oddity;
  readonly key: FieldKey;
  readonly unit: ColumnUnit | null;
  readonly whole: FieldKey | null;
  /** The whole enters an indicator, too: it is open with its part. */
  readonly isWholeUsed: boolean;
  readonly choices: readonly string[];
  readonly figures: OddFigure[];
}

/** A column of which every array may be written. */
type OwnColumn = FactColumn & Required<Pick<FactColumn, "open" | "asAnswered">>;

/** Records that answers change: a column is copied before its first figure is. */
export class Draft {
  readonly records: SchoolRecords[];
  private readonly copied = new Map<string, OwnColumn>();
  private readonly confirmed = new Set<string>();

  constructor(all: readonly SchoolRecords[]) {
    this.records = [...all];
  }

  /** True for a figure that the user has confirmed. */
  isConfirmed(table: number, record: number, key: FieldKey): boolean {
    return this.confirmed.has(`${table} ${record} ${key}`);
  }

  /** The group without figures that another question has settled or left open. */
  unsettled(group: OddGroup): readonly OddGroup[] {
    const figures = group.figures.filter(
      ({ table, record, key }) =>
        !this.isConfirmed(table, record, key) && this.records[table]?.figures.get(key)?.present[record] === 1,
    );
    return figures.length === 0 ? [] : [{ ...group, figures }];
  }

  /** Does with the figures of a group what the answer says; null leaves them open. */
  settle({ figures, whole, isWholeUsed }: OddGroup, answer: string | null): void {
    for (const figure of figures) {
      const { table, record, key } = figure;
      switch (answer) {
        case null:
          this.remove(figure, key, true);
          if (whole && isWholeUsed) this.remove(figure, whole, true);
          break;
        case "use":
          this.confirmed.add(`${table} ${record} ${key}`);
          break;
        case "missing":
          this.remove(figure, key, false);
          break;
        case "whole-missing":
          if (whole) this.remove(figure, whole, false);
          break;
        case "excludes":
          this.replace(table, { teachingAreaExcludesIndoor: true });
          break;
        default:
          if (isColumnUnit(answer)) this.convert(figure, answer);
      }
    }
  }

  private remove({ table, record }: OddFigure, key: FieldKey, isOpen: boolean): void {
    const column = this.own(table, key);
    if (!column) return;
    column.amounts[record] = NaN;
    column.present[record] = 0;
    if (isOpen) column.open[record] = 1;
  }

  private convert({ table, record, key }: OddFigure, unit: ColumnUnit): void {
    const column = this.own(table, key);
    if (!column) return;
    column.amounts[record] = inBaseUnit(printedIn(at(column.amounts, record), factorOf(column)), factorToBase(unit));
    column.asAnswered[record] = 1;
  }

  private own(table: number, key: FieldKey): OwnColumn | null {
    const id = `${table} ${key}`;
    const known = this.copied.get(id);
    if (known) return known;
    const records = this.records[table];
    const column = records?.figures.get(key);
    if (!records || !column) return null;
    const empty = (): Uint8Array => new Uint8Array(column.amounts.length);
    const copy: OwnColumn = {
      ...column,
      amounts: column.amounts.slice(),
      present: column.present.slice(),
      open: column.open?.slice() ?? empty(),
      asAnswered: column.asAnswered?.slice() ?? empty(),
    };
    this.copied.set(id, copy);
    this.replace(table, {
      figures: new Map([...records.figures].map(([field, each]) => [field, field === key ? copy : each])),
    });
    return copy;
  }

  private replace(table: number, change: Partial<SchoolRecords>): void {
    const records = this.records[table];
    if (records) this.records[table] = { ...records, ...change };
  }
}
