/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { localDay } from "../../src/app/local-day";
import { parseSettings } from "../../src/app/workbook-settings";
import { keptDocument } from "../../src/host/settings-part";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

/** By hand: 300 + 200 = 500, printed 510. */
const WRONG_TOTAL = workbookOf(
  sheetOf([
    ["学校名称", "办学类型", "学生数"],
    ["第一小学", "小学", 300],
    ["第二小学", "小学", 200],
    ["合计", "", 510],
  ]),
);
const TOTALS = "合计与分项相加";
const kept = (host: FakeHost) => parseSettings(keptDocument(host.settings ?? "")).checksOff;

async function openChecks(host = new FakeHost(WRONG_TOTAL)) {
  const pane = await renderCheckedPane(host, "数据");
  await pane.user.click(screen.getByRole("button", { name: /^核对项目（/ }));
  return { ...pane, host };
}

it("lists every check with what it is for", async () => {
  await openChecks();
  expect(screen.getByRole("button", { name: "核对项目（10项）" })).toBeVisible();
  expect(screen.getByText("单价前后一致").closest("li")).toHaveTextContent("适用于附件2需求测算表");
});

it("switches a check off with reason, person and day, says so on each page, and on again with one click", async () => {
  const { user, host } = await openChecks();
  expect(screen.getByText(/填510，分项相加为500/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: `停用：${TOTALS}` }));
  const form = screen.getByRole("form", { name: `停用：${TOTALS}` });
  expect(within(form).getByLabelText(/理由/)).toHaveFocus();
  await user.keyboard("=1+1");
  await user.type(within(form).getByLabelText(/停用人/), "教育股");
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("form")).not.toBeInTheDocument();
  expect(screen.queryByText(/填510，分项相加为500/)).not.toBeInTheDocument();
  const today = localDay(new Date());
  const line = `已停用的核对：${TOTALS}（1处没有列出；理由：=1+1；教育股，${today}）。`;
  expect(screen.getAllByText(line)[0]).toBeVisible();
  expect(screen.getByRole("button", { name: "核对项目（10项，已停用1项）" })).toBeVisible();
  expect(screen.getByRole("button", { name: `恢复核对：${TOTALS}` })).toHaveFocus();
  expect(screen.queryByText("没有需要核对的数据。")).not.toBeInTheDocument();
  expect(kept(host)).toEqual({ totals: { reason: "=1+1", by: "教育股", date: today } });
  await user.click(screen.getByRole("tab", { name: "达标" }));
  expect(screen.getAllByText(line).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("tab", { name: "数据" }));
  await user.click(screen.getByRole("button", { name: `恢复核对：${TOTALS}` }));
  expect(screen.getByText(/填510，分项相加为500/)).toBeVisible();
  expect(screen.getByRole("button", { name: `停用：${TOTALS}` })).toHaveFocus();
  expect(kept(host)).toEqual({});
});

it("switches nothing off without a reason and a person", async () => {
  const { user, host } = await openChecks();
  await user.click(screen.getByRole("button", { name: `停用：${TOTALS}` }));
  await user.click(screen.getByRole("button", { name: "停用这项核对" }));
  expect(screen.getByText("请填写理由。")).toBeVisible();
  expect(screen.getByText("请填写停用人的部门或职务。")).toBeVisible();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("form")).not.toBeInTheDocument();
  expect(screen.getByText(/填510，分项相加为500/)).toBeVisible();
  expect(host.settings).toBeNull();
});
