import { issuesOf, proofsOf } from "./told-plan";

/** 附件2 of 师宗 2024, as the page prints it: what cells were merged in its header is lost. */
const NEEDS = `项目 | 校舍建设 | 运动场建设 | 购置设施设备(万元) | 文化建设(万元) | 资金合计 | ||
新建校舍(万平方米) | 需投入资金(万元) | 新建运动场(万平方米) | 需投入资金(万元) | ||||
汇总 | 2.23 | 6700 | 4.5 | 1800 | 1900 | 450 | 10850
城区新建小学 | 1.2 | 3600 | 1.5 | 600 | 800 | 50 | 5050
其他不足学校 | 1.03 | 3100 | 3 | 1200 | 1100 | 400 | 5800`;
const tell = (text: string): readonly string[] => issuesOf(text, "table-sum", "unit-price");

describe("tables in a text", () => {
  it("are added up in both directions, and what one ㎡ costs is compared within its rounding", () => {
    expect(tell(NEEDS)).toEqual([]);
    expect(proofsOf(NEEDS)).toEqual([
      "表内合计相符：7列、3行",
      "校舍建设新建校舍单价3,000—3,009.71元/㎡，差异在四舍五入范围内",
      "运动场建设新建运动场单价各行均为400元/㎡",
    ]);
  });

  it("name the guilty cell where a row and a column fail in it", () => {
    expect(tell(NEEDS.replace("| 3100 |", "| 3200 |"))).toEqual([
      "“汇总”的校舍建设需投入资金填6,700，分项相加为6,800，相差100，有误的应是“其他不足学校·校舍建设需投入资金”。",
      "校舍建设新建校舍的单价，汇总、城区新建小学、其他不足学校之间不同，不是四舍五入造成的。",
    ]);
  });

  it.each([
    [
      "学校\t教学楼\t宿舍\t合计\n一中\t100\t50\t150\n二中\t200\t80\t290\n合计\t300\t130\t430",
      "“合计”的合计填430，分项相加为440，相差10，有误的应是“二中·合计”。",
    ],
    [
      "乡镇 | 小学(所) | 初中(所)\n城关镇 | 5 | 2\n东山镇 | 3 | 1\n合计 | 9 | 3",
      "“合计”的小学填9，分项相加为8，相差1。",
    ],
    [
      "单位：万元\n项目 | 2023年 | 2024年 | 合计\n校舍 | 100 | 200 | 300\n设备 | 50 | 60 | 110\n合计 | 150 | 260 | 400",
      "“合计”的合计填400，分项相加为410，相差10，有误的应是“合计·合计”。",
    ],
    [
      "项目 | 面积(㎡) | 资金(万元)\n教学楼 | 1200.5 | 36.02\n宿舍 | 800.3 | 24.01\n合计 | 2010.8 | 60.03",
      "“合计”的面积填2,010.8，分项相加为2,000.8，相差10。",
    ],
    [
      "项目 | 数量(台) | 金额(元)\n电脑 | 10 | 50000\n投影 | 5 | 20000\n总计 | 15 | 75000",
      "“总计”的金额填75,000，分项相加为70,000，相差5,000。",
    ],
  ])("are told where a sum differs: %s", (text, sentence) => {
    expect(tell(text)).toContain(sentence);
  });

  it.each([
    "序号 | 学校 | 人数(人)\n1 | 一小 | 300\n2 | 二小 | 200\n合计 | | 500",
    "学校 | 生均面积(㎡) | 学生(人)\n一小 | 5.2 | 300\n二小 | 6.1 | 200\n合计 | 5.6 | 500",
    "项目 | 面积(万㎡) | 资金(万元)\n一 | 1.23 | 100\n二 | 2.34 | 200\n合计 | 3.6 | 300",
    "年度 | 任务(所)\n2023 | 5\n2024 | 6",
    "学校 | 班级 | 电话\n一小 | 12 | 5551234\n二小 | 9 | 5551235",
    "简体 | 繁体\n首页 | 无障碍",
  ])("are left in peace where their sums hold or none is claimed: %s", (text) => {
    expect(tell(text)).toEqual([]);
  });
});
