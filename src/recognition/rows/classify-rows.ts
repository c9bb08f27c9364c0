import { isBlankCell } from "../../core/cell/cell-value";
import { isCodeRow } from "../header/code-row";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedColumn, RecognisedRow, RowClass } from "../recognised-table";
import { plainText } from "../words/plain-text";
import { EXAMPLE, GROUP, LEVEL_MARK, LONG_NOTE, NOTE, PLAIN_SCHOOL, SCHOOL_WORD, SIGNATURE, TITLE } from "../words/row-words";
import type { SheetGrid } from "../sheet/sheet-grid";
import { isFigureField, isSummable } from "./figure-fields";
import { itemLevels } from "./item-levels";
import { isNumbered } from "./numbered-rows";
import { bareLabel, readLabel, type RowLabel, type RowsOf } from "./row-label";
import { rowFigures } from "./sum-groups";
import { unnamedSums } from "./unnamed-sums";

interface RowContext {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly rowsOf: RowsOf;
  /** Columns that hold figures; in a list without figures, whatever else is said of its people or items. */
  readonly figures: readonly number[];
  readonly headerTexts: ReadonlySet<string>;
  /** What texts in the columns before the name say: towns and the like, a few for many rows. */
  readonly labels: Map<string, RowLabel>;
  /** Last row that holds a figure: a name alone behind it is a signature. */
  readonly lastFigure: number;
}

const MOST_KNOWN_LABELS = 5_000;

/**
 * What the rows under a header are, from `from` to before `to`. Serves every kind of table: rows of schools, of people
 * (teachers, classes, rooms) and of items differ in the words that make a row something else than data.
 *
 * Blank rows at the end are left off. A row without a name is `data` unless all its figures are sums of other rows.
 */
export function classifyRows(grid: SheetGrid, band: HeaderBand, columns: readonly RecognisedColumn[], from: number, to: number): readonly RecognisedRow[] {
  const context = contextOf(grid, band, columns, from, to);
  const rows: RecognisedRow[] = [];
  const places: number[] = [];
  const nameless: number[] = [];
  let hasSchool = false;
  for (let row = from; row < to; row++) {
    if (isPlainSchool(context, row)) {
      hasSchool = true;
      rows.push({ row, class: "data" });
      continue;
    }
    const rowClass = classOf(context, row);
    if (rowClass === "data") {
      const name = grid.ownText(row, band.nameColumn);
      if (name === "" && grid.text(row, band.nameColumn) === "") nameless.push(rows.length);
      else if (context.rowsOf === "schools" && readLabel(name, "schools") === "place") places.push(rows.length);
      else hasSchool ||= SCHOOL_WORD.test(name);
    }
    rows.push({ row, class: rowClass });
  }
  // 城关镇 among schools is the town's sum; where no row says "school", the towns are what the table lists.
  if (hasSchool) for (const position of places) setClass(rows, position, "subtotal");
  while (rows.length > 0 && rows[rows.length - 1]?.class === "blank") rows.pop();
  if (nameless.length > 0) {
    for (const [position, found] of unnamedSums(rows, nameless, rowFigures(grid, rows, columns.flatMap((each) => (isSummable(each) ? [each.column] : []))))) setClass(rows, position, found);
  }
  if (context.rowsOf === "items") for (const position of itemLevels(grid, band, rows, context.figures)) setClass(rows, position, "of-which");
  return rows;
}

function setClass(rows: RecognisedRow[], position: number, rowClass: RowClass): void {
  const row = rows[position];
  if (row) rows[position] = { row: row.row, class: rowClass };
}

function figureColumns(columns: readonly RecognisedColumn[]): readonly number[] {
  return columns.flatMap(({ field, column }) => (isFigureField(field) ? [column] : []));
}

function contextOf(grid: SheetGrid, band: HeaderBand, columns: readonly RecognisedColumn[], from: number, to: number): RowContext {
  const rowsOf: RowsOf = band.names === "school" ? "schools" : band.names === "needs_item" || band.names === "item" || band.names === "problem" ? "items" : "people";
  const found = figureColumns(columns);
  const said = columns.flatMap(({ field, column }) => (field !== null && column !== band.nameColumn && column > band.nameColumn ? [column] : []));
  const figures = rowsOf === "schools" || (rowsOf === "items" && found.length > 0) ? found : [...new Set([...found, ...said])];
  let lastFigure = to - 1;
  while (lastFigure >= from && !isFilled(grid, lastFigure, figures)) lastFigure--;
  return { grid, band, rowsOf, figures, headerTexts: headerTexts(grid, band), labels: new Map(), lastFigure };
}

function isFilled(grid: SheetGrid, row: number, columns: readonly number[]): boolean {
  for (const column of columns) {
    const value = grid.value(row, column);
    if (value !== null && !isBlankCell(value)) return true;
  }
  return false;
}

function headerTexts(grid: SheetGrid, band: HeaderBand): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = band.first; row <= band.last; row++) {
    for (let column = band.left; column < band.right; column++) if (grid.ownText(row, column)) texts.add(grid.ownText(row, column));
  }
  return texts;
}

/** Nearly every row of a long table: a school's name that is nothing else, figures, and no sum's word before the name. */
function isPlainSchool(context: RowContext, row: number): boolean {
  const { grid, band, rowsOf } = context;
  if (rowsOf !== "schools") return false;
  const name = grid.value(row, band.nameColumn);
  if (typeof name !== "string" || name.length > LONG_NOTE || !PLAIN_SCHOOL.test(name) || GROUP.test(name) || !isFilled(grid, row, context.figures)) return false;
  for (let column = band.left; column < band.nameColumn; column++) {
    const value = grid.value(row, column);
    if (typeof value !== "string") continue;
    const label = labelBefore(context, value);
    if (label !== "name" && label !== "none" && label !== "place" && label !== "group") return false;
  }
  return true;
}

