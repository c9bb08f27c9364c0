import { cellKey } from "../../../src/core/cell/address";
import { checkedBlock, SheetContents } from "../../../src/host/office/cell-block";
import { hiddenRows } from "../../../src/host/office/sheet-layout";

const AREA = { row: 4, column: 1, rows: 1, columns: 7 };

test("each kind of cell is told apart", () => {
  const block = checkedBlock(
    {
      values: [["", "", "#N/A", "#N/A", "=甲", 12, true]],
      valueTypes: [["Empty", "String", "Error", "String", "String", "Double", "Boolean"]],
      formulas: [["", '=""', "=NA()", "#N/A", "=甲", "=6*2", true]],
      numberFormat: [["0.00", "General", "General", "@", "@", "0%", "General"]],
    },
    AREA,
  );
  const contents = new SheetContents(AREA);
  if (!block) throw new Error("the block has the right shape");
  contents.add(AREA, block);
  expect(contents.values).toEqual([[null, "", { error: "#N/A" }, "#N/A", "=甲", 12, true]]);
  expect([...contents.formulas]).toEqual([
    [cellKey(4, 2), '=""'],
    [cellKey(4, 3), "=NA()"],
    [cellKey(4, 6), "=6*2"],
  ]);
  expect([...contents.numberFormats]).toEqual([
    [cellKey(4, 4), "@"],
    [cellKey(4, 5), "@"],
    [cellKey(4, 6), "0%"],
  ]);
});

test("a formula with empty text is text even where Excel calls it empty", () => {
  const area = { ...AREA, columns: 1 };
  const contents = new SheetContents(area);
  const block = checkedBlock(
    { values: [[""]], valueTypes: [["Empty"]], formulas: [['=IF(1,"")']], numberFormat: [["General"]] },
    area,
  );
  if (block) contents.add(area, block);
  expect(contents.values).toEqual([[""]]);
});

test.each([[null], [[]], [[[1, 2]]], [[[1], [2]]]])("an answer of the wrong shape is no block: %j", (values) => {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const cell = [[1]];
  expect(checkedBlock({ values, valueTypes: cell, formulas: cell, numberFormat: cell }, area)).toBeNull();
  expect(checkedBlock({ values: cell, valueTypes: cell, formulas: cell, numberFormat: values }, area)).toBeNull();
});

test("rows are hidden where no visible area has them", () => {
  const area = { row: 2, column: 0, rows: 5, columns: 1 };
  expect(hiddenRows(area, null, [{ row: 3, column: 0, rows: 2, columns: 1 }])).toEqual([2, 5, 6]);
  expect(hiddenRows(area, true, [])).toEqual([2, 3, 4, 5, 6]);
  expect(hiddenRows(area, false, [])).toEqual([]);
});
