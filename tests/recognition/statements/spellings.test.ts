import type { FieldId } from "../../../src/core/fields/catalogue";
import { plainText } from "../../../src/recognition/words/plain-text";
import { columnPath, topicsOf } from "../../../src/recognition/statements/statement-columns";

/**
 * How offices name the figures of an item: "A>B" is a header B under a group A. Every field is tried in each spelling
 * among the other fields of its item in their first, under a title of the item or none.
 */
const SPELLINGS: readonly {
  readonly title: string;
  readonly fields: Readonly<Partial<Record<FieldId, readonly string[]>>>;
}[] = [
  {
    title: "进城务工人员随迁子女就读情况统计表",
    fields: {
      migrant_eligible: [
        "总数",
        "符合条件的随迁子女数",
        "随迁子女总人数",
        "随迁子女就读情况>合计",
        "义务教育阶段随迁子女在校生数",
        "符合条件人数（人）",
      ],
      migrant_public: [
        "公办学校",
        "在公办学校就读人数",
        "其中：公办学校就读",
        "公办中小学就读（人）",
        "随迁子女>公办",
        "公办学校接收数",
      ],
      migrant_purchased: [
        "政府购买学位",
        "购买学位就读人数",
        "政府购买服务的民办学校",
        "民办学校（政府购买学位）",
        "其中：政府购买服务民办学校就读",
        "购买服务学位数",
      ],
      migrant_rate: ["就读比例", "占比", "公办及购买学位比例（%）", "随迁子女就读率", "比例", "所占比例"],
    },
  },
  {
    title: "残疾儿童少年入学情况",
    fields: {
      disabled_registered: [
        "应入学人数",
        "适龄残疾儿童少年总数",
        "在册残疾儿童少年数",
        "登记人数",
        "持证残疾儿童数",
        "适龄人数（人）",
      ],
      disabled_enrolled: [
        "已入学",
        "其中：已入学人数",
        "实际入学数",
        "已安置人数",
        "已接受义务教育人数",
        "入学人数（人）",
      ],
      disabled_special: [
        "特殊教育学校就读",
        "特教学校人数",
        "特殊教育学校在读学生数",
        "已入学>特校",
        "特教学校就读（人）",
        "特殊教育学校",
      ],
      disabled_ordinary: [
        "随班就读",
        "随班就读人数",
        "随班就读学生数",
        "普通学校随班就读",
        "已入学>随班就读（人）",
        "普通学校就读",
      ],
      disabled_home: ["送教上门", "送教上门人数", "送教服务学生数", "送教上门学生", "已入学>送教", "送教上门服务人数"],
      disabled_rate: ["入学率", "残疾儿童少年入学率（%）", "残疾儿童入学率", "入学比例", "安置率", "义务教育入学率"],
    },
  },
  {
    title: "优质高中招生名额分配情况",
    fields: {
      quality_plan: [
        "招生计划",
        "招生总计划",
        "招生计划数（人）",
        "优质高中招生总名额",
        "计划招生人数",
        "年度招生计划",
      ],
      quality_quota: ["分配名额", "指标到校名额", "定向分配到初中名额", "分配生计划数", "分配到校指标", "名额数"],
      quality_rate: ["分配比例", "名额分配比例（%）", "占招生计划比例", "指标到校率", "占比", "分配名额占比"],
      junior_graduates: [
        "毕业生数",
        "初三毕业生人数",
        "九年级学生数",
        "应届初中毕业生数",
        "初中毕业生",
        "毕业人数（人）",
      ],
    },
  },
  {
    title: "义务教育就近划片入学情况",
    fields: {
      zone_admitted: ["招生人数", "新生总数", "一年级新生人数", "实际招生数", "录取人数", "入学总人数"],
      zone_within: [
        "就近划片入学人数",
        "服务区内新生数",
        "就近入学人数（人）",
        "其中：划片入学",
        "片区内入学人数",
        "学区内招生数",
      ],
      zone_rate: ["就近入学比例", "就近入学率", "占比（%）", "划片入学比例", "就近划片入学率", "比例"],
    },
  },
  {
    title: "初中三年巩固率统计表",
    fields: {
      cohort_entered: [
        "初一入学人数",
        "三年前七年级在校生数",
        "入学时学生数",
        "七年级入学人数（人）",
        "2022年秋季初一招生数",
        "初一年级学生数",
      ],
      cohort_graduates: [
        "毕业生数",
        "毕业人数",
        "毕业班在校生数",
        "2025年初中毕业生数",
        "毕业时学生数",
        "九年级毕业人数",
      ],
      cohort_in: ["三年转入人数", "转入", "转入学生数", "三年内转入（人）", "累计转入人数", "转入生"],
      cohort_out: ["三年转出人数", "转出", "转出学生数", "三年内转出（人）", "累计转出人数", "转出生"],
      cohort_deaths: ["死亡人数", "死亡", "三年死亡学生数", "病故", "因病死亡人数", "三年内死亡（人）"],
      cohort_rate: ["巩固率", "三年巩固率（%）", "初中巩固率", "初中三年巩固率", "巩固率%", "义务教育巩固率"],
    },
  },
  {
    title: "社会认可度调查结果",
    fields: {
      survey_valid: ["有效问卷", "有效问卷数（份）", "调查人数", "有效样本数", "回收份数", "参与人数"],
      survey_very: ["非常满意", "非常满意（人）", "很满意", "十分满意人数", "满意情况>非常满意", "非常满意份数"],
      survey_satisfied: ["满意", "满意人数", "比较满意", "满意份数", "其中：满意", "认可人数"],
      survey_basic: ["基本满意", "基本满意人数", "一般满意", "满意情况>基本满意", "基本满意（份）", "基本满意份数"],
      survey_dissatisfied: ["不满意", "不满意人数", "不太满意", "不满意（人）", "满意情况>不满意", "不认可人数"],
      survey_rate: ["满意率", "满意度（%）", "满意率%", "认可度", "综合满意度", "总体满意率"],
    },
  },
  {
    title: "教师工资与公务员工资对比",
    fields: {
      teacher_pay: [
        "教师平均工资",
        "义务教育教师年平均工资收入",
        "中小学教师年人均工资（元）",
        "教师年均收入",
        "教师平均工资收入水平",
        "教职工年平均工资",
      ],
      official_pay: [
        "公务员平均工资",
        "当地公务员年平均工资收入",
        "公务员年人均工资（万元）",
        "公务员年均收入",
        "公务员平均工资收入水平",
        "县公务员平均工资",
      ],
    },
  },
  {
    title: "学业质量监测结果",
    fields: {
      academic_level: ["学业水平等级", "达到等级", "水平等级", "学业水平", "等级", "学业质量等级"],
      academic_spread: [
        "校际差异率",
        "差异率",
        "校际差异率（%）",
        "学业水平校际差异率",
        "校际差异率%",
        "监测校际差异率",
      ],
    },
  },
  {
    title: "教职工编制情况",
    fields: {
      posts_total: [
        "核定编制总数",
        "全县核定教职工编制总数",
        "编制总量",
        "县级核定编制总量",
        "机构编制部门核定编制数",
        "核定教职工编制总量（名）",
      ],
      posts_assigned: [
        "已分配编制数",
        "各校编制合计",
        "分配到校编制数",
        "已分配到各校编制合计",
        "各校编制总和",
        "学校编制合计",
      ],
    },
  },
  {
    title: "城乡标准统一情况",
    fields: {
      fund_standard: [
        "生均公用经费基准定额",
        "生均公用经费标准（元）",
        "公用经费定额",
        "生均公用经费拨款标准",
        "生均公用经费定额（元/生）",
        "公用经费基准定额",
      ],
      staff_standard: ["教职工编制标准", "师生比标准", "编制配备标准", "教师编制标准", "编制核定标准", "生师比标准"],
      equipment_standard: [
        "装备配置标准",
        "设备配备标准",
        "教学仪器配备标准",
        "基本装备配置标准",
        "教育装备标准>装备配备标准",
        "仪器设备配置标准",
      ],
      building_standard: [
        "学校建设标准",
        "校舍建设标准",
        "办学标准",
        "义务教育学校建设标准",
        "学校建设标准名称",
        "小学建设标准>学校建设标准",
      ],
    },
  },
];

