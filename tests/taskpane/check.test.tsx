/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { keptDocument } from "../../src/host/settings-part";
import { HostError, type ReadOptions, type WorkbookReading } from "../../src/host/workbook-host";
import { COUNTY, countyWorkbook, EMPTY_WORKBOOK, primarySchool, WORKBOOK_WITHOUT_TABLE } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { deferred, renderCheckedPane, renderPane } from "./fixtures/render-pane";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A host whose readings the test settles; they fail with "cancelled" when they are given up. */
class SlowHost extends FakeHost {
  readonly pending: {
    settle: () => void;
    tell: (done: number, total: number) => void;
    signal: AbortSignal | undefined;
  }[] = [];

  override readWorkbook(options: ReadOptions = {}): Promise<WorkbookReading> {
    const { promise, resolve, reject } = deferred<WorkbookReading>();
    const reading = { snapshot: this.snapshot, settings: keptDocument(this.settings), syncs: 3 };
    options.signal?.addEventListener("abort", () => reject(new HostError("cancelled")));
    this.pending.push({
      settle: () => resolve(reading),
      tell: (done, total) => options.onProgress?.(done, total),
      signal: options.signal,
    });
    this.readings += 1;
    return promise;
  }
}

it("reads the workbook when it opens and shows the verdict", async () => {
  renderPane();
  expect(await screen.findByRole("heading", { name: "资源配置结论" })).toBeInTheDocument();
  expect(screen.getByLabelText("各校结论")).toHaveTextContent("未达标3所");
  expect(screen.getByText(/检查完成：总体未达标，未达标3所，缺数1所。/)).toBeInTheDocument();
});

it("shows how far the reading is, and leaves the workbook unread when it is cancelled", async () => {
  const host = new SlowHost(countyWorkbook());
  const { user } = renderPane(host);
  await waitFor(() => expect(host.pending).toHaveLength(1));
  act(() => host.pending[0]?.tell(48_000, 240_000));
  expect(screen.getByText("已读取48,000/240,000个单元格")).toBeInTheDocument();
  expect(screen.getByRole("progressbar", { name: "正在读取工作簿…" })).toHaveAttribute("aria-valuenow", "0.2");

  await user.click(screen.getByRole("button", { name: "取消检查" }));
  expect(host.pending[0]?.signal?.aborted).toBe(true);
  expect(screen.getByRole("heading", { name: "尚未检查" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "开始检查" })).toHaveFocus();

  await user.click(screen.getByRole("button", { name: "开始检查" }));
  await waitFor(() => expect(host.pending).toHaveLength(2));
  await act(async () => host.pending[1]?.settle());
  expect(screen.getByRole("heading", { name: "资源配置结论" })).toBeInTheDocument();
});

it("keeps the last result on the page when a second check is cancelled", async () => {
  const host = new SlowHost(countyWorkbook());
  const { user } = renderPane(host);
  await waitFor(() => expect(host.pending).toHaveLength(1));
  await act(async () => host.pending[0]?.settle());
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  // One button in one place: the keyboard stays on it.
  expect(screen.getByRole("button", { name: "取消检查" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "取消检查" }));
  expect(screen.getByRole("button", { name: "重新检查" })).toHaveFocus();
  expect(screen.getByRole("heading", { name: "资源配置结论" })).toBeInTheDocument();
  expect(screen.getByText("已取消检查")).toBeInTheDocument();
  expect(screen.getByText("已取消检查，工作簿没有任何改动。")).toBeInTheDocument();
});

it("says what happened, what was not touched and what to do when reading fails, and tries again on request", async () => {
  const host = new FakeHost(countyWorkbook());
  const read = jest.spyOn(host, "readWorkbook").mockRejectedValueOnce(new HostError("too-large"));
  const { user } = renderPane(host);
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("读取工作簿失败");
  expect(alert).toHaveTextContent("内容过多，超出一次可以读取的范围。");
  expect(alert).toHaveTextContent("没有写入任何内容。");
  expect(alert).toHaveTextContent("请删除数据表以外的多余内容");
  expect(within(alert).getByRole("heading")).toHaveFocus();

  await user.click(within(alert).getByRole("button", { name: "重试" }));
  expect(await screen.findByRole("heading", { name: "资源配置结论" })).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(read).toHaveBeenCalledTimes(2);
});

