import { cellName } from "../../core/cell/address";
import type { Finding, FindingCode } from "../../core/findings/finding";
import type { Stage } from "../../core/fields/stages";
import { NEEDED_GROUPS } from "../../recognition/joining/needed-groups";
import type { TableKind } from "../../recognition/kinds/kinds";
import {
  fieldName,
  formatCoefficient,
  formatNumber,
  headerName,
  momentName,
  stageName,
  tableKindName,
  verdictName,
} from "./domain";
import { neededGroupNames } from "./headline";
import { floorInWords, indicatorsName, shareInWords, type StandardInWords } from "./standard-words";

type Parameters = Finding["parameters"];

const LONGEST_QUOTE = 30;
/** A cell may hold 32,767 characters; a sentence quotes the beginning. */
const text = (parameters: Parameters, name: string): string => {
  const whole = String(parameters[name] ?? "");
  return whole.length > LONGEST_QUOTE && name === "text" ? `${whole.slice(0, LONGEST_QUOTE)}……` : whole;
};
const number = (parameters: Parameters, name: string, digits = 2): string => {
  const value = parameters[name];
  return typeof value === "number" ? formatNumber(value, digits) : "";
};
const coefficient = (parameters: Parameters, name: string, digits: number): string => {
  const value = parameters[name];
  return typeof value === "number" ? formatCoefficient(value, digits) : "";
};
const stage = (parameters: Parameters): string =>
  parameters.stage === "primary" || parameters.stage === "junior" ? stageName(parameters.stage satisfies Stage) : "";
const fieldNames = (parameters: Parameters, name: string): string =>
  text(parameters, name).split(",").map(fieldName).join("、");
const verdict = (parameters: Parameters, name: string): string =>
  parameters[name] === "met" ? verdictName("met") : verdictName("failed");
const codes = (parameters: Parameters): string => text(parameters, "codes").split(",").join("、");
const apart = (parameters: Parameters): string => {
  const value = parameters.difference;
  return typeof value === "number" ? formatNumber(Math.abs(value), 6) : "";
};

const groupNames = (parameters: Parameters, name: string): string =>
  neededGroupNames(NEEDED_GROUPS.filter((group) => text(parameters, name).split(",").includes(group)));

const totalName = (parameters: Parameters): string =>
  [text(parameters, "item"), headerName(text(parameters, "header"))].filter((part) => part !== "").join("，");

/** What becomes of hidden rows, by the answer of the user. */
const HIDDEN_ROWS: Readonly<Record<string, string>> = {
  asked: "是否计入尚待确认，请在“数据”页选择。",
  count: "按您的选择参加了计算。",
  "leave-out": "按您的选择没有参加计算。",
};

/** One sentence per code; the parameters are the same that the check was made with. */
const SENTENCES: Readonly<
  Record<FindingCode, (parameters: Parameters, at: string, standard: StandardInWords) => string>
