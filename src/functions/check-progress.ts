import { type Progress, progressOf } from "../core/money/progress";
import { exactSum } from "../core/quantity/decimal";
import { fractionOf } from "../core/quantity/fraction";
import { PROGRESS_TARGETS } from "../core/standards/progress-targets";
import { entryOf, inOneUnit } from "./arguments/alike";
import { type Cells, FIRST, rowAt } from "./arguments/cells";
import type { ArgumentsOf, Parameters } from "./arguments/parameters";
import { shareOf } from "./arguments/read-share";
import { entriesOf, type YearRanges, yearRanges } from "./arguments/series";
import { YEARS, zeroParameter } from "./arguments/shared-parameters";
import { ratesApart } from "./arguments/shown";
import { missingYears } from "./arguments/years";
import { saidUnderBoth } from "./arguments/zeros";
import { customFunction } from "./custom-function";
import { MISSING } from "./result-words";
import { shareInWords } from "../i18n/zh-CN/standard-words";

const USUAL = PROGRESS_TARGETS.map(({ year, share }) => `${year}年${shareInWords(share)}`).join("、");
const PARAMETERS = {
  total: { name: "任务总量", description: "计算比例的基数，一格，如6400（万元）", takes: "number", holds: "amount" },
  done: { name: "各年完成", description: "各年当年完成的数，单位与任务总量相同", takes: "numbers", holds: "amount" },
  years: YEARS,
  targets: {
    name: "目标比例",
    description: `各年应累计完成的比例，如60%，没有目标的年份留空；省略时为${USUAL}（师宗县2024年方案）`,
    takes: "numbers",
    holds: "amount",
    optional: true,
  },
  cumulative: {
    name: "已累计",
    description: "TRUE：各年完成填的已是累计数；省略时由函数累计",
    takes: "choice",
    optional: true,
  },
  zero: zeroParameter("结论因此不同的给出说明"),
} as const satisfies Parameters;
type Given = ArgumentsOf<typeof PARAMETERS>;

export const CHECK_PROGRESS = customFunction({
  id: "CHECK_PROGRESS",
  description: `核对累计完成进度：逐年累计，除以任务总量，与目标比例（${USUAL}）比较，写明基数和还差多少。`,
  parameters: PARAMETERS,
  result: { is: "text", description: "达到、未达到（哪一年、差多少）或不能判断，并写明基数" },
  compute: (given) => {
    const ranges = yearRanges(given.years, [given.done, given.targets]);
    return saidUnderBoth([[[given.total.value]], ...ranges.rows], given.zero.meaning, (rows) =>
      progressText(given, ranges, rows),
    );
  },
});

function progressText({ total, done, targets, cumulative }: Given, ranges: YearRanges, rows: readonly Cells[]): string {
  const [whole = [], amounts = [], shares = []] = rows;
  const { years } = ranges;
  const entries = [entryOf(rowAt(whole, 0)[0], total, FIRST), ...entriesOf(done, amounts, ranges)];
  const { unit, figures } = inOneUnit(entries);
  const [base, ...told] = figures.map((figure) => figure?.value ?? null);
  const wanted = targets.isGiven
    ? rowAt(shares, 0).map((value, at) => shareOf(value, targets.name, ranges.places[at] ?? FIRST) || null)
    : years.map((year) => PROGRESS_TARGETS.find((each) => each.year === year)?.share ?? null);
  if (base === null || base === undefined) return MISSING;
  if (base === 0) return "不能判断：任务总量为0";
  if (wanted.every((share) => share === null))
    return targets.isGiven ? "不能判断：没有目标比例" : `不能判断：年度中没有有目标的年份（${USUAL}），请填目标比例`;
  const blank = told.findIndex((amount) => amount === null);
  if (blank >= 0) return `不能判断：${years[blank]}年缺数`;
  const [gap] = missingYears(years);
  const isCumulative = cumulative.choice === true;
  if (gap !== undefined && !isCumulative) return `不能判断：没有${gap}年，不能累计`;
  const known = told.filter((amount) => amount !== null);
  const sinks = isCumulative ? known.findIndex((amount, at) => amount < (known[at - 1] ?? 0)) : -1;
  if (sinks > 0) return `不能判断：${years[sinks]}年的累计数比${years[sinks - 1]}年少，请核对`;
  const ofYears = isCumulative ? known.map((amount, at) => exactSum(amount, -(known[at - 1] ?? 0))) : known;
  const all = progressOf(base, ofYears, wanted);
  const over = all.findIndex(({ isOver }) => isOver);
  if (over >= 0)
    return `不能判断：${years[over]}年累计${all[over]?.done}${unit}，超过任务总量${base}${unit}，请核对（填的是累计数时，${cumulative.position}填TRUE）`;
  const texts = all.flatMap((progress, at) =>
    progress.isMet === null ? [] : yearText(progress, years[at] ?? 0, wanted[at] ?? 0, unit),
  );
  const isMet = all.every((progress) => progress.isMet !== false);
  return `${isMet ? "达到" : "未达到"}（基数为任务总量${base}${unit}）：${texts.join("；")}`;
}

function yearText({ done, share, needed, lack }: Progress, year: number, target: number, unit: string): string {
  const short = lack > 0 ? `，应完成${needed}${unit}，差${lack}${unit}` : "";
  const [own] = ratesApart(share, fractionOf(target));
  return `${year}年累计${done}${unit}，占${own}，目标${shareInWords(target)}${short}`;
}
