/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { renderCheckedPane } from "./fixtures/render-pane";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function renderData() {
  const pane = await renderCheckedPane();
  await pane.user.click(screen.getByRole("tab", { name: /数据/ }));
  return pane;
}

it("says what would be written before the sheet is made, makes it after a yes, and takes it back", async () => {
  const { host, user } = await renderData();
  await user.click(screen.getByRole("button", { name: "生成标准表" }));
  const panel = await screen.findByRole("region", { name: "将写入标准表" });
  expect(panel).toHaveTextContent("在工作簿最后新建工作表“均衡尺-标准”。");
  expect(host.applied).toEqual([]);
  await user.click(within(panel).getByRole("button", { name: "写入标准表" }));
  expect(host.applied[0]?.operations).toMatchObject([{ type: "sheet", marker: "standard", isNew: true }]);
  expect(await screen.findByRole("heading", { name: "标准表已写入" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销本次写入" }));
  expect(host.undone).toHaveLength(1);
  expect(await screen.findByRole("heading", { name: "已撤销，工作簿已恢复到操作之前。" })).toBeInTheDocument();
});

it("brings a sheet that is there up to date or removes it, whatever the user has called it", async () => {
  const { host, user } = await renderData();
  const [first] = host.snapshot.sheets;
  if (!first) throw new Error("no sheet");
  const ours = { ...first, name: "我的标准", marker: "standard" };
  host.snapshot = { ...host.snapshot, sheets: [...host.snapshot.sheets, ours] };
  await user.click(screen.getByRole("button", { name: "生成标准表" }));
  expect(await screen.findByRole("region", { name: "将写入标准表" })).toHaveTextContent("重新填写工作表“我的标准”");
  await user.click(screen.getByRole("button", { name: "取消" }));
  await user.click(screen.getByRole("button", { name: "删除标准表" }));
  const panel = await screen.findByRole("region", { name: "将删除标准表" });
  expect(panel).toHaveTextContent("删除工作表“我的标准”。");
  await user.click(within(panel).getByRole("button", { name: "删除标准表" }));
  expect(host.applied[0]?.operations).toEqual([{ type: "remove-sheet", marker: "standard", sheet: "我的标准" }]);
});

it("writes nothing where the workbook's structure is protected, and says what to do", async () => {
  const { host, user } = await renderData();
  host.snapshot = { ...host.snapshot, isStructureProtected: true };
  await user.click(screen.getByRole("button", { name: "生成标准表" }));
  const panel = await screen.findByRole("region", { name: "将写入标准表" });
  expect(panel).toHaveTextContent("撤销工作簿保护");
  expect(within(panel).queryByRole("button", { name: "写入标准表" })).not.toBeInTheDocument();
});
