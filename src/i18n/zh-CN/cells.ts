import { type CellRef, cellRefName } from "../../core/cell/address";
import { namesOfCells } from "../../core/cell/names-of-cells";
import { formatCount } from "./numbers";

/**
 * Cells by name: a sheet is named where its cells begin, each cell once, and beyond some of them how many they are.
 * @param most how many are named one by one
 * @param told the sheet that the reader knows already
 * @example 台账!C2、C3、教师!B5等7格
 */
export function cellsInWords(cells: readonly CellRef[], most: number, told: string | null = null): string {
  const once = [...new Map(cells.map((cell) => [cellRefName(cell), cell])).values()];
  const names = namesOfCells(once.slice(0, most), told);
  return `${names.join("、")}${once.length > most ? `等${formatCount(once.length)}格` : ""}`;
}
