import { MEASURES } from "../../measures/measures";
import type { Pack } from "../pack";
import type { Source } from "../standard";

const DOCUMENT = "《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）";
const DATE = "2017-04-19";

/** A place in the document. */
export function clause(text: string): Source {
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
} as const satisfies Pack;
