/** An argument as rows of cells, whatever Excel passed: a range, one cell, a literal. */
export type Cells = readonly (readonly unknown[])[];

/** Position of a cell within its argument, counted from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where the only cell of an argument stands. */
export const FIRST: Place = { row: 0, column: 0 };

/** Rows of cells; a single value becomes one cell, an omitted argument a blank one. */
export function cellsOf(argument: unknown): Cells {
  return Array.isArray(argument) ? (argument as Cells) : [[argument]];
}

/** The cells of one row; none below the last. */
export function rowAt(cells: Cells, row: number): readonly unknown[] {
  return cells[row] ?? [];
}

/** How many cells stand side by side. */
export function widthOf(cells: Cells): number {
  return rowAt(cells, 0).length;
}

/** What an argument of one cell holds. */
export function singleOf(argument: unknown): unknown {
  return rowAt(cellsOf(argument), 0)[0];
}

/** True for an argument that the formula leaves out; a blank cell that it points at is none. */
export function isOmitted(argument: unknown): argument is null | undefined {
  return argument === null || argument === undefined;
}

/** True for a cell without content, as Excel hands it over in a browser. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** True for a cell that names nothing: no stage and no indicator is called 0, which a blank may arrive as. */
export function isUnnamed(value: unknown): boolean {
  return isEmpty(value) || value === 0;
}

/** True for what a person may have typed; false for an error of Excel's. */
export function isTyped(value: unknown): value is number | string | boolean {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}

/** The text of one cell of an argument, without white space around it. */
export function textOf(value: unknown): string {
  return isTyped(value) ? String(value).trim() : "";
}

/** “学生数”第3行第1列: how messages name a cell, counted from the argument's own first row. */
export function cellNamed(name: string, { row, column }: Place): string {
  return `“${name}”第${row + 1}行第${column + 1}列`;
}
