/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { COUNTY, countyWorkbook, primarySchool, SHEET, WORKBOOK_WITHOUT_TABLE } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

it("says how many coefficients exceed their limit, and shows each against its own, the worst first", async () => {
  await renderCheckedPane(undefined, "均衡");
  expect(screen.getByText("14项中2项超过限值")).toBeInTheDocument();
  const primary = screen.getByRole("heading", { name: "小学（限值0.50）" }).parentElement;
  if (!primary) throw new Error("the heading stands nowhere");
  const rows = within(primary).getAllByRole("button");
  expect(rows).toHaveLength(7);
  expect(rows[0]).toHaveTextContent("1.4教学辅助用房超过限值1.486限值0.50");
  expect(rows[1]).toHaveTextContent("未超过");
  expect(screen.getByRole("heading", { name: "初中（限值0.45）" })).toBeInTheDocument();
});

it("opens a coefficient to the mean and to each school's contribution, named and told to which side", async () => {
  const { user, host } = await renderCheckedPane(undefined, "均衡");
  const [row] = screen.getAllByRole("button", { name: /^1\.6/ });
  if (!row) throw new Error("no row for 1.6");
  await user.click(row);
  expect(screen.getByText(/全县平均：.*元/)).toBeInTheDocument();
  const shares = screen.getByRole("list", { name: "差距主要来自哪些学校" });
  const [first] = within(shares).getAllByRole("listitem");
  expect(first).toHaveTextContent(/^(竹基小学|丹凤镇小学).*元，高于平均，\d+\.\d%$/);
  const low = within(shares)
    .getAllByRole("listitem")
    .find((item) => item.textContent?.includes("河东小学"));
  expect(low).toHaveTextContent("低于平均");
  await user.click(within(shares).getByRole("button", { name: "河东小学" }));
  expect(host.selected[0]?.sheet).toBe(SHEET);
});

it("names the ten schools that matter most and adds up the rest", async () => {
  const schools = Array.from({ length: 14 }, (_, number) =>
    primarySchool(`第${number + 1}小学`, 200 + number * 40, 0.9 + number / 20),
  );
  const { user } = await renderCheckedPane(new FakeHost(countyWorkbook(schools)), "均衡");
  await user.click(screen.getByRole("button", { name: /^1\.5/ }));
  const items = within(screen.getByRole("list", { name: "差距主要来自哪些学校" })).getAllByRole("listitem");
  expect(items).toHaveLength(11);
  expect(items[10]).toHaveTextContent(/^其余4所低于平均.*%，高于平均.*%$/);
});

it("says at its head which schools are left out of which coefficients, with a way to the cell", async () => {
  const { user, host } = await renderCheckedPane(undefined, "均衡");
  const list = screen.getByRole("list", { name: "未计入差异系数的学校（1所）" });
  expect(list).toHaveTextContent("大同小学（小学）：1.5");
  await user.click(within(list).getByRole("button", { name: "大同小学" }));
  expect(host.selected[0]?.sheet).toBe(SHEET);
});

it("names the schools left out of a coefficient with the reason", async () => {
  const { user } = await renderCheckedPane(undefined, "均衡");
  const [row] = screen.getAllByRole("button", { name: /^1\.5/ });
  if (!row) throw new Error("no row for 1.5");
  await user.click(row);
  expect(screen.getByText("没有参加计算：1所")).toBeInTheDocument();
  expect(screen.getByText(/：单元格为空或不能作为数字使用/)).toHaveTextContent("大同小学");
});

it("says that there is no difference between equal schools", async () => {
  const equal = [primarySchool("甲小学", 400, 1.25), primarySchool("乙小学", 400, 1.25)];
  const { user } = await renderCheckedPane(new FakeHost(countyWorkbook(equal)), "均衡");
  await user.click(screen.getByRole("button", { name: /^1\.5/ }));
  expect(screen.getByText("各校相同，没有差距。")).toBeInTheDocument();
});

it("says that a coefficient cannot be computed where no school has the figure", async () => {
  const schools = COUNTY.slice(0, 4).map((cells) => cells.map((cell, column) => (column === 14 ? null : cell)));
  await renderCheckedPane(new FakeHost(countyWorkbook(schools)), "均衡");
  expect(screen.getByRole("button", { name: /^1\.7/ })).toHaveTextContent("无法计算");
  expect(screen.getByText("7项中6项没有超过限值，1项暂时无法计算")).toBeInTheDocument();
});

it("has its own words where there are no schools", async () => {
  await renderCheckedPane(new FakeHost(WORKBOOK_WITHOUT_TABLE), "均衡");
  expect(screen.getByRole("heading", { name: "没有找到学校数据表" })).toBeInTheDocument();
});

it("says how many coefficients there are not yet, and that a question comes first", async () => {
  const { user } = await renderCheckedPane(
    new FakeHost(countyWorkbook([...COUNTY, primarySchool("大同小学", 300, 1)])),
    "均衡",
  );
  expect(screen.getByText("14项待确认")).toBeInTheDocument();
  expect(screen.getByText("待确认的，请在“数据”页确认，确认后才能计算。")).toBeInTheDocument();
  expect(screen.queryByText("无法计算")).toBeNull();
  const [row] = screen.getAllByRole("button", { name: /^1\.5/ });
  if (!row) throw new Error("no row for 1.5");
  expect(row).toHaveTextContent("待确认");
  await user.click(row);
  expect(screen.getAllByText("待确认的，请在“数据”页确认，确认后才能计算。")).toHaveLength(2);
});
