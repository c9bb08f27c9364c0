import type { Pack } from "../pack";
import type { Source } from "../standard";

/** A place in the document. */
export function clause(text: string): Source {
  return { document: "《师宗县加快推进义务教育优质均衡发展实施方案》", clause: text, date: "2024-01-30" };
}

/**
 * 师宗 2024: asks of its schools what the national standard of 2017 asks (附件1 prints its figures again), so nothing but
 * the document and its day differs.
 */
export const SHIZONG_2024 = {
  id: "shizong-2024",
  name: "师宗县优质均衡实施方案（2024年）",
  standsOn: "national-2017",
  valid: { from: "2024-01-30", to: null },
} as const satisfies Pack;
