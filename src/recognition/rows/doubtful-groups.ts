import { entryAt } from "../../core/quantity/at";
import type { Answers } from "../answers";
import type { HeaderBand } from "../header/header-band";
import type { Question, RecognisedRow, RecognisedTable, RowClass } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { isSummable } from "./figure-fields";
import { isNumbered } from "./numbered-rows";
import { COUNTED_GROUP, LEVEL_MARK, STAGE_ALONE } from "../words/row-words";
import { bareLabel, isBareGroup, readLabel } from "./row-label";
import { askRowMeaning } from "./row-meaning";
import { type Agreement, agreementOf, groupsOfSums, type RowFigures, rowFigures } from "./sum-groups";

/** Rows whose class changes, by row of the sheet, and what has to be asked. */
export interface SettledRows {
  readonly classes: ReadonlyMap<number, RowClass>;
  readonly questions: readonly Question[];
}

const MOST_QUESTIONS = 5;

/**
 * Rows that were taken for sums by their name alone: 城区小学, 直属学校, 城关镇. One of their figures that is, or nearly is,
 * the sum of rows beside shows that they are. Where none is, 小学 alone still is no school unless it is numbered; a row with
 * a number in 序号 is one; and of the rest the user is asked, and the row is left out until then.
 */
export function settleGroups(
  grid: SheetGrid,
  band: HeaderBand,
  table: Pick<RecognisedTable, "columns" | "rows">,
  answers: Answers,
): SettledRows {
  const nameAt = (row: number): string => grid.text(row, band.nameColumn);
  const doubtful: number[] = [];
  table.rows.forEach(({ row, class: rowClass }, position) => {
    if (rowClass !== "subtotal") return;
    const name = nameAt(row);
    if (mayBeSchool(name, isNumbered(grid, band, row))) doubtful.push(position);
  });
  const classes = new Map<number, RowClass>();
  const questions: Question[] = [];
  if (doubtful.length === 0) return { classes, questions };
  const columns = table.columns.flatMap((each) => (isSummable(each) ? [each.column] : []));
  const figures = rowFigures(grid, table.rows, columns);
  const groups = groupsOfSums(table.rows);
  const open: number[] = [];
  for (const position of doubtful) {
    const { row } = entryAt(table.rows, position);
    const found = groups(position).map((group) => ({ size: group.length, ...agreementOf(figures, position, group) }));
    const compared = found.filter(({ exact, near, apart }) => exact + near + apart > 0);
    if (compared.some(isSum)) continue;
    if (isNumbered(grid, band, row) && !isBareGroup(nameAt(row))) {
      classes.set(row, "data");
      continue;
    }
    if (isPartOfTotal(table.rows, figures, position)) {
      classes.set(row, "of-which");
      continue;
    }
    // Nothing to compare with: a sum above an empty table, as it was called.
    if (found.length > 0 && compared.length === 0) continue;
    open.push(row);
  }
  // A few are asked about one by one, many at once.
  for (const rows of open.length <= MOST_QUESTIONS ? open.map((row) => [row]) : [open]) {
    const question = askRowMeaning(grid, band, rows, { kind: "group" }, answers);
    questions.push(question);
    if (question.answer !== "sum")
      for (const row of rows) classes.set(row, question.answer === "school" ? "data" : "left-out");
  }
  return { classes, questions };
}

/** Rows beside a total that are tried together; a breakdown has a few. */
const MOST_PARTS = 12;

/** 其中：镇区 | 乡村 under a total that both together make up: each is a part of it, and no school. */
function isPartOfTotal(rows: readonly RecognisedRow[], figures: RowFigures, position: number): boolean {
  const isPart = (at: number): boolean => rows[at]?.class === "of-which" || rows[at]?.class === "subtotal";
  const endOf = (step: 1 | -1): number => {
    let at = position;
    while (isPart(at + step) && Math.abs(at + step - position) < MOST_PARTS) at += step;
    return at;
  };
  const [first, last] = [endOf(-1), endOf(1)];
  const isTotalOf = (total: number, from: number, to: number): boolean => {
    const { exact, near, apart } = agreementOf(
      figures,
      total,
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    return exact >= 2 && near + apart === 0;
  };
  const beside = (at: number, step: 1 | -1): number => (rows[at]?.class === "blank" ? beside(at + step, step) : at);
  const totals = [beside(first - 1, -1), beside(last + 1, 1)].filter((at) => rows[at]?.class === "total");
  for (const total of totals)
    for (let from = first; from <= position; from++)
      for (let to = Math.max(position, from + 1); to <= last; to++) if (isTotalOf(total, from, to)) return true;
  return false;
}

/** 城区小学 and 城关镇 may be schools, and 初级中学 too; 小学 alone only where it is numbered like the schools. */
function mayBeSchool(name: string, isCounted: boolean): boolean {
  const reading = readLabel(name, "schools");
  if (reading === "place") return true;
  if (reading !== "group") return false;
  if (!isBareGroup(name)) return true;
  return !LEVEL_MARK.test(name) && !COUNTED_GROUP.test(name) && (isCounted || !STAGE_ALONE.test(bareLabel(name)));
}

/** The sum of several rows in most of its figures, a slip allowed; of a single row in every figure. */
function isSum({ size, exact, near, apart }: Agreement & { readonly size: number }): boolean {
  if (size < 2) return exact >= 2 && near + apart === 0;
  return exact > 0 && exact + near >= apart;
}
