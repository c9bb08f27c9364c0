import type { FormulaForm, SheetFormulas } from "./sheet-formulas";

/** `down` a column, `across` a row. */
export type Direction = "down" | "across";

/** A place on a sheet, counted from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Neighbouring cells of one line that hold the same formula, or (form null) typed numbers. `to` is behind the last. */
export interface Run {
  readonly form: FormulaForm | null;
  readonly from: number;
  readonly to: number;
}

/** Cells of one line that all hold a number or a formula, without a gap, cut into runs. */
export interface Segment {
  readonly along: Direction;
  /** The column of a line down, the row of one across. */
  readonly line: number;
  readonly runs: readonly Run[];
}

/** The cell at a position of a line. */
export function placeAt(along: Direction, line: number, at: number): Place {
  return along === "down" ? { row: at, column: line } : { row: line, column: at };
}

export function lengthOf(run: Run | undefined): number {
  return run ? run.to - run.from : 0;
}

/** All segments of a sheet in which a formula meets something else. */
export function mixedSegments(sheet: SheetFormulas): Segment[] {
  const { row, column, rows, columns } = sheet.sheet.area;
  const segments: Segment[] = [];
  for (let line = column; line < column + columns; line += 1) addLine(segments, sheet, "down", line, row, row + rows);
  for (let line = row; line < row + rows; line += 1) addLine(segments, sheet, "across", line, column, column + columns);
  return segments;
}

function addLine(
  segments: Segment[],
  sheet: SheetFormulas,
  along: Direction,
  line: number,
  first: number,
  end: number,
): void {
  let runs: Run[] = [];
  const close = (): void => {
    if (runs.length > 1) segments.push({ along, line, runs });
    runs = [];
  };
  for (let at = first; at < end; at += 1) {
    const [row, column] = along === "down" ? [at, line] : [line, at];
    const form = sheet.formAt(row, column);
    if (form === null && typeof sheet.valueAt(row, column) !== "number") {
      close();
      continue;
    }
    const last = runs.at(-1);
    if (last?.form === form) runs[runs.length - 1] = { form, from: last.from, to: at + 1 };
    else runs.push({ form, from: at, to: at + 1 });
  }
  close();
}
