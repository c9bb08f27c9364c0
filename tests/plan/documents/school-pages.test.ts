import { type SchoolPage, schoolPages, type SchoolSection } from "../../../src/plan/documents/school-pages";

const TASK_HEAD = ["问题", "学段", "差额", "整改措施", "责任单位", "责任人", "完成时限", "状态"];
const indicators = (...rows: SchoolSection["rows"]): SchoolSection => ({
  ...{ heading: "一、资源配置指标", note: "", head: ["指标", "学段", "标准", "现值", "达标情况", "缺口"], rows },
});
const tasks = (note: string, ...rows: SchoolSection["rows"]): SchoolSection => ({
  ...{ heading: "二、整改任务", note, head: TASK_HEAD, rows },
});
/** Invented (示例数据). */
const page = (name: string, sections: readonly SchoolSection[] = []): SchoolPage => ({
  ...{ title: `${name}：一校一策`, lines: ["标准：示例标准", "小学：未达标"], sections },
});
const sheet = (...pages: readonly SchoolPage[]) =>
  schoolPages({ sample: null, pages, signature: ["校长", "责任单位", "日期"], footer: "第 &P 页" });
type Document = ReturnType<typeof sheet>;
const rowWith = ({ rows }: Document, text: string) =>
  rows.findIndex((row) => row.some(({ content }) => content === text));
const MET = { cells: ["1.1 高学历教师", "小学", "4.20人", "4.50人", "达标", ""], isBad: false };
const FAILED = { cells: ["1.2 骨干教师", "小学", "1.00人", "0.85人", "未达标", "3人"], isBad: true };

test("begins every school on a page of its own, A4 upright", () => {
  const document = sheet(
    page("示例一小", [indicators(MET)]),
    page("示例二小"),
    page("示例三小", [tasks("没有未销号的问题。")]),
  );
  const titles = ["示例一小", "示例二小", "示例三小"].map((name) => rowWith(document, `${name}：一校一策`));
  expect(titles[0]).toBe(0);
  expect(document.page).toMatchObject({
    orientation: "portrait",
    breaks: titles.slice(1),
    gridlines: false,
    footer: "第 &P 页",
  });
  expect(document.page.paper).toBeUndefined();
  expect(sheet(page("示例一小")).page.breaks).toEqual([]);
});

test("ends every page with room to sign", () => {
  const document = sheet(page("示例一小"), page("示例二小"));
  const signatures = document.rows.flatMap(([first], row) =>
    /^校长：　+责任单位：　+日期：$/.test(String(first?.content)) ? [row] : [],
  );
  expect(signatures).toHaveLength(2);
  expect(signatures[0]).toBe((document.page.breaks?.[0] ?? 0) - 1);
  expect(signatures.map((row) => document.rowHeights?.[row])).toEqual([40, 40]);
});

test("marks what fails without colour alone, and frames the tables", () => {
  const document = sheet(page("示例一小", [indicators(MET, FAILED)]));
  const met = document.rows[rowWith(document, "1.1 高学历教师")] ?? [];
  const failed = document.rows[rowWith(document, "1.2 骨干教师")] ?? [];
  expect(failed.every(({ look }) => look?.bold === true && look.fill === "#D9D9D9" && look.border === "thin")).toBe(
    true,
  );
  expect(met.every(({ look }) => look?.bold === undefined && look?.fill === undefined && look?.border === "thin")).toBe(
    true,
  );
});

test("gives the last column what is left of the width, and none where the table is as wide as the page", () => {
  const task = {
    cells: ["1.2 骨干教师", "小学", "3人", "培养", "县教体局", "", "2026年8月底", "未销号"],
    isBad: false,
  };
  const document = sheet(page("示例一小", [indicators(MET), tasks("", task)]));
  const merged = (text: string) => document.merges.filter(({ row }) => row === rowWith(document, text));
  expect(merged("1.1 高学历教师")).toEqual([
    { row: rowWith(document, "1.1 高学历教师"), column: 5, rows: 1, columns: 3 },
  ]);
  expect(merged("县教体局")).toEqual([]);
  expect(document.rows[rowWith(document, "县教体局")]?.map(({ content }) => content)).toEqual([
    ...["1.2 骨干教师", "小学", "3人", "培养", "县教体局", null, "2026年8月底", "未销号"],
  ]);
});

test("makes a row as high as its texts need, and says what there is to say where there are no rows", () => {
  const long = "1.3 每百名学生拥有体育、艺术（美术、音乐）专任教师数";
  const document = sheet(
    page("示例一小", [indicators({ ...MET, cells: [long] }, FAILED), tasks("没有未销号的问题。")]),
  );
  // 51 halves of a character in 22 × 10/11 = 20: three lines of 11 × 1.35, and 6.
  expect(document.rowHeights?.[rowWith(document, long)]).toBe(51);
  expect(document.rowHeights?.[rowWith(document, "1.2 骨干教师")]).toBe(24);
  expect(document.rowHeights).toHaveLength(document.rows.length);
  expect(rowWith(document, "没有未销号的问题。")).toBe(rowWith(document, "二、整改任务") + 1);
  expect(rowWith(document, "问题")).toBe(-1);
});
