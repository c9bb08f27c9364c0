import { cellsInWords, columnsInWords } from "../../src/i18n/zh-CN/cells";

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const CELLS = [at("台账", 1, 2), at("台账", 2, 2), at("台账", 1, 2), at("教师", 4, 1), at("台账", 0, 0)];

test.each([
  ["a sheet where its cells begin, and each cell once", 9, null, "台账!C2、C3、教师!B5、台账!A1"],
  ["no sheet that is told already", 9, "台账", "C2、C3、教师!B5、台账!A1"],
  ["how many there are beyond those that are named", 2, null, "台账!C2、C3等4格"],
  ["all where there are no more", 4, null, "台账!C2、C3、教师!B5、台账!A1"],
])("names %s", (_, most, told, said) => {
  expect(cellsInWords(CELLS, most, told)).toBe(said);
});

it("has no words for no cells", () => {
  expect(cellsInWords([], 3)).toBe("");
});

test("columns stand from left to right, three or more in a row as first and last", () => {
  const of = (...columns: readonly (readonly [first: number, count: number])[]): string =>
    columnsInWords(columns.map(([column, count]) => ({ row: 2, column, rows: 5, columns: count })));
  expect(of([10, 1], [9, 1], [12, 1], [11, 1], [15, 1], [10, 1])).toBe("J至M、P");
  expect(of([4, 1], [3, 1])).toBe("D、E");
  expect(of([26, 1])).toBe("AA");
  // Schools that stand side by side: an area lies across columns.
  expect(of([2, 3], [4, 20])).toBe("C至X");
  expect(of([2, 2], [6, 1])).toBe("C、D、G");
});
