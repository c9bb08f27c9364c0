import type { RecognisedRow } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

const PARENTS: ReadonlySet<RecognisedRow["class"]> = new Set<RecognisedRow["class"]>(["data", "total", "subtotal"]);

/**
 * Full names of the rows of a table of items: the texts of its name columns from left to right, a group that is written
 * once carried down to the rows under it; a part (女, 其中：厨房) is named after the row that it is part of.
 *
 * @example rowNames: 小学 | 差异系数 → "小学 > 差异系数"; 初中 over 女 → "初中 > 女"
 */
export function namesOfRows(
  grid: SheetGrid,
  columns: readonly number[],
  rows: readonly RecognisedRow[],
): readonly string[] {
  let group = "";
  let parent = "";
  const [first] = columns;
  return rows.map(({ row, class: rowClass }) => {
    const parts: string[] = [];
    const own = first === undefined ? "" : grid.label(row, first);
    if (own !== "") group = own;
    columns.forEach((column, position) => {
      const label = grid.label(row, column);
      const isCarried =
        label === "" && position === 0 && columns.slice(1).some((other) => grid.ownText(row, other) !== "");
      const shown = isCarried ? group : label;
      if (shown !== "" && shown !== parts[parts.length - 1]) parts.push(shown);
    });
    const full = parts.join(" > ");
    if (PARENTS.has(rowClass)) parent = full;
    return rowClass === "of-which" && parts.length === 1 && parent !== "" && parent !== full
      ? `${parent} > ${full}`
      : full;
  });
}
