import { cellsInWords } from "../../src/i18n/zh-CN/cells";

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
