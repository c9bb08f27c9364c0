import type { CellArea } from "../../core/cell/address";
import { entryAt } from "../../core/quantity/at";
import type { SheetGrid } from "../sheet/sheet-grid";
import { isSchoolName } from "./band-subjects";
import { bandAround, type HeaderBand, headersFigures, shownBand } from "./header-band";
import { type HeaderCells, headerCells } from "./header-cells";
import type { ColumnSpan } from "./row-texts";
import { namelessBands } from "./nameless-headers";
import { least } from "../../core/quantity/long-lists";

/**
 * Every header band on a sheet, from the top down and from left to right: those that the user has shown, those with a
 * cell that names rows, and those that only codes, figures or known names give away.
 * @param shown areas that the user has said are headers; they come before whatever else would be found there
 * @param onSkipped called with the first row that was not looked at, where a sheet has more headers than any sheet can have
 */
export function findHeaderBands(
  grid: SheetGrid,
  shown: readonly CellArea[] = [],
  onSkipped: (row: number) => void = () => undefined,
): readonly HeaderBand[] {
  const cells = headerCells(grid);
  const found: HeaderBand[] = [];
  for (const area of shown) {
    const band = shownBand(cells, area);
    if (band && !found.some((other) => overlaps(other, band))) found.push(band);
  }
  const bands = scan(cells, scan(cells, found, namedBands), namelessBands);
  const skipped = cells.firstSkipped();
  if (skipped !== null) onSkipped(skipped);
  return bands;
}

/** A stretch of a row that is no header and no data row of a table found before. */
export interface FreeStretch extends ColumnSpan {
  readonly row: number;
  /** The table under whose header the stretch lies, data or not; null where there is none. */
  readonly under: HeaderBand | null;
}

/** Tries a stretch; the bands that it finds may begin above its row. */
export type Finder = (
  cells: HeaderCells,
  stretch: FreeStretch,
  isTaken: (row: number, column: number) => boolean,
) => readonly HeaderBand[];

/** Goes down a sheet once, past the headers and data of the tables that are known by then. */
function scan(cells: HeaderCells, known: readonly HeaderBand[], find: Finder): readonly HeaderBand[] {
  const { grid } = cells;
  const found = [...known];
  let next = 0;
  // For any column the last table above; bands come from the top down.
  let active: readonly HeaderBand[] = [];
  for (let row = grid.top; row < grid.bottom; row++) {
    for (; next < known.length && entryAt(known, next).first <= row; next++)
      active = withBand(active, entryAt(known, next));
    // Most rows of a long sheet: data of the one table on it.
    const [only] = active;
    if (
      only &&
      active.length === 1 &&
      row > only.end &&
      only.left <= grid.left &&
      only.right >= grid.right &&
      isDataRow(grid, row, only)
    )
      continue;
    cells.refreshAfterBreak(row);
    for (const stretch of freeStretches(cells, row, active)) {
      const isTaken = (r: number, column: number): boolean => active.some((band) => isInHeader(band, r, column));
      for (const band of find(cells, stretch, isTaken)) {
        if (active.some((other) => overlaps(other, band)) || nextOnes(known, next, band)) continue;
        found.push(band);
        active = withBand(active, band);
      }
    }
  }
  return found.sort((a, b) => a.first - b.first || a.left - b.left);
}

/** True when a band overlaps one that was known before and begins further down. */
function nextOnes(known: readonly HeaderBand[], next: number, band: HeaderBand): boolean {
  for (const other of known.slice(next)) {
    if (other.first > band.end) return false;
    if (overlaps(other, band)) return true;
  }
  return false;
}

/** The parts of a row outside the headers and the data rows of the tables above, from left to right. */
function freeStretches(cells: HeaderCells, row: number, active: readonly HeaderBand[]): readonly FreeStretch[] {
  const { grid } = cells;
  if (active.length === 0) return [{ row, from: grid.left, to: grid.right, under: null }];
  const stretches: FreeStretch[] = [];
  let from = grid.left;
  const close = (to: number): void => {
    if (to > from)
      stretches.push({ row, from, to, under: active.find((band) => band.left < to && band.right > from) ?? null });
  };
  for (const band of active) {
    if (row > band.end && !isDataRow(grid, row, band)) continue;
    close(band.left);
    from = Math.max(from, band.right);
  }
  close(grid.right);
  return stretches;
}

