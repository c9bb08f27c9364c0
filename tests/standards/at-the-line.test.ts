import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { requirementVerdict } from "../../src/core/checks/requirement-check";
import { isJudged } from "../../src/core/standards/requirement";
import { STANDARDS } from "../../src/core/standards/standards";
import { caseWorkbook } from "../cases/case-workbook";

type Rows = readonly (readonly CellValue[])[];

/** One sheet that just comes up to what an item asks, with what makes it fail: row and column from 0, and what stands there. */
interface AtTheLine {
  /** Ids of the requirements (docs/coverage.md) that it shows. */
  readonly ids: string;
  readonly standard?: string;
  /** Code of the item in its standard. */
  readonly item: string;
  readonly rows: Rows;
  readonly short: readonly (readonly [row: number, column: number, value: CellValue])[];
}

const SURVEYED = ["学生", "家长", "教师", "校长", "人大代表", "政协委员", "其他群众"];

/** Every item that figures decide, exactly at its limit, and one unit (person, hour, cent, ㎡ in hundredths, …) short of it. */
const ITEMS: readonly AtTheLine[] = [
  {
    ids: "S001-2.2",
    item: "2.2",
    rows: [
      ["城乡", "学校建设标准", "教职工编制标准", "生均公用经费基准定额（元）", "教学装备配置标准"],
      ["城区", "省标", "1:19", 720, "省标"],
      ["乡村", "省标", "1:19", 720, "省标"],
    ],
    short: [
      [2, 1, "县标"],
      [2, 2, "1:23"],
      [2, 3, 719],
      [2, 4, "县标"],
    ],
  },
  {
    ids: "S001-2.3 S003-2.3c E-12",
    item: "2.3",
    // Twelve classes ask for one of each.
    rows: [
      ["学校", "学段", "班级数", "音乐教室间数", "音乐教室使用面积（㎡）", "美术教室间数", "美术教室使用面积（㎡）"],
      ["示例小学", "小学", 12, 1, 96, 1, 90],
    ],
    short: [
      [1, 2, 13],
      [1, 3, 0],
      [1, 4, 95.99],
      [1, 5, 0],
      [1, 6, 89.99],
    ],
  },
  {
    ids: "S001-2.4 S001-B5.4 S003-2.10",
    item: "2.4",
    rows: [
      ["学校名称", "办学类型", "小学生数", "初中生数"],
      ["示例小学", "小学", 2000, null],
      ["示例中学", "初级中学", null, 2000],
      ["示例学校", "九年一贯制学校", 1200, 1300],
    ],
    short: [
      [1, 2, 2001],
      [2, 3, 2001],
      [3, 3, 1301],
    ],
  },
  {
    ids: "S001-2.5 S001-B5.4 S003-2.10",
    item: "2.5",
    rows: [
      ["学校", "学段", "年级", "班级", "班额"],
      ["示例小学", "小学", "三年级", "1班", 45],
      ["示例中学", "初中", "八年级", "1班", 50],
    ],
    short: [
      [1, 4, 46],
      [2, 4, 51],
    ],
  },
  {
    ids: "S001-2.6 S003-2.13",
    item: "2.6",
    // 720元 for a hundred pupils.
    rows: [
      ["学校名称", "办学类型", "在校学生数", "公用经费定额（元/生·年）", "年初预算安排公用经费（元）"],
      ["示例教学点", "教学点", 12, 720, 72_000],
      ["示例小学", "小学", 99, 720, 72_000],
    ],
    short: [
      [1, 4, 71_999.99],
      [2, 4, 71_999.99],
    ],
  },
  {
    ids: "S001-2.7 S001-B5.2 S003-2.13",
    item: "2.7",
    rows: [
      ["学校名称", "办学类型", "在校学生数", "公用经费预算（元）"],
      ["示例县特殊教育学校", "特殊教育学校", 66, 396_000],
    ],
    short: [[1, 3, 395_999.99]],
  },
  {
    ids: "S001-2.8 S001-B2.5 S003-2.9 S004-2.5a",
    item: "2.8",
    rows: [
      ["年度", "教师年平均工资（元）", "公务员年平均工资（元）"],
      [2025, 90_000, 90_000],
    ],
    short: [[1, 1, 89_999.99]],
  },
  {
    ids: "S001-2.9 S001-B2.4 S003-2.7",
    item: "2.9",
    rows: [
      ["学校", "姓名", "2021年学时", "2022年学时", "2023年学时", "2024年学时", "2025年学时"],
      ["示例小学", "示例甲", 72, 72, 72, 72, 72],
    ],
    short: [[1, 6, 71]],
  },
  {
    ids: "S001-2.10",
    item: "2.10",
    rows: [
      ["项目", "数量"],
      ["县委编办核定编制总数", 1000],
      ["已分配到校编制", 1000],
    ],
    short: [[2, 1, 1001]],
  },
  {
    ids: "S001-2.11 S001-B2.2 S003-2.8c S003-2.8d",
    item: "2.11",
    // A tenth of 100 are 10, a fifth of these 2.
    rows: [
      ["学校名称", "符合交流条件教师数", "实际交流轮岗教师数", "其中：骨干教师"],
      ["示例小学", 60, 6, 1],
      ["示例中学", 40, 4, 1],
    ],
    short: [
      [1, 2, 5],
      [2, 3, 0],
    ],
  },
  {
    ids: "S001-2.12 S003-2.8b",
    item: "2.12",
    rows: [
      ["学校", "姓名", "岗位", "任教学段", "教师资格证"],
      ["示例中学", "示例甲", "专任教师", "初中", "初级中学教师资格证"],
      ["示例小学", "示例乙", "专任教师", "小学", "小学教师资格证"],
    ],
    short: [
      [1, 4, "小学教师资格证"],
      [2, 4, "无"],
    ],
  },
  {
    ids: "S001-2.13 S001-B5.3",
    item: "2.13",
    rows: [
      ["学校名称", "办学类型", "城乡类型", "办学性质", "录取新生数", "其中学区内"],
      ["示例小学", "小学", "城区", "公办", 300, 300],
      ["示例中学", "初中", "镇区", "公办", 200, 190],
    ],
    short: [
      [1, 5, 299],
      [2, 5, 189],
    ],
  },
  {
    ids: "S003-2.10",
    standard: "wuqing-2020",
    item: "2.13",
    // 所有公办, those in the country too.
    rows: [
      ["学校名称", "办学类型", "城乡类型", "办学性质", "录取新生数", "其中学区内"],
      ["示例小学", "小学", "乡村", "公办", 300, 300],
      ["示例中学", "初中", "乡村", "公办", 200, 190],
    ],
    short: [
      [1, 5, 299],
      [2, 5, 189],
    ],
  },
  {
    ids: "S001-2.14 S001-B5.3 S003-2.11",
    item: "2.14",
    rows: [
      ["优质普通高中", "招生计划数", "均衡生名额"],
      ["示例一中", 1000, 500],
    ],
    short: [[1, 2, 499]],
  },
  {
    ids: "S001-2.15 S003-2.12",
    item: "2.15",
    rows: [
      ["项目", "人数"],
      ["符合入学条件的进城务工人员随迁子女", 1000],
      ["公办学校就读", 800],
      ["政府购买服务的民办学校就读", 50],
    ],
    short: [[3, 1, 49]],
  },
  {
    ids: "S001-3.1 S003-2.11 E-13",
    item: "3.1",
    // (940 − 10 + 20) ÷ (1,001 − 1)
    rows: [
      ["学校", "初一入学", "转入", "转出", "死亡", "毕业生"],
      ["示例中学", 1001, 10, 20, 1, 940],
    ],
    short: [
      [1, 5, 939],
      [1, 2, 11],
      [1, 3, 19],
      [1, 4, 0],
    ],
  },
  {
    ids: "S001-3.2 S001-B5.2 S003-2.12",
    item: "3.2",
    rows: [
      ["残联登记适龄残疾儿童", "特校在读", "随班在读", "送教服务"],
      [200, 80, 90, 20],
    ],
    short: [[1, 3, 19]],
  },
  {
    ids: "S001-3.4 S001-B2.4 S003-2.13",
    item: "3.4",
    rows: [
      ["学校名称", "年度公用经费预算总额（元）", "教师培训经费（元）"],
      ["示例小学", 600_000, 30_000],
      ["示例中学", 600_000, 90_000],
    ],
    short: [[1, 2, 29_999.99]],
  },
  {
    ids: "S001-3.9 S001-B3.1 S003-2.1d",
    item: "3.9",
    // Below 0.15, not at it.
    rows: [
      ["学科", "学业水平等级", "校际差异率"],
      ["语文", "Ⅲ", 0.1499],
      ["数学", "Ш级", 0.12],
    ],
    short: [
      [1, 2, 0.15],
      [2, 1, "Ⅱ级"],
    ],
  },
  {
    ids: "S001-4.1 S001-B5.5",
    item: "4.1",
    rows: [["对象", "有效问卷", "满意份数"], ...SURVEYED.map((group): CellValue[] => [group, 100, 85])],
    short: [[1, 2, 84]],
  },
  {
    ids: "S001-5.4",
    item: "5.4",
    rows: [
      ["学校", "核定编制数", "实有编制数", "编外教师数", "其中聘用超过一学年"],
      ["示例小学", 60, 60, 2, 0],
    ],
    short: [[1, 4, 1]],
  },
  {
    ids: "X-11",
    standard: "wuqing-2020",
    item: "二（二）3",
    rows: [
      ["学校", "楼栋名称", "鉴定等级", "是否使用", "整改完成时限"],
      ["示例小学", "1号楼", "C级", "是", "2026-11-29"],
      ["示例小学", "2号楼", "D级", "否", null],
    ],
    short: [
      [1, 4, "2026-11-28"],
      [2, 3, "是"],
    ],
  },
  {
    ids: "S000-2.3",
    standard: "anju-2015",
    item: "二（三）2",
    rows: [
      ["学校", "楼栋名称", "鉴定等级", "是否使用"],
      ["示例小学", "1号楼", "C级", "是"],
      ["示例小学", "2号楼", "D级", "否"],
    ],
    short: [[2, 3, "是"]],
  },
  {
    ids: "S002-2.4a",
    standard: "layout",
    item: "二（一）4",
    rows: [
      ["学校名称", "办学类型", "在校学生数"],
      ["示例中学", "初级中学", 600],
    ],
    short: [[1, 2, 599]],
  },
  {
    ids: "S002-2.6a",
    standard: "layout",
    item: "二（一）6-1",
    // 以下 takes in the number.
    rows: [
      ["学校名称", "办学类型", "在校学生数"],
      ["示例小学", "小学", 101],
    ],
    short: [[1, 2, 100]],
  },
  {
    ids: "S002-2.6a",
    standard: "layout",
    item: "二（一）6-2",
    rows: [
      ["学校", "学段", "年级", "班级", "班额"],
      ["示例小学", "小学", "三年级", "1班", 31],
    ],
    short: [[1, 4, 30]],
  },
  {
    ids: "S003-3.2a S001-W1 S002-P3",
    standard: "wuqing-2020",
    item: "保障（二）1",
    // 12.00 for each of 1,000 pupils stays 12.00 for 1,010.
    rows: [
      ["年度", "一般公共预算教育经费（元）", "在校学生数（人）"],
      ["2021年", 12_000, 1000],
      ["2022年", 12_120, 1010],
      ["2023年", 12_120, 1010],
    ],
    short: [
      [2, 1, 12_119.99],
      [3, 1, 12_119.99],
      [2, 2, 1011],
    ],
  },
  {
    ids: "S003-3.2a S001-W1",
    standard: "shizong-2024",
    item: "四（三）",
    // The same lying across, in 万元.
    rows: [
      ["项目", "2022年", "2023年", "2024年"],
      ["一般公共预算教育经费（万元）", 30_000, 30_300, 30_300],
      ["在校学生数（人）", 10_000, 10_100, 10_100],
    ],
    short: [
      [1, 2, 30_299.99],
      [1, 3, 30_299.99],
      [2, 3, 10_101],
    ],
  },
  {
    ids: "S003-3.2a S002-P3",
    standard: "layout",
    item: "三（三）2",
    rows: [
      ["年度", "一般公共预算教育经费（亿元）", "生均一般公共预算教育经费（元）"],
      [2026, 3, 12_000],
      [2025, 3, 12_000],
    ],
    short: [
      [1, 1, 2.99],
      [1, 2, 11_999.99],
    ],
  },
  {
    ids: "S003-3.2b",
    standard: "wuqing-2020",
    item: "保障（二）2",
    rows: [
      ["学校", "学段", "新增教学班数", "申请奖补金额（万元）"],
      ["新城小学", "小学", 12, 180],
      ["新城中学", "初中", 6, 150],
    ],
    short: [
      [1, 3, 180.01],
      [2, 3, 149.99],
      [2, 2, 5],
    ],
  },
  {
    ids: "S003-3.2c",
    standard: "wuqing-2020",
    item: "保障（二）3",
    rows: [
      ["支教教师", "派出学校", "支教月数", "申请支教补助金额（元）"],
      ["张三", "城关小学", 12, 24_000],
      ["李四", "城关中学", 5, 10_000],
    ],
    short: [
      [1, 3, 24_000.01],
      [2, 3, 9_999.99],
      [2, 2, 4],
    ],
  },
  {
    ids: "S001-B3.3",
    standard: "shizong-2024",
    item: "二（三）3",
    rows: [
      ["年度", "教研专项经费（万元）"],
      [2024, 100],
      [2025, 100],
    ],
    short: [
      [1, 1, 99.99],
      [2, 1, 99.99],
    ],
  },
  {
    ids: "S000-3.1b E-5",
    standard: "anju-2015",
    item: "三（一）",
    // 5.01% against 5%; the three others rise by a 分.
    rows: [
      [
        "年度",
        "财政教育拨款（元）",
        "财政经常性收入（元）",
        "生均教育费用（元）",
        "教师人均工资（元）",
        "生均公用经费（元）",
      ],
      [2014, 10_000, 100_000, 9000, 60_000, 800],
      [2015, 10_501, 105_000, 9000.01, 60_000.01, 800.01],
    ],
    short: [
      [2, 1, 10_500],
      [2, 2, 105_010],
      [2, 3, 9000],
      [2, 4, 60_000],
      [2, 5, 800],
    ],
  },
  {
    ids: "S000-3.1c",
    standard: "anju-2015",
    item: "三（一）2",
    rows: [
      ["项目", "资金来源（万元）", "资金用途（万元）"],
      ["中央补助", 300, 280],
      ["区级配套", 200, 220],
    ],
    short: [
      [1, 1, 299.99],
      [2, 2, 220.01],
    ],
  },
  {
    ids: "S000-3.2a",
    standard: "anju-2015",
    item: "三（二）1",
    rows: [
      ["年度", "校长教师总数", "交流校长教师人数"],
      [2015, 1000, 60],
      [2016, 1000, 61],
    ],
    short: [
      [2, 2, 60],
      [2, 1, 1017],
    ],
  },
  {
    ids: "S002-5c",
    standard: "layout",
    item: "二（五）3",
    rows: [
      ["学校", "处置收益（万元）", "用于改扩建（万元）"],
      ["东村小学", 120, 60],
      ["西村小学", 80, 140],
    ],
    short: [
      [1, 1, 119.99],
      [2, 2, 140.01],
    ],
  },
  {
    ids: "S004-2.5d",
    standard: "wuhan-2018",
    item: "二（五）1",
    rows: [
      [
        "年度",
        "教育费附加征收额（万元）",
        "教育费附加用于教育支出（万元）",
        "地方教育附加征收额（万元）",
        "地方教育附加用于教育支出（万元）",
      ],
      [2024, 3000, 3000, 2000, 2000],
      [2025, 3100, 3100, 2100, 2100],
    ],
    short: [
      [1, 2, 2999.99],
      [2, 4, 2099.99],
    ],
  },
  {
    ids: "S004-2.5c",
    standard: "wuhan-2018",
    item: "二（五）2",
    rows: [
      ["年度", "学段", "生均公用经费定额（元）"],
      ["2024年", "小学", 720],
      ["2024年", "初中", 940],
      ["2025年", "小学", 720],
      ["2025年", "初中", 940],
    ],
    short: [
      [3, 2, 719],
      [4, 2, 939],
    ],
  },
  {
    ids: "S004-2.5b",
    standard: "wuhan-2018",
    item: "二（五）3",
    rows: [
      ["年度", "增量经费（万元）", "其中：用于农村地区（万元）", "用于薄弱学校（万元）"],
      [2025, 1000, 300, 200.01],
    ],
    short: [
      [1, 1, 1000.02],
      [1, 3, 200],
    ],
  },
  {
    ids: "S002-2.4b S002-2.5 S002-2.6b S002-I1 S002-I2 S002-I4 S002-I6",
    standard: "layout",
    item: "二（一）",
    // The figures of the document, the masked 1XX written out as 119.
    rows: [
      ["学校类别", "现有学校数", "保留并改扩建", "撤并", "新建", "布局调整后"],
      ["初级中学", 49, 15, 34, 1, 16],
      ["九年一贯制学校", 11, 1, 10, 1, 2],
      ["小学", 119, 39, 80, 2, 41],
    ],
    short: [
      [1, 1, 50],
      [2, 3, 9],
      [3, 5, 42],
    ],
  },
  {
    ids: "S002-P2",
    standard: "layout",
    item: "三（三）",
    rows: [
      ["拟撤并学校名单"],
      ["学校", "接收学校", "规划论证", "征求意见", "风险评估", "集体决策", "公开公示", "接收学校建成时间", "撤并时间"],
      [
        "东村小学",
        "中心小学",
        "2026-01-10",
        "2026-01-10",
        "2026-02-10",
        "2026-03-10",
        "2026-04-10",
        "2026-08-31",
        "2026-08-31",
      ],
    ],
    short: [[2, 7, "2026-09-01"]],
  },
  {
    ids: "S002-P1",
    standard: "layout",
    item: "三（五）1",
    rows: [
      ["拟撤并学校名单"],
      ["学校", "接收学校", "规划论证", "征求意见", "风险评估", "集体决策", "公开公示", "接收学校建成时间", "撤并时间"],
      [
        "东村小学",
        "中心小学",
        "2026-01-10",
        "2026-01-10",
        "2026-02-10",
        "2026-03-10",
        "2026-04-10",
        "2026-08-31",
        "2026-08-31",
      ],
    ],
    short: [[2, 2, "未开展"]],
  },
  {
    ids: "S002-P1",
    standard: "layout",
    item: "三（五）2",
    rows: [
      ["拟撤并学校名单"],
      ["学校", "接收学校", "规划论证", "征求意见", "风险评估", "集体决策", "公开公示", "接收学校建成时间", "撤并时间"],
      [
        "东村小学",
        "中心小学",
        "2026-01-10",
        "2026-01-10",
        "2026-02-10",
        "2026-03-10",
        "2026-04-10",
        "2026-08-31",
        "2026-08-31",
      ],
    ],
    short: [[2, 3, "2026-01-09"]],
  },
  {
    ids: "S002-P1",
    standard: "layout",
    item: "三（五）3",
    rows: [
      ["拟撤并学校名单"],
      ["学校", "接收学校", "规划论证", "征求意见", "风险评估", "集体决策", "公开公示", "接收学校建成时间", "撤并时间"],
      [
        "东村小学",
        "中心小学",
        "2026-01-10",
        "2026-01-10",
        "2026-02-10",
        "2026-03-10",
        "2026-04-10",
        "2026-08-31",
        "2026-08-31",
      ],
    ],
    short: [[2, 4, "2026-01-09"]],
  },
  {
    ids: "S002-P1",
    standard: "layout",
    item: "三（五）4",
    rows: [
      ["拟撤并学校名单"],
      ["学校", "接收学校", "规划论证", "征求意见", "风险评估", "集体决策", "公开公示", "接收学校建成时间", "撤并时间"],
      [
        "东村小学",
        "中心小学",
        "2026-01-10",
        "2026-01-10",
        "2026-02-10",
        "2026-03-10",
        "2026-04-10",
        "2026-08-31",
        "2026-08-31",
      ],
    ],
    short: [[2, 5, "2026-02-09"]],
  },
  {
    ids: "S002-P1",
    standard: "layout",
    item: "三（五）5",
    rows: [
      ["拟撤并学校名单"],
      ["学校", "接收学校", "规划论证", "征求意见", "风险评估", "集体决策", "公开公示", "接收学校建成时间", "撤并时间"],
      [
        "东村小学",
        "中心小学",
        "2026-01-10",
        "2026-01-10",
        "2026-02-10",
        "2026-03-10",
        "2026-04-10",
        "2026-08-31",
        "2026-08-31",
      ],
    ],
    short: [[2, 6, "2026-03-09"]],
  },
  {
    ids: "S002-5a",
    standard: "layout",
    item: "二（五）1",
    rows: [
      ["学校", "资产名称", "移出数量", "移入数量", "核销数量"],
      ["东村小学", "课桌", 120, 110, 10],
      ["东村小学", "图书", 3000, 3000, 0],
    ],
    short: [
      [1, 2, 121],
      [1, 4, 9],
      [2, 3, 2999],
    ],
  },
  {
    ids: "S002-5b",
    standard: "layout",
    item: "二（五）2",
    rows: [
      ["撤并学校", "校舍去向", "是否捐建", "捐赠方意见"],
      ["东村小学", "举办公办幼儿园", "否", null],
      ["西村小学", "移交机关事务服务中心", "是", "同意，见2026年3月函"],
    ],
    short: [
      [1, 1, "举办幼儿园、劳动基地"],
      [2, 3, "未征求"],
    ],
  },
  {
    ids: "S002-3.2",
    standard: "layout",
    item: "二（三）2",
    rows: [
      ["学校", "超编教师数", "分流教师数", "过渡期人数", "空编数", "接收分流教师数"],
      ["东村小学", 10, 7, 3, 0, 0],
      ["中心小学", 0, 0, 0, 7, 7],
    ],
    short: [
      [1, 1, 11],
      [2, 4, 6],
      [2, 5, 6],
    ],
  },
  {
    ids: "S002-3.3",
    standard: "layout",
    item: "二（三）5",
    rows: [
      ["走教教师名单"],
      ["姓名", "学科", "学校", "工作量占比"],
      ["张三", "音乐", "东村小学", 0.6],
      ["张三", "音乐", "西村小学", 0.4],
    ],
    short: [[3, 3, 0.41]],
  },
  {
    ids: "S004-2.4a",
    standard: "wuhan-2018",
    item: "二（四）1",
    // Ten years are over on 2026-11-29.
    rows: [
      ["学校", "校长姓名", "任现校校长时间"],
      ["示例小学", "张三", "2016-11-29"],
      ["示例中学", "李四", "2020-09-01"],
    ],
    short: [[1, 2, "2016-11-28"]],
  },
  {
    ids: "S004-2.4b",
    standard: "wuhan-2018",
    item: "二（四）2",
    rows: [
      ["姓名", "申报职称", "农村学校任教年限", "薄弱学校任教年限"],
      ["张三", "高级教师", "1年", "0"],
      ["李四", "特级教师", "0", "1"],
    ],
    short: [[1, 2, "0.9"]],
  },
  {
    ids: "S004-2.4c",
    standard: "wuhan-2018",
    item: "二（四）3",
    rows: [
      ["姓名", "拟聘岗位", "任教学校数", "农村学校任教年限"],
      ["张三", "中级", "2", "0"],
      ["李四", "高级", "1", "3"],
    ],
    short: [
      [1, 2, "1"],
      [2, 3, "2.9"],
    ],
  },
  {
    ids: "S000-3.2b",
    standard: "anju-2015",
    item: "三（二）2",
    rows: [
      ["姓名", "申报职称", "农村或薄弱学校任教年限"],
      ["张三", "高级教师", "1"],
    ],
    short: [[1, 2, "0.9"]],
  },
  {
    ids: "S004-2.4d",
    standard: "wuhan-2018",
    item: "二（四）4",
    rows: [["牵头学校编制增加情况"], ["学校", "核定编制数", "增加编制数"], ["示例小学", 100, 5], ["示例中学", 99, 4]],
    short: [
      [2, 2, 6],
      [3, 2, 5],
    ],
  },
  {
    ids: "S004-2.4d",
    standard: "wuhan-2018",
    item: "二（四）5",
    rows: [
      ["牵头学校", "核定高、中级岗位数", "增加高、中级岗位数"],
      ["示例小学", 60, 3],
    ],
    short: [[1, 2, 4]],
  },
];

