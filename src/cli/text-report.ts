import { remedyGroundOf } from "../app/remedies";
import { pricesInUse } from "../app/unit-prices";
import { fileSummary } from "../app/was-checked";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import {
  type ChangedFigure,
  changedFigures,
  changedForRequirement,
  changedForCoefficient,
  changedForValue,
  changedSwitches,
} from "../core/standards/changed-figures";
import type { CountiesCompared } from "../core/comparison/compare-counties";
import type {
  BalanceAssessment,
  IndicatorAssessment,
  MeanCoefficient,
  SchoolAssessment,
} from "../core/assessment/assessment";
import {
  formatGap,
  formatIndicator,
  formatValue,
  indicatorStateName,
  outsideReason,
  stageName,
  verdictName,
} from "../i18n/zh-CN/domain";
import { isOfOneOfSeveral, lackingSchools } from "../core/assessment/lacking-schools";
import { formatCoefficient } from "../i18n/zh-CN/numbers";
import { REQUIREMENT_STATES, type RequirementCheck } from "../core/checks/requirement-check";
import { checksOffInWords } from "../i18n/zh-CN/checks-off";
import { balanceByGroups } from "../core/remedies/balance-groups";
import type { RemedyGround } from "../core/remedies/ground";
import { dataFindings } from "../core/findings/data-findings";
import { isItemLacking } from "../core/remedies/item-lacks";
import { balanceByGroupInWords, firstStepsInWords } from "../i18n/zh-CN/remedies";
import { findingMessage } from "../i18n/zh-CN/findings";
import { changedFigureInWords, switchInWords, validityInWords } from "../i18n/zh-CN/standard-figures";
import {
  isOfOneLine,
  requirementHeading,
  requirementReliefs,
  requirementSentence,
  requirementSummary,
  wholeSentence,
} from "../i18n/zh-CN/requirements";
import { fileLacks, headline } from "../i18n/zh-CN/headline";
import { limitInWords, schoolCountInWords } from "../i18n/zh-CN/standard-words";
import { choiceLabel, questionText } from "../i18n/zh-CN/questions";
import { pricesInWords } from "../i18n/zh-CN/unit-prices";
import { comparisonLines } from "./text-comparison";
import { needsLines } from "./text-needs";
import { yearPlanLines } from "./text-year-plans";
import { sameFigureLines } from "./text-same-figures";
import { tableLines } from "./text-tables";
import { lackedByAll, lackedByAllLine, waits } from "./lacked-by-all";

/** So many schools are listed one by one: nobody reads more of them in a text; `--json` has them. */
const MOST_LISTED = 1_000;

const SEVERITY = { error: "错误", warning: "提醒", info: "说明" } as const;

/**
 * The assessment as a report in Chinese for people who read it in a terminal or a mail.
 * @param audit what the formulas come to, line by line
 */
export function textReport(
  fileName: string,
  assessment: WorkbookAssessment,
  compared: CountiesCompared | null = null,
  today = "",
  audit: readonly string[] = [],
): string {
  const { county, standard } = assessment;
  const file = fileSummary(assessment);
  const ground = remedyGroundOf(assessment);
  const lines = [
    `均衡尺检查：${fileName}`,
    `标准：${standard.name}${standard.valid.to === null ? "" : `（${validityInWords(standard.valid)}）`}`,
    ...changedSwitches(standard).map((each) => `口径：${switchInWords(each)}。`),
    ...changedLines(changedFigures(standard)),
    "",
    headline(county, file, standard),
    ...wholeLines(assessment),
    ...(county.verdict === "not-applicable" && assessment.tables.length > 0 ? [fileLacks(file, standard)] : []),
    ...(county.schools > 0
      ? [
          `学校：${county.schools}所（一贯制学校分学段计），达标${county.schoolsMet}所，未达标${county.schoolsFailed}所，缺数${county.schoolsMissing}所。`,
        ]
      : []),
    "",
    "识别到的表",
    ...assessment.readings.flatMap(tableLines),
    ...(assessment.tables.length === 0 ? ["  没有"] : []),
    ...questionLines(assessment),
    ...schoolLines(assessment),
    ...balanceLines(assessment, ground),
    ...firstStepsLines(assessment, ground),
    ...needsLines(assessment, ground),
    ...yearPlanLines(assessment),
    ...requirementLines(assessment),
    ...outsideLines(assessment),
    ...sameFigureLines(assessment),
    ...findingLines(assessment),
    ...checksOffLines(assessment),
    ...audit,
    ...(compared ? comparisonLines(compared, today) : []),
  ];
  return `${lines.join("\n")}\n`;
}

