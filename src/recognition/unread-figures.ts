import { areaName, type CellArea } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { finding, type Finding } from "../core/findings/finding";
import { isSchoolName } from "./header/band-subjects";
import { plainText } from "./words/plain-text";

/** What of a sheet was not read, and whether it looks like schools of the county. */
export interface UnreadFigures {
  readonly findings: readonly Finding[];
  /** True where names of schools stand beside the figures: a part of the county may be missing. */
  readonly ofSchools: boolean;
}

/** A figure in one row may be the year of a cover or the number of a paragraph. */
const LEAST_ROWS = 2;
/** A row outside the tables with so many figures is one of a table. */
const LEAST_IN_ROW = 2;
const LEAST_SCHOOLS = 2;
/** 540人, 3,238.8 ㎡: a number kept as text, with or without a unit. */
const NUMBER_TEXT = /^-?[\d,，]+(?:\.\d+)?\s*[^\d\s]{0,4}$/;
const LONGEST_NUMBER = 16;

/**
 * Says that figures of a sheet were not read: the whole sheet where no table was found on it, else what lies outside its
 * tables. A verdict would otherwise speak of the rest as if it were all.
 *
 * @param areas tables on the sheet, those included that the user has taken out
 */
export function unreadFigures(sheet: SheetSnapshot, areas: readonly CellArea[]): UnreadFigures {
  const found = figureRows(sheet, areas);
  const schools = found.filter(({ hasSchool }) => hasSchool).length;
  const ofSchools = schools >= LEAST_SCHOOLS;
  if (found.length < LEAST_ROWS) return { findings: [], ofSchools: false };
  const [first] = found;
  const last = found[found.length - 1];
  if (!first || !last) return { findings: [], ofSchools: false };
  const columns = found.reduce(
    (span, { from, to }) => ({ from: Math.min(span.from, from), to: Math.max(span.to, to) }),
    { from: first.from, to: first.to },
  );
  const area: CellArea = {
    row: first.row,
    column: columns.from,
    rows: last.row - first.row + 1,
    columns: columns.to - columns.from + 1,
  };
  const cell = { sheet: sheet.name, row: area.row, column: area.column };
  const parameters = { sheet: sheet.name, range: areaName(area), rows: found.length, schools };
  return {
    findings: [
      finding(
        areas.length === 0 ? "sheet-not-read" : "figures-not-read",
        [cell],
        parameters,
        ofSchools ? "error" : "warning",
      ),
    ],
    ofSchools,
  };
}

interface FigureRow {
  readonly row: number;
  /** First and last column with a figure or a name. */
  readonly from: number;
  readonly to: number;
  readonly hasSchool: boolean;
}

/** Rows with figures that no table holds. */
function figureRows(sheet: SheetSnapshot, areas: readonly CellArea[]): readonly FigureRow[] {
  const { area, values } = sheet;
  const found: FigureRow[] = [];
  const whole = areas.filter(
    (each) => each.column <= area.column && each.column + each.columns >= area.column + area.columns,
  );
  const holds = (each: CellArea, row: number): boolean => row >= each.row && row < each.row + each.rows;
  for (let index = 0; index < values.length; index++) {
    const row = area.row + index;
    if (whole.some((each) => holds(each, row))) continue;
    const here = areas.filter((each) => holds(each, row));
    const read = rowFigures(values[index] ?? [], area.column, (column) =>
      here.some((each) => column >= each.column && column < each.column + each.columns),
    );
    // Beside a table a single figure is a mark or a remark; on a sheet without any, every row with one counts.
    if (read && read.figures >= (areas.length === 0 ? 1 : LEAST_IN_ROW))
      found.push({ row, from: read.from, to: read.to, hasSchool: read.hasSchool });
  }
  return found;
}

function rowFigures(
  cells: readonly CellValue[],
  left: number,
  isRead: (column: number) => boolean,
): (Omit<FigureRow, "row"> & { readonly figures: number }) | null {
  let [figures, from, to] = [0, -1, -1];
  let hasSchool = false;
  let isFirst = true;
  for (let index = 0; index < cells.length; index++) {
    const value = cells[index] ?? null;
    if (value === null || value === "") continue;
    if (isRead(left + index)) {
      isFirst = false;
      continue;
    }
    // The first cell of a row may number it.
    if (isFigure(value)) figures += isFirst ? 0 : 1;
    else if (typeof value === "string" && isSchoolName(plainText(value))) hasSchool = true;
    isFirst = false;
    if (from < 0) from = left + index;
    to = left + index;
  }
  return from < 0 ? null : { figures, from, to, hasSchool };
}

function isFigure(value: CellValue): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && value.length <= LONGEST_NUMBER && NUMBER_TEXT.test(value.trim());
}
