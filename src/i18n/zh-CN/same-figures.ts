import type { BalanceAssessment } from "../../core/assessment/assessment";
import { requirementVerdict } from "../../core/checks/requirement-check";
import type { Two } from "../../core/comparison/paired";
import { fieldOf } from "../../core/fields/field-key";
import { familyOfField } from "../../core/fields/field-queries";
import { STAGES } from "../../core/fields/stages";
import { factorToBase, printedIn, unitsOfFamily } from "../../core/quantity/units";
import {
  changedItems,
  type DifferenceEffects,
  type PairEffects,
  type ValueEffect,
} from "../../core/same-figures/effects";
import type { Basis, FigureDifference, TableFigure } from "../../core/same-figures/same-figures";
import { cellsInWords } from "./cells";
import { fieldName, formatIndicator, indicatorStateName, stageName, verdictName } from "./domain";
import { formatCoefficient, formatNumber } from "./numbers";
import { requirementVerdictName } from "./requirements";
import type { StandardInWords } from "./standard-words";
import { WORDS } from "./words";

/** Cells of one figure that are named; a figure counted from a list has many. */
const NAMED_CELLS = 3;
const PRINTED_DIGITS = 6;
/** A coefficient; one that only seems to hold when rounded, with more digits. */
const COEFFICIENT_DIGITS = 3;
const FINE_DIGITS = 6;
/** A value that only seems to reach its standard when rounded. */
const FLIPPING_DIGITS = 4;

/** 210万元: a figure as its table prints it, with its unit. */
export function figureAsPrinted(field: FigureDifference["field"], { amount, factor }: TableFigure): string {
  const id = fieldOf(field);
  const family = familyOfField(id);
  const unit =
    factor === 1 || family === "name" ? undefined : unitsOfFamily(family).find((each) => factorToBase(each) === factor);
  return unit === undefined
    ? WORDS.quantity(id, amount)
    : `${formatNumber(printedIn(amount, factor), PRINTED_DIGITS)}${unit}`;
}

/** 台账!G3; of a sum or a list the first cells. */
export function placesOf({ cells }: TableFigure): string {
  return cellsInWords(cells, NAMED_CELLS);
}

/** 城关小学（小学）的教学仪器设备值 */
export function differenceName({ school, stage, field }: FigureDifference): string {
  return `${school}${stage === null ? "" : `（${stageName(stage)}）`}：${fieldName(field)}`;
}

const BASES: Readonly<Record<Basis, string>> = {
  used: "判定用前一个",
  open: "确定以前按缺数处理",
  unused: "不参加学校判定",
};

/** Which of the two counts: 判定用前一个。 */
export function basisInWords({ basis }: FigureDifference): string {
  return `${BASES[basis]}。`;
}

/** 210万元（台账!I2）、2,110,000元（设备!B2），判定用前一个。 */
export function differenceInWords({ field, figures, basis }: FigureDifference): string {
  const said = figures.map((figure) => `${figureAsPrinted(field, figure)}（${placesOf(figure)}）`).join("、");
  return `${said}，${BASES[basis]}。`;
}

/** What hangs on a figure: what is judged otherwise, a line each, then what only changes, then the items. */
export function effectsInWords({ values, items }: DifferenceEffects, standard: StandardInWords): readonly string[] {
  const unchanged = values.filter((value) => !isFlipped(value));
  return [
    ...values.filter(isFlipped).map((value) => flipInWords(value, standard)),
    ...STAGES.flatMap((stage) => {
      const codes = unchanged.filter((value) => value.stage === stage).map(({ own }) => own.code);
      return codes.length === 0 ? [] : [`${stageName(stage)}指标${codes.join("、")}的数值随之变化，结论不变。`];
    }),
    ...(items.length === 0 ? [] : [`其他指标用到这个数：${items.map(({ name }) => name).join("、")}。`]),
  ];
}

/** True where a value of the school is judged otherwise by the other figure. */
export function isFlipped({ own, other }: ValueEffect): boolean {
  return own.state !== other.state;
}

/** 1.6 仪器设备值（小学）：按前一个数2,100元达标，按后一个数1,800元未达标（≥85%）。 */
function flipInWords({ own, other, stage }: ValueEffect, standard: StandardInWords): string {
  const said = (value: ValueEffect["own"]): string =>
    `${formatIndicator(value, value.roundingFlips ? FLIPPING_DIGITS : undefined)}${indicatorStateName(value.state, standard)}`;
  return `${own.code} ${own.measure.shortName}（${stageName(stage)}）：按前一个数${said(own)}，按后一个数${said(other)}。`;
}

/** What is judged otherwise by the figures of the second table, a line each; says so where nothing is. */
export function pairEffectsInWords({ pair, coefficients, compared }: PairEffects): readonly string[] {
  if (compared === null) return [];
  const by = ({ own, other }: Two<string>): string => `按“${pair.first}”${own}，按“${pair.second}”${other}`;
  const { counties, schools } = compared;
  const verdicts = { own: verdictName(counties.own.county.verdict), other: verdictName(counties.other.county.verdict) };
  const limit = (met: boolean | null): string => (met === null ? "" : met ? "符合" : "超过限值");
  const coefficient = (each: BalanceAssessment): string =>
    each.cv === null
      ? "无法计算"
      : `${formatCoefficient(each.cv, each.roundingFlips ? FINE_DIGITS : COEFFICIENT_DIGITS)}${limit(each.met)}`;
  return [
    verdicts.own === verdicts.other ? `资源配置结论：按两张表都是${verdicts.own}。` : `资源配置结论：${by(verdicts)}。`,
    ...(schools ?? []).map(
      ({ own, other }) =>
        `${own.name}（${stageName(own.stage)}）：${by({ own: verdictName(own.verdict), other: verdictName(other.verdict) })}。`,
    ),
    ...coefficients.flatMap(({ own, other }): readonly string[] => {
      const said = { own: coefficient(own), other: coefficient(other) };
      if (said.own === said.other) return [];
      return [`${stageName(own.stage)} ${own.code} ${own.measure.shortName}差异系数：${by(said)}。`];
    }),
    ...changedItems(compared).map(
      ({ own, other }) =>
        `${own.requirement.name}：${by({ own: requirementVerdictName(requirementVerdict(own)), other: requirementVerdictName(requirementVerdict(other)) })}。`,
    ),
  ];
}
