import { areaContains } from "../core/cell/address";
import type { AuditIssue } from "./audit-issue";
import { mixedSegments, placeAt, type Segment } from "./lines";
import { isSameNumber } from "./same-number";
import type { FormulaForm, SheetFormulas } from "./sheet-formulas";

/** So many different typed numbers that are what a formula beside them gives are no chance. */
const ENOUGH = 3;
/** Rows and columns of a range that are looked through. */
const MOST_CELLS = 100;

/** Typed numbers that go on where a formula ends, and are what it would give there: results that were pasted as values. */
export function typedCopyIssues(sheet: SheetFormulas): AuditIssue[] {
  return mixedSegments(sheet).flatMap((segment) =>
    segment.runs.flatMap((run, index) => {
      if (run.form === null) return [];
      const before = segment.runs[index - 1];
      const behind = segment.runs[index + 1];
      return [
        ...(before?.form === null ? copies(sheet, segment, run.form, before.to - 1, before.from - 1) : []),
        ...(behind?.form === null ? copies(sheet, segment, run.form, behind.from, behind.to) : []),
      ];
    }),
  );
}

/** @param from the cell beside the formula @param end behind the last, in either direction */
function copies(
  sheet: SheetFormulas,
  { along, line }: Segment,
  form: FormulaForm,
  from: number,
  end: number,
): AuditIssue[] {
  const step = from < end ? 1 : -1;
  const values = new Set<number>();
  const places = [];
  for (let at = from; at !== end; at += step) {
    const { row, column } = placeAt(along, line, at);
    const [value, expected] = [sheet.valueAt(row, column), sheet.resultAt(form, row, column)];
    if (typeof value !== "number" || expected === null || !isSameNumber(value, expected)) break;
    if (isRoundabout(sheet, form, row, column)) break;
    if (value !== 0) values.add(value);
    places.push({ row, column });
  }
  if (values.size < ENOUGH) return [];
  const beside = placeAt(along, line, from - step);
  return [
    {
      kind: "number-among-formulas",
      risk: "low",
      cells: places.map(({ row, column }) => sheet.ref(row, column)),
      because: [sheet.ref(beside.row, beside.column)],
      repairs: places.flatMap(({ row, column }) => sheet.repairsBy(form, row, column)),
    },
  ];
}

/** True where the formula would refer to a cell that refers back: of two such one has to be typed. */
function isRoundabout(sheet: SheetFormulas, form: FormulaForm, row: number, column: number): boolean {
  return sheet.areasOf(form, row, column).some((area) => {
    for (let at = area.row; at < area.row + Math.min(area.rows, MOST_CELLS); at += 1) {
      for (let across = area.column; across < area.column + Math.min(area.columns, MOST_CELLS); across += 1) {
        const other = sheet.formAt(at, across);
        if (other !== null && sheet.areasOf(other, at, across).some((each) => areaContains(each, row, column)))
          return true;
      }
    }
    return false;
  });
}
