import type {
  CountyReason,
  IndicatorAssessment,
  IndicatorState,
  OutsideRow,
  SchoolAssessment,
  Verdict,
} from "../../core/assessment/assessment";
import { FIELDS } from "../../core/fields/catalogue";
import { isField } from "../../core/fields/field-key";
import { SCHOOL_KINDS, type SchoolKind } from "../../core/fields/school-kinds";
import type { Measure, MeasureUnit } from "../../core/measures/measure";
import { roundHalfUp } from "../../core/quantity/rounding";
import { SCHOOL_PARTS, type Stage } from "../../core/fields/stages";
import { indicatorOf, type Standard } from "../../core/standards/standard";
import type { RecognisedTable, RowClass } from "../../recognition/recognised-table";
import { kindNamed, type TableKind } from "../../recognition/kinds/kinds";
import { formatNumber } from "./numbers";
import { floorInWords, indicatorsName, type StandardInWords } from "./standard-words";
import { addAll } from "../../core/quantity/long-lists";

const STATES: Readonly<Record<Exclude<IndicatorState, "floor">, string>> = {
  met: "达标",
  failed: "未达标",
  missing: "缺数",
  "not-applicable": "不适用",
  measured: "不单独判定",
};
const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: "达标",
  failed: "未达标",
  missing: "缺数",
  "not-applicable": "不适用",
};
const UNITS: Readonly<Record<MeasureUnit, string>> = {
  person: "人",
  room: "间",
  machine: "台",
  book: "册",
  "square-metre": "㎡",
  yuan: "元",
};
const OUTSIDE: Readonly<Record<OutsideRow["reason"], (standard: Standard) => string>> = {
  "special-school": (standard) => `特殊教育学校，${notAssessed(standard)}`,
  "vocational-school": (standard) => `职业学校，${notAssessed(standard)}`,
  "small-teaching-point": (standard) =>
    `不足${standard.scope.teachingPointLeastStudents}人的教学点，${notAssessed(standard)}`,
  "senior-school": () => "普通高中，不属于义务教育学校",
  kindergarten: () => "幼儿园，不属于义务教育学校",
};
const ROWS: Readonly<Record<RowClass, string>> = {
  data: "数据",
  total: "合计",
  subtotal: "小计",
  "of-which": "其中",
  derived: "平均值等",
  section: "分段标题",
  note: "说明",
  code: "栏次",
  header: "重复表头",
  blank: "空行",
  "left-out": "不计入的行",
};
const NO_VALUE: Readonly<Record<string, string>> = {
  "no-column": "表中没有这一列",
  blank: "单元格为空或不能作为数字使用",
  "students-missing": "没有学生数",
  "students-zero": "学生数为0，不参加计算",
  "mixed-school-without-stages": "没有分学段的学生数，无法按学段分摊",
  "mixed-school-teachers-not-by-stage": "教师数没有分学段填写，而教师类指标不得按比例分摊",
  "question-open": "待确认：确认相关问题，或重新计算公式后才能得出",
  impossible: "数据有误，结果为负数",
};

export const unitName = (unit: MeasureUnit): string => UNITS[unit];
export const stageName = (stage: Stage): string => SCHOOL_PARTS[stage].name;
export const indicatorStateName = (state: IndicatorState, standard: StandardInWords): string =>
  state === "floor" ? belowStandardName(standard) : STATES[state];

/** 未达标（≥85%）: below the standard, and yet not below the part of it that the remaining indicators must reach. */
function belowStandardName(standard: StandardInWords): string {
  const floor = floorInWords(standard);
  return floor === null ? STATES.failed : `${STATES.failed}（≥${floor}）`;
}

export const verdictName = (verdict: Verdict): string => VERDICTS[verdict];
export const schoolKindName = (kind: SchoolKind): string => SCHOOL_KINDS[kind].name;
export const outsideReason = (reason: OutsideRow["reason"], standard: Standard): string => OUTSIDE[reason](standard);
export const tableKindName = (kind: TableKind): string => kindNamed(kind).name;
export const rowClassName = (rowClass: RowClass): string => ROWS[rowClass];

/** What a school, a total or a note takes up in a table: a row, or a column of one that lies across. */
export const lineWord = (orientation: RecognisedTable["orientation"]): string =>
  orientation === "across" ? "列" : "行";

