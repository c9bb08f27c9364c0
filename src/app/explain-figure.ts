import { fieldKeyOf } from "../core/fields/field-key";
import type { IndicatorAssessment } from "../core/assessment/assessment";
import { areaContains, cellRefName, type CellRef } from "../core/cell/address";
import { lookOf } from "../core/cell/cell-looks";
import { cellText } from "../core/cell/cell-value";
import { readAmount } from "../core/cell/read-amount";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { exactTotal } from "../core/quantity/decimal";
import { type ColumnUnit, factorToBase, familyOf, inBaseUnit, unitsOfFamily } from "../core/quantity/units";
import { amountRule, ANY_AMOUNT } from "../recognition/figures/amount-rule";
import type { RecognisedColumn, RecognisedTable } from "../recognition/recognised-table";

/** One cell that a figure was taken from: what stands there, and what it comes to. */
export interface ExplainedCell {
  readonly cell: CellRef;
  /** Header path of its column from the top down; empty where the cell lies in no recognised column. */
  readonly header: readonly string[];
  /** What the column was taken for, with its stage: "backbone:primary"; null where it was taken for nothing. */
  readonly field: string | null;
  /** What stands in the cell: "36.5", "1,200人"; empty for a blank cell. */
  readonly printed: string;
  /** Unit of the number: the one that the cell itself names, else its column's; null for what is no number. */
  readonly unit: ColumnUnit | null;
  /** Multiplier from that unit to the base unit (万元 → 元: 10,000). */
  readonly factor: number;
  /** The number in the base unit (人, 间, ㎡, 元); null for what is no number. */
  readonly amount: number | null;
}

/** Where a figure of a verdict comes from. */
export interface FigureExplanation {
  readonly field: string;
  /** What it came to, in the base unit; null for 缺数. */
  readonly amount: number | null;
  /** Sign with which it enters the value. */
  readonly sign: 1 | -1;
  /** `cell`: it stands in one cell; `sum`: the cells add up to it; `count`: the rows of a list were counted. */
  readonly how: "cell" | "sum" | "count";
  readonly cells: readonly ExplainedCell[];
}

/** A reading of a workbook: what stands in its cells and what they were taken for. */
export interface ExplainedReading {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly RecognisedTable[];
}

/**
 * Explains every figure of a value: those of its numerator, then the students that it is divided by. Pure; a figure of
 * a list comes with one entry for each row counted.
 *
 * @example a cell 36.5 under 教学仪器设备值（万元） → printed "36.5", unit "万元", factor 10000, amount 365000
 */
export function explainIndicatorFigures(
  reading: ExplainedReading,
  indicator: IndicatorAssessment,
): readonly FigureExplanation[] {
  const find = finder(reading);
  const figures = indicator.figures.map(({ field, amount, sign, cells }) =>
    explain(field, amount, sign, cells.map(find)),
  );
  const used = new Set(indicator.figures.flatMap(({ cells }) => cells.map(cellRefName)));
  const others = indicator.cells.filter((cell) => !used.has(cellRefName(cell))).map(find);
  return [...figures, ...others.map((cell) => explain(cell.field ?? "students", cell.amount, 1, [cell]))];
}

function explain(
  field: string,
  amount: number | null,
  sign: 1 | -1,
  cells: readonly ExplainedCell[],
): FigureExplanation {
  const [only] = cells;
  const how = howOf(amount, cells);
  return {
    field,
    amount,
    sign,
    how,
    cells: how === "cell" && only && amount !== null ? [inUnitOf(only, amount)] : cells,
  };
}

/** A cell of which the user has said that it is in another unit than its column: the unit in which it comes to the amount. */
function inUnitOf(cell: ExplainedCell, amount: number): ExplainedCell {
  if (cell.amount === null || cell.amount === amount || cell.unit === null) return cell;
  const printed = cell.amount / cell.factor;
  const unit = unitsOfFamily(familyOf(cell.unit)).find((each) => inBaseUnit(printed, factorToBase(each)) === amount);
  return unit ? { ...cell, unit, factor: factorToBase(unit), amount } : cell;
}

/** Cells that add up to the amount are a sum, whatever they stand for; other cells of a list were counted. */
function howOf(amount: number | null, cells: readonly ExplainedCell[]): FigureExplanation["how"] {
  if (cells.length <= 1 && cells.every((cell) => amount === null || cell.amount !== null)) return "cell";
  const amounts = cells.map((cell) => cell.amount);
  if (amount === null) return amounts.some((each) => each !== null) ? "sum" : "count";
  return amounts.every((each) => each !== null) && exactTotal(amounts) === amount ? "sum" : "count";
}

function finder({ snapshot, tables }: ExplainedReading): (cell: CellRef) => ExplainedCell {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return (cell) => {
    const sheet = sheets.get(cell.sheet);
    const column = columnOf(tables, cell);
    return { cell, ...meaningOf(column), ...numberOf(sheet, cell, column) };
  };
}

/** The column of a table in which the cell stands. */
function columnOf(tables: readonly RecognisedTable[], { sheet, row, column }: CellRef): RecognisedColumn | null {
  for (const table of tables) {
    if (table.sheet !== sheet || !areaContains(table.area, row, column)) continue;
    const place = table.orientation === "down" ? column : row;
    const found = table.columns.find((each) => each.column === place);
    if (found) return found;
  }
  return null;
}

function meaningOf(column: RecognisedColumn | null): Pick<ExplainedCell, "header" | "field"> {
  if (!column) return { header: [], field: null };
  const { header, field, stage } = column;
  return { header, field: field && fieldKeyOf(field, stage) };
}

/** A unit in the cell ("3.5万元") says more than the one in the header. */
function numberOf(
  sheet: SheetSnapshot | undefined,
  { row, column: at }: CellRef,
  column: RecognisedColumn | null,
): Pick<ExplainedCell, "printed" | "unit" | "factor" | "amount"> {
  const value = sheet?.values[row - sheet.area.row]?.[at - sheet.area.column] ?? null;
  const printed = cellText(value);
  const read = readAmount(value, sheet ? lookOf(sheet, row, at) : null, column ? amountRule(column) : ANY_AMOUNT);
  if (read.kind === "amount" || read.kind === "doubtful")
    return { printed, unit: read.unit, factor: read.factor, amount: read.amount };
  return { printed, unit: null, factor: 1, amount: null };
}
