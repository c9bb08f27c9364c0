/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { HostError } from "../../src/host/workbook-host";
import {
  COLUMN,
  COUNTY,
  countyWorkbook,
  FIRST_ROW,
  primarySchool,
  SCHOOL_WITHOUT_STAGE,
  sheet,
  SHEET,
} from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const WITH_QUESTION = [...COUNTY, SCHOOL_WITHOUT_STAGE];

function questionHost(): FakeHost {
  return new FakeHost(countyWorkbook(WITH_QUESTION));
}

it("shows every table with its place, its rows and what it is used for", async () => {
  const { user, host } = await renderCheckedPane(undefined, "数据");
  await user.click(screen.getByRole("button", { name: /学校基础数据表/ }));
  expect(screen.getByText("参加七项指标评估。")).toBeInTheDocument();
  expect(screen.getByText(/表头在第2至3行/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: `${SHEET}!A2:O14` }));
  expect(host.selected).toEqual([{ sheet: SHEET, area: { row: 1, column: 0, rows: 13, columns: 15 } }]);
});

it("leads from a table to its columns, opened and with the focus", async () => {
  const { user } = await renderCheckedPane(undefined, "数据");
  await user.click(screen.getByRole("button", { name: /学校基础数据表/ }));
  await user.click(screen.getByRole("button", { name: "核对各列：学校基础数据表" }));
  expect(screen.getByRole("tab", { name: "对应关系", selected: true })).toBeInTheDocument();
  const table = screen.getByRole("button", { name: /学校基础数据表/ });
  expect(table).toHaveFocus();
  expect(table).toHaveAttribute("aria-expanded", "true");
});

it("says of a sheet without a table that none was read", async () => {
  await renderCheckedPane(undefined, "数据");
  expect(screen.getByRole("checkbox", { name: "说明" })).toBeChecked();
  expect(screen.getByText("未识别出表")).toBeInTheDocument();
});

it("lists the rows that are out of scope with the reason, each a link to its row", async () => {
  const { user, host } = await renderCheckedPane(undefined, "数据");
  await user.click(screen.getByRole("button", { name: "不在评估范围内的行（2行）" }));
  expect(screen.getByText("不足50人的教学点，不参加七项指标评估，32名学生")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "县特殊教育学校" }));
  expect(host.selected[0]?.area.row).toBe(FIRST_ROW + 10);
});

it("keeps an answer in the workbook and judges by it at once", async () => {
  const { user, host } = await renderCheckedPane(questionHost(), "数据");
  expect(screen.getByRole("heading", { name: "待确认1项" })).toBeInTheDocument();
  const question = screen.getByRole("combobox", { name: /育才学校/ });
  await user.selectOptions(question, "小学");
  expect(question).toHaveDisplayValue("小学");
  expect(host.settings).toContain("primary-school");
  expect(host.readings).toBe(1);
  expect(screen.getByRole("heading", { name: "已确认1项" })).toBeInTheDocument();
  await user.click(screen.getByRole("tab", { name: "达标" }));
  expect(screen.getByRole("button", { name: /育才学校/ })).toBeInTheDocument();
});

it("takes an answer back", async () => {
  const { user, host } = await renderCheckedPane(questionHost(), "数据");
  await user.selectOptions(screen.getByRole("combobox", { name: /育才学校/ }), "小学");
  await user.click(screen.getByRole("button", { name: "撤销选择" }));
  // nothing else was decided: nothing of ours is left in the workbook
  expect(host.settings).toBeNull();
  expect(screen.getByRole("heading", { name: "待确认1项" })).toBeInTheDocument();
});

it("does not lose an answer that could not be kept when the workbook is read again", async () => {
  const { user, host } = await renderCheckedPane(questionHost(), "数据");
  host.failure = new HostError("workbook-read-only");
  await user.selectOptions(screen.getByRole("combobox", { name: /育才学校/ }), "小学");
  expect(await screen.findByRole("alert")).toHaveTextContent("选择未保存");
  expect(host.settings).toBeNull();
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  expect(screen.getByRole("combobox", { name: /育才学校/ })).toHaveDisplayValue("小学");
});

