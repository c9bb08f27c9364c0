import { BooleanNumber } from "@univerjs/core";
import type { Worksheet } from "@univerjs/core";
import {
  SetFrozenMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { rangeOf } from "./grid-area";
import type { RunInGrid } from "./grid-looks";
import { PIXELS_PER_CHARACTER, PIXELS_PER_POINT } from "./workbook-data";

/** How wide the columns of a sheet are and how high its rows, and what of it stays in view. */
export class GridMeasures {
  readonly #sheet: () => Worksheet;
  readonly #run: RunInGrid;

  constructor(sheet: () => Worksheet, run: RunInGrid) {
    this.#sheet = sheet;
    this.#run = run;
  }

  /** In characters. */
  columnWidth(column: number): number {
    return Math.round((this.#sheet().getColumnWidth(column) / PIXELS_PER_CHARACTER) * 100) / 100;
  }

  setColumnWidth(column: number, width: number): void {
    this.#setWidths(column, 1, Math.round(width * PIXELS_PER_CHARACTER));
  }

  resetColumnWidths(): void {
    this.#setWidths(0, this.#sheet().getColumnCount(), this.#sheet().getConfig().defaultColumnWidth);
  }

  /** In points, as far as somebody has said. */
  rowHeights(): readonly (number | null)[] {
    const rows = this.#sheet().getRowManager();
    const heights: (number | null)[] = [];
    for (let row = 0; row < this.#sheet().getRowCount(); row += 1) {
      const { h, ia } = rows.getRow(row) ?? {};
      if (h === undefined || ia !== BooleanNumber.FALSE) continue;
      while (heights.length < row) heights.push(null);
      heights.push(Math.round((h / PIXELS_PER_POINT) * 100) / 100);
    }
    return heights;
  }

  setRowHeight(row: number, rows: number, height: number): void {
    this.#setHeights(row, rows, height * PIXELS_PER_POINT, BooleanNumber.FALSE);
  }

  resetRowHeights(): void {
    const sheet = this.#sheet();
    this.#setHeights(0, sheet.getRowCount(), sheet.getConfig().defaultRowHeight, BooleanNumber.TRUE);
  }

  freeze(rows: number, columns: number): void {
    const split = { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
    this.#run(SetFrozenMutation.id, split);
  }

  #setWidths(column: number, columns: number, colWidth: number): void {
    this.#run(SetWorksheetColWidthMutation.id, { ranges: [rangeOf({ row: 0, column, rows: 1, columns })], colWidth });
  }

  #setHeights(row: number, rows: number, rowHeight: number, autoHeightInfo: BooleanNumber): void {
    const ranges = [rangeOf({ row, column: 0, rows, columns: 1 })];
    this.#run(SetWorksheetRowHeightMutation.id, { ranges, rowHeight });
    this.#run(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo });
  }
}
