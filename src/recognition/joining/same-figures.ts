import { areaName, cellKey, type CellRef } from "../../core/cell/address";
import type { FactColumn } from "../../core/facts/fact-column";
import { factorOf, figureCells, foldOrigin } from "../../core/facts/origin";
import { cellOf } from "../../core/facts/record-cells";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { type FieldKey, fieldKeyOf, fieldOf } from "../../core/fields/field-key";
import { SCHOOL_KINDS, type SchoolKind } from "../../core/fields/school-kinds";
import { type Stage, STAGES } from "../../core/fields/stages";
import { nameCellOf, type SchoolRecords } from "../../core/indicators/school-records";
import type { AssessedFigure, FigureDifference, TableFigure, TablePair } from "../../core/same-figures/same-figures";
import type { FigureTable } from "./figure-tables";
import { isOfOtherStage } from "./join-fields";
import { groupOf, joinedKey } from "./join-records";
import { amountOf, type PrintedDigits } from "./printed-digits";
import { schoolsOfAllTables, stageOfUnit, type TablesInUse } from "./school-statements";
import type { SchoolUnit } from "./school-units";
import { nameCell } from "./schools";
import { areComparable, isPlanned, type TableScope } from "./table-scope";

/** A column of one source that states a figure; several where it is the sum of 小学 and 初中. */
interface Part {
  readonly source: number;
  readonly column: FactColumn;
}

/** One way in which a table states a figure: the first of `ways` whose parts are all there. */
interface Statement {
  readonly table: FigureTable;
  readonly ways: readonly (readonly Part[])[];
  readonly scope: TableScope;
  readonly isSum: boolean;
}

/** Statements of one figure that can be held against each other; at least two. */
interface Comparable {
  readonly field: FieldKey;
  readonly statements: readonly Statement[];
  /** The two columns where two tables state it in one column each: nearly always. */
  readonly columns: readonly [Part, Part] | null;
}

/**
 * Compares every figure of every school that more than one table states, in base units, within what the printed digits
 * allow. Tables of different times, plans and figures of another scope are not held against each other.
 *
 * @param records the schools that are assessed
 */
export function compareSameFigures(
  inUse: TablesInUse,
  digits: PrintedDigits,
  records: readonly SchoolRecords[],
): readonly TablePair[] {
  if (inUse.tables.length < 2) return [];
  const pairs = new Pairs();
  const assessed = new AssessedSchools(records);
  const shapes = new Map<string, readonly Comparable[]>();
  for (const unit of schoolsOfAllTables(inUse)) {
    if (unit.sources.length < 2) continue;
    const key = shapeOf(unit);
    const known = shapes.get(key) ?? comparablesOf(unit);
    shapes.set(key, known);
    for (const comparable of known) compareOne(unit, comparable, { pairs, assessed, digits });
  }
  return pairs.all();
}

function shapeOf({ sources, kind, stage }: SchoolUnit): string {
  return `${kind}|${stage ?? ""}|${sources.map(({ slot, role }) => `${slot.table.id}/${role ?? ""}`).join("|")}`;
}

