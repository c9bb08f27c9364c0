import { isFigureField } from "../../core/fields/field-queries";
import { isBlankCell } from "../../core/cell/cell-value";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";
import { LONG_NOTE } from "../words/row-words";
import { kindOfType } from "../words/school-kind";
import { isNumbered } from "./numbered-rows";
import { readLabel, type RowLabel, type RowsOf } from "./row-label";

/** The table whose rows are told apart, with what is looked up once for all of them. */
export interface RowContext {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly rowsOf: RowsOf;
  /** Columns that hold figures; in a list without figures, whatever else is said of its people or items. */
  readonly figures: readonly number[];
  /** Columns in which only a school has something: its code; its kind or stage. */
  readonly codes: readonly number[];
  readonly kinds: readonly number[];
  /** Last row that holds a figure: a name alone behind it is a signature. */
  readonly lastFigure: number;
  /** Last row that holds half of the figures or more. */
  readonly lastFull: number;
}

/** All that speaks for what a row is; decided in {@link decideRow}. */
export interface RowEvidence {
  /** Plain texts of the row up to the name column, and how each reads: 合计 often stands in 序号, merged over the name. */
  readonly labels: readonly string[];
  readonly readings: readonly RowLabel[];
  /** The row's name: its own cell, or a label merged over the name column. */
  readonly name: string;
  readonly nameReading: RowLabel;
  /** True where the name's cell holds a number or a date and no text. */
  readonly isNameNumber: boolean;
  readonly figures: {
    /** Cells of figure columns that hold anything. */
    readonly filled: number;
    /** Those that hold words without a digit. */
    readonly words: number;
    readonly columns: number;
  };
  /** A number in 序号. */
  readonly isNumbered: boolean;
  /** A 学校代码, or a cell that says 小学 or 初中 and is not the name again. */
  readonly hasCode: boolean;
  readonly hasKind: boolean;
  /** A town stands before the name, in its own cell or in one merged over the schools of the town. */
  readonly isInTown: boolean;
  /** 合计 behind the name column, as in the column of the stage. */
  readonly behind: RowLabel;
  /** Anything at all behind the name column. */
  readonly isTextBehind: boolean;
  /** Columns over which the name's cell is merged. */
  readonly nameWidth: number;
}

/** What is looked up once for the rows of a table, from `from` to before `to`. */
export function rowContext(
  grid: SheetGrid,
  band: HeaderBand,
  columns: readonly RecognisedColumn[],
  from: number,
  to: number,
): RowContext {
  const rowsOf: RowsOf =
    band.names === "school"
      ? "schools"
      : band.names === "needs_item" || band.names === "item" || band.names === "problem"
        ? "items"
        : "people";
  const found = columns.flatMap(({ field, column }) => (isFigureField(field) ? [column] : []));
  const said = columns.flatMap(({ field, column }) =>
    field !== null && column !== band.nameColumn && column > band.nameColumn ? [column] : [],
  );
  const figures =
    rowsOf === "schools" || (rowsOf === "items" && found.length > 0) ? found : [...new Set([...found, ...said])];
  const of = (name: string): readonly number[] =>
    columns.flatMap(({ field, column }) => (field === name && column !== band.nameColumn ? [column] : []));
  let lastFigure = to - 1;
  while (lastFigure >= from && !isFilled(grid, lastFigure, figures)) lastFigure--;
  let lastFull = lastFigure;
  while (lastFull >= from && isHalfEmpty(figuresIn({ grid, figures }, lastFull))) lastFull--;
  return { grid, band, rowsOf, figures, lastFull, codes: of("school_code"), kinds: of("stage"), lastFigure };
}

/** True where a row holds anything in some columns. */
export function isFilled(grid: SheetGrid, row: number, columns: readonly number[]): boolean {
  for (const column of columns) {
    const value = grid.value(row, column);
    if (value !== null && !isBlankCell(value)) return true;
  }
  return false;
}

/** Gathers what speaks for what a row is. */
export function rowEvidence(context: RowContext, row: number): RowEvidence {
  const { grid, band, rowsOf } = context;
  const labels = labelsUpToName(grid, band, row);
  const readings = labels.map((label) => readLabel(label, rowsOf));
  const name = nameOf(grid, band, row);
  return {
    labels,
    readings,
    name,
    nameReading: readLabel(name, rowsOf),
    isNameNumber: typeof grid.value(row, band.nameColumn) === "number",
    figures: figuresIn(context, row),
    isNumbered: isNumbered(grid, band, row),
    hasCode: context.codes.some((column) => !isBlankCell(grid.value(row, column))),
    hasKind: context.kinds.some((column) => namesKind(grid.text(row, column), name)),
    isInTown: rowsOf === "schools" && isInTown(grid, band, row),
    behind: sumWordBehind(context, row),
    isTextBehind: isTextBehind(grid, band, row),
    nameWidth: grid.mergeAt(row, band.nameColumn)?.columns ?? 1,
  };
}

function nameOf(grid: SheetGrid, band: HeaderBand, row: number): string {
  const own = grid.ownText(row, band.nameColumn);
  if (own !== "") return own;
  const merge = grid.mergeAt(row, band.nameColumn);
  return merge && merge.row === row && merge.column < band.nameColumn ? grid.text(row, band.nameColumn) : "";
}

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

function figuresIn({ grid, figures }: Pick<RowContext, "grid" | "figures">, row: number): RowEvidence["figures"] {
  let [filled, words] = [0, 0];
  for (const column of figures) {
    const value = grid.value(row, column);
    if (value === null || isBlankCell(value)) continue;
    filled++;
    if (typeof value === "string" && !/\d/.test(value)) words++;
  }
  return { filled, words, columns: figures.length };
}

function isHalfEmpty({ filled, words, columns }: RowEvidence["figures"]): boolean {
  return (filled - words) * 2 < columns;
}

/** A kind of school beside a name that does not only repeat it: 初级中学 | 初中, not 小学 | 小学. */
function namesKind(text: string, name: string): boolean {
  if (text === "" || text.length > LONG_NOTE || text === name || /计$/.test(text)) return false;
  return kindOfType(text) !== null;
}

function isInTown(grid: SheetGrid, band: HeaderBand, row: number): boolean {
  for (let column = band.left; column < band.nameColumn; column++) {
    const text = grid.text(row, column);
    if (text === "" || /^\d+$/.test(text)) continue;
    const reading = readLabel(text, "schools");
    if (reading === "place" || reading === "name") return true;
  }
  return false;
}

function sumWordBehind({ grid, band, rowsOf }: RowContext, row: number): RowLabel {
  for (let column = Math.max(band.left, band.nameColumn + 1); column < band.right; column++) {
    const value = grid.value(row, column);
    if (typeof value !== "string" || value.length > LONG_NOTE) continue;
    const reading = readLabel(plainText(value), rowsOf);
    if (reading === "total" || reading === "subtotal" || reading === "derived") return reading;
  }
  return "none";
}

function isTextBehind(grid: SheetGrid, band: HeaderBand, row: number): boolean {
  for (let column = Math.max(band.left, band.nameColumn + 1); column < band.right; column++)
    if (!isBlankCell(grid.value(row, column))) return true;
  return false;
}