> = {
  "school-failed": (p, _, standard) =>
    `${text(p, "school")}（${stage(p)}）未达标：${standard.indicators.length}项中${text(p, "met")}项达标，指标${codes(p)}未达到标准${p.below ? belowFloor(text(p, "below"), standard) : ""}。`,
  "school-missing-data": (p) =>
    `${text(p, "school")}（${stage(p)}）缺数：指标${codes(p)}没有可用的数据，不能判为达标。请补充后重新检查。`,
  "balance-exceeded": (p) =>
    `${stage(p)}指标${text(p, "indicator")}的差异系数为${coefficient(p, "printed", 3)}，超过限值${coefficient(p, "limit", 2)}。`,
  "mean-exceeded": (p) =>
    `${stage(p)}综合差异系数为${coefficient(p, "printed", 3)}，超过限值${coefficient(p, "limit", 2)}。`,
  "mean-undefined": (p) =>
    Number(p.waits) > 0
      ? `${stage(p)}综合差异系数待确认：${text(p, "of")}项差异系数中有${text(p, "without")}项要在相关问题确认后才能计算。`
      : `${stage(p)}综合差异系数无法计算：${text(p, "of")}项差异系数中有${text(p, "without")}项没有可用的数据。`,
  "published-coefficient-exceeded": (p, at) =>
    `${at}：${stage(p)}指标${text(p, "indicator")}公布的差异系数为${coefficient(p, "cv", 3)}，超过限值${coefficient(p, "limit", 2)}。`,
  "published-coefficient-at-limit": (p, at) =>
    `${at}：${stage(p)}指标${text(p, "indicator")}公布的差异系数四舍五入后等于限值${coefficient(p, "limit", 2)}，实际可能超过。请按未四舍五入的数核对。`,
  "published-values-at-line": (p, _, standard) =>
    `${text(p, "school")}（${stage(p)}）指标${codes(p)}填写的数四舍五入后等于标准${orFloor(standard)}，实际可能低于，学校可能未达标。请按未四舍五入的数核对。`,
  "balance-undefined": (p) =>
    Number(p.waits) > 0
      ? `${stage(p)}指标${text(p, "indicator")}${Number(p.waiting) > 0 ? `有${text(p, "waiting")}所学校的数据待确认` : "有哪些学校参加计算待确认"}，确认后才能计算差异系数。`
      : `${stage(p)}指标${text(p, "indicator")}没有可用的数据，差异系数无法计算。`,
  "balance-incomplete": (p) =>
    `${stage(p)}指标${text(p, "indicator")}的差异系数未包括${text(p, "count")}所缺数的学校：${text(p, "schools")}。补齐后数值会变。`,
  "balance-without-students": (p) =>
    `${stage(p)}${text(p, "count")}所学校没有在校学生数，差异系数无法计算。请补充各校学生数。`,
  "students-zero": (p) => `${text(p, "school")}（${stage(p)}）学生数为0，不参加计算。`,
  "mixed-school-without-stages": (p) =>
    `${text(p, "school")}是一贯制学校或完全中学，缺少${text(p, "fields").split(",").map(fieldName).join("、")}，不能分学段计算。没有该学段的请填0。`,
  "mixed-school-teachers-not-by-stage": (p) =>
    `${text(p, "school")}（${stage(p)}）的教师数没有分学段填写，指标${codes(p)}不能计算：教师类指标不得按学生数分摊，请分小学、初中两列填写。`,
  "stage-unknown": (p) => `${text(p, "school")}是小学还是初中无法判断，暂未参加评估。请在“数据”页确认。`,
  "number-from-text": (p, at) =>
    Number(p.count) > 1
      ? `${at}等${text(p, "count")}个单元格（${fieldName(text(p, "field"))}）的数字是文本，已按数字读取。建议转换为数字。`
      : `${at}“${text(p, "text")}”（${fieldName(text(p, "field"))}）是文本，已按数字读取。建议转换为数字。`,
  "not-a-number": (p, at) =>
    `${at}应为数字，填的是“${text(p, "text")}”（${text(p, "school")}，${fieldName(text(p, "field"))}），按缺数处理。请改为数字。`,
  "error-cell": (p, at) =>
    `${at}是错误值${text(p, "text")}（${text(p, "school")}，${fieldName(text(p, "field"))}），按缺数处理。请检查公式。`,
  "negative-number": (p, at) =>
    `${at}是负数${number(p, "text", 6)}（${text(p, "school")}，${fieldName(text(p, "field"))}），按缺数处理。请核对。`,
  "fractional-people": (p, at) =>
    `${at}的${fieldName(text(p, "field"))}应为整数，填的是${number(p, "text", 6)}（${text(p, "school")}），按缺数处理。请核对。`,
  "hidden-rows": (p) =>
    `有${text(p, "count")}${p.across ? "列" : "行"}隐藏的数据（第${text(p, "rows")}${p.across ? "列" : "行"}${Number(p.count) > 8 ? "等" : ""}），${HIDDEN_ROWS[text(p, "use")] ?? ""}`,
  "rounding-flips-verdict": (p) =>
    p.school
      ? `${text(p, "school")}（${stage(p)}）指标${text(p, "indicator")}实际为${number(p, "value", 6)}，按两位小数打印看似达到${lineName(p)}，实际未达到。`
      : `${stage(p)}指标${text(p, "indicator")}的差异系数实际为${coefficient(p, "value", 6)}，四舍五入后等于限值${coefficient(p, "required", 2)}，看似未超过，实际已超过。`,
  "printed-verdict-differs": (p, at) =>
    `${at}填写的结论是“${verdict(p, "printed")}”，按表中数值计算应为“${verdict(p, "computed")}”（${text(p, "school")}）。`,
  "stage-sum-differs": (p, at) =>
    `${at}的学生合计${number(p, "total")}人与分学段之和${number(p, "sum")}人不一致（${text(p, "school")}），请核对。`,
  "unit-unusable": (p, at) =>
    `${at}“${text(p, "header")}”像是${fieldName(text(p, "field"))}，但单位“${text(p, "unit")}”不能直接使用，这一列没有参加计算。请换算成平方米、元（万元）或人数，并改表头。`,
  "sum-without-part": (p) =>
    `${fieldName(text(p, "field"))}由${fieldNames(p, "parts")}相加得到；表中没有${fieldNames(p, "lacking")}一列，按0计算。如有，请补填这一列。`,
  "students-from-grades": (p) => `${fieldName(text(p, "field"))}由${text(p, "grades")}年级的人数相加得到。`,
  "year-of-title": (p) => `工作表“${text(p, "sheet")}”有几个时间的数，按标题用${momentName(text(p, "year"))}的。`,
  "sum-impossible": (p) =>
    `表中只有${fieldNames(p, "parts")}，没有${fieldNames(p, "lacking")}，不能相加得到${fieldName(text(p, "field"))}${p.lacking === "teachers_college" ? "（小学应包括专科）" : ""}，相关学校按缺数处理。`,
  "part-above-whole": (p, at) =>
    `${at}的${fieldName(text(p, "field"))}${number(p, "value", 6)}大于${fieldName(text(p, "whole"))}${number(p, "most", 6)}（${text(p, "school")}），请核对。`,
  "parts-exceed-total": (p) =>
    `${text(p, "school")}的${fieldNames(p, "parts")}之和超过专任教师数${text(p, "total")}，${fieldName(text(p, "field"))}按缺数处理，请核对。`,
  "arts-differ": (p) =>
    `${text(p, "school")}的艺术教师数不等于音乐、美术教师数之和，${fieldName(text(p, "field"))}按缺数处理，请核对。`,
  "schools-unmatched": (p) =>
    `工作表“${text(p, "sheet")}”的${text(p, "count")}所学校在工作表“${text(p, "other")}”中没有对应的行：${text(p, "schools")}${Number(p.count) > Number(p.named) ? "等" : ""}。相关数据按缺数处理，请核对名称。`,
  "joined-by-spelling": (p) =>
    `工作表“${text(p, "sheet")}”有${text(p, "count")}所学校的名称写法不同，已对应：如“${text(p, "school")}”即“${text(p, "other")}”。`,
  "same-school-twice": (p) => `${text(p, "named")}都对应到“${text(p, "school")}”，一所学校只能对应一行。请重新选择。`,
  "joined-by-code": (p) =>
    `工作表“${text(p, "sheet")}”有${text(p, "count")}所学校按学校代码与另一张表合并，但名称不同（如“${text(p, "school")}”与“${text(p, "other")}”），请核对。`,
  "figures-differ": (p) =>
    `“${text(p, "first")}”和“${text(p, "second")}”两张表的${fieldName(text(p, "field"))}有${text(p, "count")}所学校不一致（如“${text(p, "school")}”），按缺数处理，请核对。`,
  "figures-not-assessed": (p, _, standard) => {
    const [has, lacks] = [groupNames(p, "has"), groupNames(p, "lacks")];
    const what = has === "" ? `没有${indicatorsName(standard)}要用的数据` : `只有${has}`;
    return `“${text(p, "sheet")}”表${what}，${lacks === "" ? "数据不足，没有参加评估。请补充其余各项" : `还缺${lacks}的数据，没有参加评估。请把其他表也加进来`}。`;
  },
  "total-mismatch": (p, at) =>
    p.located
      ? `${at}（${totalName(p)}）填${number(p, "total", 6)}，按${text(p, "totals")}的合计应为${number(p, "sum", 6)}，相差${apart(p)}。`
      : `${at}（${totalName(p)}）填${number(p, "total", 6)}，分项相加为${number(p, "sum", 6)}，相差${apart(p)}${p.tolerance ? "，不是四舍五入造成的" : ""}。`,
  "total-within-rounding": (p, at) =>
    Number(p.count) > 1
      ? `${at}等${text(p, "count")}格（${totalName(p)}等）与分项相加的差都在四舍五入范围内。`
      : `${at}（${totalName(p)}）填${number(p, "total", 6)}，分项相加为${number(p, "sum", 6)}，相差${apart(p)}，在四舍五入范围内。`,
  "unit-price-differs": (p) =>
    `${text(p, "item")}的${p.field === "needs_sports_cost" ? "运动场" : "校舍"}单价约${number(p, "price")}元/㎡，${text(p, "other")}约${number(p, "otherPrice")}元/㎡，两者不一致，不是四舍五入造成的，请核对。`,
  "merges-unknown": (p) =>
    `工作表“${text(p, "sheet")}”的合并单元格过多，无法全部读取，表头按文字排列推断。请核对“数据”页的识别结果。`,
  "protected-sheet": (p) =>
    `工作表“${text(p, "sheet")}”受保护：可以检查，但不能写入标识。需要标识时请先撤销工作表保护。`,
  "table-not-assessed": (p) =>
    `工作表“${text(p, "sheet")}”的${tableKindName(text(p, "kind") as TableKind)}与其他表是同一批学校，没有重复计算。`,
  "unnamed-sum": (p) =>
    `第${text(p, "rows")}${p.across ? "列" : "行"}没有名称，各项数字都是其他行之和，已作为合计，没有另计。`,
  "sum-of-rows": (p) =>
    `${text(p, "school")}的各项数字都等于第${text(p, "from")}${Number(p.to) > Number(p.from) ? `至${text(p, "to")}` : ""}${p.across ? "列" : "行"}之和，已作为小计，没有另计。`,
  "part-of-school": (p) =>
    `${text(p, "schools")}${Number(p.count) > 5 ? "等" : ""}${text(p, "count")}行的数字已包含在所属学校中，没有另计。`,
  "school-not-running": (p) =>
    `${text(p, "schools")}${Number(p.count) > 5 ? "等" : ""}${text(p, "count")}行注明已撤并、停办或尚未启用，也没有数据，没有参加评估。`,
  "not-counted-as-school": (p) =>
    p.left
      ? `${text(p, "schools")}${Number(p.count) > 5 ? "等" : ""}${text(p, "count")}行不计校数，也没有数据，按已并入所属学校处理，没有参加评估。`
      : `${text(p, "schools")}${Number(p.count) > 5 ? "等" : ""}${text(p, "count")}行不计校数，但有自己的学生和数据，作为单独的校区（教学点）参加评估。`,
  "row-without-name": (p) =>
    `第${text(p, "rows")}${p.across ? "列" : "行"}${Number(p.count) > 8 ? `等${text(p, "count")}${p.across ? "列" : "行"}` : ""}有数字，但没有学校名称，没有参加计算。请补填名称，或删去多余的数字。`,
  "table-without-schools": (p, at) =>
    `工作表“${text(p, "sheet")}”只有表头（${at}），下面没有学校的数据。请填写后重新检查。`,
  "list-incomplete": (p, at) =>
    `${text(p, "school")}有${text(p, "count")}行的${fieldName(text(p, "field"))}没有填写或不能使用（${at}），这所学校的相关人数按缺数处理。请补填。`,
  "word-unknown": (p, at) =>
    `${at}的“${text(p, "text")}”不能判断是哪一类${fieldName(text(p, "field"))}（${text(p, "school")}，${text(p, "count")}行），相关人数按缺数处理。请改为通用的写法。`,
  "gap-differs": (p, at) =>
    `${at}（${text(p, "item")}）的余缺填${number(p, "gap", 6)}，现有${number(p, "actual", 6)}减去标准${number(p, "standard", 6)}应为${number(p, "computed", 6)}。`,
  "figure-under-merge": (p, at) =>
    `${at}${Number(p.count) > 1 ? `等${text(p, "count")}格` : ""}被合并单元格遮住，其中的数字没有使用${p.inTotals ? "，但合计中包含这些数字" : ""}。请取消合并后核对。`,
  "gap-not-checked": (p, at) =>
    `${at}${Number(p.count) > 1 ? `等${text(p, "count")}处` : ""}的余缺不是数字，没有与现有、标准核对。`,
  "flow-differs": (p, at) =>
    `${at}（${text(p, "item")}）填${number(p, "closing", 6)}，上学年初${number(p, "opening", 6)}加增加${number(p, "increase", 6)}减减少${number(p, "decrease", 6)}应为${number(p, "computed", 6)}。`,
  "figures-beside": (p, at) =>
    `${at}“${headerName(text(p, "header"))}”${Number(p.count) > 1 ? `等${text(p, "count")}项` : ""}在识别出的表旁边，没有读取。请移到左边各项的下面，或改为一校一行的表。`,
  "sheet-not-read": (p) =>
    `工作表“${text(p, "sheet")}”${Number(p.schools) > 0 ? "有学校和数字" : "有数字"}，没有识别出表，没有读取。请在“对应关系”页指定表头；不需要的，请排除这张工作表。`,
  "figures-not-read": (p) =>
    `工作表“${text(p, "sheet")}”${text(p, "range")}有${text(p, "rows")}行${Number(p.schools) > 0 ? "学校数据" : "数字"}在识别出的表以外，没有读取。请在“对应关系”页指定表头；不需要的可以忽略。`,
  "headers-not-read": (p) =>
    `工作表“${text(p, "sheet")}”中的表太多，第${text(p, "row")}行以后的表没有检查。请把后面的表移到另一张工作表。`,
  "formulas-uncalculated": (p, at) =>
    `工作表“${text(p, "sheet")}”有${text(p, "count")}个公式没有计算结果（${at}${Number(p.count) > 1 ? "等" : ""}），相关数据不能使用。请在Excel或WPS中打开，按F9重新计算并保存，再检查。`,
  "hidden-sheet": (p) => `隐藏的工作表“${text(p, "sheet")}”没有读取。需要检查时请先取消隐藏。`,
  "no-table": () =>
    "没有识别出数据表。数据表应有表头（如“学校名称”“学生数”，或“项目”），表头下面是数据。请核对表格，或在“对应关系”页指定表头。",
  "settings-later-version": (p) =>
    `这个工作簿中保存的选择来自较新版本的均衡尺（${savedBy(p)}第${text(p, "version")}版格式）。能识别的已采用，其余未采用，原样保留。请升级均衡尺，或逐项核对选择。`,
  "settings-part-later": (p) =>
    `这个工作簿中的“${SETTINGS_PARTS[text(p, "part")] ?? text(p, "part")}”来自较新版本的均衡尺（${savedBy(p)}第${text(p, "version")}版格式），本版本未采用，原样保留；在本版本中所作的选择另行保存。请升级均衡尺，或逐项核对选择。`,
  "settings-not-understood": (p) =>
    `这个工作簿中保存的选择有本版本不能识别的内容（${savedBy(p)}${text(p, "keys").split(",").join("、")}），未采用，原样保留。`,
  "settings-set-aside": (p) =>
    `这个工作簿中保存的选择有${text(p, "count")}份已损坏，未采用。请重新选定标准、确认各项问题、勾选工作表；损坏的原文会保留。`,
  "settings-elsewhere": (p) =>
    `这个工作簿中另有其他版本的均衡尺保存的选择（${text(p, "namespace")}），本版本不能读取，未采用，也不会改动。`,
  "override-unknown": (p) =>
    `标准“${text(p, "standard")}”中没有“${text(p, "id")}”这一项，对它的调整没有采用，原样保留。`,
  "override-impossible": (p) =>
    `对标准“${text(p, "standard")}”中“${text(p, "id")}”的修改不能采用（数值超出范围），评估按标准原来的数值进行，修改原样保留。`,
  "sheet-unread": (p) =>
    UNREAD[text(p, "reason")]?.(text(p, "sheet")) ?? `工作表“${text(p, "sheet")}”未能读取，其中的数据没有参加检查。`,
};

