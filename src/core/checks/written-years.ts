/**
 * Years as a cell states them; null for a blank, a text, or what is no plain number.
 *
 * @example yearsIn("3年") // 3
 * @example yearsIn("1.5") // 1.5
 * @example yearsIn("3年以上") // null: it may be any number from there on
 */
export function yearsIn(text: string): number | null {
  const [, digits] = /^(\d+(?:\.\d+)?)\s*[年所个]?$/.exec(text.normalize("NFKC").trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}
