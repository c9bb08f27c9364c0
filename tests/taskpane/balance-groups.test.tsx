/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const HEADER = [
  "学校名称",
  "所属学区",
  "教育集团",
  "在校生数",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "体育、艺术专任教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];
const school = (name: string, district: string, group: string | null, backbone: number) => [
  name,
  district,
  group,
  500,
  21,
  backbone,
  5,
  2250,
  3750,
  100,
  12,
];
/** 骨干 4.0 and 1.0 in the east, 0.2 and 0.6 in the west: 4.41 of 8.99 lie between the two, county mean 1.45. */
const GROUPED = new FakeHost(
  workbookOf(
    sheetOf(
      [
        HEADER,
        school("示例第一小学", "城东学区", "甲集团", 20),
        school("示例第二小学", "城东学区", null, 5),
        school("示例第三小学", "城西学区", "甲集团", 1),
        school("示例第四小学", "城西学区", null, 3),
      ],
      { name: "台账" },
    ),
  ),
);

it("shows the groups' means against the county's, how much lies between them, and leads to a group's schools", async () => {
  const { user, host } = await renderCheckedPane(GROUPED, "均衡");
  await user.click(screen.getByRole("button", { name: /^1\.2/ }));
  expect(await screen.findByText("差距的49.1%在学区之间，50.9%在学区内部。")).toBeInTheDocument();
  expect(screen.getByText(/竖线为全县平均（1\.45人）/)).toBeInTheDocument();
  const groups = within(screen.getByRole("list", { name: "各学区平均，低的在前" })).getAllByRole("button");
  expect(groups.map(({ textContent }) => textContent)).toEqual([
    "城西学区0.40人，低于平均",
    "城东学区2.50人，高于平均",
  ]);
  const [poor] = groups;
  if (!poor) throw new Error("no group");
  await user.click(poor);
  // (2.205 + 0.08) ÷ 8.99 and 2.205 ÷ 8.99, 0.08 ÷ 8.99
  expect(screen.getByText("组内差异系数0.500；占全县差距25.4%（组间24.5%，组内0.9%）")).toBeInTheDocument();
  const schools = within(screen.getByRole("list", { name: "城西学区的学校" }));
  expect(schools.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "示例第三小学0.20人",
    "示例第四小学0.60人",
  ]);
  await user.click(schools.getByRole("button", { name: "示例第四小学" }));
  expect(host.selected.at(-1)).toMatchObject({ sheet: "台账", area: { row: 4, column: 3 } });
});

it("has the figures as a table, and keeps the chosen grouping for the other coefficients", async () => {
  const { user } = await renderCheckedPane(GROUPED, "均衡");
  await user.click(screen.getByRole("button", { name: /^1\.2/ }));
  const choice = await screen.findByRole("combobox", { name: "分组" });
  expect(
    within(choice)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["学区", "教育集团"]);
  await user.click(screen.getByRole("button", { name: "数据表" }));
  const rows = (): (string | null)[][] =>
    within(screen.getByRole("table", { name: /^骨干教师：各/ }))
      .getAllByRole("row")
      .map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent));
  expect(rows()).toEqual([
    ["学区", "学校", "平均", "差异系数", "占差距"],
    ["城西学区", "2", "0.40人", "0.500", "25.4%"],
    ["城东学区", "2", "2.50人", "0.600", "74.6%"],
  ]);
  await user.selectOptions(choice, "教育集团");
  expect(screen.getByRole("button", { name: /^未注明教育集团的学校.*0\.80人，低于平均$/ })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^1\.4/ }));
  expect(screen.getAllByRole("combobox", { name: "分组" }).map((each) => (each as HTMLSelectElement).value)).toEqual([
    "group",
    "group",
  ]);
});

it("says which column would give the groups where no table tells them", async () => {
  const { user } = await renderCheckedPane(new FakeHost(countyWorkbook()), "均衡");
  const [row] = screen.getAllByRole("button", { name: /^1\.6/ });
  if (!row) throw new Error("no row for 1.6");
  await user.click(row);
  expect(await screen.findByText(/增加“学区”“教育集团”“所属乡镇”或“城乡类型”一列/)).toBeInTheDocument();
});
