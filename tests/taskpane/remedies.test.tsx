/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

it("先补什么 is worked out when it is opened: the schools nearest to 达标 first, and what the county lacks", async () => {
  const { user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: "先补什么" }));
  const section = screen.getByRole("button", { name: "先补什么" }).closest("section");
  if (!section) throw new Error("先补什么");
  expect(await within(section).findByText("各项全部补齐")).toBeVisible();
});

it("a value that is below its standard says what would mend it", async () => {
  const { user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: /龙庆中心小学/ }));
  await user.click(screen.getByRole("button", { name: /仪器设备值/ }));
  expect(await screen.findByText("怎样达标（不需资金的在前）")).toBeVisible();
  expect(screen.getByText(/至少新增/)).toBeVisible();
});

const HOURS = sheetOf(
  [
    ["学校", "姓名", "近五年培训学时合计"],
    ["示例小学", "示例甲", 350],
    ["示例小学", "示例乙", 360],
  ],
  { name: "学时" },
);

it("先补什么 tells what other items lack, with each teacher's own number under 指标", async () => {
  const county = countyWorkbook();
  const { user } = await renderCheckedPane(new FakeHost({ ...county, sheets: [...county.sheets, HOURS] }));
  await user.click(screen.getByRole("button", { name: "先补什么" }));
  expect(await screen.findByText("2.9 教师培训学时：1人，共还差10学时")).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "指标" }));
  await user.click(await screen.findByRole("button", { name: /教师培训学时/ }));
  expect(await screen.findByText("已完成350学时，应完成360学时，还差10学时。")).toBeVisible();
});

it("先补什么 is there for what other items lack where all schools pass", async () => {
  const header = ["学校名称", "办学类型", "学段", "在校学生数", "高于规定学历教师数", "县级以上骨干教师数"];
  const more = ["体育艺术专任教师数", "教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）", "教学仪器设备值（元）"];
  const schools = sheetOf(
    [
      [...header, ...more, "网络多媒体教室数"],
      ["示例小学", "小学", "小学", 1000, 50, 20, 10, 5000, 8000, 2_500_000, 30],
      ["示例第二小学", "小学", "小学", 1000, 50, 20, 10, 5000, 8000, 2_500_000, 30],
    ],
    { name: "台账" },
  );
  const { user } = await renderCheckedPane(new FakeHost(workbookOf(schools, HOURS)));
  await user.click(screen.getByRole("button", { name: "先补什么" }));
  expect(await screen.findByText("其他指标")).toBeVisible();
  expect(screen.queryByText(/^最接近达标的学校/)).toBeNull();
});

it("先补什么 leads to each school, shows ten of them at a time, and tells the shortfall by 乡镇", async () => {
  const header = ["学校名称", "所属乡镇", "办学类型", "在校学生数", "高于规定学历教师数", "县级以上骨干教师数"];
  const more = ["体育艺术专任教师数", "教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）", "教学仪器设备值（元）"];
  const schools = sheetOf(
    [
      [...header, ...more, "网络多媒体教室数"],
      // Each lacks 骨干 and 用房: so many ㎡ more than the one before it.
      ...Array.from({ length: 12 }, (_, at) => [
        `示例第${at + 1}小学`,
        at < 6 ? "城关镇" : "河口乡",
        "小学",
        1000,
        50,
        9,
        10,
        4400 - at,
        8000,
        2_500_000,
        30,
      ]),
    ],
    { name: "台账" },
  );
  const { user, host } = await renderCheckedPane(new FakeHost(workbookOf(schools)));
  await user.click(screen.getByRole("button", { name: "先补什么" }));
  const list = await screen.findByRole("list", { name: "最接近达标的学校在前（12所）" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(10);
  await user.click(within(list).getByRole("button", { name: "示例第1小学" }));
  expect(host.selected.at(-1)).toMatchObject({ sheet: "台账", area: { row: 1, column: 0 } });
  expect(screen.getByText(/没有相应的单价，不能测算100万元/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "按乡镇列出各项缺口" }));
  const towns = within(screen.getByRole("list", { name: "各乡镇的缺口，多的在前" }));
  await user.click(towns.getByRole("button", { name: "河口乡：2项" }));
  // 4,500 − 4,394 … 4,389: 106 + 107 + … + 111
  expect(towns.getByText("小学 1.4 教学辅助用房：6所，共651㎡")).toBeVisible();
});
