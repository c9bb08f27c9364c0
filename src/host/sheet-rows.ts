import type { CellArea } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";

/** No table has more columns. */
const MOST_COLUMNS = 500;

/**
 * The values of a sheet while they come. Rows without content share one; of a sheet that is wider than any table they are as
 * long as what they hold: a cell far away costs no more than any other.
 */
export class SheetRows {
  readonly values: (readonly CellValue[])[];
  private readonly isWide: boolean;

  /** @param area the rectangle around all content */
  constructor(private readonly area: CellArea) {
    this.isWide = area.columns > MOST_COLUMNS;
    const blank: readonly CellValue[] = new Array<CellValue>(this.isWide ? 0 : area.columns).fill(null);
    this.values = new Array<readonly CellValue[]>(area.rows).fill(blank);
  }

  /**
   * A row to be filled from the first column of the area on. One outside the area is kept nowhere.
   * @param end the column behind its last content
   */
  line(row: number, end: number): CellValue[] {
    const { area } = this;
    const line = new Array<CellValue>(this.isWide ? Math.max(0, end - area.column) : area.columns).fill(null);
    if (row >= area.row && row < area.row + area.rows) this.values[row - area.row] = line;
    return line;
  }
}
