import { HostError } from "../../src/host/workbook-host";
import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";

const untouched = (parameters: HostError["parameters"], isOfUndo: boolean, code: HostError["code"] = "unexpected") =>
  hostErrorMessage(new HostError(code, parameters), isOfUndo).untouched;

test.each([
  ["a writing that has not begun", { written: 0 }, false, "工作簿没有改动。"],
  ["an undo that has not begun", { written: 0 }, true, "工作簿没有改动。"],
  ["an undo of which nothing is known", {}, true, "可能只恢复了一部分，可以再点一次“撤销”。"],
  [
    "a writing that could not be put back",
    { written: 1, cells: "台账!C2" },
    false,
    "出错前已修改的单元格未能恢复：台账!C2。请在表格中核对并改回。",
  ],
  [
    "an undo that could not be put back",
    { written: 1, cells: "台账!C2" },
    true,
    "只恢复了一部分：台账!C2已恢复，其余没有恢复。可以再点一次“撤销”。",
  ],
])("of %s it is said what stands in the workbook", (_, parameters, isOfUndo, said) => {
  expect(untouched(parameters, isOfUndo)).toBe(said);
});

it("knows that an undo which was refused by name has changed nothing", () => {
  expect(untouched({ sheet: "台账" }, true, "sheet-protected")).toBe("工作簿没有改动。");
});
