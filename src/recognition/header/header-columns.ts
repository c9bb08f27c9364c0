import { SEQUENCE_WORDS } from "../words/field-words";
import { nameCellAt } from "./name-cells";
import type { SheetGrid } from "../sheet/sheet-grid";

interface Rows {
  readonly first: number;
  readonly last: number;
  /** Row in which the cell stands that names the rows. */
  readonly name: number;
}

interface Reach {
  readonly first: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

/** True when the cell lies in a header that was found already. */
export function isInReach({ first, end, left, right }: Reach, row: number, column: number): boolean {
  return row >= first && row <= end && column >= left && column < right;
}

/**
 * The columns of the header around a name cell. Blank columns inside are spacers; another table begins where a second
 * name cell stands and a blank column, a 序号 column or the same labels again lie between.
 */
export function columnsAround(grid: SheetGrid, rows: Rows, column: number): { left: number; right: number } {
  const labels = (c: number): string => {
    let all = "";
    for (let row = rows.first; row <= rows.last; row++) all += grid.text(row, c);
    return all;
  };
  const others = otherNames(grid, rows, column);
  let [left, right] = [grid.left, grid.right];
  for (const other of others) {
    const start = borderBetween(Math.min(other, column), Math.max(other, column), labels, grid, rows);
    if (start === null) continue;
    if (other > column) right = Math.min(right, start);
    else left = Math.max(left, start);
  }
  const border = left;
  while (left < column && labels(left) === "") left++;
  // 小学 and 初中, merged over their rows, often stand in a first column without a header.
  while (left > border && grid.text(rows.last + 1, left - 1) !== "") left--;
  while (right - 1 > column && labels(right - 1) === "") right--;
  return { left, right };
}

function otherNames(grid: SheetGrid, rows: Rows, column: number): number[] {
  const found: number[] = [];
  for (let c = grid.left; c < grid.right; c++) if (c !== column && nameCellAt(grid, rows.name, c)?.names === "school") found.push(c);
  return found;
}

/** First column of the right one of two tables whose names stand in columns a < b; null when both are one table. */
function borderBetween(a: number, b: number, labels: (column: number) => string, grid: SheetGrid, rows: Rows): number | null {
  for (let c = b - 1; c > a; c--) {
    if (labels(c) === "") return c + 1;
    if (SEQUENCE_WORDS.test(grid.text(rows.name, c)) || SEQUENCE_WORDS.test(grid.text(rows.first, c))) return c;
  }
  return labels(a) === labels(b) ? b : null;
}