it("reads by itself what could not be read while a cell was being edited", async () => {
  const host = new FakeHost(countyWorkbook());
  const read = jest
    .spyOn(host, "readWorkbook")
    .mockRejectedValueOnce(new HostError("cell-being-edited"))
    .mockRejectedValueOnce(new HostError("cell-being-edited"));
  renderPane(host);
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("有单元格正在编辑，暂时不能操作。");
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  expect(read).toHaveBeenCalledTimes(2);
  expect(screen.getByRole("alert")).toHaveTextContent("有单元格正在编辑，暂时不能操作。");
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  expect(await screen.findByRole("heading", { name: "资源配置结论" })).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(read).toHaveBeenCalledTimes(3);
  // A quiet reading needs one before it.
  expect(read.mock.calls.map(([options]) => options?.isQuiet)).toEqual([false, false, false]);
});

it("does not try again by itself what does not pass", async () => {
  const host = new FakeHost(countyWorkbook());
  const read = jest.spyOn(host, "readWorkbook").mockRejectedValueOnce(new HostError("too-large"));
  renderPane(host);
  await screen.findByRole("alert");
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(read).toHaveBeenCalledTimes(1);
});

it("leaves trying again to the user where a reading would cost his undo", async () => {
  const host = new FakeHost(countyWorkbook());
  host.capabilities = { ...host.capabilities, canReadQuietly: false };
  const read = jest.spyOn(host, "readWorkbook").mockRejectedValueOnce(new HostError("cell-being-edited"));
  renderPane(host);
  await screen.findByRole("alert");
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(read).toHaveBeenCalledTimes(1);
});

it("tells a failure that no adapter has named with its message", async () => {
  const host = new FakeHost(countyWorkbook());
  jest.spyOn(host, "readWorkbook").mockRejectedValueOnce(new TypeError("x is undefined"));
  renderPane(host);
  expect(await screen.findByRole("alert")).toHaveTextContent("x is undefined");
});

it("says when it has checked and what came of it: what was read first, then what has changed since", async () => {
  jest.setSystemTime(new Date(2026, 10, 29, 9, 5));
  const { host, user } = await renderCheckedPane();
  const header = within(screen.getByRole("banner"));
  expect(header.getByText("09:05检查完成")).toBeInTheDocument();
  expect(header.getByText("1张表、10所学校")).toBeInTheDocument();
  jest.setSystemTime(new Date(2026, 10, 29, 14, 32));
  await user.click(header.getByRole("button", { name: "重新检查" }));
  expect(await header.findByText("14:32检查完成")).toBeInTheDocument();
  expect(header.getByText("结果与上次相同")).toBeInTheDocument();
  host.snapshot = countyWorkbook([...COUNTY, primarySchool("新建小学", 300, 1.2)]);
  await user.click(header.getByRole("button", { name: "重新检查" }));
  expect(await header.findByText("达标6→7所")).toBeInTheDocument();
});

it("says all this in two lines that are always there: what stands below does not move", async () => {
  const { host } = await renderCheckedPane();
  const lines = () => screen.getByRole("banner").querySelectorAll("p").length;
  expect(lines()).toBe(2);
  act(() => host.edit());
  expect(screen.getByText("表格已改动")).toBeInTheDocument();
  expect(lines()).toBe(2);
  expect(screen.getAllByRole("button", { name: "重新检查" })).toHaveLength(1);
});

it("says quietly that the workbook was edited, and checks again by itself once the edits stop", async () => {
  const { host } = await renderCheckedPane();
  expect(screen.getByLabelText("各校结论")).toHaveTextContent("达标6所");
  host.snapshot = countyWorkbook([...COUNTY, primarySchool("新建小学", 300, 1.2)]);
  act(() => host.edit());
  expect(screen.getByText("表格已改动")).toBeInTheDocument();
  act(() => jest.advanceTimersByTime(250));
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(250));
  expect(host.readings).toBe(1);
  await act(() => jest.advanceTimersByTimeAsync(100));
  expect(host.readings).toBe(2);
  expect(screen.getByLabelText("各校结论")).toHaveTextContent("达标7所");
  expect(screen.queryByText("表格已改动")).not.toBeInTheDocument();
});

it("asks only for quiet readings when it checks by itself, and writes nothing", async () => {
  const { host } = await renderCheckedPane();
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(1_100));
  expect(host.asked.map(({ isQuiet }) => isQuiet)).toEqual([false, true]);
  expect(host.settings).toBeNull();
});

it("does not check by itself where that would cost the user's undo", async () => {
  const host = new FakeHost(countyWorkbook());
  host.capabilities = { ...host.capabilities, canReadQuietly: false };
  await renderCheckedPane(host);
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(host.readings).toBe(1);
  expect(screen.getByText("表格已改动")).toBeInTheDocument();
});

