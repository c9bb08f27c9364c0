import { checkTotal } from "../core/footing/check-total";
import { type Cells, numberOf } from "./arguments";
import { notAvailable } from "./errors";
import { MISSING } from "./result-words";
import { type ZeroMeaning, zerosAsBlanks } from "./zeros";

/**
 * What CHECK_TOTAL says of a total and its parts. Where a 0 may be a blank both are worked out, and only what is true of
 * both is said.
 */
export function totalText(total: unknown, parts: Cells, rounding: "none" | "printed", zero: ZeroMeaning): string {
  const asZero = (): string => totalChecked(total, parts, rounding);
  const asBlank = (): string => totalChecked(total === 0 ? null : total, zerosAsBlanks(parts), rounding);
  if (zero === "zero") return asZero();
  if (zero === "blank") return asBlank();
  const [one, other] = [asZero(), asBlank()];
  if (one === other) return one;
  return total === 0 ? `0或${MISSING}` : `不能判断：有0或空格。0就是0时：${one}`;
}

function totalChecked(total: unknown, cells: Cells, rounding: "none" | "printed"): string {
  const stated = numberOf(total, "合计", { row: 0, column: 0 }, "amount");
  if (stated === null) return MISSING;
  const all = cells.flatMap((row, r) => row.map((value, column) => numberOf(value, "各项", { row: r, column }, "amount")));
  const parts = all.filter((part) => part !== null);
  if (parts.length === 0) throw notAvailable("没有可以相加的各项。");
  const check = checkTotal(stated, parts, rounding);
  if (check.state === "exact") return "相符";
  const amount = `${check.difference > 0 ? "多" : "少"}${Math.abs(check.difference)}`;
  if (check.state === "within-rounding") return `在四舍五入范围内（合计${amount}）`;
  const blanks = all.length - parts.length;
  return blanks > 0 ? `不能判断：有${blanks}格缺数（合计比已填各项之和${amount}）` : `不符：合计${amount}（各项之和${check.sum}）`;
}