/** Name of a field, with the stage where it counts one stage: "teachers_above_degree:primary" → 高于规定学历教师数（小学）. */
export function fieldName(field: string): string {
  const [id = "", stage] = field.split(":");
  const name = isField(id) ? FIELDS[id].name : id;
  return stage === "primary" || stage === "junior" ? `${name}（${SCHOOL_PARTS[stage].name}）` : name;
}

/** A header path for people: "学生数（人） > 合计" → "学生数（人）·合计". */
export function headerName(path: string): string {
  return path.split(" > ").join("·");
}

/** Why a value cannot be computed, in words. */
export function noValueReason(reason: string | null): string {
  return reason === null ? "" : (NO_VALUE[reason] ?? reason);
}

/**
 * A value of an indicator with its unit: "4.20人", "2,000元". Two decimals as printed in 表Ⅱ-2; more where two would
 * look like another verdict.
 */
export function formatValue({ unit, printedDigits }: Measure, value: number, digits = printedDigits): string {
  const rounded = roundHalfUp(value, digits);
  const text = formatNumber(rounded, digits);
  const [whole = "", fraction = ""] = text.split(".");
  const shown = unit === "yuan" && fraction === "" ? whole : `${whole}.${fraction.padEnd(digits, "0")}`;
  return `${shown}${UNITS[unit]}`;
}

/** The value of an indicator of a school: as it is printed, or with more decimals; empty where there is none. */
export function formatIndicator(
  { measure, value, printed }: IndicatorAssessment,
  digits = measure.printedDigits,
): string {
  const shown = digits === measure.printedDigits ? printed : value;
  return shown === null ? "" : formatValue(measure, shown, digits);
}

function notAssessed(standard: Standard): string {
  return `不参加${indicatorsName(standard)}评估`;
}

/** What is missing, in the unit in which it would be made good: "2人", "1,250.5㎡", "12.5万元". */
export function formatGap({ unit }: Measure, gap: number): string {
  if (unit === "yuan") return gap >= 10_000 ? `${formatNumber(gap / 10_000)}万元` : `${formatNumber(gap)}元`;
  return `${formatNumber(gap)}${UNITS[unit]}`;
}

/** A reason of the county's verdict as a short sentence. */
export function reasonText(reason: CountyReason): string {
  switch (reason.code) {
    case "schools-failed":
      return `${reason.count}所学校未达标`;
    case "schools-missing":
      return `${reason.count}所学校缺数，暂不能判定`;
    case "balance-exceeded":
      return `${reason.count}项差异系数超过限值`;
    case "balance-undefined":
      return `${reason.count}项差异系数缺少数据或待确认，暂时无法计算`;
    case "mean-exceeded":
      return `${reason.count}个学段的综合差异系数超过限值`;
    case "mean-undefined":
      return `${reason.count}个学段的综合差异系数缺少数据或待确认，暂时无法计算`;
    case "questions-open":
      return `${reason.count}项待确认`;
    case "sheets-unread":
      return `${reason.count}张工作表没有读取，其中可能有学校`;
    case "no-schools":
      return "没有找到可以评估的学校数据";
    case "standard-unknown":
      return "所选标准不能识别，未作判断";
  }
}

/** The decimals needed so that the printed value does not look like another verdict. */
export function digitsFor(indicator: IndicatorAssessment): number {
  const { printedDigits } = indicator.measure;
  if (!indicator.roundingFlips || indicator.value === null) return printedDigits;
  for (let digits = printedDigits + 1; digits < 10; digits++) {
    const printed = roundHalfUp(indicator.value, digits);
    const line = indicator.state === "failed" ? indicator.floor : indicator.required;
    if (line !== null && printed < line) return digits;
  }
  return 10;
}

