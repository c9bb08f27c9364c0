import { isCodeRow } from "./code-row";
import type { HeaderCells } from "./header-cells";
import { type ColumnSpan, isBlankOver, isOverFigures, isUnitRow, type RowTexts, rowTexts } from "./row-texts";
import { SEQUENCE_WORDS } from "../words/field-words";
import { mayNameGym } from "../words/gym-words";
import { NOTE, SCHOOL_WORD, SUBTOTAL, TITLE, TOTAL } from "../words/row-words";

/** A header's rows, both included. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

const MOST_HEADER_ROWS = 6;
const LONGEST_GROUP = 12;
const LEAST_MERGED = 2;
const ABOVE_THE_HEADER =
  /单位:|填表|填报|日期|制表|审核|负责人|盖章|公章|^附[件表]|教育(?:体育)?局|表$|^第\d+页|共\d+页/;
/** A single text that begins with a year is a title; several are groups of columns. */
const YEAR_TITLE = /^\d{4}(?:-\d{4})?(?:年|学年)/;

/**
 * The rows of the header around a cell that stands in it: the one that names the rows, or the first of its columns.
 * Upwards groups of columns belong to it, downwards what stands under groups while the cell's own column stays blank.
 */
export function headerRowsAround(cells: HeaderCells, row: number, pivot: number, span: ColumnSpan): HeaderRows {
  const { grid } = cells;
  const merge = grid.mergeAt(row, pivot);
  let first = merge ? Math.max(merge.row, grid.top) : row;
  while (first > grid.top && row - first < MOST_HEADER_ROWS) {
    if (belongsAbove(cells, first - 1, first, pivot, span)) first--;
    else if (isSpacerAbove(cells, first - 1, pivot, span)) first -= 2;
    else break;
  }
  let last = merge ? Math.min(merge.row + merge.rows, grid.bottom) - 1 : row;
  if (last - row > MOST_HEADER_ROWS) last = row;
  // An empty corner is often merged down over the codes.
  while (last > row && (isCodeRow(grid, last, span.from, span.to) || rowTexts(cells, last, span).others > 0)) last--;
  last = Math.max(last, endOfMerges(cells, first, row, span));
  while (last + 1 < grid.bottom && last - first < MOST_HEADER_ROWS) {
    if (continuesBelow(cells, last + 1, row, pivot, span)) last++;
    else if (isSpacerBelow(cells, last + 1, row, pivot, span)) last += 2;
    else break;
  }
  return { first, last };
}

