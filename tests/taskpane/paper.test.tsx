/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import "../../src/taskpane/result/PaperPanel";
import { renderCheckedPane } from "./fixtures/render-pane";
import { FakeHost } from "./fixtures/fake-host";
import { countyWorkbook } from "./fixtures/county";

// Looking for buttons by their names in a whole pane takes jsdom long on a busy machine.
jest.setTimeout(90_000);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function renderPaper(host: FakeHost = new FakeHost(countyWorkbook())) {
  const pane = await renderCheckedPane(host);
  await pane.user.click(await screen.findByRole("button", { name: "核查底稿" }));
  await screen.findByText(/^核查底稿逐项列出合计、单价和条款的核对过程/);
  return pane;
}

it("says what would be written, makes the sheet after a yes, and takes it back", async () => {
  const { host, user } = await renderPaper();
  await user.click(screen.getByRole("button", { name: "写成底稿" }));
  const panel = await screen.findByRole("region", { name: "将写入核查底稿" });
  expect(panel).toHaveTextContent("在工作簿最后新建工作表“均衡尺-核查底稿”。");
  expect(host.applied).toEqual([]);
  await user.click(within(panel).getByRole("button", { name: "写入核查底稿" }));
  expect(host.applied[0]?.operations).toMatchObject([{ type: "sheet", marker: "working-paper", isNew: true }]);
  expect(await screen.findByRole("heading", { name: "核查底稿已写入" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销本次写入" }));
  expect(host.undone).toHaveLength(1);
});

it("brings a sheet that is there up to date or removes it", async () => {
  const host = new FakeHost(countyWorkbook());
  const [first] = host.snapshot.sheets;
  if (!first) throw new Error("no sheet");
  host.snapshot = {
    ...host.snapshot,
    sheets: [...host.snapshot.sheets, { ...first, name: "审计", marker: "working-paper" }],
  };
  const { user } = await renderPaper(host);
  await user.click(screen.getByRole("button", { name: "更新底稿" }));
  expect(await screen.findByRole("region", { name: "将写入核查底稿" })).toHaveTextContent("审计");
  await user.click(screen.getByRole("button", { name: "取消" }));
  await user.click(screen.getByRole("button", { name: "删除底稿" }));
  expect(await screen.findByRole("region", { name: "将删除核查底稿" })).toHaveTextContent("审计");
});

it("cannot be written where the workbook cannot, and says so", async () => {
  const host = new FakeHost(countyWorkbook());
  host.capabilities = { ...host.capabilities, canWrite: false };
  await renderPaper(host);
  expect(screen.getByRole("button", { name: "写成底稿" })).toBeDisabled();
});
