import type { SumOfLines } from "../../core/footing/foot-table";
import type { Lines } from "../../core/footing/printed-table";
import type { RowClass } from "../recognised-table";
import { divisionFrom } from "./divisions";
import type { SumSource } from "./sum-rows";

/** Items that are the sum of the items under them (一、教学及辅助用房 of 教室 and 专用教室), and those that are part of none. */
export interface NestedSums {
  readonly sums: readonly SumOfLines[];
  /** Positions of rows, ascending. */
  readonly topLevel: readonly number[];
}

/** So few figures agree by chance. */
const LEAST_COLUMNS = 2;

/** Finds, from the last row up, what stands under what: an item takes the items behind it that add up to it. */
export function nestedSums(
  { printed, offset }: Pick<SumSource, "printed" | "offset">,
  roles: readonly RowClass[],
): NestedSums {
  const sums: SumOfLines[] = [];
  /** Nearest first: items behind the present one that are part of no other. */
  let behind: Lines = [];
  const isTelling = printed.columns.length >= LEAST_COLUMNS;
  for (let position = roles.length - 1; position >= 0; position--) {
    if (roles[position] !== "data" && roles[position] !== "of-which") continue;
    const line = position + offset;
    const length = isTelling ? divisionFrom(printed, line, behind, 0) : 0;
    if (length > 0) sums.push({ direction: "row", line, groups: [behind.slice(0, length)], claim: "likely" });
    behind = [line, ...behind.slice(length)];
  }
  const isData = (line: number): boolean => roles[line - offset] === "data";
  return { sums, topLevel: behind.filter(isData).map((line) => line - offset) };
}