/** The row down to which several cells of a header are merged: its columns end there, whatever names the rows. */
function endOfMerges(cells: HeaderCells, first: number, row: number, { from, to }: ColumnSpan): number {
  const { grid } = cells;
  const ends = new Map<number, number>();
  for (let column = from; column < to; column++) {
    const merge = grid.mergeAt(row, column);
    if (
      !merge ||
      merge.rows === 1 ||
      merge.column !== column ||
      merge.row < first ||
      cells.role(merge.row, column) !== "label"
    )
      continue;
    const end = merge.row + merge.rows - 1;
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  const [end = row, count = 0] = [...ends].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (count < LEAST_MERGED || end >= grid.bottom || end - row > MOST_HEADER_ROWS) return row;
  for (let below = row + 1; below <= end; below++)
    if (rowTexts(cells, below, { from, to }).others > 0 || isCodeRow(grid, below, from, to)) return row;
  return end;
}

/** A row above that still belongs to the header: several texts, or one group over some columns; never a title. */
function belongsAbove(cells: HeaderCells, row: number, below: number, pivot: number, span: ColumnSpan): boolean {
  const { grid } = cells;
  const texts = rowTexts(cells, row, span);
  if (texts.others > 0 || texts.labels.some(({ text }) => ABOVE_THE_HEADER.test(text))) return false;
  if (isCodeRow(grid, row, span.from, span.to)) return false;
  const merge = grid.mergeAt(below, pivot);
  if (merge && merge.row < below) return false;
  if (isRunOfYears(cells, row, texts)) return true;
  if (texts.years.length > 0 && texts.labels.length === 0) return false;
  const [only] = texts.labels;
  if (texts.labels.length >= 2)
    return texts.labels.some(({ text }) => !YEAR_TITLE.test(text)) || isOverNothing(cells, row, pivot);
  return only !== undefined && texts.years.length === 0 && isGroup(cells, row, only.column, only.text, pivot, span);
}

function isOverNothing({ role }: HeaderCells, row: number, pivot: number): boolean {
  return role(row, pivot) === "blank";
}

/** One text alone above sub-headers: 学生数 over 合计, 小学, 初中; not the title of the table. */
function isGroup(
  cells: HeaderCells,
  row: number,
  column: number,
  text: string,
  pivot: number,
  span: ColumnSpan,
): boolean {
  if (TITLE.test(text) || NOTE.test(text) || YEAR_TITLE.test(text)) return false;
  const merge = cells.grid.mergeAt(row, column);
  const columns = merge?.columns ?? 1;
  if (column <= pivot && pivot < column + columns) return false;
  if (columns >= span.to - span.from - 1 && columns > 2) return false;
  if (columns > 1) return true;
  if (column <= pivot || text.length > LONGEST_GROUP) return false;
  if (SCHOOL_WORD.test(text) && !cells.isKnown(text)) return false;
  return cells.role(row + 1, column) === "label";
}

/** A blank row inside the header: what stands above it heads the columns right of the names. */
function isSpacerAbove(cells: HeaderCells, row: number, pivot: number, span: ColumnSpan): boolean {
  if (row - 1 < cells.grid.top || !isBlankOver(rowTexts(cells, row, span)) || cells.role(row - 1, pivot) !== "blank")
    return false;
  const { labels, others } = rowTexts(cells, row - 1, span);
  return (
    others === 0 &&
    labels.length >= 2 &&
    labels.every(({ column, text }) => column > pivot && !ABOVE_THE_HEADER.test(text) && !NOTE.test(text))
  );
}

/** A row below that still belongs to the header: nothing new under the pivot, texts under others. */
function continuesBelow(cells: HeaderCells, row: number, nameRow: number, pivot: number, span: ColumnSpan): boolean {
  const { grid } = cells;
  const texts = rowTexts(cells, row, span);
  if (texts.others > 0 || texts.labels.length + texts.years.length + texts.dates === 0) return false;
  if (isCodeRow(grid, row, span.from, span.to)) return false;
  if (isUnitRow(texts, pivot)) return true;
  const merge = grid.mergeAt(row, pivot);
  const own = grid.ownText(row, pivot);
  if (own !== "" && !(merge && merge.row < row) && !isFilledDown(cells, row, nameRow, pivot, texts)) return false;
  const [only] = texts.labels;
  if (only && texts.labels.length === 1 && isLoneNameOverFigures(cells, row, only.column, only.text, nameRow, pivot))
    return true;
  if (isSum(texts)) return false;
  if (texts.dates > 1) return own === "" || (merge !== null && merge.row < row);
  if (texts.years.length > 0)
    return (
      texts.labels.length >= 2 || isRunOfYears(cells, row, texts) || isUnderMerge(cells, row, texts.years[0] ?? pivot)
    );
  if (texts.labels.length >= 2) return true;
  return (
    only !== undefined &&
    (isUnderMerge(cells, row, only.column) || isLoneSubHeader(cells, row, only.column, only.text, nameRow, pivot))
  );
}

function isSpacerBelow(cells: HeaderCells, row: number, nameRow: number, pivot: number, span: ColumnSpan): boolean {
  if (row + 1 >= cells.grid.bottom || !isBlankOver(rowTexts(cells, row, span))) return false;
  return rowTexts(cells, row + 1, span).labels.length >= 2 && continuesBelow(cells, row + 1, nameRow, pivot, span);
}

/** Merged headers that a program has filled down: 学校名称 stands in every header row, the others have sub-headers. */
function isFilledDown(cells: HeaderCells, row: number, nameRow: number, pivot: number, texts: RowTexts): boolean {
  const { grid } = cells;
  if (grid.ownText(row, pivot) !== grid.text(nameRow, pivot)) return false;
  const same = texts.labels.filter(({ column, text }) => grid.ownText(row - 1, column) === text).length;
  return same >= 1 && same < texts.labels.length;
}

/** A total straight under the header: 合计 in the first column and no figures yet. */
function isSum({ labels }: RowTexts): boolean {
  const [first] = labels;
  return labels.length === 1 && first !== undefined && (TOTAL.test(first.text) || SUBTOTAL.test(first.text));
}

function isUnderMerge({ grid }: HeaderCells, row: number, column: number): boolean {
  const above = grid.mergeAt(row - 1, column);
  return above !== null && above.columns > 1;
}

/** 其中：女 under the blank right of 学生数: the only sub-header that a header has. */
function isLoneSubHeader(
  cells: HeaderCells,
  row: number,
  column: number,
  text: string,
  nameRow: number,
  pivot: number,
): boolean {
  if (column <= pivot + 1 || text.length > LONGEST_GROUP || NOTE.test(text) || TITLE.test(text)) return false;
  for (let above = nameRow; above < row; above++) if (cells.role(above, column) !== "blank") return false;
  return cells.role(row - 1, column - 1) === "label" && cells.role(row, pivot) === "blank";
}

/**
 * 教学及辅助用房 under 校舍, 初中 under 骨干教师: the only sub-header that a header has, told by figures under it while
 * nothing names the row. A section line (一、小学) stands over 序号 or over names.
 */
function isLoneNameOverFigures(
  cells: HeaderCells,
  row: number,
  column: number,
  text: string,
  nameRow: number,
  pivot: number,
): boolean {
  const { grid } = cells;
  if (column === pivot || cells.role(row, pivot) !== "blank" || NOTE.test(text) || TITLE.test(text)) return false;
  let above = "";
  for (let upper = row - 1; upper >= nameRow && above === ""; upper--) above = grid.text(upper, column);
  if (above === "" || SEQUENCE_WORDS.test(above) || !(cells.isKnown(text) || mayNameGym(text))) return false;
  return isOverFigures(cells, row, column);
}

/** 2023 2024 2025: years that follow one another, where the row holds no other figures. */
function isRunOfYears({ grid }: HeaderCells, row: number, { years }: RowTexts): boolean {
  if (years.length < 2) return false;
  const values = years.map((column) => Number(grid.ownText(row, column)));
  return values.every(
    (value, index) =>
      index === 0 ||
      Math.abs(value - (values[index - 1] ?? NaN)) === 1 ||
      value === values[index - 1] ||
      value === values[0],
  );
}
