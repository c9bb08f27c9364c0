import { namesOfOneUnit } from "../../src/core/ledger/unit-names";
import { checked, issuesOf, proofsOf } from "./told-plan";

/** Numbered tasks, each with a list of units in brackets, or with none. */
function tasks(...lists: readonly (string | null)[]): string {
  return `一、任务\n${lists.map((list, at) => `${at + 1}.做好第${at + 1}项工作。认真落实。${list === null ? "" : `（责任单位：${list}）`}`).join("\n")}`;
}

describe("who is responsible", () => {
  it.each([
    [tasks("县教育局", "县教育局", "县教育局", null), "没有写明责任单位，同列的3项都已写明。"],
    [tasks("县教育局", null, "县教育局、县财政局", "县教育局", "县人社局"), "没有写明责任单位，同列的4项都已写明。"],
    [
      "指标 | 责任单位\n1.1教师数 | 县教育局\n1.2面积 | 县住建局\n1.3设备 | 县财政局\n1.4经费 | ",
      "没有写明责任单位，同列的3项都已写明。",
    ],
    [
      "指标 | 责任部门\n教师数 | 县教育局\n面积 | 县住建局\n设备 | 县财政局\n经费 | —",
      "没有写明责任部门，同列的3项都已写明。",
    ],
    [
      "内容 | 指标 | 责任单位\n一、资源 | 1.1教师数 | 县教育局\n1.2面积 | 县住建局 |\n1.3设备 | 县财政局 |\n1.4经费 | |",
      "没有写明责任单位，同列的3项都已写明。",
    ],
  ])("is missed where all others name it: %s", (text, sentence) => {
    expect(issuesOf(text, "owner-missing")).toEqual([sentence]);
  });

  it.each([
    tasks("县教育局", "县财政局", "县人社局"),
    tasks(null, null, null),
    tasks("县教育局", null, null, null),
    "内容 | 指标 | 责任单位\n一、资源 | 1.1教师数 | 县教育局\n1.2面积 | 县住建局 |\n1.3其他 | 各相关单位 |",
    "一、任务\n1.第一项。\n落实到位。责任单位：县教育局\n2.第二项。\n落实到位。责任单位：县财政局",
    "姓名 | 职务\n张三 | 组长\n李四 | 组员",
  ])("is left in peace where all name it, or hardly any: %s", (text) => {
    expect(issuesOf(text, "owner-missing")).toEqual([]);
  });

  it("is counted where it is complete, lead units apart", () => {
    const text =
      "一、措施\n（一）甲。（牵头单位：区教育局，责任单位：区发改局、区财政局）\n（二）乙。（牵头单位：区教育局，责任单位：区编办）";
    expect(proofsOf(text).slice(0, 2)).toEqual(["2项均写明牵头单位", "2项均写明责任单位"]);
  });

  it.each([
    [
      "1.新建学校，投入5300万元。（责任单位：县教育局、县发改局）\n2.改造学校，投入6400万元。（责任单位：县教育局、县财政局）",
      ["投入5,300万元，责任单位中没有财政部门。"],
    ],
    [
      "1.新建学校，投入5300万元。（责任单位：县教育局、县财政局）\n2.改造学校，投入6400万元。（责任单位：县教育局、县财政局）",
      [],
    ],
    ["1.新建学校，投入5300万元。（责任单位：县教育局）\n2.改造学校，投入6400万元。（责任单位：县教育局）", []],
    ["1.生均公用经费不低于6000元。（责任单位：县教育局）\n2.改造学校，投入6400万元。（责任单位：县财政局）", []],
    [
      "1.设立津贴，安排30万元。（责任单位：县人社局）\n2.改造学校，投入6400万元。（责任单位：县财政局）",
      ["投入30万元，责任单位中没有财政部门。"],
    ],
  ])("names the treasury where money is spent: %s", (text, sentences) => {
    expect(issuesOf(text, "no-finance")).toEqual(sentences);
  });

  it.each([
    [tasks("县教体局、县财政局", "县教体局,县财政局"), ["责任单位“县教体局”“县财政局”之间用逗号，其他处用顿号。"]],
    [tasks("县教体局、县财政局", "县教体局，各乡（镇）人民政府"), []],
    [tasks("县教体局、县财政局", "县教体局、县财政局"), []],
    [tasks("县教体局，县财政局", "县教体局，县财政局"), []],
    [tasks("县教体局、县财政局", "县财政局，县委编办"), ["责任单位“县财政局”“县委编办”之间用逗号，其他处用顿号。"]],
  ])("is parted by one sign: %s", (text, sentences) => {
    expect(issuesOf(text, "separator")).toEqual(sentences);
  });
});

describe("owners of body and annex", () => {
  const text = (body: string, annex: string): string =>
    `一、任务\n1.残疾儿童少年入学率达到95%以上。（责任单位：${body}）\n2.其他。（责任单位：县教育局）\n附件1\n指标 | 责任单位\n3.1残疾儿童少年入学率达到95%以上。 | ${annex}\n3.2课程开齐开足。 | 县教育局`;

  it.each([
    ["县教育局、县财政局", "县教育局", "与附件3.1的责任单位不一，正文多县财政局。"],
    ["县教育局", "县教育局、县残联", "与附件3.1的责任单位不一，附件多县残联。"],
    ["县教育体育局、县民政局", "县教体局、县残联", "与附件3.1的责任单位不一，正文多县民政局，附件多县残联。"],
    [
      "县教育局，各乡（镇）人民政府、街道办事处",
      "县教育局",
      "与附件3.1的责任单位不一，正文多各乡(镇)人民政府、街道办事处。",
    ],
    ["县教育局、县卫健局", "县教育局、县公安局", "与附件3.1的责任单位不一，正文多县卫健局，附件多县公安局。"],
  ])("are told where they differ: %s / %s", (body, annex, sentence) => {
    expect(issuesOf(text(body, annex), "owners")).toEqual([sentence]);
  });

  it.each([
    ["县教育局、县残联", "县残联、县教育局"],
    ["县教育体育局", "县教体局"],
    ["县教育局，县残联", "县教育局、县残联"],
  ])("are alike by whatever name and in whatever order: %s / %s", (body, annex) => {
    expect(issuesOf(text(body, annex), "owners")).toEqual([]);
    expect(checked(text(body, annex)).proofs.map(({ kind }) => kind)).toContain("owners");
  });
});

describe("names of one unit", () => {
  it.each([
    [["县教育体育局", "县教体局"]],
    [["县发展和改革局", "县发展改革局", "县发改局"]],
    [["县人力资源和社会保障局", "县人社局"]],
    [["县住房和城乡建设局", "县住建局"]],
    [["县文化和旅游局", "县文旅局"]],
    [["县市场监督管理局", "县市监局"]],
  ])("go together: %p", (names) => {
    expect(namesOfOneUnit(names)).toEqual([names]);
  });

  it.each([
    [["县财政局", "县民政局"]],
    [["县妇联", "县残联"]],
    [["县教育局", "市教育局"]],
    [["县委编办", "县政府办"]],
    [["县公安局", "县司法局"]],
    [["县委宣传部", "县委组织部"]],
  ])("stay apart: %p", (names) => {
    expect(namesOfOneUnit(names)).toEqual([]);
  });
});
