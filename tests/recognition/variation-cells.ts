import type { CellValue } from "../../src/core/cell/cell-value";
import { type ColumnUnit, factorToBase } from "../../src/core/quantity/units";
import type { Seeded } from "./seeded";
import type { TrueColumn } from "./variation-tables";

/** How numbers are written: as numbers, as text, in full width, with thousands separators. */
export type NumberStyle = "number" | "text" | "full-width" | "separators";

/** A figure of the base unit as a cell writes it in the column's unit. */
export function numberCell(
  seed: Seeded,
  value: CellValue,
  column: TrueColumn | undefined,
  unit: ColumnUnit | null,
  style: NumberStyle,
): CellValue {
  if (typeof value !== "number" || column === undefined) return value;
  const shown = unit === null ? value : Number((value / factorToBase(unit)).toFixed(8));
  // 亩 measures land by itself: a sixth of a ㎡ matters to nobody here, but the number must be the column's own.
  if (column.measure === "text" || style === "number" || !seed.percent(40)) return shown;
  if (style === "text") return String(shown);
  if (style === "separators") return shown.toLocaleString("en-US", { maximumFractionDigits: 8 });
  return String(shown).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Lines above and below a table: title, who filled it in, the units, spacers; notes and signatures. */
export function titleLines(
  seed: Seeded,
  title: string,
  unitLine: string | null,
  width: number,
): { readonly above: CellValue[][]; readonly below: CellValue[][] } {
  const above: CellValue[][] = [];
  const titled = seed.percent(70);
  if (titled) above.push([`示例县${seed.pick(["", "2024年", "2024—2025学年"])}${title}`]);
  const filler = "填报单位（盖章）：示例县教育局";
  if (unitLine !== null) {
    const row: CellValue[] = Array.from({ length: Math.max(2, width) }, () => null);
    if (seed.percent(50)) row[0] = filler;
    row[seed.percent(60) && width > 2 ? width - 1 : row[0] === null ? 0 : 1] = unitLine;
    above.push(row);
  } else if (titled && seed.percent(25)) above.push([filler, null, "填报日期：2025年9月"]);
  if (above.length > 0 && seed.percent(20)) above.push([]);
  const below: CellValue[][] = [];
  if (seed.percent(20)) below.push([]);
  if (seed.percent(35))
    below.push([
      seed.pick(["注：学生数以学年初报表为准。", "说明：1.设备值为账面原值；2.面积为建筑面积。", "制表人：示例甲"]),
      null,
      ...(seed.percent(40) ? ["审核人：示例乙"] : []),
    ]);
  return { above, below };
}
