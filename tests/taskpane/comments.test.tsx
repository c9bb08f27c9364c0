/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { cellRefName } from "../../src/core/cell/address";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { ownerOf, sealed } from "../../src/plan/comment-marker";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { valueComments } from "../../src/taskpane/comments/value-comments";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const written = (plan: WorkbookPlan | undefined) =>
  (plan?.operations ?? []).flatMap((operation) => (operation.type === "comment" ? [operation] : []));

it("says how many comments would be written, writes them in the words of the pane, and takes them back", async () => {
  const { host, user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: "把原因写进批注" }));
  const panel = await screen.findByRole("region", { name: "将写入以下批注" });
  expect(host.applied).toEqual([]);
  await user.click(within(panel).getByRole("button", { name: "写入批注" }));
  const [plan] = host.applied;
  const comments = written(plan);
  expect(comments.length).toBeGreaterThan(0);
  expect(panel).toHaveTextContent(`在${comments.length}个未达标的单元格写批注`);
  for (const { text } of comments) {
    expect(ownerOf(text)).toBe("ours");
    expect(text).toMatch(/^均衡尺〔[0-9A-Z]{6}〕.+（.+）1\.\d.+：/);
    expect(text).toMatch(/\n依据：.+应不低于/);
    expect(text).toMatch(/ ÷ .+ = /);
  }
  expect(new Set(comments.map(({ cell }) => cellRefName(cell))).size).toBe(comments.length);
  expect(await screen.findByRole("heading", { name: "批注已写入" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销本次写入" }));
  expect(host.undone).toHaveLength(1);
  expect(await screen.findByRole("heading", { name: "已撤销，批注已恢复到操作之前。" })).toBeInTheDocument();
});

/** The pane on a county where everything is said already, but for the first cell: there the user has a comment. */
async function renderSaid() {
  const host = new FakeHost(countyWorkbook());
  const [first, ...others] = valueComments(assessWorkbook(host.snapshot, NEW_SETTINGS));
  if (!first) throw new Error("nothing is below its standard");
  host.comments = [
    { cell: first.cell, text: "我的备注", isAnswered: false },
    ...others.map(({ cell, text }) => ({ cell, text: sealed(text), isAnswered: false })),
  ];
  return { first, others, ...(await renderCheckedPane(host)) };
}

it("leaves a cell with a comment of the user's, and what is said already", async () => {
  const { first, user } = await renderSaid();
  await user.click(screen.getByRole("button", { name: "把原因写进批注" }));
  const panel = await screen.findByRole("region", { name: "将写入以下批注" });
  expect(panel).toHaveTextContent(`${cellRefName(first.cell)}已有批注，不作改动。`);
  expect(within(panel).queryByRole("button", { name: "写入批注" })).not.toBeInTheDocument();
});

it("takes ours off when asked", async () => {
  const { host, others, user } = await renderSaid();
  await user.click(screen.getByRole("button", { name: "删除均衡尺批注" }));
  const removal = await screen.findByRole("region", { name: "将删除均衡尺批注" });
  expect(removal).toHaveTextContent(`删除均衡尺写入的${others.length}条批注。`);
  await user.click(within(removal).getByRole("button", { name: "删除批注" }));
  expect(host.applied[0]?.operations).toEqual(
    others.map(({ cell, text }) => ({ type: "remove-comment", cell, text: sealed(text) })),
  );
});

/** The pane while it writes comments in two steps, after the first; `finish` lets the second be done. */
async function renderWriting() {
  const host = new FakeHost(countyWorkbook());
  let finish: () => void = () => undefined;
  host.steps = async (all, { signal, onProgress }) => {
    onProgress?.(0, all);
    onProgress?.(1, all);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return signal?.aborted ? 1 : all;
  };
  const { user } = await renderCheckedPane(host);
  await user.click(screen.getByRole("button", { name: "把原因写进批注" }));
  await user.click(await screen.findByRole("button", { name: "写入批注" }));
  const [plan] = host.applied;
  const all = written(plan).length;
  const panel = await screen.findByRole("region", { name: "正在写入…" });
  return { host, user, all, panel, finish: () => act(async () => finish()) };
}

it("shows how far it is with many comments, and cancelled says what is written and what is not, which can be undone", async () => {
  const { host, user, all, panel, finish } = await renderWriting();
  expect(all).toBeGreaterThan(2);
  const bar = within(panel).getByRole("progressbar", { name: "正在写入…" });
  expect(bar).toHaveAttribute("aria-valuenow", "1");
  expect(bar).toHaveAttribute("aria-valuemax", String(all));
  expect(panel).toHaveTextContent(/已完成\d+\.\d%/);
  expect(screen.getByRole("heading", { name: "正在写入…" })).toHaveFocus();

  await user.click(within(panel).getByRole("button", { name: "取消" }));
  expect(screen.getByRole("heading", { name: "正在取消…" })).toHaveFocus();
  await finish();
  expect(await screen.findByRole("heading", { name: "已取消写入" })).toHaveFocus();
  const sentence = `已写批注1条，还有${all - 1}条未写。需要继续的，请再点“把原因写进批注”，已写的不会重复写。`;
  expect(screen.getByRole("region", { name: "已取消写入" })).toHaveTextContent(sentence);
  expect(screen.getAllByRole("status").some(({ textContent }) => textContent === `已取消写入：${sentence}`)).toBe(true);
  expect(screen.queryByText("批注已写入")).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销本次写入" }));
  expect(host.undone).toMatchObject([{ operations: 1, left: all - 1 }]);
});

it("not cancelled in time, has written all and says so", async () => {
  const { finish } = await renderWriting();
  await finish();
  expect(await screen.findByRole("heading", { name: "批注已写入" })).toBeInTheDocument();
  expect(screen.queryByText(/未写/)).not.toBeInTheDocument();
});

it("says nothing of comments where Excel has none for add-ins", async () => {
  const host = new FakeHost(countyWorkbook());
  host.capabilities = { ...host.capabilities, canComment: false };
  await renderCheckedPane(host);
  expect(screen.queryByRole("button", { name: "把原因写进批注" })).not.toBeInTheDocument();
});
