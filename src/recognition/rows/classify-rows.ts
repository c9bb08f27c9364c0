import { isBlankCell } from "../../core/cell/cell-value";
import { isCodeRow } from "../header/code-row";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedColumn, RecognisedRow, RowClass } from "../recognised-table";
import { DERIVED, GROUP, LONG_NOTE, NOTE, OF_WHICH, PLACE, SCHOOL_WORD, SUBTOTAL, TITLE, TOTAL } from "../words/row-words";
import type { SheetGrid } from "../sheet/sheet-grid";

interface RowContext {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  /** Columns that hold figures. */
  readonly figures: readonly number[];
  readonly headerTexts: ReadonlySet<string>;
}

/** What the rows under a header are, from `from` to before `to`. */
export function classifyRows(grid: SheetGrid, band: HeaderBand, columns: readonly RecognisedColumn[], from: number, to: number): readonly RecognisedRow[] {
  const figures = columns.flatMap(({ field, column }) =>
    field !== null && field !== "school" && field !== "stage" && field !== "needs_item" && field !== "printed_verdict" ? [column] : [],
  );
  const context: RowContext = { grid, band, figures, headerTexts: headerTexts(grid, band) };
  const rows: RecognisedRow[] = [];
  const places: number[] = [];
  let hasSchool = false;
  for (let row = from; row < to; row++) {
    const rowClass = classOf(context, row);
    if (rowClass === "data" && band.names === "school") {
      const name = grid.ownText(row, band.nameColumn);
      if (PLACE.test(name)) places.push(rows.length);
      else hasSchool ||= SCHOOL_WORD.test(name);
    }
    rows.push({ row, class: rowClass });
  }
  // 城关镇 among schools is the town's sum; where no row says "school", the towns are what the table lists.
  if (hasSchool) for (const position of places) rows[position] = { row: (rows[position] as RecognisedRow).row, class: "subtotal" };
  while (rows.length > 0 && rows[rows.length - 1]?.class === "blank") rows.pop();
  return rows;
}

function headerTexts(grid: SheetGrid, band: HeaderBand): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = band.first; row <= band.last; row++) {
    for (let column = band.left; column < band.right; column++) if (grid.ownText(row, column)) texts.add(grid.ownText(row, column));
  }
  return texts;
}

function classOf(context: RowContext, row: number): RowClass {
  const { grid, band } = context;
  const labels = labelsUpToName(grid, band, row);
  const name = grid.ownText(row, band.nameColumn);
  const hasFigures = context.figures.some((column) => !isBlankCell(grid.value(row, column)));
  if (labels.length === 0) {
    if (!hasFigures) return isRowBlank(grid, band, row) ? "blank" : "note";
    return isCodeRow(grid, row, band.left, band.right) ? "code" : "data";
  }
  if (isHeaderAgain(context, row)) return "header";
  if (labels.every((label) => label.length <= 3) && isCodeRow(grid, row, band.left, band.right)) return "code";
  const sum = band.names === "school" ? sumClass(labels, name, hasFigures) : itemSumClass(labels);
  if (sum) return sum;
  const [label = ""] = labels;
  if (hasFigures) return "data";
  if (NOTE.test(label) || label.length > LONG_NOTE) return "note";
  return isSchoolWithoutFigures(context, row, name, label) ? "data" : "section";
}

function sumClass(labels: readonly string[], name: string, hasFigures: boolean): RowClass | null {
  for (const label of labels) {
    if (TOTAL.test(label)) return "total";
    if (OF_WHICH.test(label)) return "of-which";
    if (SUBTOTAL.test(label)) return "subtotal";
    if (DERIVED.test(label)) return "derived";
  }
  return hasFigures && name !== "" && GROUP.test(name) ? "subtotal" : null;
}

/** In 附件2 the items are groups of schools themselves (城区新建小学), so only the words for sums tell. */
function itemSumClass(labels: readonly string[]): RowClass | null {
  for (const label of labels) {
    if (TOTAL.test(label) || /汇总$|^合计|^总计/.test(label)) return "total";
    if (OF_WHICH.test(label)) return "of-which";
    if (SUBTOTAL.test(label)) return "subtotal";
  }
  return null;
}

/** A school whose figures are all blank: it has a number in 序号, or its name says that it is a school. */
function isSchoolWithoutFigures({ grid, band }: RowContext, row: number, name: string, label: string): boolean {
  if (band.names !== "school" || name === "" || GROUP.test(name) || TITLE.test(name)) return false;
  if ((grid.mergeAt(row, band.nameColumn)?.columns ?? 1) >= 3) return false;
  for (let column = band.left; column < band.nameColumn; column++) if (typeof grid.value(row, column) === "number") return true;
  return SCHOOL_WORD.test(name) && !/^\(?[一二三四五六七八九十]+[、).]/.test(label);
}

/** Texts of the row up to the name column: 合计 often stands in the 序号 column, merged over the name. */
function labelsUpToName(grid: SheetGrid, band: HeaderBand, row: number): readonly string[] {
  const labels: string[] = [];
  for (let column = band.left; column <= band.nameColumn; column++) {
    const value = grid.value(row, column);
    if (typeof value !== "string" && column !== band.nameColumn) continue;
    const text = grid.ownText(row, column);
    if (text !== "") labels.push(text);
  }
  return labels;
}

function isRowBlank(grid: SheetGrid, band: HeaderBand, row: number): boolean {
  for (let column = band.left; column < band.right; column++) if (!isBlankCell(grid.value(row, column))) return false;
  return true;
}

/** The header printed again at a page break. */
function isHeaderAgain({ grid, band, headerTexts: header }: RowContext, row: number): boolean {
  let texts = 0;
  for (let column = band.left; column < band.right; column++) {
    if (grid.value(row, column) === null) continue;
    const text = grid.ownText(row, column);
    if (text === "") continue;
    if (!header.has(text)) return false;
    texts++;
  }
  return texts >= 2;
}
