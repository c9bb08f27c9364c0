import { issuesOf, proofsOf } from "./told-plan";

describe("what was left open", () => {
  it.each([
    ["中共XX县委印发。", ["“XX”共1处，内容没有填写。"]],
    ["现有小学1XX所。", ["“1XX”共1处，内容没有填写。"]],
    ["20XX年全县完成。", ["“20XX”共1处，内容没有填写。"]],
    ["××县人民政府，××局。", ["“XX”共2处，内容没有填写。"]],
    ["联系人____，电话______。", ["“____”共2处，内容没有填写。"]],
    ["责任单位为【】。", ["“【】”共1处，内容没有填写。"]],
    ["由【待补充】负责。", ["“【待补充】”共1处，内容没有填写。"]],
    ["师政发〔2024〕 号文件。", ["“〔2024〕 号”共1处，内容没有填写。"]],
    ["投入资金待定。完成时间待定。", ["“时间待定”共1处，内容没有填写。"]],
    ["具体数额：待定。", ["“待定”共1处，内容没有填写。"]],
  ])("is named: %s", (text, sentences) => {
    expect(issuesOf(text, "placeholder")).toEqual(sentences);
  });

  it.each([
    "建设3×4米的展板。",
    "引进X光机1台。",
    "师政发〔2024〕5号文件。",
    "【政策解读】全县方案。",
    "校服XXL号。",
    "待定岗后再聘用。",
    "合计100元。",
  ])("is not seen in what is complete: %s", (text) => {
    expect(issuesOf(text, "placeholder")).toEqual([]);
  });
});

describe("letters and signs that only look right", () => {
  it.each([
    ["达到Ш级以上", ["“Ш”是外文字母，不是数字或汉字。"]],
    ["按照1: 2配置", ["“1: 2”中有多余的空格。"]],
    ["师生比1 :13.5", ["“1 :13.5”中有多余的空格。"]],
    ["三年方案（20202022）的通知", ["“20202022”两个年份之间缺少连接号。"]],
    ["学校А楼", ["“А”是外文字母，不是数字或汉字。"]],
  ])("are named: %s", (text, sentences) => {
    expect(issuesOf(text)).toEqual(sentences);
  });

  it.each([
    "达到Ⅲ级以上",
    "达到III级以上",
    "师生比1:19",
    "上午8:30开会",
    "编号111202220001967287号",
    "系数α不超过限度",
  ])("are left in peace: %s", (text) => {
    expect(issuesOf(text)).toEqual([]);
  });
});

describe("numbers at the heads of paragraphs and items", () => {
  it.each([
    ["一、目标\n二、任务\n四、保障", ["编号不连续：二、之后为四、。"]],
    ["一、任务\n（一）甲\n（二）乙\n（二）丙", ["编号不连续：(二)之后为(二)。"]],
    ["一、任务\n1.甲\n2.乙\n4.丙", ["编号不连续：2.之后为4.。"]],
    ["指标 | 单位\n1.1甲项 | 县教育局\n1.2乙项 | 县教育局\n1.4丙项 | 县教育局", ["编号不连续：1.2之后为1.4。"]],
    ["一、任务\n（一）甲\n1.子\n3.丑\n（二）乙", ["编号不连续：1.之后为3.。"]],
  ])("run on: %s", (text, sentences) => {
    expect(issuesOf(text, "numbering")).toEqual(sentences);
  });

  it.each([
    "一、目标\n（一）甲\n（二）乙\n二、任务\n（一）丙\n（二）丁",
    "1.甲项\n2.乙项\n1.丙项\n2.丁项",
    "附件：1.清单\n2.测算表",
    "2.58万平方米的缺口\n4.5平方米以上",
    "十、甲\n十一、乙\n十二、丙",
  ])("may begin again and hold decimals: %s", (text) => {
    expect(issuesOf(text, "numbering")).toEqual([]);
  });

  it("are counted", () => {
    expect(proofsOf("一、甲项\n二、乙项\n三、丙项")).toEqual(["正文标题编号连续：3"]);
  });
});

describe("a page of the web around a plan", () => {
  const PAGE = `某县人民政府 2019年12月3日星期二
首页 > 政务公开 > 政府文件
浏览量：120 时间：2018-07-07 07:06:03
成 文 日 期 ：
发 文 日 期 ：
有 效 性 ：
有效
一、目标
到2022年，全面达标。
扫描二维码 关注我们
38 3730769
");`;

  it("is left out, its days too, and fields without a value are named", () => {
    expect(issuesOf(PAGE)).toEqual([
      "有6处是网页的导航、版权等内容，没有参加核对。其中的日期（2019年12月3日、2018-07-07）不是方案的日期。",
      "成文日期、发文日期没有填写。",
    ]);
  });

  it.each([
    "一、目标\n到2022年，全面达标。",
    "县政府 2020年11月2日",
    "附件：方案.pdf",
    "坚持公开透明，接受社会监督。",
    "第一章总则\n- 12 -",
  ])("is not seen in a plan: %s", (text) => {
    expect(issuesOf(text, "page-chrome", "blank-field")).toEqual([]);
  });
});
