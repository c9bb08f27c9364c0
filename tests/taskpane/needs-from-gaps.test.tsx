/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const ROSTER = sheetOf(
  [
    [
      ...["学校名称", "办学类型", "学生数", "高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数"],
      ...["教学及辅助用房面积（㎡）", "室内体育用房面积（㎡）", "体育运动场馆面积（㎡）"],
      ...["教学仪器设备值（元）", "网络多媒体教室数"],
    ],
    // 1.6 asks 2,000 元 for each pupil: 100,000 lack.
    ["甲小学", "小学", 1000, 50, 15, 15, 4500, 0, 9000, 1_900_000, 24],
    ["乙小学", "小学", 1000, 50, 15, 15, 4500, 0, 9000, 3_000_000, 24],
  ],
  { name: "台账" },
);
const NEEDS = sheetOf(
  [
    ["项目", "校舍建设", null, "运动场建设", null, "购置设施设备（万元）", "资金合计（万元）"],
    [null, "新建校舍（平方米）", "需投入资金（万元）", "新建运动场（平方米）", "需投入资金（万元）", null, null],
    ["城区新建小学", 1000, 300, 1500, 60, 40, 400],
    ["其他不足学校", 500, 150, 0, 0, 8, 158],
  ],
  { name: "附件2" },
);

it("holds the needs table against the gaps when asked, with links to its cells", async () => {
  const { user, host } = await renderCheckedPane(new FakeHost(workbookOf(ROSTER, NEEDS)), "数据");
  expect(screen.getByRole("heading", { name: "测算表与学校缺口" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "附件2" }));
  expect(await screen.findByText("测算表8万元，学校缺口10万元，测算表少2万元。")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "附件2!F4" }));
  expect(host.selected).toEqual([{ sheet: "附件2", area: { row: 3, column: 5, rows: 1, columns: 1 } }]);
});

it("is not there without a needs table", async () => {
  await renderCheckedPane(new FakeHost(workbookOf(ROSTER)), "数据");
  expect(screen.queryByRole("heading", { name: "测算表与学校缺口" })).toBeNull();
});

it("lists the gaps of the schools, writes the sheet of unit prices first and then that of needs", async () => {
  const host = new FakeHost(workbookOf(ROSTER, NEEDS));
  const { user } = await renderCheckedPane(host, "数据");
  await user.click(screen.getByRole("button", { name: "附件2" }));
  await user.click(await screen.findByRole("button", { name: "各校缺口明细（1项，1所学校）" }));
  expect(screen.getByText("甲小学（小学）：仪器设备值缺100,000元")).toBeInTheDocument();
  expect(screen.getByText("请先生成单价表，测算表的公式引用它。")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "生成测算表" })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "生成单价表" }));
  const panel = await screen.findByRole("region", { name: "将写入单价表" });
  expect(panel).toHaveTextContent("在工作簿最后新建工作表“均衡尺-单价”。");
  expect(host.applied).toEqual([]);
  await user.click(within(panel).getByRole("button", { name: "写入单价表" }));
  expect(host.applied[0]?.operations).toMatchObject([{ type: "sheet", marker: "unit-prices", isNew: true }]);
  await user.click(await screen.findByRole("button", { name: "撤销本次写入" }));
  expect(host.undone).toHaveLength(1);
});

const PRICES = {
  ...sheetOf(
    [
      ["测算单价表"],
      ["项目", "单位", "单价", "来源", "依据", "填报人", "填报日期"],
      ["教学辅助用房", "元/㎡", 2800, null, "中标价", "财务科", "2026-11-30"],
      ["体育场馆", "元/㎡", null],
    ],
    { name: "单价" },
  ),
  marker: "unit-prices",
};

it("while the sheet of unit prices is there, prices are changed on it and not in the pane", async () => {
  // 1,000 of 4,500㎡: 甲小学 does not reach the standard, so that there is something to make good.
  const poor = {
    ...ROSTER,
    values: ROSTER.values.map((row, at) => row.map((value, c) => (at === 1 && c === 6 ? 1000 : value))),
  };
  const { user } = await renderCheckedPane(new FakeHost(workbookOf(poor, NEEDS, PRICES)), "数据");
  await user.click(screen.getByRole("button", { name: "附件2" }));
  await user.click(await screen.findByRole("button", { name: "生成测算表" }));
  expect(await screen.findByRole("region", { name: "将写入需求测算表" })).toHaveTextContent("均衡尺-需求测算");
  await user.click(screen.getByRole("button", { name: "取消" }));
  await user.click(screen.getByRole("tab", { name: "达标" }));
  await user.click(screen.getByRole("button", { name: "先补什么" }));
  await user.click(await screen.findByText("单价（本单位填报1项）", {}, { timeout: 10_000 }));
  expect(screen.getByText("单价表填报2,800元/㎡；附件2为3,000元/㎡")).toBeVisible();
  expect(screen.getByText("2026年11月30日由财务科填报。依据：中标价")).toBeVisible();
  expect(screen.getByText("单价表未填，缺单价；附件2为400元/㎡")).toBeVisible();
  expect(screen.getByRole("button", { name: "单价!C3" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "填报单价：体育场馆" })).toBeNull();
  // It has no row on the sheet, so the pane asks for it as before.
  expect(screen.getByRole("button", { name: "填报单价：多媒体教室" })).toBeVisible();
});
