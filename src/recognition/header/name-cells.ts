import { wordsOfField } from "../words/words-of-subject";
import { compactName, headerPart } from "./header-text";
import type { SheetGrid } from "../sheet/sheet-grid";

/** A header cell that can name the column with the schools, or with the items of 附件2. */
export interface NameCell {
  readonly names: "school" | "needs_item";
  /** Higher for 学校名称 than for 名称 or 单位, which may name something else. */
  readonly rank: number;
}

const LONGEST_NAME = 30;
const MAY_NAME = /[校项机构单类名内]/;
const SCHOOL = wordsOfField("school");
const ITEM = wordsOfField("needs_item");

/** What a cell can name, or null. Of 学校 over 代码 and 名称 only the lower one names the rows. */
export function nameCellAt(grid: SheetGrid, row: number, column: number): NameCell | null {
  const name = readNameCell(grid, row, column);
  const merge = name ? grid.mergeAt(row, column) : null;
  if (!merge || merge.columns === 1) return name;
  const last = Math.min(merge.column + merge.columns, grid.right);
  for (let c = merge.column; c < last; c++) if (readNameCell(grid, merge.row + merge.rows, c)) return null;
  return name;
}

function readNameCell(grid: SheetGrid, row: number, column: number): NameCell | null {
  const value = grid.value(row, column);
  if (typeof value !== "string" || value.length > LONGEST_NAME || !MAY_NAME.test(value)) return null;
  const text = compactName(headerPart(grid.ownText(row, column)).text);
  if (SCHOOL?.exact.test(text) && !SCHOOL.never?.test(text)) {
    return { names: "school", rank: /校/.test(text) ? 4 : /小学|初中|中学|教学点|办学点/.test(text) ? 3 : /名/.test(text) ? 2 : 1 };
  }
  return ITEM?.exact.test(text) ? { names: "needs_item", rank: /项目|内容/.test(text) ? 1 : 0 } : null;
}
