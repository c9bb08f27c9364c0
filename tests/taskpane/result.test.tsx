/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import "../../src/taskpane/result/ResultPanel";
import { renderCheckedPane } from "./fixtures/render-pane";
import { FakeHost } from "./fixtures/fake-host";
import { countyWorkbook } from "./fixtures/county";

// Looking for buttons by their names in a whole pane takes jsdom long on a busy machine.
jest.setTimeout(90_000);

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  document.querySelectorAll("iframe").forEach((frame) => frame.remove());
});

async function renderResult(host: FakeHost = new FakeHost(countyWorkbook())) {
  const pane = await renderCheckedPane(host);
  await pane.user.click(await screen.findByRole("button", { name: "核查结果（打印、上报）" }));
  await screen.findByText("含结论、各校各项指标、差异系数、缺口、待补数据和签字栏，A4纸打印。");
  return pane;
}

const printed = (): readonly string[] => [...document.querySelectorAll("iframe")].map(({ srcdoc }) => srcdoc);

it("prints a document of its own, in a frame that nobody meets, with the county's verdict and every school", async () => {
  const { user } = await renderResult();
  expect(printed()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "打印" }));
  const [html = ""] = printed();
  expect(html).toContain("义务教育均衡发展核查结果");
  expect(html).toContain("资源配置结论：未达标");
  expect(html).toContain("填表人：");
  const frame = document.querySelector("iframe");
  expect(frame).toHaveAttribute("aria-hidden", "true");
  expect(frame?.tabIndex).toBe(-1);
  await user.click(screen.getByRole("button", { name: "打印" }));
  expect(printed()).toHaveLength(1);
});

it("gives the focus back to the button when it has printed", async () => {
  const { user } = await renderResult();
  const button = screen.getByRole("button", { name: "打印" });
  await user.click(button);
  const frame = document.querySelector("iframe");
  frame?.focus();
  expect(document.activeElement).toBe(frame);
  act(() => {
    frame?.contentWindow?.dispatchEvent(new Event("afterprint"));
    jest.runOnlyPendingTimers();
  });
  expect(document.querySelector("iframe")).toBeNull();
  expect(button).toHaveFocus();
});

it("says what would be written before the sheet is made, makes it after a yes, and takes it back", async () => {
  const { host, user } = await renderResult();
  await user.click(screen.getByRole("button", { name: "写成工作表" }));
  const panel = await screen.findByRole("region", { name: "将写入核查结果表" });
  expect(panel).toHaveTextContent("在工作簿最后新建工作表“均衡尺-核查结果”。");
  expect(host.applied).toEqual([]);
  await user.click(within(panel).getByRole("button", { name: "写入核查结果表" }));
  expect(host.applied[0]?.operations).toMatchObject([{ type: "sheet", marker: "result", isNew: true }]);
  expect(await screen.findByRole("heading", { name: "核查结果表已写入" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销本次写入" }));
  expect(host.undone).toHaveLength(1);
  expect(await screen.findByRole("heading", { name: "已撤销，工作簿已恢复到操作之前。" })).toBeInTheDocument();
});

it("brings a sheet that is there up to date or removes it, whatever the user has called it", async () => {
  const host = new FakeHost(countyWorkbook());
  const [first] = host.snapshot.sheets;
  if (!first) throw new Error("no sheet");
  const ours = { ...first, name: "交县里", marker: "result" };
  host.snapshot = { ...host.snapshot, sheets: [...host.snapshot.sheets, ours] };
  const { user } = await renderResult(host);
  await user.click(screen.getByRole("button", { name: "更新核查结果表" }));
  expect(await screen.findByRole("region", { name: "将写入核查结果表" })).toHaveTextContent("重新填写工作表“交县里”");
  await user.click(screen.getByRole("button", { name: "取消" }));
  await user.click(screen.getByRole("button", { name: "删除核查结果表" }));
  const panel = await screen.findByRole("region", { name: "将删除核查结果表" });
  await user.click(within(panel).getByRole("button", { name: "删除核查结果表" }));
  expect(host.applied[0]?.operations).toEqual([{ type: "remove-sheet", marker: "result", sheet: "交县里" }]);
});

it("where the host cannot print, offers the sheet and says so", async () => {
  const host = new FakeHost(countyWorkbook());
  host.capabilities = { ...host.capabilities, canPrint: false };
  await renderResult(host);
  expect(screen.queryByRole("button", { name: "打印" })).not.toBeInTheDocument();
  expect(screen.getByText(/Excel窗格不能直接打印。请先写成工作表/)).toBeInTheDocument();
});

it("where the workbook cannot be written to, still prints and says why there is no sheet", async () => {
  const host = new FakeHost(countyWorkbook());
  host.capabilities = { ...host.capabilities, canWrite: false };
  await renderResult(host);
  expect(screen.getByRole("button", { name: "写成工作表" })).toBeDisabled();
  expect(screen.getByText(/不能写成工作表/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "打印" })).toBeEnabled();
});
