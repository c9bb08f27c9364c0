/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { CellValue } from "../../src/core/cell/cell-value";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";
import { LEDGER_HEADER } from "../ledger-header";

const LEDGER: readonly (readonly CellValue[])[] = [
  LEDGER_HEADER,
  ["城关小学", "小学", 1000, 50, 12, 9, 5000, 8000, 210, 25],
  ["丹凤小学", "小学", 500, 30, 6, 5, 3000, 4000, 120, 12],
  ["彩云小学", "小学", 300, 20, 4, 3, 2000, 2500, 60, 8],
];
const equipment = (first: number): readonly (readonly CellValue[])[] => [
  ["学校名称", "教学仪器设备值（元）"],
  ["城关小学", first],
  ["丹凤小学", 1_200_000],
  ["彩云小学", 600_000],
];

const host = (first: number): FakeHost =>
  new FakeHost(workbookOf(sheetOf(LEDGER, { name: "台账" }), sheetOf(equipment(first), { name: "设备" })));

it("lists each figure with both cells and what hangs on it; each cell is a link", async () => {
  const { user, host: fake } = await renderCheckedPane(host(1_800_000), "数据");
  expect(screen.getByRole("heading", { name: "几张表的同一数字（1组）" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /“台账”与“设备”.*个数字两张表都有/ }));
  const list = await screen.findByRole("list", { name: "“台账”与“设备”不同的数字" });
  const [row] = within(list).getAllByRole("listitem");
  expect(row).toHaveTextContent(
    "城关小学（小学）：教学仪器设备值210万元台账!I21,800,000元设备!B2确定以前按缺数处理。" +
      "1.6 仪器设备值（小学）：按前一个数2,100元达标，按后一个数1,800元未达标（≥85%）。",
  );
  expect(screen.getByRole("list", { name: "改用另一张表的数" })).toHaveTextContent("仪器设备值差异系数：按“台账”");
  await user.click(within(list).getByRole("button", { name: "设备!B2" }));
  expect(fake.selected).toEqual([{ sheet: "设备", area: { row: 1, column: 1, rows: 1, columns: 1 } }]);
});

it("is opened and closed by the keyboard alone", async () => {
  const { user } = await renderCheckedPane(host(1_800_000), "数据");
  const button = screen.getByRole("button", { name: /个数字两张表都有/ });
  button.focus();
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("list", { name: "“台账”与“设备”不同的数字" })).toBeInTheDocument();
  await user.keyboard("{Escape}");
  expect(button).toHaveAttribute("aria-expanded", "false");
  expect(button).toHaveFocus();
});

it("is not there where the tables agree", async () => {
  await renderCheckedPane(host(2_100_000), "数据");
  expect(screen.queryByRole("heading", { name: /几张表的同一数字/ })).toBeNull();
});

it("lists stated values that the figures of another table do not come to, with the cells of both", async () => {
  const stated: readonly (readonly CellValue[])[] = [
    ["学校名称", "生均教学及辅助用房面积（㎡）", "生均体育运动场馆面积（㎡）", "每百名学生拥有网络多媒体教室数"],
    ["城关小学", 5, 8, 2.5],
    ["丹凤小学", 6.1, 8, 2.4],
    ["彩云小学", 6.67, 8.33, 2.67],
  ];
  const workbook = workbookOf(sheetOf(LEDGER, { name: "台账" }), sheetOf(stated, { name: "自评表" }));
  const { user } = await renderCheckedPane(new FakeHost(workbook), "数据");
  expect(screen.getByRole("heading", { name: "几张表的同一数字（1组）" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /“自评表”与按“台账”计算的指标值.*1个不一致/ }));
  const list = await screen.findByRole("list", { name: "“自评表”与按“台账”计算的指标值不一致的各项" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["丹凤小学（小学）：1.4 生均教学及辅助用房面积填写6.1㎡自评表!B3计算为6㎡台账!C3台账!G3判定用计算的数。"]);
});
