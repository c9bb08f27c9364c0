import type { CellValue } from "../../../src/core/cell/cell-value";
import { figures, HEADER, rosterOf, sumOf } from "./rows-of-roster";

const [A, B, C] = [figures(1), figures(2), figures(3)];
const ABC = sumOf(A, B, C);
const NAMED: readonly (readonly CellValue[])[] = [
  [1, "城关镇", "城关小学", ...A],
  [2, "城关镇", "红旗小学", ...B],
  [3, "大同镇", "大同小学", ...C],
];

describe("a row that is no school", () => {
  it.each<[string, readonly CellValue[], string]>([
    ["合计 in the name column", [null, null, "合计", ...ABC], "total"],
    ["合 计 with a space inside", [null, null, "合 计", ...ABC], "total"],
    ["合　　计 with wide spaces", ["合　　计", null, null, ...ABC], "total"],
    ["（合计）in brackets", [null, "（合计）", null, ...ABC], "total"],
    ["总计： in 序号", ["总计：", null, null, ...ABC], "total"],
    ["全县合计（3所）", ["全县合计（3所）", null, null, ...ABC], "total"],
    ["总计数", [null, null, "总计数", ...ABC], "total"],
    ["计", [null, null, "计", ...ABC], "total"],
    ["汇总", [null, null, "汇 总", ...ABC], "total"],
    ["全县", [null, "全县", null, ...ABC], "total"],
    ["合计 over a count of schools", ["合计", null, "3所", ...ABC], "total"],
    ["师宗县", [null, null, "师宗县", ...ABC], "subtotal"],
    ["本页小计", [null, null, "本页小计", ...ABC], "subtotal"],
    ["过次页", [null, null, "过次页", ...ABC], "subtotal"],
    ["小学计", [null, null, "小学计", ...ABC], "subtotal"],
    ["小学（3所）", [null, null, "小学（3所）", ...ABC], "subtotal"],
    ["一、小学 with figures", ["一、", null, "小学", ...ABC], "subtotal"],
    ["小学阶段合计", [null, null, "小学阶段合计", ...ABC], "subtotal"],
    ["平均", [null, null, "平 均", 300], "derived"],
    ["全县平均值", ["全县平均值", null, null, 300], "derived"],
    ["小学标准", [null, null, "小学标准", 300], "derived"],
    ["标准的85%", [null, null, "标准的85%", 300], "derived"],
    ["差异系数", [null, null, "差异系数", null, 0.3], "derived"],
    ["与上年相比", [null, null, "与上年相比", 12], "derived"],
    ["其中：女", [null, null, "其中：女", 300], "of-which"],
    ["其 中：寄宿", [null, null, "  其 中：寄宿", 300], "of-which"],
    ["女 alone", [null, null, "女", 300], "of-which"],
    ["少数民族", [null, null, "少数民族", 30], "of-which"],
    ["其中：教学点", [null, null, "其中：河西教学点", 30, 2, 0, 100, 300], "of-which"],
    ["a signature beside figures' columns", ["填表人：张三", null, null, "审核人：李四"], "note"],
    ["a note", ["注：本表数据截至2025年9月。"], "note"],
    ["a date", ["填报日期：2025年9月1日"], "note"],
    ["大同镇 among schools", [null, null, "大同镇", ...ABC], "subtotal"],
    ["the header again", [...HEADER], "header"],
    ["（二）村级小学 alone", ["（二）村级小学"], "section"],
    ["小学部分 in the name column", [null, null, "小学部分"], "section"],
    ["一、城关镇 alone", [null, null, "一、城关镇"], "section"],
    ["blank cells", [null, null, null], "blank"],
  ])("%s", (_, row, expected) => {
    const { classes, schools, questions } = rosterOf([...NAMED, row, [4, "大同镇", "河东小学", ...figures(9)]]);
    expect(classes[5]).toBe(expected);
    expect(schools).toHaveLength(4);
    expect(questions).toEqual([]);
  });

  it("is found where it comes first as well", () => {
    const { classes } = rosterOf([["合计", null, null, ...ABC], ...NAMED]);
    expect(classes).toMatchObject({ 2: "total", 3: "data", 5: "data" });
  });

  it("is a sum merged over several columns", () => {
    const { classes } = rosterOf([...NAMED, ["总  计", null, null, ...ABC]], { merges: ["A5:C5"] });
    expect(classes[5]).toBe("total");
  });

  it("is a sum without a name where every figure is the sum of the rows above, and that is said", () => {
    const { classes, findings } = rosterOf([...NAMED, [null, null, null, ...ABC]]);
    expect(classes[5]).toBe("total");
    expect(findings).toEqual(["unnamed-sum 5"]);
  });

  it("is a town's sum without a name where the town's rows come to it", () => {
    const { classes } = rosterOf([
      ["", "城关镇", null, ...sumOf(A, B)],
      [1, null, "城关小学", ...A],
      [2, null, "红旗小学", ...B],
      ["", "大同镇", null, ...sumOf(C, figures(4))],
      [3, null, "大同小学", ...C],
      [4, null, "河东小学", ...figures(4)],
    ]);
    expect(classes).toMatchObject({ 2: "subtotal", 3: "data", 5: "subtotal" });
  });

  it("stays a row without a name where one figure differs", () => {
    const { classes, findings } = rosterOf([
      ...NAMED,
      [null, null, null, ...ABC.map((sum, column) => (column === 1 ? sum + 1 : sum))],
    ]);
    expect(classes[5]).toBe("data");
    expect(findings).toEqual(["row-without-name 5"]);
  });
});

