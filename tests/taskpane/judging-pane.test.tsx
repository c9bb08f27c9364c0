/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { dataText } from "../../src/i18n/zh-CN/data-page";
import { countyWorkbook, SHEET } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderPane } from "./fixtures/render-pane";
import { Turns } from "./fixtures/turns";

let turns: Turns;
beforeEach(() => {
  turns = new Turns();
});
afterEach(() => jest.restoreAllMocks());

async function openedPane(host = new FakeHost(countyWorkbook())) {
  const pane = renderPane(host);
  await waitFor(() => expect(turns.areWaiting).toBe(1));
  return pane;
}

it("says that it judges while it does, and shows nothing before it has", async () => {
  await openedPane();
  expect(screen.getByRole("progressbar", { name: "正在识别和判断…" })).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: "资源配置结论" })).toBeNull();
  await act(() => turns.giveAll());
  expect(await screen.findByRole("heading", { name: "资源配置结论" })).toBeInTheDocument();
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(turns.given).toBeGreaterThan(50);
});

it("does nothing more of a judging that is cancelled, and shows nothing of it", async () => {
  const { user } = await openedPane();
  await act(() => turns.give());
  await user.click(screen.getByRole("button", { name: "取消检查" }));
  expect(screen.getByRole("heading", { name: "尚未检查" })).toBeInTheDocument();
  const before = turns.given;
  await act(() => turns.giveAll());
  expect(turns.given).toBe(before + 1);
  expect(screen.queryByRole("heading", { name: "资源配置结论" })).toBeNull();
});

it("says of a result that was not brought up to date that it is not, and nothing of the workbook", async () => {
  const { user } = await openedPane();
  await act(() => turns.giveAll());
  await user.click(await screen.findByRole("tab", { name: "数据" }));
  await user.click(screen.getByRole("checkbox", { name: SHEET }));
  expect(screen.getByRole("progressbar", { name: "正在更新结果…" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "取消检查" }));
  expect(screen.getByText("结果尚未更新")).toBeInTheDocument();
  expect(screen.getByText("已取消检查，结果尚未更新。")).toBeInTheDocument();
  expect(screen.queryByText(/没有任何?改动/)).toBeNull();
  await act(() => turns.giveAll());
  // The decision is kept; what is shown of the sheet is still from before it.
  expect(screen.getByRole("checkbox", { name: SHEET })).not.toBeChecked();
  expect(screen.queryByText(dataText.leftOut)).toBeNull();
});
