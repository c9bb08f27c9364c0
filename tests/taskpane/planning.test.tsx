/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { planHighlights } from "../../src/app/highlight";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { wholly } from "../../src/core/pieces";
import { FakeHost } from "./fixtures/fake-host";
import { countyWorkbook } from "./fixtures/county";
import { renderCheckedPane } from "./fixtures/render-pane";
import { Turns } from "./fixtures/turns";

/** The readings of which marks were planned. */
const mockPlanned: WorkbookAssessment[] = [];
let mockFault: Error | null = null;
jest.mock("../../src/app/highlight", () => {
  const highlight = jest.requireActual<{ planHighlights: typeof planHighlights }>("../../src/app/highlight");
  return {
    ...highlight,
    *planHighlights(assessment: WorkbookAssessment) {
      mockPlanned.push(assessment);
      if (mockFault) throw mockFault;
      return yield* highlight.planHighlights(assessment);
    },
  };
});

beforeEach(() => {
  mockPlanned.length = 0;
  mockFault = null;
});
afterEach(() => jest.restoreAllMocks());

const panel = () => screen.findByRole("region", { name: "将写入以下标识" });
const waiting = () => screen.queryByRole("progressbar", { name: "正在整理要写入的内容…" });
const button = (name: string) => screen.getByRole("button", { name });

/** The preview while the plan of marks is being made: one piece of it is. */
async function planningPane() {
  const pane = await renderCheckedPane(new FakeHost(countyWorkbook()));
  const turns = new Turns();
  await pane.user.click(button("标识未达标的单元格"));
  await judged(turns, () => mockPlanned.length > 0);
  return { ...pane, turns };
}

async function judged(turns: Turns, isThere: () => boolean): Promise<void> {
  await waitFor(() => expect(turns.areWaiting).toBeGreaterThan(0));
  while (!isThere()) await act(() => turns.give());
}

it("shows at once that the plan is being made, gives way while it is, and then shows it in the same panel", async () => {
  const { turns } = await planningPane();
  expect(await panel()).toHaveAttribute("aria-busy", "true");
  expect(waiting()).toBeVisible();
  expect(screen.getByText("正在整理要写入的内容…")).toBeVisible();
  const heading = within(await panel()).getByRole("heading");
  expect(heading).toHaveFocus();
  const before = turns.given;
  await act(() => turns.giveAll());
  expect(turns.given - before).toBeGreaterThan(10);
  expect(waiting()).toBeNull();
  expect(await panel()).toHaveTextContent(/在工作表“.+”的.+列标出未达标的数值/);
  expect(await panel()).not.toHaveAttribute("aria-busy", "true");
  expect(heading).toHaveFocus();
});

it("writes nothing before the plan is there, and then the one that is shown", async () => {
  const { host, user, turns } = await planningPane();
  await user.click(button("写入标识"));
  expect(host.applied).toEqual([]);
  await act(() => turns.giveAll());
  await user.click(button("写入标识"));
  await act(() => turns.giveAll());
  await screen.findByRole("heading", { name: /^已标识：红色\d+格、黄色\d+格$/ });
  const assessment = mockPlanned.at(-1);
  if (!assessment) throw new Error("nothing was planned");
  expect(host.applied).toHaveLength(1);
  expect(host.applied[0]).toBe(wholly(planHighlights(assessment)));
});

it.each([
  ["取消", "button"],
  ["Escape", "key"],
])("makes no more of the plan once it is closed by %s", async (name, how) => {
  const { user, turns } = await planningPane();
  await (how === "key" ? user.keyboard("{Escape}") : user.click(button(name)));
  expect(screen.queryByRole("region", { name: "将写入以下标识" })).toBeNull();
  const before = turns.given;
  await act(() => turns.giveAll());
  expect(turns.given).toBe(before + 1);
  expect(button("标识未达标的单元格")).toHaveFocus();
});

it("makes no more of the plan while another page is shown, and goes on when the user comes back", async () => {
  const { user, turns } = await planningPane();
  await user.click(screen.getByRole("tab", { name: "数据" }));
  const before = turns.given;
  await act(() => turns.giveAll());
  expect(turns.given).toBe(before + 1);
  await user.click(screen.getByRole("tab", { name: "达标" }));
  await act(() => turns.giveAll());
  expect(await panel()).toHaveTextContent(/列标出未达标的数值/);
});

it("begins anew with what was read meanwhile, and never shows what was planned of the reading before", async () => {
  const { user, turns, host } = await planningPane();
  await user.click(button("重新检查"));
  await judged(turns, () => mockPlanned.length > 1);
  expect(waiting()).toBeVisible();
  const [first, second] = mockPlanned;
  expect(second).not.toBe(first);
  await act(() => turns.giveAll());
  await user.click(button("写入标识"));
  await act(() => turns.giveAll());
  if (!second) throw new Error("nothing was planned again");
  expect(host.applied[0]).toBe(wholly(planHighlights(second)));
});

it("shows a new reading's plan at once where it takes no longer than one slice, and the focus stays", async () => {
  const { user, turns } = await planningPane();
  turns.hurry();
  await act(() => turns.giveAll());
  button("写入标识").focus();
  const written = button("写入标识");
  await user.click(button("重新检查"));
  await act(() => turns.giveAll());
  expect(waiting()).toBeNull();
  expect(button("写入标识")).toBe(written);
});

it("shows the failure of a plan that cannot be made as any other of the page", async () => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { turns, user } = await planningPane();
  mockFault = new RangeError("planted");
  await user.click(button("重新检查"));
  await act(() => turns.giveAll());
  await waitFor(() => expect(screen.queryByRole("region", { name: "将写入以下标识" })).toBeNull());
});
