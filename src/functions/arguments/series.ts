import { entryAt } from "../../core/quantity/at";
import { invalidValue } from "../errors";
import { type Entry, entryOf } from "./alike";
import { type Cells, isEmpty, type Place, rowAt, widthOf } from "./cells";
import { filledRowsOf, headerRowsOf } from "./in-step";
import type { ColumnArgument, NumbersArgument } from "./parameters";
import { yearsInOrder } from "./years";

/**
 * The places of ranges that go on side by side, a column or a row of cells: headers above, and places where none of
 * several holds anything, are passed over; of one alone every place counts.
 *
 * @throws a message naming a range that is neither a column nor a row, or of another size than the first
 */
export function placesOfSeries(args: readonly ColumnArgument[]): readonly Place[] {
  const [first] = args;
  for (const { name, cells } of args) {
    const [rows, columns] = [cells.length, widthOf(cells)];
    if (rows > 1 && columns > 1)
      throw invalidValue(`“${name}”应为一列或一行，现在是${rows}行${columns}列，请重新选取。`);
    if (first && (rows !== first.cells.length || columns !== widthOf(first.cells)))
      throw invalidValue(
        `“${name}”有${rows}行${columns}列，“${first.name}”有${first.cells.length}行${widthOf(first.cells)}列，请选取一样大的区域。`,
      );
  }
  const last = filledRowsOf(args.map(({ cells }) => cells));
  const headers = headerRowsOf(args);
  const places: Place[] = [];
  for (let row = headers; row < last; row++)
    for (let column = 0; column < widthOf(first?.cells ?? []); column++)
      if (args.length === 1 || args.some(({ cells }) => isFilled(rowAt(cells, row)[column])))
        places.push({ row, column });
  return places;
}

/** Ranges from year to year: the years, and the cells of each range in one row, in their order. */
export interface YearRanges {
  readonly years: readonly number[];
  readonly places: readonly Place[];
  readonly rows: readonly Cells[];
}

/**
 * Ranges beside their years.
 *
 * @param args what goes in step with the years; one that is left out has no cells
 * @throws as {@link placesOfSeries} and {@link yearsInOrder}
 */
export function yearRanges(years: ColumnArgument, args: readonly ColumnArgument[]): YearRanges {
  const places = placesOfSeries([years, ...args].filter(({ isGiven }) => isGiven));
  const cellsOf = ({ cells }: ColumnArgument): readonly unknown[] =>
    places.map(({ row, column }) => rowAt(cells, row)[column]);
  return {
    years: years.isGiven
      ? yearsInOrder(
          years.name,
          cellsOf(years).map((value, index) => ({ value, at: entryAt(places, index) })),
        )
      : [],
    places,
    rows: args.map((argument) => (argument.isGiven ? [cellsOf(argument)] : [])),
  };
}

/** One range of {@link YearRanges} as entries that name their cells. */
export function entriesOf(
  argument: NumbersArgument,
  row: Cells,
  { places }: YearRanges,
  mayBeAbout = false,
): readonly Entry[] {
  return rowAt(row, 0).map((value, index) => entryOf(value, argument, entryAt(places, index), mayBeAbout));
}

/** A 0 may be a blank: only beside something else is it worth a thought. */
function isFilled(value: unknown): boolean {
  return !isEmpty(value) && value !== 0;
}
