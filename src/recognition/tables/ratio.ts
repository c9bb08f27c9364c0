const RATIO = /^(?:1[:：/比](\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)[:：/比]1)$/;

/**
 * A ratio of pupils to teachers, written either way.
 *
 * @example ratioOf("19:1")  // 19
 * @example ratioOf("1：13.5") // 13.5
 * @example ratioOf("3:2")   // null
 */
export function ratioOf(text: string): number | null {
  const match = RATIO.exec(text.replace(/\s+/g, ""));
  const number = match?.[1] ?? match?.[2];
  return number === undefined ? null : Number(number);
}
