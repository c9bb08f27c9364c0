import { MEASURES } from "../../measures/measures";
import type { Pack } from "../pack";
import type { Source } from "../standard";

/** A place in the document. */
export function clause(text: string): Source {
  return {
    document: "《武清区推进义务教育优质均衡发展三年行动方案（2020—2022）》（武清政〔2020〕9号）",
    clause: text,
    date: "2020-11-02",
  };
}

/** 武清 2020—2022: the figures of 2017, with 骨干 of the 区 and above, until the end of 2022. */
export const WUQING_2020 = {
  id: "wuqing-2020",
  name: "武清区优质均衡三年行动方案（2020—2022年）",
  standsOn: "national-2017",
  valid: { from: "2020-11-02", to: "2022-12-31" },
  indicators: [
    {
      code: "1.2",
      measure: {
        ...MEASURES.backbonePerHundred,
        id: "district-backbone-per-hundred",
        name: "每百名学生拥有区级以上骨干教师数",
      },
      required: { primary: 1, junior: 1 },
      source: clause("主要任务（八）"),
    },
  ],
} as const satisfies Pack;
