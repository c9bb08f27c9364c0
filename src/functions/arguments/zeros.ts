import type { Cells } from "./cells";

/**
 * What a 0 in a cell is. Excel on the desktop may hand a blank cell over to a custom function as 0, so a 0 is only known
 * to be one where the user says so, or where it stands as text.
 */
export type ZeroMeaning = "zero" | "blank" | "unknown";

/** What the choice 零值 says: TRUE, a 0 is a 0; FALSE, a 0 was not filled in; left out, nobody knows. */
export function zeroMeaningOf(choice: boolean | null): ZeroMeaning {
  return choice === null ? "unknown" : choice ? "zero" : "blank";
}

/**
 * A result that does not depend on whether a 0 is a blank: computed both ways where that is unknown, and where the two
 * differ `either` says so in words.
 *
 * @param compute result of a function for its cells
 * @example underBoth([0, 1000], "unknown", ([count]) => (count === null ? "" : 0), () => "0或空") // "0或空"
 */
export function underBoth<T>(
  cells: readonly unknown[],
  zero: ZeroMeaning,
  compute: (cells: readonly unknown[]) => T,
  either: (asZero: T, asBlank: T) => T,
): T {
  if (zero === "zero" || !cells.includes(0)) return compute(cells);
  const asBlank = compute(cells.map((cell) => (cell === 0 ? null : cell)));
  if (zero === "blank") return asBlank;
  const asZero = unlessRefused(() => compute(cells));
  // What is refused beside a 0 may be the line of a sum without a figure: it costs the other rows nothing.
  if (asZero === null) return either(asBlank, asBlank);
  return Object.is(asZero.is, asBlank) ? asBlank : either(asZero.is, asBlank);
}

/** What a computation comes to; null where it is refused with a message. */
function unlessRefused<T>(compute: () => T): { readonly is: T } | null {
  try {
    return { is: compute() };
  } catch {
    return null;
  }
}

/** The same cells with every 0 taken for a blank. */
function zerosAsBlanks(cells: Cells): Cells {
  return cells.map((row) => row.map((cell) => (cell === 0 ? null : cell)));
}

/**
 * What is said of whole ranges, where a 0 may be a blank: said both ways, and where the two differ `either` tells which of
 * them is known.
 *
 * @param say what is said of the ranges
 */
export function saidUnderBoth(
  ranges: readonly Cells[],
  zero: ZeroMeaning,
  say: (ranges: readonly Cells[]) => string,
  either: (asZero: string, asBlank: string) => string = ifZerosAreZeros,
): string {
  const hasZeros = ranges.some((cells) => cells.some((row) => row.includes(0)));
  if (zero === "zero" || !hasZeros) return say(ranges);
  const asBlank = say(ranges.map(zerosAsBlanks));
  if (zero === "blank") return asBlank;
  const asZero = say(ranges);
  return asZero === asBlank ? asZero : either(asZero, asBlank);
}

function ifZerosAreZeros(asZero: string): string {
  return `不能判断：有0或空格。0就是0时：${asZero}`;
}
