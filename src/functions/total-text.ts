import { checkTotal } from "../core/footing/check-total";
import { type Cells, numberOf } from "./arguments";
import { notAvailable } from "./errors";
import { MISSING } from "./result-words";
import { filledRowsOf, headerRowsOf } from "./rows";
import { type ZeroMeaning, zerosAsBlanks } from "./zeros";

/**
 * What CHECK_TOTAL says of a total and its parts. Where a 0 may be a blank both are worked out, and only what is true of
 * both is said. A header above the parts is passed over, and said; so is the blank rest of a column, of which nothing needs saying.
 */
export function totalText(total: unknown, cells: Cells, rounding: "none" | "printed", zero: ZeroMeaning): string {
  const headers = headerRowsOf([{ cells, of: "numbers" }]);
  const said = saidOf(total, cells.slice(headers, filledRowsOf([cells])), headers, rounding, zero);
  return headers > 0 ? `${said}（表头不计）` : said;
}

function saidOf(total: unknown, parts: Cells, above: number, rounding: "none" | "printed", zero: ZeroMeaning): string {
  const asZero = (): string => totalChecked(total, parts, above, rounding);
  const asBlank = (): string => totalChecked(total === 0 ? null : total, zerosAsBlanks(parts), above, rounding);
  if (zero === "zero") return asZero();
  if (zero === "blank") return asBlank();
  const [one, other] = [asZero(), asBlank()];
  if (one === other) return one;
  return total === 0 ? `0或${MISSING}` : `不能判断：有0或空格。0就是0时：${one}`;
}

/** @param above rows of the chosen range above the parts */
function totalChecked(total: unknown, cells: Cells, above: number, rounding: "none" | "printed"): string {
  const stated = numberOf(total, "合计", { row: 0, column: 0 }, "amount");
  if (stated === null) return MISSING;
  const all = cells.flatMap((row, r) =>
    row.map((value, column) => numberOf(value, "各项", { row: above + r, column }, "amount")),
  );
  const parts = all.filter((part) => part !== null);
  if (parts.length === 0) throw notAvailable("没有可以相加的各项，请选取各项数字所在的单元格。");
  const check = checkTotal(stated, parts, rounding);
  if (check.state === "exact") return "相符";
  const amount = `${check.difference > 0 ? "多" : "少"}${Math.abs(check.difference)}`;
  if (check.state === "within-rounding") return `在四舍五入范围内（合计${amount}）`;
  const blanks = all.length - parts.length;
  return blanks > 0
    ? `不能判断：有${blanks}格缺数（合计比已填各项之和${amount}）`
    : `不符：合计${amount}（各项之和${check.sum}）`;
}
