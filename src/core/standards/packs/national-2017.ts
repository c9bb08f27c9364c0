import { MEASURES } from "../../measures/measures";
import type { Pack } from "../pack";
import type { Source } from "../standard";

const DOCUMENT = "《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）";
const DATE = "2017-04-19";

function clause(text: string): Source {
  return { document: DOCUMENT, clause: text, date: DATE };
}

/**
 * 优质均衡, national standard of 2017. Figures as printed again in 师宗 2024 附件1 and 武清 2020;
 * the rule for schools, the limits of the coefficient and the split weights as in the assessment procedure.
 */
export const NATIONAL_2017 = {
  id: "national-2017",
  name: "国家优质均衡标准（教督〔2017〕6号）",
  valid: { from: DATE, to: null },
  indicators: [
    {
      code: "1.1",
      measure: MEASURES.aboveDegreePerHundred,
      required: { primary: 4.2, junior: 5.3 },
      source: clause("资源配置（一）"),
    },
    {
      code: "1.2",
      measure: MEASURES.backbonePerHundred,
      required: { primary: 1, junior: 1 },
      source: clause("资源配置（二）"),
    },
    {
      code: "1.3",
      measure: MEASURES.peArtPerHundred,
      required: { primary: 0.9, junior: 0.9 },
      source: clause("资源配置（三）"),
    },
    {
      code: "1.4",
      measure: MEASURES.teachingArea,
      required: { primary: 4.5, junior: 5.8 },
      source: clause("资源配置（四）"),
    },
    {
      code: "1.5",
      measure: MEASURES.sportsArea,
      required: { primary: 7.5, junior: 10.2 },
      source: clause("资源配置（五）"),
    },
    {
      code: "1.6",
      measure: MEASURES.equipmentValue,
      required: { primary: 2000, junior: 2500 },
      source: clause("资源配置（六）"),
    },
    {
      code: "1.7",
      measure: MEASURES.multimediaPerHundred,
      required: { primary: 2.3, junior: 2.4 },
      source: clause("资源配置（七）"),
    },
  ],
  schoolRule: { leastMet: 6, floorRatio: 0.85, source: clause("资源配置：每校至少6项达标，余项不低于85%") },
  balance: { of: "each", limit: { primary: 0.5, junior: 0.45 }, source: clause("资源配置：校际差异系数") },
  splitWeights: {
    withPrimary: { primary: 1, junior: 1.1, senior: 1.32 },
    withoutPrimary: { junior: 1, senior: 1.2 },
    source: clause("指标测算说明：一贯制学校和完全中学按学生数折算"),
  },
  scope: { teachingPointLeastStudents: 50, source: clause("资源配置：不含不足50人的教学点") },
  requirements: [
    {
      id: "2.1",
      name: "规划布局",
      group: "support",
      measure: { judged: "县域内义务教育学校规划布局合理，符合国家规定要求" },
      limits: {},
      force: "must",
      source: clause("政府保障程度（一）"),
    },
    {
      id: "2.4",
      name: "学校规模",
      group: "support",
      measure: "school-size",
      limits: {
        primary: { value: 2000, sign: "≤", unit: "person", for: "小学" },
        junior: { value: 2000, sign: "≤", unit: "person", for: "初中" },
        "through-school": { value: 2500, sign: "≤", unit: "person", for: "一贯制学校义务教育阶段" },
      },
      force: "must",
      source: clause("政府保障程度（四）"),
    },
    {
      id: "2.5",
      name: "班额",
      group: "support",
      measure: "class-size",
      limits: {
        primary: { value: 45, sign: "≤", unit: "person", for: "小学" },
        junior: { value: 50, sign: "≤", unit: "person", for: "初中" },
      },
      force: "must",
      source: clause("政府保障程度（五）"),
    },
    {
      id: "2.7",
      name: "特殊教育学校公用经费",
      group: "support",
      measure: {
        share: "生均公用经费",
        of: "school",
        top: ["public_funds"],
        over: ["students"],
        kinds: ["special"],
        provide: "特殊教育学校的公用经费预算和学生数",
      },
      limits: { least: { value: 6000, sign: "≥", unit: "yuan" } },
      force: "must",
      source: clause("政府保障程度（七）"),
    },
    {
      id: "2.12",
      name: "教师资格证",
      group: "support",
      measure: "teacher-certificate",
      limits: {},
      force: "must",
      source: clause("政府保障程度（十二）"),
    },
    {
      id: "3.3",
      name: "学校章程与信息化",
      group: "quality",
      measure: { judged: "所有学校制定章程，实现学校管理与教学信息化" },
      limits: {},
      force: "must",
      source: clause("教育质量（三）"),
    },
    {
      id: "3.4",
      name: "教师培训经费",
      group: "quality",
      measure: {
        share: "教师培训经费占公用经费预算总额的比例",
        of: "school",
        top: ["training_funds"],
        over: ["public_funds"],
        provide: "各校年度公用经费预算总额和教师培训经费",
      },
      limits: { least: { value: 0.05, sign: "≥", unit: "share" } },
      force: "must",
      source: clause("教育质量（四）"),
    },
    {
      id: "3.5",
      name: "信息化教学",
      group: "quality",
      measure: { judged: "教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平" },
      limits: {},
      force: "must",
      source: clause("教育质量（五）"),
    },
    {
      id: "3.6",
      name: "德育与校园文化",
      group: "quality",
      measure: { judged: "所有学校德育工作、校园文化建设水平达到良好以上" },
      limits: {},
      force: "must",
      source: clause("教育质量（六）"),
    },
    {
      id: "3.7",
      name: "课程与教学秩序",
      group: "quality",
      measure: { judged: "课程开齐开足，教学秩序规范，综合实践活动有效开展" },
      limits: {},
      force: "must",
      source: clause("教育质量（七）"),
    },
    {
      id: "3.8",
      name: "课业负担",
      group: "quality",
      measure: { judged: "无过重课业负担" },
      limits: {},
      force: "must",
      source: clause("教育质量（八）"),
    },
    {
      id: "5.1",
      name: "考试招生",
      group: "veto",
      measure: { judged: "不存在以考试方式招生" },
      limits: {},
      force: "veto",
      source: clause("否决性指标（一）"),
    },
    {
      id: "5.2",
      name: "违规择校",
      group: "veto",
      measure: { judged: "不存在违规择校行为" },
      limits: {},
      force: "veto",
      source: clause("否决性指标（二）"),
    },
    {
      id: "5.3",
      name: "重点学校、重点班",
      group: "veto",
      measure: { judged: "不存在重点学校或重点班" },
      limits: {},
      force: "veto",
      source: clause("否决性指标（三）"),
    },
    {
      id: "5.5",
      name: "重大安全与违纪",
      group: "veto",
      measure: { judged: "教育系统没有重大安全责任事故和严重违纪违规事件" },
      limits: {},
      force: "veto",
      source: clause("否决性指标（五）"),
    },
    {
      id: "5.6",
      name: "弄虚作假",
      group: "veto",
      measure: { judged: "没有弄虚作假行为" },
      limits: {},
      force: "veto",
      source: clause("否决性指标（六）"),
    },
  ],
} as const satisfies Pack;
