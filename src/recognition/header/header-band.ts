import type { CellArea } from "../../core/cell/address";
import type { Subject } from "../words/field-words";
import { type BandSubject, headerLabels, isSchoolName, subjectsOfBand } from "./band-subjects";
import type { HeaderCells } from "./header-cells";
import { blockAround, columnsAround } from "./header-columns";
import { endOfHeader } from "./header-end";
import { headerRowsAround } from "./header-rows";
import type { ColumnSpan } from "./row-texts";

/** The header of one table: its rows, its columns, and the column that names the rows. */
export interface HeaderBand {
  readonly first: number;
  /** Last row with header texts; code rows (L1 L2 …, 甲 乙 1 2 …) come behind it. */
  readonly last: number;
  /** Last row that belongs to the header, code rows included. */
  readonly end: number;
  readonly left: number;
  /** Column behind the last. */
  readonly right: number;
  /** The row of units under the codes (人, ㎡, 万元); absent where there is none. */
  readonly unitRow?: number;
  /** A row that explains the columns (含音体美, 不含室内体育用房); absent where there is none. */
  readonly noteRow?: number;
  /** The one figure that the whole table is about, where only its title or its corner names it. */
  readonly titled?: string;
  /** True for a header that the user has shown: it is one, whatever its words. */
  readonly isShown?: true;
  /** The best guess at what names the rows, and in which column. */
  readonly nameColumn: number;
  readonly names: Subject;
  /** Everything that can name the rows, best first; never empty. */
  readonly subjects: readonly BandSubject[];
}

/** How a header shows itself: a cell that names rows, codes under it, or figures under it. */
export type Anchor = "name" | "codes" | "figures" | "known" | "shown";

const LEAST_LABELS = 3;
const LEAST_KNOWN = 2;
const LEAST_OVER_FIGURES = 2;
const SAMPLE_ROWS = 12;

/**
 * The header around a cell, or null where what stands there is none.
 * @param row a row of the header
 * @param pivot the column with the cell that names the rows, or the first column of the header
 * @param span the columns that are free there
 */
export function bandAround(
  cells: HeaderCells,
  row: number,
  pivot: number,
  span: ColumnSpan,
  anchor: Anchor,
): HeaderBand | null {
  if (!cells.spend(span.to - span.from)) return null;
  let block = blockAround(cells, row, pivot, span);
  let rows = headerRowsAround(cells, row, pivot, block);
  let columns = columnsAround(cells, rows, row, pivot, block);
  if (columns.from > block.from || columns.to < block.to) {
    block = columns;
    rows = headerRowsAround(cells, row, pivot, block);
    columns = columnsAround(cells, rows, row, pivot, block);
  }
  const end = endOfHeader(cells, rows.last, pivot, columns);
  const labels = headerLabels(cells, rows, columns);
  if (!isHeader(cells, { ...rows, ...end }, columns, labels, anchor)) return null;
  return makeBand(cells, { ...rows, ...end }, columns);
}

/** The header that the user has shown: its rows and columns are taken as they are, codes under it included. */
export function shownBand(cells: HeaderCells, area: CellArea): HeaderBand | null {
  const { grid } = cells;
  const [from, to] = [Math.max(area.column, grid.left), Math.min(area.column + area.columns, grid.right)];
  const [first, last] = [Math.max(area.row, grid.top), Math.min(area.row + area.rows, grid.bottom) - 1];
  if (from >= to || first > last) return null;
  const columns = { from, to };
  if (headerLabels(cells, { first, last }, columns).length === 0) return null;
  return { ...makeBand(cells, { first, last, ...endOfHeader(cells, last, from, columns) }, columns), isShown: true };
}

function makeBand(
  cells: HeaderCells,
  rows: Pick<HeaderBand, "first" | "last" | "end" | "unitRow" | "noteRow">,
  { from, to }: ColumnSpan,
): HeaderBand {
  const subjects = subjectsOfBand(cells, rows, { from, to });
  const best = subjects[0] ?? { column: from, subject: "item", rank: 0 };
  return { ...rows, left: from, right: to, nameColumn: best.column, names: best.subject, subjects };
}

type Rows = Pick<HeaderBand, "first" | "last" | "end">;

/**
 * A header has several texts, and either known names of fields among them or figures under them. A row of a form such
 * as 学校名称 | 城关小学 | 学校代码 | 2153 has neither.
 */
function isHeader(
  cells: HeaderCells,
  rows: Rows,
  columns: ColumnSpan,
  labels: readonly string[],
  anchor: Anchor,
): boolean {
  const known = labels.filter(cells.isKnown).length;
  const over = overFigures(cells, rows, columns);
  if (numbersInside(cells, rows, columns) * 2 > labels.length) return false;
  if (labels.length < LEAST_LABELS)
    return anchor === "name" && labels.length === 2 && known >= 1 && over.rows >= 2 && over.columns >= 1;
  // A row of schools' names is data, or the head of a transposed table.
  const schools = labels.filter((label) => isSchoolName(label) && !cells.isKnown(label)).length;
  if (schools * 2 > labels.length - 1) return false;
  if (schools > 0 && known < LEAST_LABELS) return false;
  if (known >= LEAST_KNOWN) return anchor !== "known" || known * 2 >= labels.length;
  if (anchor === "codes") return over.columns >= 1 || known > 0;
  return over.columns >= LEAST_OVER_FIGURES;
}

function numbersInside({ role }: HeaderCells, { first, last }: Rows, { from, to }: ColumnSpan): number {
  let numbers = 0;
  for (let row = first; row <= last; row++)
    for (let column = from; column < to; column++) if (role(row, column) === "number") numbers++;
  return numbers;
}

/** True when most columns with figures under a header have a text of their own in it, and the texts differ. */
export function headersFigures(cells: HeaderCells, band: HeaderBand): boolean {
  const texts = new Set<string>();
  let figures = 0;
  for (let column = band.left; column < band.right; column++) {
    if (overFigures(cells, { ...band }, { from: column, to: column + 1 }, true).columns === 0) continue;
    figures++;
    const text = cells.grid.ownText(band.last, column) || cells.grid.text(band.first, column);
    if (text !== "") texts.add(text);
  }
  return texts.size >= LEAST_OVER_FIGURES && texts.size * 2 >= figures;
}

/** Columns with a header (`any`: or without) and numbers under it, and rows with such numbers. */
function overFigures(
  cells: HeaderCells,
  { first, last, end }: Rows,
  { from, to }: ColumnSpan,
  any = false,
): { readonly columns: number; readonly rows: number } {
  const rows = new Set<number>();
  let columns = 0;
  for (let column = from; column < to; column++) {
    let hasLabel = any;
    for (let row = first; row <= last && !hasLabel; row++) hasLabel = cells.grid.text(row, column) !== "";
    if (!hasLabel) continue;
    let numbers = 0;
    for (let row = end + 1; row < Math.min(cells.grid.bottom, end + 1 + SAMPLE_ROWS); row++) {
      const role = cells.role(row, column);
      if (role !== "number" && role !== "year") continue;
      numbers++;
      rows.add(row);
    }
    if (numbers > 0) columns++;
  }
  return { columns, rows: rows.size };
}
