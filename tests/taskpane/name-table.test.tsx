/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { CellValue } from "../../src/core/cell/cell-value";
import { sheet } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const STUDENTS: readonly (readonly CellValue[])[] = [
  ["学校名称", "学生数"],
  ["石桥镇大坪小学", 300],
  ["双龙镇大坪小学", 200],
  ["大舍小学", 400],
  ["城关小学", 500],
];
const TEACHERS: readonly (readonly CellValue[])[] = [
  ["学校名称", "高于规定学历教师数", "骨干教师数", "体艺教师数"],
  ["石桥大坪小学", 15, 3, 3],
  ["大坪小学", 10, 2, 2],
  ["大社小学", 20, 4, 4],
  ["城关小学", 25, 5, 5],
];

const host = (): FakeHost =>
  new FakeHost({ name: "示例县.xlsx", sheets: [sheet("学生", STUDENTS), sheet("教师", TEACHERS)] });
const choiceOf = (name: string): HTMLElement => screen.getByRole("combobox", { name: `“${name}”对应的学校` });

it("asks about all names in one table, each with the nearest school filled in and none twice", async () => {
  await renderCheckedPane(host(), "数据");
  const table = screen.getByRole("table");
  expect(within(table).getAllByRole("row")).toHaveLength(1 + 3);
  expect(choiceOf("石桥大坪小学")).toHaveDisplayValue("石桥镇大坪小学");
  expect(choiceOf("大坪小学")).toHaveDisplayValue("双龙镇大坪小学");
  expect(choiceOf("大社小学")).toHaveDisplayValue("大舍小学");
  expect(within(table).getByText("教师第4行")).toBeInTheDocument();
});

it("takes all of them in one step, which is undone in one", async () => {
  const { user, host: workbook } = await renderCheckedPane(host(), "数据");
  await user.click(screen.getByRole("button", { name: "全部采用（3个）" }));
  expect(screen.queryByRole("table")).not.toBeInTheDocument();
  expect(screen.getByRole("heading", { name: /已确认3项/ })).toBeInTheDocument();
  expect(workbook.settings).toContain("双龙镇大坪小学");
  await user.click(screen.getByRole("tab", { name: "对应关系" }));
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  await user.click(screen.getByRole("tab", { name: "数据" }));
  expect(screen.getByRole("button", { name: "全部采用（3个）" })).toBeEnabled();
});

it("refuses to give one school to two rows, and names both", async () => {
  const { user } = await renderCheckedPane(host(), "数据");
  await user.selectOptions(choiceOf("大坪小学"), "石桥镇大坪小学");
  expect(
    screen.getByText(
      "石桥大坪小学（第2行）、大坪小学（第3行）都对应到“石桥镇大坪小学”，一所学校只能对应一行。请改选其中一个。",
    ),
  ).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /全部采用/ })).toBeDisabled();
  await user.selectOptions(choiceOf("石桥大坪小学"), "都不是，是另一所学校");
  expect(screen.getByRole("button", { name: /全部采用/ })).toBeEnabled();
});

it("leads from a name to its cell", async () => {
  const { user, host: workbook } = await renderCheckedPane(host(), "数据");
  await user.click(screen.getByRole("button", { name: "大社小学" }));
  expect(workbook.selected).toEqual([{ sheet: "教师", area: { row: 3, column: 0, rows: 1, columns: 1 } }]);
});
