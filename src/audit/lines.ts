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
  return (["down", "across"] as const).flatMap((along) =>
    sheet.linesOf(along).flatMap((line) => segmentsOf(sheet, along, line)),
  );
}

function segmentsOf(sheet: SheetFormulas, along: Direction, line: number): Segment[] {
  const segments: Segment[] = [];
  let end = -1;
  for (const at of sheet.formulasOf(along, line)) {
    if (at < end) continue;
    let from = at;
    while (isFigure(sheet, placeAt(along, line, from - 1))) from -= 1;
    const runs = runsFrom(sheet, along, line, from);
    end = runs.at(-1)?.to ?? at + 1;
    if (runs.length > 1) segments.push({ along, line, runs });
  }
  return segments;
}

function runsFrom(sheet: SheetFormulas, along: Direction, line: number, from: number): Run[] {
  const runs: Run[] = [];
  for (let at = from, place = placeAt(along, line, at); isFigure(sheet, place); place = placeAt(along, line, at)) {
    const form = sheet.formAt(place.row, place.column);
    const last = runs.at(-1);
    at += 1;
    if (last?.form === form) runs[runs.length - 1] = { form, from: last.from, to: at };
    else runs.push({ form, from: at - 1, to: at });
  }
  return runs;
}

function isFigure(sheet: SheetFormulas, { row, column }: Place): boolean {
  return typeof sheet.valueAt(row, column) === "number" || sheet.formAt(row, column) !== null;
}
