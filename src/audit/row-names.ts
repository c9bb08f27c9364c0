import type { CellValue } from "../core/cell/cell-value";
import { DERIVED, OF_WHICH, SUBTOTAL, TOTAL } from "../recognition/words/row-words";

const FOREIGN_TOTAL = /\b(?:sub-?)?totals?\b/i;

/** What the texts of a row say of it. */
export interface RowName {
  /** It names something, so that its figures are entries. */
  readonly isNamed: boolean;
  /** It says that it adds up others. */
  readonly isTotal: boolean;
  /** Its figures are no entries of their own: a part of another row, a mean, a share, a sum. */
  readonly isNoEntry: boolean;
}

/** Reads what the texts of a row say. @param values the cells of the row */
export function rowNameOf(values: readonly CellValue[]): RowName {
  const texts = values.flatMap((value) => (typeof value === "string" && value.trim() !== "" ? [value] : []));
  const bare = texts.map((text) => text.replace(/\s+/g, ""));
  const isTotal =
    bare.some((text) => TOTAL.test(text) || SUBTOTAL.test(text)) || texts.some((text) => FOREIGN_TOTAL.test(text));
  return {
    isNamed: texts.length > 0,
    isTotal,
    isNoEntry: isTotal || bare.some((text) => OF_WHICH.test(text) || DERIVED.test(text)),
  };
}
