import { areaContains, type CellRef } from "../../core/cell/address";
import type { FactColumn } from "../../core/facts/fact-column";
import { withParts } from "../../core/facts/origin";
import { cellOf } from "../../core/facts/record-cells";
import type { FieldKey } from "../../core/fields/field-key";
import type { Stage } from "../../core/fields/stages";
import { gatherRecords } from "../../core/indicators/gather-records";
import type { SchoolRecords } from "../../core/indicators/school-records";
import type { ValueBasis, ValuesBeside } from "../../core/same-figures/stated-values";
import { wholly } from "../../core/pieces";
import type { Answers } from "../answers";
import { checkFigures } from "../figures/check-figures";
import { AssessedSchools } from "./assessed-figures";
import type { FigureTable } from "./figure-tables";
import { FieldChooser } from "./join-fields";
import { joinRecords } from "./join-records";
import type { PrintedDigits } from "./printed-digits";
import { schoolsOfAllTables, stageOfUnit, type TablesInUse } from "./school-statements";
import type { SchoolUnit, Source } from "./school-units";
import { areComparable, scopeOfColumns, type TableScope } from "./table-scope";

/** A row of values with the row of raw figures that it is held against. */
interface Pair {
  readonly values: Source;
  readonly raw: SchoolRecords;
  readonly record: number;
  readonly basis: ValueBasis;
}

/** A school among some records. */
interface Place {
  readonly records: SchoolRecords;
  readonly record: number;
}

/**
 * The rows of tables of finished values (生均, 每百名学生) beside the raw figures that other tables state of the same schools:
 * those that are assessed, else those of tables from which nothing is assessed. What is asked about is left out, and so are
 * figures of another time or scope.
 *
 * @param records the schools that are assessed
 */
export function valuesBesideFigures(
  inUse: TablesInUse,
  digits: PrintedDigits,
  records: readonly SchoolRecords[],
  answers: Answers,
): readonly ValuesBeside[] {
  const tables = inUse.tables.filter(({ records: own }) => own.holdsValues);
  if (tables.length === 0 || tables.length === inUse.tables.length) return [];
  const units = schoolsOfAllTables(inUse).filter(
    ({ sources }) => sources.some(isOfValues) && sources.some((source) => !isOfValues(source)),
  );
  const schools = new AssessedSchools(records);
  const assessed = new Map(units.map((unit) => [unit, placeIn(records, schools, unit)]));
  const others = rawOfUnits(
    units.filter((unit) => assessed.get(unit)?.records.holdsValues !== false),
    digits,
    answers,
  );
  const pairs = units.flatMap((unit): Pair[] => {
    const at = assessed.get(unit);
    const isComputed = at?.records.holdsValues === false;
    const raw = isComputed ? at : others.get(unit);
    if (!raw) return [];
    const basis = isComputed ? "computed" : at ? "stated" : "unused";
    return unit.sources.filter(isOfValues).map((values) => ({ values, raw: raw.records, record: raw.record, basis }));
  });
  return tables.flatMap((table) => besideOf(table, pairs, inUse.tables, answers));
}

function isOfValues({ slot }: Source): boolean {
  return slot.table.records.holdsValues;
}

/** Where a school stands among some records. */
function placeIn(records: readonly SchoolRecords[], schools: AssessedSchools, unit: SchoolUnit): Place | null {
  const at = schools.find(unit);
  const own = at && records[at.table];
  return own ? { records: own, record: at.record } : null;
}

/** The raw figures of schools that are not assessed by them, joined; one that tables contradict each other on is missing. */
function rawOfUnits(
  units: readonly SchoolUnit[],
  digits: PrintedDigits,
  answers: Answers,
): ReadonlyMap<SchoolUnit, Place> {
  const chooser = new FieldChooser(answers, ({ records }) => !records.holdsValues, digits);
  const raw = units.map((unit) => ({ ...unit, sources: unit.sources.filter((source) => !isOfValues(source)) }));
  const joined = joinRecords(
    raw.map((unit) => ({ ...chooser.choose(unit, stageOfUnit(unit)), waits: false })),
    false,
  );
  const { records } = wholly(checkFigures(joined, answers));
  const schools = new AssessedSchools(records);
  return new Map(
    units.flatMap((unit, position) => {
      const own = raw[position];
      const place = own ? placeIn(records, schools, own) : null;
      return place ? [[unit, place] as const] : [];
    }),
  );
}

