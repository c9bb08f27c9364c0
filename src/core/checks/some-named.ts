import type { Words } from "../words";

const MOST_NAMED = 5;

/**
 * The first few of those of whom something is said, and how many they are where not all are named; "" for none.
 *
 * @param names of each its name; "" for one without
 * @param unit what they are counted in: 人, 处
 * @example someNamed(["示例甲", "示例乙"], "人", words) // "示例甲、示例乙"
 * @example someNamed(["示例甲", "", ""], "人", words)   // "示例甲等3人"
 */
export function someNamed(names: readonly string[], unit: string, { count }: Words): string {
  const shown = [...new Set(names)].filter((name) => name !== "").slice(0, MOST_NAMED);
  const all = `${count(names.length)}${unit}`;
  if (shown.length === names.length) return shown.join("、");
  return shown.length === 0 ? all : `${shown.join("、")}等${all}`;
}
