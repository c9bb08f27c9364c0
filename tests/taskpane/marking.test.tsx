/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { requestFromRibbon } from "../../src/app/requests";
import { HostError } from "../../src/host/workbook-host";
import { isOurHighlight } from "../../src/plan/highlight-marker";
import { countyWorkbook, SHEET } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function renderPreview() {
  const pane = await renderCheckedPane();
  await pane.user.click(screen.getByRole("button", { name: "标识未达标的单元格" }));
  const panel = await screen.findByRole("region", { name: "将写入以下标识" });
  return { ...pane, panel };
}

it("says in words what would be written before anything is, after reading the workbook again", async () => {
  const { host, panel } = await renderPreview();
  expect(host.readings).toBe(2);
  expect(host.applied).toEqual([]);
  expect(panel).toHaveTextContent(/在工作表“.+”的.+列标出未达标的数值/);
  expect(within(panel).getByRole("list", { name: "图例" })).toHaveTextContent("加下划线");
  expect(within(panel).getByRole("heading")).toHaveFocus();
});

it("writes nothing on 取消, and the focus goes back to where it came from", async () => {
  const { host, user } = await renderPreview();
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(host.applied).toEqual([]);
  expect(screen.queryByRole("region", { name: "将写入以下标识" })).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "标识未达标的单元格" })).toHaveFocus();
});

it("cancelled while many marks are being written, says that nothing is changed, and shows the plan again", async () => {
  const host = new FakeHost(countyWorkbook());
  host.steps = (all, { signal, onProgress }) =>
    new Promise((_, reject) => {
      onProgress?.(0, all);
      signal?.addEventListener("abort", () => reject(new HostError("write-cancelled", { written: 0 })));
    });
  const { user } = await renderCheckedPane(host);
  await user.click(screen.getByRole("button", { name: "标识未达标的单元格" }));
  await user.click(await screen.findByRole("button", { name: "写入标识" }));
  const panel = await screen.findByRole("region", { name: "正在写入…" });
  await user.click(within(panel).getByRole("button", { name: "取消" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("已取消写入。没有写入任何内容。需要时可以重新写入。");
  expect(screen.getByRole("button", { name: "写入标识" })).toBeInTheDocument();
});

it("writes nothing on Escape", async () => {
  const { host, user } = await renderPreview();
  await user.keyboard("{Escape}");
  expect(host.applied).toEqual([]);
  expect(screen.getByRole("button", { name: "标识未达标的单元格" })).toBeInTheDocument();
});

it("writes the plan that was shown, tells how much, and takes it back with its own receipt", async () => {
  const { host, user } = await renderPreview();
  await user.click(screen.getByRole("button", { name: "写入标识" }));
  const [plan] = host.applied;
  const rules = plan?.operations.filter(({ type }) => type === "add-highlight") ?? [];
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.every((rule) => rule.type === "add-highlight" && isOurHighlight(rule.formula))).toBe(true);
  // 城关第二小学: 20 of 22.54 rooms. 河东小学: 0.7 of everything, rounded up for people. See the hand count in marked-cells.test.ts.
  const heading = await screen.findByRole("heading", { name: /^已标识：红色\d+格、黄色\d+格$/ });
  expect(heading).toHaveFocus();
  const sheets = within(screen.getByRole("list", { name: "各工作表的标识" })).getAllByRole("listitem");
  expect(sheets.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^工作表“.+”：红色\d+格、黄色\d+格，从[A-Z]+\d+开始查看$/),
  ]);

  await user.click(screen.getByRole("button", { name: "撤销本次写入" }));
  expect(host.undone).toEqual([{ operations: plan?.operations.length, syncs: 2, undo: null }]);
  expect(await screen.findByRole("heading", { name: "已撤销，标识已恢复到操作之前。" })).toBeInTheDocument();
});

