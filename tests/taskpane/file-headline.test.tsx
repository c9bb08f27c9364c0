/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { CellValue } from "../../src/core/cell/cell-value";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

type Rows = readonly (readonly CellValue[])[];

/** 30 + 20 = 50 and 600 + 400 = 1,000 万元; both at 20 元/㎡. */
const NEEDS: Rows = [
  ["项目", "校舍面积（万㎡）", "校舍资金（万元）", "运动场面积（万㎡）", "运动场资金（万元）", "资金合计（万元）"],
  ["小学", 30, 600, 10, 50, 650],
  ["初中", 20, 400, 10, 50, 450],
  ["合计", 50, 1000, 20, 100, 1100],
];
const STUDENTS: Rows = [
  ["学校名称", "在校生数"],
  ["示例第一小学", 900],
  ["示例第二小学", 700],
];
const CLASSES: Rows = [
  ["学校名称", "年级", "班", "学生数"],
  ["示例第一小学", "一年级", 1, 40],
  ["示例第一小学", "一年级", 2, 42],
];
const PUPILS: Rows = [
  ["学校名称", "姓名", "学籍号", "是否随迁子女", "就读方式"],
  ["示例第一小学", "示例甲", "L530120001", "是", "公办学校"],
  ["示例第二小学", "示例乙", "L530120002", "否", "公办学校"],
];
const TEACHERS: Rows = [
  ["学校名称", "姓名", "学历", "任教学科"],
  ["示例第一小学", "示例甲", "本科", "语文"],
  ["示例第一小学", "示例乙", "专科", "体育"],
];
const WITHOUT_PUPILS: Rows = [
  [
    "学校名称",
    "在校生数",
    "高于规定学历教师数",
    "县级以上骨干教师数",
    "体育、艺术专任教师数",
    "教学及辅助用房面积（㎡）",
    "体育运动场馆面积（㎡）",
    "教学仪器设备值（万元）",
    "网络多媒体教室数",
  ],
  ["示例第一小学", 0, 50, 12, 10, 5200, 8000, 231, 24],
];

async function shown(rows: Rows): Promise<string> {
  await renderCheckedPane(new FakeHost(workbookOf(sheetOf(rows, { name: "表" }))));
  expect(screen.queryByText("不适用")).toBeNull();
  expect(screen.queryByLabelText("各校结论")).toBeNull();
  const heading = screen.getByRole("heading", { level: 2 });
  return `${heading.textContent}\n${heading.nextElementSibling?.textContent}`;
}

describe("a file without schools to judge is called by what it is", () => {
  it("附件2: what was checked and that it holds", async () => {
    expect(await shown(NEEDS)).toBe(
      "附件2需求测算表：已核对8项合计、4项单价，全部相符\n没有各校的学生、教师、校舍和设备数据，不评估七项指标。",
    );
  });

  it("附件2 with a wrong total: how many do not hold", async () => {
    const wrong = NEEDS.map((row, at) => (at === 3 ? row.map((cell) => (cell === 100 ? 110 : cell)) : row));
    expect(await shown(wrong)).toMatch(/^附件2需求测算表：已核对8项合计、4项单价，.*不符/);
  });

  it("pupils alone: what is missing", async () => {
    expect(await shown(STUDENTS)).toBe(
      "学校数据表（学生数）：已读取2行，没有可以核对的合计\n这个文件里只有学生数，还缺教师、校舍、场馆、设备、多媒体教室的数据，没有评估七项指标。请把其他表也加进来。",
    );
  });

  it("a list of classes: what it is and what is missing", async () => {
    expect(await shown(CLASSES)).toBe(
      "班级名册：已读取2行，没有可以核对的合计\n这个文件里只有学生数，还缺教师、校舍、场馆、设备、多媒体教室的数据，没有评估七项指标。请把其他表也加进来。",
    );
  });

  it("schools without a single pupil are not counted as zeros of every verdict", async () => {
    expect(await shown(WITHOUT_PUPILS)).toBe(
      "学校基础数据表：已读取1行，没有可以核对的合计\n各校的数据不足，没有评估七项指标。请核对学校名称和学生数。",
    );
  });

  it("pupils are counted as such, and not said to have no totals", async () => {
    expect(await shown(PUPILS)).toMatch(/^学生名册：已读取2名学生\n/);
  });

  it("teachers likewise", async () => {
    expect(await shown(TEACHERS)).toMatch(/^教师名册：已读取2名教师\n/);
  });
});