const SETTINGS_PARTS: Readonly<Record<string, string>> = {
  standardId: "所选标准",
  answers: "已确认的问题",
  ignoredSheets: "不检查的工作表",
  overrides: "标准值调整",
  judgements: "人工判定",
};

/** Who wrote the settings, where they say it. */
function savedBy(parameters: Parameters): string {
  const version = text(parameters, "savedBy");
  return version === "" ? "" : `由均衡尺${version}保存，`;
}

const UNREAD: Readonly<Record<string, (sheet: string) => string>> = {
  "no-cells": (sheet) => `“${sheet}”是图表或宏表，没有单元格，不作检查。`,
  "hidden-lines": (sheet) =>
    `工作表“${sheet}”受保护，不能识别哪些行列是隐藏的，隐藏的数据也参加了计算。需要区分时，请撤销工作表保护后重新检查。`,
  refused: (sheet) => `工作表“${sheet}”不允许读取，没有参加检查。请撤销该表的保护或权限限制后重新检查。`,
  "too-large": (sheet) => `工作表“${sheet}”有一行内容过长，未能读取，没有参加检查。请删除该表中多余的内容后重新检查。`,
};

/** The line that a printed value seems to reach: 10.2, or 85%线8.67. */
function lineName(p: Finding["parameters"]): string {
  const share = Number(p.share ?? 1);
  return share < 1
    ? `${number(p, "required", 3)}的${shareInWords(share)}线${number(p, "line", 3)}`
    : number(p, "required", 3);
}

/** How many indicators of a school are below what the others must reach. */
function belowFloor(count: string, standard: StandardInWords): string {
  const floor = floorInWords(standard);
  return floor === null ? "" : `，其中${count}项低于${floor}`;
}

function orFloor(standard: StandardInWords): string {
  const floor = floorInWords(standard);
  return floor === null ? "" : `或标准的${floor}`;
}

/**
 * The sentence for a finding, naming the first cell that it is about.
 * @param standard the one that the check was made by
 */
export function findingMessage(finding: Finding, standard: StandardInWords): string {
  const [first] = finding.cells;
  const at = first ? `${first.sheet}!${cellName(first.row, first.column)}` : "";
  return SENTENCES[finding.code](finding.parameters, at, standard);
}