function questionLines({ questions }: WorkbookAssessment): string[] {
  const open = questions.filter(({ answer }) => answer === null);
  if (open.length === 0) return [];
  return [
    "",
    "待确认（请在Excel窗格的“数据”页选择，选择保存在工作簿中）",
    ...open.map(
      (question) =>
        `  ${questionText(question)} 可选：${question.choices.map((choice) => choiceLabel(question, choice)).join("；")}`,
    ),
  ];
}

function schoolLines({ schools, standard }: WorkbookAssessment): string[] {
  const worst = schools.filter(({ verdict }) => verdict === "failed" || verdict === "missing");
  if (worst.length === 0) return [];
  const nowhere = lackedByAll(schools);
  const line = (school: SchoolAssessment): string[] => {
    // Worked out once: each asking works them out again.
    const { indicators, metCount } = school;
    const short = indicators.filter(({ code, state }) => state !== "met" && state !== "measured" && !nowhere.has(code));
    if (short.length === 0) return [];
    return [
      `  ${school.name}（${stageName(school.stage)}）：${verdictName(school.verdict)}，${schoolCountInWords({ indicators, metCount }, standard)}`,
      ...short.map((indicator) => {
        const name = `${indicator.code} ${indicator.measure.shortName}`;
        if (indicator.value === null)
          return `    ${name}：${waits(indicator) ? "待确认" : indicatorStateName(indicator.state, standard)}`;
        const ofSchool = indicator.schoolGap
          ? `（全校各学段都达标共还差${formatGap(indicator.measure, indicator.schoolGap)}）`
          : "";
        const gap = indicator.gap === null ? "" : `，还差${formatGap(indicator.measure, indicator.gap)}${ofSchool}`;
        return `    ${name}：${formatIndicator(indicator, indicator.roundingFlips ? 4 : undefined)}${requiredText(indicator)}，${indicatorStateName(indicator.state, standard)}${gap}${changedMark(changedForValue(standard, indicator, school.stage))}`;
      }),
    ];
  };
  const listed = worst.slice(0, MOST_LISTED);
  const others = worst.length - listed.length;
  return [
    "",
    "未达标和缺数的学校",
    ...lackedByAllLine(schools, nowhere),
    ...listed.flatMap(line),
    ...(others > 0 ? [`  另有${others}所没有列出，可用--json查看。`] : []),
  ];
}

function balanceLines({ balance, means, standard }: WorkbookAssessment, ground: RemedyGround): string[] {
  if (balance.length === 0) return [];
  if (balance.every(({ waits }) => waits)) return ["", `校际差异系数：${balance.length}项都待确认，确认后才能计算`];
  const line = (each: BalanceAssessment): string => {
    const name = `${stageName(each.stage)} ${each.code} ${each.measure.shortName}`;
    if (each.cv === null || each.printed === null || each.printedMean === null)
      return `  ${name}：${each.waits ? "待确认，确认后才能计算" : isOfOneOfSeveral(each) ? "缺数，只有1所学校有数据" : "无法计算"}`;
    const limit = each.limit === null ? "" : `，限值${limitInWords(each.limit)}，${stateOf(each.met)}`;
    const lacking = lackingSchools(each).length;
    const excluded = lacking > 0 ? `（未包括缺数的${lacking}所）` : each.schools === 1 ? "（只有1所学校）" : "";
    return `  ${name}：差异系数${each.roundingFlips ? formatCoefficient(each.cv, 6) : formatCoefficient(each.printed)}${limit}；全县平均${formatValue(each.measure, each.printedMean)}${excluded}${changedMark(changedForCoefficient(standard, each.stage, each.measure))}`;
  };
  const meanLine = ({ stage, cv, printed, limit, met, waits, roundingFlips }: MeanCoefficient): string =>
    cv === null || printed === null
      ? `  ${stageName(stage)} 综合差异系数：${waits ? "待确认，确认后才能计算" : "无法计算"}`
      : `  ${stageName(stage)} 综合差异系数：${roundingFlips ? formatCoefficient(cv, 6) : formatCoefficient(printed)}，限值${limitInWords(limit)}，${stateOf(met)}${changedMark(changedForCoefficient(standard, stage, { isSplit: true }))}`;
  const byGroup = (each: BalanceAssessment): string[] =>
    each.met === false
      ? balanceByGroups(ground, each).map((told) => `    供参考，${balanceByGroupInWords(told, each)}`)
      : [];
  return ["", "校际差异系数", ...means.map(meanLine), ...balance.flatMap((each) => [line(each), ...byGroup(each)])];
}

