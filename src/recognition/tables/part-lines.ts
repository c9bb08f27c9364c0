import { cellText } from "../../core/cell/cell-value";
import { finding, type Finding } from "../../core/findings/finding";
import { checkTotal } from "../../core/footing/check-total";
import { isMixedKind } from "../../core/fields/school-kinds";
import { SCHOOL_PARTS, type SchoolPart } from "../../core/fields/stages";
import { familyOf } from "../../core/quantity/units";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedColumn, RecognisedRow, RecognisedTable, RowClass } from "../recognised-table";
import { isSummable } from "../rows/figure-fields";
import { indentOf } from "../rows/item-levels";
import { isNumbered } from "../rows/numbered-rows";
import { readLabel } from "../rows/row-label";
import { agreementOf, rowFigures } from "../rows/sum-groups";
import type { SheetGrid } from "../sheet/sheet-grid";
import { SCHOOL_WORD } from "../words/row-words";
import { kindOfName, partOfLabel } from "../words/school-kind";
import { nameWithoutMarks } from "./school-names";

/** Lines 小学部 and 初中部 under or over the line of their school. */
export interface PartLines {
  /** The name of each part by its row: 育才学校（小学部）. */
  readonly names: ReadonlyMap<number, string>;
  /** The parts are data, the line of the whole school is left out. */
  readonly classes: ReadonlyMap<number, RowClass>;
  /** Lines of whole schools whose parts stand beside them, with the rows of the parts. */
  readonly wholes: readonly { readonly row: number; readonly name: string; readonly parts: readonly number[] }[];
}

const PART_CLASSES: ReadonlySet<RowClass> = new Set<RowClass>(["data", "of-which", "subtotal"]);
/** So many figures must agree for a line below its parts to be their school. */
const LEAST_AGREEING = 2;

/**
 * Finds the schools that are written as a line of the whole with lines of its parts. Two or more lines in succession that
 * name different stages and nothing else belong to the school right above them, unless the figures speak against it, or
 * to the one right below them if its figures are their sums. A single 其中：初中 stays what it is: a part that tells
 * nothing of the rest.
 */
export function partLines(
  grid: SheetGrid,
  band: HeaderBand,
  table: Pick<RecognisedTable, "columns" | "rows">,
): PartLines {
  const names = new Map<number, string>();
  const classes = new Map<number, RowClass>();
  const wholes: { row: number; name: string; parts: readonly number[] }[] = [];
  const runs = runsOfParts(grid, band, table.rows);
  if (runs.length === 0) return { names, classes, wholes };
  const figures = rowFigures(
    grid,
    table.rows,
    table.columns.flatMap((each) => (isSummable(each) ? [each.column] : [])),
  );
  const schoolAt = (position: number): string | null => schoolIn(grid, band, table.rows[position]);
  for (const { first, parts } of runs) {
    const members = parts.map((_, index) => first + index);
    const [above, below] = [first - 1, first + parts.length];
    const under = schoolAt(above) !== null ? agreementOf(figures, above, members) : null;
    const over = schoolAt(below) !== null ? agreementOf(figures, below, members) : null;
    const isOver =
      over !== null && over.exact >= LEAST_AGREEING && over.near + over.apart === 0 && (under?.exact ?? 0) === 0;
    const isUnder =
      under !== null &&
      under.exact + under.near >= under.apart &&
      (under.exact + under.near > 0 || isWrittenAsPart(grid, band, table.rows, above, members));
    const whole = isOver ? below : isUnder ? above : null;
    if (whole === null) continue;
    const row = table.rows[whole]?.row ?? -1;
    const name = schoolAt(whole) ?? "";
    const rows = members.map((position) => table.rows[position]?.row ?? -1);
    rows.forEach((each, index) => {
      classes.set(each, "data");
      names.set(each, `${name}（${SCHOOL_PARTS[parts[index] ?? "primary"].section}）`);
    });
    classes.set(row, "left-out");
    wholes.push({ row, name, parts: rows });
  }
  return { names, classes, wholes };
}

/** Figures of whole schools that the lines of their parts do not add up to, in the units and roundings of the sheet. */
export function partSumFindings(
  grid: SheetGrid,
  columns: readonly RecognisedColumn[],
  { wholes }: PartLines,
): readonly Finding[] {
  return wholes.flatMap(({ row, name, parts }) =>
    columns.filter(isSummable).flatMap((column): Finding[] => {
      const total = grid.value(row, column.column);
      const numbers = parts.flatMap((part) => {
        const value = grid.value(part, column.column);
        return typeof value === "number" ? [value] : [];
      });
      if (typeof total !== "number" || numbers.length < parts.length) return [];
      const isCount = column.unit === null || familyOf(column.unit) === "count";
      const { state, sum, difference, tolerance } = checkTotal(total, numbers, isCount ? "none" : "printed");
      if (state !== "wrong") return [];
      const parameters = { item: name, header: column.header.join(" > "), total, sum, difference, tolerance };
      return [finding("total-mismatch", [{ sheet: grid.sheet.name, row, column: column.column }], parameters)];
    }),
  );
}

/** Where the line of the whole has no figures to compare: 一贯制 in its name, or 部, 其中 or an indent in the lines of the parts. */
function isWrittenAsPart(
  grid: SheetGrid,
  band: HeaderBand,
  rows: readonly RecognisedRow[],
  whole: number,
  members: readonly number[],
): boolean {
  const textAt = (position: number): string => cellText(grid.value(rows[position]?.row ?? -1, band.nameColumn));
  const kind = kindOfName(textAt(whole))?.kind;
  if (kind && isMixedKind(kind)) return true;
  return members.every((position) => /[部段]|其中/.test(textAt(position)) || indentOf(textAt(position)) > 0);
}

/** Lines in succession that name different stages, two or more. */
function runsOfParts(
  grid: SheetGrid,
  band: HeaderBand,
  rows: readonly RecognisedRow[],
): readonly { readonly first: number; readonly parts: readonly SchoolPart[] }[] {
  const runs: { first: number; parts: SchoolPart[] }[] = [];
  let current: { first: number; parts: SchoolPart[] } | null = null;
  for (let position = 0; position < rows.length; position++) {
    const part = partAt(grid, band, rows[position]);
    const isNext =
      part !== null &&
      current !== null &&
      !current.parts.includes(part) &&
      rows[position]?.row === (rows[position - 1]?.row ?? -2) + 1;
    if (isNext && current) current.parts.push(part);
    else if (part) runs.push((current = { first: position, parts: [part] }));
    if (part === null) current = null;
  }
  return runs.filter(({ parts }) => parts.length > 1);
}

const LONGEST_PART = 16;

function partAt(grid: SheetGrid, band: HeaderBand, row: RecognisedRow | undefined): SchoolPart | null {
  if (!row || !PART_CLASSES.has(row.class)) return null;
  const value = grid.value(row.row, band.nameColumn);
  if (typeof value !== "string" || value.length > LONGEST_PART || isNumbered(grid, band, row.row)) return null;
  return partOfLabel(value);
}

/** The name of a line that may be a school of several stages; null for sums, headings and schools of one stage. */
function schoolIn(grid: SheetGrid, band: HeaderBand, row: RecognisedRow | undefined): string | null {
  if (row?.class !== "data") return null;
  const name = nameWithoutMarks(cellText(grid.value(row.row, band.nameColumn)));
  if (!SCHOOL_WORD.test(name) || readLabel(name, "schools") !== "name" || partOfLabel(name) !== null) return null;
  const kind = kindOfName(name);
  return kind?.kind === "primary-school" || kind?.kind === "teaching-point" || kind?.stage ? null : name;
}
