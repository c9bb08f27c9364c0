import { cellKey, type CellArea } from "../../core/cell/address";
import { type CellValue, numberValue } from "../../core/cell/cell-value";
import { SheetRows } from "../sheet-rows";

/** Contents of a rectangle as Excel tells them, one two-dimensional list each. */
export interface CellBlock {
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

function hasShape(grid: unknown, area: CellArea): grid is unknown[][] {
  return (
    Array.isArray(grid) &&
    grid.length === area.rows &&
    grid.every((row) => Array.isArray(row) && row.length === area.columns)
  );
}

/** The contents when all four have the area's shape; null when Excel has left some out, as it does for big reads. */
export function checkedBlock(loaded: Readonly<Record<keyof CellBlock, unknown>>, area: CellArea): CellBlock | null {
  const { values, valueTypes, formulas, numberFormat } = loaded;
  const isWhole =
    hasShape(values, area) && hasShape(valueTypes, area) && hasShape(formulas, area) && hasShape(numberFormat, area);
  return isWhole ? { values, valueTypes, formulas, numberFormat } : null;
}

/** Contents of one sheet while they arrive in blocks. */
export class SheetContents {
  readonly formulas = new Map<number, string>();
  readonly numberFormats = new Map<number, string>();
  private readonly rows: SheetRows;

  /** @param area the rectangle around all content of the sheet */
  constructor(private readonly area: CellArea) {
    this.rows = new SheetRows(area);
  }

  get values(): readonly (readonly CellValue[])[] {
    return this.rows.values;
  }

  /** Takes in rows of the sheet: a part of it, outside of which these rows have nothing. */
  add(area: CellArea, block: CellBlock): void {
    const left = area.column - this.area.column;
    for (let r = 0; r < area.rows; r += 1) {
      const line = this.rows.line(area.row + r, area.column + area.columns);
      for (let c = 0; c < area.columns; c += 1) line[left + c] = this.takeCell(area, block, r, c);
    }
  }

  private takeCell(area: CellArea, block: CellBlock, r: number, c: number): CellValue {
    const value = block.values[r]?.[c];
    const type = block.valueTypes[r]?.[c];
    const formula = block.formulas[r]?.[c];
    const numberFormat = block.numberFormat[r]?.[c];
    const key = cellKey(area.row + r, area.column + c);
    // Text that begins with "=" (typed with an apostrophe) is told as its own formula.
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    if (isFormula) this.formulas.set(key, formula);
    const content = cellValue(value, type, isFormula);
    const hasContent = content !== null || isFormula;
    if (hasContent && typeof numberFormat === "string" && numberFormat !== "General")
      this.numberFormats.set(key, numberFormat);
    return content;
  }
}

/** One cell's value: Excel tells both a blank and a formula's empty text as "". */
function cellValue(value: unknown, type: unknown, isFormula: boolean): CellValue {
  if (type === "Error") return { error: String(value) };
  if (value === "" && type === "Empty" && !isFormula) return null;
  if (typeof value === "number") return numberValue(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
