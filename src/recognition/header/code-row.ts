import { cellText, type CellValue } from "../../core/cell/cell-value";
import type { SheetGrid } from "../sheet/sheet-grid";

const CODE = /^(?:l\d{1,2}|[甲乙丙丁戊己庚辛]|[a-z]|[a-z]\d{1,2}|\(?\d{1,3}\)?(?:[=+\-*/÷×()\d]+)?|第?\d{1,2}[列栏])$/;
/** What may stand before the codes. */
const HEAD = /^(?:栏次|列次|栏号|列号|代码|行次|指标代码)$/;
const LEAST_CODES = 3;
const LONGEST = 16;

/** L1 L2 L3 …, 甲 乙 1 2 3 …, 栏次 1 2 3=1+2, A B C, ① ② ③, (1) (2): names of columns, not data. */
export function isCodeRow(grid: SheetGrid, row: number, left: number, right: number): boolean {
  let codes = 0;
  let previous = NaN;
  for (let column = left; column < right; column++) {
    const value = grid.value(row, column);
    if (value === null || value === "") continue;
    const text = codeText(value);
    if (text === null) return false;
    if (text === "" || (codes === 0 && HEAD.test(text))) continue;
    if (!CODE.test(text)) return false;
    const number = Number(/\d+/.exec(text)?.[0] ?? NaN);
    if (!Number.isNaN(number)) {
      if (!Number.isNaN(previous) && number !== previous + 1) return false;
      previous = number;
    }
    codes++;
  }
  return codes >= LEAST_CODES;
}

/** Circled numbers count as numbers here, elsewhere they are marks of a footnote. */
function codeText(value: CellValue): string | null {
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : null;
  if (typeof value !== "string" || value.length > LONGEST) return null;
  return cellText(value)
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\ufeff]+/g, "")
    .toLowerCase();
}

const FIRST_CODE = /^(?:l1|甲|1|a|a1|01|\(1\)|1\b.*|栏次|列次|栏号|列号|第?1[列栏])$/;

/** True for a cell with which a row of codes can begin; cheap, since it is asked of every cell outside of tables. */
export function mayBeginCodes(value: CellValue): boolean {
  if (typeof value === "number") return value === 1;
  return typeof value === "string" && value.length <= 8 && FIRST_CODE.test(codeText(value) ?? "");
}
