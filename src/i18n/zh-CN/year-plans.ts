import { cellName } from "../../core/cell/address";
import type { PlanRowProblem } from "../../core/money/plan-rows";
import { exactSum } from "../../core/quantity/decimal";
import type { LateItem, PlanProgress, ProgressYear } from "../../core/money/plan-progress";
import { formatNumber, formatShare } from "./numbers";

const YUAN_IN_WAN = 10_000;
const DIGITS = 6;

/** 元 as 万元. */
export const wan = (yuan: number): string => `${formatNumber(yuan / YUAN_IN_WAN, DIGITS)}万元`;

/** Texts of 计划与完成. */
export const yearPlanText = {
  title: "计划与完成",
  picture: "累计计划与累计完成",
  legend: { planned: "累计计划（虚线、方块）", done: "累计完成（实线、圆点）", target: "目标（横线）" },
  late: (count: number) => `进度滞后（${count}项）`,
};

/** The figures of the picture in words: base, each year, what is behind, splits that do not hold. */
export function progressLines(
  progress: PlanProgress,
  needs: { readonly all: number; readonly standing: number } | null,
): readonly string[] {
  const { base, baseFrom, years, splits, unknown, factor } = progress;
  const unit = factor === YUAN_IN_WAN ? "万元" : factor === 1 ? "元" : "";
  const wrong = splits.filter(({ check }) => check.state === "wrong");
  return [
    base === null
      ? "总投资有空格，占比没有计算。"
      : `以${baseFrom === "totals" ? "各项总投资之和" : "各年计划之和"}${wan(base)}为基数。${needsWords(base, needs)}`,
    ...years.map((year) => yearLine(year, base)),
    ...wrong.map(
      ({ item, check }) =>
        `${named(item.name)}：总投资${formatNumber(exactSum(check.sum, check.difference), DIGITS)}${unit}，各年计划之和${formatNumber(check.sum, DIGITS)}${unit}，相差${formatNumber(Math.abs(check.difference), DIGITS)}${unit}`,
    ),
    ...(splits.length > 0 && wrong.length === 0 ? [`${splits.length}项的各年计划之和与总投资一致。`] : []),
    ...unknown.map(({ name, year }) => `${named(name)}：${year}年没有完成数，没有计算`),
  ];
}

/** A table that names no items is one item. */
const named = (name: string): string => (name === "" ? "全表" : name);

const MOST_CELLS = 6;

/** Why a table is not summed, with the cells: 2024年教学楼出现2次（B4、B9）…… */
export function planProblemLine({ code, cells, year, name }: PlanRowProblem): string {
  const shown = cells.slice(0, MOST_CELLS).map(({ row, column }) => cellName(row, column));
  const where = `${shown.join("、")}${cells.length > MOST_CELLS ? `等${cells.length}处` : ""}`;
  switch (code) {
    case "year-blank":
      return `${where}没有年度，本表没有计算。请填写年度。`;
    case "year-unclear":
      return `${where}看不出是哪一年，本表没有计算。请改为“2024年”这样的写法。`;
    case "name-blank":
      return `${where}没有名称，本表没有计算。请填写学校或项目名称。`;
    case "year-twice":
      return `${name ?? ""}${year ?? ""}年出现${cells.length}次（${where}），本表没有计算。请合并，或用名称区分。`;
    case "unread":
      return `${where}不是可用的数，本表没有计算。没有任务的请留空。`;
  }
}

/** 2024年：累计计划3,840万元，累计完成3,200万元（50.0%）；目标60.0%，应完成3,840万元，差640万元 */
function yearLine({ year, planned, done, target }: ProgressYear, base: number | null): string {
  const share = done === null || base === null || base === 0 ? "" : `（${formatShare(done / base)}）`;
  const told = done === null ? "完成数未填或不全" : `累计完成${wan(done)}${share}`;
  if (!target) return `${year}年：累计计划${wan(planned)}，${told}`;
  const lack = target.lack === null ? "" : target.lack > 0 ? `，差${wan(target.lack)}` : "，已达到";
  return `${year}年：累计计划${wan(planned)}，${told}；目标${formatShare(target.share)}（${target.source.document}${target.source.clause}），应完成${wan(target.needed)}${lack}`;
}

/** Whether the plan is of what 附件2 asks in all, or of the schools that stand. */
function needsWords(base: number, needs: { readonly all: number; readonly standing: number } | null): string {
  if (!needs) return "";
  if (base === needs.all) return `与附件2资金合计相符。`;
  if (base === needs.standing) return `与附件2不含新建学校的资金合计相符。`;
  return `与附件2资金合计${wan(needs.all)}（不含新建学校${wan(needs.standing)}）不同，请核对基数。`;
}

/** 教学楼：到2024年计划3,840万元，完成3,200万元，滞后640万元 */
export function lateLine({ name, year, planned, done, lack }: LateItem): string {
  return `${named(name)}：到${year}年计划${wan(planned)}，完成${wan(done)}，滞后${wan(lack)}`;
}