describe("a row that is a school", () => {
  it.each<[string, readonly CellValue[], string]>([
    ["a name with numbering", [4, null, "4.河东小学", ...figures(9)], "河东小学: primary-school"],
    ["a circled number", [4, null, "④河东小学", ...figures(9)], "河东小学: primary-school"],
    ["a name set in", [4, null, "　　河东小学", ...figures(9)], "河东小学: primary-school"],
    ["a dash before the name", [null, null, "—河东小学", ...figures(9)], "河东小学: primary-school"],
    ["a mark of a footnote", [4, null, "河东小学①", ...figures(9)], "河东小学: primary-school"],
    ["a star", [4, null, "河东小学*", ...figures(9)], "河东小学: primary-school"],
    ["a remark in brackets", [4, null, "河东小学（寄宿制）", ...figures(9)], "河东小学（寄宿制）: primary-school"],
    ["a space inside", [4, null, "河东 小学", ...figures(9)], "河东 小学: primary-school"],
    ["会计 in the name", [4, null, "河东会计附属小学", ...figures(9)], "河东会计附属小学: primary-school"],
    ["县小", [4, null, "河东县实小", ...figures(9)], "河东县实小: primary-school"],
    ["村小", [4, null, "河东村小", ...figures(9)], "河东村小: primary-school"],
    ["a 教学点", [4, null, "河东教学点", ...figures(9)], "河东教学点: teaching-point"],
    ["特校", [4, null, "河东特校", ...figures(9)], "河东特校: special"],
    ["特殊教育学校", [4, null, "特殊教育学校", ...figures(9)], "特殊教育学校: special"],
    ["九年制", [4, null, "河东九年制学校", ...figures(9)], "河东九年制学校: nine-year"],
  ])("%s", (_, row, expected) => {
    const { schools } = rosterOf([...NAMED, row]);
    expect(schools[3]).toBe(expected);
  });

  it.each(["第三中学", "民族中学", "外国语学校", "实验学校", "师大附中", "石桥中心校", "明德"])(
    "named %s is asked about where nothing tells its stage",
    (name) => {
      expect(rosterOf([...NAMED, [4, null, name, ...figures(9)]]).questions).toEqual(["row-stage 5"]);
    },
  );

  it("without figures and without the word for a school counts by its number", () => {
    const { classes } = rosterOf([...NAMED, [4, "大同镇", "明德"]]);
    expect(classes[5]).toBe("data");
  });

  it("without figures, number or the word for a school counts between schools", () => {
    const { classes } = rosterOf([
      [null, null, "城关小学", ...A],
      [null, null, "明德"],
      [null, null, "大同小学", ...C],
    ]);
    expect(classes[3]).toBe("data");
  });
});

describe("a row named like a group of schools", () => {
  it("is a school where it has a number and no figure is a sum", () => {
    const { classes, questions } = rosterOf([...NAMED, [4, "城关镇", "直属小学", ...figures(30)]]);
    expect(classes[5]).toBe("data");
    expect(questions).toEqual([]);
  });

  it("is a sum where its figures are", () => {
    const { classes } = rosterOf([...NAMED, [4, null, "城区小学", ...ABC]]);
    expect(classes[5]).toBe("subtotal");
  });

  it("is asked about where neither figures nor a number tell, and left out until then", () => {
    const rows = [...NAMED, [null, null, "城区小学", ...figures(70)]];
    const open = rosterOf(rows);
    expect(open.questions).toEqual(["row-meaning 5"]);
    expect(open.classes[5]).toBe("left-out");
    const id = open.asked[0]?.id ?? "";
    expect(rosterOf(rows, { answers: { [id]: "school" } }).classes[5]).toBe("data");
    expect(rosterOf(rows, { answers: { [id]: "sum" } }).classes[5]).toBe("subtotal");
  });

  it("is a sum where a 中心校 holds what its schools come to, and that is said", () => {
    const { classes, schools, findings } = rosterOf([[null, null, "石桥中心校", ...ABC], ...NAMED]);
    expect(classes[2]).toBe("subtotal");
    expect(schools).toHaveLength(3);
    expect(findings).toEqual(["sum-of-rows 2"]);
  });
});
