import { autoSum } from "../../../src/workbench/grid/auto-sum";
import { parseReference } from "../../../src/xlsx/cell-names";
import type { Area, Scalar } from "../../../src/xlsx/xlsx-workbook";

/*
 *     A      B     C     D
 * 1   学校   学生  教师
 * 2   一小   10    1
 * 3   二小   20    2
 * 4   三小   30    3
 * 5   合计
 */
const ROWS: readonly (readonly Scalar[])[] = [
  ["学校", "学生", "教师"],
  ["一小", 10, 1],
  ["二小", 20, 2],
  ["三小", 30, 3],
  ["合计"],
];

function sum(reference: string): unknown {
  const selected: Area | null = parseReference(reference);
  if (!selected) throw new Error(reference);
  const found = autoSum(selected, (row, column) => ROWS[row]?.[column] ?? null);
  return "reason" in found ? found.reason : found.sums.map(({ formula }) => formula);
}

test.each([
  ["below a column: the numbers right above, not the header", "B5", ["=SUM(B2:B4)"]],
  ["beside a row: the numbers to the left, not the name", "D3", ["=SUM(B3:C3)"]],
  ["a column with its empty end: into the end", "B2:B5", ["=SUM(B2:B4)"]],
  ["a column of numbers: into the empty cell below", "B2:B4", ["=SUM(B2:B4)"]],
  ["several columns: below each that has numbers", "B2:D5", ["=SUM(B2:B4)", "=SUM(C2:C4)"]],
  ["a single row: into the empty cell at its right", "B3:C3", ["=SUM(B3:C3)"]],
])("%s", (_name, reference, formulas) => {
  expect(sum(reference)).toEqual(formulas);
});

test("nothing is written over: a filled cell, or a filled cell below the selection", () => {
  expect(sum("B4")).toContain("空单元格");
  expect(sum("B2:B3")).toContain("空单元格");
});

test("where there is nothing to sum, that is said", () => {
  expect(sum("D9")).toContain("没有相邻的数字");
  expect(sum("A2:A4")).toContain("空单元格");
});
