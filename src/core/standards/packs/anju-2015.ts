import type { Pack } from "../pack";
import type { Source } from "../standard";

/** A place in the document. */
export function clause(text: string): Source {
  return {
    document: "《均衡配置义务教育资源促进教育公平专项改革实施方案》（遂安府办发〔2015〕26号）",
    clause: text,
    date: "2015-05-22",
  };
}

/**
 * 遂宁安居 2015, of the time of 基本均衡: the eight indicators of 2012, and items of its own. 三个增长 and the
 * exchange from year to year are worked out where a workbook has their years, D级危房 from the list of buildings; the others
 * (三通, 督导) a person decides. Without a last day: the document names none.
 */
export const ANJU_2015 = {
  id: "anju-2015",
  name: "遂宁市安居区均衡配置实施方案（2015年）",
  standsOn: "national-2012",
  valid: { from: "2015-05-22", to: null },
} as const satisfies Pack;
