/** @jest-environment jsdom */
import "../contract/web-text-coding";
import { act, screen, waitFor } from "@testing-library/react";
import { RequestFlag } from "../../src/workbench/excel/protocol";
import { paneInExcel, type PaneInExcel } from "./fixtures/pane-in-excel";

jest.setTimeout(120_000);

const PAGES = ["数据", "对应关系", "达标", "均衡", "指标", "公式", "上报"];
const FIGURE = { row: 4, column: 5, rows: 1, columns: 1 };

const writes = (flags: readonly number[]): number => flags.filter((sent) => (sent & RequestFlag.Write) !== 0).length;
const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 1_500)));

async function openPane(): Promise<PaneInExcel> {
  const pane = await paneInExcel("示例县-学校台账");
  await screen.findByRole("tab", { name: "数据" }, { timeout: 60_000 });
  await settled();
  return pane;
}

function type({ model }: PaneInExcel, value: number): void {
  act(() => model.typeAsUser("学校台账", FIGURE, [[{ value }]]));
}

test("nothing that the pane does unasked counts as a change: edits, the selection, pages that are looked at", async () => {
  const pane = await openPane();
  const { model, user, flags } = pane;
  for (const page of PAGES) {
    flags.length = 0;
    await user.click(screen.getByRole("tab", { name: page }));
    type(pane, 1_990 + PAGES.indexOf(page));
    await settled();
    act(() => model.selectAsUser("学校台账", FIGURE));
    await settled();
    // The check after the edit, and the place of the selection.
    expect([page, flags.length > 1, writes(flags)]).toEqual([page, true, 0]);
  }
});

test("while the pane is hidden an edit is not followed by any request; the check comes when it is shown", async () => {
  const pane = await openPane();
  const { office, flags } = pane;
  act(() => office.host().tellPaneShown(false));
  await settled();
  flags.length = 0;
  type(pane, 1_980);
  await settled();
  expect(flags).toEqual([]);
  act(() => office.host().tellPaneShown(true));
  await waitFor(() => expect(flags.length).toBeGreaterThan(0), { timeout: 20_000 });
  await settled();
  expect(writes(flags)).toBe(0);
});

test("an answer of the user is kept, and that counts as one", async () => {
  const { user, flags } = await openPane();
  await user.click(screen.getByRole("tab", { name: "数据" }));
  flags.length = 0;
  const other = screen.getAllByRole<HTMLInputElement>("radio").find(({ checked }) => !checked);
  if (!other) throw new Error("no other standard is offered");
  await user.click(other);
  await waitFor(() => expect(writes(flags)).toBeGreaterThan(0), { timeout: 20_000 });
});
