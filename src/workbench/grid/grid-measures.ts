import { BooleanNumber } from "@univerjs/core";
import type { IRange, Worksheet } from "@univerjs/core";
import {
  SetFrozenMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import type { ISetWorksheetRowHeightMutationParams } from "@univerjs/sheets";
import { rangeOf } from "./grid-area";
import type { RunInGrid } from "./grid-looks";
import { PIXELS_PER_CHARACTER, PIXELS_PER_POINT } from "./workbook-data";

/** How wide the columns of a sheet are and how high its rows, and what of it stays in view. */
export class GridMeasures {
  readonly #sheet: () => Worksheet;
  readonly #run: RunInGrid;

  readonly #isHeld: () => boolean;
  /** Heights by row, in pixels, of which the grid has not been told. */
  readonly #heights = new Map<number, number>();

  /** @param isHeld true while heights wait until they are {@link GridMeasures.set}: the grid draws anew for each */
  constructor(sheet: () => Worksheet, run: RunInGrid, isHeld: () => boolean) {
    this.#sheet = sheet;
    this.#run = run;
    this.#isHeld = isHeld;
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
    this.set();
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
    for (let each = row; each < row + rows; each += 1) this.#heights.set(each, height * PIXELS_PER_POINT);
    if (!this.#isHeld()) this.set();
  }

  resetRowHeights(): void {
    this.#heights.clear();
    const sheet = this.#sheet();
    const ranges = [rangeOf({ row: 0, column: 0, rows: sheet.getRowCount(), columns: 1 })];
    this.#setHeights(ranges, sheet.getConfig().defaultRowHeight, BooleanNumber.TRUE);
  }

  /** Tells the grid the heights that have waited. */
  set(): void {
    if (this.#heights.size === 0) return;
    const heights = Object.fromEntries(this.#heights);
    const rows = [...this.#heights.keys()].sort((a, b) => a - b);
    this.#heights.clear();
    this.#setHeights(runsOf(rows), heights, BooleanNumber.FALSE);
  }

  freeze(rows: number, columns: number): void {
    const split = { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
    this.#run(SetFrozenMutation.id, split);
  }

  #setWidths(column: number, columns: number, colWidth: number): void {
    this.#run(SetWorksheetColWidthMutation.id, { ranges: [rangeOf({ row: 0, column, rows: 1, columns })], colWidth });
  }

  #setHeights(
    ranges: readonly IRange[],
    rowHeight: ISetWorksheetRowHeightMutationParams["rowHeight"],
    autoHeightInfo: BooleanNumber,
  ): void {
    this.#run(SetWorksheetRowHeightMutation.id, { ranges, rowHeight });
    this.#run(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo });
  }
}

/** Rows in their order, as ranges of those that follow each other. */
function runsOf(rows: readonly number[]): readonly IRange[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs.map(({ first, count }) => rangeOf({ row: first, column: 0, rows: count, columns: 1 }));
}
