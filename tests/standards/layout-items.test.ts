import type { CellValue } from "../../src/core/cell/cell-value";
import { across, itemOf, type Rows } from "./what-items-say";

const layout = (item: string, rows: Rows) => itemOf("layout", item, rows);
const changed = (rows: Rows, row: number, column: number, value: CellValue): Rows =>
  rows.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells));

describe("布局调整 before and after (S002-2.4b 2.5 2.6b I1 I2 I4)", () => {
  const of = (rows: Rows) => layout("二（一）", rows);
  const rows: Rows = [
    ["学校类别", "现有", "保留", "撤并", "新建", "调整后"],
    ["初中", 49, 15, 34, 1, 16],
    ["小学", "1XX", 39, 80, 2, 41],
  ];

  it("solves the masked figure and says that it is solved, never that it agrees (1XX is 119)", () => {
    const { verdict, lines } = of(rows);
    expect(verdict).toBe("missing");
    expect(lines[2]).toBe(
      "missing 全县：小学：调整前学校数（未写明）－撤并学校数80，保留学校数39；调整前学校数没有写明，由平衡解出为119，不是原表所列，须补全。 [表!A3 表!B3 表!D3 表!C3] (layout_before)",
    );
    expect(of(changed(rows, 2, 1, 119)).verdict).toBe("met");
    expect(of(across(rows)).lines[2]).toContain("由平衡解出为119");
  });

  it("says by how many a number is off, and what contradicts itself", () => {
    // 49 − 34 = 15, not 14; 14 + 1 = 15, not 16.
    expect(of(changed(rows, 1, 2, 14))).toMatchObject({ verdict: "failed", lacks: ["还差1", "多1"] });
    expect(
      of([
        ["学校类别", "现有", "撤并", "新建", "调整后"],
        ["教学点", 10, 12, 0, null],
      ]).lines[0],
    ).toContain("由其他各数解出为负数");
    expect(
      of([
        ["学校类别", "现有", "撤并", "新建", "调整后"],
        ["小学", 119, 80, null, null],
      ]).lines[0],
    ).toContain("解不出");
  });

  it("takes a table without a column of new schools for one without them, where it agrees", () => {
    const head = ["学校类别", "现有", "撤并", "调整后"];
    expect(of([head, ["小学", 119, 80, 39]]).verdict).toBe("met");
    expect(of([head, ["小学", 119, 80, 41]]).lines[0]).toContain("新建学校数没有写明，由平衡解出为2");
  });
});

describe("撤并对象 by size (S002-2.6a X-6)", () => {
  it("says what closing forfeits: 20 pupils of 720元 at a school of 80", () => {
    const rows: Rows = [
      ["学校名称", "办学类型", "在校学生数", "公用经费定额（元/生·年）"],
      ["东村小学", "小学", 80, 720],
      ["西村小学", "小学", 100, 720],
      ["中心小学", "小学", 101, 720],
    ];
    const { lines } = layout("二（一）6-1", rows);
    expect(lines[0]).toContain(
      "80人，在100人以下，还差21人。不足100人的学校按100人核定公用经费，撤并后每年少核定20人×720元＝14,400元。",
    );
    expect(lines[1]).not.toContain("少核定");
    expect(
      layout(
        "二（一）6-1",
        rows.map((row) => row.slice(0, 3)),
      ).lines[0],
    ).toContain("少核定20人的公用经费（没有定额，金额算不出）");
  });
});

