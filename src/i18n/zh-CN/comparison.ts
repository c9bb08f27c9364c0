import type {
  BalanceAssessment,
  IndicatorAssessment,
  MeanCoefficient,
  SchoolAssessment,
  Verdict,
} from "../../core/assessment/assessment";
import { requirementVerdict } from "../../core/checks/requirement-check";
import type {
  CoefficientDifference,
  CountiesCompared,
  ItemDifference,
  JudgedCounty,
  SchoolDifference,
  ValueDifference,
} from "../../core/comparison/compare-counties";
import type { FigureDifference } from "../../core/comparison/compare-standards";
import type { Two } from "../../core/comparison/paired";
import { STAGES } from "../../core/fields/stages";
import type { StatedRequirement } from "../../core/standards/requirement";
import type { StandardFigure } from "../../core/standards/standard-figures";
import type { Standard } from "../../core/standards/standard";
import { formatIndicator, formatValue, indicatorStateName, stageName, verdictName } from "./domain";
import { formatCoefficient, formatCount } from "./numbers";
import {
  requirementAsks,
  requirementDetail,
  requirementSubject,
  requirementSummary,
  requirementVerdictName,
  wholeVerdictName,
} from "./requirements";
import { figureName, figureValue, overrideInWords, sourceInWords } from "./standard-figures";
import { limitInWords, schoolCountInWords, schoolRuleInWords } from "./standard-words";

/** The standard in force, and the one that it is held against, where their names have been said. */
export const COMPARED: Two<string> = { own: "本标准", other: "对比标准" };

const both = ({ own, other }: Two<string>): string => `${COMPARED.own}${own}；${COMPARED.other}${other}`;

/**
 * What comes out otherwise, in one sentence.
 *
 * @example 按“国家…”和“武清…”，资源配置结论都是未达标；有3所学校结论不同，2项差异系数结论不同。
 */
export function comparisonSummary(compared: CountiesCompared): string {
  const { counties } = compared;
  const [own, other] = [counties.own.standard, counties.other.standard];
  return `${[countyPart(counties), ...wholePart(counties), partsInWords(compared, own, other)].filter((part) => part !== "").join("；")}。`;
}

function countyPart({ own, other }: Two<JudgedCounty>): string {
  const [names, verdicts] = [
    [own.standard.name, other.standard.name],
    [own.county.verdict, other.county.verdict],
  ] as const;
  if (verdicts.every((verdict) => verdict === "not-applicable")) return "没有可以评估的学校";
  return verdicts[0] === verdicts[1]
    ? `按“${names[0]}”和“${names[1]}”，资源配置结论都是${verdictName(verdicts[0])}`
    : `资源配置结论：按“${names[0]}”${verdictName(verdicts[0])}，按“${names[1]}”${verdictName(verdicts[1])}`;
}

function wholePart({ own, other }: Two<JudgedCounty>): readonly string[] {
  if (!own.whole || !other.whole || own.whole.verdict === other.whole.verdict) return [];
  const said = { own: wholeVerdictName(own.whole.verdict), other: wholeVerdictName(other.whole.verdict) };
  return [`全部指标的县域结论：${COMPARED.own}${said.own}，${COMPARED.other}${said.other}`];
}

function partsInWords(
  { counties, schools, scope, coefficients, means, items, requirements }: CountiesCompared,
  own: Standard,
  other: Standard,
): string {
  const outside = scope.onlyOwn.length + scope.onlyOther.length;
  const hasSchools = counties.own.schools.length + counties.other.schools.length > 0;
  const limited = (coefficients ?? []).length + means.length;
  const counted = [
    ...(schools && schools.length > 0 ? [`有${formatCount(schools.length)}所学校结论不同`] : []),
    ...(outside > 0 ? [`${formatCount(outside)}所学校只参加一个标准的评估`] : []),
    ...(limited > 0 ? [`${formatCount(limited)}项差异系数结论不同`] : []),
    ...(items.length > 0 ? [`${formatCount(items.length)}项其他指标结论不同`] : []),
  ];
  const untold = [
    ...(schools === null && hasSchools ? [schoolsUntold(own, other)] : []),
    ...(coefficients === null && hasSchools ? ["差异系数限制的方式不同，分别列出"] : []),
  ];
  const alike = [...(hasSchools && schools ? ["各校"] : []), ...(requirements.both.length > 0 ? ["其他指标"] : [])];
  const same = counted.length > 0 || alike.length === 0 ? [] : [`${alike.join("和")}的结论都相同`];
  return [...counted, ...same, ...untold].join("，");
}

/** Which of the two judges no school by itself. */
function schoolsUntold(own: Standard, other: Standard): string {
  const without = [own, other].filter(({ schoolRule }) => schoolRule === null);
  return `${without.length === 2 ? "两个标准都" : `“${without[0]?.name ?? ""}”`}不对单所学校作结论，各校结论不能逐一比较`;
}

