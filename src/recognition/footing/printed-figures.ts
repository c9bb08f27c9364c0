import { type CellRef, cellKey } from "../../core/cell/address";
import type { CellLook } from "../../core/cell/cell-looks";
import type { CellValue } from "../../core/cell/cell-value";
import { decimalsOfFormat } from "../../core/cell/number-format";
import { type AmountRule, readAmount } from "../../core/cell/read-amount";
import { halfUnitOf, MOST_PRINTED_DECIMALS, printedDecimals } from "../../core/footing/check-total";
import { PRINTED, type PrintedColumn, type PrintedTable } from "../../core/footing/printed-table";
import { countUnitOf, isWholeField } from "../../core/fields/field-queries";
import { entryAt } from "../../core/quantity/at";
import { type ColumnUnit, factorToBase, familyOf } from "../../core/quantity/units";
import type { Pieces } from "../../core/pieces";
import { amountRule } from "../figures/amount-rule";
import type { RecognisedColumn, RecognisedRow } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Rows of one table of a sheet, with the column of it in which each figure stands. */
export interface PrintedRows {
  readonly rows: readonly RecognisedRow[];
  /** In the order of the figures; null where the table has none such. */
  readonly columns: readonly (RecognisedColumn | null)[];
  readonly nameColumn: number;
  /** True where the rows name units of their own, in a column or behind their names: 占地面积（亩）. */
  readonly hasUnits: boolean;
}

/** Figures that are money or areas whatever unit is missing: they are rounded for print. */
const MEASURED = /元|资金|经费|金额|面积|平方|㎡|m2|价值|产值|投资|投入|费用|总值|亩/i;
const ADDS = /^=\s*(?:SUM|SUBTOTAL)\s*\([^()]*\)\s*$|^=[\sA-Z$\d+]+$/i;

/**
 * Reads the figures of tables that stand below each other, the table whose sums are checked last; its columns say in
 * which unit the figures count.
 */
export function* printedFigures(grid: SheetGrid, stack: readonly PrintedRows[]): Pieces<PrintedTable> {
  const own = stack[stack.length - 1];
  const places = stack.flatMap((part) => part.rows.map((row) => ({ part, row })));
  const columns: PrintedColumn[] = [];
  for (const [index, column] of own?.columns.entries() ?? []) {
    if (column) columns.push(printedColumn(grid, stack, places, column, index));
    yield;
  }
  return {
    length: places.length,
    columns,
    cellAt: (row, column): CellRef => ({
      sheet: grid.sheet.name,
      row: places[row]?.row.row ?? 0,
      column: places[row]?.part.columns[column]?.column ?? own?.columns[column]?.column ?? 0,
    }),
    nameAt: (row) => grid.label(places[row]?.row.row ?? 0, places[row]?.part.nameColumn ?? 0),
  };
}

interface Place {
  readonly part: PrintedRows;
  readonly row: RecognisedRow;
}

/** What the cells of a figure hold. */
interface Read {
  readonly values: Float64Array;
  readonly marks: Uint8Array;
  /** Half a unit of the last digit of figures in texts (约3600, 0.36亿元), by position. */
  readonly texts: Map<number, number>;
}

/** The same, with where they stand. */
interface Cells extends Read {
  readonly keyOf: (position: number) => number;
}

function printedColumn(
  grid: SheetGrid,
  stack: readonly PrintedRows[],
  places: readonly Place[],
  own: RecognisedColumn,
  index: number,
): PrintedColumn {
  const cells = readCells(grid, stack, places, own, index);
  const { values, marks } = cells;
  const header = own.header.join(" > ");
  const isMeasured = own.unit !== null ? familyOf(own.unit) !== "count" : MEASURED.test(header);
  const unit = unitOf(own, stack);
  return { header, unit, isCount: !isMeasured && values.every(isWhole), values, marks, ...digitsOf(grid, cells) };
}

/** The unit of a column; what its header does not name itself is that of the table, unless each row has its own. */
function unitOf({ unit, unitFrom, field, factor }: RecognisedColumn, stack: readonly PrintedRows[]): ColumnUnit | null {
  if (unit === null) return field !== null && isWholeField(field) ? countUnitOf(field) : null;
  const isOfRows = stack.some(({ hasUnits }) => hasUnits) && unitFrom !== "header";
  return isOfRows || familyOf(unit) === "percent" || Number.isNaN(factor) ? null : unit;
}

/** True for NaN too: a blank says nothing. 49.00000000000001 is 49. */
function isWhole(value: number): boolean {
  return !(Math.abs(value - Math.round(value)) > 1e-9 * Math.max(1, Math.abs(value)));
}

function readCells(
  grid: SheetGrid,
  stack: readonly PrintedRows[],
  places: readonly Place[],
  own: RecognisedColumn,
  index: number,
): Cells {
  const values = new Float64Array(places.length).fill(NaN);
  const marks = new Uint8Array(places.length);
  const texts = new Map<number, number>();
  let start = 0;
  for (const part of stack) {
    const column = part.columns[index];
    if (column) readPart(grid, part.rows, column, column === own ? null : own, start, { values, marks, texts });
    start += part.rows.length;
  }
  const keyOf = (position: number): number =>
    cellKey(places[position]?.row.row ?? 0, places[position]?.part.columns[index]?.column ?? own.column);
  return { values, marks, texts, keyOf };
}

