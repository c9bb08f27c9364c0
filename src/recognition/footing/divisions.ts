import { type Lines, PRINTED, type PrintedColumn, type PrintedTable } from "../../core/footing/printed-table";

/** A run of one row is no sum. */
const LEAST_PARTS = 2;
/** One figure may agree by chance; where a row states more, so many must. */
const LEAST_FIGURES = 2;
const MOST_PARTS = 400;
const NOISE = 1e-9;

/**
 * Cuts rows, the nearest first, into runs that each add up to the given row in nearly all figures: 小学 + 教学点, and then
 * 一 + 二 + 三 + 四. The search ends where no run closes.
 */
export function divisions(table: PrintedTable, line: number, rows: Lines): readonly Lines[] {
  const found: Lines[] = [];
  let from = 0;
  for (;;) {
    const length = divisionFrom(table, line, rows, from);
    if (length === 0) return found;
    found.push(rows.slice(from, from + length));
    from += length;
  }
}

/** How many rows from a place on add up to the line; 0 where no number of them does. */
export function divisionFrom(table: PrintedTable, line: number, rows: Lines, from: number): number {
  const sums = columnsOf(table, line);
  if (sums.length === 0) return 0;
  for (let length = 1; length <= MOST_PARTS && from + length <= rows.length; length++) {
    for (const sum of sums) add(sum, rows[from + length - 1] ?? -1);
    if (length >= LEAST_PARTS && isNearlyAll(sums, line, length)) return length;
  }
  return 0;
}

/** True where rows add up to a line in nearly all of its figures. */
export function explains(table: PrintedTable, line: number, rows: Lines): boolean {
  const sums = columnsOf(table, line);
  for (const row of rows) for (const sum of sums) add(sum, row);
  return sums.length > 0 && isNearlyAll(sums, line, rows.length);
}

interface ColumnSum {
  readonly column: PrintedColumn;
  sum: number;
  /** True once a part states no number: the sum may then come to more. */
  isOpen: boolean;
}

/** The columns in which the line states anything but 0. */
function columnsOf({ columns }: PrintedTable, line: number): readonly ColumnSum[] {
  return columns
    .filter(({ values, marks }) => marks[line] === PRINTED.number && values[line] !== 0)
    .map((column) => ({ column, sum: 0, isOpen: false }));
}

function add(sum: ColumnSum, row: number): void {
  if (sum.column.marks[row] === PRINTED.number) sum.sum += sum.column.values[row] ?? 0;
  else sum.isOpen = true;
}

/** All figures but one agree, and two at least; where the line states a single figure, it does. */
function isNearlyAll(sums: readonly ColumnSum[], line: number, parts: number): boolean {
  let [agreeing, open] = [0, 0];
  for (const { column, sum, isOpen } of sums) {
    const total = column.values[line] ?? NaN;
    const rounding = column.isCount ? 0 : column.halfUnitOfTotal(line) * (parts + 1);
    if (Math.abs(total - sum) <= rounding + NOISE * Math.max(1, Math.abs(total))) agreeing++;
    else if (isOpen) open++;
  }
  const decided = sums.length - open;
  return agreeing >= Math.min(LEAST_FIGURES, sums.length) && agreeing >= decided - Math.max(1, Math.floor(decided / 4));
}
