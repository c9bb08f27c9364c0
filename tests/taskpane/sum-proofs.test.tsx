/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const HEADER = ["学校名称", "在校学生数", "高于规定学历教师数", "教学及辅助用房面积（㎡）", "教学仪器设备值（万元）"];
const ROSTER = [
  HEADER,
  ["第一小学", 900, 50, 5200, 231],
  ["第二小学", 700, 41, 4200, 181],
  ["合计", 1600, 92, 9400, 412],
];

const host = (): FakeHost => new FakeHost(workbookOf(sheetOf(ROSTER, { name: "台账" })));

it("says of a table what was proved, and opens with the numbers, what does not hold first", async () => {
  const { user, host: fake } = await renderCheckedPane(host(), "数据");
  expect(screen.getByRole("heading", { name: "合计核对" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /台账.*已核对4项合计，1项合计不符。.*查看明细/ }));
  const [first, second] = within(screen.getByRole("list", { name: "台账的合计" })).getAllByRole("listitem");
  expect(first).toHaveTextContent("C4 合计，高于规定学历教师数填92，C2:C3相加为91，不符，相差1人");
  expect(second).toHaveTextContent("B4 合计，在校学生数填1,600，B2:B3相加为1,600，相符");
  await user.click(within(first as HTMLElement).getByRole("button"));
  expect(fake.selected).toEqual([{ sheet: "台账", area: { row: 3, column: 2, rows: 1, columns: 1 } }]);
});

it("is opened and closed by the keyboard alone", async () => {
  const { user } = await renderCheckedPane(host(), "数据");
  const button = screen.getByRole("button", { name: /查看明细/ });
  button.focus();
  await user.keyboard("{Enter}");
  expect(button).toHaveAttribute("aria-expanded", "true");
  await user.keyboard("{Escape}");
  expect(button).toHaveAttribute("aria-expanded", "false");
  expect(button).toHaveFocus();
});

it("says nothing where there is nothing to add up", async () => {
  await renderCheckedPane(new FakeHost(workbookOf(sheetOf(ROSTER.slice(0, 3), { name: "台账" }))), "数据");
  expect(screen.queryByRole("heading", { name: "合计核对" })).toBeNull();
});
