import type { Pack } from "../pack";
import type { Source } from "../standard";

/** A place in the document. */
export function clause(text: string): Source {
  return {
    document: "《关于推进全市义务教育优质均衡发展体制机制改革工作的意见》（武政办〔2018〕4号）",
    clause: text,
    date: "2018-01-17",
  };
}

/**
 * 武汉 2018: mechanisms beside the national standard of 2017, which it does not repeat. What tables of the bureau state of years
 * of principals, posts or the increment of funds is worked out; without them a person decides. Without a last day: the
 * document names none.
 */
export const WUHAN_2018 = {
  id: "wuhan-2018",
  name: "武汉市优质均衡体制机制改革意见（2018年）",
  standsOn: "national-2017",
  valid: { from: "2018-01-17", to: null },
} as const satisfies Pack;
