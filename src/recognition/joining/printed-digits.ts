import { type CellRef, cellKey } from "../../core/cell/address";
import { decimalsOfFormat } from "../../core/cell/number-format";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import type { FactColumn } from "../../core/facts/fact-column";
import { factorOf, foldOrigin } from "../../core/facts/origin";
import { cellOf } from "../../core/facts/record-cells";
import { fieldOf } from "../../core/fields/field-key";
import { isWholeField } from "../../core/fields/field-queries";
import { halfUnitOf, MOST_PRINTED_DECIMALS, printedDecimals } from "../../core/footing/check-total";
import type { ShownNumber } from "../../core/same-figures/stated-value";

/** Noise of binary arithmetic is no difference. */
const NOISE = 1e-12;

/** A figure of one school as a column of a table states it. */
export interface StatedFigure {
  readonly column: FactColumn;
  readonly record: number;
}

/** How finely figures are printed, so that what is rounded in one table and not in another is no difference. */
export class PrintedDigits {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  /** Most decimals that were typed into a column. */
  private readonly typed = new Map<FactColumn, number>();

  constructor(sheets: readonly SheetSnapshot[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  /**
   * True where two figures that are known can be one and the same, printed with so many digits each.
   * @example 12.35万元 and 123,456元: within 50元, the same
   */
  agree(one: readonly StatedFigure[], other: readonly StatedFigure[]): boolean {
    const [a, b] = [amountOf(one), amountOf(other)];
    if (a === b) return true;
    const apart = Math.abs(a - b);
    const noise = NOISE * Math.max(Math.abs(a), Math.abs(b));
    if (apart <= noise) return true;
    return apart <= this.halfUnits(one) + this.halfUnits(other) + noise;
  }

  /** True where the first figure is printed with more digits than the second. */
  isFiner(one: StatedFigure, other: StatedFigure): boolean {
    return this.halfUnits([one]) < this.halfUnits([other]);
  }

  private halfUnits(figures: readonly StatedFigure[]): number {
    return figures.reduce((sum, { column, record }) => sum + this.halfUnit(column, record), 0);
  }

  /** The number of a figure's cell with the digits that it shows by itself, whatever stands above and below it; null of a sum. */
  shown(figure: FactColumn, record: number): ShownNumber | null {
    const { origin } = figure;
    const cell = origin.how === "cell" ? cellOf(origin.cells, record) : null;
    const sheet = cell && this.sheets.get(cell.sheet);
    if (!cell || !sheet) return null;
    const value = valueAt(sheet, cell);
    const number = typeof value === "string" ? numberIn(value) : value;
    if (typeof number !== "number") return null;
    const factor = number === 0 ? factorOf(figure) : rounded((figure.amounts[record] ?? NaN) / number);
    if (!Number.isFinite(factor) || factor <= 0) return null;
    const format = sheet.numberFormats.get(cellKey(cell.row, cell.column));
    const decimals = format === undefined ? null : decimalsOfFormat(format);
    return { number, decimals: decimals ?? typedDecimals(value), factor };
  }

  /** Half a unit of the last digit with which a figure is printed, in the base unit; 0 of people and rooms. */
  halfUnit(figure: FactColumn, record: number): number {
    return foldOrigin<number>(figure, {
      cell: ({ cells, factor }, column) => {
        if (isWholeField(fieldOf(column.field)) && factor === 1) return 0;
        const cell = cellOf(cells, record);
        return cell ? this.halfUnitOfCell(cell, column, record) : 0;
      },
      rows: ({ rows, how }, column) =>
        how === "counted" || isWholeField(fieldOf(column.field))
          ? 0
          : (rows[record]?.length ?? 0) * halfUnitOf(printedDecimals(rounded(column.amounts[record] ?? 0))),
      sum: (parts, _, fold) =>
        parts.reduce((sum, { of }) => sum + (of.present[record] === 1 ? Math.abs(fold(of)) : 0), 0),
    });
  }

  private halfUnitOfCell(cell: CellRef, column: FactColumn, record: number): number {
    const sheet = this.sheets.get(cell.sheet);
    const value = sheet && valueAt(sheet, cell);
    const number = typeof value === "string" ? numberIn(value) : value;
    if (!sheet || typeof number !== "number" || number === 0) return 0;
    const scale = Math.abs((column.amounts[record] ?? 0) / number);
    return scale * halfUnitOf(this.decimalsAt(sheet, cell, column));
  }

  /** By the cell's format, else as it was typed: 62.5 beside 105.35 is 62.50. */
  private decimalsAt(sheet: SheetSnapshot, cell: CellRef, column: FactColumn): number {
    const key = cellKey(cell.row, cell.column);
    const format = sheet.numberFormats.get(key);
    const ofFormat = format === undefined ? null : decimalsOfFormat(format);
    if (ofFormat !== null) return ofFormat;
    return sheet.formulas.has(key) ? typedDecimals(valueAt(sheet, cell)) : this.typedIn(sheet, column);
  }

  private typedIn(sheet: SheetSnapshot, column: FactColumn): number {
    const known = this.typed.get(column);
    if (known !== undefined) return known;
    let most = 0;
    for (let record = 0; record < column.amounts.length; record++) {
      const cell = column.present[record] === 1 ? cellOf(column.origin.cells, record) : null;
      if (cell && !sheet.formulas.has(cellKey(cell.row, cell.column)))
        most = Math.max(most, typedDecimals(valueAt(sheet, cell)));
    }
    this.typed.set(column, most);
    return most;
  }
}

/** What figures come to together: one, or the parts of a sum. */
export function amountOf(figures: readonly StatedFigure[]): number {
  const [first] = figures;
  if (first && figures.length === 1) return first.column.amounts[first.record] ?? NaN;
  return rounded(figures.reduce((sum, { column, record }) => sum + (column.amounts[record] ?? NaN), 0));
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function valueAt({ values, area }: SheetSnapshot, { row, column }: CellRef): unknown {
  return values[row - area.row]?.[column - area.column] ?? null;
}

function numberIn(text: string): number | null {
  const digits = /\d[\d,，]*(?:[.．]\d+)?/.exec(text)?.[0].replace(/[,，]/g, "").replace("．", ".");
  return digits === undefined ? null : Number(digits);
}

function typedDecimals(value: unknown): number {
  if (typeof value === "string") return /\d[.．](\d+)/.exec(value)?.[1]?.length ?? 0;
  return typeof value === "number" ? Math.min(MOST_PRINTED_DECIMALS, printedDecimals(rounded(value))) : 0;
}
