import { RELIEF_EXPIRY } from "../standards/reliefs";
import type { Words } from "../words";

/**
 * What a school that fails an item comes to by the transitional clauses of the procedure. It stands beside the verdict and
 * does not change it: whether the clauses still hold, and from when, is for the county to confirm.
 */
export interface ReliefTold {
  /** Whether the school meets the item with the relief; null where that is not known. */
  readonly isMet: boolean | null;
  /** Rooms that count with the relief alone: these have to be rebuilt. */
  readonly rebuild: readonly string[];
  readonly says: (words: Words) => string;
}

/** @param asks to whom it is given and what it asks: 2010年底前建成…的学校按不超过2,400人 */
export function reliefTold(
  asks: (words: Words) => string,
  isMet: boolean | null,
  rebuild: readonly string[] = [],
): ReliefTold {
  const rooms = rebuild.length > 0 ? `须改造的教室：${rebuild.join("、")}；` : "";
  return {
    isMet,
    rebuild,
    says: (words) =>
      `过渡政策：${asks(words)}；按过渡政策${isMet === null ? "不能判断" : isMet ? "达标" : "仍未达标"}，不按过渡政策未达标。${rooms}${RELIEF_EXPIRY}。`,
  };
}
