import type { IndicatorStandard, Source, Standard } from "./standard";

const DOCUMENT = "《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）";
const DATE = "2017-04-19";

function clause(text: string): Source {
  return { document: DOCUMENT, clause: text, date: DATE };
}

const indicators: readonly IndicatorStandard[] = [
  {
    code: "1.1",
    name: "每百名学生拥有高于规定学历教师数",
    shortName: "高学历教师",
    unit: "person",
    per: 100,
    required: { primary: 4.2, junior: 5.3 },
    isSplit: false,
    source: clause("资源配置（一）"),
  },
  {
    code: "1.2",
    name: "每百名学生拥有县级以上骨干教师数",
    shortName: "骨干教师",
    unit: "person",
    per: 100,
    required: { primary: 1, junior: 1 },
    isSplit: false,
    source: clause("资源配置（二）"),
  },
  {
    code: "1.3",
    name: "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
    shortName: "体育艺术教师",
    unit: "person",
    per: 100,
    required: { primary: 0.9, junior: 0.9 },
    isSplit: false,
    source: clause("资源配置（三）"),
  },
  {
    code: "1.4",
    name: "生均教学及辅助用房面积",
    shortName: "教学辅助用房",
    unit: "square-metre",
    per: 1,
    required: { primary: 4.5, junior: 5.8 },
    isSplit: true,
    source: clause("资源配置（四）"),
  },
  {
    code: "1.5",
    name: "生均体育运动场馆面积",
    shortName: "体育场馆",
    unit: "square-metre",
    per: 1,
    required: { primary: 7.5, junior: 10.2 },
    isSplit: true,
    source: clause("资源配置（五）"),
  },
  {
    code: "1.6",
    name: "生均教学仪器设备值",
    shortName: "仪器设备值",
    unit: "yuan",
    per: 1,
    required: { primary: 2000, junior: 2500 },
    isSplit: true,
    source: clause("资源配置（六）"),
  },
  {
    code: "1.7",
    name: "每百名学生拥有网络多媒体教室数",
    shortName: "多媒体教室",
    unit: "room",
    per: 100,
    required: { primary: 2.3, junior: 2.4 },
    isSplit: true,
    source: clause("资源配置（七）"),
  },
];

/**
 * 优质均衡, national standard of 2017. Figures as printed again in 师宗 2024 附件1 and 武清 2020;
 * the rule for schools, the limits of the coefficient and the split weights as in the assessment procedure.
 */
export const NATIONAL_2017: Standard = {
  id: "national-2017",
  name: "国家优质均衡标准（教督〔2017〕6号）",
  indicators,
  schoolRule: { leastMet: 6, floorRatio: 0.85, source: clause("资源配置：每校至少6项达标，余项不低于85%") },
  balanceLimit: { primary: 0.5, junior: 0.45, source: clause("资源配置：校际差异系数") },
  splitWeights: {
    withPrimary: { primary: 1, junior: 1.1, senior: 1.32 },
    withoutPrimary: { junior: 1, senior: 1.2 },
    source: clause("指标测算说明：一贯制学校和完全中学按学生数折算"),
  },
  teachingPointLeastStudents: 50,
};
