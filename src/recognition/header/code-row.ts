import type { SheetGrid } from "../sheet/sheet-grid";

const CODE = /^(?:l\d{1,2}|甲|乙|丙|丁|\d{1,2}|[a-z])$/;
const LEAST_CODES = 3;

/** L1 L2 L3 …, or 甲 乙 1 2 3 …: names of columns, not data. */
export function isCodeRow(grid: SheetGrid, row: number, left: number, right: number): boolean {
  let codes = 0;
  let previous = NaN;
  for (let column = left; column < right; column++) {
    const text = grid.ownText(row, column);
    if (text === "") continue;
    if (!CODE.test(text)) return false;
    const number = Number(text.replace(/^l/, ""));
    if (!Number.isNaN(number)) {
      if (!Number.isNaN(previous) && number !== previous + 1) return false;
      previous = number;
    }
    codes++;
  }
  return codes >= LEAST_CODES;
}
