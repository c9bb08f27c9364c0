import { exactSum } from "../../../src/core/quantity/decimal";
import type { Seeded } from "../../recognition/seeded";

/** What a cell of an argument holds. */
export type Given = number | string | boolean | null | { readonly error: string };

/** A call to be made as EDU function and as native formula. */
export interface NativeCase {
  readonly id: string;
  /** Arguments in cells, by their keys. */
  readonly cells: Readonly<Record<string, readonly (readonly Given[])[]>>;
  /** Arguments that are written into the formula. */
  readonly fixed: Readonly<Record<string, number | string | boolean>>;
  /** How the two are compared: numbers to 1e-12, the whole text, or the word of the verdict. */
  readonly compare: "number" | "text" | "verdict";
  /** True where the formula may refuse what the function answers: blanks, texts, too many digits; or by what it lacks. */
  readonly mayRefuse: boolean;
}

/** One cell, a column, a row. */
export const cell = (value: Given): readonly (readonly Given[])[] => [[value]];
export const down = (values: readonly Given[]): readonly (readonly Given[])[] => values.map((value) => [value]);
export const across = (values: readonly Given[]): readonly (readonly Given[])[] => [values];

/** A number with so many decimals, as somebody types it. */
export function decimal(random: Seeded, low: number, high: number, decimals: number): number {
  const scale = 10 ** decimals;
  return random.between(low * scale, high * scale) / scale;
}

/** So many people, sometimes none. */
export const people = (random: Seeded, most = 3000): number => (random.percent(8) ? 0 : random.between(1, most));
/** An amount with up to four decimals. */
export const money = (random: Seeded, most = 60_000): number =>
  random.percent(5) ? 0 : decimal(random, 1, most, random.between(0, 4));
/** A total, or what lies a last digit, a rounding or a slip beside it. */
export const near = (random: Seeded, sum: number): number =>
  Math.max(
    0,
    exactSum(
      sum,
      random.pick([0, 0, 0, 0.0001, -0.0001, 0.005, 0.01, -0.01, 0.05, 0.5, -0.5, 1, -1, 1.3, -1.3, 2, -2, 100]),
    ),
  );

/** No TRUE: to LibreOffice it is the number 1 in another format; Excel and WPS count no truths in cells. */
const DIRT: readonly Given[] = [
  null,
  null,
  null,
  "",
  "—",
  "缺",
  "abc",
  "120人",
  "约12",
  -1,
  -0.5,
  { error: "#N/A" },
  { error: "#DIV/0!" },
  1.234567,
  0,
];

/** The call with what sheets of offices hold besides good numbers. */
export function dirtied(random: Seeded, given: NativeCase): NativeCase {
  const keys = Object.keys(given.cells);
  const count = random.between(1, 2);
  let cells = given.cells;
  for (let index = 0; index < count; index++) {
    const key = random.pick(keys);
    const rows = cells[key] ?? [];
    const [row, column] = [random.between(0, rows.length - 1), random.between(0, (rows[0]?.length ?? 1) - 1)];
    const dirt = random.pick(DIRT);
    cells = {
      ...cells,
      [key]: rows.map((each, r) => each.map((value, c) => (r === row && c === column ? dirt : value))),
    };
  }
  return { ...given, cells, mayRefuse: true };
}
