/** Pairs of neighbouring characters, each once. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** Share of the first text's pairs of characters that the second has too. */
export function sharedPairs(of: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const pair of of) if (other.has(pair)) shared += 1;
  return shared / of.size;
}

/** The characters that say something: no signs, digits, spaces. */
export function wordsOnly(text: string): string {
  return text.replace(/[^\p{Script=Han}A-Za-z]/gu, "");
}

/** Where two texts differ: how much is alike before and behind it. */
export function differenceOf(a: string, b: string): { readonly before: number; readonly behind: number } {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a.charAt(before) === b.charAt(before)) before += 1;
  let behind = 0;
  while (behind < most - before && a.charAt(a.length - 1 - behind) === b.charAt(b.length - 1 - behind)) behind += 1;
  return { before, behind };
}