it("leaves a sheet out of the check and takes it in again", async () => {
  const { user, host } = await renderCheckedPane(undefined, "数据");
  await user.click(screen.getByRole("checkbox", { name: SHEET }));
  expect(host.settings).toContain(`"ignoredSheets":["${SHEET}"]`);
  expect(screen.getByText("不参加检查")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /学校基础数据表/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole("checkbox", { name: SHEET }));
  expect(host.settings).toBeNull();
  expect(screen.getByRole("button", { name: /学校基础数据表/ })).toBeInTheDocument();
});

it("names the standard that is judged by", async () => {
  await renderCheckedPane(undefined, "数据");
  expect(screen.getByRole("radio", { name: /^国家优质均衡标准（教督〔2017〕6号）/ })).toBeChecked();
});

it("makes every finding a link that selects its cells", async () => {
  const schools = [primarySchool("龙山小学", 300, 1.2, { multimedia: "五间左右" })];
  const { user, host } = await renderCheckedPane(new FakeHost(countyWorkbook(schools)), "数据");
  await user.click(screen.getByRole("button", { name: /应为数字，填的是“五间左右”/ }));
  expect(host.selected).toEqual([
    { sheet: SHEET, area: { row: FIRST_ROW, column: COLUMN.multimedia, rows: 1, columns: 1 } },
  ]);
});

it("shows findings as plain sentences where cells cannot be selected", async () => {
  const host = new FakeHost(countyWorkbook([primarySchool("龙山小学", 300, 1.2, { multimedia: "五间左右" })]));
  host.capabilities = { ...host.capabilities, canSelect: false };
  await renderCheckedPane(host, "数据");
  expect(screen.getByText(/应为数字，填的是“五间左右”/).tagName).toBe("SPAN");
});

it("says so when cells cannot be selected after all", async () => {
  const host = new FakeHost(countyWorkbook([primarySchool("龙山小学", 300, 1.2, { multimedia: "五间左右" })]));
  const { user } = await renderCheckedPane(host, "数据");
  jest.spyOn(host, "select").mockRejectedValueOnce(new HostError("sheet-missing", { sheet: SHEET }));
  await user.click(screen.getByRole("button", { name: /应为数字/ }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(`找不到工作表“${SHEET}”`);
  await user.click(within(alert).getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("shows nothing from a cell as HTML", async () => {
  const evil = '<img src=x onerror="window.hacked=1"><b>小学</b>';
  const { container, user } = await renderCheckedPane(
    new FakeHost(countyWorkbook([primarySchool(evil, 300, 0.7, { multimedia: evil })])),
    "数据",
  );
  await user.click(screen.getByRole("tab", { name: "达标" }));
  await user.click(screen.getByRole("button", { name: /onerror/ }));
  await user.click(screen.getByRole("tab", { name: "均衡" }));
  for (const row of screen.getAllByRole("button", { expanded: false })) await act(async () => row.click());
  expect(container.querySelector("img, b")).toBeNull();
  expect(container).toHaveTextContent("<img src=x");
});

it("says which sheets the figures of joined schools come from", async () => {
  const students = sheet("学生", [
    ["学校名称", "办学类型", "在校生数"],
    ["示例一小", "小学", 1000],
    ["示例二小", "小学", 500],
  ]);
  const others = sheet("条件", [
    ["学校名称", "高于规定学历教师数", "县级以上骨干教师数", "教学及辅助用房面积（㎡）"],
    ["示例一小", 45, 12, 5000],
    ["示例二小", 23, 6, 2600],
  ]);
  await renderCheckedPane(new FakeHost({ name: "示例.xlsx", sheets: [students, others] }), "数据");
  const origins = screen.getByRole("list", { name: "合并使用的表" });
  expect(origins).toHaveTextContent("工作表“学生”：在校学生数");
  expect(origins).toHaveTextContent("工作表“条件”：高于规定学历教师数、县级以上骨干教师数、教学及辅助用房面积");
});
