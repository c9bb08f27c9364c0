import type { FactColumn } from "../../core/facts/fact-column";
import { factorOf, figureCells, foldOrigin } from "../../core/facts/origin";
import type { SchoolRecords } from "../../core/indicators/school-records";
import type { TableFigure, TablePair } from "../../core/same-figures/same-figures";
import { AssessedSchools } from "./assessed-figures";
import { type Comparable, comparablesOf, type Part, shapeOf, type Statement } from "./comparable-figures";
import { amountOf, type PrintedDigits } from "./printed-digits";
import { schoolsOfAllTables, stageOfUnit, type TablesInUse } from "./school-statements";
import type { SchoolUnit } from "./school-units";
import { Pairs } from "./table-pairs";

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