/** True where two standards ask for the same and nothing comes out otherwise. */
export function isAllAlike(compared: CountiesCompared): boolean {
  const { figures, scopes, indicators, requirements, schools, coefficients, means, items, scope } = compared;
  return [
    figures,
    scopes,
    indicators.onlyOwn,
    indicators.onlyOther,
    requirements.onlyOwn,
    requirements.onlyOther,
    schools ?? [],
    coefficients ?? [],
    means,
    items,
    scope.onlyOwn,
    scope.onlyOther,
  ].every((list) => list.length === 0);
}

/** 示例第一小学（小学） */
export const comparedSchoolName = ({ name, stage }: SchoolAssessment): string => `${name}（${stageName(stage)}）`;

/** 示例第一小学（小学）：本标准未达标（7项中5项达标）；对比标准达标（7项中6项达标） */
export function schoolDifferenceInWords(
  difference: SchoolDifference,
  compared: Pick<CountiesCompared, "counties">,
): string {
  return `${comparedSchoolName(difference.own)}：${schoolVerdictsInWords(difference, compared)}`;
}

/** 本标准未达标（7项中5项达标）；对比标准达标（7项中6项达标） */
export function schoolVerdictsInWords(
  { own, other }: SchoolDifference,
  { counties }: Pick<CountiesCompared, "counties">,
): string {
  const said = (school: SchoolAssessment, standard: Standard): string =>
    `${verdictName(school.verdict)}（${schoolCountInWords(school, standard)}）`;
  return both({ own: said(own, counties.own.standard), other: said(other, counties.other.standard) });
}

/** Why a school is judged otherwise: each value that is, and the rules for schools where these differ. */
export function schoolReasonsInWords(
  { values }: SchoolDifference,
  { counties }: Pick<CountiesCompared, "counties">,
): readonly { readonly text: string; readonly value: ValueDifference | null }[] {
  const rules = { own: schoolRuleInWords(counties.own.standard), other: schoolRuleInWords(counties.other.standard) };
  return [
    ...values.map((value) => ({ text: valueInWords(value, counties), value })),
    ...(rules.own === rules.other ? [] : [{ text: `学校达标条件：${both(rules)}`, value: null }]),
  ];
}

function valueInWords({ own, other }: ValueDifference, { own: a, other: b }: Two<JudgedCounty>): string {
  const one = own ?? other;
  if (!one) return "";
  const isSame = own !== null && other !== null && own.printed === other.printed;
  const said = (value: IndicatorAssessment | null, { standard }: JudgedCounty): string => {
    if (!value) return "没有这项指标";
    const state = indicatorStateName(value.state, standard);
    const number = isSame || value.value === null ? "" : `${shown(value)}，`;
    return `${number}${value.required === null ? "" : `≥${formatValue(value.measure, value.required)}，`}${state}`;
  };
  const head = `${one.code} ${one.measure.shortName}${isSame && one.value !== null ? shown(one) : ""}`;
  return `${head}：${both({ own: said(own, a), other: said(other, b) })}`;
}

function shown(value: IndicatorAssessment): string {
  return formatIndicator(value, value.roundingFlips ? 4 : undefined);
}

/** The cells of the value, and of the school's verdict. */
export function valueCells({ own, other }: ValueDifference): IndicatorAssessment["cells"] {
  return (own ?? other)?.cells ?? [];
}

/** 城关教学点（小学）：只参加对比标准的评估 */
export function scopeInWords(school: SchoolAssessment, of: keyof Two<string>): string {
  const verdict: Verdict = school.verdict;
  return `${comparedSchoolName(school)}：只参加${COMPARED[of]}的评估${verdict === "not-applicable" ? "" : `，${verdictName(verdict)}`}`;
}

/** 小学 1.4 教学用房面积差异系数0.512：本标准≤0.50，超过限值；对比标准≤0.65，符合 */
export function coefficientDifferenceInWords({ own, other }: CoefficientDifference): string {
  const isSame = own.printed === other.printed;
  const said = ({ cv, printed, limit, met, roundingFlips }: BalanceAssessment): string =>
    cv === null || printed === null
      ? "无法计算"
      : `${isSame ? "" : `${formatCoefficient(cv, roundingFlips ? 6 : 3)}，`}${limitText(limit, met)}`;
  const number = isSame && own.cv !== null ? formatCoefficient(own.cv, own.roundingFlips ? 6 : 3) : "";
  return `${stageName(own.stage)} ${own.code} ${own.measure.shortName}，差异系数${number}：${both({ own: said(own), other: said(other) })}`;
}

export function meanDifferenceInWords({ own, other }: Two<MeanCoefficient>): string {
  return `${stageName(own.stage)} 综合差异系数：${both({ own: meanInWords(own), other: meanInWords(other) })}`;
}

function meanInWords({ cv, limit, met, of, roundingFlips }: MeanCoefficient): string {
  return cv === null
    ? `${formatCount(of)}项平均无法计算`
    : `${formatCount(of)}项平均${formatCoefficient(cv, roundingFlips ? 6 : 3)}，${limitText(limit, met)}`;
}