it("shows before 清除标识 that only our rules go, and removes them after a yes", async () => {
  const { host, user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: "清除标识" }));
  const panel = await screen.findByRole("region", { name: "将清除以下标识" });
  expect(panel).toHaveTextContent("由均衡尺写入的标识");
  expect(host.applied).toEqual([]);
  await user.click(within(panel).getByRole("button", { name: "清除标识" }));
  expect(host.applied[0]?.operations.every(({ type }) => type === "clear-highlights")).toBe(true);
  expect(await screen.findByRole("heading", { name: "标识已清除" })).toBeInTheDocument();
});

it("clears the other sheets where one is protected, and names that one before", async () => {
  const county = countyWorkbook();
  const host = new FakeHost({
    ...county,
    sheets: county.sheets.map((sheet) => ({ ...sheet, isProtected: sheet.name === "说明" })),
  });
  const { user } = await renderCheckedPane(host);
  await user.click(screen.getByRole("button", { name: "清除标识" }));
  const panel = await screen.findByRole("region", { name: "将清除以下标识" });
  expect(panel).toHaveTextContent("工作表“说明”受保护，其中的标识不会清除。");
  await user.click(within(panel).getByRole("button", { name: "清除标识" }));
  expect(host.applied.map(({ operations }) => operations)).toEqual([[{ type: "clear-highlights", sheet: SHEET }]]);
});

it("says that nothing can be cleared where every sheet is protected, and offers no writing", async () => {
  const county = countyWorkbook();
  const host = new FakeHost({ ...county, sheets: county.sheets.map((sheet) => ({ ...sheet, isProtected: true })) });
  const { user } = await renderCheckedPane(host);
  await user.click(screen.getByRole("button", { name: "清除标识" }));
  const panel = await screen.findByRole("region", { name: "将清除以下标识" });
  expect(panel).toHaveTextContent("没有可以清除的标识。");
  expect(panel).toHaveTextContent(`工作表“${SHEET}”、“说明”受保护`);
  expect(within(panel).queryByRole("button", { name: "清除标识" })).not.toBeInTheDocument();
});

it("goes back to the preview when writing fails, and says what was not touched", async () => {
  const { host, user } = await renderPreview();
  host.failure = new HostError("sheet-protected", { sheet: SHEET });
  await user.click(screen.getByRole("button", { name: "写入标识" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("写入未完成");
  expect(alert).toHaveTextContent(`工作表“${SHEET}”受保护`);
  expect(alert).toHaveTextContent("没有写入任何内容。");
  expect(screen.getByRole("button", { name: "写入标识" })).toBeInTheDocument();
});

it("does not write a preview that an edit has made out of date", async () => {
  const { host, user } = await renderPreview();
  act(() => host.edit());
  expect(screen.getByText("表格刚有改动，重新检查后才能写入。")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "写入标识" }));
  expect(host.applied).toEqual([]);
  await act(() => jest.advanceTimersByTimeAsync(1_000));
  await user.click(screen.getByRole("button", { name: "写入标识" }));
  expect(host.applied).toHaveLength(1);
});

it("writes once when the button is pressed twice", async () => {
  const { host } = await renderPreview();
  const button = screen.getByRole("button", { name: "写入标识" });
  await act(async () => {
    button.click();
    button.click();
  });
  expect(host.applied).toHaveLength(1);
});

it("offers no writing where the workbook cannot be written to", async () => {
  const host = new FakeHost(countyWorkbook());
  host.capabilities = { ...host.capabilities, canWrite: false };
  await renderCheckedPane(host);
  expect(screen.getByRole("button", { name: "标识未达标的单元格" })).toBeDisabled();
  expect(screen.getByText(/可能为只读/)).toBeInTheDocument();
});

it("opens the preview when the ribbon asks for highlights, and writes nothing by that", async () => {
  const { host } = await renderCheckedPane(undefined, "数据");
  act(() => requestFromRibbon("highlight"));
  expect(await screen.findByRole("region", { name: "将写入以下标识" })).toBeInTheDocument();
  expect(screen.getByRole("tab", { name: "达标" })).toHaveAttribute("aria-selected", "true");
  expect(host.applied).toEqual([]);
});