it("does not check by itself while the pane is hidden, and does so when it is shown again", async () => {
  const { host } = await renderCheckedPane();
  act(() => host.showPane(false));
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(host.readings).toBe(1);
  act(() => host.showPane(true));
  await act(() => jest.advanceTimersByTimeAsync(1_100));
  expect(host.readings).toBe(2);
});

it("waits for the user where a quiet reading is not possible, and says no more than that the workbook was edited", async () => {
  const { host, user } = await renderCheckedPane();
  jest.spyOn(host, "readWorkbook").mockRejectedValueOnce(new HostError("not-quiet"));
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(host.readings).toBe(1);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  await waitFor(() => expect(host.readings).toBe(2));
});

it("leaves it to the user to check again after an edit when the last check was slow", async () => {
  const host = new SlowHost(countyWorkbook());
  const { user } = renderPane(host);
  await waitFor(() => expect(host.pending).toHaveLength(1));
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  await act(async () => host.pending[0]?.settle());
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(host.readings).toBe(1);
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  await waitFor(() => expect(host.readings).toBe(2));
});

it("waits after an edit for as long as the last check took", async () => {
  const host = new SlowHost(countyWorkbook());
  renderPane(host);
  await waitFor(() => expect(host.pending).toHaveLength(1));
  await act(() => jest.advanceTimersByTimeAsync(800));
  await act(async () => host.pending[0]?.settle());
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(700));
  expect(host.readings).toBe(1);
  await act(() => jest.advanceTimersByTimeAsync(200));
  expect(host.readings).toBe(2);
});

it("does not count how long the workbook took to answer at all", async () => {
  const host = new SlowHost(countyWorkbook());
  renderPane(host);
  await waitFor(() => expect(host.pending).toHaveLength(1));
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  act(() => host.pending[0]?.tell(0, 100));
  await act(() => jest.advanceTimersByTimeAsync(100));
  act(() => host.pending[0]?.tell(100, 100));
  await act(async () => host.pending[0]?.settle());
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(350));
  expect(host.readings).toBe(2);
});

it("lets the first check take longer, which everything else starts beside, but no later one", async () => {
  const host = new SlowHost(countyWorkbook());
  renderPane(host);
  await waitFor(() => expect(host.pending).toHaveLength(1));
  await act(() => jest.advanceTimersByTimeAsync(2_500));
  await act(async () => host.pending[0]?.settle());
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(1_100));
  expect(host.readings).toBe(2);
  await act(() => jest.advanceTimersByTimeAsync(2_500));
  await act(async () => host.pending[1]?.settle());
  act(() => host.edit());
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(host.readings).toBe(2);
});

it("drops the result of a run that another one has replaced", async () => {
  const host = new SlowHost(countyWorkbook());
  const { user } = renderPane(host);
  await waitFor(() => expect(host.pending).toHaveLength(1));
  await act(async () => host.pending[0]?.settle());
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  host.snapshot = countyWorkbook([primarySchool("唯一小学", 300, 1.2)]);
  await user.click(screen.getByRole("button", { name: "标识未达标的单元格" })); // which checks first
  await waitFor(() => expect(host.pending).toHaveLength(3));
  expect(host.pending[1]?.signal?.aborted).toBe(true);
  await act(async () => {
    host.pending[2]?.settle();
    host.pending[1]?.settle();
  });
  expect(screen.getByLabelText("各校结论")).toHaveTextContent("达标1所");
});

it("says that an empty workbook is empty and shows what a readable table looks like", async () => {
  await renderCheckedPane(new FakeHost(EMPTY_WORKBOOK));
  expect(screen.getByRole("heading", { name: "工作簿没有内容" })).toBeInTheDocument();
  expect(screen.getByRole("columnheader", { name: "学校名称" })).toBeInTheDocument();
});

it("says what a readable table looks like when none was found, and leads to what was read", async () => {
  const { user } = await renderCheckedPane(new FakeHost(WORKBOOK_WITHOUT_TABLE));
  expect(screen.getByRole("heading", { name: "没有找到学校数据表" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "查看识别结果" }));
  expect(screen.getByRole("tab", { name: "数据" })).toHaveAttribute("aria-selected", "true");
});

it("stops following the workbook when it goes away", async () => {
  const { host, unmount } = await renderCheckedPane();
  unmount();
  await act(() => jest.advanceTimersByTimeAsync(0));
  host.edit();
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(host.readings).toBe(1);
});
