import type { FieldKey } from "../core/fields/field-key";
import type { OriginCell } from "../core/facts/origin";
import type { FigureUse, IndicatorAssessment } from "../core/assessment/assessment";
import { areaContains, type CellRef } from "../core/cell/address";
import { lookOf } from "../core/cell/cell-looks";
import { cellText } from "../core/cell/cell-value";
import { ANY_AMOUNT, readAmount } from "../core/cell/read-amount";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { type ColumnUnit, factorToBase, familyOf, inBaseUnit, unitsOfFamily } from "../core/quantity/units";
import { amountRule } from "../recognition/figures/amount-rule";
import type { RecognisedColumn, RecognisedTable } from "../recognition/recognised-table";

/** One cell that a figure was taken from: what stands there, and what it comes to. */
export interface ExplainedCell {
  readonly cell: CellRef;
  /** Header path of its column from the top down; empty where the cell lies in no recognised column. */
  readonly header: readonly string[];
  /** What the cell holds, with its stage: "backbone:primary". */
  readonly field: FieldKey;
  /** −1 where it is taken off: 附设幼儿 within 在校生数. */
  readonly sign: 1 | -1;
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
  return [...indicator.figures, ...indicator.studentFigures].map(
    ({ field, amount, sign, how, parts }): FigureExplanation => ({
      field,
      amount,
      sign,
      how: HOW[how],
      cells: parts.map(find),
    }),
  );
}

/** What is said of rows that were added up is what is said of a sum; the largest of them stands in one cell. */
const HOW: Readonly<Record<FigureUse["how"], FigureExplanation["how"]>> = {
  cell: "cell",
  sum: "sum",
  counted: "count",
  added: "sum",
  largest: "cell",
};

/** A cell of which the user has said that it is in another unit than its column: the unit in which it comes to the amount. */
function inUnitOf(cell: ExplainedCell, amount: number): ExplainedCell {
  if (cell.amount === null || cell.amount === amount || cell.unit === null) return cell;
  const printed = cell.amount / cell.factor;
  const unit = unitsOfFamily(familyOf(cell.unit)).find((each) => inBaseUnit(printed, factorToBase(each)) === amount);
  return unit ? { ...cell, unit, factor: factorToBase(unit), amount } : cell;
}

function finder({ snapshot, tables }: ExplainedReading): (part: OriginCell) => ExplainedCell {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return ({ cell, field, sign, amount }) => {
    const column = columnOf(tables, cell);
    const read = { cell, sign, field, header: column?.header ?? [], ...numberOf(sheets.get(cell.sheet), cell, column) };
    return amount === null ? read : inUnitOf(read, amount);
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
