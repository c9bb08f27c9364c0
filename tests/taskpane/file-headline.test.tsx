/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
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

/** The page 达标 of a table with one cell of it replaced. */
async function needsWith(cell: CellValue, by: CellValue) {
  const rows = NEEDS.map((row) => row.map((each) => (each === cell ? by : each)));
  return renderCheckedPane(new FakeHost(workbookOf(sheetOf(rows, { name: "附件2" }))));
}

/** 不符1项未核对0项相符11项 */
function counts(): string {
  return screen.getByLabelText("核对结果").textContent;
}

describe("附件2 has a page of its own verdict", () => {
  it("says that all agrees, of how many figures, with every total behind it", async () => {
    const { user, host } = await needsWith(null, null);
    const heading = screen.getByRole("heading", { level: 2, name: "附件2需求测算表" });
    expect(heading.nextElementSibling).toHaveTextContent(/^全部相符$/);
    expect(counts()).toBe("不符0项未核对0项相符12项");
    expect(screen.getByText("已核对8项合计、4项单价，全部相符。", { selector: "p" })).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "不符的各项" })).toBeNull();
    await user.click(screen.getByRole("button", { name: /附件2.*查看明细/ }));
    const [first] = within(screen.getByRole("list", { name: "附件2的合计" })).getAllByRole("listitem");
    await user.click(within(first as HTMLElement).getByRole("button"));
    expect(host.selected).toHaveLength(1);
    expect(screen.getAllByText("没有各校的学生、教师、校舍和设备数据，不评估七项指标。")[0]).toBeVisible();
  });

  it("says how many do not agree and leads to their cells: a wrong total of one column alone", async () => {
    const { user, host } = await needsWith(20, 25);
    expect(screen.getByRole("heading", { level: 2 }).nextElementSibling).toHaveTextContent(/^\d项不符$/);
    const list = screen.getByRole("list", { name: "不符的各项" });
    const told = within(list).getAllByRole("listitem");
    expect(counts()).toMatch(new RegExp(`^不符${told.length}项`));
    await user.click(within(list).getAllByRole("button")[0] as HTMLElement);
    expect(host.selected).toHaveLength(1);
  });

  it("says of a price alone that it does not agree", async () => {
    // 小学 12 in place of 600 万元, with the totals that follow from it.
    const rows = NEEDS.map((row) =>
      row.map((each) => ({ 600: 900, 650: 950, 1000: 1300, 1100: 1400 })[String(each)] ?? each),
    );
    await renderCheckedPane(new FakeHost(workbookOf(sheetOf(rows, { name: "附件2" }))));
    expect(screen.getByRole("heading", { level: 2 }).nextElementSibling).toHaveTextContent(/项不符$/);
    expect(screen.getByRole("list", { name: "不符的各项" })).toHaveTextContent("单价约");
  });

  it("does not say 全部相符 where a total could not be checked", async () => {
    await needsWith(600, null);
    const verdict = screen.getByRole("heading", { level: 2 }).nextElementSibling;
    expect(verdict).not.toHaveTextContent("全部相符");
    expect(counts()).toMatch(/未核对[1-9]/);
  });

  it("a file with other tables beside it is called by all of them, as before", async () => {
    await renderCheckedPane(
      new FakeHost(workbookOf(sheetOf(NEEDS, { name: "附件2" }), sheetOf(CLASSES, { name: "班级" }))),
    );
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^附件2需求测算表、班级名册：已核对/);
    expect(screen.queryByLabelText("核对结果")).toBeNull();
  });
});
