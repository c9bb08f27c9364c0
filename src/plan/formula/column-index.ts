import { type CellValue, isCellError } from "../../core/cell/cell-value";

/** What a column holds beside the cells of another column that say the same: in which rows they do, and the sum beside them. */
export interface Found {
  readonly rows: readonly number[];
  readonly sum: CellValue;
}

/** What is found while a column is being gathered. */
interface Gathered {
  readonly rows: number[];
  sum: CellValue;
}

/** A key column, and what is found beside each of its texts and numbers. */
export type ColumnIndex = ReadonlyMap<string, Found>;

const NOTHING: Found = { rows: [], sum: 0 };
/** Digits to which Excel takes two numbers as the same. */
const DIGITS = 15;
/** A sign before what is looked for, and signs that stand for others. */
const SEARCHES = /^[<>=]|[*?~]/u;

/** Gathers a column once, for formulas of many rows that look for their own key in it. */
export function columnIndex(
  rows: number,
  keyAt: (row: number) => CellValue,
  addedAt: (row: number) => CellValue,
): ColumnIndex {
  const index = new Map<string, Gathered>();
  for (let row = 0; row < rows; row++) {
    const key = keyOf(keyAt(row));
    if (key === null) continue;
    const known = index.get(key) ?? { rows: [], sum: 0 };
    index.set(key, known);
    known.rows.push(row);
    const added = addedAt(row);
    if (isCellError(known.sum)) continue;
    if (isCellError(added)) known.sum = added;
    else if (typeof added === "number") known.sum = Number(known.sum) + added;
  }
  return index;
}

/** What is found of a value; null where it does not stand for itself alone, or is blank. */
export function foundIn(index: ColumnIndex, wanted: CellValue): Found | null {
  if (typeof wanted === "string" && SEARCHES.test(wanted)) return null;
  const key = keyOf(wanted);
  return key === null ? null : (index.get(key) ?? NOTHING);
}

/** The same for what COUNTIF takes for the same: a number and the text of its digits, a text in any case. */
function keyOf(value: CellValue): string | null {
  if (typeof value === "number") return `#${value.toPrecision(DIGITS)}`;
  if (typeof value !== "string" || value === "") return null;
  const number = value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? `#${number.toPrecision(DIGITS)}` : value.toUpperCase();
}