const pathOf = (spelling: string, column: number): ReturnType<typeof columnPath> =>
  columnPath(column, spelling.split(">").map(plainText));

describe("figures for items are known by many names", () => {
  const all = SPELLINGS.flatMap(({ title, fields }) =>
    Object.entries(fields).flatMap(([field, spellings]) =>
      spellings.map((spelling) => [spelling, field, title, fields] as const),
    ),
  );

  it.each(all)("%s is %s", (spelling, field, title, fields) => {
    const others = Object.entries(fields).filter(([other]) => other !== field);
    const paths = [pathOf(spelling, 0), ...others.map(([, [first = ""]], index) => pathOf(first, index + 1))];
    const read = topicsOf(paths, [plainText(title)])
      .flatMap(({ columns }) => columns)
      .find(({ path }) => path.column === 0);
    expect(read?.word.field).toBe(field);
  });

  it("what is beside the figures, or of another year or aim, is none of them", () => {
    const trap = (title: string, spelling: string, ...others: readonly string[]): string | undefined =>
      topicsOf([spelling, ...others].map(pathOf), [title])
        .flatMap(({ columns }) => columns)
        .find(({ path }) => path.column === 0)?.word.field;
    expect(trap("随迁子女就读情况", "目标比例", "总数", "公办学校")).toBeUndefined();
    expect(trap("随迁子女就读情况", "民办学校", "总数", "公办学校")).toBeUndefined();
    expect(trap("随迁子女就读情况", "公办学校数", "总数", "公办学校就读")).toBeUndefined();
    expect(trap("随迁子女就读情况", "公办学校教师数", "总数", "公办学校就读")).toBeUndefined();
    expect(trap("残疾儿童少年入学情况", "未入学人数", "应入学人数", "已入学人数")).toBeUndefined();
    expect(trap("教职工编制情况", "实有编制数", "核定编制总数")).toBeUndefined();
    expect(trap("社会认可度调查结果", "发放问卷", "有效问卷", "满意率")).toBeUndefined();
    expect(trap("教师工资与公务员工资对比", "教师工资增幅", "教师平均工资", "公务员平均工资")).toBeUndefined();
    expect(trap("自评数据", "专任教师数", "教师年平均工资", "公务员年平均工资")).toBeUndefined();
    expect(trap("学业质量监测结果", "差异系数", "校际差异率", "等级")).toBeUndefined();
    expect(trap("优质高中招生名额", "统招计划", "招生计划", "分配名额")).toBeUndefined();
    expect(trap("初中三年巩固率", "小学毕业生数", "初一入学人数", "毕业人数")).toBeUndefined();
  });
});
