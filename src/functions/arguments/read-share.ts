import { exactProduct } from "../../core/quantity/decimal";
import { ANY_AMOUNT, readAmount } from "../../core/cell/read-amount";
import { invalidValue } from "../errors";
import { cellNamed, isEmpty, isTyped, type Place } from "./cells";

/**
 * The share in a cell: 0.6, or 60% as a format or a text; null for 缺数.
 *
 * @throws a message naming the cell for a negative share, one above 1 (60 may be 60% or 60 times), or no number
 */
export function shareOf(value: unknown, name: string, at: Place): number | null {
  const read = readAmount(isEmpty(value) ? null : isTyped(value) ? value : { error: String(value) }, null, ANY_AMOUNT);
  const cell = cellNamed(name, at);
  if (read.kind === "blank") return null;
  if (read.kind !== "amount" || (read.unit !== null && read.unit !== "%"))
    throw invalidValue(`${cell}不是比例，请填0至1之间的数，或如60%。`);
  const share = read.unit === "%" ? exactProduct(read.printed, 1e-2) : read.printed;
  if (share < 0 || share > 1)
    throw invalidValue(`${cell}是${read.printed}${read.unit ?? ""}，比例应在0至1之间（即100%以内）。`);
  return share;
}