const standardOf = (id = "national-2017") => {
  const found = STANDARDS.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const settingsOf = (standardId = "national-2017") => ({ ...NEW_SETTINGS, standardId });

function assessed(rows: Rows, standard: string | undefined) {
  const { workbook } = caseWorkbook({ sheets: [{ name: "表1", rows }] });
  return assessWorkbook(workbook, settingsOf(standard), "2026-11-29");
}

function verdictOf(rows: Rows, { item, standard }: AtTheLine): string | null {
  const check = assessed(rows, standard).requirements.find(({ requirement }) => requirement.id === item);
  return check ? requirementVerdict(check) : null;
}

const withCell = (rows: Rows, [atRow, atColumn, value]: AtTheLine["short"][number]): Rows =>
  rows.map((row, index) => (index === atRow ? row.map((cell, column) => (column === atColumn ? value : cell)) : row));

describe("an item that figures decide", () => {
  it.each(ITEMS.map((each) => [`${each.item} (${each.ids})`, each] as const))(
    "%s is met at its limit and failed one unit short of it",
    (_, each) => {
      expect(verdictOf(each.rows, each)).toBe("met");
      expect(each.short.map((cell) => verdictOf(withCell(each.rows, cell), each))).toEqual(
        each.short.map(() => "failed"),
      );
    },
  );

  it("is here for every pack that states one", () => {
    const stated = STANDARDS.flatMap(({ id, requirements }) =>
      requirements
        .filter(({ measure, statedBy }) => (!isJudged(measure) || measure.figures !== undefined) && statedBy === id)
        .map((each) => `${id} ${each.id}`),
    );
    const here = new Set(ITEMS.map(({ standard = "national-2017", item }) => `${standard} ${item}`));
    expect(stated.filter((each) => !here.has(each))).toEqual([]);
    expect(stated).toHaveLength(55);
  });
});

describe("an item that a person decides", () => {
  const judged = STANDARDS.flatMap((standard) =>
    standard.requirements
      .filter(({ measure, statedBy }) => isJudged(measure) && statedBy === standard.id)
      .map(
        (requirement) => [`${standard.id} ${requirement.id} ${requirement.name}`, standard.id, requirement] as const,
      ),
  );

  it.each(judged)("%s stands as it was judged, and waits until then", (_, standardId, { id, statedBy }) => {
    const { workbook } = caseWorkbook({ sheets: [{ name: "表1", rows: [["学校名称"], ["示例小学"]] }] });
    const verdict = (isMet: boolean | null) => {
      const judgement = { isMet: isMet ?? false, evidence: "会议纪要.docx", by: "督导室", date: "2026-11-20" };
      const judgements = isMet === null ? {} : { [`${statedBy}/${id}`]: judgement };
      const { requirements } = assessWorkbook(workbook, { ...settingsOf(standardId), judgements }, "2026-11-29");
      const check = requirements.find(({ requirement }) => requirement.id === id);
      return check && requirementVerdict(check);
    };
    expect([verdict(null), verdict(true), verdict(false)]).toEqual(["unjudged", "met", "failed"]);
  });
});

/** The seven, at the figure that 附件1 prints for a school of 1,000 pupils: 小学, 初中. */
const INDICATORS: readonly (readonly [
  ids: string,
  code: string,
  header: string,
  primary: number,
  junior: number,
  unit: number,
])[] = [
  ["S001-1.1 S003-2.8a", "1.1", "高于规定学历教师数", 42, 53, 1],
  ["S001-1.2 S001-B2.3", "1.2", "县级以上骨干教师数", 10, 10, 1],
  ["S001-1.3", "1.3", "体育、艺术专任教师数", 9, 9, 1],
  ["S001-1.4 S003-2.2d", "1.4", "教学及辅助用房面积（㎡）", 4500, 5800, 0.01],
  ["S001-1.5", "1.5", "体育运动场馆面积（㎡）", 7500, 10_200, 0.01],
  ["S001-1.6", "1.6", "教学仪器设备值（元）", 2_000_000, 2_500_000, 0.01],
  ["S001-1.7 S003-2.5", "1.7", "网络多媒体教室间数", 23, 24, 1],
];

describe("an indicator of the seven", () => {
  const rowsOf = (less: readonly [code: string, unit: number] | null): Rows => [
    ["学校名称", "学段", "在校学生数", ...INDICATORS.map(([, , header]) => header)],
    ...(["小学", "初中"] as const).map((stage): CellValue[] => [
      `示例${stage === "小学" ? "小学" : "中学"}`,
      stage,
      1000,
      ...INDICATORS.map(([, code, , primary, junior]) => {
        const amount = stage === "小学" ? primary : junior;
        return less?.[0] === code ? Math.round((amount - less[1]) * 100) / 100 : amount;
      }),
    ]),
  ];
  const statesOf = (code: string, less: readonly [string, number] | null) =>
    assessed(rowsOf(less), undefined).schools.map(
      ({ indicators }) => indicators.find((each) => each.code === code)?.state === "met",
    );

  it.each(INDICATORS.map((each) => [`${each[1]} ${each[2]} (${each[0]})`, each[1], each[5]] as const))(
    "%s is met at its figure and not one unit below it, in both stages",
    (_, code, unit) => {
      expect(statesOf(code, null)).toEqual([true, true]);
      expect(statesOf(code, [code, unit])).toEqual([false, false]);
    },
  );

  it("each of the seven is here", () => {
    expect(standardOf().indicators.map(({ code }) => code)).toEqual(INDICATORS.map(([, code]) => code));
  });
});