/** Sentences that say why a value has its verdict: clause, formula with the real numbers, what is missing. */
export function explainIndicator(
  school: SchoolAssessment,
  indicator: IndicatorAssessment,
  standard: Standard,
): string[] {
  const rule = indicatorOf(standard, indicator.code);
  const unit = UNITS[rule.unit];
  const perWords = rule.per === 100 ? "每百名学生" : "生均";
  const lines = [
    `依据：${rule.source.document}，${rule.source.clause}。${indicator.required === null ? `${rule.name}不要求单所学校达到标准值，只计算差异系数。` : `${stageName(school.stage)}${rule.name}应不低于${formatValue(rule, indicator.required)}。`}`,
  ];
  if (indicator.value === null || indicator.students === null || indicator.resource === null) {
    lines.push(`无法计算：${noValueReason(indicator.reason)}。`);
    return lines;
  }
  addAll(lines, splitLines(indicator, unit));
  const value = formatIndicator(indicator, digitsFor(indicator));
  const [only] = indicator.figures;
  if (only?.field.startsWith("indicator_")) {
    lines.push(`表中直接填写的${perWords}数值：${value}。`);
  } else {
    const figures = indicator.figures
      .map(
        ({ field, amount, sign }, index) =>
          `${index === 0 ? "" : sign < 0 ? " − " : " + "}${figureName(field, indicator)}${amount === null ? "缺" : formatNumber(amount)}${unit}`,
      )
      .join("");
    const resource = indicator.split
      ? `分摊后${formatNumber(indicator.resource)}${unit}`
      : indicator.figures.length > 1
        ? `（${figures}）`
        : figures;
    lines.push(
      `${perWords}：${resource} ÷ ${stageName(school.stage)}学生${formatNumber(indicator.students)}人${rule.per === 100 ? " × 100" : ""} = ${value}。`,
    );
  }
  if (indicator.required !== null) lines.push(verdictLine(rule, indicator, floorInWords(standard)));
  if (indicator.schoolGap)
    lines.push(
      `要使全校各学段都达标，全校共还差${formatGap(rule, indicator.schoolGap)}（新增部分同样按折算学生数分摊）。`,
    );
  if (indicator.roundingFlips)
    lines.push(`注意：按两位小数打印为${formatIndicator(indicator)}，与结论看似不符；判定以未四舍五入的数值为准。`);
  return lines;
}

/** 体育运动场馆 is ground and gym together; where the gym is added from a column of its own, the other is the ground. */
function figureName(field: string, { figures }: IndicatorAssessment): string {
  const isGroundAlone = field.startsWith("sports_area") && figures.length > 1;
  return isGroundAlone ? fieldName(field).replace("体育运动场馆", "运动场地") : fieldName(field);
}

function splitLines(indicator: IndicatorAssessment, unit: string): string[] {
  const { split } = indicator;
  if (!split) return [];
  const parts = (
    [
      [SCHOOL_PARTS.primary.name, split.primary],
      [SCHOOL_PARTS.junior.name, split.junior],
      [SCHOOL_PARTS.senior.name, split.senior],
    ] as const
  ).filter(([, count]) => count > 0);
  const students = parts.map(([name, count]) => `${name}${formatNumber(count)}人`).join("、");
  return [
    `全校合计${formatNumber(split.total)}${unit}，按折算学生数（${students}）分摊给本学段${formatNumber(split.share)}${unit}。`,
  ];
}

/** @param share the part of the standard that is told apart from what is below: 85% */
function verdictLine(measure: Measure, indicator: IndicatorAssessment, share: string | null): string {
  const floor = indicator.floor === null ? "" : formatValue(measure, indicator.floor, 3).replace(/0(?=\D*$)/, "");
  if (indicator.state === "met") return "已达到标准。";
  const gap = indicator.gap === null ? "" : `，还差${formatGap(measure, indicator.gap)}`;
  if (share === null) return `未达到标准${gap}。`;
  return indicator.state === "floor"
    ? `未达到标准，但不低于标准的${share}（${floor}）${gap}。`
    : `低于标准的${share}（${floor}）${gap}。`;
}

/** A year, or a month or day of it, as its key says: "2025" is 2025年, "2025-09" is 2025年9月. */
export function momentName(key: string): string {
  const [year, month, day] = key.split("-");
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
}

/** Several of them, as "2025,2024" says. */
export function momentNames(keys: string): string {
  return keys.split(/[,、]/).map(momentName).join("、");
}

type JudgedSchool = Pick<SchoolAssessment, "verdict" | "students">;

/** True for a school with pupils under a standard that judges no school by itself: its values only enter the coefficients. */
export function isOnlyMeasured(
  { verdict, students }: JudgedSchool,
  { schoolRule }: Pick<Standard, "schoolRule">,
): boolean {
  return verdict === "not-applicable" && schoolRule === null && (students ?? 0) > 0;
}

/** The verdict of a school; 不单独判定 where {@link isOnlyMeasured}. */
export function schoolVerdictName(school: JudgedSchool, standard: Pick<Standard, "schoolRule">): string {
  return isOnlyMeasured(school, standard) ? "不单独判定" : verdictName(school.verdict);
}
