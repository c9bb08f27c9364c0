import { isWithin, meanOf } from "../core/assessment/mean-coefficient";
import { chineseNumeral } from "../core/quantity/chinese-number";
import { roundHalfUp } from "../core/quantity/rounding";
import { limitInWords } from "../i18n/zh-CN/standard-words";
import { cellNamed, isEmpty, isUnnamed, rowAt } from "./arguments/cells";
import type { ArgumentsOf, Parameters } from "./arguments/parameters";
import { numberOf, stageOf } from "./arguments/read-cell";
import { placesOfSeries } from "./arguments/series";
import { zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { notAvailable } from "./errors";
import { FAILED, MET } from "./result-words";
import { STANDARDS } from "./standards";

/** The standard that judges by the mean: 基本均衡. */
const BY_MEAN = STANDARDS.find(({ balance }) => balance.of === "mean") ?? null;
const COUNT = BY_MEAN?.indicators.length ?? 0;
const LIMITS = BY_MEAN
  ? `小学不大于${limitInWords(BY_MEAN.balance.limit.primary)}、初中不大于${limitInWords(BY_MEAN.balance.limit.junior)}`
  : "";

const PARAMETERS = {
  coefficients: {
    name: "差异系数",
    description: "一个学段各项指标的差异系数，一列或一行",
    takes: "numbers",
    holds: "amount",
  },
  stage: {
    name: "学段",
    description: `小学或初中；给出时按基本均衡标准判断（${chineseNumeral(COUNT)}项，${LIMITS}）`,
    takes: "stages",
    optional: true,
  },
  zero: zeroParameter("有0给出提示"),
} as const satisfies Parameters;

export const COMPOSITE_DIFF_COEF = customFunction({
  id: "COMPOSITE_DIFF_COEF",
  description: `综合差异系数：各项差异系数的算术平均数；给出学段时按基本均衡标准判断（${LIMITS}）。`,
  parameters: PARAMETERS,
  result: { is: "cells", description: "综合差异系数；给出学段时为达标或未达标，以及超过多少" },
  compute: (given) => [[composite(given)]],
});

function composite({ coefficients, stage, zero }: ArgumentsOf<typeof PARAMETERS>): number | string {
  const values = placesOfSeries([coefficients]).map((at) => {
    const cell = rowAt(coefficients.cells, at.row)[at.column];
    const named = cellNamed(coefficients.name, at);
    if (cell === 0 && zero.meaning === "unknown")
      throw notAvailable(`${named}是0或空，分不清。确实是0的，请把${zero.position}填TRUE。`);
    const value = cell === 0 && zero.meaning === "blank" ? null : numberOf(cell, coefficients, at);
    if (value === null) throw notAvailable(`${named}缺数，不能平均。`);
    return value;
  });
  if (values.length === 0) throw notAvailable("没有可以平均的差异系数，请核对所选区域。");
  const mean = meanOf(values);
  const cell = stage.isGiven ? rowAt(stage.cells, 0)[0] : null;
  if (!stage.isGiven || isEmpty(cell) || isUnnamed(cell) || !BY_MEAN) return mean;
  if (values.length !== COUNT)
    throw notAvailable(`基本均衡标准有${COUNT}项差异系数，现在是${values.length}项，请重新选取。`);
  const limit = BY_MEAN.balance.limit[stageOf(cell, stage.name, { row: 0, column: 0 })];
  const isMet = isWithin(mean, limit);
  return isMet
    ? `${MET}：${apartFrom(mean, limit)}，不大于${limitInWords(limit)}`
    : `${FAILED}：${apartFrom(mean, limit)}，比${limitInWords(limit)}大${apartFrom(mean - limit, 0)}`;
}

/** With three decimals, as 表Ⅲ prints it, or as many as tell it from the limit. */
function apartFrom(mean: number, limit: number): string {
  const digits = [3, 4, 5, 6, 7, 8].find((each) => roundHalfUp(mean, each) !== limit) ?? 3;
  return roundHalfUp(mean, digits).toFixed(digits);
}
