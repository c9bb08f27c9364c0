import { type CellArea, cellCount } from "../core/cell/address";
import { addAll } from "../core/quantity/long-lists";

/** Bands of rows into which one area is cut. */
const BANDS = 64;
/** Questions that are asked together; more would cost more than they spare. */
const MOST_QUESTIONS = 1_024;
/**
 * Cells, blank ones between others included, that a sheet has at most where it is read; a sheet whose cells lie that far
 * apart is no table. A map of number formats can have no more entries, and no county has as many figures.
 */
export const MOST_CELLS = 8_000_000;

/** Asked: the smallest part of `area`, an area of the sheet at this position, that has all of its content. */
export interface Question {
  readonly sheet: number;
  readonly area: CellArea;
}

/**
 * Where the content of sheets lies, for those that know only the rectangle around all of it. Reading that would cost by the
 * emptiness and not by the content: twenty schools and a stray cell in XFD1048576 span seventeen thousand million cells. So
 * of a large area bands of rows are asked about, and bands of those that are still large.
 *
 * Yields questions that can be asked together, in the order of the sheets, and takes their answers in the same order, null
 * where there is no content.
 *
 * @param areas  the rectangle around all content of each sheet
 * @param atOnce cells that are read without asking
 * @returns of each sheet parts below one another that have all of its content: a small or well filled area as it is. Where
 *          they have more cells than {@link MOST_CELLS}, the sheet is not to be read.
 */
export function* contentParts(
  areas: readonly CellArea[],
  atOnce: number,
): Generator<readonly Question[], readonly (readonly CellArea[])[], readonly (CellArea | null)[]> {
  const parts = areas.map((): CellArea[] => []);
  const settle = ({ sheet, area }: Question): void => void parts[sheet]?.push(area);
  let open: readonly Question[] = areas.map((area, sheet) => ({ sheet, area }));
  for (;;) {
    const isLarge = ({ area }: Question): boolean => cellCount(area) > atOnce && area.rows > 1;
    const large = open.filter(isLarge);
    const bands = large.map(({ sheet, area }) => bandsOf(area).map((band): Question => ({ sheet, area: band })));
    const questions = bands.flat();
    if (questions.length === 0 || questions.length > MOST_QUESTIONS) break;
    for (const each of open) if (!isLarge(each)) settle(each);
    const answers = yield questions;
    const next: Question[] = [];
    let asked = 0;
    large.forEach((whole, at) => {
      const found = (bands[at] ?? []).flatMap(({ sheet }): Question[] => {
        const area = answers[asked++] ?? null;
        return area ? [{ sheet, area }] : [];
      });
      const size = cellCount(whole.area);
      const isFilled = size <= MOST_CELLS && 2 * found.reduce((sum, { area }) => sum + cellCount(area), 0) > size;
      if (isFilled) settle(whole);
      else addAll(next, found);
    });
    open = next;
  }
  open.forEach(settle);
  return parts.map((own) => own.filter(({ rows }) => rows > 0).sort((a, b) => a.row - b.row));
}

function bandsOf(area: CellArea): readonly CellArea[] {
  const height = Math.ceil(area.rows / BANDS);
  return Array.from({ length: Math.ceil(area.rows / height) }, (_, band) => ({
    ...area,
    row: area.row + band * height,
    rows: Math.min(height, area.rows - band * height),
  }));
}