function labelBefore({ labels, rowsOf }: RowContext, text: string): RowLabel {
  const known = labels.get(text);
  if (known) return known;
  const label = readLabel(plainText(text), rowsOf);
  if (labels.size < MOST_KNOWN_LABELS) labels.set(text, label);
  return label;
}

function classOf(context: RowContext, row: number): RowClass {
  const { grid, band, rowsOf } = context;
  if (repeatsHeaderRow(context, row)) return "header";
  const labels = labelsUpToName(context, row);
  const hasFigures = isFilled(grid, row, context.figures);
  if (labels.length === 0) {
    if (!hasFigures) return isRowBlank(grid, band, row) ? "blank" : "note";
    if (isCodeRow(grid, row, band.left, band.right)) return "code";
    return sumWordBehind(context, row) ?? "data";
  }
  if (isHeaderAgain(context, row)) return "header";
  if (labels.every((label) => label.length <= 3) && isCodeRow(grid, row, band.left, band.right)) return "code";
  const readings = labels.map((label) => readLabel(label, rowsOf));
  for (const reading of readings) if (reading === "total" || reading === "subtotal" || reading === "of-which" || reading === "derived") return reading;
  const [label = ""] = labels;
  const name = nameOf(context, row);
  if (rowsOf === "schools" && EXAMPLE.test(name)) return "note";
  if (name === "" && hasFigures) {
    const behind = sumWordBehind(context, row);
    if (behind) return behind;
    // 一、小学 written into 序号, with the sum of the section beside it.
    if (rowsOf === "schools" && labels.some((each, index) => readings[index] === "group" && LEVEL_MARK.test(each))) return "subtotal";
  }
  if (hasFigures) {
    if (SIGNATURE.test(label) && !hasNumber(context, row)) return "note";
    return rowsOf === "schools" && name !== "" && readLabel(name, rowsOf) === "group" ? "subtotal" : "data";
  }
  if (NOTE.test(label) || label.length > LONG_NOTE) return "note";
  if (rowsOf === "schools") return isSchoolWithoutFigures(context, row, name, label) ? "data" : "section";
  return isEntryWithoutFigures(context, row) ? "data" : "section";
}

/** The row's name: its own cell, or a label merged over the name column. */
function nameOf({ grid, band }: RowContext, row: number): string {
  const own = grid.ownText(row, band.nameColumn);
  if (own !== "") return own;
  const merge = grid.mergeAt(row, band.nameColumn);
  return merge && merge.row === row && merge.column < band.nameColumn ? grid.text(row, band.nameColumn) : "";
}

/** A row without a name that says 合计 behind the name column, as in the column of the stage. */
function sumWordBehind({ grid, band, rowsOf }: RowContext, row: number): RowClass | null {
  for (let column = Math.max(band.left, band.nameColumn + 1); column < band.right; column++) {
    const value = grid.value(row, column);
    if (typeof value !== "string" || value.length > LONG_NOTE) continue;
    const reading = readLabel(plainText(value), rowsOf);
    if (reading === "total" || reading === "subtotal" || reading === "derived") return reading;
  }
  return null;
}

function hasNumber({ grid, figures }: RowContext, row: number): boolean {
  return figures.some((column) => typeof grid.value(row, column) === "number");
}

/**
 * A school whose figures are all blank: it has a number in 序号, its name says that it is a school, other columns say
 * something of it, or it stands between schools and is not called like a town, a group or a heading.
 */
function isSchoolWithoutFigures(context: RowContext, row: number, name: string, label: string): boolean {
  const { grid, band } = context;
  if (name === "" || TITLE.test(name)) return false;
  const reading = readLabel(name, "schools");
  if (reading === "group") return false;
  if ((grid.mergeAt(row, band.nameColumn)?.columns ?? 1) >= 3) return false;
  if (isNumbered(grid, band, row)) return true;
  if (LEVEL_MARK.test(label)) return false;
  if (SCHOOL_WORD.test(name)) return true;
  if (reading === "place" || /(?:学区|片区|片|集团|联盟|村|社区|部分|类|组)$/.test(bareLabel(name))) return false;
  if (row > context.lastFigure) return false;
  return isTextBehind(context, row) || (row > band.end + 1 && isFilled(grid, row - 1, context.figures) && isFilled(grid, row + 1, context.figures));
}

function isTextBehind({ grid, band }: RowContext, row: number): boolean {
  for (let column = Math.max(band.left, band.nameColumn + 1); column < band.right; column++) if (!isBlankCell(grid.value(row, column))) return true;
  return false;
}

/** An item or a person about whom no figure is stated, but something else: a number in 序号, a unit, a subject. */
function isEntryWithoutFigures(context: RowContext, row: number): boolean {
  const { grid, band } = context;
  return isNumbered(grid, band, row) || (row <= context.lastFigure && isTextBehind(context, row));
}

/** Texts of the row up to the name column: 合计 often stands in the 序号 column, merged over the name. */
function labelsUpToName({ grid, band }: RowContext, row: number): readonly string[] {
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

/** A row of the header again, cell by cell: of a header printed anew the sub-headers and the units stand in rows of their own. */
function repeatsHeaderRow({ grid, band }: RowContext, row: number): boolean {
  for (let header = band.first; header <= band.end; header++) {
    let texts = 0;
    let column = band.left;
    for (; column < band.right; column++) {
      const value = grid.value(row, column);
      if (value !== grid.value(header, column)) break;
      if (typeof value === "string" && value !== "") texts++;
    }
    if (column === band.right && texts > 0) return true;
  }
  return false;
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
