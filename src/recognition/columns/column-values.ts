import { ANY_AMOUNT, readAmount } from "../../core/cell/read-amount";
import { asShownByExcel } from "../../core/quantity/decimal";
import type { ColumnUnit } from "../../core/quantity/units";
import type { HeaderBand } from "../header/header-band";
import type { SheetGrid } from "../sheet/sheet-grid";
import { isDerived } from "../rows/row-label";
import { NOTE, OF_WHICH, SUBTOTAL, TOTAL } from "../words/row-words";

/** What stands in a column under the header: enough rows to tell what it can be, never all of a large sheet. */
export interface ColumnSample {
  /** The number of each row looked at, NaN where there is none; the same rows in every column. */
  readonly numbers: Float64Array;
  /** How many rows hold a number. */
  readonly count: number;
  /** Plain texts that are no numbers; at most as many as rows. */
  readonly texts: readonly string[];
  /** The unit that every number names in its own cell (3.5万元); null where one does not. */
  readonly ownUnit: ColumnUnit | null;
}

const MOST_ROWS = 200;
/** A sheet with thousands of columns is looked at in fewer rows. */
const MOST_CELLS = 100_000;
const LEAST_ROWS = 12;
/** Rows passed over in search of data: a sheet of nothing but sums is given up. */
const MOST_PASSED = 1_000;

/** The first rows that seem to be data: something names them, and not as a sum or a note. */
export function sampleRows(
  grid: SheetGrid,
  band: Pick<HeaderBand, "first" | "last" | "end" | "left" | "right" | "nameColumn">,
): readonly number[] {
  const most = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.floor(MOST_CELLS / Math.max(1, band.right - band.left))));
  const header = grid.text(band.last, band.nameColumn);
  const rows: number[] = [];
  const until = Math.min(grid.bottom, band.end + 1 + MOST_PASSED);
  for (let row = band.end + 1; row < until && rows.length < most; row++) {
    const name = grid.text(row, band.nameColumn);
    // The same header again: another page, or another table with other columns.
    if (name !== "" && name === header) break;
    if (
      name === "" ||
      TOTAL.test(name) ||
      SUBTOTAL.test(name) ||
      isDerived(name) ||
      OF_WHICH.test(name) ||
      NOTE.test(name)
    )
      continue;
    rows.push(row);
  }
  return rows;
}

/** What stands in one column in those rows. */
export function sampleColumn(grid: SheetGrid, rows: readonly number[], column: number): ColumnSample {
  const numbers = new Float64Array(rows.length).fill(NaN);
  const texts: string[] = [];
  let count = 0;
  let ownUnit: ColumnUnit | null | undefined;
  const looks = grid.looks(column);
  rows.forEach((row, position) => {
    const value = grid.value(row, column);
    if (value === null) return;
    const look = looks?.get(row) ?? null;
    if (look === null && typeof value === "number" && Number.isFinite(value)) {
      numbers[position] = asShownByExcel(value);
      count++;
      ownUnit = null;
      return;
    }
    const read = readAmount(value, look, ANY_AMOUNT);
    if (read.kind === "amount" || (read.kind === "doubtful" && read.doubt !== "date")) {
      numbers[position] = read.printed;
      count++;
      ownUnit = ownUnit === undefined || ownUnit === read.unit ? read.unit : null;
    } else if (read.kind === "none" && read.problem === "not-a-number") texts.push(grid.ownText(row, column));
    else if (read.kind === "doubtful") texts.push(read.shown);
  });
  return { numbers, count, texts, ownUnit: ownUnit ?? null };
}

/** The numbers of a column, the smallest first. */
export function sorted({ numbers }: Pick<ColumnSample, "numbers">): Float64Array {
  return numbers.filter((value) => !Number.isNaN(value)).sort();
}

/** The middle of the numbers of a column; NaN where there is none. */
export function medianOf(values: Float64Array): number {
  return values[Math.floor(values.length / 2)] ?? NaN;
}