/** What to make good first, where something of schools, coefficients or items is not met. */
function firstStepsLines(assessment: WorkbookAssessment, ground: RemedyGround): string[] {
  const { schools, balance, requirements } = assessment;
  const isFailed = schools.some(({ verdict }) => verdict === "failed") || balance.some(({ met }) => met === false);
  if (!isFailed && !isItemLacking(requirements)) return [];
  const lines = firstStepsInWords(ground, requirements);
  if (lines.length === 0) return [];
  const prices = pricesInWords(pricesInUse(assessment));
  return [
    "",
    "先补什么（各校分别测算）",
    ...[...lines, ...(prices === null ? [] : [prices])].map((line) => `  ${line}`),
  ];
}

/** The figures of the standard that the user has replaced, each with its reason, above everything that hangs on them. */
function changedLines(changed: readonly ChangedFigure[]): string[] {
  if (changed.length === 0) return [];
  return [
    `评估使用了${changed.length}个修改过的标准数值：`,
    ...changed.map((figure) => `  ${changedFigureInWords(figure)}`),
  ];
}

function changedMark(changed: readonly ChangedFigure[]): string {
  return changed.length === 0 ? "" : "（按修改过的标准数值）";
}

function stateOf(met: boolean | null): string {
  return met ? "符合" : "超过限值";
}

function requiredText({ measure, required }: IndicatorAssessment): string {
  return required === null ? "" : `，标准${formatValue(measure, required)}`;
}

/** The county by the whole standard, where there is something to judge it by. */
function wholeLines({ whole, county, requirements }: WorkbookAssessment): string[] {
  const isQuiet = county.verdict === "not-applicable" && !requirements.some(isDecided);
  return whole === null || isQuiet ? [] : [wholeSentence(whole)];
}

/** True for an item that something in the workbook, or a person, says something of. */
function isDecided({ states }: RequirementCheck): boolean {
  return states.some((state) => state !== UNJUDGED);
}

/** Ones of an item that are named in a report for people. */
const MOST_NAMED = 50;

/** The items that something in the workbook is checked by; one of which nothing is said here is not told as lacking. */
function requirementLines({ requirements, standard }: WorkbookAssessment): string[] {
  const checked = requirements.filter(isDecided);
  if (checked.length === 0) return [];
  const lines = (check: RequirementCheck): string[] => {
    const named = isOfOneLine(check)
      ? []
      : Array.from(check.states.keys()).filter((position) => check.states[position] !== MET);
    return [
      `  ${requirementHeading(check)}。${requirementSummary(check)}${changedMark(changedForRequirement(standard, check.requirement))}`,
      ...named.slice(0, MOST_NAMED).flatMap((position) => {
        const item = check.item(position);
        return [`    ${requirementSentence(item)}`, ...requirementReliefs(item).map((relief) => `      ${relief}`)];
      }),
      ...(named.length > MOST_NAMED ? [`    另有${named.length - MOST_NAMED}条没有列出。`] : []),
    ];
  };
  return ["", "其他指标", ...checked.flatMap(lines)];
}

const MET = REQUIREMENT_STATES.indexOf("met");
const UNJUDGED = REQUIREMENT_STATES.indexOf("unjudged");

function outsideLines({ outside, standard }: WorkbookAssessment): string[] {
  if (outside.length === 0) return [];
  return [
    "",
    "不在评估范围内的行",
    ...outside.map(
      ({ name, sheet, row, reason }) => `  ${name}（${sheet}第${row + 1}行）：${outsideReason(reason, standard)}`,
    ),
  ];
}

function checksOffLines({ checksOff }: WorkbookAssessment): string[] {
  const line = checksOffInWords(checksOff);
  return line === null ? [] : ["", line];
}

function findingLines({ findings, standard }: WorkbookAssessment): string[] {
  const rest = dataFindings(findings);
  if (rest.length === 0) return [];
  return [
    "",
    "需要核对",
    ...rest.map((finding) => `  ［${SEVERITY[finding.severity]}］${findingMessage(finding, standard)}`),
  ];
}