function limitText(limit: number | null, met: boolean | null): string {
  return limit === null ? "不限制单项" : `≤${limitInWords(limit)}，${met ? "符合" : "超过限值"}`;
}

/** Where one standard limits each coefficient and the other their mean: what each comes to, a line for each stage. */
export function limitsApartInWords({ counties, coefficients }: CountiesCompared): readonly string[] {
  if (coefficients !== null) return [];
  return STAGES.flatMap((stage) => {
    const said = ({ means, balance, standard }: JudgedCounty): string | null => {
      const mean = means.find((each) => each.stage === stage);
      if (mean) return meanInWords(mean);
      const own = balance.filter((each) => each.stage === stage);
      if (own.length === 0) return null;
      const [exceeded, without] = [false, null].map((met) => own.filter((each) => each.met === met).length);
      const result = exceeded ? `${formatCount(exceeded)}项超过限值` : without ? "" : "都符合";
      const lacking = without ? `${formatCount(without)}项无法计算` : "";
      return `${formatCount(own.length)}项分别≤${limitInWords(standard.balance.limit[stage])}，${[result, lacking].filter((part) => part !== "").join("，")}`;
    };
    const [own, other] = [said(counties.own), said(counties.other)];
    return own === null || other === null ? [] : [`${stageName(stage)} 差异系数：${both({ own, other })}`];
  });
}

/** 2.4 学校规模：本标准未达标；对比标准达标 */
export function itemDifferenceInWords({ own, other }: ItemDifference): string {
  const { id, name } = own.requirement;
  const verdicts = { own: requirementVerdict(own), other: requirementVerdict(other) };
  const said = {
    own: `${requirementVerdictName(verdicts.own)}。${requirementSummary(own)}`,
    other: `${requirementVerdictName(verdicts.other)}。${requirementSummary(other)}`,
  };
  const code = id === other.requirement.id ? id : `${id}（${COMPARED.other}${other.requirement.id}）`;
  return `${code} ${name}：${COMPARED.own}${said.own}${COMPARED.other}${said.other}`;
}

/** 城关小学：本标准2,100人，超过2,000人；对比标准2,100人，不超过2,400人 */
export function subjectDifferenceInWords({ own, other }: ItemDifference["subjects"][number]): string {
  return `${requirementSubject(own)}：${COMPARED.own}：${requirementDetail(own)}${COMPARED.other}：${requirementDetail(other)}`;
}

/** What a figure is of, and what each of the standards asks: "≥2,000元", "不作要求". */
export function figureDifferenceInWords({ own, other }: FigureDifference): {
  readonly name: string;
  readonly own: string;
  readonly other: string;
} {
  const one = own ?? other;
  const names = { own: own && figureName(own), other: other && figureName(other) };
  const isOneName = names.own === null || names.other === null || names.own === names.other;
  const said = (figure: StandardFigure | null): string => {
    if (!figure) return "不作要求";
    const { sign, value, override, source } = figure;
    const changed = override ? `（${overrideInWords(figure, override)}）` : "";
    const of = isOneName ? "" : figureName(figure);
    return `${of}${sign === "=" ? "" : sign}${figureValue(figure, value)}${changed}，${sourceInWords(source)}`;
  };
  return { name: one ? (isOneName ? figureName(one) : (names.own ?? "")) : "", own: said(own), other: said(other) };
}

/** 2.13 就近划片入学：本标准城区和镇区…；对比标准所有公办学校… */
export function askedOtherwiseInWords({ own, other }: Two<StatedRequirement>): {
  readonly name: string;
  readonly own: string;
  readonly other: string;
} {
  const said = (requirement: StatedRequirement): string =>
    `${requirementAsks(requirement)}${requirement.force === "should" ? "（原则上）" : ""}${sourceInWords(requirement.source)}`;
  return { name: `${own.id} ${own.name}`, own: said(own), other: said(other) };
}

/** Names of what one standard asks for and the other does not: indicators, then items with what comes out. */
export function withoutCounterpart(
  { indicators, requirements, counties }: CountiesCompared,
  of: keyof Two<string>,
): readonly string[] {
  const [ownIndicators, ownItems] =
    of === "own" ? [indicators.onlyOwn, requirements.onlyOwn] : [indicators.onlyOther, requirements.onlyOther];
  const checks = counties[of].requirements;
  return [
    ...ownIndicators.map(({ code, name }) => `${code} ${name}`),
    ...ownItems.map((item) => {
      const check = checks.find(({ requirement }) => requirement.id === item.id);
      return `${item.id} ${item.name}${check ? `（${requirementVerdictName(requirementVerdict(check))}）` : ""}`;
    }),
  ];
}

/** What is said where nothing differs at all. */
export const NOTHING_DIFFERS = "两个标准的要求相同，结论也相同，只是文件名称和有效期不同。";
