import type { FormulaToken, Reference } from "../core/cell/formula-tokens";

/** Functions that make one figure of a range. */
const TOTALLING = new Set(["SUM(", "AVERAGE(", "COUNT(", "COUNTA(", "MAX(", "MIN(", "PRODUCT("]);

/** A formula that is nothing but a total of one line of cells of its own sheet. Distances count from its own cell. */
export interface Total {
  readonly name: string;
  /** `down`: of its own column; `across`: of its own row. */
  readonly along: "down" | "across";
  /** First and last cell of the range, as distances in rows (down) or columns (across). */
  readonly from: number;
  readonly to: number;
}

/** The total that a formula in a cell is, null where it is anything else. */
export function totalOf(tokens: readonly FormulaToken[], row: number, column: number): Total | null {
  const [call, range, end] = tokens;
  if (tokens.length !== 3 || call?.type !== "call" || !TOTALLING.has(call.text)) return null;
  if (range?.type !== "reference" || end?.type !== "sign" || end.text !== ")") return null;
  const { reference } = range;
  if (reference.sheet !== null || reference.form === "columns" || reference.form === "rows") return null;
  const name = call.text.slice(0, -1);
  if (isOf(reference.left, reference.right, column) && isBeside(reference, "row", row))
    return { name, along: "down", from: reference.top.at - row, to: reference.bottom.at - row };
  if (isOf(reference.top, reference.bottom, row) && isBeside(reference, "column", column))
    return { name, along: "across", from: reference.left.at - column, to: reference.right.at - column };
  return null;
}

function isOf(first: Reference["top"], last: Reference["top"], at: number): boolean {
  return first.at === at && last.at === at;
}

/** True where the range does not hold the cell itself. */
function isBeside({ top, bottom, left, right }: Reference, axis: "row" | "column", at: number): boolean {
  return axis === "row" ? bottom.at < at || top.at > at : right.at < at || left.at > at;
}
