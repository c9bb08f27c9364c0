import { INDICATOR_PACKS } from "../core/standards/indicator-packs";

/**
 * Under which key something of one standard is kept: "national-2017/1.1:primary". Ids of figures and switches are the same
 * in several standards (0.50 of 2017 is a limit of each coefficient, 0.65 of 2012 one of their mean), so that each
 * entry belongs to one.
 */
export function keyOf(standardId: string, id: string): string {
  return `${standardId}/${id}`;
}

/** What is kept for the standard with this id, by the ids within it. */
export function ofStandard<Entry>(
  entries: Readonly<Record<string, Entry>>,
  standardId: string,
): Readonly<Record<string, Entry>> {
  const before = keyOf(standardId, "");
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, entry]) =>
      key.startsWith(before) ? [[key.slice(before.length), entry]] : [],
    ),
  );
}

/** Keys of entries that belong to no standard that is known. */
export function keysOfNoStandard(entries: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(entries).filter((key) => !INDICATOR_PACKS.some(({ id }) => key.startsWith(keyOf(id, ""))));
}