/** What the tables of a school state more than once. */
function comparablesOf(unit: SchoolUnit): readonly Comparable[] {
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
  const columns = reading.table.columns.filter(
    ({ field, stage }) => field !== null && keys.has(fieldKeyOf(field, stage)),
  );
  const [only] = columns;
  const isPlan = scope.isPlan || columns.some(({ header }) => isPlanned(header.join(" ")));
  return { ...scope, isPlan, ...(only?.year === undefined ? {} : { year: new Set([only.year]) }) };
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

interface Comparing {
  readonly pairs: Pairs;
  readonly assessed: AssessedSchools;
  readonly digits: PrintedDigits;
}

/** A statement of one school that is there. */
interface Stated {
  readonly statement: Statement;
  readonly parts: readonly Part[];
}

function compareOne(unit: SchoolUnit, comparable: Comparable, { pairs, assessed, digits }: Comparing): void {
  const { field, statements, columns } = comparable;
  const [first, second] = statements;
  if (!first || !second) return;
  if (columns) {
    const [one, other] = [recordOf(unit, columns[0]), recordOf(unit, columns[1])];
    const [a, b] = [columns[0].column, columns[1].column];
    if (a.present[one] !== 1 || b.present[other] !== 1) return;
    if (a.amounts[one] === b.amounts[other]) {
      pairs.compared(unit, first.table, second.table);
      return;
    }
  }
  const stated = statements.flatMap((statement): Stated[] => {
    const parts = partsThere(unit, statement);
    return parts ? [{ statement, parts }] : [];
  });
  const [leading] = stated;
  if (!leading || stated.length < 2) return;
  const found = assessed.find(unit);
  const used = stated.find((each) => assessed.uses(unit, found, field, each.parts)) ?? null;
  const one = used ?? leading;
  for (const other of stated) {
    if (other === one) continue;
    pairs.compared(unit, one.statement.table, other.statement.table);
    if (isSameFigure(unit, one.parts, other.parts, digits)) continue;
    // Pupils by stage against a total that are both assessed: that they do not add up is said of the school already.
    const isSaid =
      field === "students" &&
      one.statement.isSum !== other.statement.isSum &&
      assessed.usesBoth(unit, found, one, other);
    if (isSaid) continue;
    const at = found && assessed.figureAt(unit, found, field, one.statement.isSum || other.statement.isSum);
    pairs.differs(unit, one.statement.table, other.statement.table, {
      school: assessed.nameAt(found) ?? unit.name,
      stage: stageOfUnit(unit),
      field,
      figures: [figureOf(unit, one), figureOf(unit, other)],
      basis: used ? "used" : at && assessed.isMissing(at) ? "open" : "unused",
      at,
    });
  }
}

/** The first way of a statement of which everything is known; null where there is none. */
function partsThere(unit: SchoolUnit, { ways }: Statement): readonly Part[] | null {
  for (const parts of ways) {
    let isThere = true;
    for (const { source, column } of parts)
      if (column.present[unit.sources[source]?.slot.record ?? -1] !== 1) isThere = false;
    if (isThere) return parts;
  }
  return null;
}

function recordOf({ sources }: SchoolUnit, { source }: Part): number {
  return sources[source]?.slot.record ?? -1;
}

const withRecords = (unit: SchoolUnit, parts: readonly Part[]): { column: FactColumn; record: number }[] =>
  parts.map(({ source, column }) => ({ column, record: unit.sources[source]?.slot.record ?? -1 }));

function isSameFigure(unit: SchoolUnit, one: readonly Part[], other: readonly Part[], digits: PrintedDigits): boolean {
  const [a] = one;
  const [b] = other;
  if (a && b && one.length === 1 && other.length === 1) {
    if (a.column.amounts[recordOf(unit, a)] === b.column.amounts[recordOf(unit, b)]) return true;
  }
  const [ours, theirs] = [withRecords(unit, one), withRecords(unit, other)];
  if (digits.agree(ours, theirs)) return true;
  // 在校生数 with 附设幼儿 in one table, and without them in the other.
  return grossOf(ours) === amountOf(theirs) || grossOf(theirs) === amountOf(ours);
}

/** What a figure is before parts are taken off; NaN where none are. */
function grossOf(figures: readonly { column: FactColumn; record: number }[]): number {
  const [only] = figures;
  if (!only || figures.length !== 1 || only.column.origin.how !== "sum") return NaN;
  const off = foldOrigin<number>(only.column, {
    cell: () => 0,
    rows: () => 0,
    sum: (parts) => parts.reduce((sum, { sign, of }) => sum + (sign < 0 ? (of.amounts[only.record] ?? NaN) : 0), 0),
  });
  return off === 0 ? NaN : (only.column.amounts[only.record] ?? NaN) + off;
}

function figureOf(unit: SchoolUnit, { statement, parts }: Stated): TableFigure {
  const figures = withRecords(unit, parts);
  const [only] = parts;
  const factor = only && parts.length === 1 ? factorOf(only.column) : 1;
  return {
    sheet: statement.table.sheet,
    amount: amountOf(figures),
    factor: Number.isNaN(factor) ? 1 : factor,
    cells: figures.flatMap(({ column, record }) => figureCells(column, record)),
    how: statement.isSum ? "sum" : (only?.column.origin.how ?? "cell"),
  };
}

/** Position of a school's table among those assessed, and of the school in it. */
interface Place {
  readonly table: number;
  readonly record: number;
}

/** Where schools are assessed, and which of their figures are used. */
class AssessedSchools {
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

  usesBoth(unit: SchoolUnit, at: Place | null, one: Stated, other: Stated): boolean {
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

/** A pair of tables while its schools are gone through. */
interface PairSoFar {
  readonly first: FigureTable;
  readonly second: FigureTable;
  /** Schools so far, and the last of them: they are gone through one after the other. */
  schools: number;
  lastSchool: SchoolUnit | null;
  differing: number;
  lastDiffering: SchoolUnit | null;
  readonly differences: FigureDifference[];
  /** Those whose figure comes first in a difference. */
  readonly leading: Set<FigureTable>;
  compared: number;
}

class Pairs {
  private readonly pairs = new Map<FigureTable, Map<FigureTable, PairSoFar>>();

  compared(unit: SchoolUnit, one: FigureTable, other: FigureTable): void {
    const pair = this.pairOf(one, other);
    if (pair.lastSchool !== unit) pair.schools++;
    pair.lastSchool = unit;
    pair.compared++;
  }

  differs(unit: SchoolUnit, one: FigureTable, other: FigureTable, difference: FigureDifference): void {
    const pair = this.pairOf(one, other);
    if (pair.lastDiffering !== unit) pair.differing++;
    pair.lastDiffering = unit;
    pair.leading.add(one);
    pair.differences.push(difference);
  }

  all(): readonly TablePair[] {
    return [...this.pairs.values()].flatMap((others) => [...others.values()].map(pairOfTables));
  }

  /** One pair whichever of the two is named first. */
  private pairOf(one: FigureTable, other: FigureTable): PairSoFar {
    const known = this.pairs.get(one)?.get(other) ?? this.pairs.get(other)?.get(one);
    if (known) return known;
    const pair: PairSoFar = {
      first: one,
      second: other,
      schools: 0,
      lastSchool: null,
      differing: 0,
      lastDiffering: null,
      differences: [],
      leading: new Set(),
      compared: 0,
    };
    this.pairs.set(one, (this.pairs.get(one) ?? new Map<FigureTable, PairSoFar>()).set(other, pair));
    return pair;
  }
}

/** The table that verdicts go by is named first; two tables of one sheet by where they stand. */
function pairOfTables({ first, second, schools, differing, differences, leading, compared }: PairSoFar): TablePair {
  const nameOf = ({ sheet, reading }: FigureTable): string =>
    first.sheet === second.sheet ? `${sheet}!${areaName(reading.table.area)}` : sheet;
  const [one, other] = leading.size === 1 && leading.has(second) ? [second, first] : [first, second];
  return {
    first: nameOf(one),
    second: nameOf(other),
    isFirstUsed: leading.size === 1 && differences.every(({ basis }) => basis === "used"),
    schools,
    differing,
    compared,
    differences,
  };
}
