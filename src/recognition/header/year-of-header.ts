import { plainText } from "../words/plain-text";

const YEAR = /(?:^|\D)((?:19|20)\d{2})(?:年|学年|$|-(?:19|20)?\d{2}学年|[./-](?:0?[1-9]|1[0-2])(?!\d))/;

/**
 * The year that a header path names, the deepest label first; null where it names none or two (2023-2025年).
 *
 * @example yearOf(["2025年", "资金（万元）"]) // 2025
 * @example yearOf(["2023—2025年"])           // null: three years, not one
 */
export function yearOf(labels: readonly string[]): number | null {
  for (let index = labels.length - 1; index >= 0; index--) {
    const text = plainText(labels[index] ?? "");
    const years = text.match(/(?:19|20)\d{2}/g) ?? [];
    const isOne = years.length === 1 || /学年/.test(text);
    const found = isOne ? YEAR.exec(text) : null;
    if (found?.[1]) return Number(found[1]);
  }
  return null;
}
