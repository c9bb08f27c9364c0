/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
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
