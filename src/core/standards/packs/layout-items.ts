import { judgedIn } from "../judged-item";
import type { Pack } from "../pack";
import { clause, LAYOUT } from "./layout";

const judged = judgedIn(clause);

/** {@link LAYOUT} with the items that it states beside its indicators. */
export const LAYOUT_WITH_ITEMS: Pack = {
  ...LAYOUT,
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
    judged("二（一）7", "随班就读和送教上门", "二（一）7", "义务教育学校做好随班就读和送教上门工作"),
    judged("二（一）8", "公办幼儿园", "二（一）8", "每个乡镇至少有1所公办幼儿园"),
    judged("三（三）", "先建后撤", "三（三）", "撤并前，接收学校已经建成"),
    judged("三（五）1", "撤并程序：规划论证", "三（五）", "撤并已经规划论证"),
    judged("三（五）2", "撤并程序：征求意见", "三（五）", "规划论证之后已经征求意见"),
    judged("三（五）3", "撤并程序：风险评估", "三（五）", "征求意见之后已经风险评估"),
    judged("三（五）4", "撤并程序：集体决策", "三（五）", "风险评估之后已经集体决策"),
    judged("三（五）5", "撤并程序：公开公示", "三（五）", "集体决策之后已经公开公示"),
  ],
};
