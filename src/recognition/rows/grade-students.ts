import { isStudentsField } from "../../core/fields/field-queries";
import { numberInColumn } from "../../core/cell/read-amount";
import { fieldRule } from "../figures/amount-rule";
import type { RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";
import { chineseNumber } from "../../core/quantity/chinese-number";

/** Columns of pupils by grade, as far as they tell the stage: 六年级 belongs to 初中 in some places. */
export interface GradeColumns {
  readonly primary: readonly number[];
  readonly junior: readonly number[];
}

const GRADE =
  /^(?:小学|初中)?(?:([一二三四五六七八九])年级|初([一二三]))(?:在校|在籍)?(?:学生|生)?(?:总)?(?:人)?数?(?:\(人\))?$/;
const OF_OTHERS = /班|教师|教职|毕业|招生|新生|转入|转出|随迁|留守|寄宿|住校|女|男/;

/** Finds 一年级 … 九年级 (初一 … 初三) among the columns; null where pupils are not listed by grade. */
export function gradeColumns(columns: readonly RecognisedColumn[]): GradeColumns | null {
  const primary: number[] = [];
  const junior: number[] = [];
  for (const { column, header, field, grade: known } of columns) {
    if (known !== undefined) {
      if (known <= 5) primary.push(column);
      if (known >= 7 && known <= 9) junior.push(column);
      continue;
    }
    if (field !== null && !isStudentsField(field)) continue;
    const parts = header.map(plainText);
    const grade = GRADE.exec(parts[parts.length - 1] ?? "");
    if (!grade || parts.some((part) => OF_OTHERS.test(part))) continue;
    const number = grade[2] ? 7 : (chineseNumber(grade[1] ?? "") ?? 0);
    if (number <= 5) primary.push(column);
    if (number >= 7) junior.push(column);
  }
  return primary.length >= 3 || junior.length >= 2 ? { primary, junior } : null;
}

const PUPILS = fieldRule("students_of_grade", "人", false, 1);

/** Pupils of a row in some grades; null where every cell is blank, or one holds no number. */
export function studentsInGrades(grid: SheetGrid, row: number, columns: readonly number[]): number | null {
  let sum: number | null = null;
  for (const column of columns) {
    const pupils = numberInColumn(grid.value(row, column), grid.looks(column)?.get(row) ?? null, PUPILS);
    if (pupils === null) continue;
    if (Number.isNaN(pupils)) return null;
    sum = (sum ?? 0) + pupils;
  }
  return sum;
}
