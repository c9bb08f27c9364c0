/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import {
  COLUMN,
  COUNTY,
  countyWorkbook,
  FIRST_ROW,
  primarySchool,
  SCHOOL_WITHOUT_STAGE,
  SHEET,
} from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

function schoolNames(): string[] {
  const list = screen.getByRole("list", { name: "各校情况" });
  return within(list)
    .getAllByRole("heading", { level: 4 })
    .map((heading) => heading.textContent ?? "");
}

it("says the verdict in words, with the counts and a way to each reason", async () => {
  const { user } = await renderCheckedPane(new FakeHost(countyWorkbook([...COUNTY, SCHOOL_WITHOUT_STAGE])));
  expect(screen.getByRole("heading", { name: "资源配置结论" }).nextElementSibling).toHaveTextContent("未达标");
  expect(screen.getByLabelText("各校结论")).toHaveTextContent("未达标3所缺数2所达标6所");
  await user.click(screen.getByRole("button", { name: /^1项待确认/ }));
  expect(screen.getByRole("tab", { name: "数据" })).toHaveAttribute("aria-selected", "true");
});

it("lists schools with the most to do first, each stage of a mixed school by itself", async () => {
  await renderCheckedPane();
  const names = schoolNames();
  expect(names).toHaveLength(10);
  expect(names[0]).toContain("河东小学");
  expect(names.filter((name) => name.includes("彩云"))).toHaveLength(2);
});

it("says each state in words, not by colour alone", async () => {
  await renderCheckedPane();
  expect(screen.getByRole("button", { name: /大同小学.*缺数/ })).toHaveTextContent("7项中6项达标");
});

it("opens a school to its seven values and a value to its reasons", async () => {
  const { user, host } = await renderCheckedPane();
  const school = screen.getByRole("button", { name: /龙庆中心小学/ });
  await user.click(school);
  expect(school).toHaveAttribute("aria-expanded", "true");
  const values = screen.getAllByRole("button", { name: /^1\.\d/ });
  expect(values).toHaveLength(7);
  const equipment = screen.getByRole("button", { name: /仪器设备值/ });
  expect(equipment).toHaveTextContent("未达标1,165.05元，标准2,000元还差34.4万元");
  await user.click(equipment);
  expect(screen.getByText(/依据：.*教督〔2017〕6号.*资源配置（六）/)).toBeInTheDocument();
  expect(screen.getByText(/480,000元 ÷ 小学学生412人/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: `${SHEET}!N7` }));
  expect(host.selected).toEqual([
    { sheet: SHEET, area: { row: FIRST_ROW + 3, column: COLUMN.equipment, rows: 1, columns: 1 } },
  ]);
});

it("shows how the figures of a mixed school were shared out", async () => {
  const { user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: /彩云九年一贯制学校.*初中/ }));
  await user.click(screen.getByRole("button", { name: /^1\.4/ }));
  expect(screen.getByText(/全校合计23,226㎡.*小学166人、初中210人.*13,514.37㎡/)).toBeInTheDocument();
});

it("says why a value is missing without being asked", async () => {
  const { user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: /大同小学/ }));
  expect(screen.getByText("单元格为空或不能作为数字使用")).toBeInTheDocument();
});

it("closes an opened school with Escape and keeps the focus on it", async () => {
  const { user } = await renderCheckedPane();
  const school = screen.getByRole("button", { name: /河东小学/ });
  await user.click(school);
  await user.tab();
  await user.keyboard("{Escape}");
  expect(school).toHaveAttribute("aria-expanded", "false");
  expect(school).toHaveFocus();
});

it("opens a school with Enter and with Space", async () => {
  const { user } = await renderCheckedPane();
  const school = screen.getByRole("button", { name: /河东小学/ });
  school.focus();
  await user.keyboard("{Enter}");
  expect(school).toHaveAttribute("aria-expanded", "true");
  await user.keyboard(" ");
  expect(school).toHaveAttribute("aria-expanded", "false");
});

it("finds schools by name, and says how many", async () => {
  const { user } = await renderCheckedPane();
  await user.type(screen.getByRole("searchbox", { name: "按校名查找" }), "城关");
  expect(schoolNames()).toHaveLength(2);
  expect(screen.getByText("找到2所，共10所")).toBeInTheDocument();
});

it("narrows the list by stage and verdict, and says when nothing is left", async () => {
  const { user } = await renderCheckedPane();
  await user.selectOptions(screen.getByRole("combobox", { name: "学段" }), "初中");
  expect(schoolNames()).toHaveLength(2);
  await user.selectOptions(screen.getByRole("combobox", { name: "结论" }), "缺数");
  expect(screen.getByText("没有符合条件的学校。")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "清除条件" }));
  expect(schoolNames()).toHaveLength(10);
});

it("draws the first hundred of many schools", async () => {
  const schools = Array.from({ length: 130 }, (_, number) => primarySchool(`第${number + 1}小学`, 300, 1.2));
  await renderCheckedPane(new FakeHost(countyWorkbook(schools)));
  expect(screen.getByText("第100小学")).toBeInTheDocument();
  expect(screen.queryByText("第101小学")).not.toBeInTheDocument();
  expect(screen.getByText("再显示30条（还有30条）")).toBeInTheDocument();
});

it("keeps a school open when the workbook is checked again", async () => {
  const { user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: /河东小学/ }));
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  expect(await screen.findByRole("button", { name: /河东小学/, expanded: true })).toBeInTheDocument();
});

it("keeps its headings in order", async () => {
  const { container } = await renderCheckedPane();
  const levels = [...container.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  levels.forEach((level, position) => expect(level - (levels[position - 1] ?? level)).toBeLessThanOrEqual(1));
});
