import { HostError } from "../../src/host/workbook-host";
import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";

const untouched = (parameters: HostError["parameters"], isOfUndo: boolean, code: HostError["code"] = "unexpected") =>
  hostErrorMessage(new HostError(code, parameters), isOfUndo).untouched;

test.each([
  ["a writing that has not begun", { written: 0 }, false, "没有写入任何内容。"],
  ["an undo that has not begun", { written: 0 }, true, "撤销没有执行，已写入的内容没有变化。"],
  [
    "an undo of which nothing is known",
    { unknown: 1, marksOn: "“台账”" },
    true,
    "没有得到应答，无法核实恢复了多少。可以再点一次“撤销”。然后请核对工作表“台账”上的标识。",
  ],
  [
    "a writing of which nothing is known",
    { unknown: 1, sheets: "“表1”" },
    false,
    "没有得到应答，无法核实写入了多少。请核对工作表“表1”。请在工作簿中核对：多出的可删除，缺少的可重新生成。",
  ],
  [
    "marks that could not be put back",
    { written: 3, marksOn: "“台账”", added: 2, removed: 1 },
    false,
    "出错前已写入2条、去掉1条标识，未能恢复：工作表“台账”。不需要的标识可用“清除标识”全部去掉，数据和格式没有改动。",
  ],
  ["settings by half", { written: 1, settings: 1 }, false, "设置没有全部保存，请重试。"],
  [
    "comments that could not be put back",
    { written: 1, comments: "台账!C2" },
    false,
    "出错前已改动的内容未能恢复：批注（台账!C2）。请在表格中核对，均衡尺的批注可用“删除均衡尺批注”去掉。",
  ],
  [
    "a writing that could not be put back",
    { written: 1, cells: "台账!C2" },
    false,
    "出错前已改动的内容未能恢复：单元格台账!C2。请在表格中核对并改回。",
  ],
  [
    "an undo that could not be put back",
    { written: 1, cells: "台账!C2" },
    true,
    "单元格台账!C2没有恢复，或没有全部恢复；其余已恢复。可以再点一次“撤销”。",
  ],
])("of %s it is said what stands in the workbook", (_, parameters, isOfUndo, said) => {
  expect(untouched(parameters, isOfUndo)).toBe(said);
});

it("knows that an undo which was refused by name has changed nothing", () => {
  expect(untouched({ sheet: "台账" }, true, "sheet-protected")).toBe("撤销没有执行，已写入的内容没有变化。");
});
