/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { requestFromRibbon } from "../../src/app/requests";
import { renderCheckedPane } from "./fixtures/render-pane";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** The pane while a write goes on that is answered when `answer` is called. */
async function renderWriting() {
  const pane = await renderCheckedPane();
  let answer: () => void = () => undefined;
  pane.host.steps = (all) =>
    new Promise((resolve) => {
      answer = () => resolve(all);
    });
  await pane.user.click(screen.getByRole("button", { name: "标识未达标的单元格" }));
  await screen.findByRole("region", { name: "将写入以下标识" });
  await pane.user.click(screen.getByRole("button", { name: "写入标识" }));
  await screen.findByText("正在写入…");
  return { ...pane, answer: () => act(async () => answer()) };
}

const WRITTEN = /^已标识：红色\d+格、黄色\d+格$/;

it("refuses 标识 and 清除 of the ribbon in words while a write goes on, and keeps its receipt", async () => {
  const { host, user, answer } = await renderWriting();
  for (const request of ["clear", "highlight"] as const) {
    await act(async () => requestFromRibbon(request));
    expect(await screen.findByText(/上一次写入（或撤销）还没有完成，这次操作没有执行。/)).toBeInTheDocument();
  }
  await answer();
  expect(await screen.findByRole("heading", { name: WRITTEN })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销本次写入" }));
  expect(host.undone).toHaveLength(1);
});

it("lets a check that is asked for during a write wait for its end", async () => {
  const { host, answer } = await renderWriting();
  const { readings } = host;
  await act(async () => requestFromRibbon("check"));
  expect(host.readings).toBe(readings);
  await answer();
  await screen.findByRole("heading", { name: WRITTEN });
  expect(host.readings).toBe(readings + 1);
});

it("offers a way on from a write that is not answered, and shows its end if it comes after all", async () => {
  const { user, host, answer } = await renderWriting();
  await act(() => jest.advanceTimersByTimeAsync(59_000));
  expect(screen.queryByRole("button", { name: "不再等待" })).not.toBeInTheDocument();
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  await user.click(screen.getByRole("button", { name: "不再等待" }));
  expect(await screen.findByText("Excel长时间没有应答，已不再等待。")).toBeInTheDocument();
  const alert = screen.getByRole("alert");
  expect(alert).toHaveTextContent("无法核实写入了多少");
  expect(alert).not.toHaveTextContent("没有写入任何内容");
  // A second write must not come between.
  await user.click(screen.getByRole("button", { name: "写入标识" }));
  expect(host.applied).toHaveLength(1);
  expect(await screen.findByText(/上一次写入（或撤销）还没有完成/)).toBeInTheDocument();
  await answer();
  expect(await screen.findByRole("heading", { name: WRITTEN })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销本次写入" }));
  expect(host.undone).toHaveLength(1);
});

it("refuses 标识 of the ribbon while 自检 writes its sheet", async () => {
  const { user, host } = await renderCheckedPane();
  host.probe = () =>
    Promise.resolve({
      version: "",
      platform: "",
      sets: [],
      lacking: [],
      calculatesByHand: false,
      requests: [],
      addresses: [],
    });
  let answer: () => void = () => undefined;
  host.steps = (all) =>
    new Promise((resolve) => {
      answer = () => resolve(all);
    });
  await user.click(screen.getByRole("tab", { name: "数据" }));
  await user.click(await screen.findByRole("button", { name: "自检" }));
  await user.click(await screen.findByRole("button", { name: "开始自检" }));
  await user.click(await screen.findByRole("button", { name: "试写" }));
  await screen.findByText("正在试写…");
  await act(async () => requestFromRibbon("highlight"));
  expect(await screen.findByText(/上一次写入（或撤销）还没有完成，这次操作没有执行。/)).toBeInTheDocument();
  expect(host.applied).toHaveLength(1);
  await act(async () => answer());
});
