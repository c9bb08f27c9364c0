import { cellKey, MAX_COLUMNS } from "./address";
import { type FormatMeaning, meaningOfFormat } from "./number-format";
import type { SheetSnapshot } from "./sheet-snapshot";

/** What a cell shows beyond the number in it: its format says a date, a percentage or a unit, or its digits are struck out. */
export interface CellLook {
  readonly format: FormatMeaning | null;
  /** Some of its characters are struck out or raised. */
  readonly isStruck: boolean;
}

/** Looks by row. */
export type ColumnLooks = ReadonlyMap<number, CellLook>;

/**
 * The cells of a sheet whose look says something, by column and row. Most sheets have none, so that their columns are
 * read without asking for each cell.
 */
export function looksByColumn({
  numberFormats,
  struck,
}: Pick<SheetSnapshot, "numberFormats" | "struck">): ReadonlyMap<number, ColumnLooks> {
  const columns = new Map<number, Map<number, CellLook>>();
  const known = new Map<string, FormatMeaning | null>();
  const add = (key: number, look: CellLook): void => {
    const column = key % MAX_COLUMNS;
    const rows = columns.get(column) ?? new Map<number, CellLook>();
    columns.set(column, rows.set(Math.floor(key / MAX_COLUMNS), look));
  };
  for (const [key, format] of numberFormats) {
    let meaning = known.get(format);
    if (meaning === undefined) known.set(format, (meaning = meaningOfFormat(format)));
    if (meaning) add(key, { format: meaning, isStruck: false });
  }
  for (const key of struck ?? []) {
    const format = numberFormats.get(key);
    add(key, { format: format === undefined ? null : meaningOfFormat(format), isStruck: true });
  }
  return columns;
}

/** The look of one cell, or null where it says nothing. */
export function lookOf(
  { numberFormats, struck }: Pick<SheetSnapshot, "numberFormats" | "struck">,
  row: number,
  column: number,
): CellLook | null {
  const key = cellKey(row, column);
  const format = numberFormats.get(key);
  const meaning = format === undefined ? null : meaningOfFormat(format);
  const isStruck = struck?.has(key) ?? false;
  return meaning || isStruck ? { format: meaning, isStruck } : null;
}