/** 学校名称, 校名; then 机构名称; 名称 or 单位 only over names of schools. */
const PLAIN_SCHOOL = 3;
const NAMED_SCHOOL = 2;
const OVER_SCHOOLS = 1;
/** Columns on either side of a cell in which the names of the schools are looked for. */
const MOST_LOOKED_AT = 40;
const LEAST_SCHOOLS = 2;
const ROWS_AHEAD = 12;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2060;

/** A row with a number other than a year: no header. */
function isDataRow(grid: SheetGrid, row: number, { left, right }: HeaderBand): boolean {
  for (let column = left; column < right; column++) {
    const value = grid.value(row, column);
    if (typeof value === "number" && !(value >= FIRST_YEAR && value <= LAST_YEAR)) return true;
  }
  return false;
}

function isInHeader({ first, end, left, right }: HeaderBand, row: number, column: number): boolean {
  return row >= first && row <= end && column >= left && column < right;
}

function overlaps(a: HeaderBand, b: HeaderBand): boolean {
  return a.first <= b.end && b.first <= a.end && a.left < b.right && b.left < a.right;
}

function withBand(active: readonly HeaderBand[], band: HeaderBand): readonly HeaderBand[] {
  return [...active.filter(({ left, right }) => left >= band.right || right <= band.left), band].sort(
    (a, b) => a.left - b.left,
  );
}

/** Headers with a cell that names the rows: 学校名称, 姓名, 项目 … */
function namedBands(cells: HeaderCells, stretch: FreeStretch): readonly HeaderBand[] {
  const { grid } = cells;
  const { row } = stretch;
  const bands: HeaderBand[] = [];
  for (let column = stretch.from; column < stretch.to; column++) {
    if (typeof grid.value(row, column) !== "string" || !isNameCell(cells, row, column)) continue;
    if (bands.some((band) => isInHeader(band, row, column))) continue;
    const again = sameHeader(cells, stretch, row);
    if (again && column >= again.left && column < again.right) {
      bands.push(again);
      continue;
    }
    if (!cells.spend(1)) {
      cells.skip(row);
      return bands;
    }
    if (isFirstOfItems(cells, row, column)) continue;
    const span = { from: bands.reduce((least, { right }) => Math.max(least, right), stretch.from), to: stretch.to };
    const band =
      bandAround(cells, row, plainestName(cells, row, column, span.to), span, "name") ??
      bandAround(cells, row, column, span, "name");
    if (band && mayBegin(cells, band, stretch)) bands.push(band);
  }
  return bands;
}

/** A cell that names the rows; of 学校 over 代码 and 名称 only the lower one does. */
function isNameCell(cells: HeaderCells, row: number, column: number): boolean {
  const names = cells.names(row, column);
  if (names.length === 0) return false;
  const merge = cells.grid.mergeAt(row, column);
  const below = merge ? merge.row + merge.rows : row + 1;
  const last = merge ? Math.min(merge.column + merge.columns, cells.grid.right) : column + 1;
  const own = cells.grid.ownText(row, column);
  for (let c = merge?.column ?? column; c < last; c++) {
    const lower = cells.names(below, c);
    if (
      lower.some(({ subject }) => names.some((name) => name.subject === subject)) &&
      cells.grid.ownText(below, c) !== own
    )
      return false;
  }
  return true;
}

/** 学校名称 over 学生数, 骨干教师数: the first of the items of a table that lies across, or of a list of what to fill in. */
function isFirstOfItems(cells: HeaderCells, row: number, column: number): boolean {
  if (!cells.names(row, column).some(({ subject }) => subject === "school")) return false;
  let [items, labels] = [0, 0];
  for (let below = row + 1; below <= Math.min(cells.grid.bottom - 1, row + ROWS_AHEAD); below++) {
    if (cells.role(below, column) !== "label") continue;
    labels++;
    if (cells.isFigureOfSchools(cells.grid.ownText(below, column))) items++;
  }
  return items >= 1 && items * 2 >= labels;
}

