import { type CellValue, isBlankCell } from "../../core/cell/cell-value";
import { parseUnit } from "../../core/quantity/units";
import type { SheetGrid } from "../sheet/sheet-grid";
import { SEQUENCE_WORDS } from "../words/field-words";
import { FOOT_LINE, NOTE } from "../words/row-words";
import { addAll } from "../../core/quantity/long-lists";

/** A stretch of rows with figures, and the rows of texts above that head them. */
export interface Block {
  /** Rows that head the columns, from the top down. */
  readonly header: readonly number[];
  /** Single texts above the header, the nearest first. */
  readonly titles: readonly string[];
  /** Rows under the header that hold something. */
  readonly rows: readonly number[];
  /** A row under the header that names the unit of each column; null where there is none. */
  readonly unitRow: number | null;
  readonly left: number;
  readonly right: number;
}

const MOST_HEADER_ROWS = 4;
const [FIRST_YEAR, LAST_YEAR] = [1990, 2060];
const FIGURE_TEXT = /^-?[\d,]+(?:\.\d+)?[^\d\s]{0,4}$/;
/** 1:19, III, Ⅲ级, 3级 */
const RATIO = /^\d+(?:\.\d+)?[:：]\d+(?:\.\d+)?$/;
const LEVEL = /^(?:[ivxш1-5]{1,3})级?$|^[一二三四五]级$/;
const YEAR_TEXT = /^(?:19|20)\d{2}(?:年|届|级|学年|年度|-\d{2,4}学?年?)?$/;

/** Every block of figures with a header, from the top down. */
export function findBlocks(grid: SheetGrid): readonly Block[] {
  const blocks: Block[] = [];
  let above: number[] = [];
  let row = grid.top;
  while (row < grid.bottom) {
    if (!hasFigures(grid, row)) {
      above.push(row);
      row++;
      continue;
    }
    const blankYears = yearsAbove(grid, above);
    const header = headerAbove(grid, above.slice(0, above.length - blankYears.length));
    if (header.length === 0) {
      above.push(row);
      row++;
      continue;
    }
    const first = header[0] ?? row;
    const rows = [...blankYears, ...rowsOf(grid, row)];
    blocks.push({
      header: header.filter((each) => !isSequence(grid, each)),
      titles: above
        .filter((each) => each < first)
        .reverse()
        .flatMap((each) => textsOf(grid, each).slice(0, 1)),
      rows: rows.filter((each) => !isUnits(grid, each) && !isSequence(grid, each)),
      unitRow: [...header, ...rows].find((each) => isUnits(grid, each)) ?? null,
      ...spanOf(grid, [...header, ...rows]),
    });
    row = (rows[rows.length - 1] ?? row) + 1;
    above = [];
  }
  return blocks;
}

/** Different texts of a row; a merged one counts once. */
export function textsOf(grid: SheetGrid, row: number): readonly string[] {
  const found: string[] = [];
  for (let column = grid.left; column < grid.right; column++) {
    const text = grid.text(row, column);
    if (text !== "" && !found.includes(text)) found.push(text);
  }
  return found;
}

/** True for a number, a share, a ratio or a level; a year or what numbers the rows is none. */
function isFigure(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (typeof value === "number") return !(value >= FIRST_YEAR && value <= LAST_YEAR && Number.isInteger(value));
  if (typeof value !== "string") return false;
  const text = grid.ownText(row, column);
  return (FIGURE_TEXT.test(text) && !YEAR_TEXT.test(text)) || RATIO.test(text) || LEVEL.test(text);
}

/** A row with a figure beside what may number it. */
function hasFigures(grid: SheetGrid, row: number): boolean {
  if (isSequence(grid, row)) return false;
  const columns: number[] = [];
  for (let column = grid.left; column < grid.right; column++)
    if (!isBlankCell(grid.value(row, column))) columns.push(column);
  const [first = -1] = columns;
  const from = columns.length > 1 && first === grid.left && isNumbering(grid.value(row, first)) ? 1 : 0;
  return columns.slice(from).some((column) => isFigure(grid, row, column)) || hasNumbersLikeYears(grid, row);
}