describe("先建后撤 and the five steps (S002-P1 S002-P2)", () => {
  const rows: Rows = [
    ["2026年拟撤并学校名单"],
    ["序号", "学校", "学生数", "规划论证", "征求意见", "接收学校", "接收学校建成时间", "撤并时间"],
    [1, "东村小学", 40, "2026.3", "2026-04-01", "中心小学", "2026-08-31", "2026-08-31"],
    [2, "西村小学", 50, "2026-03-01", "2026-02-28", "中心小学", "2026年9月", "2026年8月"],
    [3, "南村小学", 60, "2026-03-02", "2026.3", "中心小学", "已建成", 46_260],
    [4, "北村小学", 30, null, "已完成", "中心小学", null, "2026.8"],
    [5, "上村小学", 30, "未开展", "2027-01-01", "中心小学", "2026.8", "2026.8"],
  ];
  const states = (item: string, each: Rows) => layout(item, each).lines.map((line) => line.split(" ")[0]);

  it("holds the day of the one school against that of the other; a month against itself is not told", () => {
    expect(states("三（三）", rows)).toEqual(["met", "failed", "met", "missing", "undecided"]);
    const { lines } = layout("三（三）", rows);
    expect(lines[1]).toBe(
      "failed 西村小学：接收学校（中心小学）2026年9月建成，2026年8月撤并，先撤后建。 [表!B4 表!H4 表!G4]",
    );
    expect(lines[3]).toContain("没有接收学校建成的日期（表!G6）");
  });

  it.each([
    "接收学校改扩建完成日期",
    "并入学校建设竣工时间",
    "承接学校项目投入使用日期",
    "接收学校扩建验收时间",
    "接收校舍工程完工时间",
  ])("knows %s for the day on which the receiving school stands", (name) => {
    const [title = [], head = [], ...schools] = rows;
    const renamed = [title, head.map((each) => (each === "接收学校建成时间" ? name : each)), ...schools];
    expect(states("三（三）", renamed)).toEqual(["met", "failed", "met", "missing", "undecided"]);
  });

  it("asks for each step's day, and for its place in the order", () => {
    expect(states("三（五）1", rows)).toEqual(["met", "met", "met", "missing", "failed"]);
    expect(states("三（五）2", rows)).toEqual(["met", "failed", "undecided", "missing", "undecided"]);
    const { lines } = layout("三（五）2", rows);
    expect(lines[1]).toContain("2026-03-01规划论证，2026-02-28征求意见，次序颠倒。");
    expect(lines[3]).toContain("写为“已完成”，不是日期");
    expect(lines[4]).toContain("在检查之日以后，尚未进行");
    // No column has it.
    expect(new Set(states("三（五）3", rows))).toEqual(new Set(["missing"]));
  });

  it("does not close a school before its closing was made public", () => {
    const notice: Rows = [
      ["拟撤并学校名单"],
      ["学校", "集体决策", "公开公示", "撤并时间"],
      ["东村小学", "2026-03-01", "2026-04-01", "2026-03-31"],
    ];
    expect(layout("三（五）5", notice).lines[0]).toContain("2026-03-31撤并，2026-04-01才公开公示。");
  });

  it("reads one school whose list lies across, and leaves it to a person where there is no list", () => {
    expect(
      layout("三（三）", [
        ["项目", "东村小学", "西村小学"],
        ["撤并时间", "2026-08-31", "2026-08-01"],
        ["接收学校建成时间", "2026-08-30", "2026-08-30"],
      ]).lines.map((line) => line.split(" ")[0]),
    ).toEqual(["met", "failed"]);
    expect(layout("三（三）", [["学校名称"], ["示例小学"]]).verdict).toBe("unjudged");
  });
});

describe("sites and things of closed schools (S002-5a S002-5b)", () => {
  it("every site has one exit; a donated one what its donor says", () => {
    const head = ["撤并学校", "校舍去向", "是否捐建", "捐赠方意见"];
    const of = (...rows: readonly (readonly CellValue[])[]) => layout("二（五）2", [head, ...rows]);
    const told = of(
      ["东村小学", "举办公办幼儿园", "否", null],
      ["西村小学", null, "否", null],
      ["南村小学", "拆除", "否", null],
      ["北村小学", "建设劳动基地", "是", null],
      ["上村小学", "按捐赠方意见处置", null, "未答复"],
    );
    expect(told.lines.map((line) => line.split(" ")[0])).toEqual([
      "met",
      "missing",
      "undecided",
      "met",
      "missing",
      "met",
      "failed",
    ]);
    expect(of(["东村小学", "举办公办幼儿园、移交处置", "否", null]).lines[0]).toContain("写了2种，只能有一种");
    expect(of(["东村小学", "举办公办幼儿园", "否", null], ["东村小学", "劳动基地", "否", null]).lines[0]).toContain(
      "有2行，去向不同",
    );
  });

  it("what leaves arrives or is written off, line by line; a blank is solved and told", () => {
    const head = ["学校", "资产名称", "移出数量", "移入数量", "核销数量"];
    const of = (...rows: readonly (readonly CellValue[])[]) => layout("二（五）1", [head, ...rows]);
    expect(of(["东村小学", "课桌", 120, 100, 15]).lacks).toEqual(["还差5"]);
    expect(of(["东村小学", "课桌", 120, 110, 15]).lacks).toEqual(["多5"]);
    expect(of(["东村小学", "课桌", 120, 100, null]).lines[0]).toContain(
      "缺少核销数量，由平衡解出为20，不是原表所列，须补全",
    );
    expect(of(["东村小学", "课桌", 120, "若干", 0]).lines[0]).toContain("缺少移入数量，不能判断");
    const without = (out: number, got: number) =>
      layout("二（五）1", [head.slice(0, 4), ["东村小学", "课桌", out, got]]).lines[0];
    expect(without(120, 120)).toContain("met");
    expect(without(120, 100)).toContain("表中没有核销数量，请补充");
  });
});
