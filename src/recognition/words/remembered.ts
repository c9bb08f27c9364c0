/** Headers of a workbook have a few hundred texts, which come again on every sheet. */
const MOST_REMEMBERED = 5_000;
/** Longer texts are no headers; keeping them would cost more than it saves. */
const LONGEST_REMEMBERED = 200;

/**
 * Keeps what a pure function has found for a text, for the texts that come again. Bounded: when full it begins anew.
 *
 * @param find a function of the text alone; what it returns is shared and must not be changed
 * @example const lengthOf = remembered((text) => text.length)
 */
export function remembered<V>(find: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return find(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
