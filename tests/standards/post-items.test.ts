import type { CellValue } from "../../src/core/cell/cell-value";
import { itemOf, type Rows } from "./what-items-say";

const statesOf = ({ lines }: { readonly lines: readonly string[] }) => lines.map((line) => line.split(" ")[0]);

describe("校长任职年限 (S004-2.4a)", () => {
  const of = (...rows: readonly (readonly CellValue[])[]) =>
    itemOf("wuhan-2018", "二（四）1", [["校长任职情况"], ...rows]);

  it("is ten years to the day of the check, from a day, a month, a year, or years as they are stated", () => {
    const head = ["学校", "姓名", "任本校校长时间"];
    const told = of(
      head,
      ["甲小学", "张三", "2016.11"],
      ["乙小学", "李四", "2016.10"],
      ["丙小学", "王五", "2016"],
      ["丁小学", "赵六", "待查"],
      ["戊小学", "钱七", null],
      ["己小学", "孙八", 44_805],
    );
    expect(statesOf(told)).toEqual(["undecided", "failed", "undecided", "missing", "missing", "met"]);
    expect(told.lines[1]).toContain("2016年10月1日任现校校长，到2026年11月29日超过10年。");
    const years = of(
      ["学校", "姓名", "同一学校连续任职年限"],
      ["甲小学", "张三", "10年"],
      ["乙小学", "李四", 10.5],
      ["丙小学", "王五", "10年以上"],
    );
    expect(statesOf(years)).toEqual(["met", "failed", "missing"]);
    for (const name of ["现任学校任职年限（年）", "任职年限", "本校担任校长年数", "现任职学校任职年限"])
      expect(statesOf(of(["学校", "姓名", name], ["甲小学", "张三", 10], ["乙小学", "李四", 11]))).toEqual([
        "met",
        "failed",
      ]);
  });

  it("is a warning, and a roster of teachers is no list of principals", () => {
    expect(
      itemOf("wuhan-2018", "二（四）1", [
        ["学校", "教师姓名", "参加工作时间", "职务"],
        ["甲小学", "张三", "2001.9", "校长"],
      ]).verdict,
    ).toBe("unjudged");
  });
});

describe("任教经历 (S004-2.4b S004-2.4c S000-3.2b)", () => {
  const head = ["姓名", "申报职称", "农村学校任教年限", "薄弱学校任教年限", "任教学校数"];
  const rows: Rows = [
    head,
    ["甲", "高级教师", 0.5, 0.5, 1],
    ["乙", "高级教师", 0.5, 0.4, 2],
    ["丙", "特级教师", null, 0.5, null],
    ["丁", "高级教师", null, 1, 1],
    ["戊", "中级教师", 0, 0, 1],
    ["己", null, 3, 0, 1],
    ["庚", "二级教师", 0, 0, 1],
  ];

  it("asks of those who apply for 高级 one year in the country or at a weak school", () => {
    const told = itemOf("wuhan-2018", "二（四）2", rows);
    // One year of two halves may be one school counted twice.
    expect(statesOf(told)).toEqual(["undecided", "failed", "missing", "met", "missing"]);
    expect(told.lines[1]).toContain("乙（高级教师）：农村或薄弱学校任教0.5年、0.4年，不足1年。");
  });

  it("asks of 中级以上 two schools or three years in the country; nothing of others", () => {
    const told = itemOf("wuhan-2018", "二（四）3", rows);
    expect(statesOf(told)).toEqual(["failed", "met", "missing", "missing", "failed", "missing"]);
  });
});

describe("走教 (S002-3.3)", () => {
  const of = (...rows: readonly (readonly CellValue[])[]) => itemOf("layout", "二（三）5", [["走教教师名单"], ...rows]);

  it("adds up what one teacher does at all schools, told apart by number where there is one", () => {
    const head = ["姓名", "编号", "学校", "工作量占比"];
    const told = of(
      head,
      ["张三", "01", "甲小学", "60%"],
      ["张三", "01", "乙小学", "50%"],
      ["张三", "02", "丙小学", 0.5],
      ["李四", "03", "甲小学", 0.6],
      ["李四", "03", "乙小学", null],
    );
    expect(statesOf(told)).toEqual(["failed", "met", "missing"]);
    expect(told.lines[0]).toContain("张三：在2处的工作量合计1.1，超过1，多0.1。");
    expect(told.lines[2]).toContain("表!D7没有能用的工作量");
  });
});

describe("牵头学校 (S004-2.4d)", () => {
  it("adds no more than a twentieth, rounded down, and all schools stay within the total", () => {
    const rows: Rows = [
      ["牵头学校编制增加情况"],
      ["学校", "核定编制数", "增加编制数"],
      ["甲小学", 119, 6],
      ["乙小学", 40, null],
    ];
    const told = itemOf("wuhan-2018", "二（四）4", rows);
    // 119 × 5% is 5.95: five.
    expect(told.lacks).toEqual(["多1人"]);
    expect(told.lines[0]).toContain("甲小学核定编制119，最多增加5，增加6，多1人。");
    expect(told.lines[1]).toContain("没有增加的请填0");
  });
});

describe("教师分流 (S002-3.2)", () => {
  const head = ["学校", "超编教师数", "分流教师数", "过渡期人数", "空编数", "接收分流教师数"];
  const of = (...rows: readonly (readonly CellValue[])[]) => itemOf("layout", "二（三）2", [head, ...rows]);

  it("balances in each school and over all of them", () => {
    const told = of(["东村小学", 10, 6, 3, null, null], ["中心小学", null, null, null, 5, 7]);
    // 10 − 6 − 3 = 1; 7 − 5 = 2; 7 − 6 = 1.
    expect(told.lacks).toEqual(["还差1人", "多2人", "多1人"]);
    expect(told.verdict).toBe("failed");
  });

  it("reads what is intended as what is done: 拟分流, 拟接收", () => {
    const told = itemOf("layout", "二（三）2", [
      ["学校", "核定编制", "在编人数", "拟分流人数", "拟接收人数"],
      ["东村小学", 20, 26, 6, 0],
      ["中心小学", 30, 25, 0, 5],
    ]);
    expect(told.lacks).toEqual(["还差1人"]);
  });

  it("says nothing of the whole while a school's number is blank", () => {
    const told = of(["东村小学", 10, null, 3, null, null], ["中心小学", null, null, null, 7, 7]);
    expect(told.verdict).toBe("missing");
    expect(told.lines[0]).toContain("东村小学缺少分流人数（表!C2）");
  });
});
