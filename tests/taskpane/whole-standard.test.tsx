/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { localDay } from "../../src/app/local-day";
import { parseSettings } from "../../src/app/workbook-settings";
import { keptDocument } from "../../src/host/settings-part";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const kept = (host: FakeHost) => parseSettings(keptDocument(host.settings ?? "")).judgements;
const item = (name: RegExp) => screen.getByRole("button", { name });

it("lists the whole standard in its parts, the seven first, each item with its verdict", async () => {
  await renderCheckedPane(undefined, "指标");
  const parts = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(parts).toEqual(expect.arrayContaining(["资源配置", "政府保障程度", "教育质量", "否决性指标"]));
  expect(screen.getByText(/^每百名学生拥有高于规定学历教师数/)).toBeVisible();
  expect(item(/^2\.1\s*规划布局\s*待判定$/)).toBeVisible();
  expect(item(/^2\.12\s*教师资格证\s*缺数\s*缺少教师名册/)).toBeVisible();
});

it("names under an item the table that seems to be for it, with its cell, where nothing of it was understood", async () => {
  const rows = [
    ["教师培训情况表", null, null, null],
    ["学校", "姓名", "任教学科", "五年完成量"],
    ["城关小学", "张三", "语文", 360],
    ["城关小学", "李四", "数学", 372],
  ];
  const { user } = await renderCheckedPane(new FakeHost(workbookOf(sheetOf(rows, { name: "培训" }))), "指标");
  const training = item(/^2\.9\s*教师培训学时\s*缺数[\s\S]*有一张表可能与本项指标有关，但未识别出所需的列。/);
  await user.click(training);
  const row = within(training.closest("li") ?? document.body);
  expect(
    row.getByText(/^培训!A2的“教师培训情况表”可能是“2\.9 教师培训学时”所需的表，但没有找到“培训学时”一列/),
  ).toBeVisible();
  expect(row.getByRole("button", { name: /培训!A2$/ })).toBeVisible();
});

it("shows those of one verdict on request, and all again", async () => {
  const { user } = await renderCheckedPane(undefined, "指标");
  const filter = within(screen.getByRole("group", { name: "按结论筛选" })).getByRole("button", { name: /^待判定/ });
  await user.click(filter);
  expect(filter).toHaveAttribute("aria-pressed", "true");
  expect(screen.queryByRole("button", { name: /^2\.12/ })).toBeNull();
  expect(item(/^5\.6\s*弄虚作假/)).toBeVisible();
  await user.click(filter);
  expect(item(/^2\.12/)).toBeVisible();
});

