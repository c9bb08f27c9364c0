import type { FigureUse } from "../../core/assessment/assessment";
import { parseFieldKey } from "../../core/fields/field-key";
import { isOfOtherTime } from "../../core/same-figures/same-figures";
import { computedAmount, digitsOf, shownAmount } from "../../core/same-figures/stated-value-finding";
import type { StatedValues, ValueBasis, ValueDifference } from "../../core/same-figures/stated-values";
import { cellsInWords } from "./cells";
import { fieldName, indicatorStateName, stageName } from "./domain";
import type { StandardInWords } from "./standard-words";
import { WORDS } from "./words";

/** Cells of one figure that are named; a figure counted from a list has many. */
const NAMED_CELLS = 3;

const BASES: Readonly<Record<ValueBasis, string>> = {
  computed: "判定用计算的数。",
  stated: "判定用填写的数。",
  unused: "不参加学校判定。",
};

/** “自评表”与按“台账”计算的指标值 */
export function statedValuesName({ sheet, others }: StatedValues): string {
  return `“${sheet}”与按${quoted(others)}计算的指标值`;
}

/** How many values differ of how many, in one sentence. */
export function statedValuesInWords(values: StatedValues): string {
  const { schools, compared, differing, differences } = values;
  const likely = isOfOtherTime(values) ? "，多半是两个年度或口径不同，请确认用的是应评年度的表" : "";
  return `${schools}所学校的${compared}个指标值可以对照，${differing}所学校的${differences.length}个不一致${likely}。`;
}

/** 丹凤小学（小学）：1.4 生均教学及辅助用房面积 */
export function valueDifferenceName({ school, stage, field, computed }: ValueDifference): string {
  return `${school}（${stageName(stage)}）：${computed.code} ${fieldName(field)}`;
}

/** 4.6㎡: the stated value as its cell shows it. */
export function statedInWords(difference: ValueDifference): string {
  return WORDS.amount(shownAmount(difference), difference.computed.measure.unit, digitsOf(difference));
}

/** 4.52㎡: what the figures come to. */
export function computedInWords(difference: ValueDifference): string {
  return WORDS.amount(computedAmount(difference), difference.computed.measure.unit, digitsOf(difference));
}

/** Both values with the cells of the stated one and of every figure, which counts, and that they are to be looked at. */
export function valueDifferenceInWords(difference: ValueDifference): string {
  const { stated, field, computed } = difference;
  const figures = [...computed.studentFigures, ...computed.figures].map(figureInWords).join("、");
  const shared = computed.split ? "（按折算学生数分摊）" : "";
  const others = quoted([...new Set(computed.cells.map(({ sheet }) => sheet))]);
  return `“${stated.sheet}”中${fieldName(field)}为${statedInWords(difference)}（${cellsInWords(stated.cells, stated.cells.length)}），按${others}的${figures}计算${shared}为${computedInWords(difference)}，两处不一致，请核对。`;
}

/** Which of the two counts, and whether the other one would be judged otherwise. */
export function valueEffectInWords(difference: ValueDifference, standard: StandardInWords): string {
  const { basis, computed, statedState } = difference;
  const basisInWords = BASES[basis];
  if (statedState === computed.state) return basisInWords;
  return `${basisInWords}按填写的数${indicatorStateName(statedState, standard)}，按计算的数${indicatorStateName(computed.state, standard)}。`;
}

function figureInWords({ field, amount, parts }: FigureUse): string {
  const key = parseFieldKey(field);
  const said = key === null || amount === null ? "" : WORDS.quantity(key.field, amount);
  const cells = parts.map(({ cell }) => cell);
  const places = cells.length === 0 ? "" : `（${cellsInWords(cells, NAMED_CELLS)}）`;
  return `${fieldName(field)}${said}${places}`;
}

function quoted(sheets: readonly string[]): string {
  return sheets.map((sheet) => `“${sheet}”`).join("、");
}
