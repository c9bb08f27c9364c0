import { checkYearSplit } from "../core/money/year-split";
import { entryOf, type InOneUnit, inOneUnit } from "./arguments/alike";
import { type Cells, FIRST, rowAt } from "./arguments/cells";
import type { ArgumentsOf, Parameters } from "./arguments/parameters";
import { entriesOf, yearRanges } from "./arguments/series";
import { ROUNDED, YEARS, zeroParameter } from "./arguments/shared-parameters";
import { missingYears } from "./arguments/years";
import { saidUnderBoth } from "./arguments/zeros";
import { customFunction } from "./custom-function";
import { notAvailable } from "./errors";
import { MISSING } from "./result-words";

const PARAMETERS = {
  total: { name: "总量", description: "任务总量，一格；“约2”按打印的位数理解", takes: "number", holds: "amount" },
  parts: { name: "各年任务", description: "各年的数量，一列或一行", takes: "numbers", holds: "amount" },
  years: { ...YEARS, optional: true },
  rounded: ROUNDED,
  zero: zeroParameter("结论因此不同的给出说明"),
} as const satisfies Parameters;
type Given = ArgumentsOf<typeof PARAMETERS>;

export const CHECK_YEARS = customFunction({
  id: "CHECK_YEARS",
  description:
    "核对分年任务：各年之和是否等于总量，按小数精确相加；写“约”的允许末位的一半。给出年度时核对年份是否连续。",
  parameters: PARAMETERS,
  result: { is: "text", description: "相符、在“约”的范围内、在四舍五入范围内或不符，以及多多少、少多少" },
  compute: (given) => {
    const { total, parts, years } = given;
    const ranges = yearRanges(years, [parts]);
    if (ranges.places.length === 0) throw notAvailable("没有可以相加的各年任务，请选取各年的数。");
    const say = ([whole = [], figures = []]: readonly Cells[]): string => {
      const entry = entryOf(rowAt(whole, 0)[0], total, FIRST, true);
      return yearsText(inOneUnit([entry, ...entriesOf(parts, figures, ranges, true)]), given, ranges.years);
    };
    return saidUnderBoth([[[total.value]], ...ranges.rows], given.zero.meaning, say);
  },
});

function yearsText({ unit, figures }: InOneUnit, { rounded }: Given, years: readonly number[]): string {
  const [total, ...all] = figures;
  const known = all.filter((figure) => figure !== null);
  if (!total || known.length === 0) return MISSING;
  const { state, sum, difference } = checkYearSplit(total, known, rounded.choice === true);
  const apart =
    difference === 0
      ? `等于总量${total.value}${unit}`
      : `比总量${difference > 0 ? "少" : "多"}${Math.abs(difference)}${unit}（各年之和${sum}，总量${total.value}）`;
  const gaps = missingYears(years);
  const blanks = all.flatMap((figure, at) => (figure === null ? [years[at] ? `${years[at]}年` : `第${at + 1}格`] : []));
  const lacks = [
    ...(blanks.length > 0 ? [`${blanks.join("、")}缺数`] : []),
    ...(gaps.length > 0 ? [`没有${gaps.map((year) => `${year}年`).join("、")}`] : []),
  ];
  if (blanks.length > 0) return `不能判断：${lacks.join("，")}，已填各年之和${apart}`;
  const also = lacks.length > 0 ? `；年度不连续：${lacks.join("，")}` : "";
  if (state === "exact") return `相符${also}`;
  if (state === "wrong") return `不符：各年之和${apart}${also}`;
  return `在${state === "within-about" ? "“约”的" : "四舍五入"}范围内：各年之和${apart}${also}`;
}
