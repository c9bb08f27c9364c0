/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { CellRef } from "../../src/core/cell/address";
import { COLUMN, FIRST_ROW, SHEET } from "./fixtures/county";
import type { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const LONGQING = FIRST_ROW + 3;
const BACKBONE: CellRef = { sheet: SHEET, row: LONGQING, column: COLUMN.backbonePrimary };

function select(host: FakeHost, cell: CellRef): void {
  act(() => host.moveSelection(cell));
}

it("says why when a cell of a value is selected in the grid, and leaves the focus alone", async () => {
  const { host } = await renderCheckedPane(undefined, "数据");
  const focused = document.activeElement;
  select(host, BACKBONE);
  const card = screen.getByRole("region", { name: "判定依据" });
  expect(within(card).getByRole("heading", { name: "龙庆中心小学" })).toBeInTheDocument();
  expect(card).toHaveTextContent(`${SHEET} H7`);
  expect(card).toHaveTextContent("3人 ÷ 小学学生412人 × 100 = 0.73人");
  expect(document.activeElement).toBe(focused);
});

it("shows all values that a cell takes part in, the worst opened", async () => {
  const { host } = await renderCheckedPane();
  select(host, { ...BACKBONE, column: COLUMN.primary });
  const card = screen.getByRole("region", { name: "判定依据" });
  expect(card).toHaveTextContent("这个单元格用在7项指标里");
  expect(within(card).getAllByRole("button", { expanded: true })).toHaveLength(1);
  expect(within(card).getByRole("button", { expanded: true })).toHaveTextContent("仪器设备值");
});

it("stays away for cells that belong to no value", async () => {
  const { host } = await renderCheckedPane();
  select(host, { ...BACKBONE, column: COLUMN.name });
  expect(screen.queryByRole("region", { name: "判定依据" })).not.toBeInTheDocument();
});

it("goes when another cell is selected that belongs to no value", async () => {
  const { host } = await renderCheckedPane();
  select(host, BACKBONE);
  select(host, { ...BACKBONE, row: 0 });
  expect(screen.queryByRole("region", { name: "判定依据" })).not.toBeInTheDocument();
});

it("closes with its button and with Escape", async () => {
  const { host, user } = await renderCheckedPane();
  select(host, BACKBONE);
  await user.click(screen.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("region", { name: "判定依据" })).not.toBeInTheDocument();
  select(host, { ...BACKBONE, row: FIRST_ROW });
  await user.click(screen.getByRole("tab", { name: "达标" }));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("region", { name: "判定依据" })).not.toBeInTheDocument();
});

it("does not come up for cells that the pane itself has selected", async () => {
  const { host, user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: /龙庆中心小学/ }));
  await user.click(screen.getByRole("button", { name: /^1\.2/ }));
  await user.click(screen.getByRole("button", { name: `${SHEET}!H7` }));
  select(host, BACKBONE);
  expect(screen.queryByRole("region", { name: "判定依据" })).not.toBeInTheDocument();
  select(host, BACKBONE);
  expect(screen.getByRole("region", { name: "判定依据" })).toBeInTheDocument();
});