/** The rows of one table of values, those that are held against the same records together. */
function besideOf(
  table: FigureTable,
  pairs: readonly Pair[],
  tables: readonly FigureTable[],
  answers: Answers,
): readonly ValuesBeside[] {
  const own = pairs.filter(({ values }) => values.slot.table === table);
  const [values] = own.length === 0 ? [] : wholly(checkFigures([table.records], answers)).records;
  if (!values) return [];
  const groups = new Map<SchoolRecords, Map<ValueBasis, Pair[]>>();
  for (const pair of own) {
    const byBasis = groups.get(pair.raw) ?? new Map<ValueBasis, Pair[]>();
    groups.set(pair.raw, byBasis.set(pair.basis, [...(byBasis.get(pair.basis) ?? []), pair]));
  }
  return [...groups].flatMap(([raw, byBasis]) =>
    [...byBasis].map(([basis, group]): ValuesBeside => {
      const stated = gatherRecords(
        values,
        Int32Array.from(group, (pair) => pair.values.slot.record),
      );
      return {
        sheet: table.sheet,
        values: withoutPlans(stated, table),
        raw: withoutOthers(
          gatherRecords(
            raw,
            Int32Array.from(group, ({ record }) => record),
          ),
          table,
          tables,
        ),
        roles: group.map((pair): Stage | null => pair.values.role),
        basis,
      };
    }),
  );
}

/** Values that are to be reached are no values of now. */
function withoutPlans(values: SchoolRecords, table: FigureTable): SchoolRecords {
  return blankedWhere(values, (column) => !areComparable(table.scope, scopeOfColumn(column, table)));
}

/** Figures of another time or scope than the values are not known here. */
function withoutOthers(raw: SchoolRecords, { scope }: FigureTable, tables: readonly FigureTable[]): SchoolRecords {
  return blankedWhere(raw, (column) =>
    withParts(column).some((part) => {
      const table = tableOf(part, tables);
      return table !== null && !areComparable(scope, scopeOfColumn(part, table));
    }),
  );
}

function blankedWhere(records: SchoolRecords, isOther: (column: FactColumn) => boolean): SchoolRecords {
  const blanked = (column: FactColumn): FactColumn => ({
    ...column,
    present: new Uint8Array(records.length),
    amounts: new Float64Array(records.length).fill(NaN),
  });
  return {
    ...records,
    figures: new Map<FieldKey, FactColumn>(
      [...records.figures].map(([key, column]) => [key, isOther(column) ? blanked(column) : column]),
    ),
  };
}

function firstCell({ origin }: FactColumn, length: number): CellRef | null {
  for (let record = 0; record < length; record++) {
    const cell = cellOf(origin.cells, record);
    if (cell) return cell;
  }
  return null;
}

function tableOf(column: FactColumn, tables: readonly FigureTable[]): FigureTable | null {
  const cell = firstCell(column, column.amounts.length);
  return (
    tables.find(
      ({ sheet, reading }) => cell?.sheet === sheet && areaContains(reading.table.area, cell.row, cell.column),
    ) ?? null
  );
}

/** The scope of a column: its header may say more than the titles of its table. */
function scopeOfColumn(column: FactColumn, { scope, reading }: FigureTable): TableScope {
  const cell = firstCell(column, column.amounts.length);
  const isAcross = reading.table.orientation === "across";
  return scopeOfColumns(
    scope,
    reading.table.columns.filter((each) => each.column === (isAcross ? cell?.row : cell?.column)),
  );
}
