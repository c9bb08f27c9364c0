import type { CellArea } from "./address";
import type { CellValue } from "./cell-value";
import type { SheetSnapshot } from "./sheet-snapshot";

/** Blank rows and columns over which no table goes on: a total at the foot of a form of a thousand rows still belongs to it. */
const ROWS_APART = 5_000;
const COLUMNS_APART = 200;

/**
 * The parts of a sheet that lie so far from one another that nothing belongs to both, from the top down: what is done for
 * all cells between them would cost by the emptiness and not by the content. A sheet without such gaps is its only part.
 *
 * @example twenty schools in A1:F22 and a stray cell in XFD1048576 // A1:F22 and XFD1048576
 */
export function islandsOf(sheet: SheetSnapshot): readonly SheetSnapshot[] {
  const { area } = sheet;
  if (area.rows <= ROWS_APART && area.columns <= COLUMNS_APART) return [sheet];
  const areas = islandAreas(sheet);
  return areas.length < 2 ? [sheet] : areas.map((island) => partOf(sheet, island));
}

/** Where the parts of {@link islandsOf} lie; one area at least where the sheet has any content. */
export function islandAreas({ area, values }: Pick<SheetSnapshot, "area" | "values">): readonly CellArea[] {
  const rows = stretches(area.rows, ROWS_APART, (row) => hasContent(values[row] ?? []));
  return rows.flatMap(({ first, last }) =>
    columnsIn(values, first, last, area.columns).map((columns) => ({
      row: area.row + first,
      column: area.column + columns.first,
      rows: last - first + 1,
      columns: columns.last - columns.first + 1,
    })),
  );
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The stretches of lines with content, with fewer than so many blank ones in a row inside each. */
function stretches(count: number, apart: number, isFilled: (index: number) => boolean): readonly Stretch[] {
  const found: Stretch[] = [];
  let first = -1;
  let last = -1;
  for (let index = 0; index < count; index++) {
    if (!isFilled(index)) continue;
    if (first >= 0 && index - last > apart) {
      found.push({ first, last });
      first = index;
    }
    if (first < 0) first = index;
    last = index;
  }
  if (first >= 0) found.push({ first, last });
  return found;
}

function columnsIn(values: SheetSnapshot["values"], top: number, bottom: number, columns: number): readonly Stretch[] {
  if (columns <= COLUMNS_APART) return stretches(columns, COLUMNS_APART, () => true);
  const filled = new Uint8Array(columns);
  for (let row = top; row <= bottom; row++)
    values[row]?.forEach((value, column) => {
      if (value !== null) filled[column] = 1;
    });
  return stretches(columns, COLUMNS_APART, (column) => filled[column] === 1);
}

function hasContent(row: readonly CellValue[]): boolean {
  for (const value of row) if (value !== null) return true;
  return false;
}

function partOf(sheet: SheetSnapshot, area: CellArea): SheetSnapshot {
  const { row, column } = sheet.area;
  const from = area.column - column;
  const values = sheet.values
    .slice(area.row - row, area.row - row + area.rows)
    .map((cells) => cells.slice(from, from + area.columns));
  return { ...sheet, area, values };
}
