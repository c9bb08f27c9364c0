import { MEASURES } from "../../measures/measures";
import type { Measure } from "../../measures/measure";
import type { Pack, PackIndicator } from "../pack";
import type { Source } from "../standard";

const DOCUMENT = "《县域义务教育均衡发展督导评估暂行办法》（教督〔2012〕3号）";
const DATE = "2012-01-20";

function clause(text: string): Source {
  return { document: DOCUMENT, clause: text, date: DATE };
}

function indicator(code: string, measure: Measure): PackIndicator {
  return { code, measure, required: null, source: clause(`校际均衡状况：${measure.name}`) };
}

/**
 * 基本均衡, national standard of 2012: eight indicators of which no school has to reach anything by itself, judged by the
 * plain mean of their eight coefficients (综合差异系数). Five are shared out in mixed schools.
 */
export const NATIONAL_2012 = {
  id: "national-2012",
  name: "国家基本均衡标准（教督〔2012〕3号）",
  valid: { from: DATE, to: null },
  indicators: [
    indicator("1", MEASURES.teachingArea),
    indicator("2", MEASURES.sportsArea),
    indicator("3", MEASURES.equipmentValue),
    indicator("4", MEASURES.computersPerHundred),
    indicator("5", MEASURES.books),
    indicator("6", MEASURES.teachers),
    indicator("7", MEASURES.aboveDegree),
    indicator("8", MEASURES.midTitle),
  ],
  schoolRule: null,
  balance: { of: "mean", limit: { primary: 0.65, junior: 0.55 }, source: clause("校际均衡状况：综合差异系数") },
  splitWeights: {
    withPrimary: { primary: 1, junior: 1.1, senior: 1.32 },
    withoutPrimary: { junior: 1, senior: 1.2 },
    source: clause("指标测算说明：一贯制学校和完全中学按学生数折算"),
  },
  scope: { teachingPointLeastStudents: 0, source: clause("评估范围：教学点在内") },
  switches: [
    {
      id: "teachers-per-student",
      name: "师生比的教师数",
      source: clause("校际均衡状况：师生比"),
      usual: "fulltime",
      choices: [
        { id: "fulltime", name: "专任教师数", indicators: [] },
        { id: "staff", name: "教职工数", indicators: [indicator("6", MEASURES.staff)] },
      ],
    },
  ],
} as const satisfies Pack;
