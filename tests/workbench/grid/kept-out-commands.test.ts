import { changesSize, refusal } from "../../../src/workbench/grid/kept-out-commands";

test.each([
  "sheet.command.insert-row-before",
  "sheet.command.insert-multi-cols-right",
  "sheet.command.remove-col-by-range",
  "sheet.command.remove-row-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.insert-sheet",
  "sheet.command.remove-sheet-confirm",
  "sheet.command.copy-sheet",
  "sheet.operation.rename-sheet",
  "sheet.command.set-worksheet-order",
  "sheet.command.add-worksheet-merge-all",
  "sheet.command.set-selection-frozen",
  "sheet.command.hide-row-confirm",
])("the structure stays as it is: %s", (id) => {
  expect(refusal(id, false)).toContain("不能增删行列和工作表");
});

test.each([
  "sheet.command.set-range-bold",
  "sheet.command.set-bold",
  "sheet.command.set-background-color",
  "sheet.command.set-border-basic",
  "sheet.command.clear-selection-format",
  "sheet.command.add-number-conditional-rule",
])("the look stays as it is: %s", (id) => {
  expect(refusal(id, false)).toContain("工作台不能修改字体");
});

test.each([
  "sheet.command.set-range-values",
  "sheet.command.paste",
  "sheet.command.auto-fill",
  "sheet.command.copy",
  "sheet.command.set-zoom-ratio",
  "sheet.command.numfmt.set.percent",
  "sheet.command.set-worksheet-activate",
  "univer.command.undo",
])("what is kept, or only looks, is allowed: %s", (id) => {
  expect(refusal(id, false)).toBeNull();
});

test("a protected sheet takes no typing, and says how to go on", () => {
  expect(refusal("sheet.command.set-range-values", true)).toContain("撤销工作表保护");
  expect(refusal("sheet.operation.set-cell-edit-visible", true)).toContain("撤销工作表保护");
  expect(refusal("sheet.command.copy", true)).toBeNull();
});

test("a column may be made wider for reading; the page remembers it", () => {
  expect(refusal("sheet.command.delta-column-width", false)).toBeNull();
  expect(changesSize("sheet.command.delta-column-width")).toBe(true);
  expect(changesSize("sheet.command.paste")).toBe(false);
});
