import {
  areaAddress,
  boundingArea,
  intersection,
  parseAddress,
  quotedSheetName,
  splitAddress,
} from "../../../src/workbench/excel/sheet-area";
import { visibleAreas } from "../../../src/workbench/excel/visible-areas";

test.each(["B2:D9", "B2", "A:C", "3:5", "XFD1048576"])("the address %s is read and written alike", (address) => {
  const area = parseAddress(address);
  expect(area && areaAddress(area)).toBe(address);
});

test("an address may have its corners in any order and dollar signs", () => {
  expect(parseAddress("$D$9:B2")).toEqual({ row: 1, column: 1, rows: 8, columns: 3 });
  expect(parseAddress("甲1")).toBeNull();
});

test("sheet names are quoted where an address needs it", () => {
  expect(["数据", "附件 2", "it's", "A1"].map(quotedSheetName)).toEqual(["数据", "'附件 2'", "'it''s'", "'A1'"]);
  expect(splitAddress("'it''s'!B2")).toEqual({ sheet: "it's", cells: "B2" });
});

test("rectangles meet and are put around", () => {
  const one = { row: 0, column: 0, rows: 3, columns: 3 };
  const other = { row: 2, column: 2, rows: 3, columns: 1 };
  expect(intersection(one, other)).toEqual({ row: 2, column: 2, rows: 1, columns: 1 });
  expect(intersection(one, { ...other, row: 3 })).toBeNull();
  expect(boundingArea(one, other)).toEqual({ row: 0, column: 0, rows: 5, columns: 3 });
});

test("what is visible of an area are the rectangles between hidden lines", () => {
  expect(visibleAreas({ row: 1, column: 0, rows: 4, columns: 2 }, [2, 2, 9], [0])).toEqual([
    { row: 1, column: 1, rows: 1, columns: 1 },
    { row: 3, column: 1, rows: 2, columns: 1 },
  ]);
});