/** 编制总数 2000 beside 已分配 1990: whole numbers that may be years, but do not go up or down as years in a header do. */
function hasNumbersLikeYears(grid: SheetGrid, row: number): boolean {
  const numbers: number[] = [];
  for (let column = grid.left; column < grid.right; column++) {
    const value = grid.value(row, column);
    if (typeof value === "number") numbers.push(value);
  }
  if (numbers.length < 2 || numbers.some((number) => number < FIRST_YEAR)) return false;
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? NaN));
  const isUpOrDown = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  return !isUpOrDown || steps.some((step) => Math.abs(step) > MOST_YEARS_APART);
}

/** Years of a header may leave some out: 2020, 2023, 2025. */
const MOST_YEARS_APART = 5;

function isNumbering(value: CellValue): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value < 1000;
}

/** 序号 1 2 3, or the codes 甲 1 2 3 under a header. */
function isSequence(grid: SheetGrid, row: number): boolean {
  const texts: string[] = [];
  for (let column = grid.left; column < grid.right; column++) {
    const text = grid.ownText(row, column);
    if (text !== "") texts.push(text);
  }
  const [first = "", ...rest] = texts;
  const numbers = rest.map(Number);
  if (rest.length < 2 && !SEQUENCE_WORDS.test(first)) return false;
  if (SEQUENCE_WORDS.test(first)) return numbers.every((number, index) => number === index + 1);
  return /^[甲乙]$/.test(first) && rest.every((text) => /^[甲乙丙丁]$/.test(text) || /^\d{1,2}$/.test(text));
}

/** A row of units alone: 人, 人, %. */
function isUnits(grid: SheetGrid, row: number): boolean {
  const texts = textsOf(grid, row).filter((text) => !/^(?:计量)?单位$/.test(text));
  return texts.length > 0 && texts.every((text) => parseUnit(text.replace(/^\(|\)$/g, "")) !== null);
}

/** Rows right above the figures in which nothing but a year stands: their figures are lacking, they head nothing. */
function yearsAbove(grid: SheetGrid, above: readonly number[]): readonly number[] {
  let count = 0;
  while (count < above.length && isYearAlone(grid, above[above.length - 1 - count] ?? -1)) count++;
  return above.slice(above.length - count);
}

function isYearAlone(grid: SheetGrid, row: number): boolean {
  const texts = filled(grid, row);
  return texts.length === 1 && YEAR_TEXT.test(texts[0] ?? "");
}

/** The rows right above the figures with several texts each, which head their columns. */
function headerAbove(grid: SheetGrid, above: readonly number[]): readonly number[] {
  const header: number[] = [];
  const least = Math.min(2, grid.right - grid.left);
  for (let index = above.length - 1; index >= 0 && header.length < MOST_HEADER_ROWS; index--) {
    const row = above[index] ?? 0;
    const texts = textsOf(grid, row);
    if (texts.length === 0 && header.length > 0) break;
    if (texts.length === 0) return [];
    if (texts.some((text) => text.length > LONGEST_HEADER) || FOOT_LINE.test(texts[0] ?? "")) break;
    if (texts.length < least && header.length > 0) break;
    if (texts.length < least) return [];
    header.unshift(row);
  }
  return header;
}

const LONGEST_HEADER = 60;
const MOST_WITHOUT_FIGURES = 3;

/** The rows from the first figures on, up to a blank row, a note or the header of another table. */
function rowsOf(grid: SheetGrid, first: number): readonly number[] {
  const rows: number[] = [];
  let [without, last] = [0, first];
  for (let row = first; row < grid.bottom; row++) {
    const texts = textsOf(grid, row);
    const [text = ""] = texts;
    without = hasFigures(grid, row) ? 0 : without + 1;
    if (texts.length === 0 || text.length > LONGEST_HEADER) break;
    if (without > 0 && (NOTE.test(text) || FOOT_LINE.test(text)) && filled(grid, row).length === 1) break;
    if (without > MOST_WITHOUT_FIGURES || (without > 0 && texts.length >= 2 && isHeaderAgain(grid, row))) break;
    rows.push(row);
    if (without === 0 || texts.length >= 2 || isUnits(grid, row)) last = row;
  }
  return rows.filter((row) => row <= last);
}

