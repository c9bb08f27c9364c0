import type { Pack } from "../pack";
import type { Requirement } from "../requirement";
import type { Source } from "../standard";

function clause(text: string): Source {
  return {
    document: "《关于提升城乡教育供给水平的工作方案》（范本，未注明文号和日期）",
    clause: text,
    date: "2026-01-01",
  };
}

/** Something that a person decides. */
function judged(id: string, name: string, of: string, text: string, force: Requirement["force"] = "must"): Requirement {
  return { id, name, group: "support", measure: { judged: text }, limits: {}, force, source: clause(of) };
}

/**
 * 布局调整: a plan without number, place or day (a template: its name of the county is blank). The day given is the first of
 * the years of which it speaks (2026 to 2029), by our own choice. It sets no standard of resources, so what the county is
 * assessed by stays that of 2017. Small schools and classes are 原则上 or candidates, never a failure: the same schools are
 * funded as 100 pupils elsewhere. 不足600 leaves 600 alone; 100人以下 and 30人以下 take the number itself.
 */
export const LAYOUT = {
  id: "layout",
  name: "城乡学校布局调整工作方案（范本）",
  standsOn: "national-2017",
  valid: { from: "2026-01-01", to: "2029-12-31" },
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
} as const satisfies Pack;
