import { judgedIn } from "../judged-item";
import type { Pack } from "../pack";
import { coefficientsUnsaid } from "../coefficients-unsaid";
import { clause, LAYOUT } from "./layout";

const judged = judgedIn(clause);

/** {@link LAYOUT} with the items that it states beside its indicators, the choices among them, and where its document contradicts itself or others. */
export const LAYOUT_WITH_ITEMS: Pack = {
  ...LAYOUT,
  contradictions: [
    {
      id: "S002-C1",
      says: "“2027年制定完成学校布局调整实施方案”，而“2026年至2027年逐步完成全县初中、小学布局调整工作”，实施早于方案",
      source: clause("一（二）"),
      default: "不影响判定，时间安排由县级明确",
    },
    {
      id: "S002-C2",
      says: "“2027年，全面完成‘1+4’工程目标任务”，而“2027年至2029年”分期分批推进布局优化调整工作",
      source: clause("一（二）、三（五）"),
      default: "不影响判定；本标准的有效期取到2029年底（本产品约定）",
    },
    {
      id: "S002-C3",
      says: "“结合‘十四五’规划编制实施方案”，“十四五”为2021年至2025年，工作在2026年至2029年",
      source: clause("二（一）"),
      default: "不影响判定",
    },
    {
      id: "S002-C4",
      says: "同一项工程，一处为“闲置校舍利用工程”，一处为“闲置资产利用工程”",
      source: clause("一（二）、二（五）"),
      default: "不影响判定",
    },
    {
      id: "S002-C5",
      says: "县名、年份和学校数以XX、20XX、1XX代替",
      source: clause("全文"),
      default: "隐去的数不参加判定，印发前须补全",
    },
    {
      id: "X-6",
      says: "本文件“撤并100人以下的小学”，国家标准对不足100名学生的学校按100名学生核定公用经费",
      source: clause("二（一）6"),
      default: "撤并对象只作提醒；撤并之前仍按2.6核定公用经费",
    },
    {
      id: "X-7",
      says: "本文件“学生规模不足600人的初级中学原则上不独立设置”，国家标准要求初中规模不超过2000人",
      source: clause("二（一）4"),
      default: "两项分别列出：600人为提醒，2000人为必须达到",
    },
    coefficientsUnsaid(clause("全文")),
  ],
  requirements: [
    {
      id: "二（一）4",
      name: "初级中学的规模",
      group: "support",
      measure: "least-school-size",
      limits: { junior: { value: 600, sign: "≥", unit: "person", for: "初级中学" } },
      force: "should",
      source: clause("二（一）4：原则上不独立设置"),
    },
    {
      id: "二（一）6-1",
      name: "撤并对象：小学",
      group: "support",
      measure: "least-school-size",
      limits: { primary: { value: 100, sign: ">", unit: "person", for: "小学" } },
      force: "should",
      source: clause("二（一）6：100人以下（含本数），只作提醒（本产品约定）"),
    },
    {
      id: "二（一）6-2",
      name: "撤并对象：教学班",
      group: "support",
      measure: "least-class-size",
      limits: { least: { value: 30, sign: ">", unit: "person", for: "每个教学班" } },
      force: "should",
      source: clause("二（一）6：30人以下（含本数），只作提醒（本产品约定）"),
    },
    {
      id: "二（一）",
      name: "调整前后的学校数",
      group: "support",
      measure: "layout-balance",
      limits: {},
      force: "must",
      source: clause("二（一）4至6"),
    },
    judged("二（一）7", "随班就读和送教上门", "二（一）7", "义务教育学校做好随班就读和送教上门工作"),
    judged("二（一）8", "公办幼儿园", "二（一）8", "每个乡镇至少有1所公办幼儿园"),
    judged("三（三）", "先建后撤", "三（三）", "撤并前，接收学校已经建成", { figures: "built-before-closed" }),
    {
      id: "三（三）2",
      name: "两个只增不减",
      group: "support",
      measure: "no-decrease",
      limits: {},
      force: "must",
      source: clause("三（三）"),
    },
    judged(
      "二（三）2",
      "超编教师分流",
      "二（三）：二是",
      "撤并学校设置教师分流过渡期，合理分流教师，逐步消化超编教师",
      {
        figures: "staff-placement",
      },
    ),
    judged(
      "二（三）5",
      "走教",
      "二（三）：五是",
      "紧缺薄弱学科教师实行走教制，一名教师不在各校重复计算（后一项为本产品约定）",
      {
        figures: "shared-teachers",
        limits: { load: { value: 1, sign: "≤", unit: "number", for: "各校工作量合计" } },
      },
    ),
    judged(
      "二（五）1",
      "资产调配",
      "二（五）",
      "撤并学校的课桌、仪器、图书、办公用品等在合并前清理登记，分配到资源短缺学校",
      { figures: "asset-balance" },
    ),
    judged(
      "二（五）2",
      "闲置校舍的去向",
      "二（五）",
      "每处闲置校舍用于公办幼儿园、移交处置、劳动或实践基地，捐建的征求捐赠方意见",
      { figures: "site-exits" },
    ),
    judged("二（五）3", "处置收益", "二（五）", "闲置资产处置收益用于学校改扩建工程，使用数不超过收益", {
      figures: "disposal-proceeds",
    }),
    judged(
      "三（一）",
      "领导小组",
      "三（一）",
      "成立领导小组，编制、发改、财政、自然资源、住建、人社、交通、教育等部门和各乡镇参加",
    ),
    judged("三（五）1", "撤并程序：规划论证", "三（五）", "撤并已经规划论证", { figures: "closing-plan" }),
    judged("三（五）2", "撤并程序：征求意见", "三（五）", "规划论证之后已经征求意见", { figures: "closing-opinion" }),
    judged("三（五）3", "撤并程序：风险评估", "三（五）", "征求意见之后已经风险评估", { figures: "closing-risk" }),
    judged("三（五）4", "撤并程序：集体决策", "三（五）", "风险评估之后已经集体决策", { figures: "closing-decision" }),
    judged("三（五）5", "撤并程序：公开公示", "三（五）", "集体决策之后已经公开公示", { figures: "closing-notice" }),
  ],
};
