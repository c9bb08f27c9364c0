import type { CountiesCompared } from "../core/comparison/compare-counties";
import type { Two } from "../core/comparison/paired";
import type { Standard } from "../core/standards/standard";
import { changedFigures, changedSwitches } from "../core/standards/changed-figures";
import {
  askedOtherwiseInWords,
  coefficientDifferenceInWords,
  COMPARED,
  comparisonSummary,
  figureDifferenceInWords,
  isAllAlike,
  itemDifferenceInWords,
  limitsApartInWords,
  meanDifferenceInWords,
  NOTHING_DIFFERS,
  schoolDifferenceInWords,
  schoolReasonsInWords,
  scopeInWords,
  subjectDifferenceInWords,
  withoutCounterpart,
} from "../i18n/zh-CN/comparison";
import { changedFigureInWords, switchInWords, validityLine } from "../i18n/zh-CN/standard-figures";

/** Lines of one kind that are printed. */
const MOST_NAMED = 50;

/** The section 与另一标准比较 of the report: what comes out otherwise and why, then what is asked otherwise. */
export function comparisonLines(compared: CountiesCompared, today: string): readonly string[] {
  const { counties, schools, scope, coefficients, means, items, figures, scopes } = compared;
  const ofSchools = (schools ?? []).flatMap((each) => [
    `  ${schoolDifferenceInWords(each, compared)}`,
    ...schoolReasonsInWords(each, compared).map(({ text }) => `    ${text}`),
  ]);
  const ofItems = items.flatMap((each) => [
    `  ${itemDifferenceInWords(each)}`,
    ...each.subjects.slice(0, MOST_NAMED).map((subject) => `    ${subjectDifferenceInWords(subject)}`),
  ]);
  const limits = [
    ...limitsApartInWords(compared),
    ...means.map(meanDifferenceInWords),
    ...(coefficients ?? []).map(coefficientDifferenceInWords),
  ];
  return [
    "",
    "与另一标准比较",
    ...standardLines(COMPARED.own, counties.own.standard, today),
    ...standardLines(COMPARED.other, counties.other.standard, today),
    `  ${comparisonSummary(compared)}`,
    ...(isAllAlike(compared) ? [`  ${NOTHING_DIFFERS}`] : []),
    ...section("结论不同的学校", ofSchools),
    ...section("只参加一个标准评估的学校", [
      ...scope.onlyOwn.map((school) => `  ${scopeInWords(school, "own")}`),
      ...scope.onlyOther.map((school) => `  ${scopeInWords(school, "other")}`),
    ]),
    ...section(
      "差异系数",
      limits.map((line) => `  ${line}`),
    ),
    ...section("结论不同的其他指标", ofItems),
    ...section(
      "要求不同的数值",
      figures.filter(({ isOtherwise }) => isOtherwise).map((each) => `  ${twoLine(figureDifferenceInWords(each))}`),
    ),
    ...section(
      "数值相同、依据或名称不同",
      figures.filter(({ isOtherwise }) => !isOtherwise).map((each) => `  ${twoLine(figureDifferenceInWords(each))}`),
    ),
    ...section(
      "口径不同的指标",
      scopes.map((each) => `  ${twoLine(askedOtherwiseInWords(each))}`),
    ),
    ...(["own", "other"] as const).flatMap((of) =>
      section(
        `只有${COMPARED[of]}要求的指标`,
        withoutCounterpart(compared, of).map((name) => `  ${name}`),
      ),
    ),
  ];
}

function standardLines(name: string, standard: Standard, today: string): readonly string[] {
  return [
    `  ${name}：${standard.name}，${validityLine(standard, today)}`,
    ...changedSwitches(standard).map((each) => `    口径：${switchInWords(each)}。`),
    ...changedFigures(standard).map((figure) => `    修改过的标准数值：${changedFigureInWords(figure)}`),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST_NAMED ? [`  另有${lines.length - MOST_NAMED}行没有列出。`] : [];
  return [`  ${title}`, ...lines.slice(0, MOST_NAMED).map((line) => `  ${line}`), ...more];
}

function twoLine({ name, own, other }: Two<string> & { readonly name: string }): string {
  return `${name}。${COMPARED.own}：${own}；${COMPARED.other}：${other}`;
}
