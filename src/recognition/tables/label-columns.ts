import type { HeaderBand } from "../header/header-band";
import type { SheetGrid } from "../sheet/sheet-grid";
import type { Subject } from "../words/field-words";
import type { HeaderLook } from "./header-look";

/** Where the names of the rows stand. */
export interface RowNames {
  /** The column that names the rows; below zero where nothing names them (表Ⅰ, a single row of figures). */
  readonly column: number;
  /** All columns that make up a name, from left to right: 小学 | 达标学校总数, 其中 | 危房. */
  readonly columns: readonly number[];
}

/** The column whose header names what the rows are; below zero where none does. */
export function namedColumn(look: HeaderLook, subject: Subject): number {
  if (subject === "item") for (const [column, role] of look.roles()) if (role === "item") return column;
  const own = look.band.subjects
    .filter((each) => each.subject === subject && each.rank > 0)
    .map(({ column }) => column);
  // Of 二级指标 and 三级指标, or of a group and what is in it, the one that is filled row by row names the rows.
  if (own.length > 1 && (subject === "item" || subject === "problem"))
    return (
      fullest(
        look.grid,
        look.band,
        [...own].sort((a, b) => a - b),
        look.to,
      ) ??
      own[0] ??
      -1
    );
  if (own[0] !== undefined) return own[0];
  const matches = look.matches(subject);
  let best = -1;
  matches.forEach((match, index) => {
    if (match?.field === subject && match.score > (matches[best]?.score ?? 0)) best = index;
  });
  return look.paths[best]?.column ?? -1;
}

/**
 * The columns that name the rows of a table of items: one with a header that says so, and the texts without a header at
 * the left edge, of which the deeper one names the row and those before it its group.
 */
export function rowNames(look: HeaderLook, subject: Subject, to: number): RowNames {
  const { grid, band, paths } = look;
  const named =
    namedColumn(look, subject) >= 0 || subject !== "problem" ? namedColumn(look, subject) : tasksColumn(look);
  if (named >= 0) return { column: named, columns: [named] };
  const columns: number[] = [];
  for (const { column, labels } of paths) {
    if (labels.length > 0 && !(columns.length === 0 && holdsTexts(grid, band, column, to))) break;
    if (labels.length === 0 && !holdsTexts(grid, band, column, to)) break;
    columns.push(column);
    if (labels.length > 0) break;
  }
  const last = columns[columns.length - 1] ?? -1;
  return { column: fullest(grid, band, columns, to) ?? last, columns };
}

/** A list of tasks without a column of problems is named by its tasks. */
function tasksColumn(look: HeaderLook): number {
  const matches = look.matches("problem");
  const columns = look.paths.flatMap(({ column }, index) => (matches[index]?.field === "item" ? [column] : []));
  return fullest(look.grid, look.band, columns, look.to) ?? -1;
}

const BODY_SAMPLE = 40;

function holdsTexts(grid: SheetGrid, band: HeaderBand, column: number, to: number): boolean {
  let texts = 0;
  let numbers = 0;
  for (let row = band.end + 1; row < Math.min(to, band.end + 1 + BODY_SAMPLE); row++) {
    const value = grid.value(row, column);
    if (typeof value === "string" && value.trim() !== "" && Number.isNaN(Number(value))) texts++;
    else if (typeof value === "number") numbers++;
  }
  return texts > numbers;
}

function fullest(grid: SheetGrid, band: HeaderBand, columns: readonly number[], to: number): number | null {
  let best: number | null = null;
  let most = 0;
  for (const column of columns) {
    let texts = 0;
    for (let row = band.end + 1; row < Math.min(to, band.end + 1 + BODY_SAMPLE); row++)
      if (grid.ownText(row, column) !== "") texts++;
    if (texts > most) [best, most] = [column, texts];
  }
  return best;
}