/** Several texts in a row over a row of figures: another header. */
function isHeaderAgain(grid: SheetGrid, row: number): boolean {
  const [above, own] = [filled(grid, row - 1), filled(grid, row)];
  return own.length >= 2 &&
    own.every((text) => !/^(?:[-—/无]+)$/.test(text)) &&
    above.length >= 1 &&
    !isUnits(grid, row)
    ? hasFigures(grid, row + 1) && own.length >= filled(grid, row + 1).length - 1
    : false;
}

function filled(grid: SheetGrid, row: number): readonly string[] {
  const found: string[] = [];
  for (let column = grid.left; column < grid.right; column++) {
    const text = grid.ownText(row, column);
    if (text !== "") found.push(text);
  }
  return found;
}

/** The columns in which something stands. */
export function spanOf(grid: SheetGrid, rows: readonly number[]): { readonly left: number; readonly right: number } {
  let [left, right] = [grid.right, grid.left];
  for (const row of rows)
    for (let column = grid.left; column < grid.right; column++)
      if (grid.text(row, column) !== "") {
        left = Math.min(left, column);
        right = Math.max(right, column + 1);
      }
  return { left, right };
}

const MOST_ABOVE = 6;

/** What names the unit of a table beside other texts above it: 填报单位：教育局 | 单位：万元. @param row the first that is looked at, upwards */
export function unitLinesAbove(grid: SheetGrid, row: number): readonly string[] {
  const lines: string[] = [];
  for (let above = row; above >= grid.top && above > row - MOST_ABOVE; above--) {
    if (above < row && hasFigures(grid, above)) break;
    addAll(
      lines,
      textsOf(grid, above).filter((text) => UNIT_LINE.test(text)),
    );
  }
  return lines;
}

/** 填报单位：教育局 | 单位：万元 | 填报日期：…, between a title and its table. */
const LINE_ABOVE = /^\(?(?:填报|编制|制表|填表|金额|计量|数据)?(?:单位|日期|时间|人):/;
const UNIT_LINE = /^\(?(?:金额|计量|数据)?单位:/;

/** A block with the rows right below it in which nothing but a year stands: its figures are lacking. */
export function withBlankYears(grid: SheetGrid, block: Block): Block {
  const rows = [...block.rows];
  for (let row = (rows[rows.length - 1] ?? grid.bottom) + 1; row < grid.bottom && isYearAlone(grid, row); row++)
    rows.push(row);
  return { ...block, rows };
}

/** Rows that belong together, with the single texts above them. */
export interface Segment {
  readonly top: number;
  readonly bottom: number;
  /** The nearest first. */
  readonly titles: readonly string[];
}

/** A sheet from title to title and from blank row to blank row: what lies across stands in one of these. */
export function segmentsOf(grid: SheetGrid): readonly Segment[] {
  const segments: Segment[] = [];
  let titles: string[] = [];
  let top = -1;
  const close = (bottom: number): void => {
    if (top >= 0) {
      segments.push({ top, bottom, titles });
      titles = [];
    }
    top = -1;
  };
  for (let row = grid.top; row < grid.bottom; row++) {
    const texts = textsOf(grid, row);
    if (texts.length === 0) close(row);
    else if (top < 0 && texts.every((text) => LINE_ABOVE.test(text))) titles = [...texts, ...titles];
    else if (texts.length === 1 && isTitle(grid, row, top < 0)) {
      close(row);
      titles = [texts[0] ?? "", ...titles];
    } else if (top < 0) top = row;
  }
  close(grid.bottom);
  return segments;
}

/** A text over several columns, or alone where no table has begun, or with the words of a heading. */
function isTitle(grid: SheetGrid, row: number, isFirst: boolean): boolean {
  const [text = ""] = textsOf(grid, row);
  if (hasFigures(grid, row)) return false;
  const column = Array.from({ length: grid.right - grid.left }, (_, index) => grid.left + index).find(
    (each) => grid.ownText(row, each) !== "",
  );
  const isWide = column !== undefined && (grid.mergeAt(row, column)?.columns ?? 1) > 1;
  return isWide || isFirst || /^[一二三四五六七八九十]{1,3}、|情况|统计|表$/.test(text);
}
