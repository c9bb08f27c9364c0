import { SEQUENCE_WORDS } from "../words/field-words";
import { NOTE, TITLE } from "../words/row-words";
import type { HeaderCells } from "./header-cells";
import type { HeaderRows } from "./header-rows";
import type { ColumnSpan } from "./row-texts";

/** So many rows under a header show whether what stands beyond a blank column goes with it. */
const ROWS_LOOKED_AT = 24;
const LEAST_TABLE = 3;

/**
 * The columns that belong together around a header cell, within `span`. Single columns left blank are spacers; what
 * stands beyond them belongs to the table when it has a header in the same row and is filled in the same rows, but not
 * when it names rows of its own, and not when it is a legend or a block of notes.
 */
export function blockAround(cells: HeaderCells, row: number, pivot: number, span: ColumnSpan): ColumnSpan {
  const segments = segmentsOf(cells, row, span);
  const home = segments.findIndex(({ from, to }) => pivot >= from && pivot < to);
  const own = segments[home];
  if (!own) return { from: pivot, to: pivot + 1 };
  let { from, to } = own;
  for (const segment of segments.slice(home + 1)) {
    if (!belongs(cells, row, own, segment)) break;
    to = segment.to;
  }
  for (const segment of segments.slice(0, home).reverse()) {
    if (!belongs(cells, row, own, segment)) break;
    from = segment.from;
  }
  return { from, to };
}

/** Runs of columns with content from a row on, parted by blank columns. */
function segmentsOf(cells: HeaderCells, row: number, span: ColumnSpan): readonly ColumnSpan[] {
  const { grid } = cells;
  const last = Math.min(grid.bottom, row + ROWS_LOOKED_AT);
  const isFilled = (column: number): boolean => {
    for (let r = row; r < last; r++) {
      if (cells.role(r, column) !== "blank") return true;
      const merge = grid.mergeAt(r, column);
      if (merge && merge.columns > 1 && merge.column < column) return true;
    }
    return false;
  };
  const segments: ColumnSpan[] = [];
  let start: number | null = null;
  for (let column = span.from; column <= span.to; column++) {
    const filled = column < span.to && isFilled(column);
    if (filled && start === null) start = column;
    if (!filled && start !== null) {
      segments.push({ from: start, to: column });
      start = null;
    }
  }
  return segments;
}

function belongs(cells: HeaderCells, row: number, own: ColumnSpan, other: ColumnSpan): boolean {
  const { grid } = cells;
  const gap = other.from >= own.to ? other.from - own.to : own.from - other.to;
  const labelled = columnsOf(other).filter(
    (column) => grid.text(row, column) !== "" || grid.text(row - 1, column) !== "" || grid.text(row + 1, column) !== "",
  );
  if (labelled.length === 0 || namesRows(cells, row, other)) return false;
  if (gap > 2 && other.from < own.from) return false;
  const { both, alone, numbers, filled } = compareRows(cells, row, own, other);
  if (filled === 0) return labelled.length > 0 && cells.role(row, labelled[0] ?? other.from) === "label";
  if (both * 2 < filled && !labelled.every((column) => cells.isKnown(grid.text(row, column)))) return false;
  if (alone > both) return false;
  return (
    numbers > 0 ||
    labelled.length === 1 ||
    labelled.filter((column) => cells.isKnown(grid.text(row, column))).length * 2 >= labelled.length
  );
}

/** True when the columns are a table of their own: near their left edge a cell names rows, and others stand beside it. */
function namesRows(cells: HeaderCells, row: number, other: ColumnSpan): boolean {
  if (other.to - other.from < LEAST_TABLE) return false;
  for (let r = Math.max(cells.grid.top, row - 3); r <= row + 3; r++) {
    for (let column = other.from; column < Math.min(other.to, other.from + 3); column++) {
      if (cells.names(r, column).some(({ rank }) => rank >= 1) && cells.role(r, column + 1) === "label") return true;
    }
  }
  return false;
}

interface Comparison {
  /** Rows filled in both parts, in the other alone, and in the table's own part. */
  readonly both: number;
  readonly alone: number;
  readonly filled: number;
  readonly numbers: number;
}

