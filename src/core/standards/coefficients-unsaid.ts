import type { Contradiction, Source } from "./standard";

/** X-12, of every document that prints the indicators, or asks for 优质均衡, without the rules by which the county is judged. */
export function coefficientsUnsaid(source: Source): Contradiction {
  return {
    id: "X-12",
    says: "文件没有写明校际差异系数的限值，也没有写明每校至少几项达标、余项的下限",
    source,
    default: "按国家标准：每校7项中至少6项达标、余项不低于85%，7项差异系数分别不超过限值",
  };
}
