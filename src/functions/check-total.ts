import { checkTotal } from "../core/footing/check-total";
import { type Cells, FIRST, rowAt } from "./arguments/cells";
import { filledRowsOf, headerRowsOf } from "./arguments/in-step";
import type { ArgumentsOf, Parameters } from "./arguments/parameters";
import { numberOf } from "./arguments/read-cell";
import { EXACT, zeroParameter } from "./arguments/shared-parameters";
import { saidUnderBoth } from "./arguments/zeros";
import { customFunction } from "./custom-function";
import { notAvailable } from "./errors";
import { MISSING } from "./result-words";

const PARAMETERS = {
  total: { name: "合计", description: "填写的合计数，一格", takes: "number", holds: "amount" },
  parts: { name: "各项", description: "参加合计的各项；有空格而对不上时不下结论", takes: "numbers", holds: "amount" },
  isExact: EXACT,
  zero: zeroParameter("结论因此不同的给出说明"),
} as const satisfies Parameters;
type Given = ArgumentsOf<typeof PARAMETERS>;

export const CHECK_TOTAL = customFunction({
  id: "CHECK_TOTAL",
  description: "核对合计：按打印的小数位数允许四舍五入的误差，不符时说明多多少或少多少。",
  parameters: PARAMETERS,
  result: { is: "text", description: "相符、在四舍五入范围内或不符，以及相差多少" },
  compute: totalText,
});

/**
 * What is said of a total and its parts. A header above the parts is passed over, and said; so is the blank rest of a column,
 * of which nothing needs saying.
 */
function totalText(given: Given): string {
  const { cells } = given.parts;
  const headers = headerRowsOf([given.parts]);
  const parts = cells.slice(headers, filledRowsOf([cells]));
  const { value } = given.total;
  const text = saidUnderBoth(
    [[[value]], parts],
    given.zero.meaning,
    ([total = [], figures = []]) => totalChecked(given, rowAt(total, 0)[0], figures, headers),
    value === 0 ? () => `0或${MISSING}` : undefined,
  );
  return headers > 0 ? `${text}（表头不计）` : text;
}

/** @param above rows of the chosen range above the parts */
function totalChecked({ total, parts, isExact }: Given, value: unknown, cells: Cells, above: number): string {
  const stated = numberOf(value, total, FIRST);
  if (stated === null) return MISSING;
  const all = cells.flatMap((row, r) => row.map((part, column) => numberOf(part, parts, { row: above + r, column })));
  const numbers = all.filter((part) => part !== null);
  if (numbers.length === 0) throw notAvailable("没有可以相加的各项，请选取各项数字所在的单元格。");
  const check = checkTotal(stated, numbers, isExact.choice === true ? "none" : "printed");
  if (check.state === "exact") return "相符";
  const amount = `${check.difference > 0 ? "多" : "少"}${Math.abs(check.difference)}`;
  if (check.state === "within-rounding") return `在四舍五入范围内（合计${amount}）`;
  const blanks = all.length - numbers.length;
  return blanks > 0
    ? `不能判断：有${blanks}格缺数（合计比已填各项之和${amount}）`
    : `不符：合计${amount}（各项之和${check.sum}）`;
}
