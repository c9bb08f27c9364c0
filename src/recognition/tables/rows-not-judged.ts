import { cellText } from "../../core/cell/cell-value";
import { finding, type Finding } from "../../core/findings/finding";
import type { FactColumn } from "../../core/facts/fact-column";
import type { SchoolAttributes } from "../../core/indicators/school-records";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedRow, RowClass } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";
import { NOT_RUNNING } from "../words/row-words";

interface Sources {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly rows: readonly RecognisedRow[];
  readonly names: readonly string[];
  readonly figures: readonly FactColumn[];
  readonly attributes: SchoolAttributes;
}

const LONGEST_REMARK = 60;

/**
 * Rows without any figure that say why: a school shut or not yet open, and one whose 是否计校数 is 否, whose figures then
 * stand with the school that it belongs to. They are left out, and a finding names them. A row that does not count as a
 * school but has pupils and resources of its own is a campus: the rules make a campus of one stage a school of that stage,
 * so it stays, and that is said too. A row without figures and without a reason stays, as 缺数.
 */
export function rowsNotJudged({ grid, band, rows, names, figures, attributes }: Sources): {
  readonly classes: ReadonlyMap<number, RowClass>;
  readonly findings: readonly Finding[];
} {
  const classes = new Map<number, RowClass>();
  const shut: number[] = [];
  const merged: number[] = [];
  const campuses: number[] = [];
  for (let position = 0; position < rows.length; position++) {
    const doesNotCount = attributes.countsAsSchool?.[position] === false;
    const isFigureless = !hasFigure(figures, position);
    if (!isFigureless) {
      if (doesNotCount) campuses.push(position);
      continue;
    }
    if (!doesNotCount && !saysNotRunning(grid, band, rows[position]?.row ?? -1)) continue;
    (doesNotCount ? merged : shut).push(position);
    classes.set(rows[position]?.row ?? -1, "left-out");
  }
  const say = (
    code: "school-not-running" | "not-counted-as-school",
    positions: readonly number[],
    left: 0 | 1,
  ): Finding[] =>
    positions.length === 0
      ? []
      : [
          finding(
            code,
            positions.map((position) => ({
              sheet: grid.sheet.name,
              row: rows[position]?.row ?? -1,
              column: band.nameColumn,
            })),
            {
              count: positions.length,
              schools: positions.slice(0, 5).map((position) => names[position] ?? ""),
              left,
            },
          ),
        ];
  return {
    classes,
    findings: [
      ...say("school-not-running", shut, 1),
      ...say("not-counted-as-school", merged, 1),
      ...say("not-counted-as-school", campuses, 0),
    ],
  };
}

function hasFigure(figures: readonly FactColumn[], position: number): boolean {
  for (const { present, amounts } of figures) if (present[position] === 1 && amounts[position] !== 0) return true;
  return false;
}

function saysNotRunning(grid: SheetGrid, band: HeaderBand, row: number): boolean {
  for (let column = band.left; column < band.right; column++) {
    const value = grid.value(row, column);
    if (typeof value !== "string" || value.length > LONGEST_REMARK) continue;
    const text = plainText(cellText(value));
    const remarks =
      column === band.nameColumn ? (text.match(/\([^()]*\)/g) ?? []).map((remark) => remark.slice(1, -1)) : [text];
    if (remarks.some((remark) => NOT_RUNNING.test(remark))) return true;
  }
  return false;
}
