import type { CellValue } from "../../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { HEADER } from "../../cli/counties";
import { sheetOf } from "../../recognition/sheet-of";

/** What 1,000 pupils of a 小学 need exactly by 教督〔2017〕6号: 4.2, 1 and 0.9 per hundred, 4.5㎡, 7.5㎡, 2,000元, 2.3 per hundred. */
const EXACT = [1000, 42, 10, 9, 4500, 7500, 200, 23] as const;

/** A 小学 of 1,000 pupils that reaches every standard exactly, but for what is told by position (0: pupils, 1: 1.1, …). */
export function exactSchool(name: string, but: Readonly<Record<number, CellValue>> = {}): readonly CellValue[] {
  return [name, "小学", ...EXACT.map((figure, at) => (at in but ? (but[at] ?? null) : figure))];
}

/** A ledger of such schools. Invented (示例数据). */
export function ledgerOf(
  schools: readonly (readonly CellValue[])[],
  { title = "示例县学校台账（示例数据）", name = "台账" } = {},
): SheetSnapshot {
  return sheetOf([[title], HEADER, ...schools], { name });
}

/** One that meets all; one at 90% of 1.2, which may stay; one at 80% of 1.6 whose 1.2 is blank. */
export const THREE = ledgerOf([
  exactSchool("示例一小"),
  exactSchool("示例二小", { 2: 9 }),
  exactSchool("示例三小", { 2: null, 6: 160 }),
]);

/** The same with a column of money whose unit nothing tells: a question. */
export function withQuestion(sheet: SheetSnapshot): SheetSnapshot {
  return {
    ...sheet,
    values: sheet.values.map((row) => row.map((value) => (value === HEADER[8] ? "教学仪器设备值" : value))),
  };
}
