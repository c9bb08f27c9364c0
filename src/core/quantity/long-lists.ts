/*
 * What is done with lists that may be as long as a sheet. Spread into the arguments of a call, as in Math.max(...values),
 * a list of some hundred thousand entries overflows the stack; the linter refuses that for lists of any length.
 */

/** The greatest of the numbers, or `atLeast` where none is greater; NaN where one is. */
export function greatest(values: Iterable<number>, atLeast = -Infinity): number {
  let most = atLeast;
  for (const value of values) most = Math.max(most, value);
  return most;
}

/** The least of the numbers, or `atMost` where none is less; NaN where one is. */
export function least(values: Iterable<number>, atMost = Infinity): number {
  let found = atMost;
  for (const value of values) found = Math.min(found, value);
  return found;
}

/** Puts all of the entries behind those of a list, one by one. */
export function addAll<Entry>(list: Entry[], more: Iterable<Entry>): void {
  for (const entry of more) list.push(entry);
}
