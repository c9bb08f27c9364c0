import { isSchoolName } from "../header/band-subjects";
import type { RecognisedRow, RowClass } from "../recognised-table";
import { bareLabel } from "../rows/row-label";
import type { SheetGrid } from "../sheet/sheet-grid";
import { countsBesidePeople } from "../words/beside-people";
import { SEQUENCE_WORDS } from "../words/field-words";
import { OF_WHICH, SUBTOTAL, TOTAL } from "../words/row-words";
import type { StatementTopic } from "../words/statement-topic";
import { BESIDE_FIGURES } from "../words/statement-words";
import type { Block } from "./find-blocks";
import type { ColumnPath, StatementColumn } from "./statement-columns";

/** The column that names the rows: the first with words in most of them; below zero where there is none. */
export function nameColumn(
  grid: SheetGrid,
  { rows }: Block,
  paths: readonly ColumnPath[],
  kept: readonly StatementColumn[],
): number {
  const free = paths.filter((path) => !kept.some((column) => column.path === path));
  const named = free.filter(({ column, text }) => {
    if (SEQUENCE_WORDS.test(text) || BESIDE_FIGURES.test(text)) return false;
    const filled = rows.filter((row) => grid.text(row, column) !== "");
    const words = filled.filter(
      (row) => /[\u4e00-\u9fa5]/.test(grid.text(row, column)) || YEAR.test(grid.text(row, column)),
    );
    return filled.length > 0 && words.length * 2 > filled.length && filled.length * 2 >= rows.length;
  });
  const bySchool = named.find(
    ({ column }) => rows.filter((row) => isSchool(grid.text(row, column))).length * 2 > rows.length,
  );
  const byWord = named.find(({ text }) => /名称|^学校|^校名|对象|人群|群体|类别|学科|科目|单位|项目/.test(text));
  return (bySchool ?? byWord ?? named[0])?.column ?? -1;
}

const YEAR = /^(?:19|20)\d{2}/;

/** 城市小学 and 农村初中 are no schools. */
export function isSchool(plain: string): boolean {
  return isSchoolName(plain) && !PLACE_OF_SCHOOLS.test(plain);
}

const PLACE_OF_SCHOOLS =
  /^(?:城市|城镇|城区|镇区|乡村|农村|县城|城乡|公办|民办|政府购买|全[县市区])[^县市区镇乡]{0,12}(?:小学|初中|中学|学校)$/;

/** Sums are no rows of their own; where nothing else stands there, the sum is what is stated. */
export function classified(grid: SheetGrid, { rows }: Block, names: number): readonly RecognisedRow[] {
  const read = rows.map((row): RecognisedRow => {
    const label = bareLabel(names < 0 ? "" : grid.text(row, names));
    if (names >= 0 && label === "" && isSection(grid, row)) return { row, class: "section" };
    const found: RowClass =
      OF_WHICH.test(label) && /^其中/.test(label)
        ? "of-which"
        : TOTAL.test(label)
          ? "total"
          : SUBTOTAL.test(label)
            ? "subtotal"
            : BESIDE_FIGURES.test(label) || /^平均(?:值|数|水平)?$|占比$|比例$/.test(label)
              ? "derived"
              : isSection(grid, row)
                ? "section"
                : "data";
    return { row, class: found };
  });
  if (read.some(({ class: rowClass }) => rowClass === "data")) return read;
  return read.map((each) => (each.class === "total" && read.length === 1 ? { row: each.row, class: "data" } : each));
}

/**
 * The rows of a table about people without those that count something else: schools, classes, teachers, and beside rows that
 * name the people any other count (在校学生总数 above 其中：随迁子女, which then is the row that is meant).
 *
 * @param topics what the table is about
 */
export function rowsOfPeople(
  grid: SheetGrid,
  rows: readonly RecognisedRow[],
  names: number,
  topics: readonly StatementTopic[],
): readonly RecognisedRow[] {
  if (names < 0 || topics.length === 0 || topics.some(({ isOfPeople }) => !isOfPeople)) return rows;
  const isNamed = (label: string): boolean => topics.some(({ about }) => about.test(label));
  const labels = rows.map(({ row }) => bareLabel(grid.text(row, names)));
  const areNamed = rows.some(({ class: rowClass }, at) => COUNTED.has(rowClass) && isNamed(labels[at] ?? ""));
  return rows.map((each, at): RecognisedRow => {
    const label = labels[at] ?? "";
    if (!COUNTED.has(each.class)) return each;
    const isOther = !isSchool(label) && countsBesidePeople(grid.text(each.row, names));
    if (isOther || (areNamed && !isNamed(label) && ANY_COUNT.test(label))) return { row: each.row, class: "derived" };
    return each.class === "of-which" && isNamed(label) ? { row: each.row, class: "data" } : each;
  });
}

const COUNTED: ReadonlySet<RowClass> = new Set<RowClass>(["data", "of-which"]);
const ANY_COUNT = /(?:人数|总数|学生数|生数|人)$/;

/** A text over the whole width, or one text alone in a merged area. */
function isSection(grid: SheetGrid, row: number): boolean {
  let texts = 0;
  let isWide = false;
  for (let column = grid.left; column < grid.right; column++) {
    if (grid.ownText(row, column) === "") continue;
    texts++;
    isWide ||= (grid.mergeAt(row, column)?.columns ?? 1) > 2;
  }
  return texts === 1 && isWide;
}