/**
 * Of several names in one header row the one that the header is read around: 学校名称, else 机构名称 or what stands over
 * names of schools, else the first. 校舍 and 教室 name buildings and rooms, but in a table of schools they are groups of columns.
 */
function plainestName(cells: HeaderCells, row: number, column: number, to: number): number {
  let best = column;
  let most = 0;
  let from = column;
  while (
    from - 1 >= Math.max(cells.grid.left, column - MOST_LOOKED_AT) &&
    (cells.grid.text(row, from - 1) !== "" || cells.role(row + 1, from - 1) === "label")
  )
    from--;
  for (let c = from; c < to && cells.role(row, c) !== "number"; c++) {
    if (cells.role(row, c) !== "label") continue;
    const rank = least(
      cells.names(row, c).flatMap(({ subject, rank: own }) => (subject === "school" ? [own] : [])),
      PLAIN_SCHOOL,
    );
    const isNamed = cells.names(row, c).some(({ subject }) => subject === "school") && isNameCell(cells, row, c);
    const plainness =
      isNamed && rank >= NAMED_SCHOOL
        ? rank
        : c <= column + MOST_LOOKED_AT && isOverSchools(cells, row, c)
          ? OVER_SCHOOLS
          : 0;
    if (plainness <= most) continue;
    [best, most] = [c, plainness];
    if (most === PLAIN_SCHOOL) break;
  }
  return best;
}

function isOverSchools(cells: HeaderCells, row: number, column: number): boolean {
  let schools = 0;
  for (let below = row + 1; below <= Math.min(cells.grid.bottom - 1, row + ROWS_AHEAD); below++)
    if (isSchoolName(cells.grid.ownText(below, column))) schools++;
  return schools >= LEAST_SCHOOLS;
}

/**
 * Under another table's header a row of texts may be its data (填报项目: 学校名称). A new table begins after a break, or
 * with texts over figures; the same header again is a page break.
 */
function mayBegin(cells: HeaderCells, band: HeaderBand, { under }: FreeStretch): boolean {
  if (!under || under.left >= band.right || under.right <= band.left) return true;
  return isAfterBreak(cells, band) || headersFigures(cells, band) || isSameHeader(cells, band, under);
}

/** True when the row above holds at most one text over these columns, or nothing. */
function isAfterBreak({ grid }: HeaderCells, { first, left, right }: HeaderBand): boolean {
  let filled = 0;
  for (let column = left; column < right; column++) if ((grid.value(first - 1, column) ?? "") !== "") filled++;
  return filled <= 1;
}

function isSameHeader({ grid }: HeaderCells, band: HeaderBand, other: HeaderBand): boolean {
  if (band.left !== other.left || band.last - band.first !== other.last - other.first) return false;
  for (let column = band.left; column < Math.min(band.right, other.right); column++)
    if (grid.text(band.last, column) !== grid.text(other.last, column)) return false;
  return true;
}

/** The header of the table above, printed again cell by cell around this row; null where it is not. */
function sameHeader({ grid }: HeaderCells, { under }: FreeStretch, row: number): HeaderBand | null {
  if (!under) return null;
  const isSameRow = (one: number, other: number): boolean => {
    for (let column = under.left; column < under.right; column++)
      if (grid.value(one, column) !== grid.value(other, column)) return false;
    return true;
  };
  for (let header = under.first; header <= under.last; header++) {
    if (!isSameRow(row, header)) continue;
    const offset = row - header;
    const { first, last, end } = under;
    for (let other = first; other <= end; other++) if (!isSameRow(other, other + offset)) return null;
    const unitRow = under.unitRow === undefined ? {} : { unitRow: under.unitRow + offset };
    const noteRow = under.noteRow === undefined ? {} : { noteRow: under.noteRow + offset };
    return first + offset > end && end + offset < grid.bottom
      ? { ...under, first: first + offset, last: last + offset, end: end + offset, ...unitRow, ...noteRow }
      : null;
  }
  return null;
}