it("is judged with verdict, evidence, person and day; the next one begins with the same person; it can be taken back", async () => {
  const { user, host } = await renderCheckedPane(undefined, "指标");
  await user.click(item(/^2\.1\s*规划布局/));
  expect(screen.getByText("县域内义务教育学校规划布局合理，符合国家规定要求。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "判定" }));
  const form = within(screen.getByRole("form", { name: "判定：规划布局" }));
  await user.click(form.getByRole("button", { name: "保存判定" }));
  expect(form.getByText("请选择达标或未达标。")).toBeVisible();
  expect(form.getByText("请填写依据。")).toBeVisible();
  await user.click(form.getByRole("radio", { name: "达标" }));
  await user.type(form.getByLabelText(/^依据/), "=布局规划.docx");
  await user.type(form.getByLabelText(/^判定人/), "基教科");
  await user.click(form.getByRole("button", { name: "保存判定" }));
  const today = localDay(new Date());
  expect(kept(host)).toEqual({
    "national-2017/2.1": { isMet: true, evidence: "=布局规划.docx", by: "基教科", date: today },
  });
  expect(item(/^2\.1\s*规划布局\s*达标/)).toBeVisible();
  expect(screen.getByText(/由基教科判定达标。依据：=布局规划\.docx$/)).toBeVisible();

  await user.click(item(/^5\.1\s*考试招生/));
  await user.click(screen.getByRole("button", { name: "判定" }));
  expect(within(screen.getByRole("form", { name: "判定：考试招生" })).getByLabelText(/^判定人/)).toHaveValue("基教科");
  await user.keyboard("{Escape}");

  await user.click(screen.getByRole("button", { name: "撤销判定" }));
  expect(kept(host)).toEqual({});
  expect(item(/^2\.1\s*规划布局\s*待判定/)).toBeVisible();
});

it("a veto that is not met vetoes the county", async () => {
  const { user } = await renderCheckedPane(undefined, "指标");
  await user.click(item(/^5\.3\s*重点学校/));
  await user.click(screen.getByRole("button", { name: "判定" }));
  const form = within(screen.getByRole("form", { name: "判定：重点学校、重点班" }));
  await user.click(form.getByRole("radio", { name: "未达标" }));
  await user.type(form.getByLabelText(/^依据/), "群众反映，已核实");
  await user.type(form.getByLabelText(/^判定人/), "督导室");
  await user.click(form.getByRole("button", { name: "保存判定" }));
  expect(screen.getByText("否决")).toBeVisible();
  expect(screen.getByText("存在否决情形：5.3 重点学校、重点班。")).toBeVisible();
});

/** Judges the item whose form opens on the button in focus. */
async function judge(user: Awaited<ReturnType<typeof renderCheckedPane>>["user"], verdict: "达标" | "未达标") {
  const form = within(screen.getByRole("form"));
  await user.click(form.getByRole("radio", { name: verdict }));
  await user.type(form.getByLabelText(/^依据/), "现场核查");
  await user.clear(form.getByLabelText(/^判定人/));
  await user.type(form.getByLabelText(/^判定人/), "督导室{Enter}");
}

it("keeps the focus in the row of an item: after saving, cancelling and taking back", async () => {
  const { user } = await renderCheckedPane(undefined, "指标");
  await user.click(item(/^2\.1\s*规划布局/));
  await user.click(screen.getByRole("button", { name: "判定" }));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("button", { name: "判定" })).toHaveFocus();
  await user.keyboard("{Enter}");
  await judge(user, "达标");
  expect(screen.getByRole("button", { name: "修改判定" })).toHaveFocus();
  await user.keyboard("{Tab}{Enter}");
  expect(screen.getByRole("button", { name: "判定" })).toHaveFocus();
});

it("an item that is judged among those to be judged leaves the list, and the focus goes to what is listed", async () => {
  const { user } = await renderCheckedPane(undefined, "指标");
  const filter = within(screen.getByRole("group", { name: "按结论筛选" })).getByRole("button", { name: /^待判定/ });
  await user.click(filter);
  await user.click(item(/^2\.1\s*规划布局/));
  await user.click(screen.getByRole("button", { name: "判定" }));
  await judge(user, "达标");
  expect(screen.queryByRole("button", { name: /^2\.1\s*规划布局/ })).toBeNull();
  expect(filter).toHaveFocus();
  expect(screen.getByText("“规划布局”由“待判定”列入“达标”。")).toBeVisible();
  await user.click(filter);
  expect(screen.queryByText(/由“待判定”列入/)).toBeNull();
});

it("what was done to an item is read out once, in the one place for it, with that it is kept", async () => {
  const { user } = await renderCheckedPane(undefined, "指标");
  await user.click(item(/^2\.1\s*规划布局/));
  await user.click(screen.getByRole("button", { name: "判定" }));
  await judge(user, "达标");
  const told = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
  await waitFor(() => expect(told()).toEqual(["已判定：规划布局。已存入工作簿。"]));
  await user.click(screen.getByRole("button", { name: "撤销判定" }));
  await waitFor(() => expect(told()).toEqual(["已撤销判定：规划布局。已存入工作簿。"]));
});

it("an item that is on its way to the workbook is not called kept when the one before it is", async () => {
  const host = new FakeHost(countyWorkbook());
  const waiting: (() => void)[] = [];
  const keep = host.writeSettings.bind(host);
  host.writeSettings = async (document) => {
    await new Promise<void>((resolve) => void waiting.push(resolve));
    await keep(document);
  };
  const { user } = await renderCheckedPane(host, "指标");
  const told = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
  await user.click(item(/^2\.1\s*规划布局/));
  await user.click(screen.getByRole("button", { name: "判定" }));
  await judge(user, "达标");
  await waitFor(() => expect(told()).toEqual(["已判定：规划布局。"]));
  await user.click(screen.getByRole("button", { name: "撤销判定" }));
  await waitFor(() => expect(told()).toEqual(["已撤销判定：规划布局。"]));
  await act(async () => waiting.shift()?.());
  await waitFor(() => expect(waiting).toHaveLength(1));
  expect(told()).toEqual(["已撤销判定：规划布局。"]);
  await act(async () => waiting.shift()?.());
  await waitFor(() => expect(told()).toEqual(["已撤销判定：规划布局。已存入工作簿。"]));
});