/** Reads the rows of one table from position `start` on; `into` is the column in whose unit they count, null for its own. */
function readPart(
  grid: SheetGrid,
  rows: readonly RecognisedRow[],
  column: RecognisedColumn,
  into: RecognisedColumn | null,
  start: number,
  { values, marks, texts }: Read,
): void {
  const looks = grid.looks(column.column);
  const rule = ruleOf(column);
  const factor = factorOf(into ?? column);
  for (let index = 0; index < rows.length; index++) {
    const { row, class: rowClass } = entryAt(rows, index);
    if (!isFigureRow(rowClass)) continue;
    const value = grid.value(row, column.column);
    if (value === null) continue;
    const position = start + index;
    const look = looks === null ? null : (looks.get(row) ?? null);
    if (typeof value === "number" && look === null && into === null && Number.isFinite(value)) {
      values[position] = value;
      marks[position] = PRINTED.number;
      continue;
    }
    const read = readCell(value, look, rule, factor);
    values[position] = read.value;
    marks[position] = read.mark;
    if (read.halfUnit !== null) texts.set(position, read.halfUnit);
  }
}

/** A figure that is no plain number, in the unit in which the column is added up; no certain number where it is doubtful. */
function readCell(
  value: CellValue,
  look: CellLook | null,
  rule: AmountRule,
  factor: number,
): { readonly value: number; readonly mark: number; readonly halfUnit: number | null } {
  const read = readAmount(value, look, rule);
  switch (read.kind) {
    case "blank":
      return { value: NaN, mark: PRINTED.blank, halfUnit: null };
    case "none":
      return { value: NaN, mark: PRINTED.unreadable, halfUnit: null };
    case "unit-open":
      return {
        value: read.printed,
        mark: Number.isNaN(read.printed) ? PRINTED.unreadable : PRINTED.number,
        halfUnit: null,
      };
    case "amount":
    case "doubtful": {
      const scale = read.factor === factor ? 1 : read.factor / factor;
      return {
        value: scale === 1 ? read.printed : read.amount / factor,
        mark: read.kind === "amount" ? PRINTED.number : PRINTED.vague,
        halfUnit: typeof value === "string" ? halfUnitOf(decimalsInText(value)) * scale : null,
      };
    }
  }
}

/** What may stand in the cells: sums of counts with a slip in them are read as they are, and 余缺 below zero too. */
function ruleOf(column: RecognisedColumn): AmountRule {
  return { ...amountRule(column), factor: factorOf(column), isWhole: false, maySink: true };
}

/** Multiplier to the base unit, also where no field is known for the column. */
function factorOf({ field, unit, factor }: RecognisedColumn): number {
  return field === null && unit !== null ? factorToBase(unit) : factor;
}

/** How finely the cells are printed: by their text, by their number format, else as they were typed. */
function digitsOf(
  grid: SheetGrid,
  { values, marks, texts, keyOf }: Cells,
): Pick<PrintedColumn, "halfUnit" | "halfUnitOfTotal" | "isAdded"> {
  const { formulas, numberFormats } = grid.sheet;
  const byFormat = (position: number): number | null => {
    const format = numberFormats.get(keyOf(position));
    const decimals = format === undefined ? null : decimalsOfFormat(format);
    return decimals === null ? null : halfUnitOf(decimals);
  };
  const typed = (position: number): number =>
    halfUnitOf(Math.min(MOST_PRINTED_DECIMALS, printedDecimals(Number((values[position] ?? 0).toPrecision(12)))));
  let least: number | null = null;
  /** Half a unit of the finest figure that was typed into the column: 62.5 beside 105.35 is 62.50. */
  const ofColumn = (): number =>
    (least ??= marks.reduce(
      (low, mark, position) =>
        mark === PRINTED.number && !formulas.has(keyOf(position))
          ? Math.min(low, texts.get(position) ?? typed(position))
          : low,
      halfUnitOf(0),
    ));
  return {
    halfUnit: (position) =>
      texts.get(position) ?? byFormat(position) ?? (formulas.has(keyOf(position)) ? typed(position) : ofColumn()),
    halfUnitOfTotal: (position) => texts.get(position) ?? byFormat(position) ?? typed(position),
    isAdded: (position) => ADDS.test(formulas.get(keyOf(position)) ?? ""),
  };
}

function isFigureRow(rowClass: RecognisedRow["class"]): boolean {
  return (
    rowClass === "data" ||
    rowClass === "total" ||
    rowClass === "subtotal" ||
    rowClass === "of-which" ||
    rowClass === "left-out"
  );
}

function decimalsInText(text: string): number {
  return /\d[.．](\d+)/.exec(text)?.[1]?.length ?? 0;
}
