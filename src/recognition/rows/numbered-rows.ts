import type { HeaderBand } from "../header/header-band";
import type { SheetGrid } from "../sheet/sheet-grid";

const NUMBER = /^\s*\d{1,5}\s*$/;

/** True where a row has a number before its name: people number schools, not sums or parts. */
export function isNumbered(grid: SheetGrid, band: Pick<HeaderBand, "left" | "nameColumn">, row: number): boolean {
  for (let column = band.left; column < band.nameColumn; column++) {
    const value = grid.value(row, column);
    if (typeof value === "number" || (typeof value === "string" && NUMBER.test(value))) return true;
  }
  return false;
}
