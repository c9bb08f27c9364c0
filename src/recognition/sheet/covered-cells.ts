import { areaContains, type CellArea, type CellRef } from "../../core/cell/address";
import type { CellValue } from "../../core/cell/cell-value";
import { ANY_AMOUNT, readAmount } from "../../core/cell/read-amount";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { finding, type Finding } from "../../core/findings/finding";

/** A sheet as people see it, and the cells whose content a merged area hides. */
export interface SeenSheet {
  readonly sheet: SheetSnapshot;
  /** Hidden numbers, by rows. */
  readonly covered: readonly HiddenNumber[];
}

/** A number in a cell that a merged area hides. */
export interface HiddenNumber {
  readonly row: number;
  readonly column: number;
  readonly amount: number;
}

/**
 * A sheet without what stands under its merged areas: Excel shows the first cell of each, while those below it may still
 * hold what was there before, as after pasting a format.
 */
export function seenSheet(sheet: SheetSnapshot): SeenSheet {
  const { area, values, merges } = sheet;
  const rows: (readonly CellValue[])[] = [...values];
  const copied = new Map<number, CellValue[]>();
  const covered: HiddenNumber[] = [];
  for (const merge of merges) {
    const [firstRow, lastRow] = [Math.max(merge.row, area.row), Math.min(merge.row + merge.rows, area.row + area.rows)];
    const [firstColumn, lastColumn] = [
      Math.max(merge.column, area.column),
      Math.min(merge.column + merge.columns, area.column + area.columns),
    ];
    for (let row = firstRow; row < lastRow; row++) {
      const index = row - area.row;
      for (let column = firstColumn; column < lastColumn; column++) {
        const value = rows[index]?.[column - area.column] ?? null;
        if (value === null || (row === merge.row && column === merge.column)) continue;
        const read = readAmount(value, null, ANY_AMOUNT);
        if (read.kind === "amount") covered.push({ row, column, amount: read.printed });
        const copy = copied.get(index) ?? [...(rows[index] ?? [])];
        copy[column - area.column] = null;
        copied.set(index, copy);
        rows[index] = copy;
      }
    }
  }
  covered.sort((a, b) => a.row - b.row || a.column - b.column);
  return { sheet: copied.size === 0 ? sheet : { ...sheet, values: rows }, covered };
}

/**
 * Names the hidden numbers within tables: they are not read.
 *
 * @param inTotals whether sums of the sheet contain them all the same
 */
export function coveredFindings(
  { sheet, covered }: SeenSheet,
  tables: readonly CellArea[],
  inTotals: boolean,
): readonly Finding[] {
  const within = covered.filter(({ row, column }) => tables.some((area) => areaContains(area, row, column)));
  const cells = within.map(({ row, column }): CellRef => ({ sheet: sheet.name, row, column }));
  return cells.length === 0
    ? []
    : [finding("figure-under-merge", cells, { count: cells.length, ...(inTotals ? { inTotals: 1 } : {}) })];
}
