/** @jest-environment jsdom */
import "../contract/web-text-coding";
import { readFileSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WpsPane } from "../../src/wps/WpsPane";
import { leaveRequest, type PluginStorage } from "../../src/wps/ribbon-request";
import { createMemoryModel } from "../../src/workbench/excel/memory-model";
import { readXlsx } from "../../src/xlsx/read-workbook";
import "../taskpane/fixtures/render-pane";
import { FakeEt } from "./fake-et";

async function wpsWith(file: string): Promise<FakeEt> {
  return new FakeEt(createMemoryModel(await readXlsx(new Uint8Array(readFileSync(file)))));
}

it("judges the workbook that is open in WPS", async () => {
  const et = await wpsWith("assets/samples/示例县-学校台账.xlsx");
  render(<WpsPane application={et} workbook={et.ActiveWorkbook.FullName} storage={undefined} onReload={jest.fn()} />);
  expect(await screen.findByRole("heading", { name: "资源配置结论" }, { timeout: 30_000 })).toBeInTheDocument();
});

// Two previews over a whole sample take a busy machine a while.
jest.setTimeout(120_000);

/** What the pages of an add-in have in common. */
function pluginStorage(): PluginStorage {
  const kept = new Map<string, number | string>();
  return { getItem: (key) => kept.get(key), setItem: (key, value) => void kept.set(key, value) };
}

it("does what the ribbon was pressed for: before the pane was there, and while it stands", async () => {
  const et = await wpsWith("assets/samples/示例县-学校台账.xlsx");
  const workbook = et.ActiveWorkbook.FullName;
  const storage = pluginStorage();
  leaveRequest(storage, workbook, "highlight");
  render(<WpsPane application={et} workbook={workbook} storage={storage} onReload={jest.fn()} />);
  expect(await screen.findByText("将写入以下标识", {}, { timeout: 60_000 })).toBeInTheDocument();
  await userEvent.click(screen.getByText("取消"));
  expect(screen.queryByText("将写入以下标识")).not.toBeInTheDocument();
  leaveRequest(storage, workbook, "highlight");
  expect(await screen.findByText("将写入以下标识", {}, { timeout: 40_000 })).toBeInTheDocument();
});

it("asks for a workbook where none is open, and looks again when it is told to", async () => {
  const et = await wpsWith("assets/samples/示例县-学校台账.xlsx");
  const empty = Object.defineProperty(Object.create(et) as FakeEt, "ActiveWorkbook", { value: null });
  const reload = jest.fn();
  render(<WpsPane application={empty} workbook={null} storage={undefined} onReload={reload} />);
  expect(screen.getByRole("alert")).toHaveTextContent("没有打开的表格");
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(reload.mock.calls).toEqual([[null]]);
});

it("says where to open it when it stands outside WPS", () => {
  render(<WpsPane application={undefined} workbook={null} storage={undefined} onReload={jest.fn()} />);
  expect(screen.getByRole("alert")).toHaveTextContent("需要在WPS表格中打开");
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

it.each(["D:\\上报\\乙 县.xlsx", "/home/上报/乙 县.xlsx"])(
  "does not judge another workbook than %s, for which it was opened, and says what to do",
  async (opened) => {
    const et = await wpsWith("assets/samples/示例县-学校台账.xlsx");
    const reload = jest.fn();
    render(<WpsPane application={et} workbook={opened} storage={undefined} onReload={reload} />);
    expect(screen.getByRole("alert")).toHaveTextContent("这个窗格是为“乙 县.xlsx”打开的");
    expect(screen.getByRole("alert")).toHaveTextContent("请切换到“乙 县.xlsx”，再点“重试”");
    await userEvent.click(screen.getByRole("button", { name: "重试" }));
    expect(reload.mock.calls).toEqual([[null]]);
  },
);