function compareRows(cells: HeaderCells, row: number, own: ColumnSpan, other: ColumnSpan): Comparison {
  let [both, alone, filled, numbers] = [0, 0, 0, 0];
  const last = Math.min(cells.grid.bottom, row + ROWS_LOOKED_AT);
  for (let r = row + 2; r < last; r++) {
    const isFilled = columnsOf(own).some((column) => cells.role(r, column) !== "blank");
    const roles = columnsOf(other).map((column) => cells.role(r, column));
    const isOtherFilled = roles.some((role) => role !== "blank");
    if (roles.some((role) => role === "number" || role === "year")) numbers++;
    if (isFilled) filled++;
    if (isFilled && isOtherFilled) both++;
    else if (isOtherFilled) alone++;
  }
  return { both, alone, filled, numbers };
}

function columnsOf({ from, to }: ColumnSpan): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/**
 * The columns of the header around a name cell, within its block. Another table begins where a second cell names the
 * same kind of rows and a column without header, a 序号 column or the same labels again lie between.
 */
export function columnsAround(
  cells: HeaderCells,
  rows: HeaderRows,
  nameRow: number,
  column: number,
  block: ColumnSpan,
): ColumnSpan {
  const { grid } = cells;
  const labels = (c: number): string => {
    let all = "";
    for (let row = rows.first; row <= rows.last; row++) all += grid.text(row, c);
    return all;
  };
  let { from: left, to: right } = block;
  for (const other of otherNames(cells, nameRow, column, block)) {
    const start = borderBetween(Math.min(other, column), Math.max(other, column), labels, cells, rows, nameRow);
    if (start === null) continue;
    if (other > column) right = Math.min(right, start);
    else left = Math.max(left, start);
  }
  const [border, rightBorder] = [left, right];
  while (left < column && labels(left) === "") left++;
  // 小学 and 初中, merged over their rows, often stand in a first column without a header.
  while (left > border && grid.text(rows.last + 1, left - 1) !== "") left--;
  while (right - 1 > column && labels(right - 1) === "") right--;
  // The last columns of a group whose label stands further left, unmerged.
  while (right < rightBorder && isFilledWithFigures(cells, rows.last + 1, right)) right++;
  // Titles and notes of a transposed sheet stand beside the header.
  while (left < column && isTitleColumn(cells, rows, left)) left++;
  while (right - 1 > column && isTitleColumn(cells, rows, right - 1)) right--;
  return { from: left, to: right };
}

/** A column with one text that is a title, a unit line or a note, and nothing under it. */
function isTitleColumn(cells: HeaderCells, { first, last }: HeaderRows, column: number): boolean {
  if (!cells.grid.isTransposed) return false;
  const { grid } = cells;
  let text = "";
  for (let row = first; row <= last; row++) text ||= grid.text(row, column);
  if (text === "") return true;
  if (cells.isKnown(text) || !(TITLE.test(text) || NOTE.test(text) || /单位:|日期/.test(text))) return false;
  let filled = 0;
  for (let row = last + 1; row < Math.min(grid.bottom, last + ROWS_LOOKED_AT); row++)
    if (cells.role(row, column) !== "blank") filled++;
  return filled <= 1;
}

function isFilledWithFigures(cells: HeaderCells, from: number, column: number): boolean {
  let [numbers, others] = [0, 0];
  for (let row = from; row < Math.min(cells.grid.bottom, from + ROWS_LOOKED_AT); row++) {
    const role = cells.role(row, column);
    if (role === "number" || role === "year") numbers++;
    else if (role === "label" || role === "prose") others++;
  }
  return numbers >= 2 && others === 0;
}

/** Cells of the row that name rows of the same kind: other schools, or the very same word again. */
function otherNames(cells: HeaderCells, row: number, column: number, block: ColumnSpan): readonly number[] {
  const isSchool = (c: number): boolean =>
    cells.names(row, c).some(({ subject, rank }) => subject === "school" && rank >= 2);
  const own = cells.grid.text(row, column);
  if (own === "") return [];
  const school = isSchool(column);
  return columnsOf(block).filter(
    (c) =>
      c !== column && cells.role(row, c) === "label" && (cells.grid.ownText(row, c) === own || (school && isSchool(c))),
  );
}

/** First column of the right one of two tables whose names stand in columns a < b; null when both are one table. */
function borderBetween(
  a: number,
  b: number,
  labels: (column: number) => string,
  cells: HeaderCells,
  rows: HeaderRows,
  nameRow: number,
): number | null {
  const { grid } = cells;
  for (let c = b - 1; c > a; c--) {
    if (labels(c) === "") return c + 1;
    if (SEQUENCE_WORDS.test(grid.text(nameRow, c)) || SEQUENCE_WORDS.test(grid.text(rows.first, c))) return c;
  }
  return labels(a) === labels(b) ? b : null;
}
